"""How quickly the inventory's grid filters, sorts and scrolls 100,000 lines."""

import gc
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args
from uuid import UUID

from esdesk.audit.inventory import By, Query, Sort
from esdesk.core.paths import using_profile
from esdesk.ledger.filling import fill_lines
from esdesk.ledger.ledger import Ledger
from esdesk.services.benches.measured import Measured, p95, timed
from esdesk.services.inventory.line_pages import count, page
from esdesk.services.inventory.sections import sections

_FIRM = UUID(int=1)
_LINES = 100_000
_PAGE = 200
_BUDGET_MS = 50.0
_HEADED: tuple[Sort, ...] = ("order", "name", "amount")
_WORDS = ("mermer", "çamuru", "döküm kumu", "atık yağ", "cam kırığı", "karton ambalaj", "zeytin posası", "şlam",
          "İplik firesi", "ısı", "ahşap palet", "boya", "üstüpü", "kompresör", "wood shavings", "sludge")  # fmt: skip


def bench_grid() -> Iterator[Measured]:
    """The count and the first page of many queries, and pages from anywhere, beside the budget of 50 ms."""
    with (
        tempfile.TemporaryDirectory(prefix="esdesk-bench-") as folder,
        using_profile(Path(folder) / "profile"),
        Ledger.create(Path(folder) / "bench.esdesk", "0" * 64) as ledger,
    ):
        fill_lines(ledger, _FIRM, _LINES, _WORDS)

        def first_page(query: Query) -> None:
            count(ledger, _FIRM, query)
            page(ledger, _FIRM, query, 0, _PAGE)

        def page_at(offset: int) -> None:
            page(ledger, _FIRM, Query(sort="name"), offset, _PAGE)

        def under_heads(query: Query) -> None:
            first = sections(ledger, _FIRM, query)[0]
            page(ledger, _FIRM, replace(query, section=first.key), 0, _PAGE)

        first_page(Query())
        for name, work, asked in (
            ("filter by words, letter by letter", first_page, _typed()),
            ("filter by direction, kind, process, sign", first_page, _chosen()),
            ("sort, either way", first_page, _sorts()),
            ("put into sections, with the first lines", under_heads, _sectioned()),
            ("scroll to anywhere", page_at, list(range(0, _LINES, _LINES // 50))),
        ):
            gc.collect()
            gc.disable()  # as in the window, which collects between two events and never within one
            try:
                ms = timed(work, asked)
            finally:
                gc.enable()
            yield Measured(name, f"{len(asked)} of {_LINES}", statistics.median(ms), p95(ms), "budget", _BUDGET_MS)


def _typed() -> list[Query]:
    return [Query(text=word[:length]) for word in _WORDS for length in range(1, len(word) + 1)]


def _chosen() -> list[Query]:
    return [
        Query(direction=direction, kind=kind, process=process, only_signed=signed)
        for direction in ("", "have", "want")
        for kind in ("", "waste", "water")
        for process in (None, _WORDS[0])
        for signed in (False, True)
    ]


def _sorts() -> list[Query]:
    """Each once: what was found already is not looked for again."""
    return [
        Query(sort=sort, descending=turned, direction=direction)
        for direction in ("", "have", "want")
        for sort in get_args(Sort)
        for turned in (False, True)
    ]


def _sectioned() -> list[Query]:
    return [Query(by=by, text=text, sort=sort) for by in get_args(By) if by for text in ("", "cam") for sort in _HEADED]

"""One search over what a person may want to go to: resources, firms, waste codes and files, by the start of words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.inventory import Line, Query
from esdesk.audit.vocabulary import vocabulary
from esdesk.catalogue.read import default
from esdesk.core.sentences import Language, preferred_language
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.files.recents import recents
from esdesk.services.inventory import inventory

_Kind = Literal["resource", "firm", "file", "code"]

_LOOKED_AT = 200  # lines of a firm that are put in order: who wants one of more than these says more of it
_DIGITS = 2  # of a waste code, that are understood as the start of one


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found.

    Attributes:
        kind: "resource", "firm", "file" or "code".
        detail: one line that tells it from others of that name.
        target: the row of a resource or firm, the path of a file, the six digits of a code.
    """

    kind: _Kind
    title: str
    detail: str
    target: UUID | Path | str


def find(ledger: Ledger | None, words: str, limit: int = 12, language: Language | None = None) -> list[Hit]:
    """What `words` may name, the likeliest first: what begins with them, then what holds them in its name, then others.

    Every kind gets its share of `limit`, so that fifty resources do not hide the one waste code.

    Args:
        ledger: the open file; without one, codes and files are found alone.
        words: what was typed; every word must stand in what is found, in any order, whatever the case and the marks.
        limit: how many at most.
        language: of titles and details; that of the computer if not given.
    """
    wanted = fold(words)
    if not wanted:
        return []
    spoken = language or preferred_language()
    firms = ledger.records("firm") if ledger is not None else []
    here = (_resources(ledger, firms, words, spoken), _firms(ledger, firms, wanted)) if ledger is not None else ()
    kinds = [_ranked(found, wanted) for found in (*here, _files(wanted), _codes(words, spoken))]
    share = -(-limit // len(kinds))
    first = [hit for hits in kinds for hit in hits[:share]]
    rest = [hit for hits in kinds for hit in hits[share:]]
    more = _ranked(rest, wanted)[: max(0, limit - len(first))]
    return _ranked([*first[:limit], *more], wanted)


def _ranked(found: Iterable[Hit], wanted: str) -> list[Hit]:
    """Sorted by how their titles fit; what fits alike keeps its order."""
    return sorted(found, key=lambda hit: _rank(fold(hit.title), wanted))


def _rank(title: str, wanted: str) -> int:
    if title.startswith(wanted):
        return 0
    return 1 if all(f" {word}" in f" {title}" for word in wanted.split()) else 2


def _resources(ledger: Ledger, firms: Sequence[Record], words: str, language: Language) -> Iterator[Hit]:
    for firm in firms:
        for line in inventory.page(ledger, firm.firm, Query(text=words), 0, _LOOKED_AT):
            yield Hit("resource", line.name, _told(line, language), line.row)


def _told(line: Line, language: Language) -> str:
    code = default().codes.get(line.code)
    parts = (
        vocabulary("direction").word(line.direction, language),
        code.shown if code else line.code,
        f"{line.amount} {line.unit}".strip(),
        line.process,
    )
    return " · ".join(part for part in parts if part)


def _firms(ledger: Ledger, firms: Sequence[Record], wanted: str) -> Iterator[Hit]:
    """Firms by their names, or by what their facilities are called and where they lie."""
    for firm in firms:
        places = [_place(one) for one in ledger.records("facility", firm.firm)]
        name = text_of(firm, "name")
        if _holds(wanted, name, text_of(firm, "trade_name"), *places):
            yield Hit("firm", name, places[0] if places else "", firm.row)


def _place(facility: Record) -> str:
    return ", ".join(said for name in ("name", "district", "province") if (said := text_of(facility, name)))


def _files(wanted: str) -> Iterator[Hit]:
    for one in recents():
        if not one.missing and _holds(wanted, one.firm, one.place, one.path.stem):
            yield Hit("file", one.firm or one.path.stem, str(one.path), one.path)


def _codes(words: str, language: Language) -> Iterator[Hit]:
    """Waste codes by their digits, by their own words, or by those of the things that have them."""
    digits = "".join(ch for ch in words if ch not in " .*")
    by_digits: Iterable[str] = ()
    if digits.isdecimal() and len(digits) >= _DIGITS:
        by_digits = (code for code in default().codes if code.startswith(digits))
    things = (default().concepts[one].ewc for one in default().search("concepts", words))
    by_things = (code for codes in things for code in codes)
    every = dict.fromkeys((*by_digits, *default().search("waste_codes", words), *by_things))
    for code in islice(every, _LOOKED_AT):
        known = default().codes[code]
        yield Hit("code", known.shown, known.plain_tr if language == "tr" else known.plain_en, code)


def _holds(wanted: str, *texts: str) -> bool:
    folded = fold(" ".join(texts))
    return all(word in folded for word in wanted.split())

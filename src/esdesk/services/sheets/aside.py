"""Rows of a list that are no resources: totals at its foot, and the header once more at the top of a printed page."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache

from esdesk.core.paths import resource
from esdesk.core.turkish import fold

_SUM_OF = re.compile(r"(?:(?:genel |ara )?toplam .+|.+ (?:genel |ara )?toplam[ıi]?)")
"""`Toplam tehlikeli atık`, `Ambalaj atıkları toplamı`. In English the word alone counts: Total is a make of oil."""


class Aside(StrEnum):
    """Why a row is not taken for a resource."""

    TOTAL = "total"
    HEADER = "header"


def aside_of(said: Mapping[str, str], cells: Sequence[str], header: Sequence[str]) -> Aside | None:
    """Whether a row is none that is taken in.

    Args:
        said: its cells by what their columns hold.
        cells: all of its cells, from the left.
        header: the words over them.
    """
    if tuple(cells) == tuple(header):
        return Aside.HEADER
    name = said.get("name", "")
    if said.get("waste_code"):
        return None
    if name:
        return Aside.TOTAL if _is_sum(name) or _SUM_OF.fullmatch(_plain(name)) else None
    return Aside.TOTAL if any(_is_sum(one) for one in cells if one) else None


def _is_sum(text: str) -> bool:
    return _plain(text) in _sums()


def _plain(text: str) -> str:
    return fold(text).strip(" :=.")


@cache
def _sums() -> frozenset[str]:
    listed = tomllib.loads(resource("resources/i18n/bill_columns.toml").read_text(encoding="utf-8"))
    return frozenset(fold(one) for one in (*listed["sums"], "ara toplam", "toplamı", "subtotal"))

"""Codes as people write them: NACE, waste, hazardous properties, recovery and disposal; and whether a waste code holds.

Which waste codes there are is the catalogue's knowledge, a layer above: it comes in as a function.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_NACE = re.compile(r"(\d{2})\.?(\d{2})(?:\.?(\d{2}))?")
_WASTE = re.compile(r"(\d{2})[ .]?(\d{2})[ .]?(\d{2}) ?(\*?)")
_HP = re.compile(r"HP ?(1[0-5]|[1-9])")
_TREATMENT = re.compile(r"(?:R ?(1[0-3]|[1-9])|D ?(1[0-5]|[1-9]))[A-Z]?")


@dataclass(frozen=True, slots=True)
class ListedCode:
    """A waste code in one country's list.

    Attributes:
        list: "EU" or "TR".
        valid_from, valid_to: first and last day; None where it has no such end.
        replaced_by: the code that holds after `valid_to`; empty where there is none.
        mirror: whether it is one half of a mirror pair, so that somebody must say what the waste contains.
    """

    code: str
    list: str
    hazardous: bool
    mirror: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    replaced_by: str = ""


KnownCodes = Callable[[str], Sequence[ListedCode]]
"""All entries of a six-digit code, over all lists; empty where there is none."""


class Standing(StrEnum):
    """Whether a code may be used in a country on a day."""

    VALID = "valid"
    UNKNOWN = "unknown"
    OTHER_LIST = "other-list"
    NOT_YET = "not-yet"
    ENDED = "ended"


def nace(text: str) -> tuple[str, str] | None:
    """The four digits that decide and the two national ones or "": `24.51`, `2451`, `24.51.01`; else None."""
    found = _NACE.fullmatch(text.strip()) if text.isascii() else None
    return (found[1] + found[2], found[3] or "") if found else None


def waste_code(text: str) -> tuple[str, bool] | None:
    """The six digits of `10 01 02`, `100102*`, `10.01.02`, and whether it bears the star; else None."""
    found = _WASTE.fullmatch(text.strip()) if text.isascii() else None
    return ("".join(found.group(1, 2, 3)), bool(found[4])) if found else None


def is_hp_code(text: str) -> bool:
    """Whether `text` names a hazardous property, HP1 to HP15."""
    return bool(_HP.fullmatch(text.strip().upper()))  # ascii: a code


def is_treatment(text: str) -> bool:
    """Whether `text` names an operation of recovery (R1 to R13) or disposal (D1 to D15)."""
    return bool(_TREATMENT.fullmatch(text.strip().upper()))  # ascii: a code


def standing(code: str, in_list: str, on: date, known: KnownCodes) -> tuple[Standing, ListedCode | None]:
    """Whether six-digit `code` holds in a list ("EU", "TR") on a day, and the entry that tells."""
    every = known(code)
    if not every:
        return Standing.UNKNOWN, None
    here = [entry for entry in every if entry.list == in_list]
    if not here:
        return Standing.OTHER_LIST, every[0]
    for entry in here:
        if (entry.valid_from or date.min) <= on <= (entry.valid_to or date.max):
            return Standing.VALID, entry
    ended = [entry for entry in here if entry.valid_to is not None and entry.valid_to < on]
    return (Standing.ENDED, ended[-1]) if ended else (Standing.NOT_YET, here[0])

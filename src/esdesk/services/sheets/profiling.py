"""What stands in the columns of a sheet: how many cells are filled and differ, of what kind they are, which are odd.

Cells are told apart by what they say, and each text is looked at once, so that 20,000 rows take about a second.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from statistics import quantiles

from esdesk.catalogue.listed import listed_codes
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.units import unit
from esdesk.services.energy.bill_dates import SPAN, bill_dates
from esdesk.services.sheets.sheets import Sheet

MOST_ODD = 5
"""Odd cells that are named of a column; the count is of all."""

_MOST_UNITS = 6
_FIGURE = re.compile(r"[-+−≤]?\s*\d[\d.,\s]*")
_AMOUNT = re.compile(r"(?P<figure>[-+−≤]?\s*\d[\d.,\s]*?)\s*(?P<unit>[^\d\s.,][^\d]*)")
_CODE = re.compile(r"\d\d[ .-]\d\d[ .-]\d\d\*?|\d{6}\*")
_BARE_CODE = re.compile(r"\d{6}")
_RULE, _LEAST_OF_RULE = Fraction(4, 5), 5  # so many of at least so many cells make a rule, and the others odd
_LEAST_FIGURES, _FAR = 8, 3  # as Tukey's far-out values: three times the middle half away from it


class What(StrEnum):
    """Kinds of cells."""

    FIGURE = "figure"
    AMOUNT = "amount"
    DAY = "day"
    CODE = "code"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Odd:
    """A cell unlike the others of its column: `far` where it is a figure far from the others, else of another kind."""

    number: int
    text: str
    far: bool


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """What stands in one column.

    Attributes:
        letter: what the spreadsheet calls it; "" of a block.
        filled, distinct: cells with anything in them, and how many of these differ.
        kinds: how many cells are of which kind, the most frequent first.
        units: that stand behind figures, or as words, in the cells, the most frequent first.
        least, most: of the figures, as they were typed; "" without any.
        odd: the first cells unlike the others; `odd_count` says how many there are.
    """

    header: str
    letter: str
    filled: int
    distinct: int
    kinds: tuple[tuple[What, int], ...]
    units: tuple[str, ...]
    least: str
    most: str
    odd: tuple[Odd, ...]
    odd_count: int


@dataclass(frozen=True, slots=True)
class SheetProfile:
    """What stands in a sheet: `rows` are those with anything in them."""

    name: str
    rows: int
    columns: tuple[ColumnProfile, ...]


def profile_of(sheet: Sheet) -> SheetProfile:
    """What stands in the columns of a sheet, from the left."""
    rows = [(number, row) for number, row in sheet.rows if any(row)]
    letters = sheet.letters or ("",) * len(sheet.header)
    columns = [
        _column(header, letter, [(number, row[at]) for number, row in rows if row[at]])
        for at, (header, letter) in enumerate(zip(sheet.header, letters, strict=True))
    ]
    return SheetProfile(sheet.name, len(rows), tuple(columns))


def _column(header: str, letter: str, cells: Sequence[tuple[int, str]]) -> ColumnProfile:
    texts = Counter(text for _, text in cells)
    read = {text: _read(text) for text in texts}
    kinds: Counter[What] = Counter()
    units: Counter[str] = Counter()
    for text, many in texts.items():
        what, measure, _ = read[text]
        kinds[what] += many
        if measure:
            units[measure] += many
    figures = {text: value for text, (_, _, value) in read.items() if value is not None}
    odd = list(_odd(cells, read, kinds, figures))
    return ColumnProfile(
        *(header, letter, len(cells), len(texts), tuple(kinds.most_common())),
        units=tuple(one for one, _ in units.most_common(_MOST_UNITS)),
        least=min(figures, key=lambda text: figures[text], default=""),
        most=max(figures, key=lambda text: figures[text], default=""),
        odd=tuple(odd[:MOST_ODD]),
        odd_count=len(odd),
    )


_Read = tuple[What, str, Fraction | None]
"""Kind, unit and figure of a cell."""


def _read(text: str) -> _Read:
    if _CODE.fullmatch(text) or (_BARE_CODE.fullmatch(text) and listed_codes(text)):
        return What.CODE, "", None
    if _FIGURE.fullmatch(text) and not _is_day(text):
        value = _value(text)
        return (What.FIGURE, "", value) if value is not None else (What.WORDS, "", None)
    if _is_day(text):
        return What.DAY, "", None
    found = _AMOUNT.fullmatch(text)
    if found is not None and (value := _value(found["figure"])) is not None:
        return What.AMOUNT, found["unit"].strip(), value
    return What.WORDS, text if unit(text) else "", None


def _is_day(text: str) -> bool:
    if not SPAN.fullmatch(text) or text.isdecimal():  # 2025 is a figure as well
        return False
    try:
        bill_dates(text)
    except UserFault:
        return False
    return True


def _value(text: str) -> Fraction | None:
    try:
        return Fraction(parse_number(text.strip(" +−≤")).value)
    except UserFault:
        return None


def _odd(
    cells: Sequence[tuple[int, str]], read: dict[str, _Read], kinds: Counter[What], figures: dict[str, Fraction]
) -> Iterable[Odd]:
    """Cells of another kind than nearly all others, and figures far from them; words among words are never odd."""
    rule, many = kinds.most_common(1)[0] if kinds else (What.WORDS, 0)
    is_rule = rule is not What.WORDS and many < len(cells) >= _LEAST_OF_RULE and many >= _RULE * len(cells)
    low, high = _bounds([figures[text] for _, text in cells if text in figures])
    for number, text in cells:
        value = figures.get(text)
        far = value is not None and low is not None and high is not None and not low <= value <= high
        if far or (is_rule and read[text][0] is not rule):
            yield Odd(number, text, far)


def _bounds(values: Sequence[Fraction]) -> tuple[float | None, float | None]:
    if len(values) < _LEAST_FIGURES:
        return None, None
    first, _, third = quantiles([float(one) for one in values], n=4)
    return (first - _FAR * (third - first), third + _FAR * (third - first)) if third > first else (None, None)

"""Low, usual and high: how a range is said in one go, as an amount or as money, and how it is computed with.

`84-118-146 MWh/yıl` is low, usual and high, `340-640 bin TL` low and high, `507.000 TL` all three in one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from esdesk.audit.yearly import Values, working_time
from esdesk.core.amounts import Amount, WorkingTime, per_year, read_amount
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.core.phrases import amount_members
from esdesk.core.units import Period, Unit, period

LIRA = "TRY"


@dataclass(frozen=True, slots=True)
class Range:
    """Three figures in one unit; where one figure was said they are one.

    Attributes:
        assumed: whether nobody said the ends, so that a usual share or the data quality gave them.
    """

    low: Decimal
    usual: Decimal
    high: Decimal
    assumed: bool = field(default=False, kw_only=True)

    @classmethod
    def of(cls, figure: Decimal) -> "Range":
        """A figure as a range."""
        return cls(figure, figure, figure)

    @property
    def is_point(self) -> bool:
        """Whether it is a single figure."""
        return self.low == self.usual == self.high

    def times(self, factor: Decimal) -> "Range":
        """Each of them times a factor that is not negative."""
        return Range(self.low * factor, self.usual * factor, self.high * factor, assumed=self.assumed)

    def less(self, figure: Decimal) -> "Range":
        """Each of them less a figure."""
        return Range(self.low - figure, self.usual - figure, self.high - figure, assumed=self.assumed)

    def __add__(self, other: "Range") -> "Range":
        ends = self.low + other.low, self.usual + other.usual, self.high + other.high
        return Range(*ends, assumed=self.assumed or other.assumed)


def amount_range(value: Value, facility: Values) -> tuple[Range, Unit] | None:
    """A stored saving as a range a year in base units; None where it cannot be read.

    Args:
        value: members of a group `saving`; without a period it is a year's.
        facility: its values, for how long it runs.
    """
    if not isinstance(value, Mapping):
        return None
    try:
        said = read_amount(value)
    except UserFault:
        return None
    return _a_year(said, working_time(facility))


def money_range(value: Value) -> tuple[Range, str] | None:
    """A stored sum of money as a range and its currency; None where it cannot be read.

    Money of a month or week is brought to a year; without a period it stands as it is. Nothing said is lira.
    """
    if not isinstance(value, Mapping):
        return None
    figures = {name: _figure(value.get(name)) for name in ("value", "min", "typical", "max")}
    found = _ends(figures)
    said = value.get("period")
    per = period(said) if isinstance(said, str) and said else Period.YEAR
    times = Fraction(1) if per is Period.ONCE else WorkingTime().a_year(per) if per is not None else None
    if found is None or times is None:
        return None
    currency = value.get("currency")
    return found.times(Decimal(times.numerator) / times.denominator), str(currency) if currency else LIRA


def _a_year(said: Amount, time: WorkingTime) -> tuple[Range, Unit] | None:
    figures = {name: getattr(said, name) for name in ("value", "min", "typical", "max")}
    ends = _ends(figures)
    if ends is None:
        return None
    bare = replace(said, value=None, min=None, typical=None, max=None)
    found = [per_year(replace(bare, value=one), time, Period.YEAR) for one in (ends.low, ends.usual, ends.high)]
    figures_a_year = [one[0] for one in found if one is not None]
    if found[0] is None or len(figures_a_year) != len(found):
        return None
    return Range(*figures_a_year), found[0][1]


def _ends(figures: Mapping[str, Decimal | None]) -> Range | None:
    """Low, usual and high of the figures that were said; the usual one is the middle where nobody said it."""
    said = figures["value"] if figures["value"] is not None else figures["typical"]
    ends = [one for one in (figures["min"], figures["max"]) if one is not None]
    if said is None and not ends:
        return None
    usual = said if said is not None else sum(ends, Decimal(0)) / len(ends)
    low = figures["min"] if figures["min"] is not None else usual
    high = figures["max"] if figures["max"] is not None else usual
    return Range(min(low, usual), usual, max(high, usual))


def _figure(said: Value) -> Decimal | None:
    try:
        return parse_number(said).value if isinstance(said, str) and said else None
    except UserFault:
        return None


_DASH = re.compile(r"\s*[-–—−]\s*")


def spoken_range(text: str) -> dict[str, Value]:
    """`84-118-146 MWh/yıl` cut into low, usual and high; anything else is cut as an amount. Raises as that does.

    A magnitude behind the last figure holds for all: `340-507-640 bin TL`.
    """
    parts = [one.strip() for one in _DASH.split(text.strip())]
    if len(parts) != 3 or not parts[0]:
        return dict(amount_members(text))
    last = amount_members(parts[2])
    high = last.pop("value", "")
    magnitude = " ".join(high.split()[1:])
    figures = {
        name: part if " " in part else f"{part} {magnitude}".strip()
        for name, part in zip(("min", "typical", "max"), (parts[0], parts[1], high), strict=True)
    }
    read = [_figure(one) for one in figures.values()]
    known = [one for one in read if one is not None]
    if len(known) != len(read) or known != sorted(known):
        raise UserFault("amount-unreadable", text=text)
    return {**figures, **last}

"""Improvement measures: what each saves a year, what it is worth, and what all of them come to together.

What somebody typed always stands; the rest is computed from the saving: money by a price, TEP and CO2e by the carrier's
factors. Nothing computed is ever stored. Rejected measures are in no sum.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from esdesk.audit.carriers import CARRIERS, Burnt, Factor, burnt
from esdesk.audit.findings import Record, text_of
from esdesk.audit.measure_checks import REJECTED
from esdesk.audit.ranges import LIRA, Range, amount_range, money_range
from esdesk.audit.saved_prices import Price, PriceFrom, Prices
from esdesk.audit.worth import npv, payback
from esdesk.audit.yearly import Values
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.units import Dimension, Unit

PROPOSED = "proposed"


@dataclass(frozen=True, slots=True)
class Improvement:
    """One measure with all that can be told of it; what cannot be told is None.

    Attributes:
        process: row of the process as text, "" for the whole facility.
        saving: a year, in the base unit `unit`.
        tep, co2e: of a year; CO2e in tonnes.
        money: lira a year; `price_from` says where it comes from, `price` is what was multiplied by.
        investment, running: lira, and lira a year.
        life: years.
        foreign: whether a sum in another currency was left out.
        factors: ids of the catalogue's factors that were used.
    """

    row: UUID
    name: str
    process: str
    carrier: str
    state: str
    reason: str
    saving: Range | None
    unit: Unit | None
    tep: Range | None
    co2e: Range | None
    money: Range | None
    price: Price | None
    price_from: PriceFrom | None
    investment: Range | None
    running: Decimal
    life: Decimal | None
    foreign: bool
    factors: tuple[str, ...]

    @property
    def counts(self) -> bool:
        """Whether it is in the sums."""
        return self.state != REJECTED

    @property
    def net(self) -> Range | None:
        """Lira a year after what it costs to run."""
        return None if self.money is None else self.money.less(self.running)

    @property
    def payback(self) -> tuple[Decimal | None, Decimal | None, Decimal | None] | None:
        """Years: soonest, usual, latest; None among them where it never pays back, None where it cannot be told."""
        if self.net is None or self.investment is None:
            return None
        return (
            payback(self.investment.low, self.net.high),
            payback(self.investment.usual, self.net.usual),
            payback(self.investment.high, self.net.low),
        )

    def npv(self, rate: Decimal) -> Decimal | None:
        """Net present value of the usual figures, in lira; None where saving, investment or life is not known."""
        if self.net is None or self.investment is None or self.life is None:
            return None
        return npv(self.investment.usual, self.net.usual, rate, self.life)


@dataclass(frozen=True, slots=True)
class Together:
    """What measures come to, as far as their figures are known.

    Attributes:
        payback: years until those of which saving and investment are both known have paid back together.
        without: how many say no money.
    """

    count: int
    energy: Decimal
    tep: Decimal
    co2e: Decimal
    money: Decimal
    investment: Decimal
    payback: Decimal | None
    without: int


def improvement(record: Record, prices: Prices, facility: Values, year: int, factor: Factor) -> Improvement:
    """A measure as it stands.

    Args:
        record: of the entity `measure`.
        prices: of the firm's records.
        facility: the values of its facility.
        year: whose electricity grid counts.
        factor: the catalogue's factors by id.
    """
    saved = amount_range(record.values.get("saving"), facility)
    saving, unit = saved if saved is not None else (None, None)
    made = _burnt(record, saving, unit, year, factor)
    sums = [money_range(record.values.get(name)) for name in ("money", "investment", "running_cost")]
    typed, investment, running = (None if one is None or one[1] != LIRA else one[0] for one in sums)
    price = prices.of(record, unit.dimension) if unit is not None else None
    abroad = typed is None and sums[0] is None and price is not None and price.currency != LIRA
    usable = price if price is not None and not abroad and sums[0] is None else None
    computed = saving.times(usable.amount) if saving is not None and usable is not None else None
    tep, co2e = (_scaled(saving, of) for of in (made.tep, made.co2e))
    return Improvement(
        row=record.row,
        name=text_of(record, "name"),
        process=text_of(record, "process"),
        carrier=text_of(record, "carrier"),
        state=text_of(record, "progress", "state") or PROPOSED,
        reason=text_of(record, "progress", "reason"),
        saving=saving,
        unit=unit,
        tep=_typed(record, "tep") or tep,
        co2e=_typed(record, "co2e") or co2e,
        money=typed or computed,
        price=usable,
        price_from=PriceFrom.TYPED if typed is not None else usable.source if computed is not None and usable else None,
        investment=investment,
        running=running.usual if running is not None else Decimal(0),
        life=_life(record),
        foreign=abroad or any(one is not None and one[1] != LIRA for one in sums),
        factors=made.factors if tep is not None or co2e is not None else (),
    )


def together(measures: Iterable[Improvement]) -> Together:
    """The sums of the usual figures, without what was rejected."""
    counted = [one for one in measures if one.counts]
    both = [one for one in counted if one.net is not None and one.investment is not None]
    energy = [one.saving for one in counted if one.unit is not None and one.unit.dimension is Dimension.ENERGY]
    return Together(
        count=len(counted),
        energy=_usual(energy),
        tep=_usual(one.tep for one in counted),
        co2e=_usual(one.co2e for one in counted),
        money=_usual(one.money for one in counted),
        investment=_usual(one.investment for one in counted),
        payback=payback(_usual(one.investment for one in both), _usual(one.net for one in both)) if both else None,
        without=sum(one.money is None for one in counted),
    )


def ranked(measures: Iterable[Improvement]) -> list[Improvement]:
    """The soonest paid back first, those that cannot be told after them, what was rejected last."""

    def place(one: Improvement) -> tuple[bool, bool, Decimal]:
        years = one.payback[1] if one.payback is not None else None
        return not one.counts, years is None, years if years is not None else Decimal(0)

    return sorted(measures, key=place)


def _burnt(record: Record, saving: Range | None, unit: Unit | None, year: int, factor: Factor) -> Burnt:
    """What the usual saving comes to in TEP and CO2e; empty for water and material."""
    carrier = CARRIERS.get(text_of(record, "carrier"))
    if carrier is None or saving is None or unit is None:
        return Burnt()
    return burnt(carrier, saving.usual, unit.dimension, None, year, factor)


def _scaled(saving: Range | None, usual: Decimal | None) -> Range | None:
    """TEP or CO2e of low, usual and high, from that of the usual one."""
    if saving is None or usual is None or not saving.usual:
        return None
    return saving.times(usual / saving.usual)


def _typed(record: Record, name: str) -> Range | None:
    figure = _figure(record, name)
    return None if figure is None else Range.of(figure)


def _life(record: Record) -> Decimal | None:
    years = _figure(record, "life")
    return years if years is not None and years > 0 else None


def _figure(record: Record, name: str) -> Decimal | None:
    said = text_of(record, name)
    try:
        return parse_number(said).value if said else None
    except UserFault:
        return None


def _usual(ranges: Iterable[Range | None]) -> Decimal:
    return sum((one.usual for one in ranges if one is not None), Decimal(0))

"""Checks of figures: numbers that can be read in two ways, amounts that cannot be, prices without a currency."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from esdesk.audit import fields
from esdesk.audit.findings import Finding, Record, Setting, Severity, Where
from esdesk.audit.forms import Figure, Form
from esdesk.audit.groups import AMOUNT, LINE, PRICE, SAVING
from esdesk.audit.number_habit import AMBIGUOUS, parts
from esdesk.core.amounts import Amount, per_year, read_amount
from esdesk.core.errors import UserFault
from esdesk.core.numbers import Number, parse_number
from esdesk.core.operation import Value
from esdesk.core.units import Dimension, Period

_MOST_A_YEAR = {
    Dimension.MASS: Decimal(5 * 10**10),
    Dimension.VOLUME: Decimal(10**10),
    Dimension.NORMAL_GAS: Decimal(10**11),
    Dimension.STANDARD_GAS: Decimal(10**11),
    Dimension.ENERGY: Decimal(10**11),
    Dimension.AREA: Decimal(10**9),
}
"""More than the largest plants have (50 Mt, 10 km³, 100 TWh, ...), in base units a year; a judgement, against slips."""

_BOUNDS = {
    "employees": (0, 200_000),
    "shifts": (1, 6),
    "hours_a_day": (0, 24),
    "days_a_year": (1, 366),
    "temperature": (-273, 2500),
    "return_temperature": (-273, 2500),
    "pressure": (-1, 1000),
}
"""Between which ends a figure lies: persons, shifts, hours, days, °C, bar (gauge)."""

PERCENT = ("%", "yüzde", "percent")
"""How the unit of a share of a hundred is written."""
_TIMES = ("span", "year", "dates")
"""Fields that say which time a record is about."""


def check_amounts(record: Record, setting: Setting) -> Iterator[Finding]:
    """All figures of a record: readable, unambiguous, within bounds; amounts, composition lines and prices whole."""
    for one in fields.fields_of(record.entity):
        value = record.values.get(one.name)
        if value is None:
            continue
        here = Where(record.entity, record.row, one.name)
        for name, form, said in parts(one.name, one.form, value):
            yield from _check_figure(name, form, said, here)
        if not isinstance(value, Mapping):
            continue
        if one.form is AMOUNT:
            yield from _check_amount(value, here, any(record.values.get(name) for name in _TIMES))
        elif one.form is SAVING:
            yield from _check_amount(value, here, has_time=True)
        elif one.form is LINE:
            yield from _check_share(value, here)
        elif one.form is PRICE:
            yield from _check_price(value, here)
    if record.entity == "quantity":
        yield from _check_offer(record)


def _check_figure(name: str, form: Form | None, said: Value, here: Where) -> Iterator[Finding]:
    if not isinstance(form, Figure) or not isinstance(said, str):
        return
    number = _number(said)
    if number is None:
        yield Finding(Severity.MUST, "check-number-unreadable", here, {"text": said})
        return
    if number.other is not None:
        facts = {"text": said, "read": f"{number.value.normalize():f}", "other": f"{number.other.normalize():f}"}
        # 20.000 is how Turkish engineers write every day; 20,000 is unusual in Turkish and nearly always English
        severity = Severity.SHOULD if "," in said else Severity.COULD
        yield Finding(severity, AMBIGUOUS, here, facts)
    least, most = _BOUNDS.get(name, (None, None))
    if least is not None and most is not None and not least <= number.value <= most:
        yield Finding(Severity.MUST, "check-out-of-bounds", here, {"text": said, "least": least, "most": most})


def _check_amount(members: Mapping[str, Value], here: Where, has_time: bool) -> Iterator[Finding]:
    try:
        amount = read_amount(members)
    except UserFault as fault:
        if fault.code != "number-unreadable":
            yield Finding(Severity.SHOULD, f"check-{fault.code}", here, fault.facts)
        return
    figures = [figure for figure in (amount.value, amount.min, amount.typical, amount.max) if figure is not None]
    if any(figure < 0 for figure in figures):
        yield Finding(Severity.MUST, "check-negative", here)
    yield from _check_range(amount.min, amount.typical if amount.value is None else amount.value, amount.max, here)
    if amount.unit.dimension is Dimension.POWER and amount.period not in (None, Period.HOUR):
        yield Finding(Severity.SHOULD, "check-power-with-period", here, {"unit": members["unit"]})
    if amount.period is None and not has_time and amount.unit.dimension is not Dimension.POWER:
        yield Finding(Severity.SHOULD, "check-period-missing", here)
    if _is_absurd(amount):
        yield Finding(Severity.SHOULD, "check-absurd", here, {"text": AMOUNT.told(members, lambda _, one: str(one))})
    if "quality" not in members:
        yield Finding(Severity.COULD, "check-quality-missing", here)


def _is_absurd(amount: Amount) -> bool:
    found = per_year(amount, unsaid=Period.YEAR)
    most = _MOST_A_YEAR.get(found[1].dimension) if found else None
    return found is not None and most is not None and found[0] > most


def _check_range(low: Decimal | None, middle: Decimal | None, high: Decimal | None, here: Where) -> Iterator[Finding]:
    present = [figure for figure in (low, middle, high) if figure is not None]
    if present != sorted(present):
        yield Finding(Severity.MUST, "check-range", here)


def _check_share(line: Mapping[str, Value], here: Where) -> Iterator[Finding]:
    numbers = [_number(line.get(name)) for name in ("min", "typical", "max")]
    low, middle, high = (number.value if number else None for number in numbers)
    yield from _check_range(low, middle, high, here)
    shares = [share for share in (low, middle, high) if share is not None]
    if shares and not line.get("unit"):
        yield Finding(Severity.MUST, "check-unit-missing", here)
    if line.get("unit") in PERCENT and any(not 0 <= share <= 100 for share in shares):
        yield Finding(Severity.MUST, "check-percentage", here)
    elif any(share < 0 for share in shares):
        yield Finding(Severity.MUST, "check-negative", here)


def _check_price(price: Mapping[str, Value], here: Where) -> Iterator[Finding]:
    if price.get("amount") and not price.get("currency"):
        yield Finding(Severity.MUST, "check-currency-missing", here)
    if here.entity in ("reading", "measure"):
        return  # a bill is paid by the firm, in the time it is for
    if price.get("amount") and not price.get("payer"):
        yield Finding(Severity.SHOULD, "check-payer-missing", here)
    if price.get("amount") and not price.get("year"):
        yield Finding(Severity.COULD, "check-price-year-missing", here)


def _check_offer(record: Record) -> Iterator[Finding]:
    """Whether more is offered than is left; only where all figures can be brought to a year in one dimension."""
    figures = {name: _yearly(record.values.get(name)) for name in ("arising", "used", "contracted", "offered")}
    arising, offered = figures["arising"], figures["offered"]
    if arising is None or offered is None or arising[1] != offered[1]:
        return
    taken = [figure[0] for name in ("used", "contracted") if (figure := figures[name]) and figure[1] == arising[1]]
    left = arising[0] - sum(taken, Decimal(0))
    if offered[0] > left:
        facts = {"offered": f"{offered[0]:f}", "left": f"{left:f}", "unit": arising[1]}
        among = tuple(Where("quantity", record.row, name) for name in figures if name != "offered" and figures[name])
        yield Finding(Severity.SHOULD, "check-offered-too-much", Where("quantity", record.row, "offered"), facts, among)


def _yearly(members: Value) -> tuple[Decimal, str] | None:
    try:
        found = per_year(read_amount(members), unsaid=Period.YEAR) if isinstance(members, Mapping) else None
    except UserFault:
        return None
    return (found[0], found[1].symbol) if found else None


def _number(said: Value) -> Number | None:
    try:
        return parse_number(said) if isinstance(said, str) else None
    except UserFault:
        return None

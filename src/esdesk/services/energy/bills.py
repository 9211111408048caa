"""The bills of a carrier in one year, line by line: what they say, which months their days fall on, what is odd."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from statistics import median
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import amount_words, price_words
from esdesk.audit.reading_gaps import Estimate
from esdesk.audit.readings import MONTHS, MeterYear, Reading
from esdesk.core.days import day_words
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.services.energy.year import Lane


class State(StrEnum):
    """What is to be said of a line; the first that holds."""

    MISSING = "missing"
    UNREAD = "unread"
    TWICE = "twice"
    UNUSUAL = "unusual"
    ACCEPTED = "accepted"
    ESTIMATED = "estimated"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class Bill:
    """One line: a reading, or a time that no reading covers.

    Attributes:
        row: the reading; None of a time without one.
        reading: as it is counted; None where it cannot be, or is missing.
        start, end: first and last day.
        dates, amount, cost: in words, figures as they were typed.
        a_unit: lira for each of the base unit, where a cost is known.
        aside: by which part its use a day lies off the median of its meter; None where nobody can say.
        months: year, month and how many of its days fall there.
        proofs: how many photos or files prove it.
        reason: why an unusual one may stay.
        estimate: of a missing one, where it can be estimated.
    """

    row: UUID | None
    carrier: str
    meter: str
    reading: Reading | None
    start: date | None
    end: date | None
    dates: str
    amount: str
    cost: str
    a_unit: Decimal | None
    aside: Decimal | None
    months: tuple[tuple[int, int, int], ...]
    proofs: int
    state: State
    reason: str = ""
    estimate: Estimate | None = None

    @property
    def days(self) -> int | None:
        """How many days it covers; None where they are not known."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1


def bills(ledger: Ledger, firm: UUID, lane: Lane, language: Language) -> list[Bill]:
    """The bills of a lane and the times without one, meter by meter in the order of their days."""
    records = {one.row: one for one in ledger.records("reading", firm)}
    return bills_of(records, _proofs(ledger, firm), lane, language)


def unread_bills(ledger: Ledger, firm: UUID, rows: Sequence[UUID], language: Language) -> list[Bill]:
    """Readings that cannot be counted, so that they can be mended."""
    records = {one.row: one for one in ledger.records("reading", firm)}
    proofs = _proofs(ledger, firm)
    return [_unread(records[row], proofs, language) for row in rows if row in records]


def bills_of(records: Mapping[UUID, Record], proofs: Mapping[UUID, int], lane: Lane, language: Language) -> list[Bill]:
    """The same from records that were read already; `proofs` counts the evidence of a row."""
    found: list[Bill] = []
    for meter in lane.meters:
        own = [_bill(one, records[one.row], meter, lane, proofs, language) for one in meter.readings]
        own += list(_missing(meter, lane, language))
        found += sorted(own, key=lambda one: one.start or date.min)
    return found


def _proofs(ledger: Ledger, firm: UUID) -> Mapping[UUID, int]:
    proven = (reference_id(text_of(one, "proves", "row")) for one in ledger.records("evidence", firm))
    return Counter(row for row in proven if row is not None)


def _bill(
    one: Reading, record: Record, meter: MeterYear, lane: Lane, proofs: Mapping[UUID, int], language: Language
) -> Bill:
    dates, amount, cost = _words(record, language)
    return Bill(
        row=one.row,
        carrier=one.carrier,
        meter=one.meter,
        reading=one,
        start=one.start,
        end=one.end,
        dates=dates,
        amount=amount,
        cost=cost,
        a_unit=one.cost / one.amount if one.cost is not None and one.amount and one.currency in ("TRY", "") else None,
        aside=_aside(one, meter),
        months=_months(one.start, one.end),
        proofs=proofs.get(one.row, 0),
        state=_state(one, meter, lane),
        reason=lane.accepted.get(one.row, ""),
    )


def _state(one: Reading, meter: MeterYear, lane: Lane) -> State:
    if any(one.start <= end and one.end >= start for start, end in meter.overlaps):
        return State.TWICE
    if one in meter.unusual:
        return State.ACCEPTED if one.row in lane.accepted else State.UNUSUAL
    return State.ESTIMATED if one.quality in ("estimated", "guess") else State.FINE


def _aside(one: Reading, meter: MeterYear) -> Decimal | None:
    usual = median(part.amount / part.days for part in meter.readings)
    return one.amount / one.days / usual - 1 if len(meter.readings) > 1 and usual else None


def _missing(meter: MeterYear, lane: Lane, language: Language) -> Iterator[Bill]:
    known = {(one.reading.start, one.reading.end): one for one in lane.estimates if one.reading.meter == meter.meter}
    for start, end in meter.gaps:
        words = " – ".join(day_words(day.isoformat(), language) for day in (start, end))
        yield Bill(
            row=None, carrier=meter.carrier, meter=meter.meter, reading=None, start=start, end=end, dates=words,
            amount="", cost="", a_unit=None, aside=None, months=_months(start, end), proofs=0, state=State.MISSING,
            estimate=known.get((start, end)),
        )  # fmt: skip


def _unread(record: Record, proofs: Mapping[UUID, int], language: Language) -> Bill:
    dates, amount, cost = _words(record, language)
    return Bill(
        row=record.row, carrier=text_of(record, "carrier"), meter=text_of(record, "meter"), reading=None, start=None,
        end=None, dates=dates, amount=amount, cost=cost, a_unit=None, aside=None, months=(),
        proofs=proofs.get(record.row, 0), state=State.UNREAD,
    )  # fmt: skip


def _words(record: Record, language: Language) -> tuple[str, str, str]:
    """Dates, amount and cost as they are shown."""
    dates = [day_words(said, language) for one in ("from", "to") if (said := text_of(record, "dates", one))]
    amount, cost = record.values.get("amount"), record.values.get("cost")
    return (
        " – ".join(dates),
        " ".join(amount_words(amount)).strip() if isinstance(amount, Mapping) else "",
        money_words(cost, language),
    )


def money_words(cost: Value, language: Language) -> str:
    """What was billed, as it was typed: `2.201.000 TL`."""
    if not isinstance(cost, Mapping):
        return ""
    figure, unit = price_words(cost)
    known = fields.field("reading", "cost")
    return f"{figure} {unit}".strip() if figure else known.text(cost, language) if known else ""


def _months(start: date, end: date) -> tuple[tuple[int, int, int], ...]:
    """Year, month, and how many of the days from `start` to `end` fall there."""
    found: dict[tuple[int, int], int] = {}
    first = start.year * MONTHS + start.month - 1
    for at in range(first, end.year * MONTHS + end.month):
        year, month = at // MONTHS, at % MONTHS + 1
        begins = date(year, month, 1)
        ends = date(year + month // MONTHS, month % MONTHS + 1, 1)
        found[year, month] = min(end.toordinal() + 1, ends.toordinal()) - max(start, begins).toordinal()
    return tuple((year, month, days) for (year, month), days in found.items())

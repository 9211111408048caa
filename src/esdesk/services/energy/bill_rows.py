"""Rows of a sheet as bills: what is said in their cells, held against what a facility has already."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.audit.readings import days_of
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.days import day_words
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.energy.bill_dates import bill_dates
from esdesk.services.energy.bill_headers import BillHeader, is_sum
from esdesk.services.sheets.resource_rows import CellFault, Planned, Replaced, same

_Meter = tuple[str, str]
"""Carrier and folded name."""


@dataclass(frozen=True, slots=True)
class Known:
    """A bill that is recorded, or planned by a row above."""

    row: UUID
    start: date
    end: date
    record: Record | None


@dataclass(frozen=True, slots=True)
class PlannedBill(Planned):
    """A planned row with what was metered, which its changes may leave unsaid."""

    carrier: str


class BillRows:
    """Reads rows of one sheet.

    Args:
        ledger: the open file.
        firm: whose bills they are.
        facility: where they belong.
        columns: what each header stands for.
        carrier: of bills that say none; "" where each must.
    """

    def __init__(
        self, ledger: Ledger, firm: UUID, facility: UUID, columns: Mapping[str, BillHeader], carrier: str = ""
    ) -> None:
        self._facility, self._columns, self._carrier = facility, columns, carrier
        self._header = {(one.column, one.carrier): header for header, one in columns.items()}
        self.known: dict[_Meter, list[Known]] = {}
        self._units: dict[str, str] = {}
        for one in ledger.records("reading", firm):
            days = days_of(one.values)
            if one.values.get("facility") == str(facility) and days is not None:
                self.known.setdefault(_meter(one.values), []).append(Known(one.row, *days, one))
                self._units[text_of(one, "carrier")] = text_of(one, "amount", "unit")

    def read(self, number: int, cells: Mapping[str, str]) -> Iterator[tuple[Planned, bool]]:
        """The bills of a row, each with whether it is new; none of a row of sums. Raises `CellFault`."""
        said = {(one.column, one.carrier): cells[header] for header, one in self._columns.items() if cells[header]}
        if any(is_sum(text) for (column, _), text in said.items() if column in ("dates", "from", "to", "carrier")):
            return
        carriers = [carrier for column, carrier in said if column == "amount"]
        if not carriers and any(column == "cost" for column, _ in said):
            raise CellFault(self._over("amount"), UserFault("bill-without-amount", text=" ".join(cells.values())))
        for carrier in carriers:
            yield self._bill(number, said, carrier)

    def _bill(self, number: int, said: Mapping[tuple[str, str], str], carrier: str) -> tuple[Planned, bool]:
        values: dict[str, Value] = {"carrier": carrier or self._said_carrier(said.get(("carrier", ""), ""))}
        values["meter"] = said.get(("meter", ""))
        meter = _meter(values)
        values["dates"] = self._dates(said, meter)
        values["amount"] = self._amount(said, carrier, str(values["carrier"]))
        values["cost"] = self._cost(said, carrier)
        for name in ("heat_basis", "note"):
            values[name] = self._enter(name, said.get((name, "")), name)
        start, end = self._days(values)
        there = next((one for one in self.known.get(meter, []) if (one.start, one.end) == (start, end)), None)
        name = " – ".join(day_words(day.isoformat(), "tr") for day in (start, end))
        if there is not None and there.record is None:
            raise CellFault(self._over("dates", "to"), UserFault("bill-said-twice", name=name))
        if there is None:
            there = Known(new_id(), start, end, None)
            self.known.setdefault(meter, []).append(there)
        return self._planned(number, name, values, there)

    def _planned(self, number: int, name: str, values: dict[str, Value], there: Known) -> tuple[Planned, bool]:
        record, row = there.record, there.row
        before = record.values if record is not None else {}
        own = values | ({} if record is not None else {"facility": str(self._facility)})
        wanted = {field: _kept(before.get(field), value) for field, value in own.items()}
        changes = [
            Change("reading", row, field, value)
            for field, value in wanted.items()
            if value is not None and not same("reading", field, before.get(field), value)
        ]
        replaced = [Replaced("reading", one.field, before.get(one.field), one.value) for one in changes if record]
        carrier = str(values["carrier"])
        return PlannedBill(number, name, row, tuple(changes), tuple(replaced), carrier), record is None

    def _said_carrier(self, said: str) -> str:
        term = vocabulary("carrier").find(said) if said else None
        if term is not None:
            return term.code
        if said or not self._carrier:
            choices = {f"choices_{language}": vocabulary("carrier").words(language) for language in ("tr", "en")}
            fault = UserFault("word-unknown", text=said, **choices) if said else UserFault("bill-without-carrier")
            raise CellFault(self._over("carrier"), fault)
        return self._carrier

    def _dates(self, said: Mapping[tuple[str, str], str], meter: _Meter) -> Value:
        """Days of one column, of two, or from the day behind the reading before."""
        whole, first, last = (said.get((column, ""), "") for column in ("dates", "from", "to"))
        if whole:
            year = said.get(("year", ""), "")
            return self._day(_with_year(whole, year) if year else whole, "dates", month=True)
        if not last:
            raise CellFault(self._over("dates", "to"), UserFault("bill-without-days", text=" ".join(said.values())))
        end = self._day(last, "to")
        if first:
            return {**_mapping(self._day(first, "from")), "to": _mapping(end)["from"]}
        day = date.fromisoformat(str(_mapping(end)["from"]))
        before = [one.end for one in self.known.get(meter, []) if one.end < day]
        if not before:
            raise CellFault(self._over("to"), UserFault("bill-without-start", day=last))
        return {"from": (max(before) + timedelta(1)).isoformat(), "to": day.isoformat()}

    def _day(self, text: str, column: str, *, month: bool = False) -> Value:
        try:
            return bill_dates(text, month=month)
        except UserFault as fault:
            raise CellFault(self._over(column), fault) from fault

    def _days(self, values: Mapping[str, Value]) -> tuple[date, date]:
        days = days_of(values)
        if days is None:
            said = " – ".join(str(one) for one in _mapping(values["dates"]).values())
            raise CellFault(self._over("dates", "to"), UserFault("date-unreadable", text=said))
        return days

    def _amount(self, said: Mapping[tuple[str, str], str], carrier: str, code: str) -> Value:
        text = said["amount", carrier]
        if not any(ch.isalpha() for ch in text):
            over = self._columns[self._header["amount", carrier]].unit
            unit = said.get(("unit", ""), "") or over or self._units.get(code, "")
            text = f"{text} {unit}".strip()
        members = _mapping(self._enter("amount", text, "amount", carrier))
        if not members.get("unit"):
            raise CellFault(self._over("amount", carrier=carrier), UserFault("amount-no-unit", text=text))
        quality = vocabulary("quality").find(said.get(("quality", ""), ""))
        return {**members, **({"quality": quality.code} if quality is not None else {})}

    def _cost(self, said: Mapping[tuple[str, str], str], carrier: str) -> Value:
        text = said.get(("cost", carrier), "")
        if text and text[-1].isdigit():
            text = f"{text} {self._columns[self._header['cost', carrier]].unit or 'TRY'}"
        return self._enter("cost", text, "cost", carrier)

    def _enter(self, name: str, text: str | None, column: str, carrier: str = "") -> Value:
        known = fields.field("reading", name)
        try:
            return known.enter(text) if known is not None and text else None
        except UserFault as fault:
            raise CellFault(self._over(column, carrier=carrier), fault) from fault

    def _over(self, *columns: str, carrier: str = "") -> str:
        """The header of the first of these columns that the sheet has."""
        found = (self._header.get((column, of)) for column in columns for of in (carrier, ""))
        return next((one for one in found if one), columns[0])


def _meter(values: Mapping[str, Value]) -> _Meter:
    return str(values.get("carrier") or ""), fold(str(values.get("meter") or ""))


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def _with_year(said: str, year: str) -> str:
    """`Ocak` or `1` with the year of its own column; what says a year already stays."""
    if year in said:
        return said
    return f"{int(said):02}.{year}" if said.isdecimal() else f"{said} {year}"


def _kept(before: Value, value: Value) -> Value:
    """Members that a sheet says nothing of stay."""
    return {**before, **value} if isinstance(before, Mapping) and isinstance(value, Mapping) else value

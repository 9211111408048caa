"""Rows of a sheet as resources: what is said in their cells, held against what a facility has already."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.inventory import process_fields
from esdesk.audit.signed_price import signed
from esdesk.audit.vocabulary import vocabulary
from esdesk.audit.yearly import newest
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.plant.processes import Processes
from esdesk.services.sheets import declared_fate
from esdesk.services.sheets.headers import header_of

_FORMULA_FAULT = re.compile(
    r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|BAŞV!|YOK|SAYI/0!|DEĞER!|AD\?|SAYI!|BOŞ!)|#{3,}"
)
"""What Excel shows in English and Turkish where a formula came to nothing, and where a column was too narrow."""
_APPROXIMATE = {"approximate", "approx", "yaklasik"}


@dataclass(frozen=True, slots=True)
class Replaced:
    """A cell that says something else than what is recorded; `old` is None where nothing was."""

    entity: str
    field: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class Planned:
    """One row of the sheet that will be taken in.

    Attributes:
        row: the resource it makes or changes.
        changes: what is written, this resource's quantity included.
        replaced: for a resource that is there already, each field that changes.
    """

    number: int
    name: str
    row: UUID
    changes: tuple[Change, ...]
    replaced: tuple[Replaced, ...]


class CellFault(Exception):
    """A fault with the column it was found in."""

    def __init__(self, column: str, fault: UserFault) -> None:
        super().__init__(column)
        self.column = column
        self.fault = fault


class Rows:
    """Reads rows of one sheet against what a facility holds."""

    def __init__(self, ledger: Ledger, firm: UUID, facility: UUID, columns: Mapping[str, str]) -> None:
        self._facility = facility
        self._columns = columns
        self._header = {column: header for header, column in columns.items()}
        self._over = {column: header_of(header) for header, column in columns.items()}
        self._processes = Processes(ledger, facility)
        here = [one for one in ledger.records("resource", firm) if one.values.get("facility") == str(facility)]
        self._resources: dict[tuple[str, str], list[Record]] = {}
        for one in here:
            self._resources.setdefault(_identity(one.values), []).append(one)
        self._quantities: dict[str, list[Record]] = {}
        for one in ledger.records("quantity", firm):
            self._quantities.setdefault(str(one.values.get("resource")), []).append(one)

    def said(self, cells: Mapping[str, str]) -> dict[str, str]:
        """The cells of a row by what their columns hold; those that hold nothing are left out."""
        return {column: cells[header] for header, column in self._columns.items() if cells[header]}

    def read(self, number: int, cells: Mapping[str, str]) -> tuple[Planned, bool]:
        """The plan of one row, and whether its resource is new. Raises `CellFault`."""
        said = self.said(cells)
        for column, text in said.items():
            if _FORMULA_FAULT.fullmatch(text):
                raise CellFault(self._header[column], UserFault("cell-holds-fault", text=text))
        if "name" not in said:
            raise CellFault(self._header["name"], UserFault("import-name-missing"))
        own = self._own_values(said)
        alike = self._resources.get(_identity(own))
        there = alike.pop(0) if alike else None
        row = there.row if there else new_id()
        own |= self._fate(said, there)
        made, process = self._process(said.get("process", ""), str(own["direction"]))
        changes = made + self._new("resource", row, own | process | {"facility": str(self._facility)}, there)
        amount = self._quantity_values(said, str(own["direction"]))
        quantity = self._quantity_of(row, amount.get("span"))
        if amount:
            place = quantity.row if quantity else new_id()
            changes += self._new("quantity", place, amount | {"resource": str(row)}, quantity)
        replaced = self._replaced(changes, there, quantity) if there else ()
        return Planned(number, said["name"], row, tuple(changes), replaced), not there

    def _process(self, said: str, direction: str) -> tuple[list[Change], dict[str, Value]]:
        if not said:
            return [], {}
        row, made = self._processes.named(said)
        return made, {process_fields(direction)[0]: row}

    def _quantity_of(self, row: UUID, span: Value) -> Record | None:
        """The quantity that a row of the sheet is about: that of its year, or one without a year; else the newest."""
        here = self._quantities.get(str(row), [])
        if span is None:
            latest = newest(one.values for one in here)
            return next((one for one in here if one.values is latest), None)
        of_the_year = (one for one in here if same("quantity", "span", one.values.get("span"), span))
        return next(of_the_year, next((one for one in here if one.values.get("span") is None), None))

    def _own_values(self, said: Mapping[str, str]) -> dict[str, Value]:
        values: dict[str, Value] = {"direction": "have"}
        for column, text in said.items():
            if column == "waste_code":
                values["classification"] = self._enter("resource", "classification", column, {"code": text})
            elif column not in declared_fate.COLUMNS and fields.field("resource", column) is not None:
                values[column] = self._enter("resource", column, column, text)
        if "quality" in said and not self._quality(said):  # not understood, so it stays in words
            words = f"{self._header['quality']}: {said['quality']}"
            values["note"] = f"{values['note']}; {words}" if values.get("note") else words
        return values

    def _fate(self, said: Mapping[str, str], there: Record | None) -> dict[str, Value]:
        members = declared_fate.fate_of(said, there.values.get("fate") if there else None)
        column = next((one for one in declared_fate.COLUMNS if one in said), "")
        return {"fate": self._enter("resource", "fate", column, members)} if members else {}

    def _quantity_values(self, said: Mapping[str, str], direction: str) -> dict[str, Value]:
        values: dict[str, Value] = {}
        if "amount" in said:
            members: dict[str, Value] = dict(self._members(said["amount"], "amount"))
            members |= {name: said[name] for name in ("unit", "period") if name in said and name not in members}
            members = self._over_amounts(said) | members
            values["offered"] = self._enter("quantity", "offered", "amount", members | self._quality(said))
        if "year" in said:
            values["span"] = self._enter("quantity", "span", "year", {"year": said["year"]})
        if "price" in said:
            values["price"] = self._enter("quantity", "price", "price", self._price(said, direction))
        return values

    def _over_amounts(self, said: Mapping[str, str]) -> dict[str, Value]:
        """Unit and period that stand over the amounts; a column of units or periods says it better."""
        over = self._over["amount"]
        unit, _, per = over.unit.partition("/")
        told = {"unit": unit.strip(), "period": per.strip() or over.period}
        return {name: one for name, one in told.items() if one and (name == "period" or "unit" not in said)}

    def _members(self, text: str, column: str) -> Mapping[str, Value]:
        """An amount may come with its unit in the same cell, or as a bare figure with the unit beside it."""
        if any(ch.isalpha() for ch in text):
            entered = self._enter("quantity", "offered", column, text)
            return entered if isinstance(entered, Mapping) else {}
        return {"value": text}

    def _price(self, said: Mapping[str, str], direction: str) -> Value:
        """The price; who pays stands in a column of its own, or its sign tells."""
        over = self._over["price"]
        price = over.completed(said["price"])
        rest, payer = signed(price, direction)
        wanted = said.get("payer") or payer or over.payer
        if not wanted:
            return price
        spoken = self._enter("quantity", "price", "price", rest)
        paid = self._enter("quantity", "price", "payer", {"payer": wanted})
        return {**spoken, **paid} if isinstance(spoken, Mapping) and isinstance(paid, Mapping) else spoken

    def _quality(self, said: Mapping[str, str]) -> dict[str, Value]:
        text = said.get("quality", "")
        term = vocabulary("quality").find(text) if text else None
        if term is not None:
            return {"quality": term.code}
        return {"approximate": text} if fold(text) in _APPROXIMATE else {}

    def _enter(self, entity: str, name: str, column: str, given: Value) -> Value:
        known = fields.field(entity, name)
        try:
            return given if known is None else known.enter(given)
        except UserFault as fault:
            raise CellFault(self._header.get(column, column), fault) from fault

    def _new(self, entity: str, row: UUID, values: Mapping[str, Value], there: Record | None) -> list[Change]:
        before = there.values if there else {}
        wanted = {name: _with_other_members(before.get(name), value) for name, value in values.items()}
        return [
            Change(entity, row, name, value)
            for name, value in wanted.items()
            if value is not None and not (before.get(name) is not None and same(entity, name, before[name], value))
        ]

    def _replaced(self, changes: list[Change], there: Record, quantity: Record | None) -> tuple[Replaced, ...]:
        before = {"resource": there.values, "quantity": quantity.values if quantity else {}}
        return replaced(changes, before, self._processes)


def _identity(values: Mapping[str, Value]) -> tuple[str, str]:
    return str(values.get("direction") or "have"), fold(str(values.get("name") or ""))


def _with_other_members(before: Value, value: Value) -> Value:
    """A sheet that names a code says nothing of the mirror answer that was given to it: other members stay."""
    return {**before, **value} if isinstance(before, Mapping) and isinstance(value, Mapping) else value


def same(entity: str, name: str, one: Value, other: Value) -> bool:
    """Whether two values of a field mean the same."""
    known = fields.field(entity, name)
    return bool(one == other if known is None else known.canonical(one) == known.canonical(other))


def replaced(
    changes: Iterable[Change], before: Mapping[str, Mapping[str, Value]], processes: Processes
) -> tuple[Replaced, ...]:
    """What `changes` put in the place of what was recorded (`before`, by entity); processes by their names."""
    found = []
    for one in changes:
        known = fields.field(one.entity, one.field)
        if one.entity not in before or known is None:
            continue
        old, new = before[one.entity].get(one.field), one.value
        if known.refers_to == "process":
            found.append(Replaced(one.entity, one.field, processes.name(old), processes.name(new)))
        elif known.refers_to is None:
            found.append(Replaced(one.entity, one.field, old, new))
    return tuple(found)

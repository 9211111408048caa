"""A firm's resources from a sheet: first a plan that changes nothing, then one step that can be undone."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.vocabulary import vocabulary
from esdesk.audit.yearly import newest
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.core.paths import resource
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.sheets import Sheet

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


@dataclass(frozen=True, slots=True)
class Rejected:
    """A cell that cannot be taken, and why; its whole row stays out."""

    number: int
    column: str
    fault: UserFault


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do.

    Attributes:
        added, changed: rows to be taken in.
        skipped: numbers of rows that say what is recorded already.
        unused: columns that nothing is taken from.
    """

    sheet: str
    added: tuple[Planned, ...]
    changed: tuple[Planned, ...]
    skipped: tuple[int, ...]
    rejected: tuple[Rejected, ...]
    unused: tuple[str, ...]


def the_facility(ledger: Ledger, firm: UUID) -> UUID:
    """The facility of a firm that has one. Raises `UserFault("facility-unclear")` where there are none or several."""
    found = ledger.records("facility", firm)
    if len(found) != 1:
        raise UserFault("facility-unclear", count=len(found))
    return found[0].row


def plan(ledger: Ledger, firm: UUID, facility: UUID, sheet: Sheet, only: Mapping[str, str] | None = None) -> Plan:
    """What importing `sheet` would do; nothing is written.

    A row is about a resource that is there already where direction and name are the same (folded, in this facility);
    rows that have them in common are taken for the resources that do, in their order.

    Args:
        ledger: the open file.
        firm: whose resources they are.
        facility: where they belong.
        sheet: as it was read.
        only: takes only the rows that have these texts in these columns.

    Raises:
        UserFault: "sheet-without-names", "sheet-no-such-column".
    """
    columns = _columns(sheet)
    if "name" not in columns.values():
        raise UserFault("sheet-without-names", file=sheet.name)
    for column in only or {}:
        if column not in sheet.header:
            raise UserFault("sheet-no-such-column", file=sheet.name, column=column, columns=", ".join(sheet.header))
    reader = _Reader(ledger, firm, facility, columns)
    added: list[Planned] = []
    changed: list[Planned] = []
    skipped: list[int] = []
    rejected: list[Rejected] = []
    for number, cells in sheet.cells():
        if any(cells[column] != text for column, text in (only or {}).items()):
            continue
        try:
            planned, is_new = reader.read(number, cells)
        except _CellFault as fault:
            rejected.append(Rejected(number, fault.column, fault.fault))
            continue
        if not planned.changes:
            skipped.append(number)
        else:
            (added if is_new else changed).append(planned)
    unused = tuple(name for name in sheet.header if name and name not in columns and name not in (only or {}))
    return Plan(sheet.name, tuple(added), tuple(changed), tuple(skipped), tuple(rejected), unused)


def carry_out(ledger: Ledger, firm: UUID, wanted: Plan) -> int:
    """Writes what was planned as one undoable step; returns how many operations it took."""
    changes = [change for planned in (*wanted.added, *wanted.changed) for change in planned.changes]
    return len(ledger.record(firm, changes, label=f"import {wanted.sheet}"))


@cache
def _headers() -> Mapping[str, str]:
    """What a column holds, by its folded header."""
    listed = tomllib.loads(resource("resources/i18n/columns.toml").read_text(encoding="utf-8"))
    return {fold(header): column for column, headers in listed.items() for header in headers}


def _columns(sheet: Sheet) -> dict[str, str]:
    """What each header of the sheet stands for; of two that stand for the same the first counts."""
    found: dict[str, str] = {}
    for header in sheet.header:
        plain = fold(header.replace("_", " "))
        known = fields.find("resource", header)
        own = known.name if known is not None and known.form is not None and known.refers_to is None else None
        column = _headers().get(plain) or own
        if column is not None and column not in found.values():
            found[header] = column
    return found


class _CellFault(Exception):
    """A fault with the column it was found in."""

    def __init__(self, column: str, fault: UserFault) -> None:
        super().__init__(column)
        self.column = column
        self.fault = fault


class _Reader:
    """Reads rows of one sheet against what a facility holds."""

    def __init__(self, ledger: Ledger, firm: UUID, facility: UUID, columns: Mapping[str, str]) -> None:
        self._facility = facility
        self._columns = columns
        self._header = {column: header for header, column in columns.items()}
        here = [one for one in ledger.records("resource", firm) if one.values.get("facility") == str(facility)]
        self._resources: dict[tuple[str, str], list[Record]] = {}
        for one in here:
            self._resources.setdefault(_identity(one.values), []).append(one)
        self._quantities: dict[str, list[Record]] = {}
        for one in ledger.records("quantity", firm):
            self._quantities.setdefault(str(one.values.get("resource")), []).append(one)

    def read(self, number: int, cells: Mapping[str, str]) -> tuple[Planned, bool]:
        """The plan of one row, and whether its resource is new."""
        said = {column: cells[header] for header, column in self._columns.items() if cells[header]}
        if "name" not in said:
            raise _CellFault(self._header["name"], UserFault("import-name-missing"))
        own = self._own_values(said)
        alike = self._resources.get(_identity(own))
        there = alike.pop(0) if alike else None
        row = there.row if there else new_id()
        changes = self._new("resource", row, own | {"facility": str(self._facility)}, there)
        amount = self._quantity_values(said)
        quantity = self._quantity_of(row, amount.get("span"))
        if amount:
            place = quantity.row if quantity else new_id()
            changes += self._new("quantity", place, amount | {"resource": str(row)}, quantity)
        replaced = self._replaced(changes, there, quantity) if there else ()
        return Planned(number, said["name"], row, tuple(changes), replaced), not there

    def _quantity_of(self, row: UUID, span: Value) -> Record | None:
        """The quantity that a row of the sheet is about: that of its year, or one without a year; else the newest."""
        here = self._quantities.get(str(row), [])
        if span is None:
            latest = newest(one.values for one in here)
            return next((one for one in here if one.values is latest), None)
        same = (one for one in here if _same("quantity", "span", one.values.get("span"), span))
        return next(same, next((one for one in here if one.values.get("span") is None), None))

    def _own_values(self, said: Mapping[str, str]) -> dict[str, Value]:
        values: dict[str, Value] = {"direction": "have"}
        for column, text in said.items():
            if column == "waste_code":
                values["classification"] = self._enter("resource", "classification", column, {"code": text})
            elif fields.field("resource", column) is not None:
                values[column] = self._enter("resource", column, column, text)
        if "quality" in said and not self._quality(said):  # not understood, so it stays in words
            words = f"{self._header['quality']}: {said['quality']}"
            values["note"] = f"{values['note']}; {words}" if values.get("note") else words
        return values

    def _quantity_values(self, said: Mapping[str, str]) -> dict[str, Value]:
        values: dict[str, Value] = {}
        if "amount" in said:
            members: dict[str, Value] = dict(self._members(said["amount"], "amount"))
            members |= {name: said[name] for name in ("unit", "period") if name in said and name not in members}
            values["offered"] = self._enter("quantity", "offered", "amount", members | self._quality(said))
        if "year" in said:
            values["span"] = self._enter("quantity", "span", "year", {"year": said["year"]})
        if "price" in said:
            values["price"] = self._enter("quantity", "price", "price", self._price(said))
        return values

    def _members(self, text: str, column: str) -> Mapping[str, Value]:
        """An amount may come with its unit in the same cell, or as a bare figure with the unit beside it."""
        if any(ch.isalpha() for ch in text):
            entered = self._enter("quantity", "offered", column, text)
            return entered if isinstance(entered, Mapping) else {}
        return {"value": text}

    def _price(self, said: Mapping[str, str]) -> Value:
        if "payer" not in said:
            return said["price"]
        spoken = self._enter("quantity", "price", "price", said["price"])
        payer = self._enter("quantity", "price", "payer", {"payer": said["payer"]})
        return {**spoken, **payer} if isinstance(spoken, Mapping) and isinstance(payer, Mapping) else spoken

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
            raise _CellFault(self._header.get(column, column), fault) from fault

    def _new(self, entity: str, row: UUID, values: Mapping[str, Value], there: Record | None) -> list[Change]:
        before = there.values if there else {}
        wanted = {name: _with_other_members(before.get(name), value) for name, value in values.items()}
        return [
            Change(entity, row, name, value)
            for name, value in wanted.items()
            if value is not None and not _same(entity, name, before.get(name), value)
        ]

    def _replaced(self, changes: list[Change], there: Record, quantity: Record | None) -> tuple[Replaced, ...]:
        before = {"resource": there.values, "quantity": quantity.values if quantity else {}}
        return tuple(
            Replaced(one.entity, one.field, before[one.entity].get(one.field), one.value)
            for one in changes
            if (known := fields.field(one.entity, one.field)) is not None and known.refers_to is None
        )


def _identity(values: Mapping[str, Value]) -> tuple[str, str]:
    return str(values.get("direction") or "have"), fold(str(values.get("name") or ""))


def _with_other_members(before: Value, value: Value) -> Value:
    """A sheet that names a code says nothing of the mirror answer that was given to it: other members stay."""
    return {**before, **value} if isinstance(before, Mapping) and isinstance(value, Mapping) else value


def _same(entity: str, name: str, one: Value, other: Value) -> bool:
    known = fields.field(entity, name)
    return bool(one == other if known is None else known.canonical(one) == known.canonical(other))

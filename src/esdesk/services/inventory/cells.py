"""Writing cells of the grid: each finds the record and the field that it stands for, and keeps what else is in it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.codes import waste_code
from esdesk.audit.findings import text_of
from esdesk.audit.inventory import process_fields, shown_amount
from esdesk.audit.signed_price import signed
from esdesk.audit.yearly import newest
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.files.files import entered
from esdesk.services.plant.processes import Processes

COLUMNS = ("direction", "kind", "name", "code", "process", "amount", "price", "quality", "fate")
"""The columns of the grid that can be written in, from left to right."""

_BARE = re.compile(r"\d[\d.,\s]*")
_MARKS = ("quality", "method", "evidence")


@dataclass
class Held:
    """A resource while its cells are written: its values and those of the quantity that its line shows.

    Attributes:
        quantity: the row of that quantity; None where there is none yet.
    """

    row: UUID
    facility: UUID
    values: dict[str, Value]
    quantity: UUID | None = None
    amounts: dict[str, Value] = field(default_factory=dict)

    @property
    def direction(self) -> str:
        """Its direction as it stands now."""
        return str(self.values.get("direction") or "")


class Cells:
    """Cells written one after another, into changes that are one step.

    Args:
        ledger: the open file.
        facility: where the resources are.
        processes: its processes, where they were read already.
    """

    def __init__(self, ledger: Ledger, facility: Record, processes: Processes | None = None) -> None:
        self._ledger = ledger
        self._facility = facility
        self._known = processes
        self._changes: dict[tuple[UUID, str], Change] = {}
        self._resources: dict[UUID, Held] = {}

    @property
    def processes(self) -> Processes:
        """The facility's processes by name."""
        if self._known is None:
            self._known = Processes(self._ledger, self._facility.row)
        return self._known

    @property
    def changes(self) -> list[Change]:
        """What was written, the last of each field."""
        return list(self._changes.values())

    def take(self, *changes: Change) -> None:
        """Writes what needs no cell."""
        for one in changes:
            self._changes[one.row, one.field] = one

    def new(self) -> Held:
        """A resource that does not stand yet."""
        made = Held(new_id(), self._facility.row, {})
        self.take(Change("resource", made.row, "facility", str(made.facility)))
        self._resources[made.row] = made
        return made

    def at(self, row: UUID) -> Held:
        """The resource of a row as written so far. Raises `UserFault("row-unknown")`."""
        if row not in self._resources:
            record = self._ledger.standing(row, "resource")
            quantities = self._ledger.naming([row], "quantity")
            latest = newest(one.values for one in quantities)
            shown = next((one.row for one in quantities if one.values is latest), None)
            self._resources[row] = Held(row, self._facility.row, dict(record.values), shown, dict(latest or {}))
        return self._resources[row]

    def put(self, row: UUID, column: str, text: str) -> None:
        """Writes `text` into a cell; an empty text clears it. Nothing is written where it cannot be taken.

        Raises:
            UserFault: "name-missing", "column-unknown", "quality-without-amount", or what the field cannot hold.
        """
        resource, said = self.at(row), text.strip()
        if column not in COLUMNS:
            raise UserFault("column-unknown", column=column, columns=", ".join(COLUMNS))
        if column == "name" and not said:
            raise UserFault("name-missing")
        if column in ("name", "kind", "direction"):
            self._enter(resource, column, said or None)
        elif column == "code":
            self._enter(resource, "classification", _coded(resource.values.get("classification"), said))
        elif column == "fate":
            self._enter(resource, "fate", _with_fate(resource.values.get("fate"), said))
        elif column == "process":
            self._enter(resource, process_fields(resource.direction)[0], self._process(said))
        elif column == "price":
            self.measure(resource, "price", _priced(resource.amounts.get("price"), said, resource.direction))
        else:
            name, members = shown_amount(resource.amounts)
            self.measure(resource, name, _measured(members, said) if column == "amount" else _known(members, said))

    def answer(self, row: UUID, mirror: str) -> None:
        """Writes the answer to the question of a code's mirror entry; nothing where there is no code."""
        resource = self.at(row)
        code = resource.values.get("classification")
        if isinstance(code, Mapping) and code.get("code"):
            self._enter(resource, "classification", {**code, "mirror": mirror})

    def copy(self, source: UUID, row: UUID, column: str) -> None:
        """Writes what stands in a cell of `source` into that of `row`; the mark of how an amount is known stays."""
        one, other = self.at(source), self.at(row)
        if column == "code":
            given = one.values.get("classification")
            code = {key: given[key] for key in ("code", "list") if key in given} if isinstance(given, dict) else {}
            before = other.values.get("classification")
            self._enter(other, "classification", {**_coded(before, str(code.get("code") or "")), **code} or None)
        elif column == "price":
            self.measure(other, "price", one.amounts.get("price"))
        elif column == "amount":
            figures = {name: value for name, value in shown_amount(one.amounts)[1].items() if name not in _MARKS}
            name, before = shown_amount(other.amounts)
            marks = {name: before[name] for name in _MARKS if name in before}
            self.measure(other, name, figures | marks if figures else None)
        elif column == "process":
            said = next((one.values[name] for name in process_fields(one.direction) if one.values.get(name)), None)
            self._enter(other, process_fields(other.direction)[0], said)
        elif column == "fate":
            given = one.values.get("fate")
            self.put(row, column, str(given.get("fate") or "") if isinstance(given, Mapping) else "")
        elif column == "quality":
            self.put(row, column, str(shown_amount(one.amounts)[1].get("quality") or ""))
        else:
            self.put(row, column, str(one.values.get(column) or ""))

    def measure(self, resource: Held, name: str, given: Value) -> None:
        """Writes into the quantity that the line shows; one is made, for the visit's base year, where none is there."""
        if resource.quantity is None:
            if given is None:
                return
            resource.quantity = new_id()
            self.take(Change("quantity", resource.quantity, "resource", str(resource.row)))
            year = self._base_year()
            self.take(*([entered("quantity", resource.quantity, "span", {"year": year})] if year else []))
        change = entered("quantity", resource.quantity, name, given)
        self.take(change)
        resource.amounts[name] = change.value

    def _enter(self, resource: Held, name: str, given: Value) -> None:
        change = entered("resource", resource.row, name, given)
        self.take(change)
        resource.values[name] = change.value

    def enter(self, resource: Held, values: Mapping[str, Value]) -> None:
        """Writes fields of the resource itself."""
        for name, given in values.items():
            self._enter(resource, name, given)

    def _base_year(self) -> str:
        visits = self._ledger.naming([self._facility.row], "visit")
        latest = max(visits, key=lambda one: text_of(one, "dates", "to") or text_of(one, "dates", "from"), default=None)
        return text_of(latest, "base_year") if latest else ""

    def _process(self, said: str) -> str | None:
        if not said:
            return None
        reference, made = self.processes.named(said)
        self.take(*made)
        return reference


def facility_of(ledger: Ledger, rows: Iterable[UUID]) -> Record:
    """The facility of the first of `rows`. Raises `UserFault("row-unknown")`."""
    first = next(iter(rows))
    return ledger.standing(UUID(str(ledger.standing(first, "resource").values.get("facility") or first)), "facility")


def _coded(before: Value, said: str) -> dict[str, Value]:
    """The classification with another code; what was said of the old code's mirror entry does not go with a new one."""
    kept = dict(before) if isinstance(before, Mapping) else {}
    old, new = waste_code(str(kept.get("code") or "")), waste_code(said)
    if old is None or new is None or old[0] != new[0]:
        kept = {name: value for name, value in kept.items() if name not in ("mirror", "hp")}
    kept.pop("code", None)
    return ({"code": said} if said else {}) | kept


def _with_fate(before: Value, said: str) -> Value:
    """Another fate; what was said of code and receiver stays, where the checks tell if it does not go with it."""
    kept: dict[str, Value] = (
        {key: one for key, one in before.items() if key != "fate"} if isinstance(before, Mapping) else {}
    )
    return (kept | ({"fate": said} if said else {})) or None


def _measured(before: Mapping[str, Value], said: str) -> Value:
    """An amount with other figures; how they are known, by which method and evidence, stays."""
    marks = {name: before[name] for name in _MARKS if name in before}
    if not said:
        return None
    if _BARE.fullmatch(said):
        return {"value": said} | {name: before[name] for name in ("unit", "period") if name in before} | marks
    known = fields.field("quantity", "offered")
    figures = known.enter(said) if known else None
    return {**figures, **marks} if isinstance(figures, Mapping) else None


def _known(members: Mapping[str, Value], said: str) -> Value:
    if not members:
        raise UserFault("quality-without-amount")
    rest: dict[str, Value] = {name: one for name, one in members.items() if name != "quality"}
    return rest | ({"quality": said} if said else {})


def _priced(before: Value, said: str, direction: str) -> Value:
    """A price with another figure. Its sign tells who pays; without one that stays, and a want's own firm pays."""
    kept = dict(before) if isinstance(before, Mapping) else {}
    if not said:
        return None
    rest, payer = signed(said, direction)
    paid: dict[str, Value] = {"payer": payer} if payer else {}
    if _BARE.fullmatch(rest):
        return kept | {"amount": rest} | paid
    known = fields.field("quantity", "price")
    price = known.enter(rest) if known else None
    by_default: dict[str, Value] = {"payer": "receiver"} if direction == "want" else {}
    marks = by_default | {name: kept[name] for name in ("year", "payer") if name in kept}
    return marks | dict(price) | paid if isinstance(price, Mapping) else None

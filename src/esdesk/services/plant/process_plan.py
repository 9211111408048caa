"""The processes of a facility as one sees them: steps in their order, what is recorded at each, what runs between them.

Two steps with one order number stand beside each other: the one recorded first is of the line, the others help it.
Without any number all are of the line. What feeds a step is read from the resources that name both ends; where a
step's `fed_by` names another in words, that is a link too.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from esdesk.audit.closure import Closure, Verdict
from esdesk.audit.findings import text_of
from esdesk.audit.flows import Measure, Scope
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import amount_words
from esdesk.audit.yearly import newest
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.balances.balancing import balance_of
from esdesk.services.inventory.line_pages import lines

_BETWEEN_NAMES = re.compile(r"\s*[,;+/]\s*|\s+(?:ve|and)\s+")
_WET_STATES = frozenset(("sludge",))
_OUT, _IN = ("arising", "used", "contracted", "offered"), ("used", "arising", "contracted", "offered")


@dataclass(frozen=True, slots=True)
class AtStep:
    """A resource as the diagram shows it.

    Attributes:
        amount: figure and unit as typed, or "".
        direction, quality: codes of their vocabularies, or "".
        sign: as of an inventory line.
        source, target: rows of processes as text, or "".
        wet: whether it is water or slurry.
    """

    row: UUID
    name: str
    amount: str
    direction: str
    quality: str
    sign: str
    source: str
    target: str
    wet: bool


@dataclass(frozen=True, slots=True)
class SeenStep:
    """A process: `place` is its number in the line from 1, 0 where it helps; `closure` where its mass closes or not."""

    row: str
    name: str
    note: str
    place: int
    beside: bool
    order: Decimal | None
    fed_by: tuple[str, ...]
    closure: Closure | None

    @property
    def is_doubtful(self) -> bool:
        """Whether more goes in than comes out, or the other way, beyond what is uncertain."""
        return self.closure is not None and self.closure.verdict in (Verdict.DOUBTFUL, Verdict.OPEN)


@dataclass(frozen=True, slots=True)
class ProcessPlan:
    """A facility's processes in their order (line first within each number) and its resources."""

    steps: tuple[SeenStep, ...]
    resources: tuple[AtStep, ...]

    def step(self, row: str) -> SeenStep | None:
        """The step of a row."""
        return next((one for one in self.steps if one.row == row), None)

    @property
    def line(self) -> tuple[SeenStep, ...]:
        """The steps of the line."""
        return tuple(one for one in self.steps if not one.beside)

    def coming_in(self, row: str) -> list[AtStep]:
        """What goes into a step."""
        return [one for one in self.resources if one.target == row and one.source != row]

    def going_out(self, row: str) -> list[AtStep]:
        """What comes out of a step."""
        return [one for one in self.resources if one.source == row]

    @property
    def loose(self) -> list[AtStep]:
        """What is at no step."""
        return [one for one in self.resources if not one.source and not one.target]


def process_plan(ledger: Ledger, firm: UUID, facility: UUID) -> ProcessPlan:
    """The processes of a facility, with its resources and what the checks say of them."""
    records = ledger.records(firm=firm)
    rows = [one.row for one in records if one.entity == "resource"]
    return plan_of(records, facility, {one.row: one.sign for one in lines(ledger, rows)})


def plan_of(records: Sequence[Record], facility: UUID, signs: Mapping[UUID, str]) -> ProcessPlan:
    """The same of records that were read already, with the signs of resources that bear one."""
    here = [one for one in records if reference_id(one.values.get("facility")) == facility]
    processes = ordered_processes([one for one in here if one.entity == "process"])
    rows = {str(one.row) for one, _ in processes}
    closing = {one.at: one for one in balance_of(records, facility, Scope(Measure.MASS, "")).closures}
    quantities: dict[UUID, list[Mapping[str, Value]]] = {}
    for one in records:
        of = reference_id(one.values.get("resource")) if one.entity == "quantity" else None
        if of is not None:
            quantities.setdefault(of, []).append(one.values)
    latest = {row: newest(every) or {} for row, every in quantities.items()}
    found = [
        _at_step(one, latest.get(one.row, {}), signs.get(one.row, ""), rows) for one in here if one.entity == "resource"
    ]
    return ProcessPlan(_seen(processes, closing), tuple(found))


def ordered_processes(processes: Sequence[Record]) -> list[tuple[Record, bool]]:
    """Processes by number, then as they were recorded, each with whether it stands beside the line."""
    numbered = any(order_of(one) is not None for one in processes)
    last = Decimal("Infinity")
    found, taken = [], set()
    for one in sorted(processes, key=lambda one: (last if order_of(one) is None else order_of(one), one.row)):
        order = order_of(one)
        found.append((one, numbered and (order is None or order in taken)))
        taken.add(order)
    return found


def order_of(process: Record) -> Decimal | None:
    """The number of a process in the order of production; None where it has none."""
    try:
        return Decimal(parse_number(text_of(process, "order")).value)
    except UserFault:
        return None


def named_in(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The rows of the processes that a text names; `names` are rows by folded name."""
    whole = names.get(fold(text.strip()))
    parts = [whole] if whole else [names.get(fold(one.strip())) for one in _BETWEEN_NAMES.split(text)]
    return tuple(dict.fromkeys(one for one in parts if one))


def _seen(processes: Sequence[tuple[Record, bool]], closing: Mapping[str, Closure]) -> tuple[SeenStep, ...]:
    names = {fold(text_of(one, "name").strip()): str(one.row) for one, _ in reversed(processes)}
    found, place = [], 0
    for one, beside in processes:
        place += not beside
        row = str(one.row)
        fed_by = tuple(other for other in named_in(text_of(one, "fed_by"), names) if other != row)
        found.append(SeenStep(row, text_of(one, "name"), text_of(one, "note"), 0 if beside else place, beside,
                              order_of(one), fed_by, closing.get(row)))  # fmt: skip
    return tuple(found)


def _at_step(resource: Record, quantity: Mapping[str, Value], sign: str, rows: set[str]) -> AtStep:
    source, target = (text_of(resource, name) for name in ("from_process", "to_process"))
    direction = text_of(resource, "direction")
    inwards = direction == "want" or source not in rows
    members = next((m for name in (_IN if inwards else _OUT) if isinstance(m := quantity.get(name), Mapping) and m), {})
    amount, unit = amount_words(members)
    wet = text_of(resource, "kind") == "water" or text_of(resource, "physical_state") in _WET_STATES
    return AtStep(
        row=resource.row,
        name=text_of(resource, "name"),
        amount=f"{amount} {unit}".strip() if amount else "",
        direction=direction,
        quality=str(members.get("quality") or ""),
        sign=sign,
        source=source if source in rows else "",
        target=target if target in rows else "",
        wet=wet,
    )

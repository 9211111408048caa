"""What the costs of a facility's year are made of: what is bought and paid where, and what leaves each process.

What has no price, amount or payer is named among the lacks and counts nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from esdesk.audit.cost_flow import Costs, Way
from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_reading import by_resource, of_year, read_flows
from esdesk.audit.flow_worth import CostLack, payer, worth
from esdesk.audit.flows import End, Flow, Measure, Properties, Scope
from esdesk.audit.groups import reference_id
from esdesk.audit.process_costs import energy_costs, produced, system_costs

_BEYOND = (End.OUTSIDE, End.STORAGE)
_LOST = ("waste", "water")
MADE = "production"
"""Name of the way of the year's production, where no product is recorded to leave a process."""


@dataclass(frozen=True, slots=True)
class Bought:
    """A material that enters from outside: at which process (its row as text, or `End.PLANT`), and lira a year."""

    resource: UUID
    name: str
    at: str
    lira: Decimal


class CostReading:
    """Reads the costs of one facility's year.

    Attributes:
        wasted: what leaves the plant and is lost, by its row as text.
    """

    def __init__(self, records: Sequence[Record], facility: Record, year: str, known: Properties, *, dry: bool) -> None:
        self._records, self._facility, self._year = records, facility, year
        self._resources = {one.row: one for one in records if one.entity == "resource"}
        self._quantities = by_resource(records, "quantity")
        self._flows = read_flows(records, facility, Scope(Measure.MASS, year), known)
        keyed = read_flows(records, facility, Scope(Measure.DRY, year), known) if dry else self._flows
        self._keys = {one.resource: one.amount for one in keyed}
        self.wasted = {
            str(one.resource): one
            for one in self._flows
            if self._leaves(one) and text_of(self._resources[one.resource], "kind") in _LOST
        }
        self._mass = {one.resource: one.amount for one in self._flows}
        self._lacks: list[tuple[UUID, str, CostLack]] = []

    @property
    def lacks(self) -> tuple[tuple[UUID, str, CostLack], ...]:
        """What could not be counted so far (row, name, why), each once."""
        return tuple(dict.fromkeys(self._lacks))

    # What flows

    def ways(self) -> Iterator[Way]:
        """What leaves a process, to another or out of the plant."""
        for flow in self._flows:
            key = self._keys.get(flow.resource)
            if flow.source in _BEYOND:
                continue
            if key is not None and key > 0:
                yield Way(str(flow.resource), flow.source, "" if flow.target in _BEYOND else flow.target, key)
            elif key is None:
                self._lack(self._resources[flow.resource], CostLack.AMOUNT)
        made = produced(self._records, self._facility, self._year)
        if made and not any(self._leaves(flow) and str(flow.resource) not in self.wasted for flow in self._flows):
            yield Way(MADE, End.PLANT, "", made)  # no product is recorded to leave a process

    def name_of(self, way: Way) -> str:
        """What goes that way; "" for the year's production."""
        return "" if way.name == MADE else text_of(self._resources[UUID(way.name)], "name")

    # What is paid

    def put_in(self, ways: Sequence[Way], materials: Sequence[Bought]) -> tuple[dict[str, Costs], Costs]:
        """What is put in at each process that anything passes, and what could be put to none."""
        bought: dict[str, Decimal] = {}
        for one in materials:
            bought[one.at] = bought.get(one.at, Decimal(0)) + one.lira
        entering = self._entering(ways)
        wanted: dict[str, Decimal] = {}
        for to, cost in self._energy_wants():
            wanted[to] = wanted.get(to, Decimal(0)) + cost
        row = self._facility.row
        energy, energy_left = energy_costs(self._records, row, self._year, entering, wanted)
        system, system_left = system_costs(self._records, row, self._year, entering)
        processes = [str(one.row) for one in self._records if one.entity == "process"]
        at = dict.fromkeys([*entering, *bought, *energy, *system])
        order = [*(one for one in processes if one in at), *(one for one in at if one not in processes)]
        nothing = Decimal(0)
        costs = {
            one: Costs(bought.get(one, nothing), energy.get(one, nothing), system.get(one, nothing)) for one in order
        }
        return costs, Costs(energy=energy_left, system=system_left)

    def bought(self) -> Iterator[Bought]:
        """Material that enters from outside and is paid for."""
        for flow in self._flows:
            if flow.source in _BEYOND and flow.target not in _BEYOND:
                resource = self._resources[flow.resource]
                cost = self._worth(resource, flow.amount)
                if isinstance(cost, CostLack):
                    self._lack(resource, cost)
                elif payer(self._quantity(resource)) not in ("giver", "nobody"):
                    yield Bought(flow.resource, flow.name, flow.target, cost)

    def _entering(self, ways: Sequence[Way]) -> dict[str, Decimal]:
        """Kilograms that enter each process; where none is known, those that leave it."""
        found: dict[str, Decimal] = {}
        leaving: dict[str, Decimal] = {}
        for flow in self._flows:
            if flow.target not in _BEYOND:
                found[flow.target] = found.get(flow.target, Decimal(0)) + (flow.amount or 0)
        for way in ways:
            leaving[way.source] = leaving.get(way.source, Decimal(0)) + way.key
        return {at: found.get(at) or leaving.get(at, Decimal(0)) for at in {**found, **leaving}}

    def _energy_wants(self) -> list[tuple[str, Decimal]]:
        """Bought energy of the inventory with a price: process ("" for the whole facility) and lira."""
        found = []
        for one in self._of_kind("energy", "want"):
            cost = self._worth(one, None)
            if isinstance(cost, Decimal):
                to = text_of(one, "to_process")
                found.append((to if reference_id(to) else "", cost))
        return found

    # What is lost

    def managed(self) -> dict[str, Decimal]:
        """What is paid to be rid of each thing that is lost, by its row as text."""
        return {name: self._managed(self._resources[flow.resource]) for name, flow in self.wasted.items()}

    def drains(self) -> Iterator[tuple[Record, str, Decimal]]:
        """Wastewater that somebody is paid for: its record, the process it leaves, and lira."""
        for resource in self._of_kind("water", "have"):
            cost = self._managed(resource)
            if cost:
                at = text_of(resource, "from_process")
                yield resource, at if reference_id(at) else End.PLANT, cost

    def _managed(self, resource: Record) -> Decimal:
        """What is paid to be rid of it."""
        cost = self._worth(resource, self._mass.get(resource.row))
        if isinstance(cost, CostLack):
            self._lack(resource, CostLack.DISPOSAL if cost is CostLack.PRICE else cost)
            return Decimal(0)
        pays = payer(self._quantity(resource))
        if cost and not pays:
            self._lack(resource, CostLack.PAYER)
        return cost if pays == "giver" else Decimal(0)

    def incomes(self) -> Iterator[Decimal]:
        """What is earned by what is lost."""
        for flow in self.wasted.values():
            resource = self._resources[flow.resource]
            if payer(self._quantity(resource)) == "receiver":
                cost = self._worth(resource, flow.amount)
                yield cost if isinstance(cost, Decimal) else Decimal(0)

    # What is known of a resource

    @staticmethod
    def _leaves(flow: Flow) -> bool:
        return flow.target in _BEYOND and flow.source not in _BEYOND

    def _of_kind(self, kind: str, direction: str) -> list[Record]:
        return [
            one
            for one in self._resources.values()
            if text_of(one, "kind") == kind
            and text_of(one, "direction") == direction
            and reference_id(one.values.get("facility")) == self._facility.row
        ]

    def _quantity(self, resource: Record) -> Record | None:
        return of_year(self._quantities.get(resource.row, []), self._year)

    def _worth(self, resource: Record, kilograms: Decimal | None) -> Decimal | CostLack:
        return worth(resource, self._quantity(resource), kilograms, self._facility.values)

    def _lack(self, resource: Record, lack: CostLack) -> None:
        self._lacks.append((resource.row, text_of(resource, "name"), lack))

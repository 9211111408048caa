"""The cost of waste of a facility in a year: what everything cost that became no product (ISO 14051).

A have of kind waste that leaves the plant is a loss; products and by-products carry their share of the costs on. Waste
management falls to the losses alone. What has no price is named and counts nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from esdesk.audit.cost_flow import Costs, Way, added, passing, shares_of
from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_reading import by_resource, of_year, read_flows
from esdesk.audit.flow_worth import CostLack, payer, worth
from esdesk.audit.flows import End, Flow, Measure, Properties, Scope
from esdesk.audit.groups import reference_id
from esdesk.audit.process_costs import energy_costs, produced, system_costs, turnover

_BEYOND = (End.OUTSIDE, End.STORAGE)
_LOST = ("waste", "water")
_MADE = "production"


class Key(StrEnum):
    """By what costs are shared between what leaves a process: its mass, or its mass without water."""

    MASS = "mass"
    DRY = "dry"


@dataclass(frozen=True, slots=True)
class Loss:
    """What is lost at a process (its row as text, or `End.PLANT`); `kilograms` is None for water and where unknown."""

    resource: UUID
    name: str
    at: str
    kilograms: Decimal | None
    costs: Costs


@dataclass(frozen=True, slots=True)
class WasteCost:
    """A facility's year, in lira.

    Attributes:
        processes: by row as text, or `End.PLANT`: what is put in there, and what is lost there.
        losses: the dearest first.
        product: what products and by-products carry.
        unshared: what entered a process of which nothing is known to leave, or could be put to no process.
        income: what is earned by losses that somebody pays for; in no other figure.
        turnover: None where nobody said.
        lacks: resources (name and why) whose cost or amount is not known, so that they are not in the sums.
    """

    year: str
    key: Key
    processes: tuple[tuple[str, Costs, Costs], ...]
    losses: tuple[Loss, ...]
    product: Costs
    unshared: Costs
    income: Decimal
    turnover: Decimal | None
    lacks: tuple[tuple[UUID, str, CostLack], ...]

    @property
    def loss(self) -> Costs:
        """All losses."""
        return added(one.costs for one in self.losses)

    @property
    def of_turnover(self) -> Decimal | None:
        """The losses as a share of the turnover."""
        return self.loss.total / self.turnover if self.turnover else None


def waste_cost(
    records: Sequence[Record], facility: Record, year: str, known: Properties, key: Key = Key.MASS
) -> WasteCost:
    """The cost of waste of a facility.

    Args:
        records: all of the firm's.
        facility: whose.
        year: of which.
        known: what the catalogue knows of concepts.
        key: by what costs are shared.
    """
    return _Accounting(records, facility, year, known, key).closed()


class _Accounting:
    """Gathers the costs of one facility's year and shares them out."""

    def __init__(self, records: Sequence[Record], facility: Record, year: str, known: Properties, key: Key) -> None:
        self._records, self._facility, self._year, self._key = records, facility, year, key
        self._resources = {one.row: one for one in records if one.entity == "resource"}
        self._quantities = by_resource(records, "quantity")
        self._flows = read_flows(records, facility, Scope(Measure.MASS, year), known)
        keyed = self._flows if key is Key.MASS else read_flows(records, facility, Scope(Measure.DRY, year), known)
        self._keys = {one.resource: one.amount for one in keyed}
        self._wasted = {
            str(one.resource): one
            for one in self._flows
            if self._leaves(one) and text_of(self._resources[one.resource], "kind") in _LOST
        }
        self._mass = {one.resource: one.amount for one in self._flows}
        self._lacks: list[tuple[UUID, str, CostLack]] = []

    def closed(self) -> WasteCost:
        ways = list(self._ways())
        put_in, homeless = self._put_in(ways)
        passed = passing(ways, put_in)
        shares = shares_of(ways)
        carried = {one.name: passed[one.source].times(shares[one.name]) for one in ways}
        lost = sorted(self._lost(carried), key=lambda one: -one.costs.total)
        made = [carried[one.name] for one in ways if not one.target and one.name not in self._wasted]
        left = {one.source for one in ways if shares[one.name]}
        staying = [passed[at] for at in put_in if at not in left]
        return WasteCost(
            year=self._year,
            key=self._key,
            processes=tuple(
                (at, costs, added(one.costs for one in lost if one.at == at)) for at, costs in put_in.items()
            ),
            losses=tuple(lost),
            product=added(made),
            unshared=added([*staying, homeless]),
            income=sum(self._incomes(), Decimal(0)),
            turnover=turnover(self._records, self._facility.row, self._year),
            lacks=tuple(dict.fromkeys(self._lacks)),
        )

    # What flows

    def _ways(self) -> Iterator[Way]:
        for flow in self._flows:
            key = self._keys.get(flow.resource)
            if flow.source in _BEYOND:
                continue
            if key is not None and key > 0:
                yield Way(str(flow.resource), flow.source, "" if flow.target in _BEYOND else flow.target, key)
            elif key is None:
                self._lack(self._resources[flow.resource], CostLack.AMOUNT)
        made = produced(self._records, self._facility, self._year)
        if made and not any(self._leaves(flow) and str(flow.resource) not in self._wasted for flow in self._flows):
            yield Way(_MADE, End.PLANT, "", made)  # no product is recorded to leave a process

    # What is paid

    def _put_in(self, ways: Sequence[Way]) -> tuple[dict[str, Costs], Costs]:
        """What is put in at each process that anything passes, and what could be put to none."""
        bought = self._bought()
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

    def _bought(self) -> dict[str, Decimal]:
        """Material that enters from outside, by the process it enters."""
        found: dict[str, Decimal] = {}
        for flow in self._flows:
            if flow.source in _BEYOND and flow.target not in _BEYOND:
                resource = self._resources[flow.resource]
                cost = self._worth(resource, flow.amount)
                if isinstance(cost, CostLack):
                    self._lack(resource, cost)
                elif payer(self._quantity(resource)) not in ("giver", "nobody"):
                    found[flow.target] = found.get(flow.target, Decimal(0)) + cost
        return found

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

    def _lost(self, carried: Mapping[str, Costs]) -> Iterator[Loss]:
        for name, flow in self._wasted.items():
            managed = Costs(management=self._managed(self._resources[flow.resource]))
            costs = carried.get(name, Costs()) + managed
            yield Loss(flow.resource, flow.name, flow.source, flow.amount, costs)
        for resource in self._of_kind("water", "have"):
            cost = self._managed(resource)
            if cost:
                at = text_of(resource, "from_process")
                name = text_of(resource, "name")
                yield Loss(resource.row, name, at if reference_id(at) else End.PLANT, None, Costs(management=cost))

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

    def _incomes(self) -> Iterator[Decimal]:
        for flow in self._wasted.values():
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

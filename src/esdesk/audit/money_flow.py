"""Money on its way through a plant, as material flow cost accounting draws it (ISO 14051): in by blocks, out by fate.

What is paid comes in at a process (each material for itself, energy, system; waste management at the process of the
loss that it is paid for), is handed on from process to process, and leaves with products or with losses. Nothing comes
or goes on the way: what comes in at a process is what leaves it, and what could not be shared out is named as that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from esdesk.audit.closure import Closure, Verdict
from esdesk.audit.cost_flow import Costs, added
from esdesk.audit.cost_reading import MADE
from esdesk.audit.flows import End
from esdesk.audit.waste_cost import WasteCost


class Role(StrEnum):
    """What a flow of money is: what comes in by its block, what is handed on, and as what it leaves."""

    MATERIAL = "material"
    ENERGY = "energy"
    SYSTEM = "system"
    MANAGEMENT = "management"
    INNER = "inner"
    PRODUCT = "product"
    LOSS = "loss"
    UNSHARED = "unshared"


INWARDS = (Role.MATERIAL, Role.ENERGY, Role.SYSTEM, Role.MANAGEMENT)
"""The blocks, in the order of the standard."""


@dataclass(frozen=True, slots=True)
class MoneyFlow:
    """Lira a year on one way.

    Attributes:
        name: of the resource that carries it; "" where it is none.
        resource: None for energy, system and waste management as a whole, and for the year's production.
        source, target: a process (its row as text) or `End.PLANT`; "" outside.
    """

    name: str
    resource: UUID | None
    source: str
    target: str
    costs: Costs
    role: Role


@dataclass(frozen=True, slots=True)
class MoneyStep:
    """The money of one process, or of the whole plant.

    Attributes:
        at: its row as text, or `End.PLANT`.
        put_in: what is paid for it; `handed_in` what other processes hand on to it.
        handed_on: what it hands on; `product`, `loss` and `unshared` what becomes of the rest.
        astray: kilograms that came in and are not accounted for, beyond what is uncertain. What leaves carries their
            cost too; `astray_lira` is what they would carry if they were lost.
    """

    at: str
    put_in: Costs
    handed_in: Costs
    handed_on: Costs
    product: Costs
    loss: Costs
    unshared: Costs
    astray: Decimal = Decimal(0)
    astray_lira: Decimal = Decimal(0)

    @property
    def coming(self) -> Costs:
        """All that comes in."""
        return self.put_in + self.handed_in

    @property
    def leaving(self) -> Costs:
        """All that leaves, and what could not be shared out."""
        return added((self.handed_on, self.product, self.loss, self.unshared))


@dataclass(frozen=True, slots=True)
class MoneyBalance:
    """The processes in the order of the cost of waste, the plant as a whole, and all flows of money above nothing."""

    steps: tuple[MoneyStep, ...]
    whole: MoneyStep
    flows: tuple[MoneyFlow, ...]


def money_balance(found: WasteCost, closures: Iterable[Closure] = ()) -> MoneyBalance:
    """The money of a facility's year.

    Args:
        found: its cost of waste.
        closures: of its mass (dry where costs are shared by dry mass), for what is astray.
    """
    flows = [*_paid(found), *_carried(found)]
    handing = {one.way.source for one in found.carried if one.costs.total}
    flows += [_unshared(flows, at) for at in _places(flows) if at not in handing]
    if found.unplaced.total:
        flows += [MoneyFlow("", None, End.PLANT, "", found.unplaced, Role.UNSHARED)]
        flows += _blocks(End.PLANT, found.unplaced)
    there = tuple(one for one in flows if one.costs.total > 0)
    astray = {one.at: one for one in closures}
    order = [at for at, _, _ in found.processes]
    places = sorted(_places(there), key=lambda at: order.index(at) if at in order else len(order))
    steps = tuple(_step(there, at, astray.get(at)) for at in places)
    return MoneyBalance(steps, _whole(steps), there)


def _paid(found: WasteCost) -> Iterator[MoneyFlow]:
    """What is paid, at the process where it comes in."""
    for one in found.bought:
        yield MoneyFlow(one.name, one.resource, "", one.at, Costs(one.lira), Role.MATERIAL)
    for at, costs, _ in found.processes:
        yield from _blocks(at, Costs(energy=costs.energy, system=costs.system))
    for at in dict.fromkeys(one.at for one in found.losses):
        paid = sum((one.costs.management for one in found.losses if one.at == at), Decimal(0))
        yield from _blocks(at, Costs(management=paid))


def _blocks(at: str, costs: Costs) -> Iterator[MoneyFlow]:
    """Energy, system and waste management of a process, each for itself."""
    yield MoneyFlow("", None, "", at, Costs(energy=costs.energy), Role.ENERGY)
    yield MoneyFlow("", None, "", at, Costs(system=costs.system), Role.SYSTEM)
    yield MoneyFlow("", None, "", at, Costs(management=costs.management), Role.MANAGEMENT)


def _carried(found: WasteCost) -> Iterator[MoneyFlow]:
    """What is handed on and what leaves; losses with what is paid to be rid of them."""
    for one in found.carried:
        if not one.lost:
            role = Role.INNER if one.way.target else Role.PRODUCT
            yield MoneyFlow(one.name, _row(one.way.name), one.way.source, one.way.target, one.costs, role)
    for loss in found.losses:
        yield MoneyFlow(loss.name, loss.resource, loss.at, "", loss.costs, Role.LOSS)


def _row(way: str) -> UUID | None:
    return None if way == MADE else UUID(way)


def _unshared(flows: Sequence[MoneyFlow], at: str) -> MoneyFlow:
    """What comes to a process and stays there; waste management leaves with its loss."""
    staying = added(one.costs for one in flows if one.target == at and one.role is not Role.MANAGEMENT)
    return MoneyFlow("", None, at, "", staying, Role.UNSHARED)


def _places(flows: Iterable[MoneyFlow]) -> list[str]:
    return [at for at in dict.fromkeys(end for one in flows for end in (one.source, one.target)) if at]


def _step(flows: Sequence[MoneyFlow], at: str, closure: Closure | None) -> MoneyStep:
    coming, leaving = [one for one in flows if one.target == at], [one for one in flows if one.source == at]

    def of(some: Sequence[MoneyFlow], *roles: Role) -> Costs:
        return added(one.costs for one in some if one.role in roles)

    made = MoneyStep(
        at=at,
        put_in=of(coming, *INWARDS),
        handed_in=of(coming, Role.INNER),
        handed_on=of(leaving, Role.INNER),
        product=of(leaving, Role.PRODUCT),
        loss=of(leaving, Role.LOSS),
        unshared=of(leaving, Role.UNSHARED),
    )
    doubted = closure is not None and closure.verdict in (Verdict.DOUBTFUL, Verdict.OPEN) and closure.difference > 0
    if closure is None or not doubted or at == End.PLANT:
        return made
    passing = made.coming.total - made.loss.management
    share = closure.difference / (closure.outflow + closure.difference)
    return replace(made, astray=closure.difference, astray_lira=passing * share)


def _whole(steps: Sequence[MoneyStep]) -> MoneyStep:
    """The plant: what is handed from one process to another crosses no fence."""
    return MoneyStep(
        at=End.PLANT,
        put_in=added(one.put_in for one in steps),
        handed_in=Costs(),
        handed_on=Costs(),
        product=added(one.product for one in steps),
        loss=added(one.loss for one in steps),
        unshared=added(one.unshared for one in steps),
        astray=sum((one.astray for one in steps), Decimal(0)),
        astray_lira=sum((one.astray_lira for one in steps), Decimal(0)),
    )

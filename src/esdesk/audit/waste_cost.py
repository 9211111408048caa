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
from esdesk.audit.cost_reading import Bought, CostReading
from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_worth import CostLack
from esdesk.audit.flows import Properties
from esdesk.audit.process_costs import turnover


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
class Carried:
    """What a way carries of the costs that pass its process; `lost` where it leaves the plant as a loss.

    Attributes:
        name: of what is carried; "" for the year's production.
    """

    way: Way
    name: str
    costs: Costs
    lost: bool


@dataclass(frozen=True, slots=True)
class WasteCost:
    """A facility's year, in lira.

    Attributes:
        processes: by row as text, or `End.PLANT`: what is put in there, and what is lost there.
        losses: the dearest first.
        product: what products and by-products carry.
        unshared: what entered a process of which nothing is known to leave, or could be put to no process.
        unplaced: of it, what could be put to no process.
        income: what is earned by losses that somebody pays for; in no other figure.
        turnover: None where nobody said.
        bought: the materials that are paid for.
        carried: what each way carries, without what is paid to be rid of it.
        lacks: resources (name and why) whose cost or amount is not known, so that they are not in the sums.
    """

    year: str
    key: Key
    processes: tuple[tuple[str, Costs, Costs], ...]
    losses: tuple[Loss, ...]
    product: Costs
    unshared: Costs
    unplaced: Costs
    income: Decimal
    turnover: Decimal | None
    lacks: tuple[tuple[UUID, str, CostLack], ...]
    bought: tuple[Bought, ...]
    carried: tuple[Carried, ...]

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
    reading = CostReading(records, facility, year, known, dry=key is Key.DRY)
    ways, bought = list(reading.ways()), tuple(reading.bought())
    put_in, homeless = reading.put_in(ways, bought)
    passed, shares = passing(ways, put_in), shares_of(ways)
    carried = [
        Carried(
            one,
            reading.name_of(one),
            passed[one.source].times(shares[one.name]),
            not one.target and one.name in reading.wasted,
        )
        for one in ways
    ]
    lost = sorted(_losses(reading, {one.way.name: one.costs for one in carried}), key=lambda one: -one.costs.total)
    left = {one.source for one in ways if shares[one.name]}
    return WasteCost(
        year=year,
        key=key,
        processes=tuple((at, costs, added(one.costs for one in lost if one.at == at)) for at, costs in put_in.items()),
        losses=tuple(lost),
        product=added(one.costs for one in carried if not one.way.target and not one.lost),
        unshared=added([*(passed[at] for at in put_in if at not in left), homeless]),
        unplaced=homeless,
        income=sum(reading.incomes(), Decimal(0)),
        turnover=turnover(records, facility.row, year),
        lacks=reading.lacks,
        bought=bought,
        carried=tuple(carried),
    )


def _losses(reading: CostReading, carried: Mapping[str, Costs]) -> Iterator[Loss]:
    """What is lost with what it carries and what is paid to be rid of it; of wastewater the latter alone."""
    managed = reading.managed()
    for name, flow in reading.wasted.items():
        costs = carried.get(name, Costs()) + Costs(management=managed[name])
        yield Loss(flow.resource, flow.name, flow.source, flow.amount, costs)
    for resource, at, cost in reading.drains():
        yield Loss(resource.row, text_of(resource, "name"), at, None, Costs(management=cost))

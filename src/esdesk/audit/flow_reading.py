"""From the inventory to flows: the ends of each resource, and its amounts of one year.

A have comes out of its process, or out of the plant where none is named, and leaves; a want comes from outside; what
is not offered runs as its two fields say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.flow_amounts import Counter
from esdesk.audit.flows import SPREAD, End, Flow, Lack, Measure, Properties, Scope
from esdesk.audit.groups import reference_id
from esdesk.audit.shares import Composition
from esdesk.audit.yearly import QUANTITY_AMOUNTS, Values
from esdesk.core.turkish import fold

KINDS = {
    Measure.MASS: ("material", "waste", "by-product"),
    Measure.DRY: ("material", "waste", "by-product"),
    Measure.SUBSTANCE: ("material", "waste", "by-product", "water"),
    Measure.ENERGY: ("energy", "material", "waste", "by-product"),
    Measure.WATER: ("water",),
}
"""The kinds of resource that a measure counts; of materials only fuels have energy."""


_AMOUNTS = frozenset(QUANTITY_AMOUNTS)


def years(records: Sequence[Record]) -> list[str]:
    """The years of which a quantity is recorded, the newest first."""
    found = {text_of(one, "span", "year") for one in records if one.entity == "quantity"}
    return sorted((year for year in found if year), reverse=True)


def substances(records: Sequence[Record], facility: UUID) -> list[str]:
    """What the compositions of a facility's flows name, water left out: each once, as first typed, by how many name it.

    Args:
        records: all of the firm's.
        facility: whose resources count.
    """
    lines = by_resource(records, "composition")
    named: dict[str, list[str]] = {}
    for one in records:
        counts = one.entity == "resource" and text_of(one, "kind") in KINDS[Measure.SUBSTANCE]
        if counts and reference_id(one.values.get("facility")) == facility:
            for name in dict.fromkeys(Composition(lines.get(one.row, [])).substances):
                named.setdefault(fold(name), []).append(name)
    return [names[0] for names in sorted(named.values(), key=lambda names: -len(names))]


def read_flows(records: Sequence[Record], facility: Record, scope: Scope, known: Properties) -> list[Flow]:
    """The flows of a facility in the order in which their resources were recorded.

    Args:
        records: all of the firm's.
        facility: whose resources count.
        scope: measure and year. A quantity that names no year or span counts for every year.
        known: what the catalogue knows of concepts.
    """
    reader = _Reader(records, facility, scope, known)
    return [flow for one in records if one.entity == "resource" for flow in reader.flow(one)]


class _Reader:
    """Reads the resources of one facility for one scope."""

    def __init__(self, records: Sequence[Record], facility: Record, scope: Scope, known: Properties) -> None:
        self._facility, self._scope, self._known = facility, scope, known
        self._processes = {str(one.row) for one in records if one.entity == "process"}
        self._quantities = by_resource(records, "quantity")
        self._composition = by_resource(records, "composition")

    def flow(self, resource: Record) -> Iterator[Flow]:
        kind = text_of(resource, "kind")
        here = reference_id(resource.values.get("facility")) == self._facility.row
        source, target = self._ends(resource)
        if not here or kind not in KINDS[self._scope.measure] or source == target:
            return
        counted = self._counted(resource, source, target)
        burns = self._scope.measure is not Measure.ENERGY or kind == "energy" or counted.amount is not None
        if burns:  # a material of which no heating value is known is no flow of energy
            yield counted

    def _ends(self, resource: Record) -> tuple[str, str]:
        source, target = (self._end(text_of(resource, name)) for name in ("from_process", "to_process"))
        direction = text_of(resource, "direction")
        inwards = direction == "want" or (direction != "have" and not source)
        if inwards:
            return source or End.OUTSIDE, target or End.PLANT
        return source or End.PLANT, target or End.OUTSIDE

    def _end(self, said: str) -> str:
        return said if said in self._processes or said in (End.OUTSIDE, End.STORAGE) else ""

    def _counted(self, resource: Record, source: str, target: str) -> Flow:
        offered = text_of(resource, "direction") == "have"
        bare = Flow(resource.row, text_of(resource, "name"), source, target, None, Decimal(0), "", offered)
        quantity = of_year(self._quantities.get(resource.row, []), self._scope.year)
        names = amount_names(quantity.values, inwards=source == End.OUTSIDE) if quantity else ()
        if quantity is None or not names:
            hidden = quantity is not None and not _AMOUNTS.isdisjoint(quantity.unseen)
            return replace(bare, lack=Lack.WITHHELD if hidden else Lack.FIGURE)
        counter = Counter(
            self._scope,
            self._known,
            text_of(resource, "kind"),
            text_of(resource, "concept"),
            Composition(self._composition.get(resource.row, [])),
        )
        return _together([counter.counted(bare, quantity.values, name, self._facility.values) for name in names])


def of_year(recorded: Sequence[Record], year: str) -> Record | None:
    """Of a resource's quantities the one that counts for a year: the last that names it, else one that names none."""
    dated = [one for one in recorded if text_of(one, "span", "year") == year]
    undated = [one for one in recorded if not one.values.get("span")]
    return next(reversed(dated or undated), None)


def _together(parts: Sequence[Flow]) -> Flow:
    """The sum of what was said apart; of unlike qualities the worst. Without an amount where one part has none."""
    lacking = next((one for one in parts if one.amount is None), None)
    if lacking is not None:
        return lacking
    order = [*SPREAD, ""]
    return replace(
        parts[0],
        amount=sum((one.amount for one in parts if one.amount is not None), Decimal(0)),
        spread=sum((one.spread**2 for one in parts), Decimal(0)).sqrt(),
        quality=max((one.quality for one in parts), key=order.index),
    )


def by_resource(records: Sequence[Record], entity: str) -> Mapping[UUID, list[Record]]:
    """The records of an entity by the resource that they belong to."""
    found: dict[UUID, list[Record]] = {}
    for one in records:
        above = reference_id(one.values.get("resource")) if one.entity == entity else None
        if above is not None:
            found.setdefault(above, []).append(one)
    return found


def amount_names(quantity: Values, *, inwards: bool) -> tuple[str, ...]:
    """Which amounts together are the flow: what was used (coming in) or arose (going out), else what else was said."""
    first = ("used", "arising") if inwards else ("arising",)
    rest = ("contracted", "offered") if inwards else ("used", "contracted", "offered")
    said = [name for name in first if isinstance(quantity.get(name), Mapping)][:1]
    return tuple(said or [name for name in rest if isinstance(quantity.get(name), Mapping)])

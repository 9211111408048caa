"""An amount as it was recorded, as the amount of a flow: a year, in the unit of the measure that is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from esdesk.audit.flows import SPREAD, Flow, Lack, Measure, Properties, Scope
from esdesk.audit.shares import Composition
from esdesk.audit.yearly import Values, working_time
from esdesk.core.amounts import Amount, per_year, read_amount
from esdesk.core.errors import UserFault
from esdesk.core.units import Dimension, Period

BY_DENSITY = Decimal("0.20")
"""The share that a bulk density of the catalogue adds to the spread: the same waste lies looser or tighter here."""

_WATER_DENSITY = Decimal(1000)  # kg/m3
_MJ_PER_KWH = Decimal("3.6")


@dataclass(frozen=True, slots=True)
class Counter:
    """Counts the amounts of one resource: its kind and concept, and what it consists of."""

    scope: Scope
    known: Properties
    kind: str
    concept: str
    composition: Composition

    def counted(self, flow: Flow, quantity: Values, name: str, facility: Values) -> Flow:
        """`flow` with amount `name` of a quantity record, or with what it lacks."""
        found = _a_year(quantity, name, facility)
        if found is None:
            return replace(flow, lack=Lack.UNIT)
        recorded = replace(flow, amount=found.amount, spread=found.spread, quality=found.quality)
        measure = self.scope.measure
        if measure is Measure.ENERGY and found.dimension is Dimension.ENERGY:
            return recorded
        if measure is Measure.WATER:
            factor = {Dimension.VOLUME: Decimal(1), Dimension.MASS: 1 / _WATER_DENSITY}.get(found.dimension)
            return _lacking(flow, Lack.UNIT) if factor is None else _times(recorded, factor)
        weighed = self._mass(recorded, found.dimension)
        return weighed if weighed.amount is None else self._of_mass(weighed)

    def _mass(self, flow: Flow, dimension: Dimension) -> Flow:
        if dimension is Dimension.MASS:
            return flow
        if dimension is not Dimension.VOLUME:
            return _lacking(flow, Lack.UNIT)
        if self.kind == "water":
            return _times(flow, _WATER_DENSITY)
        density = self.known.density(self.concept)
        if density is None or flow.amount is None:
            return _lacking(flow, Lack.DENSITY)
        wider = (flow.spread**2 + (flow.amount * BY_DENSITY) ** 2).sqrt()
        return replace(_times(replace(flow, spread=wider), density), converted=True)

    def _of_mass(self, flow: Flow) -> Flow:
        """From the mass as it is to what is asked of it: without its water, a substance of it, what it burns to."""
        if self.scope.measure is Measure.DRY:
            return _times(flow, 1 - self.composition.moisture)
        if self.scope.measure is Measure.SUBSTANCE:
            share = self.composition.share(self.scope.substance)
            return _lacking(flow, Lack.SUBSTANCE) if share is None else _times(flow, share)
        if self.scope.measure is Measure.ENERGY:
            heat = self.known.heat(self.concept)
            burnt = _lacking(flow, Lack.HEAT) if heat is None else _times(flow, heat / _MJ_PER_KWH)
            return replace(burnt, converted=heat is not None)
        return flow


@dataclass(frozen=True, slots=True)
class _Yearly:
    """An amount a year in base units."""

    amount: Decimal
    spread: Decimal
    quality: str
    dimension: Dimension


def _a_year(quantity: Values, name: str, facility: Values) -> _Yearly | None:
    """An amount of a quantity record; None where it cannot be read or makes no year."""
    members = quantity.get(name)
    if not isinstance(members, Mapping):
        return None
    try:
        amount = read_amount(members)
    except UserFault:
        return None
    time = working_time(facility)
    found = per_year(amount, time, Period.YEAR)
    if found is None:
        return None
    said = members.get("quality")
    quality = said if isinstance(said, str) and said in SPREAD else ""
    half = per_year(_half(amount), time, Period.YEAR)
    spread = half[0] if half else abs(found[0]) * SPREAD[quality or "estimated"]
    return _Yearly(found[0], spread, quality, found[1].dimension)


def _half(amount: Amount) -> Amount:
    """Half of the range that was said, as an amount; without a figure where none was."""
    half = None if amount.min is None or amount.max is None else abs(amount.max - amount.min) / 2
    return replace(amount, value=half, min=None, typical=None, max=None)


def _times(flow: Flow, factor: Decimal) -> Flow:
    amount = None if flow.amount is None else flow.amount * factor
    return replace(flow, amount=amount, spread=flow.spread * factor)


def _lacking(flow: Flow, lack: Lack) -> Flow:
    return replace(flow, amount=None, spread=Decimal(0), lack=lack)

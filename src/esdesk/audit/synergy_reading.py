"""From what was recorded of a synergy to the terms of its economics.

What the synergy says counts; where it says nothing, the giver's resource does: what is offered of it a year, and what
is paid for it today. Nothing else is guessed: a term that nobody said is missing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import cast

from esdesk.audit.findings import Record, text_of
from esdesk.audit.flows import SPREAD
from esdesk.audit.ranges import Range
from esdesk.audit.synergy_terms import NOTHING, Term, Terms, around
from esdesk.audit.yearly import Values, yearly
from esdesk.core.amounts import read_amount
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.core.units import Dimension, Unit, base_unit, unit

_COSTS = (Term.DISPOSAL, Term.DONOR_TREATMENT, Term.INPUT, Term.RECEIVER_TREATMENT)
_BY_LORRY = {"material", "waste", "by-product", "equipment", ""}
_UNITS = {Dimension.MASS: "t", Dimension.ENERGY: "MWh"}
_ENDS = ("min", "typical", "max")
_LIRA, _HUNDRED = "TRY", Decimal(100)
_PAYS = {"giver": Decimal(-1), "receiver": Decimal(1), "nobody": Decimal(0)}
_SHARES = {"giver": Decimal(1), "receiver": Decimal(0), "shared": Decimal("0.5")}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the records.

    Attributes:
        km: road kilometres between the two sides; None where that cannot be computed.
        burdens: t CO2e for a tonne by the names of the catalogue's rows.
        treated: whether the use names a treatment; where it does not, none is asked for.
    """

    km: int | None = None
    burdens: Mapping[str, Range] = field(default_factory=dict)
    treated: bool = True


def terms_of(synergy: Record, resource: Record, quantity: Values, facility: Values, known: Known) -> Terms:
    """The terms of a synergy.

    Args:
        synergy: its record.
        resource: what is given.
        quantity: the values of the resource's newest quantity; none where it has none.
        facility: those of the giver's facility.
        known: what is known beside them.
    """
    amount, of = _amount(synergy, quantity, facility)
    counted = _Counted(unit(_UNITS.get(of.dimension, of.symbol)) or of, _currency(synergy, quantity))
    ranges, strange = counted.costs(synergy, quantity)
    if amount is not None:
        ranges[Term.AMOUNT] = amount
    ranges |= dict(_plain(synergy, known))
    for term in (Term.DONOR_TREATMENT, Term.RECEIVER_TREATMENT, Term.TREATMENT_CO2E):
        if not known.treated and term not in ranges and not synergy.values.get(term):
            ranges[term] = NOTHING
    return Terms(
        ranges=ranges,
        unit=counted.unit.symbol,
        currency=counted.currency,
        hauled=text_of(resource, "kind") in _BY_LORRY,
        weighed=of.dimension is Dimension.MASS,
        price=counted.price(synergy.values.get("price")),
        payload=_positive(_figure(synergy.values.get("payload"))),
        empty_return=_share(_figure(synergy.values.get("empty_return"))),
        donor_share=_SHARES.get(text_of(synergy, "haul_payer")),
        life=_positive(_figure(synergy.values.get("life"))),
        strange=strange,
        computed_km=known.km,
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    """The unit and the money that everything is counted in."""

    unit: Unit
    currency: str

    def costs(self, synergy: Record, quantity: Values) -> tuple[dict[Term, Range], tuple[Term, ...]]:
        """The costs, and those that are told in something else."""
        ranges: dict[Term, Range] = {}
        strange = []
        for term in (*_COSTS, Term.HAUL_COST):
            value = synergy.values.get(term)
            found = range_of(value)
            if found is None:
                continue
            factor = self._factor(value, "km" if term is Term.HAUL_COST else self.unit.symbol)
            if factor is None:
                strange.append(term)
            else:
                ranges[term] = found.times(factor)
        today = self.price(quantity.get("price"))
        if today is not None and not synergy.values.get(Term.DISPOSAL):
            ranges[Term.DISPOSAL] = around(-today)  # who sells it today gives that up
        return ranges, tuple(strange)

    def price(self, value: Value) -> Decimal | None:
        """What the receiver pays for a unit; below nothing where the giver does."""
        if not isinstance(value, Mapping):
            return None
        pays = _PAYS.get(str(value.get("payer")))
        if pays == 0:
            return pays
        amount, factor = _figure(value.get("amount")), self._factor(value, self.unit.symbol)
        return None if pays is None or amount is None or factor is None else pays * abs(amount) * factor

    def _factor(self, value: Value, bare: str) -> Decimal | None:
        """What turns money for the unit that is said into money for `bare`; None in another dimension or money."""
        members = value if isinstance(value, Mapping) else {}
        said, wanted = unit(str(members.get("per_unit") or bare)), unit(bare)
        if said is None or wanted is None or said.dimension is not wanted.dimension:
            return None
        if str(members.get("currency") or self.currency) != self.currency:
            return None
        ratio = wanted.factor / said.factor
        return Decimal(ratio.numerator) / Decimal(ratio.denominator)


def range_of(value: Value) -> Range | None:
    """The range that a stored cost, range or burden says, in order; None where it says no figure."""
    members = value if isinstance(value, Mapping) else {}
    said = {name: found for name in _ENDS if (found := _figure(members.get(name))) is not None}
    if not said:
        return None
    if said.keys() == {"typical"}:
        return around(said["typical"])
    low, high = min(said.values()), max(said.values())
    return Range(low, said.get("typical", (low + high) / 2), high)


def _amount(synergy: Record, quantity: Values, facility: Values) -> tuple[Range | None, Unit]:
    """The amount a year with its range, and a unit of its dimension; tonnes where nothing is known."""
    for members, span in _amounts(synergy, quantity):
        found = yearly({"amount": members, "span": span}, "amount", facility)
        if found is not None:
            base, of = found
            shown = unit(_UNITS.get(of.dimension, base_unit(of.dimension).symbol)) or of
            value = base * shown.factor.denominator / shown.factor.numerator
            return _spread(members, value), shown
    return None, cast("Unit", unit("t"))


def _amounts(synergy: Record, quantity: Values) -> Iterator[tuple[Mapping[str, Value], Value]]:
    own = synergy.values.get("amount")
    if isinstance(own, Mapping):
        yield own, {"year": "0"}  # what is given is said for a year
    for name in ("offered", "arising"):
        members = quantity.get(name)
        if isinstance(members, Mapping):
            yield members, quantity.get("span")


def _spread(members: Mapping[str, Value], value: Decimal) -> Range:
    """The range that was said, or that the data quality gives."""
    said = read_amount(members)
    central = said.central
    if central and said.min is not None and said.max is not None:
        return Range(value * said.min / central, value, value * said.max / central)
    return around(value, SPREAD.get(str(members.get("quality") or "estimated"), SPREAD["estimated"]))


def _plain(synergy: Record, known: Known) -> Iterator[tuple[Term, Range]]:
    """The terms that are no money."""
    km = _positive(_figure(synergy.values.get("distance")))
    if km is not None:
        yield Term.DISTANCE, Range(km, km, km)
    elif known.km is not None:
        yield Term.DISTANCE, around(Decimal(known.km))
    for term in (Term.SUBSTITUTION, Term.TREATMENT_CO2E):
        found = range_of(synergy.values.get(term))
        if found is not None:
            yield term, found
    replaced = range_of(synergy.values.get("replaces")) or known.burdens.get(text_of(synergy, "replaces", "item"))
    if replaced is not None:
        yield Term.REPLACES, replaced


def _currency(synergy: Record, quantity: Values) -> str:
    """The money of the first figure that says one: what one would talk in."""
    values = [synergy.values.get(one) for one in ("price", *_COSTS, Term.HAUL_COST)]
    said = (one.get("currency") for one in [*values, quantity.get("price")] if isinstance(one, Mapping))
    return next((str(one) for one in said if one), _LIRA)


def _figure(value: Value) -> Decimal | None:
    try:
        return parse_number(value).value if isinstance(value, str) else None
    except UserFault:
        return None


def _positive(figure: Decimal | None) -> Decimal | None:
    return figure if figure is not None and figure > 0 else None


def _share(percent: Decimal | None) -> Decimal:
    """A percentage as a share; all of it where nobody said or it is none."""
    return percent / _HUNDRED if percent is not None and 0 <= percent <= _HUNDRED else Decimal(1)

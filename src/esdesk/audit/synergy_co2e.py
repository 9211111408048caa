"""What a synergy spares the climate a year, in t CO2e: what it replaces, less lorries and treatment.

    q r b  -  trips x km x (full + empty return x empty) / 1000  -  q t

with q tonnes a year, r tonnes replaced by one, b t CO2e for a tonne of what is replaced, t CO2e of treating a tonne,
and the kilograms that a lorry emits for a kilometre when it is full and when it is empty. What the giver's disposal
would have emitted is not counted: no checked factor is at hand for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from esdesk.audit.ranges import Range
from esdesk.audit.synergy_economics import trips
from esdesk.audit.synergy_terms import Term, Terms, Values, around, ranged

FULL_KM, EMPTY_KM = "tr_hgv_km_full", "tr_hgv_km_empty"
"""The catalogue's factors of a lorry, kg CO2e for a kilometre: fully laden on the way there, empty on the way back."""

_NEEDED = (Term.AMOUNT, Term.SUBSTITUTION, Term.REPLACES, Term.TREATMENT_CO2E)
_KG = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Spared:
    """Emissions that are spared a year, in t CO2e.

    Attributes:
        replaced, hauled, treated: the parts, each as a positive figure.
        missing: what has to be asked for them.
        factors: ids of the catalogue's factors that were used.
    """

    net: Range | None
    replaced: Decimal | None
    hauled: Decimal | None
    treated: Decimal | None
    missing: tuple[Term, ...]
    factors: tuple[str, ...]


def spared(terms: Terms, factors: Mapping[str, Decimal]) -> Spared:
    """What `terms` spare.

    Args:
        terms: of the synergy; only what is weighed has factors.
        factors: kg CO2e for a kilometre by `FULL_KM` and `EMPTY_KM`.
    """
    hauled = (Term.DISTANCE, Term.PAYLOAD) if terms.hauled else ()
    missing = tuple(one for one in (*_NEEDED, *hauled) if not terms.has(one))
    if not terms.weighed or missing or (hauled and not {FULL_KM, EMPTY_KM} <= factors.keys()):
        return Spared(None, None, None, None, missing if terms.weighed else (), ())
    of_km = factors[FULL_KM] + terms.empty_return * factors[EMPTY_KM] if hauled else Decimal(0)
    ranges = {term: terms.ranges[term] for term in _NEEDED}
    if hauled:
        km = terms.ranges[Term.DISTANCE].usual
        ranges[Term.DISTANCE] = around(km)  # the lorry's factor is a mean of many, and so is uncertain as a cost is

    def driven(values: Values) -> Decimal:
        return trips(terms, values) * values[Term.DISTANCE] * of_km / _KG if hauled else Decimal(0)

    def net(values: Values) -> Decimal:
        return _replaced(values) - driven(values) - values[Term.AMOUNT] * values[Term.TREATMENT_CO2E]

    usual = {term: one.usual for term, one in ranges.items()}
    used = (FULL_KM, EMPTY_KM) if hauled and terms.empty_return else (FULL_KM,) if hauled else ()
    return Spared(
        net=ranged(net, ranges)[0],
        replaced=_replaced(usual),
        hauled=driven(usual),
        treated=usual[Term.AMOUNT] * usual[Term.TREATMENT_CO2E],
        missing=(),
        factors=used,
    )


def _replaced(values: Values) -> Decimal:
    return values[Term.AMOUNT] * values[Term.SUBSTITUTION] * values[Term.REPLACES]

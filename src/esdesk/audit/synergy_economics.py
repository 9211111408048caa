"""The economics of a synergy for both sides, a year: what each gains, at which price both do, and how far it may be.

With q units a year, d disposal avoided, g and h the treatment that giver and receiver pay, p the price that the
receiver pays the giver (below nothing where the giver pays), r units of an input replaced by one unit at the price m,
and T the haulage of which the giver pays the share s:

    giver      q (d - g + p) - s T
    receiver   q (r m - h - p) - (1 - s) T
    together   q (d - g + r m - h) - T        whatever the price
    T          trips x km x (1 + empty return) x money for a kilometre, trips = q / load, rounded up

So the giver gains from p = g - d + s T / q on, the receiver up to p = r m - h - (1 - s) T / q, and together they gain
up to (q (d - g + r m - h)) / (T / km) kilometres. Nothing is discounted; what has to be built is a measure of its own.
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from esdesk.audit.ranges import Range
from esdesk.audit.synergy_terms import Driver, Term, Terms, Values, ranged

_DONOR = (Term.AMOUNT, Term.DISPOSAL, Term.DONOR_TREATMENT)
_RECEIVER = (Term.AMOUNT, Term.INPUT, Term.SUBSTITUTION, Term.RECEIVER_TREATMENT)
_HAUL = (Term.AMOUNT, Term.DISTANCE, Term.HAUL_COST, Term.PAYLOAD)
ASKED = (
    Term.AMOUNT, Term.DISPOSAL, Term.DONOR_TREATMENT, Term.INPUT, Term.SUBSTITUTION, Term.RECEIVER_TREATMENT,
    Term.DISTANCE, Term.HAUL_COST, Term.PAYLOAD, Term.HAUL_PAYER, Term.PRICE,
)  # fmt: skip
"""The terms of the money, in the order in which they are asked for."""


@dataclass(frozen=True, slots=True)
class Economics:
    """What a synergy is worth a year, in the currency of its terms; None where a term of it is not known.

    Attributes:
        trips: a year.
        haul: what haulage costs.
        donor, receiver: what each side gains at the price talked of.
        total: what both gain together.
        least, most: the price for a unit from which the giver gains, and up to which the receiver does.
        even_km: the distance at which nothing is gained any more; None also where more distance never matters.
        drivers: what the total hangs on, or else what one side does, most first.
        missing: what has to be asked.
    """

    terms: Terms
    trips: int | None
    haul: Decimal | None
    donor: Range | None
    receiver: Range | None
    total: Range | None
    least: Decimal | None
    most: Decimal | None
    even_km: Decimal | None
    drivers: tuple[Driver, ...]
    missing: tuple[Term, ...]

    @property
    def both_gain(self) -> bool | None:
        """Whether there is a price at which neither loses; None where that is not known."""
        return None if self.least is None or self.most is None else self.least <= self.most

    @property
    def gap(self) -> Decimal | None:
        """How much for a unit is lacking until both could gain; None where nothing is lacking or nobody knows."""
        return (
            self.least - self.most if self.least is not None and self.most is not None and not self.both_gain else None
        )

    def over_life(self, of: Range | None) -> Range | None:
        """A yearly result over the synergy's years, not discounted."""
        return of.times(self.terms.life) if of is not None and self.terms.life is not None else None


def economics(terms: Terms) -> Economics:
    """Everything that can be said of a synergy with these terms."""
    hauling = not terms.hauled or terms.has(*_HAUL)
    shared = not terms.hauled or terms.has(*_HAUL, Term.HAUL_PAYER)
    share = terms.donor_share or Decimal(0)
    knows_donor, knows_receiver = terms.has(*_DONOR), terms.has(*_RECEIVER)

    def haul(values: Values) -> Decimal:
        return haulage(terms, values) if terms.hauled else Decimal(0)

    def give(values: Values) -> Decimal:
        return _giver(values) - share * haul(values)

    def take(values: Values) -> Decimal:
        return _taker(values) - (1 - share) * haul(values)

    price = terms.price
    worth = {
        name: ranged(compute, _of(terms, needed))
        for name, compute, needed, known in (
            ("donor", lambda v: give(v) + v[Term.AMOUNT] * (price or 0), _DONOR, knows_donor and shared),
            ("receiver", lambda v: take(v) - v[Term.AMOUNT] * (price or 0), _RECEIVER, knows_receiver and shared),
            ("total", lambda v: _giver(v) + _taker(v) - haul(v), (*_DONOR, *_RECEIVER), knows_donor and knows_receiver),
        )
        if known and hauling
    }
    usual = {term: one.usual for term, one in terms.ranges.items()}
    amount = usual.get(Term.AMOUNT, Decimal(0))
    per_unit = shared and amount > 0
    total, drivers = worth.get("total", next(iter(worth.values()), (None, ())))
    return Economics(
        terms=terms,
        trips=trips(terms, usual) if terms.hauled and terms.has(Term.AMOUNT, Term.PAYLOAD) else None,
        haul=haulage(terms, usual) if terms.hauled and hauling else None,
        donor=worth["donor"][0] if "donor" in worth and price is not None else None,
        receiver=worth["receiver"][0] if "receiver" in worth and price is not None else None,
        total=total if "total" in worth else None,
        least=-give(usual) / amount if knows_donor and per_unit else None,
        most=take(usual) / amount if knows_receiver and per_unit else None,
        even_km=_even_km(terms, usual) if "total" in worth else None,
        drivers=drivers,
        missing=_missing(terms),
    )


def trips(terms: Terms, values: Values) -> int:
    """Lorries a year; the last one drives even where it is not full."""
    load = terms.payload or Decimal(1)
    return int((values[Term.AMOUNT] / load).to_integral_value(ROUND_CEILING))


def haulage(terms: Terms, values: Values) -> Decimal:
    """What haulage costs a year."""
    return trips(terms, values) * values[Term.DISTANCE] * (1 + terms.empty_return) * values[Term.HAUL_COST]


def _giver(values: Values) -> Decimal:
    return values[Term.AMOUNT] * (values[Term.DISPOSAL] - values[Term.DONOR_TREATMENT])


def _taker(values: Values) -> Decimal:
    replaced = values[Term.SUBSTITUTION] * values[Term.INPUT]
    return values[Term.AMOUNT] * (replaced - values[Term.RECEIVER_TREATMENT])


def _even_km(terms: Terms, values: Values) -> Decimal | None:
    """Where haulage eats up all that both gain; nothing where they gain nothing even next door."""
    if not terms.hauled:
        return None
    of_a_km = trips(terms, values) * (1 + terms.empty_return) * values[Term.HAUL_COST]
    before = _giver(values) + _taker(values)
    return max(before, Decimal(0)) / of_a_km if of_a_km else None


def _of(terms: Terms, needed: tuple[Term, ...]) -> dict[Term, Range]:
    hauled = (Term.DISTANCE, Term.HAUL_COST) if terms.hauled else ()
    return {term: terms.ranges[term] for term in (*needed, *hauled)}


def _missing(terms: Terms) -> tuple[Term, ...]:
    haul = (Term.DISTANCE, Term.HAUL_COST, Term.PAYLOAD, Term.HAUL_PAYER)
    asked = [one for one in ASKED if terms.hauled or one not in haul]
    return tuple(one for one in asked if not terms.has(one))

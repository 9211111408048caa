"""The parts of a pair's score that come from figures and places: quantity, months, distance, limits, code, hazard."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from esdesk.audit.listing import FULL, Listing, ResourceKind
from esdesk.catalogue.read import Catalogue
from esdesk.core.turkish import fold
from esdesk.matching.distances import distance_km
from esdesk.matching.link import Link
from esdesk.matching.weights import weights

PAIR_WEIGHTS = weights("pairs")
"""Weight of each part in ten-thousandths; together 10,000."""

HAZARD_WEIGHT = -1000
"""A hazardous have needs a licensed receiver; until one is known it loses a tenth."""

NEVER_WEIGHT = -3000
"""A want that says "never this" about what a have is called."""

UNKNOWN = FULL // 2
"""What counts where nobody said anything."""

_HALVES_AT_KM: Mapping[str, float] = {"energy": 5, "water": 10, "space": 50, "service": 100, "expertise": 300}
_HALVES_ELSE_KM = 150.0  # how far a lorry load of something bulky is worth carrying

REACHES_KM: tuple[float, ...] = (*_HALVES_AT_KM.values(), _HALVES_ELSE_KM)
"""Kilometres at which nearness has fallen to a half, by the number that `reach` gives."""

CODE_VALUES = (("exact", FULL), ("mirror", 7000), ("group", 5000), ("chapter", 1500))


@dataclass(frozen=True, slots=True)
class Weighed:
    """Values of the parts in ten-thousandths, None where unknown; `penalties` by name with their (negative) weight.

    Attributes:
        km: road distance, None where a place is unknown.
    """

    values: Mapping[str, int | None]
    penalties: Mapping[str, int]
    km: int | None

    @property
    def score(self) -> int:
        """The sum, 0 to 10,000."""
        parts = sum((UNKNOWN if value is None else value) * PAIR_WEIGHTS[name] for name, value in self.values.items())
        return max(0, parts // FULL + sum(self.penalties.values()))


def measured(have: Listing, want: Listing, link: Link, catalogue: Catalogue) -> Weighed:
    """All parts of the pair's score."""
    km = distance_km(have, want, catalogue)
    values: dict[str, int | None] = {
        "concept": _part(link.value),
        "sector": None if link.sector is None else _part(link.sector),
        "distance": None if km is None else near_by(km, REACHES_KM[reach(have.kind)]),
        "quantity": _quantity(have, want),
        "text": _part(link.text),
        "code": _code(have, want, catalogue),
        "limits": _limits(have, want),
        "season": _season(have, want),
    }
    penalties = {}
    if is_hazardous(have, catalogue):
        penalties["hazard"] = HAZARD_WEIGHT
    if any(holds(have, never) for never in want.never):
        penalties["never"] = NEVER_WEIGHT
    return Weighed(values, penalties, km)


def holds(listing: Listing, words: str) -> bool:
    """Whether the name or note of `listing` says `words`."""
    return bool(words.strip()) and fold(words) in fold(f"{listing.name} {listing.note}")


def reach(kind: ResourceKind) -> int:
    """The number of how far something of `kind` is worth carrying, in `REACHES_KM`."""
    kinds = [*_HALVES_AT_KM]
    return kinds.index(kind.value) if kind.value in kinds else len(kinds)


def near_by(km: int, halves_at_km: float) -> int:
    """How near `km` of road are, in ten-thousandths."""
    return _part(1 / (1 + km / halves_at_km))


def _part(value: float) -> int:
    return round(min(1.0, max(0.0, value)) * FULL)


def _quantity(have: Listing, want: Listing) -> int | None:
    """Part of the larger amount that the smaller one is; never below a fifth, for loads can be split and added."""
    if have.amount is None or want.amount is None or have.dimension != want.dimension:
        return None
    small, large = sorted((have.amount, want.amount))
    if small <= 0:
        return None
    return int((Decimal(2) + 8 * small / large) * FULL / 10)


def _season(have: Listing, want: Listing) -> int | None:
    """The share of the months in which it is wanted that it is there."""
    if have.months is None or not want.months:
        return None
    return FULL * (have.months & want.months).bit_count() // want.months.bit_count()


def _limits(have: Listing, want: Listing) -> int | None:
    """The share of what the want must have that the have is said to have; unknown where nothing is demanded."""
    if not want.must:
        return None
    met = sum(holds(have, must) for must in want.must)
    return UNKNOWN + FULL * met // (2 * len(want.must)) if met else None


def _code(have: Listing, want: Listing, catalogue: Catalogue) -> int | None:
    one, other = catalogue.codes.get(have.waste_code or ""), catalogue.codes.get(want.waste_code or "")
    if one is None or other is None:
        return None
    alike = (
        one.code == other.code,
        other.code in one.mirror,
        one.code[:4] == other.code[:4],
        one.code[:2] == other.code[:2],
    )
    return next((value for is_it, (_, value) in zip(alike, CODE_VALUES, strict=True) if is_it), 0)


def is_hazardous(have: Listing, catalogue: Catalogue) -> bool:
    """Whether the waste code of a listing is hazardous."""
    code = catalogue.codes.get(have.waste_code or "")
    return code is not None and code.hazardous

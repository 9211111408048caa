"""The economics of synergies from a file's records and the catalogue: distance, factors, avoided burdens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.forms import degrees
from esdesk.audit.groups import reference_id
from esdesk.audit.listing import Direction, Listing, ResourceKind
from esdesk.audit.ranges import Range
from esdesk.audit.synergy_co2e import EMPTY_KM, FULL_KM, Spared, spared
from esdesk.audit.synergy_economics import Economics, economics
from esdesk.audit.synergy_reading import Known, terms_of
from esdesk.audit.synergy_terms import Term
from esdesk.audit.yearly import newest
from esdesk.catalogue.read import default
from esdesk.core.turkish import fold
from esdesk.ledger.reading import Reading
from esdesk.matching.distances import distance_km

_FOR_A_TONNE = "t CO2e/t"

Find = Callable[[UUID], Record | None]
"""Gives a standing record by its row."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a synergy is worth to both sides and to the climate, with the catalogue's version.

    Attributes:
        burden: the catalogue's row that the avoided emissions are of, "" where a person said a figure or nobody did.
    """

    money: Economics
    spared: Spared
    burden: str
    catalogue: str

    @property
    def missing(self) -> tuple[Term, ...]:
        """Everything that has to be asked, what the money needs first."""
        return tuple(dict.fromkeys((*self.money.missing, *self.spared.missing)))


def worth(ledger: Reading, row: UUID) -> Worth:
    """The economics of a synergy as it is recorded now.

    Raises:
        UserFault: "row-unknown" where there is no such synergy.
    """
    return worths(ledger, [ledger.standing(row, "synergy")])[0]


def worths(ledger: Reading, synergies: Sequence[Record]) -> list[Worth]:
    """The economics of several, in their order."""
    rows = [row for one in synergies if (row := reference_id(one.values.get("resource")))]
    found: dict[UUID, list[Record]] = {}
    for quantity in ledger.naming(rows, "quantity"):
        found.setdefault(reference_id(quantity.values.get("resource")) or quantity.row, []).append(quantity)

    @cache
    def find(row: UUID) -> Record | None:
        record = ledger.record_at(row)
        return None if record is None or record.deleted else record

    @cache
    def site(firm: UUID) -> Record | None:
        return next(iter(ledger.records("facility", firm)), None)

    return [worth_of(one, find, found, site) for one in synergies]


def worth_of(
    synergy: Record,
    find: Find,
    quantities: Mapping[UUID, Sequence[Record]],
    site: Callable[[UUID], Record | None],
) -> Worth:
    """The economics of a synergy among records that were read already.

    Args:
        synergy: the synergy.
        find: gives other records by their row.
        quantities: those of the giver's resources, by resource.
        site: gives the first facility of a firm, where it is on record.
    """
    row = reference_id(synergy.values.get("resource"))
    resource = (find(row) if row else None) or synergy
    giver = _facility(resource, find)
    values = newest(one.values for one in quantities.get(resource.row, ())) or {}
    use = default().synergies.get(text_of(synergy, "use"))
    known = Known(
        km=road_km(giver, _taker(synergy, find, site)),
        burdens=burdens(),
        treated=use is None or bool(use.treatment_en),
    )
    terms = terms_of(synergy, resource, values, giver.values if giver else {}, known)
    item = text_of(synergy, "replaces", "item")
    own = any(text_of(synergy, "replaces", name) for name in ("min", "typical", "max"))
    burden = "" if own or item not in burdens() else item
    return Worth(economics(terms), spared(terms, factors()), burden, default().version)


def road_km(one: Record | None, other: Record | None) -> int | None:
    """Kilometres by road between two facilities; None where a place is not known, or only one province for both."""
    if one is None or other is None:
        return None
    found = distance_km(_placed(one), _placed(other), default())
    return found or None  # two plants of one province stand somewhere in it, not at one spot


@cache
def burdens() -> Mapping[str, Range]:
    """What a tonne of a material would have emitted, in t CO2e, by what the catalogue calls it, in both languages."""
    found: dict[str, Range] = {}
    for one in default().avoided_burdens:
        if one.unit == _FOR_A_TONNE:
            low, high = (Decimal(part) for part in one.range.split("-"))
            found |= dict.fromkeys((one.item_tr, one.item_en), Range(low, one.value, high))
    return found


@cache
def factors() -> Mapping[str, Decimal]:
    """The catalogue's factors of lorries that are used."""
    found = {}
    for one in default().factors:
        if one.id in (FULL_KM, EMPTY_KM):
            try:
                found[one.id] = Decimal(one.value)
            except InvalidOperation:
                continue  # a newer catalogue says it in words; what needs it stays unknown
    return found


def burden_names(turkish: bool, typed: str, limit: int = 8) -> list[str]:
    """The materials whose name holds what was typed."""
    wanted = fold(typed)
    names = [one.item_tr if turkish else one.item_en for one in default().avoided_burdens if one.unit == _FOR_A_TONNE]
    return [name for name in names if wanted in fold(name)][:limit]


def _facility(resource: Record, find: Find) -> Record | None:
    row = reference_id(resource.values.get("facility"))
    return find(row) if row else None


def _taker(synergy: Record, find: Find, site: Callable[[UUID], Record | None]) -> Record | None:
    """The receiver's facility, where this file knows it."""
    wanted = reference_id(text_of(synergy, "receiver", "resource"))
    resource = find(wanted) if wanted else None
    facility = _facility(resource, find) if resource is not None else None
    firm = reference_id(text_of(synergy, "receiver", "firm"))
    return facility or (site(firm) if firm else None)


def _placed(facility: Record) -> Listing:
    """A facility as matching measures distances between listings."""
    lat, lon = (degrees(text_of(facility, "position", name)) for name in ("lat", "lon"))
    plates = {fold(one.name): one.plate for one in default().provinces.values()}
    return Listing(
        id=facility.row, firm=facility.row, firm_name="", nace="", direction=Direction.HAVE,
        kind=ResourceKind.MATERIAL, name="",
        position=None if lat is None or lon is None else (float(lat), float(lon)),
        province=plates.get(fold(text_of(facility, "province"))),
    )  # fmt: skip

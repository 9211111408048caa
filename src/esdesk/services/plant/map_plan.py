"""What the map shows: the plants that are known with where they are, and what runs between them.

A plant stands at its position where one is recorded, else at its province's centre, which is said. Plants of other
audits on this laptop are shown too, under the file that was opened last of each. What runs is a synergy of the open
file whose two sides are both known; one that was lost or has ended is not drawn.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.forms import degrees
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import amount_words
from esdesk.audit.yearly import newest, yearly
from esdesk.core.errors import Fault
from esdesk.core.units import Dimension
from esdesk.figures.map_frame import great_circle_km
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Record
from esdesk.services.files.files import opened, opens_at_once
from esdesk.services.files.recents import recents
from esdesk.services.plant.map_outlines import province_place

_OVER = ("ended", "lost")
_AGREED = ("agreement", "running")
_MOST_FILES = 40
_AMOUNTS = ("offered", "contracted", "arising", "used")


@dataclass(frozen=True, slots=True)
class Placed:
    """A facility on the map.

    Attributes:
        exact: whether its own position is known; else it stands at its province's centre.
        haves, wants: how many of its resources are offered and looked for.
        here: whether it is in the open file.
        km: as the crow flies from ours.
    """

    row: UUID
    firm: str
    name: str
    place: str
    lat: float
    lon: float
    exact: bool
    haves: int
    wants: int
    here: bool
    km: float


@dataclass(frozen=True, slots=True)
class Movement:
    """A synergy between two plants: `tonnes` a year where it can be counted so, `amount` as typed."""

    row: UUID
    name: str
    source: UUID
    target: UUID
    tonnes: float | None
    amount: str
    stage: str
    gives: bool

    @property
    def agreed(self) -> bool:
        """Whether it runs, or both have agreed that it will."""
        return self.stage in _AGREED


@dataclass(frozen=True, slots=True)
class MapPlan:
    """Ours first, then the others by distance; `unplaced` are plants of the open file that are nowhere."""

    own: UUID
    facilities: tuple[Placed, ...]
    movements: tuple[Movement, ...]
    unplaced: tuple[str, ...]

    def facility(self, row: UUID) -> Placed | None:
        """The plant of a row."""
        return next((one for one in self.facilities if one.row == row), None)


def map_plan(ledger: Reading, path: Path, firm: UUID, facility: UUID) -> MapPlan:
    """What is known on this laptop, seen from one facility of the file at `path`."""
    found, unplaced = _plants(ledger, here=True)
    for other in _others(path):
        found = _of_file(other) | found
    own = found.get(facility)
    plants = [_from(one, own) for one in found.values()]
    plants.sort(key=lambda one: (one.row != facility, one.km, one.firm, one.row))
    return MapPlan(facility, tuple(plants), tuple(_movements(ledger, firm, found)), tuple(unplaced))


def _others(path: Path) -> list[Path]:
    """Other audits on this laptop that can be read at once."""
    known = [one.path for one in recents()[:_MOST_FILES]]
    return [one for one in known if one != path and one.exists() and opens_at_once(one)]


def _of_file(path: Path) -> dict[UUID, Placed]:
    try:
        with opened(path) as ledger:
            return _plants(ledger, here=False)[0]
    except Fault:  # what cannot be read is not on the map; who opens it is told why
        return {}


def _plants(ledger: Reading, *, here: bool) -> tuple[dict[UUID, Placed], list[str]]:
    firms = {one.row: text_of(one, "name") for one in ledger.records("firm")}
    offered: dict[tuple[UUID, str], int] = {}
    for one in ledger.records("resource"):
        where = reference_id(one.values.get("facility"))
        if where is not None:
            key = where, text_of(one, "direction")
            offered[key] = offered.get(key, 0) + 1
    found: dict[UUID, Placed] = {}
    unplaced: list[str] = []
    for one in ledger.records("facility"):
        name, province = text_of(one, "name"), text_of(one, "province")
        position = _position(one)
        at = position or province_place(province)
        if at is None:
            unplaced.append(name or firms.get(one.firm, ""))
            continue
        found[one.row] = Placed(
            row=one.row,
            firm=firms.get(one.firm, ""),
            name=name,
            place=", ".join(part for part in (text_of(one, "district"), province) if part),
            lat=at[0],
            lon=at[1],
            exact=position is not None,
            haves=offered.get((one.row, "have"), 0),
            wants=offered.get((one.row, "want"), 0),
            here=here,
            km=0.0,
        )
    return found, unplaced


def _position(facility: Record) -> tuple[float, float] | None:
    lat, lon = (degrees(text_of(facility, "position", name)) for name in ("lat", "lon"))
    return None if lat is None or lon is None else (float(lat), float(lon))


def _from(one: Placed, own: Placed | None) -> Placed:
    km = great_circle_km((own.lat, own.lon), (one.lat, one.lon)) if own is not None else 0.0
    return replace(one, km=km)


def _movements(ledger: Reading, firm: UUID, plants: Mapping[UUID, Placed]) -> Iterator[Movement]:
    facilities = {one.row: one for one in ledger.records("facility")}
    first: dict[UUID, UUID] = {}
    for one in facilities.values():
        first.setdefault(one.firm, one.row)
    resources = {one.row: one for one in ledger.records("resource")}
    for one in ledger.records("synergy"):
        stage = text_of(one, "stage", "stage") or "idea"
        taker = reference_id(text_of(one, "receiver", "firm"))
        given = resources.get(reference_id(one.values.get("resource")) or one.row)
        taken = resources.get(reference_id(text_of(one, "receiver", "resource")) or one.row)
        source, target = _facility(given), _facility(taken) or (first.get(taker) if taker else None)
        if given is None or source is None or target is None or source == target:
            continue
        if stage not in _OVER and source in plants and target in plants and firm in (one.firm, taker):
            tonnes, amount = _amount(ledger, given, facilities.get(source))
            yield Movement(one.row, text_of(given, "name"), source, target, tonnes, amount, stage, one.firm == firm)


def _facility(resource: Record | None) -> UUID | None:
    return reference_id(resource.values.get("facility")) if resource is not None else None


def _amount(ledger: Reading, resource: Record, facility: Record | None) -> tuple[float | None, str]:
    """Tonnes a year where the resource is counted in mass, and its amount as typed."""
    latest = newest(one.values for one in ledger.naming([resource.row], "quantity")) or {}
    for name in _AMOUNTS:
        members = latest.get(name)
        if isinstance(members, Mapping) and members:
            figure, unit = amount_words(members)
            counted = yearly(latest, name, facility.values if facility is not None else {})
            mass = counted is not None and counted[1].dimension is Dimension.MASS
            return float(counted[0]) / 1000 if counted and mass else None, f"{figure} {unit}".strip()
    return None, ""

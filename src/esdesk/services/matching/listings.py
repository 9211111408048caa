"""A file's resources as matching sees them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from esdesk.audit.codes import waste_code
from esdesk.audit.findings import text_of
from esdesk.audit.forms import degrees
from esdesk.audit.groups import reference_id
from esdesk.audit.listing import Direction, Listing, ResourceKind
from esdesk.audit.same_firms import Pair, Verdict
from esdesk.audit.yearly import newest, yearly
from esdesk.catalogue.read import Catalogue, default
from esdesk.core.operation import Value
from esdesk.core.turkish import fold
from esdesk.core.units import Dimension
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Record
from esdesk.services.files.files import opened
from esdesk.services.merging.same_firms import same_groups, verdicts

_DEFAULT_KIND = "material"


def listings_of_files(paths: Iterable[Path], here: Ledger | None = None) -> list[Listing]:
    """The haves and wants of several files, and of an open one; a firm that stands in two of them is listed once.

    Which firms are one is told by all files together.
    """
    found: dict[UUID, Listing] = {}
    said: list[Mapping[Pair, Verdict]] = []
    for path in paths:
        if here is None or path != here.path:
            with opened(path) as ledger:
                found |= {one.id: one for one in listings(ledger)}
                said.append(verdicts(ledger))
    if here is not None:
        found |= {one.id: one for one in listings(here)}
        said.append(verdicts(here))
    groups = same_groups(said)
    return [replace(one, leader=groups.leader.get(one.firm)) for one in found.values()]


def listings(ledger: Reading, catalogue: Catalogue | None = None) -> list[Listing]:
    """The haves and wants of a file, in the order of their making."""
    firms = {one.row: one for one in ledger.records("firm")}
    facilities = {one.row: one for one in ledger.records("facility")}
    conditions = _by_resource(ledger.records("condition"))
    quantities = _by_resource(ledger.records("quantity"))
    leader = same_groups([verdicts(ledger)]).leader
    plates = {fold(province.name): province.plate for province in (catalogue or default()).provinces.values()}
    found = []
    for record in ledger.records("resource"):
        if record.values.get("direction") not in ("have", "want") or not record.values.get("name"):
            continue
        place = facilities.get(reference_id(record.values.get("facility")) or record.row)
        amount, dimension = _amount(quantities.get(record.row, []), place)
        found.append(
            Listing(
                id=record.row,
                firm=record.firm,
                firm_name=_text(firms.get(record.firm), "name"),
                nace=_text(firms.get(record.firm), "nace", "code"),
                direction=Direction(_text(record, "direction")),
                kind=ResourceKind(_text(record, "kind") or _DEFAULT_KIND),
                name=_text(record, "name"),
                note=_text(record, "note"),
                concept=_text(record, "concept") or None,
                waste_code=_waste_code(record),
                amount=amount,
                dimension=dimension,
                months=_months(record.values.get("months")),
                position=_position(place),
                province=plates.get(fold(_text(place, "province"))),
                leader=leader.get(record.firm),
                **_terms(conditions.get(record.row, [])),
            )
        )
    return found


def _by_resource(records: list[Record]) -> dict[UUID, list[Record]]:
    found: dict[UUID, list[Record]] = {}
    for record in records:
        resource = reference_id(record.values.get("resource"))
        if resource is not None:
            found.setdefault(resource, []).append(record)
    return found


def _text(record: Record | None, name: str, member: str | None = None) -> str:
    return text_of(record, name, member) if record else ""


def _waste_code(record: Record) -> str | None:
    read = waste_code(_text(record, "classification", "code"))
    return read[0] if read else None


def _amount(quantities: list[Record], place: Record | None) -> tuple[Decimal | None, Dimension | None]:
    """What is offered a year, or else what arises; what nobody can read is unknown, and told by the checks."""
    latest = newest(one.values for one in quantities)
    if latest is not None:
        for name in ("offered", "arising"):
            found = yearly(latest, name, place.values if place else {})
            if found is not None:
                return found[0], found[1].dimension
    return None, None


def _months(value: Value) -> int | None:
    numbers = [int(one) for one in value if str(one).isdigit()] if isinstance(value, list) else []
    return sum(1 << (number - 1) for number in set(numbers) if 1 <= number <= 12) or None


def _position(place: Record | None) -> tuple[float, float] | None:
    lat, lon = (degrees(_text(place, "position", name)) for name in ("lat", "lon"))
    return None if lat is None or lon is None else (float(lat), float(lon))


def _terms(conditions: list[Record]) -> dict[str, tuple[str, ...]]:
    said = [(_text(one, "term", "strength"), _text(one, "term", "words")) for one in conditions]
    return {
        name: tuple(words for strength, words in said if strength == name and words)
        for name in ("must", "nice", "never")
    }

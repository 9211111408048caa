"""The checks: of each record by itself (`check_record`) and of a firm's records together (`check_firm`)."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.amount_checks import check_amounts
from esdesk.audit.codes import is_treatment, nace
from esdesk.audit.day_facts import StoredDay
from esdesk.audit.findings import Finding, Record, Setting, Severity, Where, text_of
from esdesk.audit.forms import degrees
from esdesk.audit.groups import reference_id
from esdesk.audit.joint_checks import check_parts, check_references, check_siblings
from esdesk.audit.legal_answers import check_answers
from esdesk.audit.measure_checks import check_measure
from esdesk.audit.number_habit import without_settled
from esdesk.audit.reading_checks import check_readings
from esdesk.audit.tax_numbers import is_citizen_number, is_vkn, looks_like_citizen_number
from esdesk.audit.visibility import consent_stands
from esdesk.audit.vocabulary import vocabulary
from esdesk.audit.waste_checks import check_waste

_Check = Callable[[Record, Setting], Iterator[Finding]]

_MUST_SAY = {
    "firm": ("name",),
    "facility": ("firm", "name"),
    "visit": ("facility",),
    "process": ("facility", "name"),
    "resource": ("facility", "direction", "kind", "name"),
    "quantity": ("resource",),
    "synergy": ("resource",),
    "refusal": ("resource", "suggestion"),
    "question": ("facility", "text"),
    "acceptance": ("facility", "finding"),
    "absence": ("facility",),  # a concept or a carrier; one that names neither changes nothing
    "measure": ("facility", "name"),
    "label": ("firm", "name"),
    "same_firm": ("firm", "other"),
    "evidence": ("file",),
    "erasure": ("named",),
}
_SHOULD_SAY = {
    "firm": ("nace",),
    "facility": ("province",),
    "visit": ("dates", "base_year"),
    "composition": ("line",),
    "condition": ("term",),
    "quantity": ("span",),
    "production": ("year", "product", "amount"),
    "reading": ("carrier", "dates", "amount"),
    "refusal": ("reason",),
    "acceptance": ("reason",),
}
_CLOSED_STAGES = {"running", "ended", "lost"}  # nobody needs to do anything next for these to come about


def check_record(record: Record, setting: Setting) -> list[Finding]:
    """What one record shows by itself, gravest first; nothing for an entity that is not known."""
    if record.entity not in fields.entities():
        return []
    checks: list[_Check] = [_check_said, _check_visibility, check_amounts]
    checks += _OF_ENTITY.get(record.entity, [])
    return _in_order(_of_seen(record, (finding for check in checks for finding in check(record, setting))))


def check_firm(records: Iterable[Record], setting: Setting, gone: Iterable[Record] = ()) -> list[Finding]:
    """What a firm's records show, each by itself and all together, gravest first.

    A resource's waste code is held against the day of the newest visit to its facility.

    Args:
        records: the standing ones.
        setting: what else the checks need to know.
        gone: those that were deleted.
    """
    every = list(records)
    children: dict[tuple[UUID, str], list[Record]] = defaultdict(list)
    for record in every:
        up = fields.parent(record.entity)
        above = reference_id(record.values.get(up.name)) if up else None
        if above is not None:
            children[above, record.entity].append(record)
    found: list[Finding] = []
    for record in every:
        found += check_record(record, _at_its_visit(record, children, setting))
        found += _of_seen(record, _check_family(record, children))
    return _in_order([*without_settled(found, every), *check_references(every, gone=gone)])


def check_line(
    resource: Record, own: Iterable[Record], beside: Collection[tuple[str, UUID]], setting: Setting, on: date
) -> list[Finding]:
    """What `check_firm` finds of one resource and of the rows that are part of it.

    Args:
        resource: the resource.
        own: its quantities, composition lines and conditions.
        beside: entity and row of the standing records that they may refer to.
        setting: for the parts.
        on: the day that the resource itself is held against.
    """
    parts = list(own)
    children: dict[tuple[UUID, str], list[Record]] = defaultdict(list)
    for part in parts:
        children[resource.row, part.entity].append(part)
    found = check_record(resource, replace(setting, on=on))
    found += [finding for part in parts for finding in check_record(part, setting)]
    found += _of_seen(resource, _check_family(resource, children))
    return _in_order([*found, *check_references([resource, *parts], beside)])


def _of_seen(record: Record, found: Iterable[Finding]) -> Iterator[Finding]:
    """Those of `found` that are not about a field this reader was not shown."""
    return (finding for finding in found if finding.where.field not in record.unseen)


def _in_order(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda one: (one.severity.rank, one.where.entity, str(one.where.row), one.code))


def _at(record: Record, name: str | None = None) -> Where:
    return Where(record.entity, record.row, name)


def _check_said(record: Record, _: Setting) -> Iterator[Finding]:
    for severity, table in ((Severity.MUST, _MUST_SAY), (Severity.SHOULD, _SHOULD_SAY)):
        for name in table.get(record.entity, ()):
            if record.values.get(name) in (None, "", {}, []):
                yield Finding(severity, "check-missing", _at(record, name))


def _check_visibility(record: Record, _: Setting) -> Iterator[Finding]:
    levels = record.values.get("visibility")
    if levels is None:
        return
    groups, known = set(vocabulary("visibility_group").terms), list(vocabulary("level").terms)
    odd = levels
    if isinstance(levels, Mapping):
        odd = {group: level for group, level in levels.items() if group not in groups or level not in known}
    if odd:
        yield Finding(Severity.MUST, "check-visibility-odd", _at(record, "visibility"), {"odd": odd})


def _check_firm_numbers(record: Record, _: Setting) -> Iterator[Finding]:
    number = text_of(record, "tax_number")
    if looks_like_citizen_number(number):
        yield Finding(Severity.MUST, "check-citizen-number-misplaced", _at(record, "tax_number"))
    elif number and not is_vkn(number):
        yield Finding(Severity.SHOULD, "check-tax-number", _at(record, "tax_number"), {"text": number})
    citizen = text_of(record, "citizen_number")
    if citizen and not is_citizen_number(citizen):
        yield Finding(Severity.SHOULD, "check-citizen-number", _at(record, "citizen_number"))
    code = text_of(record, "nace", "code")
    if code and nace(code) is None:
        yield Finding(Severity.MUST, "check-nace", _at(record, "nace"), {"text": code})


def _check_position(record: Record, _: Setting) -> Iterator[Finding]:
    lat, lon = (degrees(text_of(record, "position", name)) for name in ("lat", "lon"))
    if not record.values.get("position"):
        return
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
        yield Finding(Severity.MUST, "check-position", _at(record, "position"))


def _check_dates(record: Record, setting: Setting) -> Iterator[Finding]:
    for name in ("dates", "span"):
        first, last = text_of(record, name, "from"), text_of(record, name, "to")
        known = min(len(first), len(last))  # "2026" holds 2026-11-25, so no more than what both say is compared
        if first[:known] > last[:known]:
            yield Finding(Severity.MUST, "check-dates-reversed", _at(record, name), {"first": first, "last": last})
    years = (
        ("base_year", text_of(record, "base_year")),
        ("span", text_of(record, "span", "year")),
        ("year", text_of(record, "year")),
    )
    for name, year in years:
        if year and not (
            len(year) == 4 and year.isascii() and year.isdigit() and 1950 <= int(year) <= setting.on.year + 1
        ):
            yield Finding(Severity.SHOULD, "check-year", _at(record, name), {"text": year})
    if text_of(record, "state", "state") == "final" and not text_of(record, "state", "digest"):
        yield Finding(Severity.MUST, "check-final-without-digest", _at(record, "state"))


def _check_resource(record: Record, setting: Setting) -> Iterator[Finding]:
    if text_of(record, "pattern") == "seasonal" and not record.values.get("months"):
        among = (_at(record, "pattern"),)
        yield Finding(Severity.SHOULD, "check-season-without-months", _at(record, "months"), {}, among)
    if text_of(record, "kind") == "energy" and not record.values.get("heat"):
        yield Finding(Severity.COULD, "check-energy-without-temperature", _at(record, "heat"))
    until = text_of(record, "valid_until")
    if until and until < setting.on.isoformat()[: len(until)]:
        yield Finding(Severity.SHOULD, "check-expired", _at(record, "valid_until"), {"until": StoredDay(until)})
    treatment = text_of(record, "fate", "treatment")
    if treatment and not is_treatment(treatment):
        yield Finding(Severity.MUST, "check-treatment", _at(record, "fate"), {"text": treatment})


def _check_synergy(record: Record, setting: Setting) -> Iterator[Finding]:
    if text_of(record, "stage", "stage") in _CLOSED_STAGES:
        return
    if not text_of(record, "next_action"):
        yield Finding(Severity.SHOULD, "check-synergy-idle", _at(record, "next_action"))
    due = text_of(record, "due")
    if due and due < setting.on.isoformat()[: len(due)]:
        yield Finding(Severity.SHOULD, "check-synergy-late", _at(record, "due"), {"due": StoredDay(due)})


def _at_its_visit(record: Record, children: Mapping[tuple[UUID, str], list[Record]], setting: Setting) -> Setting:
    facility = reference_id(record.values.get("facility")) if record.entity == "resource" else None
    day = newest_visit_day(children.get((facility, "visit"), [])) if facility else None
    return setting if day is None else Setting(day, setting.waste_list, setting.known_codes)


def newest_visit_day(visits: Iterable[Record]) -> date | None:
    """The day that a facility's resources are held against: its newest visit's last day; None where none is known."""
    days = [text_of(visit, "dates", "to") or text_of(visit, "dates", "from") for visit in visits]
    whole = sorted(day for day in days if len(day) == 10)
    try:
        return date.fromisoformat(whole[-1]) if whole else None
    except ValueError:
        return None


def _check_family(record: Record, children: Mapping[tuple[UUID, str], list[Record]]) -> Iterator[Finding]:
    def of(entity: str) -> list[Record]:
        return children.get((record.row, entity), [])

    if record.entity == "firm":
        if not of("facility"):
            yield Finding(Severity.SHOULD, "check-firm-without-facility", _at(record, "facilities"))
        if of("contact") and not consent_stands(record.values.get("consent")):
            among = tuple(_at(one, "firm") for one in of("contact"))
            yield Finding(Severity.MUST, "check-people-without-notice", _at(record, "consent"), {}, among)
    yield from check_siblings(record, of)
    yield from check_readings(record, of)
    if record.entity == "resource":
        yield from check_parts(record, of)
    if record.entity == "resource" and text_of(record, "direction") in ("have", "want"):
        said = [one.values.get(name) for one in of("quantity") for name in ("offered", "arising")]
        if not any(said):
            yield Finding(Severity.SHOULD, "check-missing-amount", _at(record, "quantities"))
        if text_of(record, "direction") == "want" and not of("condition"):
            yield Finding(Severity.COULD, "check-want-without-conditions", _at(record, "conditions"))


_OF_ENTITY: dict[str, list[_Check]] = {
    "firm": [_check_firm_numbers],
    "facility": [_check_position],
    "visit": [_check_dates],
    "production": [_check_dates],
    "quantity": [_check_dates],
    "resource": [_check_resource, check_waste, check_answers],
    "synergy": [_check_synergy],
    "measure": [check_measure],
    "process_cost": [_check_dates],
    "turnover": [_check_dates],
}

"""The checks: of each record by itself (`check_record`) and of a firm's records together (`check_firm`)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.amount_checks import check_amounts
from esdesk.audit.codes import Standing, is_hp_code, is_treatment, nace, standing, waste_code
from esdesk.audit.findings import Finding, Record, Setting, Severity, Where
from esdesk.audit.forms import degrees
from esdesk.audit.groups import reference_id
from esdesk.audit.tax_numbers import is_citizen_number, is_vkn, looks_like_citizen_number
from esdesk.audit.visibility import consent_stands
from esdesk.audit.vocabulary import vocabulary

_Check = Callable[[Record, Setting], Iterator[Finding]]

_MUST_SAY = {
    "firm": ("name",),
    "facility": ("firm", "name"),
    "visit": ("facility",),
    "process": ("facility", "name"),
    "resource": ("facility", "direction", "kind", "name"),
    "quantity": ("resource",),
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
}


def check_record(record: Record, setting: Setting) -> list[Finding]:
    """What one record shows by itself, gravest first; nothing for an entity that is not known."""
    if record.entity not in fields.entities():
        return []
    checks: list[_Check] = [_check_said, _check_visibility, check_amounts]
    checks += _OF_ENTITY.get(record.entity, [])
    return _in_order(finding for check in checks for finding in check(record, setting))


def check_firm(records: Iterable[Record], setting: Setting) -> list[Finding]:
    """What a firm's records show, each by itself and all together, gravest first.

    A resource's waste code is held against the day of the newest visit to its facility.
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
        found += _check_family(record, children)
    return _in_order([*found, *_check_references(every)])


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
    number = record.text("tax_number")
    if looks_like_citizen_number(number):
        yield Finding(Severity.MUST, "check-citizen-number-misplaced", _at(record, "tax_number"))
    elif number and not is_vkn(number):
        yield Finding(Severity.SHOULD, "check-tax-number", _at(record, "tax_number"), {"text": number})
    citizen = record.text("citizen_number")
    if citizen and not is_citizen_number(citizen):
        yield Finding(Severity.SHOULD, "check-citizen-number", _at(record, "citizen_number"))
    code = record.text("nace", "code")
    if code and nace(code) is None:
        yield Finding(Severity.MUST, "check-nace", _at(record, "nace"), {"text": code})


def _check_position(record: Record, _: Setting) -> Iterator[Finding]:
    lat, lon = (degrees(record.text("position", name)) for name in ("lat", "lon"))
    if not record.values.get("position"):
        return
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
        yield Finding(Severity.MUST, "check-position", _at(record, "position"))


def _check_dates(record: Record, setting: Setting) -> Iterator[Finding]:
    for name in ("dates", "span"):
        first, last = record.text(name, "from"), record.text(name, "to")
        known = min(len(first), len(last))  # "2026" holds 2026-11-25, so no more than what both say is compared
        if first[:known] > last[:known]:
            yield Finding(Severity.MUST, "check-dates-reversed", _at(record, name), {"first": first, "last": last})
    years = (
        ("base_year", record.text("base_year")),
        ("span", record.text("span", "year")),
        ("year", record.text("year")),
    )
    for name, year in years:
        if year and not (
            len(year) == 4 and year.isascii() and year.isdigit() and 1950 <= int(year) <= setting.on.year + 1
        ):
            yield Finding(Severity.SHOULD, "check-year", _at(record, name), {"text": year})
    if record.text("state", "state") == "final" and not record.text("state", "digest"):
        yield Finding(Severity.MUST, "check-final-without-digest", _at(record, "state"))


def _check_resource(record: Record, setting: Setting) -> Iterator[Finding]:
    if record.text("pattern") == "seasonal" and not record.values.get("months"):
        yield Finding(Severity.SHOULD, "check-season-without-months", _at(record, "months"))
    if record.text("kind") == "energy" and not record.values.get("heat"):
        yield Finding(Severity.COULD, "check-energy-without-temperature", _at(record, "heat"))
    until = record.text("valid_until")
    if until and until < setting.on.isoformat()[: len(until)]:
        yield Finding(Severity.SHOULD, "check-expired", _at(record, "valid_until"), {"until": until})
    treatment = record.text("fate", "treatment")
    if treatment and not is_treatment(treatment):
        yield Finding(Severity.MUST, "check-treatment", _at(record, "fate"), {"text": treatment})


def _check_waste(record: Record, setting: Setting) -> Iterator[Finding]:
    text = record.text("classification", "code")
    here = _at(record, "classification")
    if not text:
        if record.text("kind") == "waste" and record.text("direction") != "want":
            yield Finding(Severity.MUST, "check-waste-without-code", here)
        return
    read = waste_code(text)
    if read is None:
        yield Finding(Severity.MUST, "check-waste-code", here, {"text": text})
        return
    code, starred = read
    yield from _check_hazard(record, starred, here)
    if setting.known_codes is None:
        return
    in_list = record.text("classification", "list") or setting.waste_list
    stands, entry = standing(code, in_list, setting.on, setting.known_codes)
    facts = {"code": text, "list": in_list, "day": setting.on.isoformat()}
    if stands is not Standing.VALID:
        facts["instead"] = entry.replaced_by if entry and entry.replaced_by else "?"
        yield Finding(Severity.MUST, f"check-waste-code-{stands}", here, facts)
    if entry and entry.hazardous != starred:
        yield Finding(Severity.SHOULD, "check-star-wrong" if starred else "check-star-missing", here, facts)
    if entry and entry.mirror and record.text("classification", "mirror") in ("", "not_known"):
        yield Finding(Severity.SHOULD, "check-mirror-unanswered", here, facts)


def _check_hazard(record: Record, starred: bool, here: Where) -> Iterator[Finding]:
    group = record.values["classification"]
    named = group.get("hp") if isinstance(group, Mapping) else None
    hazards = [str(one) for one in named] if isinstance(named, list) else []
    for one in hazards:
        if not is_hp_code(one):
            yield Finding(Severity.MUST, "check-hp-code", here, {"text": one})
    answer = record.text("classification", "mirror")
    if (answer == "hazardous" and not starred) or (answer == "not_hazardous" and starred) or (hazards and not starred):
        yield Finding(
            Severity.SHOULD, "check-hazard-contradicts", here, {"code": record.text("classification", "code")}
        )


def _at_its_visit(record: Record, children: Mapping[tuple[UUID, str], list[Record]], setting: Setting) -> Setting:
    facility = reference_id(record.values.get("facility")) if record.entity == "resource" else None
    if facility is None:
        return setting
    days = [visit.text("dates", "to") or visit.text("dates", "from") for visit in children.get((facility, "visit"), [])]
    whole = sorted(day for day in days if len(day) == 10)
    try:
        return Setting(date.fromisoformat(whole[-1]), setting.waste_list, setting.known_codes) if whole else setting
    except ValueError:
        return setting


def _check_family(record: Record, children: Mapping[tuple[UUID, str], list[Record]]) -> Iterator[Finding]:
    def of(entity: str) -> list[Record]:
        return children.get((record.row, entity), [])

    if record.entity == "firm":
        if not of("facility"):
            yield Finding(Severity.SHOULD, "check-firm-without-facility", _at(record, "facilities"))
        if of("contact") and not consent_stands(record.values.get("consent")):
            yield Finding(Severity.MUST, "check-people-without-notice", _at(record, "consent"))
    if record.entity == "resource" and record.text("direction") in ("have", "want"):
        said = [one.values.get(name) for one in of("quantity") for name in ("offered", "arising")]
        if not any(said):
            yield Finding(Severity.SHOULD, "check-missing-amount", _at(record, "quantities"))
        if record.text("direction") == "want" and not of("condition"):
            yield Finding(Severity.COULD, "check-want-without-conditions", _at(record, "conditions"))


def _check_references(every: list[Record]) -> Iterator[Finding]:
    """References to rows that are not here. They may be withheld from this reader, so it is no more than a hint."""
    here = {(record.entity, record.row) for record in every}
    for record in every:
        for one in fields.fields_of(record.entity):
            row = reference_id(record.values.get(one.name)) if one.refers_to else None
            if row is not None and (one.refers_to, row) not in here:
                yield Finding(Severity.SHOULD, "check-reference-dangling", _at(record, one.name), {"row": row})


_OF_ENTITY: dict[str, list[_Check]] = {
    "firm": [_check_firm_numbers],
    "facility": [_check_position],
    "visit": [_check_dates],
    "production": [_check_dates],
    "quantity": [_check_dates],
    "resource": [_check_resource, _check_waste],
}

"""Checks of a resource's classification as waste."""

from collections.abc import Iterator, Mapping

from esdesk.audit.codes import Standing, is_hp_code, standing, waste_code
from esdesk.audit.findings import Finding, Record, Setting, Severity, Where, text_of


def check_waste(record: Record, setting: Setting) -> Iterator[Finding]:
    """The code itself, its place in the list of the day, its star, the mirror's answer and the HP codes."""
    text = text_of(record, "classification", "code")
    here = Where(record.entity, record.row, "classification")
    if not text:
        if text_of(record, "kind") == "waste" and text_of(record, "direction") != "want":
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
    in_list = text_of(record, "classification", "list") or setting.waste_list
    stands, entry = standing(code, in_list, setting.on, setting.known_codes)
    facts = {"code": text, "list": in_list, "day": setting.on.isoformat()}
    if stands is not Standing.VALID:
        facts["instead"] = entry.replaced_by if entry and entry.replaced_by else "?"
        yield Finding(Severity.MUST, f"check-waste-code-{stands}", here, facts)
    if entry and entry.hazardous != starred:
        yield Finding(Severity.SHOULD, "check-star-wrong" if starred else "check-star-missing", here, facts)
    if entry and entry.mirror and text_of(record, "classification", "mirror") in ("", "not_known"):
        yield Finding(Severity.SHOULD, "check-mirror-unanswered", here, facts)


def _check_hazard(record: Record, starred: bool, here: Where) -> Iterator[Finding]:
    group = record.values["classification"]
    named = group.get("hp") if isinstance(group, Mapping) else None
    hazards = [str(one) for one in named] if isinstance(named, list) else []
    for one in hazards:
        if not is_hp_code(one):
            yield Finding(Severity.MUST, "check-hp-code", here, {"text": one})
    answer = text_of(record, "classification", "mirror")
    if (answer == "hazardous" and not starred) or (answer == "not_hazardous" and starred) or (hazards and not starred):
        yield Finding(
            Severity.SHOULD, "check-hazard-contradicts", here, {"code": text_of(record, "classification", "code")}
        )

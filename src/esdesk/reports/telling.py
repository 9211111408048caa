"""Findings, visits and what a firm is called, in the words of a report."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.codes import nace
from esdesk.audit.findings import Finding, Record, Severity, text_of
from esdesk.core.sentences import Language
from esdesk.reports.lines.checks import FindingLine
from esdesk.reports.reading import Family
from esdesk.reports.words import word

_NAMED_BY = ("name", "trade_name", "product", "caption")


def told_findings(findings: Iterable[Finding], family: Family, language: Language) -> tuple[FindingLine, ...]:
    """Findings in their order, those that say the same of several records (and for the same reason may stay) as one."""
    found: dict[tuple[Severity, str, str], dict[str, None]] = {}
    accepted = {_about(one): text_of(one, "reason") or word("accepted", language) for one in family.every("acceptance")}
    for one in findings:
        where = one.where
        place = (one.code, str(where.row), where.field or "")
        reason = accepted.get(place, "") if one.severity is not Severity.MUST else ""
        names = found.setdefault((one.severity, one.told(language), reason), {})
        names[subject(family.find(str(where.row)), where.entity, family, language)] = None
    return tuple(FindingLine(severity, text, tuple(names), why) for (severity, text, why), names in found.items())


def _about(acceptance: Record) -> tuple[str, str, str]:
    """The finding that an acceptance names: its code, row and field."""
    return text_of(acceptance, "finding"), text_of(acceptance, "about", "row"), text_of(acceptance, "about", "field")


def open_questions(family: Family, language: Language) -> tuple[tuple[str, str], ...]:
    """What people noted to ask and nobody answered, each with what it is about."""
    asked = [one for one in family.every("question") if text_of(one, "text") and not text_of(one, "answer")]
    return tuple((text_of(one, "text"), _subject_of(one, family, language)) for one in asked)


def _subject_of(question: Record, family: Family, language: Language) -> str:
    about = family.find(text_of(question, "about", "row"))
    return subject(about, about.entity, family, language) if about is not None else ""


def subject(record: Record | None, entity: str, family: Family, language: Language) -> str:
    """What a record is called: its own name, that of the record it belongs to, or what sort of record it is."""
    for _ in range(len(fields.entities())):
        if record is None:
            break
        named = next((name for field in _NAMED_BY if (name := text_of(record, field))), "")
        if named:
            return named
        up = fields.parent(record.entity)
        record = family.find(record.values.get(up.name)) if up else None
    return fields.entity_caption(entity).label(language) if entity in fields.entities() else entity


def firm_called(firm: Record | None, sectors: Mapping[str, str], language: Language) -> str:
    """The firm's name; where it may not be seen, the sector it works in. `sectors` are titles by NACE code."""
    if firm is None:
        return word("firm-unnamed", language)
    name = text_of(firm, "name") or text_of(firm, "trade_name")
    if name:
        return name
    title = sector_title(text_of(firm, "nace", "code"), sectors)
    return word("firm-in-sector", language, sector=title) if title else word("firm-unnamed", language)


def sector_title(code: str, sectors: Mapping[str, str]) -> str:
    """`23.51 Manufacture of cement`; "" where the code is none, the code alone where the title is not known."""
    read = nace(code)
    if read is None:
        return ""
    known = f"{read[0][:2]}.{read[0][2:]}"
    return f"{known} {sectors.get(known, '')}".strip()


def newest_visit(family: Family) -> Record | None:
    """The visit with the latest day; the last that was recorded where none says one."""
    visits = family.every("visit")
    return max(visits, key=visit_day, default=None)


def visit_day(visit: Record | None) -> str:
    """A visit's last day as stored; "" where none is known."""
    return (text_of(visit, "dates", "to") or text_of(visit, "dates", "from")) if visit is not None else ""


def auditors(family: Family, visit: UUID | None) -> str:
    """Who made a visit."""
    people = family.of(visit, "participant") if visit is not None else []
    return ", ".join(
        text_of(one, "name") for one in people if text_of(one, "role") == "auditor" and text_of(one, "name")
    )


def base_year(family: Family, visit: Record | None) -> str:
    """The year that amounts belong to: the visit's, or else the newest that a quantity says."""
    said = text_of(visit, "base_year") if visit is not None else ""
    return said or max((text_of(one, "span", "year") for one in family.every("quantity")), default="")


def place_of(family: Family, firm: UUID, called: str) -> str:
    """Facilities with district and province, on one line; a facility that bears the firm's name is not told twice."""
    told = []
    for one in family.of(firm, "facility"):
        name = text_of(one, "name")
        parts = [name if name != called else "", text_of(one, "district"), text_of(one, "province")]
        told.append(", ".join(part for part in parts if part))
    return " · ".join(text for text in told if text)

"""The firm's chapter: firm, facilities and visits field by field; people, production and processes a line each."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import Record, text_of
from esdesk.audit.records import LINK
from esdesk.core.sentences import Language
from esdesk.reports.lines.firm import Fact, Part
from esdesk.reports.reading import Family, said

_OPTIONAL = {"note", "citizen_number", "consent", "position", "instruments", "scope", "state"}
"""Fields that a plant need not fill; empty, they are not called missing."""

_NAMED_BY = ("name", "product", "year")


def parts(family: Family, firm: UUID, language: Language) -> tuple[Part, ...]:
    """The firm with its contacts, then each facility with what was recorded of it, as far as there is a word to say."""
    return tuple(part for part in _parts(family, firm, language) if part.facts or part.missing)


def _parts(family: Family, firm: UUID, language: Language) -> Iterator[Part]:
    owner = family.find(str(firm))
    if owner is not None:
        yield _whole(owner, language)
    yield from _lines(family.of(firm, "contact"), language)
    for facility in family.of(firm, "facility"):
        yield _whole(facility, language)
        yield from _lines(family.of(facility.row, "production"), language)
        yield from _lines(sorted(family.of(facility.row, "process"), key=_place), language)
        for visit in family.of(facility.row, "visit"):
            yield _whole(visit, language)
            yield from _lines(family.of(visit.row, "participant"), language)


def _whole(record: Record, language: Language) -> Part:
    """A record with all its own fields, filled and empty; its links and levels are nobody's reading."""
    facts, missing = [], []
    for one in _own(record):
        text = said(record, one.name, language)
        if text:
            facts.append(Fact(one.caption.label(language), text))
        elif one.name not in _OPTIONAL and one.name not in record.unseen:
            missing.append(one.caption.label(language))
    kind = fields.entity_caption(record.entity).label(language)
    name = text_of(record, "name")
    return Part(f"{kind}: {name}" if name else kind, tuple(facts), tuple(missing))


def _lines(records: Sequence[Record], language: Language) -> Iterator[Part]:
    """Records of one kind as one part; none where nothing of them may be seen."""
    facts = [line for one in records if (line := _line(one, language)) is not None]
    if not facts:
        return
    entity = records[0].entity
    up = fields.parent(entity)
    above = fields.fields_of(up.refers_to or "") if up is not None else ()
    title = next((one.caption.label(language) for one in above if one.rows == entity), "")
    if not any(fact.text for fact in facts):
        facts = [Fact(title, " · ".join(fact.label for fact in facts))]
    yield Part(title, tuple(facts), ())


def _line(record: Record, language: Language) -> Fact | None:
    """A record as one fact: what it is called, and all else that is said of it."""
    texts = {one.name: (one.caption.label(language), said(record, one.name, language)) for one in _own(record)}
    filled = {name: (label, text) for name, (label, text) in texts.items() if text}
    if not filled:
        return None
    named = next((name for name in _NAMED_BY if name in filled), "")
    rest = [f"{label}: {text}" for name, (label, text) in filled.items() if name not in (named, "order")]
    name = filled[named][1] if named else fields.entity_caption(record.entity).label(language)
    return Fact(name, " · ".join(rest))


def _own(record: Record) -> Iterator[fields.Field]:
    """The fields a reader looks for: no rows of other records, no links, no levels."""
    for one in fields.fields_of(record.entity):
        if one.form is not None and one.group not in (LINK, "visibility"):
            yield one


def _place(process: Record) -> tuple[int, str]:
    order = text_of(process, "order")
    return int(order) if order.isascii() and order.isdigit() else 10_000, order

"""Conflicts as a person settles them: what is in conflict, what every side says, and keeping one or writing another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.fields import Field
from esdesk.core.operation import DELETED, Level, Value
from esdesk.core.sentences import Language
from esdesk.exchange.recipients import fingerprint
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.reading import Reading
from esdesk.ledger.supposed import Supposed
from esdesk.ledger.views import Conflict, Entry, Settled
from esdesk.reports.reading import Family
from esdesk.reports.telling import subject
from esdesk.services.records import records
from esdesk.services.records.value_words import value_words


@dataclass(frozen=True, slots=True)
class Side:
    """What one author says.

    Attributes:
        value: as stored; None where the field was emptied or the value is not here.
        text: the value in words; None where this side deleted the record, "" where it emptied the field or its value
            is not here.
        level: whether the value is here; what is withheld or erased cannot be kept, only answered by another value.
        label: of the field that this side wrote, where a deletion met edits of several; else "".
        who: what the author calls themselves, or the mark of their device.
        this_device: whether it was said here.
        moment: by the author's clock, which may be wrong.
        members: of a group, each with its caption.
    """

    operation: UUID
    value: Value
    text: str | None
    level: Level
    label: str
    who: str
    device: str
    this_device: bool
    moment: datetime | None
    members: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One conflict.

    Attributes:
        label: of the field; "" where a deletion met an edit.
        sides: two or more, each by its own author; the first one is shown meanwhile, those without a value come last.
        earlier: what stood before all of them.
    """

    firm: UUID
    row: UUID
    entity: str
    field: str | None
    subject: str
    label: str
    sides: tuple[Side, ...]
    earlier: Side | None


def questions(ledger: Ledger, language: Language, firm: UUID | None = None) -> list[Question]:
    """Every conflict of the file (of one firm), in the order of its records."""
    return asked(ledger, ledger.conflicts(firm), language)


def asked(ledger: Ledger, conflicts: Iterable[Conflict], language: Language) -> list[Question]:
    """Conflicts of the file, or such as a merge would bring, each with what it is about and what every side says."""
    families: dict[UUID, Family] = {}
    found = []
    for one in conflicts:
        if one.firm not in families:
            every = [*ledger.records(firm=one.firm), *ledger.records(firm=one.firm, deleted=True)]
            families[one.firm] = Family(every)
        found.append(_question(ledger, one, families[one.firm], language))
    return found


def _question(ledger: Ledger, one: Conflict, family: Family, language: Language) -> Question:
    sides = tuple(_side(ledger, one.entity, head, family, language) for head in one.heads)
    return Question(
        firm=one.firm,
        row=one.row,
        entity=one.entity,
        field=one.field,
        subject=subject(family.find(str(one.row)), one.entity, family, language),
        label=_label(one.entity, one.field, language),
        sides=sides if one.field is None else tuple(replace(side, label="") for side in sides),
        earlier=_side(ledger, one.entity, one.earlier, family, language) if one.earlier else None,
    )


def _label(entity: str, name: str | None, language: Language) -> str:
    known = fields.field(entity, name) if name else None
    return known.caption.label(language) if known else name or ""


def _side(ledger: Ledger, entity: str, entry: Entry, family: Family, language: Language) -> Side:
    known = fields.field(entity, entry.field) if entry.field else None
    gone = entry.field == DELETED
    text = None if gone else value_words(known, entry.value, family, language) if known else str(entry.value or "")
    return Side(
        operation=entry.operation,
        value=entry.value,
        text=text,
        level=entry.level,
        label="" if gone else _label(entity, entry.field, language),
        who=entry.actor or fingerprint(entry.device),
        device=fingerprint(entry.device),
        this_device=entry.device == ledger.author.device,
        moment=entry.moment,
        members=_members(known, entry.value, language) if known else (),
    )


def _members(known: Field, value: Value, language: Language) -> tuple[tuple[str, str], ...]:
    """The members of a group, each with what it is called; a field of one value has none."""
    if not isinstance(value, Mapping):
        return ()
    names = [name for name in known.members if name in value]  # in the order in which they are entered
    told = ((known.member_caption(name), known.text({name: value[name]}, language)) for name in names)
    return tuple((caption.label(language), text) for caption, text in told if caption and text)


@dataclass(frozen=True, slots=True)
class Answer:
    """A conflict that was settled.

    Attributes:
        text: the value that stands now, in words.
        who: who settled it, or the mark of their device.
    """

    row: UUID
    entity: str
    field: str
    subject: str
    label: str
    text: str
    who: str
    moment: datetime | None


def answers(ledger: Ledger, language: Language, firm: UUID, most: int = 20) -> list[Answer]:
    """The latest conflicts of a firm's fields that somebody settled, and that hold since."""
    found = ledger.settled(firm, most)
    family = Family([*ledger.records(firm=firm), *ledger.records(firm=firm, deleted=True)]) if found else None
    return [_answer(ledger, one, family, language) for one in found if family is not None]


def _answer(ledger: Ledger, one: Settled, family: Family, language: Language) -> Answer:
    said = _side(ledger, one.entity, one.by, family, language)
    called = subject(family.find(str(one.row)), one.entity, family, language)
    label = _label(one.entity, one.field, language)
    return Answer(one.row, one.entity, one.field, called, label, said.text or "", said.who, said.moment)


def supposed(ledger: Reading, question: Question, side: Side) -> Supposed | None:
    """The file as it would read if `side` were kept; None where its value is not here, or nothing of the row is."""
    record = ledger.record_at(question.row)
    if record is None:
        return None
    if question.field is None:
        return Supposed(ledger, replace(record, deleted=side.text is None, contested=False))
    if side.level is not Level.FULL:
        return None
    others = {name: value for name, value in record.values.items() if name != question.field}
    return Supposed(
        ledger,
        replace(
            record,
            values=others | ({} if side.value is None else {question.field: side.value}),
            conflicts=tuple(name for name in record.conflicts if name != question.field),
            unseen=tuple(name for name in record.unseen if name != question.field),
        ),
    )


def keep(ledger: Ledger, question: Question, side: Side) -> None:
    """Settles a conflict with what one side says; what the others say stays in the history.

    Raises:
        UserFault: "head-unseen" where the value of that side is not here.
    """
    if question.field is None:
        records.settle_deletion(ledger, question.row.hex, delete=side.text is None)
    else:
        records.settle(ledger, question.row.hex, question.field, keep=side.operation.hex)


def write(ledger: Ledger, question: Question, text: str) -> None:
    """Settles a conflict with a value that no side gave. Raises `UserFault` where the field cannot hold it."""
    if question.field is None:
        raise ValueError("a deletion is settled by keeping a side")
    records.settle(ledger, question.row.hex, question.field, text=text)

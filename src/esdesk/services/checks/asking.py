"""The visit's list: what is still to be asked at a facility, and what was answered."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.files.files import entered

_MOST_STEPS = 10  # records stand at most four deep; more can only be one that names itself


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on the list.

    Attributes:
        about: the record it is about, with `entity`, the `field` ("" for the whole of it) and what it is called.
        answer: empty while the question is open.
        asked: the day it was put on the list, in ISO form.
        concept: what of the catalogue it asks for, or "".
    """

    row: UUID
    text: str
    answer: str
    asked: str
    entity: str
    about: UUID | None
    field: str
    name: str
    concept: str = ""


def ask(ledger: Ledger, row: UUID, text: str, field: str = "", on: date | None = None) -> UUID:
    """Puts a question about a record on its facility's list; one that is on it and open already stays as it is.

    Args:
        ledger: the open file.
        row: the record it is about: a facility, or whatever belongs to one.
        text: the question.
        field: the field that the answer belongs in, if there is one.
        on: the day; today if not given.

    Raises:
        UserFault: "row-unknown", "question-empty", "question-without-facility".
    """
    subject = ledger.standing(row)
    if not text.strip():
        raise UserFault("question-empty")
    facility = _facility(ledger, subject)
    for one in questions(ledger, facility):
        if (one.about, one.field, one.text, one.answer) == (row, field, text.strip(), ""):
            return one.row
    question = new_id()
    values = {
        "facility": str(facility),
        "about": {"entity": subject.entity, "row": str(row), "field": field},
        "text": text,
        "asked": (on or date.today()).isoformat(),
    }
    changes = [entered("question", question, name, value) for name, value in values.items()]
    ledger.record(subject.firm, changes, label="ask")
    return question


def questions(ledger: Ledger, facility: UUID) -> list[Asked]:
    """The list of a facility: what is open in the order of asking, then what was answered."""
    every = [one for one in ledger.naming([facility], "question") if text_of(one, "facility") == str(facility)]
    found = [_asked(ledger, one) for one in every]
    return sorted(found, key=lambda one: bool(one.answer))


def answer(ledger: Ledger, question: UUID, text: str) -> None:
    """Notes the answer to a question; an empty one opens it again. Raises `UserFault("row-unknown")`."""
    found = ledger.standing(question, "question")
    ledger.record(found.firm, [entered("question", question, "answer", text)], label="answer")


def _asked(ledger: Ledger, question: Record) -> Asked:
    about = reference_id(text_of(question, "about", "row"))
    subject = ledger.record_at(about) if about is not None else None
    return Asked(
        row=question.row,
        text=text_of(question, "text"),
        answer=text_of(question, "answer"),
        asked=text_of(question, "asked"),
        entity=text_of(question, "about", "entity"),
        about=about,
        field=text_of(question, "about", "field"),
        name=text_of(subject, "name") if subject is not None else "",
        concept=text_of(question, "concept"),
    )


def _facility(ledger: Ledger, record: Record) -> UUID:
    """The facility that a record belongs to, directly or through the records above it."""
    above: Record | None = record
    for _ in range(_MOST_STEPS):
        if above is None or above.entity == "facility":
            break
        up = fields.parent(above.entity)
        row = reference_id(above.values.get(up.name)) if up is not None else None
        above = ledger.record_at(row) if row is not None else None
    if above is None or above.entity != "facility":
        raise UserFault("question-without-facility")
    return above.row

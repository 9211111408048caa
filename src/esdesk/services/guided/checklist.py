"""What plants of the firm's sector usually give off and use, each answered with yes, no or don't know.

An answer is an ordinary record: yes a resource, no an absence, don't know a question on the visit's list. So nothing is
said twice, and what was recorded elsewhere is answered already.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.inventory import PARTS
from esdesk.audit.listing import Direction, Said
from esdesk.catalogue.entries import Concept
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.sentences import Language, sentence
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Record
from esdesk.services.checks.asking import Asked, questions
from esdesk.services.checks.usual import (
    absences,
    concepts_of,
    kind_of,
    known_concept,
    label_of,
    likely_concepts,
    profile_of,
    sector_of,
)
from esdesk.services.files.files import entered
from esdesk.services.inventory.cells import Cells
from esdesk.services.inventory.line_pages import lines

_BARE = {"facility", "direction", "kind", "name", "concept"}
"""What of a resource an answer writes; one that holds more is not taken away by another answer."""

Fits = Mapping[str, int]
"""The concepts that a resource is: 0 where a person said so, from 1 on the less likely."""


class Answer(StrEnum):
    """What was answered."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Asking:
    """Something usual that is asked for.

    Attributes:
        hint: what else it is called; both languages, perhaps empty.
        often: plants of the sector often forget it.
        row: the resource that answers it; None where none does.
        name: what that is called, where it is not simply the thing's own name; else "".
        amount: as it was typed, with its unit; "" where none is.
    """

    concept: str
    direction: Direction
    label: Said
    hint: Said
    often: bool
    answer: Answer
    row: UUID | None = None
    name: str = ""
    amount: str = ""


def checklist(ledger: Ledger, facility: UUID) -> list[Asking]:
    """What is asked: first what goes out, the often forgotten at its end, then what comes in.

    Empty where the firm's sector is not known. Raises `UserFault("row-unknown")`.
    """
    place = ledger.standing(facility, "facility")
    sector = sector_of(ledger, place.firm)
    profile = profile_of(sector)
    if profile is None:
        return []
    asked = _asked_for(ledger, facility)
    found: list[Asking] = []
    for direction, usual in (
        (Direction.HAVE, (*profile.usual_outputs, *profile.often_forgotten)),
        (Direction.WANT, profile.usual_inputs),
    ):
        there = _resources(ledger, place, direction, sector)
        absent = {text_of(one, "concept") for one in absences(ledger, place, direction)}
        often = profile.often_forgotten if direction is Direction.HAVE else ()
        for one in dict.fromkeys(usual):
            known = known_concept(one)
            resource = _answering(one, there)
            state = _answer(resource, one in absent, (one, direction) in asked)
            found.append(_asking(ledger, known, direction, resource, state, often=one in often))
    return found


def say_yes(
    ledger: Ledger, facility: UUID, concept: str, direction: Direction, language: Language, amount: str = ""
) -> UUID:
    """Records the thing as a resource, with `amount` as said; what was answered before goes in the same step.

    Where a resource answers already, that gets the amount.

    Raises:
        UserFault: "row-unknown", "concept-unknown", or what the amount lacks.
    """
    place, known = ledger.standing(facility, "facility"), known_concept(concept)
    standing = _answering(concept, _resources(ledger, place, direction, sector_of(ledger, place.firm)))
    cells = Cells(ledger, place)
    if standing is None:
        resource = cells.new()
        kind, name = kind_of(known, direction), label_of(known).in_(language)
        cells.enter(resource, {"direction": direction.value, "kind": kind, "name": name, "concept": concept})
        row = resource.row
    else:
        row = standing.row
    if amount.strip():
        cells.put(row, "amount", amount)
    settled = _settling(ledger, facility, concept, direction, sentence("answered-yes", language))
    _step(ledger, place, absences(ledger, place, direction), concept, [*cells.changes, *settled])
    return row


def say_no(ledger: Ledger, facility: UUID, concept: str, direction: Direction, language: Language) -> None:
    """Marks the thing as not there; a resource that only a yes made goes in the same step.

    Raises:
        UserFault: "row-unknown", "concept-unknown", "answer-holds-more" where more was recorded of the resource.
    """
    place, known = ledger.standing(facility, "facility"), known_concept(concept)
    going = _bare(ledger, place, concept, direction)
    if any(text_of(one, "concept") == concept for one in absences(ledger, place, direction)):
        return
    absence = new_id()
    values = {"facility": str(facility), "concept": known.id, "direction": direction.value}
    changes = [entered("absence", absence, *one) for one in values.items()]
    changes += _settling(ledger, facility, concept, direction, sentence("answered-no", language))
    _step(ledger, place, going, "", changes)


def say_unknown(ledger: Ledger, facility: UUID, concept: str, direction: Direction, language: Language) -> None:
    """Puts the thing on the list of questions; an earlier answer goes in the same step. Raises as `say_no`."""
    place, known = ledger.standing(facility, "facility"), known_concept(concept)
    if (concept, direction) in _asked_for(ledger, facility):
        return
    going = [*_bare(ledger, place, concept, direction), *_marks(absences(ledger, place, direction), concept)]
    code = "ask-whether-given-off" if direction is Direction.HAVE else "ask-whether-used"
    question = new_id()
    values = {
        "facility": str(facility),
        "about": {"entity": "facility", "row": str(facility), "field": direction.value},
        "text": sentence(code, language, thing=label_of(known).in_(language)),
        "concept": known.id,
    }
    _step(ledger, place, going, "", [entered("question", question, *one) for one in values.items()])


def _step(ledger: Ledger, place: Record, marks: Sequence[Record], concept: str, changes: Sequence[Change]) -> None:
    """One step: what `changes` say, without the `marks` of `concept` (all of them where none is named)."""
    going = [(one.firm, one.entity, one.row) for one in (_marks(marks, concept) if concept else marks)]
    if going:
        ledger.delete(going, "answer", changes)
    else:
        ledger.record(place.firm, changes, label="answer")


def _marks(marks: Sequence[Record], concept: str) -> list[Record]:
    return [one for one in marks if text_of(one, "concept") == concept]


def _bare(ledger: Ledger, place: Record, concept: str, direction: Direction) -> list[Record]:
    """The resource that answers, with its quantities, where nobody recorded more of it than an answer does."""
    found = _answering(concept, _resources(ledger, place, direction, sector_of(ledger, place.firm)))
    if found is None:
        return []
    parts = [one for one in ledger.naming([found.row]) if one.entity not in ("question", "acceptance")]
    more = {name for name, value in found.values.items() if value is not None} - _BARE
    if more or text_of(found, "concept") != concept or any(one.entity not in PARTS for one in parts):
        raise UserFault("answer-holds-more", name=text_of(found, "name"))
    return [found, *parts]


def _settling(ledger: Ledger, facility: UUID, concept: str, direction: Direction, answer: str) -> Iterator[Change]:
    """Answers the open question whether the thing is there."""
    open_question = _asked_for(ledger, facility).get((concept, direction))
    if open_question is not None:
        yield entered("question", open_question.row, "answer", answer)


def _asked_for(ledger: Ledger, facility: UUID) -> Mapping[tuple[str, Direction], Asked]:
    every = (one for one in questions(ledger, facility) if one.concept and not one.answer)
    return {(one.concept, Direction(one.field)): one for one in every if one.field in [*Direction]}


def _resources(ledger: Ledger, place: Record, direction: Direction, sector: str) -> list[tuple[Record, Fits]]:
    """The resources of a direction at a facility, each with the concepts it is: as a person said, else by its words."""
    own = (one for one in ledger.records("resource", place.firm) if text_of(one, "facility") == str(place.row))
    return [(one, _fits(one, sector)) for one in own if text_of(one, "direction") == direction]


def _fits(resource: Record, sector: str) -> Fits:
    if said := text_of(resource, "concept"):
        return {said: 0}
    likely = likely_concepts(resource, sector)
    near = dict.fromkeys(concepts_of(resource, sector), len(likely) + 1)
    return near | {one: rank for rank, one in enumerate(likely, 1)}


def _answering(concept: str, there: Sequence[tuple[Record, Fits]]) -> Record | None:
    """The resource that is the thing: what a person said so of, else what its words mean most, else what is near it."""
    found = [(fits[concept], one.row, one) for one, fits in there if concept in fits]
    return min(found, key=lambda one: one[:2])[2] if found else None


def _answer(resource: Record | None, absent: bool, asked: bool) -> Answer:
    return Answer.YES if resource else Answer.NO if absent else Answer.UNKNOWN if asked else Answer.OPEN


def _asking(
    ledger: Ledger, known: Concept, direction: Direction, resource: Record | None, answer: Answer, *, often: bool
) -> Asking:
    label = label_of(known)
    hint = Said(next(iter(known.synonyms_tr), ""), next(iter(known.synonyms_en), ""))
    if resource is None:
        return Asking(known.id, direction, label, hint, often, answer)
    line = next(iter(lines(ledger, [resource.row])), None)
    name = text_of(resource, "name")
    amount = f"{line.amount} {line.unit}".strip() if line else ""
    own = name in (label.tr, label.en)
    return Asking(known.id, direction, label, hint, often, answer, resource.row, "" if own else name, amount)

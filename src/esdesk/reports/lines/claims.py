"""The lines of what is claimed of a residue: each question of the law with its answer, and what the answer rests on."""

from dataclasses import dataclass

from esdesk.reports.lines.inventory import ResourceLine
from esdesk.reports.values import Given


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """A question with its answer.

    Attributes:
        field: the field that holds the answer.
        question: as the catalogue asks it; `law` the act with its article and day, "" where the catalogue lacks it.
        code: "yes", "no", "not_known", or "" where nobody answered; `answer` in print.
        evidence: numbers of what is tied to this very answer, as the report's annex counts them.
        who, on: who answered and on which day, in print; "" where nobody did, gave no name, or it may not be told.
    """

    field: str
    question: str
    law: str
    code: str
    answer: Given
    reason: str
    evidence: tuple[str, ...]
    who: str
    on: str


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """What the questions of one topic (a key of `audit.legal_answers`) are answered with about one resource."""

    resource: ResourceLine
    topic: str
    claimed: bool
    answers: tuple[AnswerLine, ...]

    @property
    def open(self) -> tuple[AnswerLine, ...]:
        """The questions that nobody could answer yet."""
        return tuple(one for one in self.answers if one.code not in ("yes", "no") and isinstance(one.answer, str))

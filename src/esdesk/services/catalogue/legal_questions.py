"""What the law asks of a residue, by the field that holds the answer, as the catalogue words it, with act and day."""

from collections.abc import Mapping
from dataclasses import dataclass

from esdesk.audit.fields import field
from esdesk.audit.legal_answers import TOPICS
from esdesk.core.days import day_words
from esdesk.core.sentences import Language


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question in one language.

    Attributes:
        law: the act with its article and day; "" where the catalogue in use does not have the question, which is
            worded then as its field is described.
    """

    question: str
    law: str


def asked_questions(language: Language) -> Mapping[str, AskedQuestion]:
    """Every question that has a field, by that field."""
    from esdesk.catalogue.read import default  # not every resource that is looked at is asked about

    known = {one.id: one for one in default().legal_questions}
    found: dict[str, AskedQuestion] = {}
    for name, id in ((name, id) for topic in TOPICS for name, id in topic.questions.items()):
        one, own = known.get(id), field("resource", name)
        if one is not None:
            question = one.question_tr if language == "tr" else one.question_en
            law = f"{one.law} ({day_words(one.law_date, language)})"
            found[name] = AskedQuestion(question, law)
        elif own is not None:
            found[name] = AskedQuestion(own.caption.help(language), "")
    return found

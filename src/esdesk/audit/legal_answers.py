"""The answers to what a law asks of a residue: whether it is a by-product, and whether it has ceased to be waste.

Each question is a field of the resource, an answer with its reason. A field is tied to evidence, conflicts, is undone,
imported and shown to others by itself, so two people who answer different questions never collide, and two who answer
the same one do; rows of their own would stand twice. The wording, the law and its day stand in the catalogue
(`legal_questions`), which names the questions by their ids.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esdesk.audit.findings import Finding, Record, Setting, Severity, Where, text_of

YES, NO, NOT_KNOWN = "yes", "no", "not_known"


@dataclass(frozen=True, slots=True)
class LegalTopic:
    """What is claimed of a residue, with the questions that the claim must stand.

    Attributes:
        key: its topic in the catalogue; `law` whose law asks there.
        waiting, denied: codes of the findings that questions are not answered, and that one is answered with no.
        questions: the id of each question in the catalogue, by the field that holds its answer.
    """

    key: str
    law: str
    waiting: str
    denied: str
    questions: Mapping[str, str]

    def is_claimed(self, record: Record) -> bool:
        """Whether a resource is claimed to be it; of what is looked for nothing is claimed.

        That something is a by-product is said by its kind. That it has ceased to be waste no kind says: it is claimed
        once a condition of it is said to be met.
        """
        if record.entity != "resource" or text_of(record, "direction") == "want":
            return False
        if self.key == BY_PRODUCT.key:
            return text_of(record, "kind") == "by-product"
        return any(answer_of(record, name) == YES for name in self.questions)

    def is_answered(self, record: Record) -> bool:
        """Whether any of its questions has an answer or a reason."""
        return any(record.values.get(name) for name in self.questions)

    def unanswered(self, record: Record) -> list[str]:
        """The fields of the questions that nobody could answer yet; what this reader may not see is not among them."""
        shown = (name for name in self.questions if name not in record.unseen)
        return [name for name in shown if answer_of(record, name) in ("", NOT_KNOWN)]


BY_PRODUCT = LegalTopic(
    "byproduct",
    "TR",
    "check-by-product-open",
    "check-by-product-denied",
    {
        "by_product_integral": "byproduct-tr-1",
        "by_product_listed": "byproduct-tr-2",
        "by_product_demand": "byproduct-tr-3",
        "by_product_direct": "byproduct-tr-4",
        "by_product_standard": "byproduct-tr-5",
        "by_product_harmless": "byproduct-tr-6",
    },
)
"""The Turkish law's six; the EU's four ask nothing that these do not."""

END_OF_WASTE = LegalTopic(
    "end_of_waste",
    "EU",
    "check-end-of-waste-open",
    "check-end-of-waste-denied",
    {
        "end_of_waste_purpose": "endofwaste-eu-1",
        "end_of_waste_demand": "endofwaste-eu-2",
        "end_of_waste_standard": "endofwaste-eu-3",
        "end_of_waste_harmless": "endofwaste-eu-4",
    },
)

TOPICS = (BY_PRODUCT, END_OF_WASTE)


def answer_of(record: Record, name: str) -> str:
    """The answer that a field holds; "" where there is none."""
    return text_of(record, name, "answer")


def check_answers(record: Record, _: Setting) -> Iterator[Finding]:
    """Beside a claim, each condition that is said not to be met, and once what is still to be answered."""
    for topic in TOPICS:
        if not topic.is_claimed(record):
            continue
        for name in topic.questions:
            if answer_of(record, name) == NO:
                yield Finding(Severity.SHOULD, topic.denied, Where("resource", record.row, name))
        waiting = [Where("resource", record.row, name) for name in topic.unanswered(record)]
        if waiting:
            facts = {"open": len(waiting), "of": len(topic.questions)}
            yield Finding(Severity.COULD, topic.waiting, waiting[0], facts, tuple(waiting[1:]))

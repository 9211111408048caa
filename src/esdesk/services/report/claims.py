"""What is claimed of residues as a report prints it: the law's questions with answer, reason, evidence and author."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.legal_answers import TOPICS, LegalTopic, answer_of
from esdesk.audit.visibility import Reader
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Entry
from esdesk.reports.lines.claims import AnswerLine, ClaimLine
from esdesk.reports.lines.inventory import ResourceLine
from esdesk.reports.reading import Family
from esdesk.reports.values import Lack
from esdesk.reports.words import day
from esdesk.services.catalogue.legal_questions import AskedQuestion, asked_questions

Printed = Sequence[tuple[Record, ResourceLine]]
"""The resources as their reader may see them, each with its line in print."""


def claim_lines(
    ledger: Ledger, firm: UUID, family: Family, printed: Printed, language: Language, reader: Reader
) -> tuple[ClaimLine, ...]:
    """The claims among resources, by-products first.

    Args:
        ledger: knows who answered, and when.
        firm: whose resources.
        family: the records as their reader may see them.
        printed: the resources.
        language: of the report.
        reader: for whom; nobody but the firm itself is told who answered.
    """
    wanted = [
        (topic, record, line)
        for topic in TOPICS
        for record, line in printed
        if topic.is_claimed(record) or topic.is_answered(record)
    ]
    if not wanted:
        return ()
    written = ledger.latest((firm, "resource", record.row) for _, record, _ in wanted)
    asked, proofs = asked_questions(language), proofs_of(family)
    found = []
    for topic, record, line in wanted:
        entries = written.get((firm, "resource", record.row), {})
        told = {name: entry for name, entry in entries.items() if record.values.get(name)}
        authors = {name: entry.actor for name, entry in told.items() if reader is Reader.SELF}
        days = {name: _on(entry, language) for name, entry in told.items()}
        answers = tuple(_answers(topic, record, asked, proofs, language))
        answers = tuple(replace(one, who=authors.get(one.field, ""), on=days.get(one.field, "")) for one in answers)
        found.append(ClaimLine(line, topic.key, topic.is_claimed(record), answers))
    return tuple(found)


def _on(entry: Entry, language: Language) -> str:
    return day(entry.moment.date().isoformat(), language) if entry.moment else ""


def proofs_of(family: Family) -> dict[tuple[str, str], tuple[str, ...]]:
    """The numbers of the evidence, as the annex counts it, by the row and field that it is tied to."""
    seen = [one for one in family.every("evidence") if text_of(one, "file", "sha256")]
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for n, one in enumerate(seen, start=1):
        tie = text_of(one, "proves", "row"), text_of(one, "proves", "field")
        found[tie] = (*found.get(tie, ()), f"K{n}")
    return found


def _answers(
    topic: LegalTopic,
    record: Record,
    asked: Mapping[str, AskedQuestion],
    proofs: Mapping[tuple[str, str], tuple[str, ...]],
    language: Language,
) -> Iterator[AnswerLine]:
    for name in topic.questions:
        hidden, code = name in record.unseen, answer_of(record, name)
        said = vocabulary("answer").word(code, language) if code else ""
        yield AnswerLine(
            field=name,
            question=asked[name].question,
            law=asked[name].law,
            code="" if hidden else code,
            answer=Lack.WITHHELD if hidden else said,
            reason=text_of(record, name, "reason"),
            evidence=() if hidden else proofs.get((str(record.row), name), ()),
            who="",
            on="",
        )

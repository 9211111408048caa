"""What the author of each side of a conflict attached as evidence of the field in question."""

from uuid import UUID

from esdesk.exchange.recipients import fingerprint
from esdesk.ledger.reading import Reading
from esdesk.services.evidence import evidence
from esdesk.services.evidence.evidence import EvidenceItem
from esdesk.services.merging.settling import Question


def proofs(ledger: Reading, question: Question) -> tuple[tuple[EvidenceItem, ...], ...]:
    """The evidence of each side of a conflict, in their order: whose author attached it, to the field or the record.

    What somebody else attached proves no side more than another, and stands with none.
    """
    items = [one for one in evidence.of_row(ledger, question.row) if _is_about(one, question)]
    keys = {one.row: (question.firm, "evidence", one.row) for one in items}
    latest = ledger.latest(keys.values())

    def author(row: UUID) -> str:
        entry = latest.get(keys[row], {}).get("file")
        return fingerprint(entry.device) if entry is not None else ""

    authors = {one.row: author(one.row) for one in items}
    return tuple(tuple(one for one in items if authors[one.row] == side.device) for side in question.sides)


def _is_about(item: EvidenceItem, question: Question) -> bool:
    return item.proves == question.row and (question.field is None or item.field in ("", question.field))

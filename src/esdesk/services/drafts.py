"""What is being typed and is no operation yet: kept at each keystroke, offered again after a crash."""

from uuid import UUID

from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Draft

__all__ = ["QUICK_LINE", "Draft", "all", "drop", "keep"]

QUICK_LINE = "quick_line"
"""The entity of the quick line's draft; its row is the facility that the line would be added to."""


def keep(ledger: Ledger, firm: UUID, entity: str, row: UUID, field: str, text: str, cursor: int) -> None:
    """Overwrites the draft of a field; the disk has it when this returns."""
    ledger.keep_draft(Draft(firm, entity, row, field, text, cursor))


def drop(ledger: Ledger, firm: UUID, entity: str, row: UUID, field: str) -> None:
    """Forgets the draft of a field, as Escape does; nothing where there is none."""
    ledger.drop_draft(Draft(firm, entity, row, field, "", 0))


def all(ledger: Ledger) -> list[Draft]:
    """What was being typed when the program ended."""
    return ledger.drafts()

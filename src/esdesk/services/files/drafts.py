"""What is being typed and is no operation yet: kept at each keystroke, offered again after a crash."""

from uuid import UUID

from esdesk.audit.boxes import WHOLE
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Draft

__all__ = ["CELL", "QUICK_LINE", "Draft", "all", "drop", "field_key", "keep"]

CELL = "cell"
"""The entity of the draft of a cell of the grid; its row is the resource, its field the column."""

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


def field_key(name: str, box: str) -> str:
    """The field of the draft of a box of a form: a field is typed in one box, or in several."""
    return f"{name}.{box}" if box != WHOLE else name

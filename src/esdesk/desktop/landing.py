"""In which place a file opens: on the step of its self-assessment where one stopped, else in its inventory.

Kept with the window's sizes, not in the file: it is where somebody was on this laptop, nothing that was said of a firm.
"""

from uuid import UUID

from esdesk.desktop.document import Document
from esdesk.desktop.widgets.panes import settings


def place_of(document: Document) -> str:
    """Key of the place that an open file is shown in."""
    if not document.has_firm:
        return "start"
    return "guided" if step_of(document.firm) else "inventory"


def leads_back(key: str, document: Document) -> bool:
    """Whether a place that is not in the rail for everybody stands there now: the path that is under way."""
    return key == "guided" and document.is_open and document.has_firm and bool(step_of(document.firm))


def step_of(firm: UUID) -> str:
    """The step of a firm's self-assessment that was shown last; "" where it is not under way."""
    return str(settings().value(_key(firm), "") or "")


def note_step(firm: UUID, step: str) -> None:
    """Notes the step that is shown; "" once the path was left."""
    settings().setValue(_key(firm), step)


def _key(firm: UUID) -> str:
    return f"guided/{firm.hex}"

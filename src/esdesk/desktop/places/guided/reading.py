"""What is read in the process beside: the best known use of each have takes its moment."""

from pathlib import Path
from uuid import UUID

from esdesk.core.apart import Tell
from esdesk.services.files.files import opened
from esdesk.services.guided import giving
from esdesk.services.guided.giving import Idea


def ideas_of(path: Path, firm: UUID, facility: UUID, _tell: Tell) -> list[Idea]:
    """The ideas of a facility."""
    with opened(path) as ledger:
        return giving.ideas(ledger, firm, facility)

"""What Synergies reads in a process beside: each call opens the file for itself."""

from pathlib import Path
from uuid import UUID

from esdesk.core.apart import Tell
from esdesk.core.sentences import Language
from esdesk.services.files.files import opened
from esdesk.services.synergies.figures import Net, net
from esdesk.services.synergies.synergies import Followed, followed


def look(path: Path, firm: UUID, _tell: Tell) -> list[Followed]:
    """The synergies of a firm as they stand now."""
    with opened(path) as ledger:
        return followed(ledger, firm)


def look_net(path: Path, firm: UUID, facility: UUID, language: Language, _tell: Tell) -> Net:
    """The network of a facility's matches."""
    with opened(path) as ledger:
        return net(ledger, firm, facility, language)

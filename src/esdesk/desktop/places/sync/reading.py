"""What Sync has read apart from the window: what each side of a conflict would change, and what proves it."""

from pathlib import Path

from esdesk.core.apart import Tell
from esdesk.core.errors import Fault
from esdesk.core.sentences import Language
from esdesk.services.files.files import opened, opens_at_once
from esdesk.services.files.recents import recents
from esdesk.services.merging.consequences import Weighed, weigh
from esdesk.services.merging.settling import Question

_FILES = 12
"""Other audits of this laptop that matches are looked for in, those opened last."""


def weighed(path: Path, question: Question, language: Language, _tell: Tell) -> Weighed:
    """What each side would change, with the other audits of this laptop as possible partners."""
    with opened(path) as ledger:
        return weigh(ledger, question, language, _others(path))


def _others(path: Path) -> list[Path]:
    here = [one.path for one in recents() if not one.missing and one.path != path]
    return [one for one in here if _can_be_read(one)][:_FILES]


def _can_be_read(path: Path) -> bool:
    """Whether it opens at once; one that does not, or is damaged, is in nobody's way here."""
    try:
        return opens_at_once(path)
    except Fault:
        return False

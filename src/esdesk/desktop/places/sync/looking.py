"""What Sync reads in the background: what would leave, how much of it is new, and what taking in would change."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from esdesk.audit.visibility import Reader
from esdesk.core.sentences import Language
from esdesk.desktop.language import speech
from esdesk.desktop.runner import Job, Runner
from esdesk.services.files.files import opened
from esdesk.services.merging import settling
from esdesk.services.merging.settling import Question
from esdesk.services.sync import previewing
from esdesk.services.sync.feed import Brought
from esdesk.services.sync.hubs import KnownHub
from esdesk.services.sync.rounds import to_send
from esdesk.services.sync.sending import Preview, preview


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what, for whom, and over which line (None: by file)."""

    path: Path
    firm: UUID
    reader: Reader
    hub: KnownHub | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What would leave, and how many changes were not sent that way yet."""

    asked: Asked
    preview: Preview
    unsent: int


@dataclass(frozen=True, slots=True)
class Arriving:
    """What others sent, what taking it in would change, and what would be in conflict then."""

    brought: tuple[Brought, ...]
    preview: previewing.Preview
    conflicts: tuple[Question, ...]


class Looking(QObject):
    """Reads one thing of each kind at a time; a newer question takes the place of an older one.

    Signals:
        seen: what would leave.
        arriving: an `Arriving`.
        faulted: why it cannot be told what taking in would change.
    """

    seen = Signal(object)
    arriving = Signal(object)
    faulted = Signal(object)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._leaving: Job[Seen] | None = None
        self._arriving: Job[Arriving] | None = None

    def look(self, asked: Asked) -> None:
        """Reads what would leave."""
        if self._leaving is not None:
            self._leaving.cancel()
        self._leaving = self._runner.run(self, _leaving(asked, speech.language), self.seen.emit)

    def look_at(self, path: Path, brought: tuple[Brought, ...]) -> None:
        """Reads what taking these in would change; nothing is written."""
        if self._arriving is not None:
            self._arriving.cancel()
        language = speech.language

        def work(_job: Job[Arriving]) -> Arriving:
            with opened(path) as ledger:
                found = previewing.preview(ledger, [one.path for one in brought], language)
                return Arriving(brought, found, tuple(settling.asked(ledger, found.conflicts, language)))

        self._arriving = self._runner.run(self, work, self.arriving.emit, fault=self.faulted.emit)


def _leaving(asked: Asked, language: Language) -> Callable[[Job[Seen]], Seen]:
    def work(_job: Job[Seen]) -> Seen:
        with opened(asked.path) as ledger:
            hub, firm = asked.hub, asked.firm
            unsent = to_send(ledger, hub, firm) if hub is not None else ledger.unsent(firm)
            return Seen(asked, preview(ledger, firm, asked.reader, language), unsent)

    return work

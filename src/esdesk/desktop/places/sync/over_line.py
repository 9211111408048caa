"""The way over the line: with which hub, and beginning, pausing and taking in for the file that is open."""

from PySide6.QtCore import QObject, Signal

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.places.sync.transfer import Going, Transfer
from esdesk.desktop.runner import Runner
from esdesk.desktop.widgets.panes import settings
from esdesk.services.sync import hubs, rounds
from esdesk.services.sync.feed import Brought
from esdesk.services.sync.hubs import KnownHub
from esdesk.services.sync.syncing import Outgoing

_HUB = "sync/hub"


class OverLine(QObject):
    """Does for the open file and its firm what `Transfer` does for any; nothing goes over the line unasked.

    Signals:
        told: (mood, sentence) as a place tells them.
        faulted: why a package cannot be taken out.
    """

    told = Signal(str, str)
    faulted = Signal(object)

    def __init__(self, document: Document, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self.transfer = Transfer(runner, self)
        document.closed.connect(self.transfer.pause)

    @property
    def hub(self) -> KnownHub | None:
        """The hub that is worked with: the one chosen last, or the first that this laptop knows."""
        known, kept = hubs.known_hubs(), settings().value(_HUB)
        return next((one for one in known if one.url == kept), next(iter(known), None))

    def work_with(self, url: str) -> None:
        """Chooses a hub; remembered."""
        settings().setValue(_HUB, url)

    @property
    def brought(self) -> tuple[Brought, ...]:
        """What others sent of the firm and nobody took in yet."""
        if not (self._document.is_open and self._document.has_firm):
            return ()
        return self.transfer.brought(self._document.path, self._document.firm)

    def go(self) -> None:
        """Begins a round."""
        hub = self.hub
        if hub is not None:
            self.transfer.start(self._document.path, hub, self._document.firm)

    @property
    def is_going(self) -> bool:
        """Whether a round is going on that can be paused."""
        return self.transfer.going is Going.ON

    def take_in(self) -> None:
        """Merges what was brought."""
        if self.brought:
            self.transfer.take_in(self._document.path, self._document.firm)

    def take_out(self, package: Outgoing) -> None:
        """Takes a package out of the queue that was not sent; while a round goes on, it has to be paused first."""
        if self.transfer.going is not Going.NOT:
            self.told.emit("doubt", self.tr("Pause first: packages are on their way."))
            return
        try:
            count = self._document.write(rounds.take_out, package)
        except Fault as fault:
            self.faulted.emit(fault)
        else:
            words = self.tr("%n packages were taken out of the queue. What is in them is packed anew.", "", count)
            self.told.emit("good", words)

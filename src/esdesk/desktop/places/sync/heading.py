"""What stands beside the title of Sync: which way packages go, how things stand, and the one thing to do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from esdesk.core.days import moment_words
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.sync.transfer import Going
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.page_head import PageHead
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.sync.hubs import KnownHub
from esdesk.services.sync.packing import NotedPackage
from esdesk.services.sync.syncing import Outgoing, Stage

LINE, FILE = "line", "file"
PACKAGES, CONFLICTS, FIRMS = "packages", "conflicts", "firms"
_MOST = 100
"""The state has the room that is left."""


@dataclass(frozen=True, slots=True)
class State:
    """How things stand.

    Attributes:
        page: what is shown, `PACKAGES`, `CONFLICTS` or `FIRMS`.
        conflicts: how many there are.
        pairs: of firms that may be one.
        hub: the one that is worked with; None where this laptop knows none.
        unsent: changes that were not sent this way; None while what leaves was not shown yet.
        can_write: whether a package can be written to a file.
        elsewhere: whether the one thing to do next stands below: to decide on what others sent, to enrol.
    """

    page: str
    conflicts: int
    pairs: int
    hub: KnownHub | None
    going: Going
    unsent: int | None
    can_write: bool
    writing: bool
    elsewhere: bool


class Heading(QObject):
    """Fills a place's head."""

    def __init__(self, head: PageHead, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = head
        self._state: State | None = None
        self._written: datetime | None = None
        self._received: datetime | None = None
        self._waiting = 0
        self.ways = Segments([LINE, FILE])
        self.state = Elided(token="ink_2", size=11)
        self.conflicts = WordButton("triangle-alert")
        self.firms = WordButton("users")
        self.receive = WordButton("download", look="quiet")
        self.pack, self.send = WordButton("package", look="accent"), WordButton("upload", look="accent")
        head.add_left(self.ways)
        head.add_left(self.state, _MOST)
        for button in (self.conflicts, self.firms, self.receive, self.pack, self.send):
            head.add_right(button)

    def retranslate(self) -> None:
        """Says its words."""
        self.ways.say(LINE, self.tr("Over the network"))
        self.ways.say(FILE, self.tr("As files"))
        self.receive.setText(self.tr("Receive…"))
        self._show()

    def note_packages(self, sent: Sequence[Outgoing], noted: Sequence[NotedPackage], received: datetime | None) -> None:
        """Notes when the last package was written, when the last receipt came, and how many are to go on a line."""
        written = [one.created for one in noted if one.outgoing]
        self._written = datetime.fromisoformat(max(written)) if written else None
        self._received = received
        self._waiting = sum(bool(one.hub) and one.stage in (Stage.QUEUED, Stage.SENDING) for one in sent)
        self._show()

    def show_state(self, state: State) -> None:
        """Shows how things stand."""
        self._state = state
        self._show()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        over_line = self.ways.current == LINE
        away = state.page != PACKAGES
        self._head.title.setText(
            {
                PACKAGES: self.tr("Sync"),
                CONFLICTS: self.tr("Conflicts"),
                FIRMS: self.tr("Firms that may be one"),
            }[state.page]
        )
        self.conflicts.setText(self.tr("Packages") if away else self.tr("%n conflicts", "", state.conflicts))
        self.conflicts.set_icon("package" if away else "triangle-alert", 16)
        self.conflicts.setVisible(bool(state.conflicts) or away)
        self.firms.setText(self.tr("%n pairs of firms", "", state.pairs))
        self.firms.setToolTip(self.tr("Firms that may be one"))
        self.firms.setVisible(bool(state.pairs) and not away)
        for part in (self.ways, self.state):
            part.setVisible(not away)
        self.receive.setVisible(not away and not over_line)
        self.pack.setVisible(not away and not over_line)
        self.send.setVisible(not away and over_line and state.hub is not None)
        self.state.say(self._words(state, over_line=over_line))
        self._show_pack(state)
        self._show_send(state)

    def _show_pack(self, state: State) -> None:
        self.pack.setText(self.tr("Writing…") if state.writing else self.tr("Write a package  Ctrl+⏎"))
        self.pack.setEnabled(state.can_write and not state.writing)

    def _show_send(self, state: State) -> None:
        to_do = self.tr("Send and receive  Ctrl+⏎") if state.unsent else self.tr("Look for news  Ctrl+⏎")
        words = {
            Going.NOT: self.tr("Go on sending  Ctrl+⏎") if self._waiting else to_do,
            Going.ON: self.tr("Pause  Ctrl+⏎"),
            Going.STOPPING: self.tr("Pausing…"),
        }
        quiet = state.elsewhere and state.going is Going.NOT
        self.send.setText(words[state.going].replace("  Ctrl+⏎", "") if quiet else words[state.going])
        say_look(self.send, look="plain" if quiet else "accent")
        icon = {Going.NOT: "refresh-cw", Going.ON: "pause", Going.STOPPING: "pause"}[state.going]
        self.send.set_icon(icon, 16, "ink_2" if quiet else "on_accent")
        self.send.setEnabled(state.going is Going.ON or (state.going is Going.NOT and state.unsent is not None))

    def _words(self, state: State, *, over_line: bool) -> str:
        if over_line:
            return self._of_line(state)
        if state.unsent is None:
            return ""
        if self._written is None:
            return self.tr("%n changes, in no package yet", "", state.unsent)
        since = self.tr("%n changes since", "", state.unsent) if state.unsent else self.tr("nothing new since")
        when = moment_words(self._written, speech.language)
        return self.tr("last package written {when}, {since}").format(when=when, since=since)

    def _of_line(self, state: State) -> str:
        if state.hub is None:
            return self.tr("no hub is known yet")
        if state.going is not Going.NOT:
            return self.tr("speaking with {host}").format(host=urlsplit(state.hub.url).netloc)
        if state.unsent is None:
            return ""
        new = self.tr("%n changes to send", "", state.unsent) if state.unsent else self.tr("nothing new to send")
        new = self.tr("%n packages wait to be sent", "", self._waiting) if self._waiting else new
        if self._received is None:
            return new
        when = moment_words(self._received.astimezone(UTC), speech.language)
        return self.tr("{new}, last receipt {when}").format(new=new, when=when)

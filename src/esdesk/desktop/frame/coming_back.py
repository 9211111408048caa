"""After an end that nobody asked for: the file, the place and the selection where one was, and what ended the program.

What was being typed comes back by itself, with the file.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from esdesk.core import breakdowns
from esdesk.desktop import last_net
from esdesk.desktop.session import Left, Session, Where

if TYPE_CHECKING:
    from esdesk.desktop.window import Window

_OFTEN_MS = 2000


class ComingBack(QObject):
    """Keeps where one is, and goes there."""

    def __init__(self, window: "Window", session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._bound_for: Where | None = None
        self._is_over = False
        self._look = QTimer(self, interval=_OFTEN_MS)
        self._look.timeout.connect(self.note)
        window.visiting.arrived.connect(lambda _: self.note())
        window.document.opened.connect(self._arrive)
        window.document.closed.connect(self.note)
        self._look.start()

    # Where one is

    @property
    def where(self) -> Where:
        """Where one is now."""
        document, target = self._window.document, self._window.place.whereabouts()
        return Where(
            file=str(document.path) if document.is_open else "",
            facility=document.facility.hex if document.is_open and document.has_firm else "",
            place=target.place,
            entity=target.entity,
            row=target.row.hex if target.row else "",
            field=target.field,
        )

    def note(self) -> None:
        """Writes it down, unless one is on the way back."""
        if self._bound_for is None and not self._is_over:
            self._keep(self.where)

    def rest(self) -> None:
        """The run ends: nothing is written any more."""
        self._is_over = True
        self._look.stop()

    def _keep(self, where: Where) -> None:
        try:
            self._session.keep(where)
        except OSError as error:  # a full disk is told where the audit is written; nothing is lost by this
            self._look.stop()
            breakdowns.say(f"{error}\n")

    # Back

    def come_back(self, left: list[Left], wanted: Path | None) -> None:
        """Tells what broke down, and opens `wanted`, else the file in which the latest run ended.

        Args:
            left: what runs left that did not end as they should, the latest first.
            wanted: the file that was asked for now.
        """
        where = left[0].where if left else Where()
        there = Path(where.file) if where.file else None
        if there is None or not there.exists() or wanted not in (None, there):
            if wanted is not None:
                self._window.open_file(wanted)
        elif where.settled or wanted == there:
            self.open_again(where)
        else:
            words = self.tr("The program ended twice while this file was being opened: {file}")
            again: Callable[[], None] = lambda: self.open_again(where)  # noqa: E731  it needs the place
            self._window.notice.tell("doubt", words.format(file=there.name), self.tr("Open it all the same"), again)
        self._tell_breakdowns(left)

    def open_again(self, where: Where) -> None:
        """Opens the file and goes where one was in it."""
        self._bound_for = where
        self._keep(replace(where, settled=False))
        self._window.open_file(Path(where.file))

    def _arrive(self) -> None:
        if self._bound_for is not None and str(self._window.document.path) == self._bound_for.file:
            QTimer.singleShot(0, self, self._go)  # the window goes to its inventory first
        else:
            self._bound_for = None
            self.note()

    def _go(self) -> None:
        where, self._bound_for = self._bound_for, None
        if where is None:
            return
        document = self._window.document
        facility = UUID(where.facility) if where.facility else None
        if facility and document.record("facility", facility) and facility != document.facility:
            document.work_on(facility)
        self._window.go_to_target(where.target)
        if self._window.notice.isHidden():  # else it tells already what was being typed
            self._window.notice.tell("doubt", self.tr("The program ended unexpectedly. You are where you were."))
        QTimer.singleShot(0, self, self.note)

    def _tell_breakdowns(self, left: list[Left]) -> None:
        ended = False
        for one in reversed(left):
            if one.last_words.strip():
                ended = True
                try:
                    last_net.keep(one.last_words, one.where)
                except OSError as error:
                    breakdowns.say(f"{one.last_words}\n{error}\n")
        if ended or any(report.unread for report in breakdowns.reports()):
            self._window.breakdowns.show_card(ended=ended)

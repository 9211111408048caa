"""The one window: rail, top bar, notice, the place that is shown, status line; and what works from anywhere in it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from esdesk.core.errors import EnvironmentFault, Fault
from esdesk.core.sentences import told
from esdesk.desktop import landing
from esdesk.desktop import theme as appearance
from esdesk.desktop.collecting import Collecting
from esdesk.desktop.document import Document
from esdesk.desktop.frame.breakdown_card import Breakdowns
from esdesk.desktop.frame.catalogues import Catalogues
from esdesk.desktop.frame.choices import Choices
from esdesk.desktop.frame.counting import Counting
from esdesk.desktop.frame.finder import Finder
from esdesk.desktop.frame.following import Following
from esdesk.desktop.frame.kept_typing import KeptTyping
from esdesk.desktop.frame.notice import Notice
from esdesk.desktop.frame.own_keys import OwnKeys
from esdesk.desktop.frame.rail import Rail
from esdesk.desktop.frame.rail_entries import Entry
from esdesk.desktop.frame.searching import Searching
from esdesk.desktop.frame.shortcuts import Shortcuts
from esdesk.desktop.frame.status_line import Counts, StatusLine
from esdesk.desktop.frame.top_bar import TopBar
from esdesk.desktop.frame.visiting import Visiting
from esdesk.desktop.language import speech
from esdesk.desktop.place import Place, Target
from esdesk.desktop.registry import PLACES
from esdesk.desktop.runner import Runner
from esdesk.desktop.widgets.panes import settings


class Window(QMainWindow):
    """The frame. Places are built on their first visit and stay."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(960, 600)
        self.document = Document(self)
        self.runner = Runner(self)
        self.following = Following(self.document, self.runner, self)
        self.counting = Counting(self.document, self.runner, self)
        self.rail, self.status = Rail(), StatusLine()
        self.top = TopBar(self.document)
        self.visiting = Visiting(self.document, self.runner, self)
        self.places, self.stack = self.visiting.places, self.visiting.stack
        self.choices, self.own_keys = Choices(self.rail, self), OwnKeys(self.runner, self)
        self.catalogues = Catalogues(self.document, self.runner, self)
        self._lay_out()
        self.finder, self.shortcuts = Finder(self), Shortcuts(self)
        self.keys_card = self.shortcuts.card
        self._searching, self._kept_typing = Searching(self, self.finder), KeptTyping(self)
        self.breakdowns = Breakdowns(self)
        for part in (self.rail, self.top, self.notice, self.status, self.finder, self.keys_card):
            appearance.dress(part)
        self._connect()
        self.retranslate()
        self.go_to("start")

    # Building

    def _lay_out(self) -> None:
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        room = QWidget()
        for widget in (self.top, self._rule(), room):
            page.addWidget(widget)
        page.addWidget(self.stack, 1)
        page.addWidget(self._rule())
        page.addWidget(self.status)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(page, 1)
        self.setCentralWidget(whole)
        self.notice = Notice(whole, self.stack, room)

    def _rule(self) -> QWidget:
        line = QWidget()
        line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line.setObjectName("rule")
        line.setFixedHeight(1)
        appearance.dress(line)
        return line

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go_to)
        self.rail.help_asked.connect(self.shortcuts.show_keys)
        self.top.search_asked.connect(self.open_finder)
        self.top.language_asked.connect(self.choices.switch_language)
        self.top.save_elsewhere.connect(self._save_elsewhere)
        self.status.checks_asked.connect(lambda: self.go_to("checks"))
        self.choices.keys_asked.connect(self.own_keys.show_keys)
        self.choices.catalogue_asked.connect(self.catalogues.show_catalogue)
        self.catalogues.read.connect(self.status.show_catalogue)
        for one in (self.own_keys, self.catalogues):
            one.told.connect(self.notice.tell)
            one.faulted.connect(self.tell_fault)
        self.visiting.built.connect(self._meet)
        self.visiting.leaving.connect(self.notice.go_on)
        self.visiting.arrived.connect(self._show_rail)
        self.document.undone.connect(self._tell_undone)
        self.runner.faulted.connect(self.tell_fault)
        self.runner.busy.connect(self.status.show_working)
        application = QApplication.instance()
        collecting = application.findChild(Collecting) if application else None
        if collecting is not None:
            self.runner.busy.connect(collecting.wait_for_worker)
        self.counting.counted.connect(self._show_counts)

    # Places

    def go_to(self, key: str) -> None:
        """Shows a place; one that needs a file stays out of reach without one."""
        self.visiting.go_to(key)

    def go_to_target(self, target: Target) -> None:
        """Shows a place and in it a record or field."""
        self.visiting.go_to_target(target)

    @property
    def place(self) -> Place:
        """The place that is shown."""
        return self.visiting.place

    def _meet(self, place: Place) -> None:
        """Listens to a place that was just built."""
        place.told.connect(self.notice.tell)
        place.faulted.connect(self.tell_fault)
        place.go.connect(self.go_to_target)
        place.open_asked.connect(self.open_file)
        place.going_on.connect(self.status.show_going)

    def open_file(self, path: Path) -> None:
        """Opens a file and shows it, once it is up to date; a catalogue is looked at; a fault is told."""
        if path.suffix == ".escat":
            self.catalogues.look_at(path)
            return
        from esdesk.services.files.files import opens_at_once

        try:
            if not opens_at_once(path):
                self.following.make_ready(path, self.open_file)
                return
            self.document.open(path)
        except Fault as fault:
            if not self.own_keys.takes(fault, partial(self.open_file, path)):
                self.tell_fault(fault)
        else:
            self.go_to(landing.place_of(self.document))

    # Telling

    def tell_fault(self, fault: Fault) -> None:
        """Tells a fault in the language of the window; where the keys are locked, asks for their passphrase."""
        if self.own_keys.takes(fault):
            return
        sentence = told(fault, speech.language)
        self.notice.tell("fault" if isinstance(fault, EnvironmentFault) else "doubt", sentence)

    def _tell_undone(self, undone: object) -> None:
        kept = getattr(undone, "kept", ())
        if kept:
            self.notice.tell("doubt", self.tr("%n fields were changed by someone since, and stay.", "", len(kept)))

    def open_finder(self) -> None:
        """Opens the search under its box."""
        box = self.top.search
        corner = box.mapTo(self, box.rect().bottomRight())
        self.finder.open_at(corner.x(), corner.y() + 4)

    # The edge of the window

    def _show_counts(self) -> None:
        found = self.counting.latest
        counts = None if found is None else Counts(found.must, found.should, found.haves, found.wants)
        self.status.show_counts(counts)
        self._show_rail(self.place.key)

    def _show_rail(self, current: str) -> None:
        there = self.document.is_open and self.document.has_firm
        found = self.counting.latest
        waiting = found.waiting if found else {}
        self.rail.model.show(
            [
                Entry(
                    key=one.key,
                    icon=one.icon,
                    words=one.words,
                    digit=one.shortcut.removeprefix("Ctrl+").replace("Shift+", "⇧"),
                    count=waiting.get(one.key, 0),
                    enabled=there or not one.needs_file,
                    opens_group=one.opens_group,
                )
                for one in PLACES
                if one.in_rail or landing.leads_back(one.key, self.document)
            ]
        )
        self.rail.setHidden(self.place.fills_window)
        if not self.place.fills_window:
            self.rail.select(current)

    # Words and the disk

    def retranslate(self) -> None:
        """Says the words of the frame in the language in force; places hear of it themselves."""
        self.setWindowTitle("ESDesk")
        for part in (self.rail, self.top, self.notice, self.status, self.finder):
            part.retranslate()
        if self.places:
            self._show_rail(self.place.key)

    def _save_elsewhere(self) -> None:
        """The disk failed: takes what it holds to another place, and goes on there."""
        from esdesk.services.files.files import save_copy

        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Go on in another place"), self.document.path.name)
        if chosen:
            try:
                save_copy(self.document.ledger, Path(chosen))
            except Fault as fault:
                self.tell_fault(fault)
            else:
                self.open_file(Path(chosen))

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Speaks the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The rail gives way in a narrow window."""
        self.rail.fit(event.size().width())
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """While Ctrl is held, the rail shows its digits; Escape that nothing else wanted leads back."""
        self.rail.show_digits(event.key() == Qt.Key.Key_Control)
        if event.key() == Qt.Key.Key_Escape:
            self.shortcuts.lead_back()
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Ctrl was let go."""
        self.rail.show_digits(False)
        super().keyReleaseEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        """Saves what is being typed, waits for the worker, closes the file and remembers the window's size."""
        if typing := self.focusWidget():
            typing.clearFocus()  # leaving a field saves it
        self.runner.wait()
        self.document.close()
        self.runner.end()  # places that heard of it may have asked for something
        settings().setValue("geometry", self.saveGeometry())
        super().closeEvent(event)

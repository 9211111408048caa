"""Sync."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from esdesk.core.days import moment_words
from esdesk.core.errors import Fault
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.sync.conflicts import Conflicts
from esdesk.desktop.places.sync.leaving import LeavingPane
from esdesk.desktop.places.sync.packages import PackagesModel, PackagesTable
from esdesk.desktop.places.sync.to_whom import ToWhom
from esdesk.desktop.runner import Job
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.panes import Panes
from esdesk.services import addresses, settling
from esdesk.services.beginning import file_name
from esdesk.services.files import opened
from esdesk.services.packing import NotedPackage, PackageInfo, device_mark, pack
from esdesk.services.sending import Preview, preview


@dataclass(frozen=True, slots=True)
class _Seen:
    preview: Preview
    unsent: int


class SyncPlace(Place):
    """Packages as files, what is in them, and what two people recorded differently."""

    key: ClassVar[str] = "sync"
    icon: ClassVar[str] = "refresh-cw"

    def build(self) -> None:
        """Makes the parts."""
        self._job: Job[_Seen] | None = None
        self._seen: _Seen | None = None
        self._packing = False
        self._written = ""
        self.state = QLabel()
        say_look(self.state, voice="small")
        self.conflicts_button = WordButton("triangle-alert")
        self.receive_button = WordButton("download", look="quiet")
        self.pack_button = WordButton("upload", look="accent")
        self.head.add_left(self.state)
        for button in (self.conflicts_button, self.receive_button, self.pack_button):
            self.head.add_right(button)
        self.packages = PackagesModel(self)
        self.table = PackagesTable(self.packages)
        self.leaving, self.to_whom, self.conflicts = LeavingPane(), ToWhom(), Conflicts()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    def _lay_out(self) -> None:
        below = Panes("sync", [848, 372])
        below.addWidget(self.leaving)
        below.addWidget(self.to_whom)
        below.setStretchFactor(0, 1)
        below.ready()
        self.files = Panes("sync-packages", [240, 560], upright=True)
        self.files.addWidget(self.table)
        self.files.addWidget(below)
        self.files.setStretchFactor(1, 1)
        self.files.ready()
        self.pages = QStackedWidget()
        self.pages.addWidget(self.files)
        self.pages.addWidget(self.conflicts)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self.body.addWidget(whole, 1)
        self.setFocusProxy(self.leaving.table)

    def _connect(self) -> None:
        self.pack_button.clicked.connect(self.choose_and_pack)
        self.receive_button.clicked.connect(self.choose_package)
        self.conflicts_button.clicked.connect(self.turn_page)
        self.leaving.reader_changed.connect(self._look)
        self.leaving.rights_asked.connect(lambda: self.go.emit(Target("firm", "firm", field="visibility")))
        self.to_whom.given.connect(self._note_address)
        self.to_whom.forgotten.connect(self._forget_address)
        self.to_whom.chosen.connect(self._show_button)
        self.conflicts.kept.connect(self._keep)
        self.conflicts.written.connect(self._write)
        self.conflicts.left.connect(self.turn_page)
        self.shortcut("Ctrl+Return", self.choose_and_pack)
        self.shortcut("Ctrl+O", self.choose_package)

    # Words

    def retranslate(self) -> None:
        """Says its words."""
        self.receive_button.setText(self.tr("Receive a package…"))
        self.table.setAccessibleName(self.tr("Packages"))
        self.packages.heads = [self.tr("State"), self.tr("Holds"), self.tr("From"), self.tr("When")]
        for part in (self.leaving, self.to_whom, self.conflicts):
            part.retranslate()
        self._show_button()
        self._show_page()

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("Write a package"), "Ctrl+Enter", self.choose_and_pack),
            Action(self.tr("Receive a package"), "Ctrl+O", self.choose_package),
            Action(self.tr("Settle conflicts"), "", self.turn_page),
            Action(self.tr("In a conflict: choose a side, keep it"), "← →  Enter"),
            Action(self.tr("In a conflict: another value, later"), "T  N"),
        ]

    # Showing

    def refresh(self) -> None:
        """Shows packages, conflicts and what would leave."""
        with self.telling():
            self.to_whom.show_people(addresses.addresses(), addresses.my_address())
        self.conflicts.show_questions(self.document.read(settling.questions, speech.language))
        found = [one for one in self.document.ledger.packages() if one.firm == self.document.firm]
        self.packages.show([(one, self._words(one)) for one in reversed(found)])
        self._written = next((one.created for one in reversed(found) if one.outgoing), "")
        self.table.setVisible(bool(found))
        self._show_page()
        self._look()

    def show_target(self, target: Target) -> None:
        """Conflicts are gone to by their name."""
        if target.entity == "conflict":
            self.pages.setCurrentWidget(self.conflicts)
            self._show_page()

    def turn_page(self) -> None:
        """From the packages to the conflicts and back."""
        there = self.pages.currentWidget() is self.conflicts
        self.pages.setCurrentWidget(self.files if there else self.conflicts)
        self._show_page()
        (self.leaving.table if there else self.conflicts.list).setFocus()

    def _show_page(self) -> None:
        settling_now = self.pages.currentWidget() is self.conflicts
        count = self.conflicts.list.count()
        self.head.title.setText(self.tr("Conflicts") if settling_now else self.tr("Sync"))
        back, there = self.tr("Packages"), self.tr("%n conflicts", "", count)
        self.conflicts_button.setText(back if settling_now else there)
        self.conflicts_button.set_icon("package" if settling_now else "triangle-alert", 16)
        self.conflicts_button.setVisible(bool(count) or settling_now)
        self.pack_button.setVisible(not settling_now)
        self.state.setVisible(not settling_now)
        self.receive_button.setVisible(not settling_now)

    def _words(self, one: NotedPackage) -> tuple[str, ...]:
        state = self.tr("written") if one.outgoing else self.tr("taken in")
        sender = self.tr("this laptop") if one.outgoing else device_mark(one.device)
        at = moment_words(datetime.fromisoformat(one.created), speech.language)
        return state, self.tr("%n values", "", one.operations), sender, at

    def _look(self) -> None:
        """Reads in the background what would leave."""
        if not self.document.is_open:
            return
        if self._job is not None:
            self._job.cancel()
        path, firm, reader = self.document.path, self.document.firm, self.leaving.reader

        def work(_job: Job[_Seen]) -> _Seen:
            with opened(path) as ledger:
                return _Seen(preview(ledger, firm, reader, speech.language), ledger.unsent(firm))

        self._job = self.runner.run(self, work, self._show_seen)

    def _show_seen(self, seen: _Seen) -> None:
        self._seen, self._job = seen, None
        self.leaving.show_preview(seen.preview)
        self._show_button()

    def _show_button(self) -> None:
        """A package can be written once what leaves was shown, and somebody can open it."""
        self.pack_button.setText(self.tr("Writing…") if self._packing else self.tr("Write a package  Ctrl+⏎"))
        self.pack_button.setEnabled(bool(self._seen and self.to_whom.recipients) and not self._packing)
        self.state.setText(self._state_words() if self._seen else "")

    def _state_words(self) -> str:
        """When a package was written, and how much no package holds: whether it arrived, this laptop cannot know."""
        unsent = self._seen.unsent if self._seen else 0
        if not self._written:
            return self.tr("%n changes, in no package yet", "", unsent)
        since = self.tr("%n changes since", "", unsent) if unsent else self.tr("nothing new since")
        when = moment_words(datetime.fromisoformat(self._written), speech.language)
        return self.tr("last package written {when}, {since}").format(when=when, since=since)

    # Doing

    def choose_and_pack(self) -> None:
        """Asks where to, and writes a package."""
        if not self.pack_button.isEnabled():
            return
        firm = self.document.record("firm", self.document.firm)
        name = file_name(f"{firm.values.get('name') if firm else ''} {date.today():%Y-%m-%d}")
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        words = self.tr("Write a package")
        chosen, _ = QFileDialog.getSaveFileName(self, words, str(Path(home) / f"{name}.esda"), "ESDesk (*.esda)")
        if chosen:
            self.pack_to(Path(chosen))

    def pack_to(self, out: Path) -> None:
        """Writes a package to a file, in the background; nothing here is deleted by sending."""
        path, firm, reader = self.document.path, self.document.firm, self.leaving.reader
        recipients = self.to_whom.recipients
        self._packing = True
        self._show_button()

        def work(_job: Job[PackageInfo]) -> PackageInfo:
            with opened(path) as ledger:
                return pack(ledger, firm, out, recipients, reader)

        self.runner.run(self, work, self._tell_packed, fault=self._tell_not_packed)

    def _tell_packed(self, info: PackageInfo) -> None:
        self._packing = False
        name, count = info.path.name, info.manifest.count
        self.document.tell_changed()
        self.told.emit("good", self.tr("{name} was written and verified: %n values.", "", count).format(name=name))

    def _tell_not_packed(self, fault: Fault) -> None:
        self._packing = False
        self._show_button()
        self.faulted.emit(fault)

    def choose_package(self) -> None:
        """Asks for a package; Start shows what it holds before anything is taken."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Receive a package"), "", "ESDesk (*.esda)")
        if chosen:
            self.receive(Path(chosen))

    def receive(self, path: Path) -> None:
        """Shows what a package holds."""
        self.go.emit(Target("start", "package", field=str(path)))

    def _note_address(self, name: str, given: str) -> None:
        with self.telling():
            addresses.note_address(name, given)
            self.to_whom.clear_entry()
            self.to_whom.show_people(addresses.addresses(), addresses.my_address())

    def _forget_address(self, recipient: str) -> None:
        with self.telling():
            addresses.forget_address(recipient)
            self.to_whom.show_people(addresses.addresses(), addresses.my_address())

    def _keep(self, question: settling.Question, side: settling.Side) -> None:
        with self.telling():
            self.document.write(settling.keep, question, side)

    def _write(self, question: settling.Question, text: str) -> None:
        with self.telling():
            self.document.write(settling.write, question, text)
            self.conflicts.list.setFocus()

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Takes packages that are dropped."""
        if any(url.toLocalFile().endswith(".esda") for url in event.mimeData().urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Shows the first package that was dropped."""
        self.receive(Path(next(url.toLocalFile() for url in event.mimeData().urls())))

"""Start."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMenu, QWidget

from esdesk.core.paths import audits
from esdesk.desktop.icons import WordButton
from esdesk.desktop.later import Later
from esdesk.desktop.place import Action, Place, Target
from esdesk.desktop.places.start import background
from esdesk.desktop.places.start.audits_model import Audit
from esdesk.desktop.places.start.pages import Pages
from esdesk.desktop.places.start.side import Side

if TYPE_CHECKING:
    from esdesk.services.files import recents
    from esdesk.services.sync.receiving import Arrived
else:
    recents = Later("esdesk.services.files.recents")

_FILTER_WIDTH, _ROOMY = 220, 1000


class StartPlace(Place):
    """The audits of this laptop, and the ways to begin one."""

    key: ClassVar[str] = "start"
    icon: ClassVar[str] = "house"
    needs_file: ClassVar[bool] = False

    # Building

    def build(self) -> None:
        """Makes the parts."""
        self._seen = self._written = self._assesses_itself = False
        self.setAcceptDrops(True)
        self.filter = QLineEdit()
        self.filter.setFixedWidth(_FILTER_WIDTH)
        self.filter.setClearButtonEnabled(True)
        self.open_button = WordButton("folder-open")
        self.head.add_right(self.filter)
        self.head.add_right(self.open_button)
        self.side, self.pages = Side(), Pages(self.runner)
        self.table, self.empty, self.form = self.pages.table, self.pages.empty, self.pages.form
        self.arrived, self.backups, self.receive = self.pages.arrived, self.pages.backups, self.pages.receive
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 16)
        row.setSpacing(16)
        row.addWidget(self.pages, 1)
        row.addWidget(self.side)
        self.body.addLayout(row, 1)
        self._connect()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.table.audits.filter)
        self.open_button.clicked.connect(self.choose_file)
        self.receive.clicked.connect(self.choose_package)
        self.table.open_asked.connect(self._open_audit)
        self.table.forget_asked.connect(self._forget)
        self.table.menu_asked.connect(self._show_menu)
        for asked in (self.empty.pressed, self.side.new_asked):
            asked.connect(self.begin_new)
        self.side.own_asked.connect(self.begin_own)
        self.side.sample_asked.connect(self._open_sample)
        self.form.made.connect(self._made)
        self.form.left.connect(self.show_list)
        for card in (self.arrived, self.backups):
            card.left.connect(self.show_list)
        self.backups.faulted.connect(self.faulted)
        self.backups.brought.connect(self._open_brought)
        self.arrived.taken.connect(self._take_in)
        self.document.opened.connect(self._note)
        self.document.changed.connect(self._mark_written)
        for keys, do in (("Ctrl+N", self.begin_new), ("Ctrl+O", self.choose_file), ("Ctrl+F", self.filter.setFocus)):
            self.shortcut(keys, do)
        QShortcut(QKeySequence("Down"), self.filter, self.table.setFocus, context=Qt.ShortcutContext.WidgetShortcut)

    def retranslate(self) -> None:
        """Says its words."""
        self.head.title.setText(self.tr("Audits"))
        self.filter.setPlaceholderText(self.tr("Firm, place, sector…"))
        self.filter.setAccessibleName(self.tr("Filter the list"))
        self.open_button.setText(self.tr("Open file…"))
        self.table.setAccessibleName(self.tr("Audits of this laptop"))
        self.table.audits.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 5)
        self.table.viewport().update()
        self.empty.say(self.tr("Here stand the audits of this laptop. Nothing is recorded yet."), self.tr("New audit"))
        for part in (self.pages, self.side):
            part.retranslate()

    # Showing

    def refresh(self) -> None:
        """Shows the audits, read in the background; at first without looking into files and catalogue."""
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._read_first)  # once it is painted: what is imported beside takes its time
            return
        if self._written and self.document.is_open:
            self._written = False
            self.runner.run(self, partial(background.noted, self.document.path), lambda _: None)
        self.runner.run(self, partial(background.audits_of_here, look_again=False), self._show_named)

    def _read_first(self) -> None:
        self.runner.run(self, background.audits_at_once, self._show)
        self.runner.run(self, partial(background.audits_of_here, look_again=True), self._show_named)

    def _mark_written(self) -> None:
        self._written = True

    def _show(self, found: list[Audit]) -> None:
        chosen = self.table.current()
        self.table.audits.show(found)
        self.table.select(chosen)
        self.table.fit()
        if not self.pages.is_in_hand:
            self._turn_to(self._first_page())

    def _show_named(self, found: list[Audit]) -> None:
        self._show(found)
        self.form.use_catalogue()

    def _first_page(self) -> QWidget:
        return self.empty if self.table.audits.is_empty else self.table

    def show_list(self) -> None:
        """Back to the list."""
        self._turn_to(self._first_page())
        self.setFocus()

    def _turn_to(self, page: QWidget) -> None:
        listed, empty = page is self.table, page is self.empty
        self.pages.turn_to(page)
        self.setFocusProxy(self.empty.button if empty else self.table)
        self.side.show_ways(begin=listed, picture=not empty)
        self.filter.setVisible(listed)

    def _note(self) -> None:
        """What was opened stands in the list, as it is now."""
        self.runner.run(self, partial(background.noted, self.document.path), lambda _: self._heard())

    # Doing

    def begin_new(self) -> None:
        """Shows the form for a new audit."""
        self._assesses_itself = False
        self._turn_to(self.form)
        self.form.begin()

    def begin_own(self) -> None:
        """Shows the same form for a firm that assesses itself; the file it makes opens on the first step."""
        self.begin_new()
        self._assesses_itself = True

    def _made(self, path: Path) -> None:
        self.show_list()
        self.open_asked.emit(path)
        if self._assesses_itself:
            self.go.emit(Target("guided"))

    def _open_audit(self, audit: Audit) -> None:
        self.open_asked.emit(audit.file.path)

    def show_target(self, target: Target) -> None:
        """A package that was received elsewhere in the window is shown here."""
        if target.entity == "package":
            self._take_path(target.field)

    def choose_file(self) -> None:
        """Asks for a file and opens it."""
        words = self.tr("Open an audit or a package")
        chosen, _ = QFileDialog.getOpenFileName(self, words, str(audits()), "ESDesk (*.esdesk *.esda *.escat)")
        self._take_path(chosen)

    def choose_package(self) -> None:
        """Asks for a package and shows what it holds."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a package"), "", "ESDesk (*.esda)")
        self._take_path(chosen)

    def _take_path(self, chosen: str) -> None:
        if chosen.endswith(".esda"):
            self.runner.run(self, partial(background.looked_at, Path(chosen)), self._show_package)
        elif chosen:
            self.open_asked.emit(Path(chosen))

    def _show_package(self, arrived: Arrived) -> None:
        self._turn_to(self.arrived)
        self.arrived.show_package(arrived)

    def _take_in(self, arrived: Arrived) -> None:
        self.runner.run(self, partial(background.taken_in, arrived), self._tell_taken, fault=self._tell_refused)

    def _tell_taken(self, taken: background.Taken) -> None:
        self.show_list()
        self.open_asked.emit(taken.path)
        if taken.lacks_previous:
            self.told.emit("doubt", self.tr("Taken in. An earlier package of the same laptop has not arrived yet."))
        else:
            self.told.emit("good", self.tr("%n new values were taken in.", "", taken.added))

    def _tell_refused(self, fault: object) -> None:
        self.arrived.take.setEnabled(True)
        self.faulted.emit(fault)

    def _open_sample(self, plant: str) -> None:
        self.runner.run(self, partial(background.sample_file, plant), self.open_asked.emit)

    def _show_backups(self, audit: Audit) -> None:
        self._turn_to(self.backups)
        self.backups.show_file(audit.file.path)

    def _open_brought(self, path: Path, missing: int) -> None:
        self.show_list()
        self.open_asked.emit(path)
        if missing:
            self.told.emit("doubt", self.tr("%n photos or documents of it are not to be had any more.", "", missing))

    def _forget(self, audit: Audit) -> None:
        recents.forget(audit.file.path)
        self._heard()
        self.told.emit("good", self.tr("Taken off the list. The file stays where it is."))

    def _show_menu(self, audit: Audit, where: QPoint) -> None:
        menu = QMenu(self)
        open_it = menu.addAction(self.tr("Open"), partial(self._open_audit, audit))
        open_it.setEnabled(not audit.file.missing)
        folder = QUrl.fromLocalFile(str(audit.file.path.parent))
        menu.addAction(self.tr("Show in its folder"), partial(QDesktopServices.openUrl, folder))
        menu.addAction(self.tr("Backups…"), partial(self._show_backups, audit))
        menu.addSeparator()
        menu.addAction(self.tr("Take off this list"), partial(self._forget, audit))
        menu.popup(where)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The list keeps its room in a narrow window."""
        self.side.fit(roomy=event.size().width() >= _ROOMY)
        super().resizeEvent(event)

    # Files that are dropped here

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Takes one file of ours."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].toLocalFile().endswith((".esdesk", ".esda", ".escat")):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Opens it, or shows what the package holds."""
        self._take_path(event.mimeData().urls()[0].toLocalFile())

    def actions_here(self) -> list[Action]:
        """What can be done here."""
        return [
            Action(self.tr("New audit"), "Ctrl+N", self.begin_new),
            Action(self.tr("Open file…"), "Ctrl+O", self.choose_file),
            Action(self.tr("Package from USB or e-mail…"), "", self.choose_package),
            Action(self.tr("Filter the list"), "Ctrl+F", self.filter.setFocus),
            Action(self.tr("Open the selected audit"), "Enter"),
            Action(self.tr("Take off this list"), "Del"),
        ]

"""Photos of a phone that came into a watched folder, and wait to be attached to the resource that is shown."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from esdesk.core.errors import EnvironmentFault, Fault
from esdesk.desktop.icons import IconButton
from esdesk.desktop.places.inventory.detail.arrivals_model import ArrivalsModel, Seen, seen
from esdesk.desktop.places.inventory.detail.shelf import Tiles
from esdesk.desktop.runner import Runner
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.services.evidence import watched_folder
from esdesk.services.evidence.watched_folder import Watched

_SETTLE_MS = 600
"""A photo is written piece by piece, and several come together: the folder is looked at when it has been calm."""


class _Waiting(Tiles):
    """The photos, several of which can be chosen. `wanted`: Enter, on those that are chosen."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter attaches."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class Arrivals(QWidget):
    """What waits, and what can be done with it; hidden where no folder is watched.

    Signals:
        wanted: paths of the photos that are to be attached here.
        faulted: a fault to be told.
        turned: whether a folder is watched from now on.
    """

    wanted = Signal(list)
    faulted = Signal(object)
    turned = Signal(bool)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._of: Watched | None = None
        self._sizes: dict[Path, int] = {}
        self.model = ArrivalsModel(self)
        self.photos = _Waiting(self.model, self)
        self.photos.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._said, self.stop = Elided(token="ink_2", size=11), IconButton("x", self, size=12, side=20)
        self.attach, self.drop = QPushButton(self), QPushButton(self)
        self._watcher = QFileSystemWatcher(self)
        self._calm = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self._begin(watched_folder.watched())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._said, 1)
        head.addWidget(self.stop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.attach, self.drop):
            say_look(button, look="link")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.photos)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._watcher.directoryChanged.connect(self._calm.start)
        self._calm.timeout.connect(self.look)
        self.photos.wanted.connect(self._want)
        self.photos.doubleClicked.connect(self._want)
        self.photos.struck.connect(self._drop)
        self.photos.selectionModel().selectionChanged.connect(self._say)
        self.attach.clicked.connect(self._want)
        self.drop.clicked.connect(self._drop)
        self.stop.clicked.connect(self._stop)

    # Watching

    @property
    def is_watching(self) -> bool:
        """Whether a folder is watched."""
        return self._of is not None

    def choose(self) -> None:
        """Asks for the folder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder that the phone's photos come to"))
        if chosen:
            self.watch(Path(chosen))

    def watch(self, folder: Path) -> None:
        """Watches a folder from now on; remembered."""
        try:
            self._begin(watched_folder.watch(folder))
        except Fault as fault:
            self.faulted.emit(fault)

    def _begin(self, of: Watched | None) -> None:
        before = self._watcher.directories()
        if before:
            self._watcher.removePaths(before)
        self._of = of
        self._sizes.clear()
        self.model.show([])
        if of is not None:
            self._watcher.addPath(str(of.folder))
            self._calm.start()
        self._say()
        self.turned.emit(of is not None)

    def _stop(self) -> None:
        watched_folder.stop_watching()
        self._begin(None)

    def look(self) -> None:
        """Looks into the folder, in the background."""
        of = self._of
        if of is not None:
            known = dict(self.model.photos)
            self._runner.run(self, lambda _: seen(of, known), self._take, fault=self._take_fault)

    def _take(self, found: Seen) -> None:
        self.model.show([(path, picture) for path, _, picture in found if picture is not None])
        sizes = {path: size for path, size, picture in found if picture is None}
        if sizes and sizes != self._sizes:  # still being written: once more, until it grows no longer
            self._calm.start()
        self._sizes = sizes
        if self.model.photos and not self.photos.selectionModel().hasSelection():
            self.photos.setCurrentIndex(self.model.index(0))
        self._say()

    def _take_fault(self, fault: Fault) -> None:
        """A drive that is not there is no reason to speak up each time; the line says what is watched."""
        self.model.show([])
        self._say(away=isinstance(fault, EnvironmentFault))

    # Deciding

    def _chosen(self) -> list[Path]:
        rows = sorted(one.row() for one in self.photos.selectionModel().selectedIndexes())
        return [self.model.photos[row][0] for row in rows]

    def _want(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.wanted.emit(chosen)

    def _drop(self) -> None:
        self.decided(self._chosen())

    def decided(self, photos: Sequence[Path]) -> None:
        """These wait no more."""
        mine = [path for path, _ in self.model.photos if path in photos]
        if self._of is not None and mine:
            self._of = watched_folder.decided(self._of, mine)
            self.model.show([one for one in self.model.photos if one[0] not in mine])
            self.photos.setCurrentIndex(self.model.index(0))
            self._say()

    # Words

    def _say(self, *_: object, away: bool = False) -> None:
        self.setVisible(self._of is not None)
        count, chosen = len(self.model.photos), len(self.photos.selectionModel().selectedIndexes())
        for part in (self.photos, self.attach, self.drop):
            part.setVisible(bool(count))
        if self._of is None:
            return
        waiting = self.tr("%n photos wait", "", count) if count else self.tr("new photos wait here")
        self._said.say(f"{self._of.folder.name} · {self.tr('the folder is not there') if away else waiting}")
        self._said.setToolTip(str(self._of.folder))
        self.attach.setText(self.tr("Attach %n photos", "", chosen))
        for button in (self.attach, self.drop):
            button.setEnabled(bool(chosen))

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.photos.setAccessibleName(self.tr("Photos that wait"))
        self.stop.say(self.tr("Watch this folder no longer"))
        self.drop.setText(self.tr("Not wanted"))
        self.drop.setToolTip(self.tr("The file stays in the folder"))
        self._say()

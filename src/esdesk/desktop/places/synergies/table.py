"""The list of Synergies, with its keys: they work only while it has the focus."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from esdesk.desktop.places.synergies.painter import SynergiesPainter
from esdesk.desktop.places.synergies.rows import FOLLOWED, SynergiesModel
from esdesk.desktop.theme import say_look, theme
from esdesk.services.synergies.synergies import Followed

_AnyIndex = QModelIndex | QPersistentModelIndex


class SynergyList(QListView):
    """Lines under heads.

    Signals:
        chosen: the synergy that is current now; None where there is none.
        entered: Enter: on with its next action.
        moved: 1 to the next stage, -1 back.
        lost: L.
    """

    chosen = Signal(object)
    entered = Signal()
    moved = Signal(int)
    lost = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SynergiesModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(SynergiesPainter(self))
        say_look(self, look="raised")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._enter)
        theme.changed.connect(self.viewport().update)

    @property
    def current(self) -> Followed | None:
        """The synergy that is chosen."""
        found: Followed | None = self.currentIndex().data(FOLLOWED)
        return found

    def currentChanged(self, current: _AnyIndex, previous: _AnyIndex) -> None:  # noqa: N802  Qt's name
        """Another line is current."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.data(FOLLOWED))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter, the arrows with Ctrl, and L."""
        key, modifiers = event.key(), event.modifiers()
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit()
        elif ctrl and key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.moved.emit(1 if key == Qt.Key.Key_Right else -1)
        elif plain and key == Qt.Key.Key_L:
            self.lost.emit()
        elif plain and event.text() and event.text().isprintable():
            event.ignore()  # other letters are no search here
        else:
            super().keyPressEvent(event)

    def _enter(self, _index: QModelIndex) -> None:
        self.entered.emit()

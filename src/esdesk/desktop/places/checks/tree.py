"""The list of Checks: keys, pointer, and the one line that is open for a reason."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from esdesk.desktop.places.checks.accept_row import AcceptRow
from esdesk.desktop.places.checks.model import GROUP, ITEM, ChecksModel, Key
from esdesk.desktop.places.checks.painter import LINE, ChecksPainter, buttons
from esdesk.desktop.places.checks.reading import ACCEPTED, Found
from esdesk.desktop.places.checks.sayings import can_accept
from esdesk.desktop.theme import theme
from esdesk.services.checks.checklist import Item


class ChecksTree(QTreeView):
    """The list.

    Signals:
        go_asked: an `Item` to be mended.
        accepted: an `Item` and the reason why it may stay.
        reopened: an accepted `Item` that is open again.
    """

    go_asked = Signal(object)
    accepted = Signal(object, str)
    reopened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks = ChecksModel(self)
        self._painter = ChecksPainter(self)
        self.row = AcceptRow(self.viewport())
        self.row.hide()
        self.row.given.connect(self._given)
        self.row.left.connect(self.shut_reason)
        self.setModel(self.checks)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._folded: set[str] = {ACCEPTED}
        self.expanded.connect(self._unfolded_now)
        self.collapsed.connect(self._folded_now)
        theme.changed.connect(self.viewport().update)

    def show_found(self, found: Found) -> None:
        """Shows what was found; what is selected, seen and being written stays where it is found again."""
        chosen, at = self.current_key(), self._place()
        key, words = self._painter.writing, self.row.reason.text()
        scrolled = self.verticalScrollBar().value()
        if not self.checks.show(found):
            return
        self._painter.writing = None
        for row, (group, _) in enumerate(self.checks.groups):
            self.setExpanded(self.checks.index(row, 0), group not in self._folded)
        self._choose(chosen, at)
        if key is not None and self.checks.index_of(key).isValid():
            self.open_reason(self.checks.index_of(key), words)
        elif key is not None:
            self.row.hide()
        self.verticalScrollBar().setValue(scrolled)

    def _choose(self, key: Key | None, at: int) -> None:
        """Selects the item of `key`, or what stands in its place now."""
        found = self.checks.index_of(key) if key else QModelIndex()
        lines = self.checks.open_items()
        folded = found.isValid() and found.data(GROUP) in self._folded  # as when it has just been accepted
        if (not found.isValid() or folded) and lines:
            found = self.checks.index_of(lines[min(at, len(lines) - 1)].key)
        if found.isValid():
            self.setCurrentIndex(found)

    def current_item(self) -> Item | None:
        """The item that is selected."""
        item: Item | None = self.currentIndex().data(ITEM)
        return item

    def current_key(self) -> Key | None:
        """The key of the item that is selected."""
        item = self.current_item()
        return item.key if item else None

    def _place(self) -> int:
        """How many open items stand before the one that is selected."""
        keys = [item.key for item in self.checks.open_items()]
        key = self.current_key()
        return keys.index(key) if key in keys else 0

    def choose(self, item: Item) -> None:
        """Selects an item and brings it into view."""
        self.setCurrentIndex(self.checks.index_of(item.key))
        self.scrollTo(self.currentIndex())

    # A reason

    def open_reason(self, index: QModelIndex, words: str = "") -> None:
        """Opens a line for the reason why it may stay."""
        self.shut_reason()
        self._painter.writing = index.data(ITEM).key
        self.row.reason.setText(words)
        self.setCurrentIndex(index)
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.scrollTo(index)
        self._place_row()
        self.row.reason.setFocus()

    def shut_reason(self) -> None:
        """Nothing is accepted; the list has the keys again."""
        if self._painter.writing is not None:
            self._painter.writing = None
            self.setFocus()
            self.row.hide()
            self.scheduleDelayedItemsLayout()

    def _place_row(self) -> None:
        """Lays the row of the reason over its line, wherever that is now."""
        index = self.checks.index_of(self._painter.writing) if self._painter.writing else QModelIndex()
        box = self.visualRect(index) if index.isValid() else QRect()
        self.row.setVisible(not box.isEmpty())
        if not box.isEmpty():
            self.row.setGeometry(box.adjusted(0, LINE, 0, 0))

    def updateGeometries(self) -> None:  # noqa: N802  Qt's name
        """The list was laid out anew."""
        super().updateGeometries()
        self._place_row()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        """The list was scrolled."""
        super().scrollContentsBy(dx, dy)
        self._place_row()

    def _given(self, reason: str) -> None:
        item: Item | None = self.checks.index_of(self._painter.writing).data(ITEM) if self._painter.writing else None
        if item is not None:
            self.accepted.emit(item, reason)

    def accept_or_reopen(self) -> None:
        """What A does with the selected line."""
        item = self.current_item()
        if item is None or not can_accept(item):
            return
        if item.shown.accepted:
            self.reopened.emit(item)
        else:
            self.open_reason(self.currentIndex())

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter goes, A accepts, a group's head folds."""
        item, plain = self.current_item(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if item is not None:
                self.go_asked.emit(item)
            elif self.currentIndex().isValid():
                self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        elif event.key() == Qt.Key.Key_A and plain:
            self.accept_or_reopen()
        elif event.text().isprintable() and event.text() and plain:
            event.ignore()  # letters are no search here
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The painted buttons, and the heads of groups."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        item, hit = index.data(ITEM), self._hit(event.position().toPoint())
        if item is None:
            self.setExpanded(index, not self.isExpanded(index))
        elif hit == "go":
            self.go_asked.emit(item)
        elif hit == "accept":
            self.accept_or_reopen()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Lights the button under the pointer."""
        over = self._hit(event.position().toPoint())
        if over != self._painter.over:
            self._painter.over = over
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def _hit(self, point: QPoint) -> str:
        index = self.indexAt(point)
        item: Item | None = index.data(ITEM)
        if item is None:
            return ""
        go, accept = buttons(self.visualRect(index), item)
        return "go" if go.contains(point) else "accept" if accept.contains(point) else ""

    def _unfolded_now(self, index: QModelIndex) -> None:
        self._folded.discard(index.data(GROUP))

    def _folded_now(self, index: QModelIndex) -> None:
        self._folded.add(index.data(GROUP))

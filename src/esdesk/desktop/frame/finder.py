"""Ctrl+K: places, what can be done here, firms, resources, waste codes, files; one line to type in, a list to go by."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from esdesk.desktop.icons import pixmap
from esdesk.desktop.theme import colour, font_of, say_look
from esdesk.desktop.widgets.key_button import cap_width, draw_cap

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW, _MOST_ROWS, _WIDTH = 36, 10, 520


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the finder; `take` is called when it is chosen."""

    icon: str
    words: str
    detail: str
    keys: str
    take: Callable[[], object]


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Found] = []

    def show(self, lines: list[Found]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        return f"{line.words}, {line.detail}" if role == Qt.ItemDataRole.DisplayRole else None


class _LinePainter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        return QSize(10, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        line: Found = index.data(Qt.ItemDataRole.UserRole)
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(box, colour("accent_soft"))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colour("accent"))
        painter.drawPixmap(box.left() + 12, box.top() + 10, pixmap(line.icon, 16))
        painter.setFont(font_of(13))
        keys_width = self._caps(painter, box, line.keys.split())
        room = box.adjusted(40, 0, -12 - keys_width, 0)
        words = painter.fontMetrics().elidedText(line.words, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(colour("ink"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        used = painter.fontMetrics().horizontalAdvance(words) + 10
        painter.setPen(colour("ink_2"))
        rest = room.adjusted(used, 0, 0, 0)
        detail = painter.fontMetrics().elidedText(line.detail, Qt.TextElideMode.ElideRight, max(0, rest.width()))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, detail)
        painter.restore()

    def _caps(self, painter: QPainter, box: QRect, keys: list[str]) -> int:
        """A cap for each key, at the right end; gives the room they take."""
        left = box.right() - 11
        for key in reversed(keys):
            left -= cap_width(key)
            draw_cap(painter, QRect(left, box.center().y() - 9, cap_width(key), 18), key)
            left -= 4
        return box.right() - 11 - left


class Finder(QFrame):
    """Floats over the page; Escape or a press elsewhere closes it and gives the focus back.

    Signals:
        asked: the words that were typed; whoever listens answers with `show_found`.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("finder")
        self._before: QWidget | None = None
        self.words = QLineEdit()
        self.words.setFixedHeight(32)
        self.words.textChanged.connect(self.asked)
        self.words.installEventFilter(self)
        self._model = _Lines(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_LinePainter(self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._take)
        self._none = QLabel()
        say_look(self._none, voice="second")
        self._none.setContentsMargins(8, 2, 8, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.list)
        column.addWidget(self._none)
        shadow = QGraphicsDropShadowEffect(self, blurRadius=20, xOffset=0, yOffset=6)
        shadow.setColor(colour("ink_3"))
        self.setGraphicsEffect(shadow)
        self.hide()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.words.setPlaceholderText(self.tr("Place, action, resource, waste code, firm…"))
        self.words.setAccessibleName(self.tr("Search or go to…"))
        self._none.setText(self.tr("Nothing is called that, here or in the catalogue."))

    def open_at(self, right: int, top: int) -> None:
        """Opens under the search box, with what was typed last selected."""
        self._before = self.window().focusWidget()
        self.words.selectAll()
        self.asked.emit(self.words.text())
        self.setFixedWidth(_WIDTH)
        self.move(max(8, right - _WIDTH), top)
        self.show()
        self.raise_()
        self.words.setFocus()

    def show_found(self, lines: list[Found]) -> None:
        """The answer to what was typed; the first is marked."""
        self._model.show(lines)
        self.list.setFixedHeight(_ROW * min(len(lines), _MOST_ROWS))
        self.list.setVisible(bool(lines))
        self._none.setVisible(not lines)
        if lines:
            self.list.setCurrentIndex(self._model.index(0))
        self.adjustSize()

    def close_up(self) -> None:
        """Closes, and gives the focus back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Up, down, Enter and Escape while typing; the finder closes when the focus leaves it."""
        if watched is self.words and event.type() == QEvent.Type.FocusOut:
            self.hide()
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._model.lines:
                row = (self.list.currentIndex().row() + step) % len(self._model.lines)
                self.list.setCurrentIndex(self._model.index(row))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_up()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            line = self._model.lines[index.row()]
            self.close_up()
            line.take()

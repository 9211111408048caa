"""The left side of the conflicts: those that wait, and below them the latest that somebody settled."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets import painted

Line = tuple[str, str, str]
"""What it is about, which field, and what is or was said."""

_ROW, _MOST = 48, 9


class _Painter(QStyledItemDelegate):
    """A conflict in two lines."""

    def __init__(self, icon: str, token: str, parent: QListWidget) -> None:
        super().__init__(parent)
        self._icon, self._token = icon, token

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(10, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        subject, label, said = index.data(Qt.ItemDataRole.UserRole)
        box: QRect = option.rect.adjusted(16, 5, -8, -5)
        painter.save()
        painted.ground(painter, option)
        painted.sign(painter, self._icon, QPoint(box.left(), box.top() + 10), 16, self._token)
        upper, lower = box.adjusted(28, 0, 0, -19), box.adjusted(28, 19, 0, 0)
        width = painted.text(painter, upper, subject, strong=self._token == "doubt")
        painted.text(painter, upper.adjusted(width + 6, 0, 0, 0), label, "ink_2")
        painted.text(painter, lower, said, "ink_2", size=11)
        painter.restore()


class _Head(QWidget):
    """A heading with a count at its right."""

    def __init__(self) -> None:
        super().__init__()
        say_look(self, look="sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(30)
        self.words, self.count = QLabel(), QLabel()
        say_look(self.words, voice="strong")
        say_look(self.count, voice="second")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)


class ConflictList(QWidget):
    """Both lists; one walks through `waiting` only, what is settled is read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.waiting, self.settled = QListWidget(), QListWidget()
        self.waiting.setItemDelegate(_Painter("triangle-alert", "doubt", self.waiting))
        self.settled.setItemDelegate(_Painter("circle-check", "good", self.settled))
        self.settled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.settled.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        for one in (self.waiting, self.settled):
            one.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._waits, self._was = _Head(), _Head()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(16, 10, 16, 10)
        say_look(self._hint, voice="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._waits, self.waiting, self._was, self.settled, self._hint):
            column.addWidget(part)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Says its words."""
        self.waiting.setAccessibleName(self.tr("Conflicts"))
        self.settled.setAccessibleName(self.tr("Settled"))
        self._waits.words.setText(self.tr("To be settled"))
        self._was.words.setText(self.tr("Settled"))
        self._hint.setText(
            self.tr("No value is ever deleted: what is not kept stays in the history with its evidence.")
        )

    def show_lines(self, waiting: list[Line], settled: list[Line], at: int) -> None:
        """Shows these; the one at `at` of those that wait is the current one."""
        self.waiting.blockSignals(True)
        for lines, into, head in ((waiting, self.waiting, self._waits), (settled, self.settled, self._was)):
            into.clear()
            for subject, label, said in lines:
                item = QListWidgetItem(f"{subject}, {label}: {said}", into)
                item.setData(Qt.ItemDataRole.UserRole, (subject, label, said))
            into.setFixedHeight(min(len(lines), _MOST) * _ROW)
            head.count.setText(str(len(lines)))
        self._was.setVisible(bool(settled))
        self.settled.setVisible(bool(settled))
        self.waiting.setCurrentRow(at)
        self.waiting.blockSignals(False)

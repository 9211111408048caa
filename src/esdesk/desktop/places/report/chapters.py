"""The chapters of the report: what is in it, whether something is missing there, and on which page it begins."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from esdesk.desktop.widgets import painted

_AnyIndex = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BOX_ENDS = 40


@dataclass(frozen=True, slots=True)
class ChapterLine:
    """One chapter.

    Attributes:
        key: one of `reports.chapters.every.KEYS`.
        page: on which it begins; 0 where it is not in the report, or not known yet.
        number: in the report: 1, 2, then A, B; "" where it is not in it.
        sign, state: icon, colour and words of what is missing in it; empty where nothing is.
    """

    key: str
    title: str
    on: bool = True
    page: int = 0
    sign: tuple[str, str] | None = None
    state: str = ""
    number: str = ""


class ChaptersModel(QAbstractListModel):
    """The chapters in their order; `Qt.UserRole` gives the line."""

    switched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[ChapterLine] = []

    def show(self, lines: list[ChapterLine]) -> None:
        """Shows these; the same chapters keep the cursor."""
        if len(lines) == len(self.lines):
            self.lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
        else:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """How many chapters there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, box, or the line itself."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if line.on else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.title} {line.state}".strip()
        return None

    def setData(self, index: _AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Takes a chapter in or leaves it out."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        line = self.lines[index.row()]
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self.lines[index.row()] = ChapterLine(
            line.key, line.title, on, 0, line.sign, line.state, line.number if on else ""
        )
        self.dataChanged.emit(index, index)
        self.switched.emit()
        return True

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Every chapter can be chosen and switched."""
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        return able if index.isValid() else Qt.ItemFlag.NoItemFlags

    @property
    def chosen(self) -> frozenset[str]:
        """The chapters that are in."""
        return frozenset(line.key for line in self.lines if line.on)


class _LinePainter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        return QSize(10, 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        line: ChapterLine = index.data(Qt.ItemDataRole.UserRole)
        box: QRect = option.rect
        painter.save()
        painted.ground(painter, option, rule=False)
        painted.check_box(painter, QRect(box.left() + 16, box.top() + 6, 16, 16), on=line.on)
        number = QRect(box.left() + _BOX_ENDS, box.top(), 18, box.height())
        painted.text(painter, number, line.number, "ink_2", align=_RIGHT)
        ink = "ink" if line.on else "ink_3"
        page = QRect(box.right() - 46, box.top(), 30, box.height())
        painted.text(painter, page, str(line.page) if line.page else "–", "ink_2", align=_RIGHT)
        right = page.left() - 12
        if line.on:
            right = self._state(painter, box, line, right)
        title = QRect(number.right() + 8, box.top(), right - number.right() - 16, box.height())
        painted.text(painter, title, line.title, ink)
        painter.restore()

    def _state(self, painter: QPainter, box: QRect, line: ChapterLine, right: int) -> int:
        """Sign and words at the right; gives where they begin."""
        name, token = line.sign or ("check", "good")
        if line.state:
            room = QRect(right - 110, box.top(), 110, box.height())
            right -= painted.text(painter, room, line.state, "ink_2", size=11, align=_RIGHT) + 6
        painted.sign(painter, name, QPoint(right - 14, box.top() + 7), 14, token)
        return right - 14


class ChaptersList(QListView):
    """The chapters: Space takes in or leaves out, Enter goes to the page.

    Signals:
        page_asked: the first page of a chapter.
    """

    page_asked = Signal(int)

    def __init__(self, model: ChaptersModel) -> None:
        super().__init__()
        self.setModel(model)
        self._lines = model
        self.setItemDelegate(_LinePainter(self))
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space and Enter."""
        index = self.currentIndex()
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            self._turn(index)
        elif index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(index)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A press on the box switches, one on the words goes to the page."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            (self._turn if event.position().x() < _BOX_ENDS else self._go)(index)

    def _turn(self, index: QModelIndex) -> None:
        on = self._lines.lines[index.row()].on
        wanted = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        self._lines.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _go(self, index: QModelIndex) -> None:
        page = self._lines.lines[index.row()].page
        if page:
            self.page_asked.emit(page)

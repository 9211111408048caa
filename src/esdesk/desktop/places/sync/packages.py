"""The packages of a firm, whichever way they go, as a table: state, what it holds, from whom, size, when or how far."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from esdesk.desktop.places.sync.lines_table import LinesModel, LinesTable
from esdesk.desktop.widgets import painted
from esdesk.services.sync.feed import Brought
from esdesk.services.sync.packing import NotedPackage
from esdesk.services.sync.syncing import Outgoing

_AnyIndex = QModelIndex | QPersistentModelIndex
STATE, HOLDS, FROM, SIZE, HOW, ACTION = range(6)
_WIDTHS = {STATE: 168, HOLDS: 140, SIZE: 88, HOW: 264, ACTION: 124}
_NARROW = {STATE: 140, HOLDS: 108, SIZE: 78, HOW: 210, ACTION: 104}
_ROOMY = 1000
_ROW = 40


@dataclass(frozen=True, slots=True)
class Row:
    """A package and the words of its cells.

    Attributes:
        icon, token: the sign of its state, and its colour.
        how: when it came, or how far it is; `filled` is how full the bar above is (0 to 1), None where there is none.
        action: what can be done with it; "" where nothing.
    """

    subject: Outgoing | NotedPackage | Brought
    icon: str
    token: str
    state: str
    holds: str
    sender: str
    size: str
    how: str
    filled: float | None = None
    action: str = ""

    @property
    def key(self) -> tuple[str, object]:
        """What it is known by, however far it has come."""
        if isinstance(self.subject, Brought):
            return "brought", self.subject.path
        return "package", self.subject.package if isinstance(self.subject, Outgoing) else self.subject.hash


class PackagesModel(LinesModel[Row]):
    """Packages in words."""

    columns = 6

    def show(self, rows: list[Row]) -> None:
        """Shows these; where they are the same packages as before, the place in the table stays."""
        if [one.key for one in rows] != [one.key for one in self.lines]:
            self.show_lines(rows)
        else:
            self.lines = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, ACTION))

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self.lines

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802  Qt's name
        """The words over the columns; that of a size stands over its end."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section == SIZE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def text_of(self, line: Row, column: int) -> str:
        """The words of a cell."""
        return (line.state, line.holds, line.sender, line.size, line.how, line.action)[column]


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        column = index.column()
        painter.save()
        painted.ground(painter, option, first=column == STATE)
        box: QRect = option.rect.adjusted(16 if column == STATE else 8, 0, -16 if column == ACTION else -8, -1)
        if column == STATE:
            painted.sign(painter, row.icon, QPoint(box.left(), box.center().y() - 7), 16, row.token)
            painted.text(painter, box.adjusted(26, 0, 0, 0), row.state)
        elif column == HOW:
            _paint_how(painter, box, row)
        elif column == ACTION:
            _paint_action(painter, box, row.action)
        elif column == SIZE:
            painted.text(painter, box, row.size, align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        else:
            painted.text(painter, box, str(index.data()), "ink_2" if column == HOLDS else "ink")
        painter.restore()


def _paint_how(painter: QPainter, box: QRect, row: Row) -> None:
    if row.filled is not None:
        painted.bar(painter, QRectF(box.left(), box.top() + 9, min(180, box.width()), 5), row.filled, "accent")
        box = box.adjusted(0, 15, 0, 0)
    painted.text(painter, box, row.how, "ink_2", size=11)


def _paint_action(painter: QPainter, box: QRect, words: str) -> None:
    if words:
        painted.text(
            painter, box, words, "accent", size=11, align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )


class PackagesTable(LinesTable):
    """The table of packages.

    Signals:
        acted: a row's action was asked for, by Enter or by its word.
    """

    acted = Signal(object)

    def __init__(self, model: PackagesModel) -> None:
        super().__init__(model, (FROM,))
        self.paint_with(_Cells)
        self.setMouseTracking(True)
        self.verticalHeader().setDefaultSectionSize(_ROW)

    @property
    def chosen(self) -> Row | None:
        """The row that is chosen."""
        index = self.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter does what stands at the end of the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.acted.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """So does a click on its word."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == ACTION and index.data():
            self.acted.emit(index.data(Qt.ItemDataRole.UserRole))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Over a word that can be pressed the pointer says so."""
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        hand = index.isValid() and index.column() == ACTION and bool(index.data())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Narrower columns in a narrow window."""
        widths = _WIDTHS if event.size().width() >= _ROOMY else _NARROW
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        super().resizeEvent(event)

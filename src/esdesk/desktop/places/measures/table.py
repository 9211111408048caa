"""The tables of the place: painted cells that are edited in place, with a sign, a bar or a line of the years."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from esdesk.desktop.places.measures.cells import ROW, AnyIndex, CellsModel, Row
from esdesk.desktop.theme import colour, say_look, theme
from esdesk.desktop.widgets import painted

_LINE, _HEAD, _INSET, _SIDE = 28, 28, 16, 8
_BAR = 50
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Painter(QStyledItemDelegate):
    """Paints and edits cells; `sign`, `bar` and `years` are the columns of those, or -1."""

    def __init__(self, parent: QWidget, figures: frozenset[int], sign: int, bar: int, years: int) -> None:
        super().__init__(parent)
        self._figures, self._sign, self._bar, self._years = figures, sign, bar, years

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        column = index.column()
        painted.ground(painter, option, "sunken" if row.strong else "raised", first=column == 0)
        box: QRect = option.rect.adjusted(_INSET if column == 0 else _SIDE, 0, -_SIDE, -1)
        if column == self._sign:
            if row.sign[0]:
                painted.sign(painter, row.sign[0], QPoint(box.left(), box.center().y() - 7), 14, row.sign[1])
            return
        if column == self._years:
            self._line(painter, box, row)
            return
        if column == self._bar and row.share is not None:
            bar = QRectF(box.left(), box.center().y() - 2, _BAR, 5)
            painted.bar(painter, bar, row.share, "flow" if row.grey else "node")
        model = index.model()
        wrong = isinstance(model, CellsModel) and bool(model.refused(index))
        ink = "fault" if wrong else "ink_3" if row.grey else "ink"
        align = _RIGHT if column in self._figures else _LEFT
        painted.text(painter, box, str(index.data() or ""), ink, strong=row.strong, align=align)

    @staticmethod
    def _line(painter: QPainter, box: QRect, row: Row) -> None:
        """The years as a line from the lowest to the highest of them, the last one marked."""
        if len(row.series) < 2:
            return
        low, high = min(row.series), max(row.series)
        wide, high_of = box.width() - 12, box.height() - 14
        points = [
            QPointF(
                box.left() + 4 + wide * at / (len(row.series) - 1),
                box.bottom() - 7 - (high_of * (value - low) / (high - low) if high > low else high_of / 2),
            )
            for at, value in enumerate(row.series)
        ]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("node"), 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawEllipse(points[-1], 3, 3)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:  # noqa: N802  Qt's name
        return QSize(0, _LINE)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:  # noqa: N802
        row = index.data(ROW)
        choices = row.choices.get(index.column()) if isinstance(row, Row) else None
        if choices is None:
            line = QLineEdit(parent)
            say_look(line, look="cell")
            return line
        box = QComboBox(parent)
        for code, words in choices:
            box.addItem(words, code)
        box.activated.connect(partial(self._chosen, box))
        return box

    def _chosen(self, box: QComboBox, _at: int) -> None:
        """A choice is made with one press."""
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:  # noqa: N802  Qt's name
        said = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(editor.findData(said), 0))
        elif isinstance(editor, QLineEdit):
            editor.setText(said)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:  # noqa: N802
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())


class CellsTable(QTableView):
    """One of the tables; Enter or a letter edits the cell of the cursor.

    Signals:
        moved: to another row.
        delete_asked: the key of the row that is to go.
        opened: the space bar was pressed on a row.
    """

    moved = Signal()
    opened = Signal()
    delete_asked = Signal(str)

    def __init__(
        self, widths: Sequence[int], stretched: int, figures: frozenset[int], *, sign: int = -1, bar: int = -1,
        years: int = -1, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.rows = CellsModel(len(widths), figures, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self, figures, sign, bar, years))
        say_look(self, look="raised")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_LINE)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setFixedHeight(_HEAD)
        head.setMinimumSectionSize(28)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(widths):
            if column != stretched:
                head.resizeSection(column, width)
        self.selectionModel().currentRowChanged.connect(self._tell_moved)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[Row], chosen: str = "") -> None:
        """Shows these; the cursor stays with its row, or goes to `chosen`."""
        now = self.current()
        column = max(self.currentIndex().column(), 0)
        wanted = chosen or (now.key if now is not None else "")
        self.rows.show(rows)
        at = self.rows.row_of(wanted) if wanted else -1
        if rows and (at < 0 or at != self.currentIndex().row()):
            self.setCurrentIndex(self.rows.index(max(at, 0), column))

    def current(self) -> Row | None:
        """The row of the cursor."""
        return self.rows.row(self.currentIndex().row())

    def choose(self, key: str) -> None:
        """Puts the cursor on a row."""
        at = self.rows.row_of(key)
        if at >= 0 and at != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(at, max(self.currentIndex().column(), 0)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter edits, Delete asks for the row to go, the space bar opens it."""
        row = self.current()
        editing = self.state() is QAbstractItemView.State.EditingState
        if row is not None and not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(self.currentIndex())
        elif row is not None and not editing and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(row.key)
        elif row is not None and not editing and event.key() == Qt.Key.Key_Space:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802  Qt's name
        """The table has the keys again."""
        super().closeEditor(editor, hint)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_moved(self) -> None:
        self.moved.emit()

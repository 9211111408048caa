"""The block on the screen: columns with what each was taken for, cells as typed, notes across the rows they are of."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from esdesk.desktop.places.inventory.plan_model import FIRST, ROW, Note, PlanModel
from esdesk.desktop.places.inventory.plan_steps import Step, held_words
from esdesk.desktop.theme import colour, font_of, theme
from esdesk.desktop.widgets import painted
from esdesk.services.inventory.inventory import BARE_COLUMNS, LIST_COLUMNS

Index = QModelIndex | QPersistentModelIndex
_SIGNS = {"new": ("plus", "good"), "changed": ("pencil", "ink_2"), "rejected": ("circle-x", "fault"),
          "doubt": ("triangle-alert", "doubt"), "same": ("check", "ink_3")}  # fmt: skip
_MARKS = {"fault": "circle-x", "doubt": "triangle-alert"}
_ROW, _HEAD, _INDENT = 28, 44, 70
_LEAST, _MOST, _LOOKED_AT = 72, 240, 200
_NUMBER, _WHAT = 44, 150
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class _PlanCell(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Number, sign and word, then the cells."""
        row, box = index.data(ROW), QRect(option.rect)
        if isinstance(row, Note):
            _paint_note(painter, box, row)
        elif isinstance(row, Step):
            _paint_ground(painter, option, index.column(), rule=not row.notes)
            inside = box.adjusted(8, 0, -6, -1)
            if index.column() == 1:
                name, token = _SIGNS[row.what]
                painted.sign(painter, name, QPoint(inside.left(), inside.center().y() - 7), 14, token)
                inside.setLeft(inside.left() + 20)
            if index.column() < FIRST:
                painted.text(painter, inside, str(index.data()), "ink" if index.column() else "ink_2")
            else:
                model = index.model()
                held = model.columns[index.column() - FIRST][1] if isinstance(model, PlanModel) else ""
                _paint_cell(painter, inside, row, index.column() - FIRST, "ink" if held else "ink_3")


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, column: int, *, rule: bool) -> None:
    box, chosen = QRect(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(box, colour("accent_soft" if chosen else "raised"))
    if rule:
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
    if chosen and column == 0:
        painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colour("accent"))


def _paint_note(painter: QPainter, box: QRect, note: Note) -> None:
    painter.fillRect(box, colour("raised"))
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
    painter.setFont(font_of(13))
    painter.setPen(colour(note.mood if note.mood == "fault" else "ink_2"))
    painter.drawText(box.adjusted(_INDENT, 0, -12, 0), _WRAPPED, note.words)


def _paint_cell(painter: QPainter, box: QRect, row: Step, at: int, token: str) -> None:
    mark = row.marks.get(at)
    if mark is not None:
        painted.sign(painter, _MARKS[mark], QPoint(box.left(), box.center().y() - 6), 13, mark)
        box.setLeft(box.left() + 18)
    if at in row.before:
        box.setLeft(box.left() + painted.text(painter, box, f"{row.before[at]} → ", "ink_2"))
    painted.text(painter, box, row.cells[at], token if row.what != "same" else "ink_3", strong=at in row.before)


class _PlanHeader(QHeaderView):
    """What a column was taken for, and below it the words that stand over it in the block."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setFixedHeight(_HEAD)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(_NUMBER)

    def paintSection(self, painter: QPainter, box: QRect, at: int) -> None:  # noqa: N802  Qt's name
        """Paints both, and the arrow that says that it can be changed."""
        painter.save()
        here = self._table.currentIndex().column() == at >= FIRST
        painter.fillRect(box, colour("accent_soft" if here else "sunken"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
        model = self.model()
        if at >= FIRST and isinstance(model, PlanModel) and at - FIRST < len(model.columns):
            header, held = model.columns[at - FIRST]
            words = held_words(held) if held else QCoreApplication.translate("PlanTable", "left out")
            upper, lower = box.adjusted(8, 5, -22, -22), box.adjusted(8, 22, -6, -5)
            painted.text(painter, upper, words, "ink" if held else "ink_3", strong=bool(held))
            painted.sign(painter, "chevron-down", QPoint(box.right() - 19, box.top() + 8), 12, "ink_2")
            painted.text(painter, lower, header or self.tr("column {n}").format(n=at - FIRST + 1), "ink_2", size=11)
        painter.restore()


class PlanTable(QTableView):
    """The rows of a plan.

    Signals:
        held_as: what the columns hold, from the left, as a person said it.
    """

    held_as = Signal(list)

    def __init__(self, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = model
        self.setModel(model)
        self.setItemDelegate(_PlanCell(self))
        self.setHorizontalHeader(_PlanHeader(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(18)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().sectionClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._turn)
        model.modelReset.connect(self._fit)
        theme.changed.connect(self.viewport().update)

    def choices(self, at: int) -> QMenu:
        """What a column of the block may hold; the names cannot be left out, they go to another column."""
        held = [one for _, one in self._plan.columns]
        menu = QMenu(self)
        for column in LIST_COLUMNS if self._plan.columns[at][0] else BARE_COLUMNS:
            action = menu.addAction(held_words(column), partial(self._hold, at, column))
            action.setCheckable(True)
            action.setChecked(held[at] == column)
        menu.addSeparator()
        out = menu.addAction(self.tr("Leave this column out"), partial(self._hold, at, ""))
        out.setEnabled(held[at] not in ("", "name"))
        return menu

    def _hold(self, at: int, column: str, _checked: bool = False) -> None:
        held = ["" if one == column else one for _, one in self._plan.columns]
        held[at] = column
        self.held_as.emit(held)

    def _open(self, section: int) -> None:
        if section >= FIRST:
            menu = self.choices(section - FIRST)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            left = self.horizontalHeader().sectionViewportPosition(section)
            menu.popup(self.horizontalHeader().mapToGlobal(QPoint(left, _HEAD)))

    def _turn(self) -> None:
        self.horizontalHeader().viewport().update()

    # Room

    def _fit(self) -> None:
        """Columns as wide as their cells within bounds; notes across all of them, as high as their words."""
        self.clearSpans()
        plain, strong = QFontMetrics(font_of(13)), QFontMetrics(font_of(13, strong=True))
        for section, width in enumerate((_NUMBER, _WHAT)):
            self.setColumnWidth(section, width)
        steps = [one for one in self._plan.rows if isinstance(one, Step)][:_LOOKED_AT]
        for at, (header, held) in enumerate(self._plan.columns):
            wide = max((plain.horizontalAdvance(_whole(one, at)) for one in steps), default=0) + 36
            head = strong.horizontalAdvance(held_words(held) if held else self.tr("left out")) + 36
            wide = max(wide, head, min(QFontMetrics(font_of(11)).horizontalAdvance(header) + 16, 140))
            self.setColumnWidth(FIRST + at, max(_LEAST, min(_MOST, wide)))
        for row, one in enumerate(self._plan.rows):
            if isinstance(one, Note):
                self.setSpan(row, 0, 1, self._plan.columnCount())
        self._fit_notes()

    def _fit_notes(self) -> None:
        metrics = QFontMetrics(font_of(13))
        across = sum(self.columnWidth(at) for at in range(self._plan.columnCount()))
        room = QRect(0, 0, max(200, min(self.viewport().width(), across) - _INDENT - 12), 1000)
        for row, one in enumerate(self._plan.rows):
            if isinstance(one, Note):
                self.setRowHeight(row, metrics.boundingRect(room, _WRAPPED, one.words).height() + 6)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Notes take the lines that their words need."""
        super().resizeEvent(event)
        self._fit_notes()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """F2 says what the column with the cursor holds."""
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self._open(max(FIRST, self.currentIndex().column()))
        else:
            super().keyPressEvent(event)


def _whole(step: Step, at: int) -> str:
    return f"{step.before[at]} → {step.cells[at]}" if at in step.before else step.cells[at]

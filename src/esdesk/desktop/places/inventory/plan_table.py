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
          "doubt": ("triangle-alert", "doubt"), "same": ("check", "ink_3"), "unread": ("circle-dashed", "ink_3"),
          "total": ("circle-minus", "ink_3"), "header": ("circle-minus", "ink_3")}  # fmt: skip
_MARKS = {"fault": "circle-x", "doubt": "triangle-alert"}
_ROW, _HEAD, _INDENT = 28, 44, 70
_LEAST, _MOST, _LOOKED_AT = 72, 240, 200
_NUMBER, _WHAT = 44, 150
_WRAPPED_NOTES = 200
"""Notes that get the lines which their words need; of more each has one, and its tooltip."""
_SHEET_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_FAINT = ("same", "total", "header")
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class _PlanCell(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Number, sign and word, then the cells."""
        row, box = index.data(ROW), QRect(option.rect)
        if isinstance(row, Note):
            _paint_note(painter, box, self._across(index, box), row)
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

    def _across(self, index: Index, box: QRect) -> QRect:
        """The whole row, of which each cell paints its part: spans of a thousand notes would be slow."""
        table = self.parent()
        if not isinstance(table, PlanTable):
            return box
        left = box.left() - table.columnViewportPosition(index.column()) + table.columnViewportPosition(0)
        return QRect(left, box.top(), table.note_width(), box.height())


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, column: int, *, rule: bool) -> None:
    box, chosen = QRect(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(box, colour("accent_soft" if chosen else "raised"))
    if rule:
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
    if chosen and column == 0:
        painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), colour("accent"))


def _paint_note(painter: QPainter, box: QRect, whole: QRect, note: Note) -> None:
    painter.save()
    painter.setClipRect(box)
    painter.fillRect(box, colour("raised"))
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
    painter.setFont(font_of(13))
    painter.setPen(colour(note.mood if note.mood == "fault" else "ink_2"))
    inside = whole.adjusted(_INDENT, 0, 0, 0)
    one_line = inside.height() <= painter.fontMetrics().height() + 6
    words = painter.fontMetrics().elidedText(note.words, Qt.TextElideMode.ElideRight, inside.width())
    painter.drawText(inside, _WRAPPED, words if one_line else note.words)
    painter.restore()


def _paint_cell(painter: QPainter, box: QRect, row: Step, at: int, token: str) -> None:
    mark = row.marks.get(at)
    if mark is not None:
        painted.sign(painter, _MARKS[mark], QPoint(box.left(), box.center().y() - 6), 13, mark)
        box.setLeft(box.left() + 18)
    if at in row.before:
        box.setLeft(box.left() + painted.text(painter, box, f"{row.before[at]} → ", "ink_2"))
    painted.text(painter, box, row.cells[at], "ink_3" if row.what in _FAINT else token, strong=at in row.before)


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
            known, over = header in model.remembered, model.over(at - FIRST)
            words = held_words(held) if held else QCoreApplication.translate("PlanTable", "left out")
            upper, lower = box.adjusted(8, 5, -38 if known else -22, -22), box.adjusted(8, 22, -6, -5)
            painted.text(painter, upper, words, "ink" if held else "ink_3", strong=bool(held))
            painted.sign(painter, "chevron-down", QPoint(box.right() - 19, box.top() + 8), 12, "ink_2")
            if known:
                painted.sign(painter, "history", QPoint(box.right() - 35, box.top() + 8), 12, "accent")
            painted.text(painter, lower, over or self.tr("column {n}").format(n=at - FIRST + 1), "ink_2", size=11)
        painter.restore()


class PlanTable(QTableView):
    """The rows of a plan.

    Signals:
        held_as: what the columns hold, from the left, as a person said it.
        forget_asked: the words over a column shall be read for themselves again.
    """

    held_as = Signal(list)
    forget_asked = Signal(str)

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
        header = self._plan.columns[at][0]
        if header in self._plan.remembered:
            menu.addAction(self.tr("Forget what you said of it"), partial(self._forget, header))
        return menu

    def _hold(self, at: int, column: str, _checked: bool = False) -> None:
        held = ["" if one == column else one for _, one in self._plan.columns]
        held[at] = column
        self.held_as.emit(held)

    def _forget(self, header: str, _checked: bool = False) -> None:
        self.forget_asked.emit(header)

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
        plain, strong = QFontMetrics(font_of(13)), QFontMetrics(font_of(13, strong=True))
        for section, width in enumerate((_NUMBER, _WHAT)):
            self.setColumnWidth(section, width)
        steps = [one for one in self._plan.rows if isinstance(one, Step)][:_LOOKED_AT]
        for at, (_, held) in enumerate(self._plan.columns):
            wide = max((plain.horizontalAdvance(_whole(one, at)) for one in steps), default=0) + 36
            head = strong.horizontalAdvance(held_words(held) if held else self.tr("left out")) + 36
            over = self._plan.over(at)
            wide = max(wide, head, min(QFontMetrics(font_of(11)).horizontalAdvance(over) + 16, 160))
            self.setColumnWidth(FIRST + at, max(_LEAST, min(_MOST, wide)))
        self._fit_notes()

    def note_width(self) -> int:
        """How far a note reaches: across the columns, or what is seen of them."""
        across = sum(self.columnWidth(at) for at in range(self._plan.columnCount()))
        return max(200, min(self.viewport().width(), across) - 12)

    def _fit_notes(self) -> None:
        metrics, rows = QFontMetrics(font_of(13)), self.verticalHeader()
        room = QRect(0, 0, self.note_width() - _INDENT, 1000)
        notes = [(row, one) for row, one in enumerate(self._plan.rows) if isinstance(one, Note)]
        rows.blockSignals(True)  # each would lay out the table anew
        for at, (row, one) in enumerate(notes):
            words = (
                metrics.boundingRect(room, _WRAPPED, one.words).height() if at < _WRAPPED_NOTES else metrics.height()
            )
            rows.resizeSection(row, words + 6)
        rows.blockSignals(False)
        self.updateGeometries()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Notes take the lines that their words need."""
        super().resizeEvent(event)
        self._fit_notes()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """F2 says what the column with the cursor holds."""
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self._open(max(FIRST, self.currentIndex().column()))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in _SHEET_KEYS:
            event.ignore()  # the sheet before or the next one, as in a spreadsheet
        elif event.text() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier and event.text().isalpha():
            event.ignore()  # a letter is a command here
        else:
            super().keyPressEvent(event)


def _whole(step: Step, at: int) -> str:
    return f"{step.before[at]} → {step.cells[at]}" if at in step.before else step.cells[at]

"""A sheet of bills before it is taken in: each row with what would happen to it; Enter takes it, Escape leaves it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from esdesk.desktop.places.energy.plan_model import STEP, PlanModel, Step
from esdesk.desktop.theme import say_look, theme
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.desktop.widgets.sheet_bar import SheetBar
from esdesk.services.sheets.importing import Plan

Index = QModelIndex | QPersistentModelIndex
_SIGNS = {"new": ("plus", "good"), "changed": ("pencil", "ink_2"), "rejected": ("circle-x", "fault"),
          "doubt": ("triangle-alert", "doubt")}  # fmt: skip
_SIGNS_OF_CELLS = {"rejected": ("circle-x", "fault"), "doubt": ("triangle-alert", "doubt")}
_ROW, _WIDTHS = 28, (52, 120, 200, 130, 150)


class _StepCell(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground and words; what happens with its sign."""
        step = index.data(STEP)
        if not isinstance(step, Step):
            return
        painted.ground(painter, option, first=index.column() == 0)
        whole: QRect = option.rect
        box = whole.adjusted(16 if index.column() == 0 else 8, 0, -8, -1)
        if index.column() == 1:
            name, token = _SIGNS[step.what]
            painted.sign(painter, name, QPoint(box.left(), box.center().y() - 6), 14, token)
            box = box.adjusted(20, 0, 0, 0)
        token = "fault" if step.what == "rejected" and index.column() in (5, step.marked) else "ink"
        if index.column() == step.marked and step.what in _SIGNS_OF_CELLS:
            name, mood = _SIGNS_OF_CELLS[step.what]
            painted.sign(painter, name, QPoint(box.left(), box.center().y() - 6), 13, mood)
            box = box.adjusted(18, 0, 0, 0)
        painted.text(painter, box, step.cells[index.column()], token)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802  Qt's name
        """Rows are 28 high."""
        return QSize(0, _ROW)


class _Rows(QTableView):
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Ctrl+PgDn is for the sheets, as in a spreadsheet."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)


class PlanPane(QWidget):
    """The preview.

    Signals:
        taken: the plan shall be carried out.
        left: it shall not.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._title, self._told = QLabel(), QLabel()
        say_look(self._title, voice="section")
        say_look(self._told, voice="second")
        self.take_button, self.leave_button = KeyButton(), KeyButton()
        say_look(self.take_button, look="accent")
        self.rows, self.sheet = PlanModel(self), SheetBar()
        self.table = _Rows()
        self._set_table()
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._told, 1)
        head.addWidget(self.leave_button)
        head.addWidget(self.take_button)
        below = QHBoxLayout()
        below.setContentsMargins(16, 0, 16, 8)
        below.addWidget(self.sheet)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.take_button.clicked.connect(self._take)
        self.leave_button.clicked.connect(self.left)

    def _set_table(self) -> None:
        table = self.table
        table.setModel(self.rows)
        table.setItemDelegate(_StepCell(table))
        say_look(table, look="inset")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setSectionsClickable(False)
        head.setFixedHeight(_ROW)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at, width in enumerate(_WIDTHS):
            head.resizeSection(at, width)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        theme.changed.connect(table.viewport().update)

    def retranslate(self) -> None:
        """Says its words."""
        self.leave_button.setText(self.tr("Leave it  Esc"))
        self.sheet.retranslate()
        self.table.setAccessibleName(self.tr("What would happen to each row"))
        self.rows.say([self.tr("Row"), self.tr("What happens"), self.tr("Days"), self.tr("Metered"), self.tr("Amount"),
                       self.tr("Cost, or what to look at")])  # fmt: skip
        self.show_plan(self._plan)

    def show_plan(self, plan: Plan | None) -> None:
        """Shows a plan."""
        self._plan = plan
        self.rows.show_plan(plan)
        if plan is None:
            return
        if plan.source is not None:
            self.sheet.show_sheet(plan.source.name, plan.source.sheets, plan.source.top)
        many = len(plan.added) + len(plan.changed)
        self._title.setText(plan.sheet or self.tr("From the clipboard"))
        told = [
            self.tr("%n new", "", len(plan.added)), self.tr("%n changed", "", len(plan.changed)),
            self.tr("%n skipped", "", len(plan.skipped)), self.tr("%n stay out", "", len(plan.rejected)),
        ]  # fmt: skip
        unused = self.tr("not used: {columns}").format(columns=", ".join(plan.unused)) if plan.unused else ""
        self._told.setText(" · ".join([*told, *([unused] if unused else [])]))
        self.take_button.setText(self.tr("Take in %n bills  ⏎", "", many))
        self.take_button.setEnabled(bool(many))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter takes it in, Escape leaves it, Ctrl+PgDn and Ctrl+PgUp turn to another sheet."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.sheet.turn(1 if event.key() == Qt.Key.Key_PageDown else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self._plan is not None and self.take_button.isEnabled():
            self.taken.emit(self._plan)

"""Before a block or a sheet is taken in: what is new, what changes from what to what, what stays out and why."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
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

from esdesk.desktop.places.inventory.plan_model import STEP, PlanModel, Step
from esdesk.desktop.theme import say_look, theme
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.services.inventory import Plan

Index = QModelIndex | QPersistentModelIndex
_SIGNS = {"new": ("plus", "good"), "changed": ("pencil", "ink_2"), "rejected": ("circle-x", "fault")}
_WIDTHS = (56, 110, 260)


class _StepCell(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Number, sign and word, name, words."""
        painted.ground(painter, option)
        step, box = index.data(STEP), QRect(option.rect)
        if not isinstance(step, Step):
            return
        inside = box.adjusted(8, 0, -8, -1)
        if index.column() == 1:
            name, token = _SIGNS[step.what]
            painted.sign(painter, name, QPoint(inside.left(), inside.center().y() - 7), 14, token)
            inside.setLeft(inside.left() + 20)
        token = "ink" if index.column() in (1, 2) else "ink_2"
        painted.text(painter, inside, str(index.data()), token)


class Preview(QWidget):
    """Takes the grid's place until one takes the block in (Enter) or leaves it (Escape).

    Signals:
        taken: the plan is to be carried out.
        left: it is not.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self.model = PlanModel()
        self.list = QTableView()
        self._make_plain()
        self.words, self.unused = QLabel(), QLabel()
        say_look(self.words, voice="strong")
        say_look(self.unused, voice="small")
        self.take, self.leave = KeyButton(), KeyButton()
        say_look(self.take, look="accent")
        self.take.clicked.connect(self._press_take)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.words)
        row.addWidget(self.unused, 1)
        row.addWidget(self.leave)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        theme.changed.connect(self.list.viewport().update)

    def _make_plain(self) -> None:
        view = self.list
        view.setModel(self.model)
        view.setItemDelegate(_StepCell(view))
        view.horizontalHeader().hide()
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(28)
        view.setShowGrid(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setTabKeyNavigation(False)
        for at, width in enumerate(_WIDTHS):
            view.setColumnWidth(at, width)
        view.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.take.setText(self.tr("Take in") + "  ⏎")
        self.leave.setText(self.tr("Leave it") + "  Esc")
        self.list.setAccessibleName(self.tr("What taking it in would do"))
        if self._plan is not None:
            self.show_plan(self._plan)

    def show_plan(self, plan: Plan) -> None:
        """Shows a plan; nothing to take in is also an answer."""
        self._plan = plan
        self.model.show_plan(plan)
        parts = [
            self.tr("%n new", "", len(plan.added)),
            self.tr("%n changed", "", len(plan.changed)),
            self.tr("%n stay out", "", len(plan.rejected)),
            self.tr("%n say what is recorded already", "", len(plan.skipped)),
        ]
        counts = (len(plan.added), len(plan.changed), len(plan.rejected), len(plan.skipped))
        told = "  ·  ".join(words for words, count in zip(parts, counts, strict=True) if count)
        self.words.setText(told or self.tr("Nothing to take in"))
        unused = ", ".join(plan.unused)
        self.unused.setText(self.tr("Columns left out: {columns}").format(columns=unused) if unused else "")
        self.take.setEnabled(bool(plan.added or plan.changed))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter takes, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _press_take(self) -> None:
        if self._plan is not None and self.take.isEnabled():
            self.take.setEnabled(False)
            self.taken.emit(self._plan)

"""Conflicts: two cards beside each other, what stood before both, and a third value; nothing of either is ever lost."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from esdesk.desktop.language import speech
from esdesk.desktop.places.sync.conflict_card import Card
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.desktop.widgets.key_hint import KeyHint
from esdesk.desktop.widgets.panes import Panes
from esdesk.reports.words import moment
from esdesk.services.settling import Question, Side


class _Lines(QStyledItemDelegate):
    """A conflict in two lines: whose and which field, and both values."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        return QSize(10, 48)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        subject, label, values = index.data(Qt.ItemDataRole.UserRole)
        box: QRect = option.rect.adjusted(16, 5, -8, -5)
        painter.save()
        painted.ground(painter, option)
        painted.sign(painter, "triangle-alert", QPoint(box.left(), box.top() + 10), 16, "doubt")
        upper, lower = box.adjusted(28, 0, 0, -19), box.adjusted(28, 19, 0, 0)
        width = painted.text(painter, upper, subject, strong=True)
        painted.text(painter, upper.adjusted(width + 6, 0, 0, 0), label, "ink_2")
        painted.text(painter, lower, values, "ink_2", size=11)
        painter.restore()


class Conflicts(QWidget):
    """The page of conflicts. Left and right choose a side, Enter keeps it, T goes to the third value, N to the next.

    Signals:
        kept: (question, side).
        written: (question, text).
        left: back to the packages.
    """

    kept = Signal(object, object)
    written = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: list[Question] = []
        self._at = 0
        self._side = 0
        self.list = QListWidget()
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._turn)
        self.list.installEventFilter(self)
        self._title, self._field, self._count, self._earlier = (QLabel() for _ in range(4))
        say_look(self._title, voice="section")
        say_look(self._field, voice="second")
        say_look(self._count, voice="second")
        self.cards = [Card(), Card()]
        for number, card in enumerate(self.cards):
            card.kept.connect(lambda n=number: self._keep(n))
        self.third = QLineEdit()
        self.third.returnPressed.connect(self._write)
        self._third_label = QLabel()
        say_look(self._third_label, voice="strong")
        self._third_key = KeyHint("T")
        self._later = KeyButton()
        say_look(self._later, look="quiet")
        self._later.clicked.connect(self.later)
        self._write_button = KeyButton()
        self._write_button.clicked.connect(self._write)
        self.empty = Empty()
        self.empty.pressed.connect(self.left)
        self._lay_out()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._field, 1)
        head.addWidget(self._later)
        head.addWidget(self._count)
        before = QFrame()
        say_look(before, look="sunken")
        band = QHBoxLayout(before)
        band.setContentsMargins(12, 6, 12, 6)
        band.addWidget(self._earlier)
        self._band = before
        cards = QHBoxLayout()
        cards.setSpacing(16)
        for card in self.cards:
            cards.addWidget(card, 1)
        third = QHBoxLayout()
        third.setSpacing(8)
        third.setContentsMargins(0, 0, 0, 0)
        third.addWidget(self._third_label)
        third.addWidget(self._third_key)
        third.addWidget(self.third, 1)
        third.addWidget(self._write_button)
        self._third_row = QWidget()
        self._third_row.setLayout(third)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(before)
        column.addLayout(cards)
        column.addWidget(self._third_row)
        column.addStretch(1)
        self._panes = Panes("conflicts", [264, 1000])
        self._panes.addWidget(self.list)
        self._panes.addWidget(right)
        self._panes.setStretchFactor(1, 1)
        self._panes.ready()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panes, 1)
        whole.addWidget(self.empty, 1)

    def retranslate(self) -> None:
        """Says its words."""
        self.list.setAccessibleName(self.tr("Conflicts"))
        self._third_label.setText(self.tr("A third value"))
        self.third.setPlaceholderText(self.tr("what is really right"))
        self.third.setAccessibleName(self.tr("A third value"))
        self._write_button.setText(self.tr("Keep this  ⏎"))
        self._later.setText(self.tr("Decide later  N"))
        self.empty.say(
            self.tr("Nothing is in conflict. What two people recorded differently would stand here side by side."),
            self.tr("Back to the packages"),
        )
        self.show_questions(self._questions)

    def show_questions(self, questions: list[Question]) -> None:
        """Shows what waits; the place in the list stays."""
        self._questions = questions
        at = min(self._at, max(0, len(questions) - 1))
        self.list.blockSignals(True)
        self.list.clear()
        for one in questions:
            values = " ↔ ".join(self._words(side) for side in one.sides[:2])
            item = QListWidgetItem(f"{one.subject}, {self._label(one)}: {values}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, (one.subject, self._label(one), values))
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        self._panes.setVisible(bool(questions))
        self.empty.setVisible(not questions)
        if questions:
            self._turn(at)

    def _label(self, one: Question) -> str:
        return one.label or self.tr("deleted by one, edited by another")

    def _words(self, side: Side) -> str:
        return self.tr("deleted") if side.text is None else side.text or "–"

    def _turn(self, at: int) -> None:
        if not 0 <= at < len(self._questions):
            return
        self._at, self._side = at, 0
        one = self._questions[at]
        self._title.setText(one.subject)
        self._field.setText(self._label(one))
        self._count.setText(f"{at + 1} / {len(self._questions)}")
        self._band.setVisible(one.earlier is not None)
        if one.earlier is not None:
            told = self.tr("Both changed {value}, which {who} recorded.")
            self._earlier.setText(told.format(value=self._words(one.earlier), who=one.earlier.who))
        self.third.clear()
        self._third_row.setVisible(one.field is not None)
        for card, side, other in zip(self.cards, one.sides, reversed(one.sides[:2]), strict=False):
            self._show_side(card, side, other, provisional=side is one.sides[0])
        self._later.setEnabled(len(self._questions) > 1)
        self._ring()

    def _show_side(self, card: Card, side: Side, other: Side, *, provisional: bool) -> None:
        where = self.tr("this laptop") if side.this_device else self.tr("another laptop")
        nameless = side.who == side.device
        card.who.setText(where if nameless else side.who)
        card.device.setText(side.device if nameless else f"{where} · {side.device}")
        card.value.setText(self._words(side))
        card.when.setText(moment(side.moment, speech.language) if side.moment else "")
        card.show_members(side.members, other.members)
        card.mark.setText(self.tr("shown for now"))
        card.mark.setVisible(provisional)
        card.setAccessibleName(f"{side.who}: {self._words(side)}")

    def _ring(self) -> None:
        words = (self.tr("Keep the left one"), self.tr("Keep the right one"))
        for number, (card, said, arrow) in enumerate(zip(self.cards, words, "←→", strict=True)):
            card.ring(number == self._side, said, arrow)

    def _keep(self, number: int) -> None:
        one = self._questions[self._at]
        if number < len(one.sides):
            self.kept.emit(one, one.sides[number])

    def _write(self) -> None:
        if self.third.text().strip():
            self.written.emit(self._questions[self._at], self.third.text())

    def later(self) -> None:
        """Goes to the next one and leaves this as it is."""
        if self._questions:
            self.list.setCurrentRow((self._at + 1) % len(self._questions))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The keys of the list."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._side = int(key == Qt.Key.Key_Right)
            self._ring()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep(self._side)
        elif key == Qt.Key.Key_T:
            self.third.setFocus()
        elif key == Qt.Key.Key_N:
            self.later()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

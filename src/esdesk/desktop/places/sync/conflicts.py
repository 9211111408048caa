"""Conflicts: two cards beside each other, what stood before both, and a third value; nothing of either is ever lost."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.empty import Empty
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


class _Card(QFrame):
    """What one side says; the ring shows which one Enter keeps."""

    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="choice")
        self.who, self.device, self.value, self.when, self.mark = (QLabel() for _ in range(5))
        for label, voice in (
            (self.who, "strong"), (self.device, "hint"), (self.value, "title"), (self.when, "second"),
            (self.mark, "small"),
        ):  # fmt: skip
            say_look(label, voice=voice)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.value.setWordWrap(True)
        self.keep = QPushButton()
        self.keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.keep.clicked.connect(self.kept)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.who)
        names.addWidget(self.device)
        head.addLayout(names, 1)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.value)
        column.addWidget(self.when)
        self._members = QGridLayout()
        self._members.setHorizontalSpacing(16)
        self._members.setVerticalSpacing(6)
        self._members.setColumnStretch(1, 1)
        column.addLayout(self._members)
        column.addStretch(1)
        column.addWidget(self.keep)

    def show_members(self, members: tuple[tuple[str, str], ...]) -> None:
        """What the value is made of."""
        while (item := self._members.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row, (caption, text) in enumerate(members):
            label = QLabel(caption)
            say_look(label, voice="second")
            self._members.addWidget(label, row, 0)
            self._members.addWidget(QLabel(text), row, 1)

    def ring(self, on: bool) -> None:
        """Whether Enter keeps this side."""
        say_look(self, look="chosen" if on else "choice")
        say_look(self.keep, look="accent" if on else "plain")


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
        self.cards = [_Card(), _Card()]
        for number, card in enumerate(self.cards):
            card.kept.connect(lambda n=number: self._keep(n))
        self.third = QLineEdit()
        self.third.returnPressed.connect(self._write)
        self._third_label = QLabel()
        say_look(self._third_label, voice="strong")
        self._write_button = QPushButton()
        self._write_button.clicked.connect(self._write)
        self.empty = Empty()
        self.empty.pressed.connect(self.left)
        self._lay_out()
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._field, 1)
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
        third.addWidget(self._third_label)
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
        column.addLayout(cards, 1)
        column.addWidget(self._third_row)
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
        for card, side, arrow in zip(self.cards, one.sides, "←→", strict=False):
            self._show_side(card, side, arrow, provisional=side is one.sides[0])
        self._ring()

    def _show_side(self, card: _Card, side: Side, arrow: str, *, provisional: bool) -> None:
        card.who.setText(side.who)
        card.device.setText(self.tr("this laptop") if side.this_device else side.device)
        card.value.setText(self._words(side))
        card.when.setText(moment(side.moment, speech.language) if side.moment else "")
        card.show_members(side.members)
        card.mark.setText(self.tr("shown for now") if provisional else "")
        card.keep.setText(self.tr("Keep the left one") if arrow == "←" else self.tr("Keep the right one"))
        card.setAccessibleName(f"{side.who}: {self._words(side)}")

    def _ring(self) -> None:
        for number, card in enumerate(self.cards):
            card.ring(number == self._side)

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

"""The visit's list: questions from matches and people, answered where they stand."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconLabel
from esdesk.desktop.theme import say_look
from esdesk.services.matching.deciding import Asked


class AnswerEdit(QLineEdit):
    """A field that gives back on Esc what stood there, and tells what was written when it is left or Enter is hit."""

    written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stood = ""
        self.editingFinished.connect(self._tell)

    def show_text(self, text: str) -> None:
        """What stands in the file; what is being typed stays."""
        if not self.is_touched:
            self.setText(text)
        self._stood = text

    @property
    def is_touched(self) -> bool:
        """Whether something else is written than what stands in the file."""
        return self.text() != self._stood

    def _tell(self) -> None:
        if self.is_touched:
            self.written.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc gives back what stood there."""
        if event.key() == Qt.Key.Key_Escape and self.is_touched:
            self.setText(self._stood)
        else:
            super().keyPressEvent(event)


class QuestionRow(QWidget):
    """One question, what it is about, and its answer.

    Signals:
        answered: row of the question and the answer.
        shown: the record that it is about.
    """

    answered = Signal(object, str)
    shown = Signal(str, object, str)

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = asked
        self._sign = IconLabel("clipboard-list", 16)
        self._about = QPushButton()
        say_look(self._about, look="link")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.edit = AnswerEdit()
        self.edit.written.connect(self._answered)
        self._about.clicked.connect(self._show)
        about = QHBoxLayout()
        about.addSpacing(-5)  # the word of a link begins where the text does
        about.addWidget(self._about)
        about.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._text)
        column.addLayout(about)
        column.addWidget(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.show_asked(asked)
        self.retranslate()

    def show_asked(self, asked: Asked) -> None:
        """The question as it stands now."""
        self._asked = asked
        self._sign.set_icon(*(("circle-check", 16, "good") if asked.answer else ("clipboard-list", 16, "ink_2")))
        self._text.setText(asked.text)
        self._about.setText(asked.name)
        self._about.setVisible(bool(asked.name) and asked.entity == "resource")
        self.edit.show_text(asked.answer)
        self.edit.setAccessibleName(asked.text)

    def retranslate(self) -> None:
        """Says its words."""
        self.edit.setPlaceholderText(self.tr("The answer"))

    def _answered(self, text: str) -> None:
        self.answered.emit(self._asked.row, text)

    def _show(self) -> None:
        self.shown.emit(self._asked.entity, self._asked.about, self._asked.field)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Speaks the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class QuestionList(QWidget):
    """The questions of a facility, and a field for one more.

    Signals:
        answered: row of the question and the answer.
        added: words of a new question.
        shown: entity, row and field of what a question is about.
    """

    answered = Signal(object, str)
    added = Signal(str)
    shown = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[UUID, QuestionRow] = {}
        self.new = QLineEdit()
        self.new.returnPressed.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.new)
        self.retranslate()

    def show_questions(self, asked: Sequence[Asked]) -> None:
        """Shows these; a row that stays keeps what is being typed in it."""
        for gone in set(self._rows) - {one.row for one in asked}:
            self._rows.pop(gone).deleteLater()
        for at, one in enumerate(asked):
            row = self._rows.get(one.row)
            if row is None:
                row = self._rows[one.row] = QuestionRow(one)
                row.answered.connect(self.answered)
                row.shown.connect(self.shown)
            row.show_asked(one)
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)

    def rows(self) -> list[QuestionRow]:
        """The rows, in no order."""
        return list(self._rows.values())

    def retranslate(self) -> None:
        """Says its words."""
        self.new.setPlaceholderText(self.tr("Another question for the visit…"))
        self.new.setAccessibleName(self.tr("New question"))

    def _add(self) -> None:
        if self.new.text().strip():
            self.added.emit(self.new.text())
            self.new.clear()

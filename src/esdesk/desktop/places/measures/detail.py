"""The pane of one measure: what it is, what it comes to, who carries it out, and how far it is."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from esdesk.audit.measures import Improvement
from esdesk.audit.ranges import Range
from esdesk.core.ids import new_id
from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconButton, IconLabel, WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.measures.ranges import Ends, Ranges
from esdesk.desktop.places.measures.rows import SIGNS
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.measures.measures import Measures
from esdesk.services.measures.words import (
    basis_words,
    process_words,
    rounded,
    state_words,
    thousands,
    usual,
    worth_words,
    years_words,
)

_FIELDS = (
    ("name", ()), ("today", ()), ("proposal", ()), ("process", ()), ("carrier", ()), ("resource", ()),
    ("saving", ("said", "quality")), ("unit_price", ("said",)), ("money", ("said",)), ("tep", ()), ("co2e", ()),
    ("investment", ("said",)), ("running_cost", ("said",)), ("life", ()), ("interactions", ()), ("owner", ()),
    ("due", ()), ("note", ()),
)  # fmt: skip
"""The fields in their order, with the boxes that are shown where that is not all."""

_NEXT = {"proposed": "in_progress", "in_progress": "implemented"}


class Detail(QWidget):
    """One measure.

    Signals:
        state_asked: (row, state, reason).
        closed: the pane is to go.
    """

    state_asked = Signal(object, str, str)
    closed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._one: Improvement | None = None
        self._found: Measures | None = None
        self.sign, self.title, self.where = IconLabel("lightbulb", 20), Elided(size=16, strong=True), QLabel()
        say_look(self.where, voice="small")
        self.close_button = IconButton("x")
        self.close_button.clicked.connect(self.closed)
        self.calculation, self.lines, self.basis, self.worth = QLabel(), Ranges(), QLabel(), QLabel()
        say_look(self.calculation, voice="strong")
        for label in (self.basis, self.worth):
            label.setWordWrap(True)
            say_look(label, voice="small")
        nobody = new_id()
        self.edits = {
            name: FieldEdit(document, "measure", nobody, name, only=boxes, columns=max(len(boxes), 1))
            for name, boxes in _FIELDS
        }
        self.labels = {name: QLabel() for name in self.edits}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._body(), 1)
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        head, row, words = QFrame(), QHBoxLayout(), QVBoxLayout()
        head.setFixedHeight(60)
        self.title.setMinimumHeight(22)
        say_look(head, look="raised")
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.where)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        head.setLayout(row)
        return head

    def _body(self) -> QWidget:
        area, inside = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        say_look(inside, look="clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 4, 16, 16)
        column.setSpacing(4)
        for name, edit in self.edits.items():
            if name == "process":
                for part in (self.calculation, self.lines, self.basis, self.worth):
                    column.addWidget(part)
                column.addSpacing(8)
            say_look(self.labels[name], voice="small")
            column.addWidget(self.labels[name])
            column.addWidget(edit)
        column.addStretch(1)
        area.setWidget(inside)
        return area

    def _foot(self) -> QWidget:
        foot, column, row = QFrame(), QVBoxLayout(), QHBoxLayout()
        say_look(foot, look="sunken")
        self.reason, self.reject_button, self.next_button = QLineEdit(), QPushButton(), WordButton("arrow-right")
        self.reason.hide()
        self.reason.returnPressed.connect(self._reject)
        self.reject_button.clicked.connect(self._reject)
        self.next_button.clicked.connect(self._go_on)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        row.addWidget(self.reject_button)
        row.addStretch(1)
        row.addWidget(self.next_button)
        column.addWidget(self.reason)
        column.addLayout(row)
        foot.setLayout(column)
        return foot

    # What is shown

    def retranslate(self) -> None:
        """Says its words."""
        self.close_button.say(self.tr("Close"), "Esc")
        self.calculation.setText(self.tr("What it comes to, low – usual – high"))
        self.reason.setPlaceholderText(self.tr("Why? Enter rejects it"))
        self.reason.setAccessibleName(self.tr("Why it is rejected"))
        for name, edit in self.edits.items():
            edit.retranslate()
            self.labels[name].setText(edit.caption)
        self._tell()

    def show_measure(self, one: Improvement, found: Measures) -> None:
        """Shows a measure; what is being typed in it stays."""
        another = self._one is None or self._one.row != one.row
        self._one, self._found = one, found
        values = found.records[one.row].values
        for name, edit in self.edits.items():
            if another:
                edit.bind(one.row, values.get(name))
            else:
                edit.show_value(values.get(name))
        if another:
            self.reason.hide()
        self._tell()

    @property
    def row(self) -> UUID | None:
        """The measure that is shown."""
        return self._one.row if self._one is not None else None

    def _tell(self) -> None:
        one, found, language = self._one, self._found, speech.language
        if one is None or found is None:
            return
        self.sign.set_icon(SIGNS.get(one.state, SIGNS["proposed"])[0], 20, SIGNS.get(one.state, SIGNS["proposed"])[1])
        self.title.say(one.name)
        told = [process_words(one, found.processes, language), state_words(one, language), one.reason]
        self.where.setText(" · ".join(part for part in told if part))
        self.lines.show_lines(self._lines(one))
        self.basis.setText(self.tr("Money: {basis}").format(basis=basis_words(one, language)))
        climate = self.tr("{tep} TEP and {co2e} t CO₂e a year").format(
            tep=usual(one.tep, language), co2e=usual(one.co2e, language)
        )
        parts = [climate] if one.tep is not None or one.co2e is not None else []
        self.worth.setText("\n".join([*parts, worth_words(one, language)]))
        further = {"proposed": self.tr("Started"), "in_progress": self.tr("Implemented")}
        self.next_button.setText(further.get(one.state, self.tr("Propose again")))
        self.reject_button.setText(self.tr("Reject…"))
        self.reject_button.setVisible(one.state != "rejected")

    def _lines(self, one: Improvement) -> list[Ends]:
        language, found = speech.language, []
        if one.saving is not None and one.unit is not None:
            factor = 1000 if one.unit.symbol in ("kg", "kWh") else 1
            word = {"kg": "t", "kWh": "MWh"}.get(one.unit.symbol, one.unit.word(language))
            shown = Range(*(value / factor for value in (one.saving.low, one.saving.usual, one.saving.high)))
            found.append(_ends(self.tr("{unit} a year").format(unit=word), shown, rounded(shown.low, language),
                               rounded(shown.usual, language), rounded(shown.high, language)))  # fmt: skip
        if one.money is not None:
            money = one.money
            words = (thousands(value, language) for value in (money.low, money.usual, money.high))
            found.append(_ends(self.tr("k TL a year"), money, *words))
        years = [value for value in one.payback or () if value is not None]
        if len(years) == 3:
            words = (years_words(value, language) for value in years)
            found.append(_ends(self.tr("Payback, years"), Range(*years), *words))
        return found

    # What one does

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape closes, where no box had something to give back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        if self._one is not None:
            self.state_asked.emit(self._one.row, _NEXT.get(self._one.state, "proposed"), "")

    def _reject(self) -> None:
        """First asks for the reason, then rejects."""
        if self._one is None:
            return
        if not self.reason.isVisible() or not self.reason.text().strip():
            self.reason.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        said = self.reason.text()
        self.reason.clear()
        self.reason.hide()
        self.state_asked.emit(self._one.row, "rejected", said)


def _ends(name: str, values: Range, *words: str) -> Ends:
    low, usual_, high = words
    return Ends(name, (float(values.low), float(values.usual), float(values.high)), (low, usual_, high))

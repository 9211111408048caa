"""The foot of the third pane: what one makes of a suggestion. The reasons for "not suitable" stand in the same room."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QWidget

from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.services.matching.offers import Card

_DOWN = 4  # reasons one below the other, in two columns
_BUTTONS, _REASONS = 56, 188


class Reasons(QWidget):
    """Eight reasons, each with its digit.

    Signals:
        chosen: code of the vocabulary "refusal".
        left: nothing is refused.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._codes = [term.code for term in vocabulary("refusal")]
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 8, 20, 8)
        grid.setSpacing(6)
        self._why = QLabel()
        say_look(self._why, voice="strong")
        self._cancel = KeyButton()
        say_look(self._cancel, look="quiet")
        self._cancel.clicked.connect(self.left)
        grid.addWidget(self._why, 0, 0)
        grid.addWidget(self._cancel, 0, 1, Qt.AlignmentFlag.AlignRight)
        self._buttons = []
        for at, code in enumerate(self._codes):
            button = KeyButton()
            say_look(button, look="reason")
            button.clicked.connect(partial(self.chosen.emit, code))
            grid.addWidget(button, 1 + at % _DOWN, at // _DOWN)
            self._buttons.append(button)

    def retranslate(self) -> None:
        """Says its words."""
        self._why.setText(self.tr("Why is it not suitable?"))
        self._cancel.setText(self.tr("Cancel  Esc"))
        for at, (button, term) in enumerate(zip(self._buttons, vocabulary("refusal"), strict=True)):
            button.setText(f"{term.word(speech.language)}  {at + 1}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """A digit chooses, Esc leaves."""
        digit = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif len(digit) == 1 and digit.isascii() and digit.isdigit() and 0 < int(digit) <= len(self._codes):
            self.chosen.emit(self._codes[int(digit) - 1])
        else:
            super().keyPressEvent(event)


class Decision(QStackedWidget):
    """Open it, refuse it, take back what was decided, or copy what is said of it.

    Signals:
        opened, taken_back, copied: the three buttons.
        refused: code of the reason.
        left: the keys go back to the list.
    """

    opened = Signal()
    taken_back = Signal()
    copied = Signal()
    refused = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_button = WordButton("handshake", look="accent")
        self.refuse_button, self.back_button = KeyButton(), WordButton("undo-2")
        self.copy_button = WordButton("copy", look="quiet")
        self._said = QLabel()
        say_look(self._said, voice="second")
        self.reasons = Reasons()
        self.addWidget(self._buttons())
        self.addWidget(self.reasons)
        self.open_button.clicked.connect(self.opened)
        self.refuse_button.clicked.connect(self.ask_reason)
        self.back_button.clicked.connect(self.taken_back)
        self.copy_button.clicked.connect(self.copied)
        self.reasons.chosen.connect(self._chosen)
        self.reasons.left.connect(self._leave)
        self._fit()

    def _buttons(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(8)
        for widget in (self.open_button, self.refuse_button, self.back_button, self._said):
            row.addWidget(widget)
            widget.installEventFilter(self)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        return page

    def show_card(self, card: Card, said: str) -> None:
        """What can be done with a card; `said` is what was decided."""
        still = card.offered.state == "open"
        self.open_button.setVisible(still)
        self.refuse_button.setVisible(still)
        self.back_button.setVisible(not still)
        self._said.setText(said)
        self._said.setVisible(not still)
        self._show_buttons()

    def focusInEvent(self, _event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The keys go to the first button there is, or to the reasons."""
        if self.currentWidget() is self.reasons:
            self.reasons.setFocus()
        else:
            (self.open_button if self.open_button.isVisible() else self.back_button).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The left arrow on a button goes back to the list; Qt would look for a button there."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Left:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def ask_reason(self) -> None:
        """Shows the reasons."""
        if self.refuse_button.isVisibleTo(self):
            self.setCurrentWidget(self.reasons)
            self._fit()
            self.reasons.setFocus()

    def retranslate(self) -> None:
        """Says its words."""
        self.open_button.setText(self.tr("Open synergy  ⏎"))
        self.refuse_button.setText(self.tr("Not suitable…  U"))
        self.back_button.setText(self.tr("Take back  ⌫"))
        self.copy_button.setText(self.tr("Copy explanation"))
        self.reasons.retranslate()

    def _chosen(self, code: str) -> None:
        self._show_buttons()
        self.refused.emit(code)

    def _leave(self) -> None:
        self._show_buttons()
        self.left.emit()

    def _show_buttons(self) -> None:
        self.setCurrentIndex(0)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(_REASONS if self.currentWidget() is self.reasons else _BUTTONS)

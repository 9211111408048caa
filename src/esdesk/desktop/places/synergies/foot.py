"""The foot of the detail: on to the next stage, or lost, with the reason written in the same room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from esdesk.desktop.icons import WordButton
from esdesk.desktop.places.synergies.sayings import stage_word
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.services.synergies.stages import LOST, following
from esdesk.services.synergies.synergies import Followed

_HIGH = 52


class Reason(QLineEdit):
    """One line; Esc leaves it.

    Signals:
        left: nothing is lost.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Foot(QStackedWidget):
    """Two buttons, or the line for the reason.

    Signals:
        moved: on to the next stage.
        lost: why.
        left: the keys go back to the list.
    """

    moved = Signal()
    lost = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HIGH)
        self._stage = ""
        self.lost_button, self.next_button = KeyButton(), WordButton("arrow-right")
        self.reason, self.keep_button, self.cancel_button = Reason(), KeyButton(), KeyButton()
        say_look(self.cancel_button, look="quiet")
        self.addWidget(_row(self.lost_button, None, self.next_button))
        self.addWidget(_row(self.reason, self.keep_button, self.cancel_button))
        self.lost_button.clicked.connect(self.ask_reason)
        self.next_button.clicked.connect(self.moved)
        self.reason.returnPressed.connect(self._lose)
        self.reason.left.connect(self._leave)
        self.keep_button.clicked.connect(self._lose)
        self.cancel_button.clicked.connect(self._leave)

    def show_synergy(self, one: Followed) -> None:
        """What can be done with it."""
        self._stage = one.stage
        self.lost_button.setVisible(one.stage != LOST)
        self._tell()

    def ask_reason(self) -> None:
        """Shows the line for the reason."""
        if self._stage and self._stage != LOST:
            self.reason.clear()
            self.setCurrentIndex(1)
            self.reason.setFocus()

    def retranslate(self) -> None:
        """Says its words."""
        self.lost_button.setText(self.tr("Lost…  L"))
        self.keep_button.setText(self.tr("Lost  ⏎"))
        self.cancel_button.setText(self.tr("Cancel  Esc"))
        self.reason.setPlaceholderText(self.tr("Why is it lost?"))
        self.reason.setAccessibleName(self.tr("Why is it lost?"))
        self._tell()

    def _tell(self) -> None:
        after = following(self._stage)
        self.next_button.setVisible(bool(self._stage and after))
        if after:
            words = self.tr("Begin anew  Ctrl+→") if self._stage == LOST else self.tr("On to: {stage}  Ctrl+→")
            self.next_button.setText(words.format(stage=stage_word(after)))

    def _lose(self) -> None:
        if self.reason.text().strip():
            self.setCurrentIndex(0)
            self.lost.emit(self.reason.text())

    def _leave(self) -> None:
        self.setCurrentIndex(0)
        self.left.emit()


def _row(*parts: QWidget | None) -> QWidget:
    """Parts side by side; None is what stretches."""
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(16, 0, 16, 0)
    inside.setSpacing(8)
    for part in parts:
        if part is None:
            inside.addStretch(1)
        else:
            inside.addWidget(part)
    return row

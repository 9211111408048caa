"""What plants of the sector usually have and this audit does not tell of: one key adds it, one says it is not here."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.icons import KIND_ICONS, IconButton, IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_hint import KeyHint
from esdesk.services.checks.forgotten import Forgotten

_GAP = 8
_HIGH, _LOW = 72, 40
_ROOMY = 640
"""In less room the words go before the keys; F1 has those too."""


class _Chip(QFrame):
    """A word with + and ×, 26 high."""

    def __init__(self, one: Forgotten, add: str, absent: str) -> None:
        super().__init__()
        say_look(self, look="chip")
        self.setFixedHeight(26)
        words = one.label.in_(speech.language)
        self.add, self.absent = IconButton("plus", size=14, side=24), IconButton("x", size=14, side=24)
        self.add.set_icon("plus", 14, "accent")
        for button, told in ((self.add, add), (self.absent, absent)):
            button.say(f"{words}: {told}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(KIND_ICONS.get(one.kind, "package"), 14))
        row.addWidget(QLabel(words))
        row.addWidget(self.add)
        row.addWidget(self.absent)

    def mark(self, here: bool) -> None:
        """Whether the strip's cursor stands on it."""
        say_look(self, look="chip-here" if here else "chip")


class Strip(QWidget):
    """72 high at the foot of the grid; gone where nothing is left to ask.

    Signals:
        add_asked: the concept of a chip.
        absent_asked: the concept of a chip that is not here.
        left: Escape or the arrow up.
    """

    add_asked = Signal(str)
    absent_asked = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._found: list[Forgotten] = []
        self.chips: list[_Chip] = []
        self._at = 0
        self._sector = ""
        self._title, self._under = QLabel(), QLabel()
        say_look(self._title, voice="strong")
        say_look(self._under, voice="small")
        self._hints = {"F6": KeyHint("F6"), "+": KeyHint("+"), "x": KeyHint("x")}
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._under, 1)
        self._head, self._low = head, False
        for hint in self._hints.values():
            head.addWidget(hint)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._short = QLabel()
        say_look(self._short, voice="small")
        self._short.hide()
        self._row.addWidget(self._short)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._row)
        self.hide()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self._title.setText(self.tr("Often forgotten in this sector"))
        self._short.setText(self.tr("Often forgotten"))
        self._under.setText(self.tr("{sector} · not told of in this audit").format(sector=self._sector))
        self._hints["F6"].say(self.tr("come here"))
        self._hints["+"].say(self.tr("add"))
        self._hints["x"].say(self.tr("not here"))
        self.setAccessibleName(self._title.text())
        self.show_forgotten(self._found, self._sector)

    def show_forgotten(self, found: list[Forgotten], sector: str) -> None:
        """What is left to ask, the often forgotten first; as many as have room."""
        self._found = found
        if sector != self._sector:
            self._sector = sector
            self._under.setText(self.tr("{sector} · not told of in this audit").format(sector=sector))
        for old in self.chips:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = []
        for at, one in enumerate(found):
            chip = _Chip(one, self.tr("add"), self.tr("not here"))
            chip.add.clicked.connect(partial(self.add_asked.emit, one.concept))
            chip.absent.clicked.connect(partial(self.absent_asked.emit, one.concept))
            self._row.insertWidget(at + 1, chip)
            self.chips.append(chip)
        self.setVisible(bool(found))
        self._fit()

    def be_low(self, low: bool) -> None:
        """Whether there is room for one line only; F1 has the keys."""
        self._low = low
        self.setFixedHeight(_LOW if low else _HIGH)
        self._short.setVisible(low)
        self._fit()

    def leave_out(self, concept: str) -> None:
        """A chip was dealt with."""
        self.show_forgotten([one for one in self._found if one.concept != concept], self._sector)

    def _fit(self) -> None:
        """Shows the chips that have room."""
        for words in (self._title, self._under):
            words.setVisible(not self._low)
        for hint in self._hints.values():
            hint.setVisible(self.width() >= _ROOMY and not self._low)
        room = self.width() - 32 - (self._short.sizeHint().width() + _GAP if self._low else 0)
        for chip in self.chips:
            room -= chip.sizeHint().width() + _GAP
            chip.setVisible(room >= 0)
        self._mark()

    @property
    def _seen(self) -> int:
        return sum(not chip.isHidden() for chip in self.chips)

    def _mark(self) -> None:
        self._at = max(0, min(self._at, self._seen - 1))
        for at, chip in enumerate(self.chips):
            chip.mark(at == self._at and self.hasFocus())

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """More room, more chips."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Shows where the cursor stands."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """The cursor stands nowhere."""
        super().focusOutEvent(event)
        self._mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows, + and x."""
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._at += 1 if key == Qt.Key.Key_Right else -1
            self._mark()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Up):
            self.left.emit()
        elif text == "+" and self._seen:
            self.add_asked.emit(self._found[self._at].concept)
        elif text in ("x", "X") and self._seen:
            self.absent_asked.emit(self._found[self._at].concept)
        else:
            super().keyPressEvent(event)

"""Whom packages go to: people noted with their keys, and this laptop's own key for them to note."""

import segno
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from esdesk.core.errors import Fault
from esdesk.desktop.icons import IconButton
from esdesk.desktop.theme import say_look
from esdesk.services.sync import addresses
from esdesk.services.sync.addresses import Address

_QUIET = 3
_MODULE = 3
_LONGEST, _ENDS = 28, 12
_UNDER_NAME = 24
"""Where words begin that stand below those of a box."""


class _Square(QWidget):
    """A QR code; always dark on light, so that a telephone reads it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[bytearray, ...] = ()

    def show_text(self, text: str) -> None:
        """Shows the code of a text."""
        self._rows = tuple(bytearray(row) for row in segno.make(text, error="m", micro=False).matrix)
        side = (len(self._rows) + 2 * _QUIET) * _MODULE
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for down, row in enumerate(self._rows, start=_QUIET):
            for along, dark in enumerate(row, start=_QUIET):
                if dark:
                    at = QRect(along * _MODULE, down * _MODULE, _MODULE, _MODULE)
                    painter.fillRect(at, Qt.GlobalColor.black)


def _short(name: str) -> str:
    """A name as it is; of a key that was noted without one, its beginning and end."""
    return name if len(name) <= _LONGEST else f"{name[:_ENDS]}…{name[-6:]}"


class ToWhom(QWidget):
    """The pane at the right.

    Signals:
        chosen: other people are ticked.
        faulted: why somebody could not be noted, or those who were cannot be read.
    """

    chosen = Signal()
    faulted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: dict[str, QCheckBox] = {}
        self._known: list[Address] = []
        self._mine: Address | None = None
        self._title, self._none, self._my_title, self._my_hint, self._mark = (QLabel() for _ in range(5))
        for label, voice in (
            (self._title, "section"), (self._none, "second"), (self._my_title, "strong"), (self._my_hint, "small"),
        ):  # fmt: skip
            say_look(label, voice=voice)
            label.setWordWrap(True)
        self._mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name, self.key = QLineEdit(), QLineEdit()
        self.add, self.from_file, self.copy = QPushButton(), QPushButton(), QPushButton()
        self.add.clicked.connect(self._give)
        self.key.returnPressed.connect(self._give)
        self.from_file.clicked.connect(self._give_file)
        self.copy.clicked.connect(self._copy)
        self._square = _Square()
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.from_file)
        buttons.addStretch(1)
        mine = QHBoxLayout()
        mine.addWidget(self._mark)
        mine.addStretch(1)
        mine.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._none)
        column.addLayout(self._list)
        column.addSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.key)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(self._my_title)
        column.addWidget(self._my_hint)
        column.addLayout(mine)
        column.addWidget(self._square)
        column.addStretch(1)

    @property
    def recipients(self) -> list[str]:
        """The keys of those who are ticked."""
        return [recipient for recipient, box in self._people.items() if box.isChecked()]

    def retranslate(self) -> None:
        """Says its words."""
        self._title.setText(self.tr("To whom"))
        self._none.setText(
            self.tr("Nobody is noted yet. Ask the centre for its key: a file, or a line that begins age1.")
        )
        self.name.setPlaceholderText(self.tr("Name, such as İzmir centre"))
        self.name.setAccessibleName(self.tr("Name"))
        self.key.setPlaceholderText("age1…")
        self.key.setAccessibleName(self.tr("Key"))
        self.add.setText(self.tr("Note"))
        self.from_file.setText(self.tr("From a file…"))
        self._my_title.setText(self.tr("The key of this laptop"))
        self._my_hint.setText(self.tr("Who notes it can send packages here. Compare the letters over the telephone."))
        self.copy.setText(self.tr("Copy"))
        self.show_people(self._known, self._mine)

    def show_people(self, known: list[Address], mine: Address | None) -> None:
        """Shows who is noted; those who were ticked stay so, and a new one is."""
        ticked = {recipient: box.isChecked() for recipient, box in self._people.items()}
        self._known, self._mine = known, mine
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._people = {}
        for one in known:
            self._list.addWidget(self._line(one, on=ticked.get(one.recipient, True)))
        self._none.setVisible(not known)
        if mine is not None:
            self._mark.setText(mine.fingerprint)
            self._square.show_text(mine.recipient)
        self.chosen.emit()

    def _line(self, one: Address, *, on: bool) -> QWidget:
        line = QWidget()
        row, words = QHBoxLayout(line), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        box = QCheckBox(_short(one.name))
        box.setChecked(on)
        box.toggled.connect(self.chosen)
        box.setToolTip(one.recipient)
        mark = QLabel(one.fingerprint)
        mark.setIndent(_UNDER_NAME)
        say_look(mark, voice="hint")
        words.addWidget(box)
        words.addWidget(mark)
        forget = IconButton("x", size=14, side=24)
        forget.say(self.tr("Forget {name}").format(name=one.name))
        forget.clicked.connect(lambda: self._forget(one.recipient))
        row.addLayout(words, 1)
        row.addWidget(forget, 0, Qt.AlignmentFlag.AlignTop)
        self._people[one.recipient] = box
        return line

    def refresh(self) -> None:
        """Reads who is noted in the profile."""
        try:
            self.show_people(addresses.addresses(), addresses.my_address())
        except Fault as fault:
            self.faulted.emit(fault)

    def note(self, name: str, given: str) -> None:
        """Notes a key, or those in a file; what was typed goes, unless it is none."""
        try:
            addresses.note_address(name, given)
        except Fault as fault:
            self.faulted.emit(fault)
            return
        self.name.clear()
        self.key.clear()
        self.refresh()

    def _forget(self, recipient: str) -> None:
        try:
            addresses.forget_address(recipient)
        except Fault as fault:
            self.faulted.emit(fault)
        self.refresh()

    def _give(self) -> None:
        if self.key.text().strip():
            self.note(self.name.text(), self.key.text())

    def _give_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A file of keys"))
        if chosen:
            self.note(self.name.text(), chosen)

    def _copy(self) -> None:
        if self._mine is not None:
            QGuiApplication.clipboard().setText(self._mine.recipient)

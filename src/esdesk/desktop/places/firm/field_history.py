"""What a field held before: the newest first, with who wrote it and when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.core.days import moment_words
from esdesk.desktop.icons import IconButton
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.records.records import Entry


class FieldHistory(QScrollArea):
    """The history of one field.

    Signals:
        left: it is to be closed.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        say_look(inside, look="clear")
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(4)
        self.title, self._field = QLabel(), QLabel()
        say_look(self.title, voice="section")
        say_look(self._field, voice="strong")
        self.shut = IconButton("x")
        self.shut.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.shut)
        column.addLayout(head)
        column.addWidget(self._field)
        column.addSpacing(8)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        column.addLayout(self._lines)
        column.addStretch(1)

    def show_entries(self, edit: FieldEdit, entries: list[Entry]) -> None:
        """Shows what was ever written to the field of `edit`."""
        while taken := self._lines.takeAt(0):
            if old := taken.widget():
                old.deleteLater()
        self._field.setText(edit.caption)
        mine = [one for one in entries if one.field == edit.known.name]
        for one in reversed(mine):
            self._say(self._value(edit, one), "second" if not one.standing else "strong")
            self._say(self._by(one), "hint")
        if not mine:
            self._say(self.tr("Nothing was ever written here."), "second")

    def _say(self, words: str, voice: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        say_look(label, voice=voice)
        self._lines.addWidget(label)

    def _value(self, edit: FieldEdit, one: Entry) -> str:
        return edit.known.text(one.value, speech.language) or self.tr("emptied")

    def _by(self, one: Entry) -> str:
        told = moment_words(one.moment, speech.language) if one.moment is not None else ""
        return " · ".join(part for part in (told, one.actor or one.device[:8]) if part)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.title.setText(self.tr("History"))
        self.shut.say(self.tr("Close"))

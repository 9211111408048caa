"""A key cap with the word for what the key does."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from esdesk.desktop.theme import say_look


class KeyHint(QWidget):
    """`[Ctrl+D] fill down`: told, not pressed."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap, self._words = QLabel(keys), QLabel()
        say_look(self._cap, look="cap")
        say_look(self._words, voice="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._cap)
        row.addWidget(self._words)

    def say(self, words: str, keys: str = "") -> None:
        """What the key does; other keys where the language has its own."""
        self._words.setText(words)
        if keys:
            self._cap.setText(keys)

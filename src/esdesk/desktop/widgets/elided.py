"""One line of words that gives way where there is no room; its tooltip has all of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from esdesk.desktop.widgets import painted


class Elided(QWidget):
    """A label that never asks for more width than there is.

    Args:
        align: where in its room the line stands.
        token: the colour of the words.
        size: of the words, in pixels.
        strong: whether they are bold.
    """

    def __init__(
        self,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        token: str = "ink",
        size: int = 13,
        parent: QWidget | None = None,
        *,
        strong: bool = False,
    ) -> None:
        super().__init__(parent)
        self._strong = strong
        self._align, self._token, self._size = align | Qt.AlignmentFlag.AlignVCenter, token, size
        self.words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str, whole: str = "") -> None:
        """What is shown, and all there is to say where that is more."""
        self.words = words
        self.setToolTip(whole or words)
        self.setAccessibleName(whole or words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Writes the words."""
        painted.text(
            QPainter(self),
            self.rect(),
            self.words,
            self._token,
            size=self._size,
            strong=self._strong,
            align=self._align,
        )

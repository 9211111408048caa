"""Two parts of a page with a hairline between them: side by side, or one below the other in a narrow window."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from esdesk.desktop.theme import say_look

_ROOMY, _ANY = 1000, 16_777_215  # Qt's word for no limit


class Beside(QWidget):
    """The first part has what room the second one leaves.

    Args:
        width, height: of the second part, beside the first and below it.
    """

    def __init__(self, first: QWidget, second: QWidget, width: int, height: int) -> None:
        super().__init__()
        self._second, self._width, self._height = second, width, height
        self._rule = QFrame()
        say_look(self._rule, look="rule")
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(first, 1)
        self._whole.addWidget(self._rule)
        self._whole.addWidget(second)

    def share(self, width: int, height: int) -> None:
        """Gives the second part another size."""
        if (width, height) != (self._width, self._height):
            self._width, self._height = width, height
            self._fit()

    def _fit(self) -> None:
        beside = self.width() >= _ROOMY
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        room = min(self._width, self.width() * 2 // 5) if beside else self._height
        for part, across in ((self._rule, 1), (self._second, room)):
            part.setMinimumSize(across if beside else 0, 0 if beside else across)
            part.setMaximumSize(across if beside else _ANY, _ANY if beside else across)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Beside or below."""
        self._fit()
        super().resizeEvent(event)

"""Panes side by side with a hairline between them that is easy to grab; their sizes are remembered per place."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from esdesk.core.paths import profile
from esdesk.desktop.theme import colour

_GRAB = 7


class _Line(QSplitterHandle):
    """One pixel is seen, seven can be grabbed."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        middle = _GRAB // 2
        if self.orientation() is Qt.Orientation.Horizontal:
            painter.fillRect(middle, 0, 1, self.height(), colour("line"))
        else:
            painter.fillRect(0, middle, self.width(), 1, colour("line"))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        panes = self.splitter()
        if isinstance(panes, Panes):
            panes.restore_first_sizes()


class Panes(QSplitter):
    """A splitter of the house."""

    def __init__(self, key: str, sizes: list[int], parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal, parent)
        self._key, self._first = f"panes/{key}", sizes
        self.setHandleWidth(_GRAB)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._remember)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802  Qt's name
        """The hairline."""
        return _Line(self.orientation(), self)

    def ready(self) -> None:
        """Call once after the panes were added: brings back the sizes of last time."""
        kept = settings().value(self._key)
        self.setSizes(
            [int(one) for one in kept] if isinstance(kept, list) and len(kept) == self.count() else self._first
        )

    def restore_first_sizes(self) -> None:
        """The sizes it came with."""
        self.setSizes(self._first)
        self._remember()

    def _remember(self) -> None:
        settings().setValue(self._key, self.sizes())


def settings() -> QSettings:
    """What the window remembers for this user: sizes, appearance, language; never anything of an audit."""
    return QSettings(str(profile() / "window.ini"), QSettings.Format.IniFormat)

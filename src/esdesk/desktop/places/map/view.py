"""The map on the screen: moved, brought closer, and walked through from plant to plant."""

from typing import ClassVar

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from esdesk.desktop.theme import colour
from esdesk.desktop.widgets.figure_view import FigureView
from esdesk.figures.map_frame import MapWindow

_STEP, _CLOSER = 80.0, 1.4
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_MARGIN = 40.0


class MapView(FigureView):
    """The figure, of which `window` is seen.

    Attributes:
        order: keys of the plants as one walks through them.
        selected: the key of a plant or synergy.

    Signals:
        chosen: (key) another plant was selected.
        entered: (key) Enter, or a double click.
        fitted: everything that matters shall be seen.
    """

    chosen = Signal(str)
    entered = Signal(str)
    fitted = Signal()

    ringed: ClassVar[bool] = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.window_seen = MapWindow(0.0, 0.0, 0.7)
        self.order: list[str] = []
        self.selected = ""
        self.moved_by_hand = False
        self._held: QPointF | None = None
        self._dragged = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def select(self, key: str) -> None:
        """Rings a plant, or the ends of a synergy; what is out of sight is brought into it."""
        if key == self.selected:
            return
        self.selected = key
        self._draw_anew()
        self._bring_into_sight()
        self._tell_selected()
        self.chosen.emit(key)

    def _tell_selected(self) -> None:
        spot = next((one for one in self.figure.spots if one.key == self.selected), None) if self.figure else None
        self.setAccessibleDescription(spot.told if spot else "")

    def _bring_into_sight(self) -> None:
        spot = next((one for one in self.figure.spots if one.key == self.selected), None) if self.figure else None
        if spot is None:
            return
        x, y = spot.x + spot.width / 2, spot.y + spot.height / 2
        right = min(x - _MARGIN, 0.0) + max(x - self.width() + _MARGIN, 0.0)
        down = min(y - _MARGIN, 0.0) + max(y - self.height() + _MARGIN, 0.0)
        if right or down:
            self.show_window(self.window_seen.moved(right, down))

    def show_window(self, window: MapWindow, *, by_hand: bool = True) -> None:
        """Shows another part of the map."""
        self.window_seen = window
        self.moved_by_hand = by_hand
        self._draw_anew()

    def zoom_by(self, steps: int, at: QPointF | None = None) -> None:
        """Closer or further, around a point or the middle."""
        x, y = (at.x(), at.y()) if at is not None else (self.width() / 2, self.height() / 2)
        self.show_window(self.window_seen.closer(_CLOSER**steps, x, y, self.width(), self.height()))

    # Qt's own

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  Qt's name
        """Tab goes from plant to plant, and out of the map behind the last."""
        at = self.order.index(self.selected) if self.selected in self.order else -1 if forward else len(self.order)
        at += 1 if forward else -1
        if 0 <= at < len(self.order):
            self.select(self.order[at])
            return True
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Moves, zooms, enters."""
        key = Qt.Key(event.key())
        if key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            right, down = _ARROWS[key]
            self.show_window(self.window_seen.moved(right * _STEP, down * _STEP))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_0:
            self.fitted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected:
            self.entered.emit(self.selected)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Zooms around the pointer."""
        turned = event.angleDelta().y()
        if turned:
            self.zoom_by(1 if turned > 0 else -1, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Takes hold."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._dragged = event.position(), False
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Drags the map along."""
        if self._held is None:
            return
        by = self._held - event.position()
        if self._dragged or by.manhattanLength() > 4:
            self._dragged, self._held = True, event.position()
            self.show_window(self.window_seen.moved(by.x(), by.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Selects what lies there, unless the map was dragged."""
        held, self._held = self._held, None
        spot = self.spot_at(event.position())
        if held is not None and not self._dragged and spot is not None:
            self.select(spot.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Goes into a plant, or closer."""
        spot = self.spot_at(event.position())
        if spot is not None:
            self.entered.emit(spot.key)
        else:
            self.zoom_by(1, event.position())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """What was fitted stays so."""
        super().resizeEvent(event)
        if not self.moved_by_hand:
            self.fitted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """The map, with a frame while it has the focus and nothing in it is ringed."""
        super().paintEvent(event)
        if self.hasFocus() and not self.selected:
            painter = QPainter(self)
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()

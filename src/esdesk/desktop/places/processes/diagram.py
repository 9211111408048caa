"""The diagram on the screen: as large as it needs, walked through by the arrows, names mended in place."""

from typing import ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from esdesk.core.tokens import LIGHT, Palette
from esdesk.desktop.places.processes.walking import Way, is_step, next_to
from esdesk.desktop.theme import say_look, theme
from esdesk.desktop.widgets.figure_view import FigureView
from esdesk.figures.shapes import Figure, Spot

_WAYS = {
    Qt.Key.Key_Left: Way.LEFT, Qt.Key.Key_Right: Way.RIGHT, Qt.Key.Key_Up: Way.UP, Qt.Key.Key_Down: Way.DOWN,
}  # fmt: skip
_ASIDE = (Qt.Key.Key_Escape, Qt.Key.Key_0)
_LEAST, _MOST, _STEP = 0.5, 2.0, 1.2


class NameEdit(QLineEdit):
    """Over a step's box while its name is mended; Esc gives the old one back.

    Signals:
        done: (name) at Enter, or when it is left.
    """

    done = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        say_look(self, look="cell")
        self.hide()
        self.returnPressed.connect(self._give)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._over.setFocus()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """What was typed counts."""
        super().focusOutEvent(event)
        self._give()

    def _give(self) -> None:
        if self.isVisible():
            self.hide()
            self.done.emit(self.text())


class DiagramView(FigureView):
    """The figure with one part of it selected.

    Signals:
        chosen: (key) another part was selected; "" for none.
        entered: (key) Enter, or a double click.
        named: (key, name) a step was given another name.
        removed: (key) a step shall go.
        moved: (key, by) a step shall stand so many places further to the right.
        lifted: (key) a resource shall be put at another step.
        put_back: what was lifted stays where it is.
        fitted: all of it shall be seen.
    """

    chosen = Signal(str)
    entered = Signal(str)
    named = Signal(str, str)
    removed = Signal(str)
    moved = Signal(str, int)
    lifted = Signal(str)
    put_back = Signal()
    fitted = Signal()

    ringed: ClassVar[bool] = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.selected = ""
        self.name = NameEdit(self)
        self.name.done.connect(self._give_name)

    # What is seen

    def select(self, key: str) -> None:
        """Rings a part; what is no part of the figure rings nothing."""
        if key != self.selected:
            self.selected = key
            self._draw_anew()
            self.chosen.emit(key)

    @property
    def spot(self) -> Spot | None:
        """What is selected, in the figure's own pixels."""
        return next((one for one in self.spots if one.key == self.selected), None)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All parts of the figure."""
        return self.figure.spots if self.figure else ()

    def seen_box(self, spot: Spot) -> QRect:
        """Where a part is seen."""
        whole = QRectF(spot.x, spot.y, spot.width, spot.height)
        return QRectF(whole.topLeft() * self.zoom, whole.size() * self.zoom).toRect()

    def zoom_by(self, steps: int) -> None:
        """Closer or further."""
        self._zoom_to(self.zoom * _STEP**steps)

    def fit(self, width: int) -> None:
        """As large as it is drawn, or smaller where `width` has no room for it."""
        if self.figure is not None:
            self._zoom_to(min(1.0, (width - 2) / self.figure.width))

    def _zoom_to(self, zoom: float) -> None:
        self.zoom = min(max(zoom, _LEAST), _MOST)
        self._draw_anew()

    def sheet(self) -> Figure | None:
        """Without the ring."""
        selected, self.selected = self.selected, ""
        figure = self._draw(self.width(), self.height(), LIGHT)
        self.selected = selected
        return figure

    def _draw_anew(self) -> None:
        palette: Palette = theme.colours
        self._figure = self._draw(self.width(), self.height(), palette)
        self.setAccessibleName(self._figure.told if self._figure else "")
        spot = self.spot
        self.setAccessibleDescription(spot.told if spot else "")
        if self._figure is not None:
            self.setMinimumSize(round(self._figure.width * self.zoom) + 1, round(self._figure.height * self.zoom) + 1)
        self.update()

    # What is done

    def rename(self) -> None:
        """Opens the name of the selected step."""
        spot = self.spot
        if spot is not None and is_step(spot):
            self.name.setText(spot.told.partition("\n")[0])
            self.name.setGeometry(self.seen_box(spot))
            self.name.show()
            self.name.selectAll()
            self.name.setFocus()

    def _give_name(self, name: str) -> None:
        self.setFocus()
        spot = self.spot
        if spot is not None and name != spot.told.partition("\n")[0]:
            self.named.emit(spot.key, name)

    def menu(self) -> QMenu:
        """Beside what every figure has: what is done with the selected part."""
        made, spot = super().menu(), self.spot
        if spot is None:
            return made
        made.addSeparator()
        if is_step(spot):
            made.addAction(self.tr("Rename") + "\tF2", self.rename)
            made.addAction(self.tr("Earlier") + "\tAlt+Left", lambda: self.moved.emit(spot.key, -1))
            made.addAction(self.tr("Later") + "\tAlt+Right", lambda: self.moved.emit(spot.key, 1))
            made.addAction(self.tr("Remove the step") + "\tDel", lambda: self.removed.emit(spot.key))
        else:
            made.addAction(self.tr("Open in the inventory") + "\tEnter", lambda: self.entered.emit(spot.key))
            made.addAction(self.tr("Put at another step") + "\tM", lambda: self.lifted.emit(spot.key))
        return made

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Selects what lies there."""
        spot = self.spot_at(QPointF(event.position()))
        self.select(spot.key if spot else "")
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Goes into it."""
        if self.spot is not None:
            self.entered.emit(self.selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Walks, and does what the keys of this place say."""
        key, way = Qt.Key(event.key()), _WAYS.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier and way.value[0]:
            self.moved.emit(self.selected, way.value[0])
        elif way is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.select(next_to(self.spots, self.selected, way))
        elif not self._does(key):
            super().keyPressEvent(event)

    def _does(self, key: Qt.Key) -> bool:
        """Whether a key means something here; it is done then."""
        spot = self.spot
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(-1 if key == Qt.Key.Key_Minus else 1)
        elif key in _ASIDE:
            (self.put_back if key == Qt.Key.Key_Escape else self.fitted).emit()
        elif spot is None:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(spot.key)
        elif key == Qt.Key.Key_F2:
            self.rename()
        elif key == Qt.Key.Key_Delete and is_step(spot):
            self.removed.emit(spot.key)
        elif key == Qt.Key.Key_M and not is_step(spot):
            self.lifted.emit(spot.key)
        else:
            return False
        return True

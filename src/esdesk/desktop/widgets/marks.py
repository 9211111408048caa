"""Small painted marks: the triangle of a have or want, the dot that says how a figure is known."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from esdesk.desktop.theme import colour, theme

_FULL = {"measured", "invoiced"}
_HALF = {"calculated"}


def triangle(painter: QPainter, middle: QPointF, direction: str) -> None:
    """Points up in the colour of haves, down in that of wants; a ring where a resource is neither."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if direction in ("have", "want"):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(direction))
        up = 1 if direction == "have" else -1
        points = [QPointF(-5, 4 * up), QPointF(5, 4 * up), QPointF(0, -4.5 * up)]
        painter.drawPolygon(QPolygonF([middle + one for one in points]))
    else:
        painter.setPen(QPen(colour("ink_3"), 1.5))
        painter.drawEllipse(middle, 3.5, 3.5)
    painter.restore()


def quality_dot(painter: QPainter, middle: QPointF, quality: str) -> None:
    """Full: measured or invoiced; half: calculated; ring: said by someone; dashed ring: nobody said."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = QRectF(middle.x() - 4, middle.y() - 4, 8, 8)
    painter.setPen(QPen(colour("node"), 1.4))
    if quality in _FULL:
        painter.setBrush(colour("node"))
    painter.drawEllipse(ring)
    if quality in _HALF:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("node"))
        painter.drawPie(ring, 90 * 16, 180 * 16)
    painter.restore()


def triangle_icon(direction: str) -> QIcon:
    """The triangle as an icon of 12; do not keep it over a change of appearance."""
    application = QGuiApplication.instance()
    scale = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    drawn = QPixmap(QSize(round(12 * scale), round(12 * scale)))
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    triangle(painter, QPointF(6, 6), direction)
    painter.end()
    return QIcon(drawn)


class TriangleMark(QWidget):
    """The triangle by itself, 14 square."""

    def __init__(self, direction: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._direction = direction
        self.setFixedSize(14, 14)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter = QPainter(self)
        triangle(painter, QPointF(7, 7), self._direction)

"""A figure's shapes as Qt paints them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from esdesk.core.tokens import SEMIBOLD
from esdesk.desktop.theme import font_of
from esdesk.figures.shapes import DASH, HALO, Anchor, Figure, Line, Path, Polygon, Rectangle, Shape, Words


def measure(text: str, size: float, weight: int) -> float:
    """How wide words are on this screen (`figures.shapes.Measure`)."""
    return QFontMetricsF(font_of(round(size), strong=weight == SEMIBOLD)).horizontalAdvance(text)


def paint(painter: QPainter, figure: Figure) -> None:
    """Paints a figure from the painter's origin on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in figure.shapes:
        _paint_shape(painter, shape)


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    match shape:
        case Rectangle():
            painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), QColor(shape.fill))
        case Line():
            painter.setPen(QPen(QColor(shape.colour), shape.width))
            painter.drawLine(QPointF(*shape.start), QPointF(*shape.end))
        case Polygon():
            painter.setBrush(QBrush(QColor(shape.fill)))
            painter.drawPolygon(QPolygonF([QPointF(*point) for point in shape.points]))
        case Path():
            painter.setPen(_pen(shape))
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in shape.points]))
        case Words():
            _write(painter, shape)


def _write(painter: QPainter, shape: Words) -> None:
    font = font_of(round(shape.size), strong=shape.weight == SEMIBOLD)
    back = measure(shape.text, shape.size, shape.weight) if shape.anchor is Anchor.END else 0.0
    at = QPointF(shape.x - back, shape.y)
    if shape.halo:
        rim, pen = QPainterPath(), QPen(QColor(shape.halo), HALO)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        rim.addText(at, font, shape.text)
        painter.strokePath(rim, pen)
    painter.setFont(font)
    painter.setPen(QPen(QColor(shape.colour)))
    painter.drawText(at, shape.text)


def _pen(shape: Path) -> QPen:
    pen = QPen(QColor(shape.colour), shape.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if shape.dashed:
        pen.setDashPattern([one / max(shape.width, 0.1) for one in DASH])  # Qt counts dashes in widths of the pen
    return pen

"""A figure's shapes as Qt paints them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from esdesk.core.tokens import SEMIBOLD
from esdesk.desktop.theme import font_of
from esdesk.figures.shapes import DASH, Anchor, Figure, Line, Path, Polygon, Rectangle, Shape, Words


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
            painter.setFont(font_of(round(shape.size), strong=shape.weight == SEMIBOLD))
            painter.setPen(QPen(QColor(shape.colour)))
            back = measure(shape.text, shape.size, shape.weight) if shape.anchor is Anchor.END else 0.0
            painter.drawText(QPointF(shape.x - back, shape.y), shape.text)


def _pen(shape: Path) -> QPen:
    pen = QPen(QColor(shape.colour), shape.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if shape.dashed:
        pen.setDashPattern([one / max(shape.width, 0.1) for one in DASH])  # Qt counts dashes in widths of the pen
    return pen

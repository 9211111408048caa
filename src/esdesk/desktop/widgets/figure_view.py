"""A figure on the screen: painted as wide as there is room, copied and saved as a picture."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from esdesk.core.tokens import LIGHT, SEMIBOLD, Palette
from esdesk.desktop.theme import font_of, theme
from esdesk.figures.shapes import Anchor, Figure, Line, Polygon, Rectangle, Shape, Words
from esdesk.figures.svg import svg

Draw = Callable[[float, float, Palette], Figure | None]
"""Draws a figure for a width and a height in pixels and a palette; None where there is nothing to draw."""

_SCALE = 2  # of pictures that leave the program: sharp on paper and on a fine screen


def measure(text: str, size: float, weight: int) -> float:
    """How wide words are on this screen (`figures.shapes.Measure`)."""
    return QFontMetricsF(font_of(round(size), strong=weight == SEMIBOLD)).horizontalAdvance(text)


class FigureView(QWidget):
    """Draws what it is given anew for its size and for the appearance in force."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw: Draw = lambda *_: None
        self._figure: Figure | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(160)
        theme.changed.connect(self._draw_anew)

    def show_figure(self, draw: Draw) -> None:
        """Shows what `draw` makes."""
        self._draw = draw
        self._draw_anew()

    @property
    def has_figure(self) -> bool:
        """Whether there is anything to see."""
        return self._figure is not None

    def image(self) -> QImage:
        """The figure on white, as large as it is seen and twice as fine."""
        made = QImage(self.width() * _SCALE, self.height() * _SCALE, QImage.Format.Format_RGB32)
        made.fill(Qt.GlobalColor.white)
        figure = self._draw(self.width(), self.height(), LIGHT)
        if figure is not None:
            painter = QPainter(made)
            painter.scale(_SCALE, _SCALE)
            _paint(painter, figure)
            painter.end()
        return made

    def copy(self) -> None:
        """Puts the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.image())

    def as_file(self, ending: str) -> bytes:
        """The figure as the content of a file, `.svg` or `.png`."""
        figure = self._draw(self.width(), self.height(), LIGHT)
        if ending == ".svg" and figure is not None:
            return svg(figure).encode()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"PNG")).write(self.image())
        return bytes(buffer.data().data())

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Draws it for the new size."""
        super().resizeEvent(event)
        self._draw_anew()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paints it."""
        if self._figure is not None:
            painter = QPainter(self)
            _paint(painter, self._figure)
            painter.end()

    def _draw_anew(self) -> None:
        self._figure = (
            self._draw(self.width(), self.height(), theme.colours) if self.width() and self.height() else None
        )
        self.setAccessibleName(self._figure.told if self._figure else "")
        self.update()


def _paint(painter: QPainter, figure: Figure) -> None:
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
        case Words():
            painter.setFont(font_of(round(shape.size), strong=shape.weight == SEMIBOLD))
            painter.setPen(QPen(QColor(shape.colour)))
            back = measure(shape.text, shape.size, shape.weight) if shape.anchor is Anchor.END else 0.0
            painter.drawText(QPointF(shape.x - back, shape.y), shape.text)

"""An empty place: one picture, one sentence, one button."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.desktop.theme import colour, say_look, theme


class Picture(QWidget):
    """Two plants and what goes between them, drawn with the tokens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(320, 120)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate((self.width() - 320) / 2, (self.height() - 120) / 2)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawLine(10, 96, 310, 96)
        self._plants(painter)
        self._arrow(painter, "have", [(118, 64), (150, 34), (190, 34), (222, 60)])
        self._arrow(painter, "want", [(222, 84), (190, 98), (150, 98), (118, 86)])

    def _plants(self, painter: QPainter) -> None:
        painter.setPen(QPen(colour("node"), 1.5))
        painter.setBrush(colour("raised"))
        mill = [(40, 96), (40, 52), (56, 62), (56, 52), (72, 62), (72, 52), (88, 62), (88, 96)]
        painter.drawPolygon(QPolygonF([QPointF(*at) for at in mill]))
        painter.drawRect(QRectF(96, 36, 8, 60))
        painter.drawPolygon(QPolygonF([QPointF(*at) for at in [(232, 96), (232, 58), (260, 44), (288, 58), (288, 96)]]))
        painter.drawRect(QRectF(270, 26, 8, 24))
        painter.drawRect(QRectF(252, 76, 16, 20))

    def _arrow(self, painter: QPainter, token: str, at: list[tuple[int, int]]) -> None:
        points = [QPointF(*one) for one in at]
        path = QPainterPath(points[0])
        path.cubicTo(*points[1:])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(token), 3))
        painter.drawPath(path)
        tip, angle = points[3], path.angleAtPercent(0.97)
        painter.save()
        painter.translate(tip)
        painter.rotate(-angle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(token))
        painter.drawPolygon(QPolygonF([QPointF(5, 0), QPointF(-7, -6), QPointF(-7, 6)]))
        painter.restore()


class Empty(QWidget):
    """What stands where nothing is yet."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(16)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setFixedWidth(320)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        say_look(self._words, voice="second")
        self.button = QPushButton()
        say_look(self.button, look="accent")
        self.button.clicked.connect(self.pressed)
        column.addWidget(Picture(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, words: str, button: str = "") -> None:
        """The sentence and the button's word; without a word there is no button."""
        self._words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))

"""A figure on a page of the report: its shapes, drawn by reportlab."""

from reportlab.platypus import Flowable

from esdesk.figures.shapes import DASH, Anchor, Figure, Line, Path, Polygon, Rectangle, Shape, Words
from esdesk.reports import typeface
from esdesk.reports.typeface import colour, printable


class Drawn(Flowable):
    """A figure as wide as the text: its pixels become points of the same proportion."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self._figure = figure
        self.spaceBefore, self.spaceAfter = 4, 4

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Scaled to the width there is."""
        self._scale = width / self._figure.width
        self.width, self.height = width, self._figure.height * self._scale
        return self.width, self.height

    def draw(self) -> None:
        """Draws each shape; the figure's y grows downwards."""
        self.canv.translate(0, self.height)
        self.canv.scale(self._scale, -self._scale)
        for shape in self._figure.shapes:
            self._draw(shape)

    def _draw(self, shape: Shape) -> None:
        canvas = self.canv
        match shape:
            case Rectangle():
                canvas.setFillColor(colour(shape.fill))
                canvas.rect(shape.x, shape.y, shape.width, shape.height, fill=1, stroke=0)
            case Line():
                canvas.setStrokeColor(colour(shape.colour))
                canvas.setLineWidth(shape.width)
                canvas.line(*shape.start, *shape.end)
            case Polygon():
                path = canvas.beginPath()
                path.moveTo(*shape.points[0])
                for point in shape.points[1:]:
                    path.lineTo(*point)
                path.close()
                canvas.setFillColor(colour(shape.fill))
                canvas.drawPath(path, fill=1, stroke=0)
            case Path():
                self._follow(shape)
            case Words():
                self._write(shape)

    def _follow(self, line: Path) -> None:
        canvas = self.canv
        path = canvas.beginPath()
        path.moveTo(*line.points[0])
        for point in line.points[1:]:
            path.lineTo(*point)
        canvas.setStrokeColor(colour(line.colour))
        canvas.setLineWidth(line.width)
        canvas.setLineJoin(1)
        canvas.setDash(DASH if line.dashed else ())
        canvas.drawPath(path, fill=0, stroke=1)
        canvas.setDash()

    def _write(self, words: Words) -> None:
        """Words stand upright although the figure is turned over."""
        canvas = self.canv
        canvas.saveState()
        canvas.translate(words.x, words.y)
        canvas.scale(1, -1)
        canvas.setFillColor(colour(words.colour))
        canvas.setFont(typeface.FONTS[words.weight], words.size)
        put = canvas.drawRightString if words.anchor is Anchor.END else canvas.drawString
        put(0, 0, printable(words.text))
        canvas.restoreState()

"""A figure as a PNG in print quality, for documents that take pictures only; drawn by Pillow at twice its dots."""

from functools import cache
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont

from esdesk.core.paths import resource
from esdesk.core.tokens import LIGHT, REGULAR, SEMIBOLD
from esdesk.figures.shapes import DASH, Anchor, Figure, Line, Path, Point, Polygon, Rectangle, Shape, Words

_FONTS = {REGULAR: "NotoSans-Regular", SEMIBOLD: "NotoSans-SemiBold"}
_SMOOTH = 2
"""Dots that are drawn for each that is kept, across and down."""


def png(figure: Figure, dots: int = 1900) -> bytes:
    """`figure` as a PNG that is `dots` wide; 1,900 on 170 mm are 284 dots an inch."""
    scale = dots * _SMOOTH / figure.width
    size = (dots * _SMOOTH, max(round(figure.height * scale), _SMOOTH))
    image = Image.new("RGB", size, LIGHT.raised)
    pen = ImageDraw.Draw(image)
    for shape in figure.shapes:
        _draw(pen, shape, scale)
    out = BytesIO()
    image.reduce(_SMOOTH).save(out, "PNG", compress_level=3)
    return out.getvalue()


def _draw(pen: ImageDraw.ImageDraw, shape: Shape, scale: float) -> None:
    match shape:
        case Rectangle():
            ends = _at((shape.x, shape.y), scale), _at((shape.x + shape.width, shape.y + shape.height), scale)
            if shape.width > 0 and shape.height > 0:
                pen.rectangle(ends, fill=shape.fill)
        case Line():
            _stroke(pen, (shape.start, shape.end), shape.colour, shape.width, scale)
        case Polygon():
            pen.polygon([_at(point, scale) for point in shape.points], fill=shape.fill)
        case Path():
            for part in _dashes(shape.points) if shape.dashed else [shape.points]:
                _stroke(pen, part, shape.colour, shape.width, scale)
        case Words():
            anchor = "rs" if shape.anchor is Anchor.END else "ls"
            font = _font(shape.weight, round(shape.size * scale))
            pen.text(_at((shape.x, shape.y), scale), shape.text, fill=shape.colour, font=font, anchor=anchor)


def _at(point: Point, scale: float) -> Point:
    return point[0] * scale, point[1] * scale


def _stroke(pen: ImageDraw.ImageDraw, points: tuple[Point, ...], colour: str, width: float, scale: float) -> None:
    pen.line([_at(point, scale) for point in points], fill=colour, width=max(round(width * scale), 1), joint="curve")


def _dashes(points: tuple[Point, ...]) -> list[tuple[Point, Point]]:
    """A line's dashes; each of its straight parts begins with one."""
    found = []
    dash, room = DASH
    for (x, y), (to_x, to_y) in pairwise(points):
        length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5
        at = 0.0
        while at < length:
            end = min(at + dash, length)
            a, b = at / length, end / length
            found.append(((x + (to_x - x) * a, y + (to_y - y) * a), (x + (to_x - x) * b, y + (to_y - y) * b)))
            at += dash + room
    return found


@cache
def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(resource(f"resources/fonts/{_FONTS[weight]}.ttf")), max(size, 1))

"""A figure as an SVG file that any browser, word processor or drawing program opens."""

from xml.sax.saxutils import escape, quoteattr

from esdesk.core.tokens import FAMILY
from esdesk.figures.shapes import DASH, HALO, Figure, Line, Path, Polygon, Rectangle, Shape, Words


def svg(figure: Figure) -> str:
    """`figure` as the text of an SVG file."""
    size = f'width="{_n(figure.width)}" height="{_n(figure.height)}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {_n(figure.width)} {_n(figure.height)}"'
    lines = [
        f'{head} role="img" font-family="{FAMILY}, sans-serif">',
        f"<title>{escape(figure.told)}</title>",
        *(_drawn(shape) for shape in figure.shapes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _drawn(shape: Shape) -> str:
    match shape:
        case Rectangle():
            place = f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
            return f'<rect {place} fill="{shape.fill}"/>'
        case Line():
            ends = (
                f'x1="{_n(shape.start[0])}" y1="{_n(shape.start[1])}" x2="{_n(shape.end[0])}" y2="{_n(shape.end[1])}"'
            )
            return f'<line {ends} stroke="{shape.colour}" stroke-width="{_n(shape.width)}"/>'
        case Polygon():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
            return f'<polygon points={quoteattr(points)} fill="{shape.fill}"/>'
        case Path():
            points = " ".join(f"{_n(x)},{_n(y)}" for x, y in shape.points)
            look = f'stroke="{shape.colour}" stroke-width="{_n(shape.width)}" stroke-linejoin="round"'
            dashes = f' stroke-dasharray="{_n(DASH[0])} {_n(DASH[1])}"' if shape.dashed else ""
            return f'<polyline points="{points}" fill="none" {look}{dashes}/>'
        case Words():
            look = f'font-size="{_n(shape.size)}" font-weight="{shape.weight}" fill="{shape.colour}"'
            place = f'x="{_n(shape.x)}" y="{_n(shape.y)}" text-anchor="{shape.anchor}"'
            written = f"<text {place} {look}>{escape(shape.text)}</text>"
            if not shape.halo:
                return written
            rim = f'stroke="{shape.halo}" stroke-width="{_n(HALO)}" stroke-linejoin="round"'
            return written.replace(f'fill="{shape.colour}"', f'fill="{shape.halo}" {rim}', 1) + written


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")

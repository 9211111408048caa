"""Signs that stand before words. They differ in shape, so that a page reads in black and white."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from esdesk.core.tokens import LIGHT
from esdesk.reports.blocks import Sign
from esdesk.reports.typeface import BOLD, colour

Drawn = Callable[[Canvas, float, float, float], None]
"""Draws itself into the square whose lower left is (x, y), with a given side, in points."""


def _triangle(canvas: Canvas, x: float, y: float, side: float, ink: str, *, up: bool, filled: bool = True) -> None:
    path = canvas.beginPath()
    foot, tip = (y + side * 0.08, y + side * 0.92) if up else (y + side * 0.92, y + side * 0.08)
    path.moveTo(x, foot)
    path.lineTo(x + side, foot)
    path.lineTo(x + side / 2, tip)
    path.close()
    canvas.setFillColor(colour(ink))
    canvas.setStrokeColor(colour(ink))
    canvas.setLineWidth(side / 10)
    canvas.setLineJoin(1)
    canvas.drawPath(path, fill=int(filled), stroke=int(not filled))


def _circle(canvas: Canvas, x: float, y: float, side: float, ink: str, *, filled: bool = False) -> None:
    canvas.setStrokeColor(colour(ink))
    canvas.setFillColor(colour(ink))
    canvas.setLineWidth(side / 10)
    canvas.circle(x + side / 2, y + side / 2, side * 0.44, fill=int(filled), stroke=1)


def _stroke(canvas: Canvas, ink: str, side: float, *lines: tuple[float, float, float, float]) -> None:
    canvas.setStrokeColor(colour(ink))
    canvas.setLineWidth(side / 9)
    canvas.setLineCap(1)
    canvas.lines([tuple(one) for one in lines])


def _letter(canvas: Canvas, x: float, y: float, side: float, ink: str, letter: str) -> None:
    canvas.setFillColor(colour(ink))
    canvas.setFont(BOLD, side * 0.68)
    canvas.drawCentredString(x + side / 2, y + side * 0.26, letter)


def have(canvas: Canvas, x: float, y: float, side: float) -> None:
    """A resource that is offered."""
    _triangle(canvas, x, y, side, LIGHT.have, up=True)


def want(canvas: Canvas, x: float, y: float, side: float) -> None:
    """A resource that is looked for."""
    _triangle(canvas, x, y, side, LIGHT.want, up=False)


def fault(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What must be mended: a cross in a circle."""
    _circle(canvas, x, y, side, LIGHT.fault)
    a, b = side * 0.34, side * 0.66
    _stroke(canvas, LIGHT.fault, side, (x + a, y + a, x + b, y + b), (x + a, y + b, x + b, y + a))


def doubt(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What is doubtful: an exclamation mark in a triangle."""
    _triangle(canvas, x, y, side, LIGHT.doubt, up=True, filled=False)
    _stroke(canvas, LIGHT.doubt, side, (x + side / 2, y + side * 0.4, x + side / 2, y + side * 0.58))
    _stroke(canvas, LIGHT.doubt, side, (x + side / 2, y + side * 0.22, x + side / 2, y + side * 0.23))


def hint(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What could be better: an i in a circle."""
    _circle(canvas, x, y, side, LIGHT.ink_2)
    _letter(canvas, x, y, side, LIGHT.ink_2, "i")


def ask(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What is to be asked: a question mark in a circle."""
    _circle(canvas, x, y, side, LIGHT.accent)
    _letter(canvas, x, y, side, LIGHT.accent, "?")


def good(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What speaks for something: a plus."""
    half, a, b = side / 2, side * 0.16, side * 0.84
    _stroke(canvas, LIGHT.good, side * 1.3, (x + a, y + half, x + b, y + half), (x + half, y + a, x + half, y + b))


def onward(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What something leads on to: an arrow to the right."""
    half, tip, back, up = y + side / 2, x + side * 0.88, x + side * 0.56, side * 0.28
    lines = (x + side * 0.1, half, tip, half), (back, half + up, tip, half), (back, half - up, tip, half)
    _stroke(canvas, LIGHT.accent, side, *lines)


def accepted(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What somebody let stand with a reason: a tick."""
    _stroke(canvas, LIGHT.good, side, *_tick(x, y, side))


def _tick(x: float, y: float, side: float) -> tuple[tuple[float, float, float, float], ...]:
    low = (x + side * 0.42, y + side * 0.22)
    return (x + side * 0.12, y + side * 0.5, *low), (*low, x + side * 0.9, y + side * 0.82)


def bad(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What speaks against something: a minus."""
    _stroke(canvas, LIGHT.fault, side * 1.3, (x + side * 0.16, y + side / 2, x + side * 0.84, y + side / 2))


def unknown(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What nobody knows: an open circle."""
    _circle(canvas, x, y, side, LIGHT.ink_3)


def withheld(canvas: Canvas, x: float, y: float, side: float) -> None:
    """What its reader may not see: a lock."""
    canvas.setStrokeColor(colour(LIGHT.ink_3))
    canvas.setFillColor(colour(LIGHT.ink_3))
    canvas.setLineWidth(side / 9)
    canvas.rect(x + side * 0.18, y + side * 0.1, side * 0.64, side * 0.44, fill=1, stroke=0)
    canvas.arc(x + side * 0.3, y + side * 0.34, x + side * 0.7, y + side * 0.9, 0, 180)


def known(canvas: Canvas, x: float, y: float, side: float) -> None:
    """A figure that was measured or stands on an invoice: a full disc."""
    _circle(canvas, x, y, side, LIGHT.node, filled=True)


def derived(canvas: Canvas, x: float, y: float, side: float) -> None:
    """A figure that was calculated: a disc half full."""
    _circle(canvas, x, y, side, LIGHT.node)
    canvas.wedge(x + side * 0.06, y + side * 0.06, x + side * 0.94, y + side * 0.94, 90, 180, fill=1, stroke=0)


def guessed(canvas: Canvas, x: float, y: float, side: float) -> None:
    """A figure that was estimated: an empty disc."""
    _circle(canvas, x, y, side, LIGHT.node)


def box(canvas: Canvas, x: float, y: float, side: float) -> None:
    """A box to be ticked by hand."""
    canvas.setStrokeColor(colour(LIGHT.ink_2))
    canvas.setLineWidth(side / 10)
    canvas.rect(x, y, side, side, fill=0, stroke=1)


DRAWN: dict[Sign, Drawn] = {
    Sign.HAVE: have,
    Sign.WANT: want,
    Sign.FAULT: fault,
    Sign.DOUBT: doubt,
    Sign.HINT: hint,
    Sign.ASK: ask,
    Sign.GOOD: good,
    Sign.BAD: bad,
    Sign.ONWARD: onward,
    Sign.ACCEPTED: accepted,
    Sign.UNKNOWN: unknown,
    Sign.WITHHELD: withheld,
    Sign.KNOWN: known,
    Sign.DERIVED: derived,
    Sign.GUESSED: guessed,
    Sign.BOX: box,
}
"""How each sign is drawn."""

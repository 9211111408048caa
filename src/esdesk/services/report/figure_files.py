"""Figures as files."""

from collections.abc import Callable
from pathlib import Path

from esdesk.core.errors import UserFault
from esdesk.exchange.durable import write_durably
from esdesk.figures.shapes import Figure, Measure
from esdesk.figures.svg import svg


def draw(figure: Callable[[Measure], Figure | None], out: Path) -> bool:
    """Draws a figure as an SVG file; a file that is there is replaced. False where there is nothing to draw.

    Args:
        figure: makes the figure, given how wide words are.
        out: the file.

    Raises:
        UserFault: "figure-ending" where the file is no `.svg`.
        EnvironmentFault: what the disk says.
    """
    from esdesk.reports.typeface import measure  # reportlab is slow to import, and needed for the width of words only

    if out.suffix != ".svg":
        raise UserFault("figure-ending", file=out)
    made = figure(measure)
    if made is not None:
        write_durably(out, svg(made).encode())
    return made is not None


def save_drawing(path: Path, content: bytes) -> None:
    """Puts a drawn figure at `path`; a file that is there is replaced, or stays whole. Raises `EnvironmentFault`."""
    write_durably(path, content)

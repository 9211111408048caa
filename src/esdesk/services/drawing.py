"""Figures as files."""

from pathlib import Path

from esdesk.core.errors import UserFault
from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.exchange.durable import write_durably
from esdesk.figures.svg import svg
from esdesk.services.balance_figure import balance_figure
from esdesk.services.balancing import Balance

_WIDTH, _HEIGHT = 1100.0, 520.0


def draw_balance(found: Balance, out: Path, language: Language) -> bool:
    """Draws a balance as an SVG file; a file that is there is replaced. False where there is nothing to draw.

    Raises:
        UserFault: "balance-drawing-ending" where the file ends otherwise.
        EnvironmentFault: what the disk says.
    """
    from esdesk.reports.typeface import measure  # reportlab is slow to import, and needed for the width of words only

    if out.suffix != ".svg":
        raise UserFault("balance-drawing-ending", file=out)
    made = balance_figure(found, language, _WIDTH, _HEIGHT, LIGHT, measure)
    if made is not None:
        write_durably(out, svg(made).encode())
    return made is not None

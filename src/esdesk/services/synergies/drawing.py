"""Figures of synergies as SVG files."""

from pathlib import Path
from uuid import UUID

from esdesk.core.errors import UserFault
from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.exchange.durable import write_durably
from esdesk.figures.shapes import Figure
from esdesk.figures.svg import svg
from esdesk.ledger.ledger import Ledger
from esdesk.services.synergies.economics import Worth
from esdesk.services.synergies.figures import net, net_figure, price_figure

_PRICE_WIDTH, _NET_WIDTH = 640.0, 1000.0


def draw_price(worth: Worth, out: Path, language: Language) -> bool:
    """Draws the price range of a synergy; False where neither end of it is known.

    Raises:
        UserFault: "figure-ending" where the file is no `.svg`.
        EnvironmentFault: what the disk says.
    """
    from esdesk.reports.typeface import measure  # reportlab is slow to import, and needed for the width of words only

    return _written(price_figure(worth, language, _PRICE_WIDTH, LIGHT, measure), out)


def draw_net(ledger: Ledger, firm: UUID, facility: UUID, out: Path, language: Language) -> bool:
    """Draws the network of a facility's matches; False where nothing matches. Raises as `draw_price` does."""
    from esdesk.reports.typeface import measure  # as above

    return _written(net_figure(net(ledger, firm, facility, language), language, _NET_WIDTH, LIGHT, measure), out)


def _written(figure: Figure | None, out: Path) -> bool:
    if out.suffix != ".svg":
        raise UserFault("figure-ending", file=out)
    if figure is not None:
        write_durably(out, svg(figure).encode())
    return figure is not None

"""Figures of synergies as SVG files."""

from pathlib import Path
from uuid import UUID

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.ledger.ledger import Ledger
from esdesk.services.report.figure_files import draw
from esdesk.services.synergies.economics import Worth
from esdesk.services.synergies.figures import net, net_figure, price_figure

_PRICE_WIDTH, _NET_WIDTH = 640.0, 1000.0


def draw_price(worth: Worth, out: Path, language: Language) -> bool:
    """Draws the price range of a synergy; False where neither end is known. Raises as `figure_files.draw` does."""
    return draw(lambda measure: price_figure(worth, language, _PRICE_WIDTH, LIGHT, measure), out)


def draw_net(ledger: Ledger, firm: UUID, facility: UUID, out: Path, language: Language) -> bool:
    """Draws the network of a facility's matches; False where nothing matches. Raises as `figure_files.draw` does."""
    found = net(ledger, firm, facility, language)
    return draw(lambda measure: net_figure(found, language, _NET_WIDTH, LIGHT, measure), out)

"""Flows on a page: a Sankey, the higher the more of them come in or leave."""

from esdesk.core.tokens import LIGHT
from esdesk.figures.sankey import sankey
from esdesk.figures.sankey_plan import Sketch
from esdesk.reports.blocks import Drawing
from esdesk.reports.pen import measure

_WIDTH, _LEAST, _MOST_HIGH = 760.0, 340.0, 640.0
_PER_END, _PER_FLUSH_END = 40.0, 54.0  # where all that comes in stands in one column, more of it is beside each other


def has_two_sides(sketch: Sketch) -> bool:
    """Whether something comes in and something goes out: one side alone is a block that shows nothing."""
    return any(not one.source for one in sketch.links) and any(not one.target for one in sketch.links)


def flows_drawn(sketch: Sketch, caption: str) -> Drawing:
    """The drawing of flows that have two sides."""
    ends = max(sum(not one.target for one in sketch.links), sum(not one.source for one in sketch.links), 1)
    height = min(max(_LEAST, (_PER_FLUSH_END if sketch.flush else _PER_END) * ends), _MOST_HIGH)
    return Drawing(sankey(sketch, _WIDTH, height, LIGHT, measure), caption)

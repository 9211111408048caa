"""The report's chart: what the plant has and wants a year, in the units in which amounts can be compared."""

from collections import defaultdict
from decimal import Decimal

from esdesk.core.numbers import number_words
from esdesk.core.tokens import LIGHT
from esdesk.figures.bars import Bar, Panel, bar_chart
from esdesk.figures.shapes import Figure
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.inventory import ResourceLine, Yearly
from esdesk.reports.pen import measure
from esdesk.reports.words import clipped, word

_UNITS = ("t", "MWh", "m³", "Nm³", "Sm³")
"""What is drawn, a panel each; pieces, hours and journeys are read in the inventory."""
_WIDTH = 640.0


def yearly_chart(content: ReportContent, most: int = 8) -> Figure | None:
    """The largest haves and wants of each unit, `most` of each; None where no amount a year is known."""
    of_unit: dict[str, list[tuple[Decimal, ResourceLine]]] = defaultdict(list)
    for one in content.resources:
        if isinstance(one.yearly, Yearly) and one.direction and isinstance(one.name, str) and one.yearly.value >= 0:
            of_unit[one.yearly.unit].append((one.yearly.value, one))
    panels = tuple(_panel(unit, of_unit[unit], content, most) for unit in _UNITS if of_unit[unit])
    told = word("chart", content.language)
    return bar_chart(panels, _WIDTH, LIGHT, measure, told) if panels else None


def _panel(unit: str, found: list[tuple[Decimal, ResourceLine]], content: ReportContent, most: int) -> Panel:
    ranked = sorted(found, key=lambda one: -one[0])
    bars = [
        Bar(
            clipped(str(line.name), 80),
            line.direction,
            value,
            f"{number_words(value, content.language)} {unit}",
        )
        for value, line in ranked[:most]
        if line.direction is not None
    ]
    rest = [value for value, _ in ranked[most:]]
    together = f"{number_words(sum(rest, Decimal(0)), content.language)} {unit}"
    more = word("chart-more", content.language, count=len(rest), amount=together) if rest else ""
    return Panel(word("a-year", content.language, unit=unit), tuple(bars), more)

"""The money of a facility as a figure and as tables for the clipboard."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from esdesk.audit.cost_flow import Costs, added
from esdesk.audit.money_flow import MoneyFlow, Role
from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import LIGHT, Palette
from esdesk.figures.sankey import sankey
from esdesk.figures.sankey_plan import Link, Look, Sketch, Step
from esdesk.figures.shapes import Figure, Measure
from esdesk.services.balances.figure import HEIGHT, WIDTH
from esdesk.services.measures.money_flow import MoneyFound
from esdesk.services.measures.money_words import blocks, end_name, lira_words, money_name, split_words
from esdesk.services.measures.words import thousands
from esdesk.services.report.figure_files import draw

_LOOKS = {Role.LOSS: Look.LOST, Role.UNSHARED: Look.UNSHARED}
_ORDER = (Look.INNER, Look.LOST, Look.UNSHARED)
_MOST, _LEAST, _PER_END = 11, 2, 45.0
"""Ends that are drawn on each side where there is room, and at least; and the pixels that one takes. The cheaper ones
of a process are one."""


def money_drawing(found: MoneyFound, language: Language, most: int = _MOST) -> Sketch:
    """What the money is drawn of: products above what is lost; the cheapest of many are read in the table.

    Args:
        found: the money.
        language: of its words.
        most: ends of each side that are drawn for themselves.
    """
    flows = sorted(found.balance.flows, key=lambda one: -one.costs.total)
    drawn = [
        *_few([one for one in flows if not one.source], most, language),
        *_few([one for one in flows if one.role is Role.INNER], _MOST, language),
        *_few([one for one in flows if not one.target], most, language),
    ]
    links = sorted((_link(one, found, language) for one in drawn), key=lambda one: _ORDER.index(one.look))
    steps = [
        Step(one.at, end_name(one.at, found, language), _coming(one.coming, language)) for one in found.balance.steps
    ]
    legend = tuple((look, sentence(f"money-look-{look}", language)) for look in _ORDER)
    told = sentence("money-told", language, year=found.cost.found.year)
    return Sketch(tuple(steps), tuple(links), told, legend, flush=True)


def _few(flows: Sequence[MoneyFlow], most: int, language: Language) -> Iterator[MoneyFlow]:
    """The dearest, and what else runs from one place to another and is drawn alike as one."""
    yield from flows[:most]
    rest: dict[tuple[str, str, Look], list[MoneyFlow]] = {}
    for one in flows[most:]:
        rest.setdefault((one.source, one.target, _LOOKS.get(one.role, Look.INNER)), []).append(one)
    for alike in rest.values():
        name = sentence("money-others", language, count=len(alike))
        costs = added(one.costs for one in alike)
        yield replace(alike[0], name=name, costs=costs) if len(alike) > 1 else alike[0]


def _coming(costs: Costs, language: Language) -> str:
    return sentence("balance-entering", language, amount=lira_words(costs, language))


def _link(one: MoneyFlow, found: MoneyFound, language: Language) -> Link:
    name, sum_ = money_name(one, language), lira_words(one.costs, language)
    shown = sentence("money-lost", language, sum=thousands(one.costs.total, language))
    told = f"{end_name(one.source, found, language)} → {end_name(one.target, found, language)}\n{name}: {sum_}"
    return Link(
        source=one.source,
        target=one.target,
        amount=one.costs.total,
        name=name,
        printed=shown if one.role is Role.LOSS else sum_,
        look=_LOOKS.get(one.role, Look.INNER),
        told=f"{told} ({split_words(one.costs, language)})",
    )


def money_figure(
    found: MoneyFound, language: Language, width: float, height: float, palette: Palette, measure: Measure,
    chosen: str = "",
) -> Figure | None:  # fmt: skip
    """The money as a figure; None where nothing is paid.

    Args:
        found: the money.
        language: of its words.
        width: of the figure, in pixels.
        height: of it too.
        palette: its colours.
        measure: how wide words are.
        chosen: row of the process that is ringed.
    """
    ends = int(height / _PER_END) - len(found.balance.steps)  # what is left over is one end at each process
    made = money_drawing(found, language, min(max(ends, _LEAST), _MOST))
    return sankey(made, width, height, palette, measure, chosen) if made.links else None


def draw_money(found: MoneyFound, out: Path, language: Language) -> bool:
    """Draws the money as an SVG file; False where there is nothing to draw. Raises as `figure_files.draw` does."""
    return draw(lambda measure: money_figure(found, language, WIDTH, HEIGHT, LIGHT, measure), out)


def money_data(found: MoneyFound, language: Language) -> str:
    """The processes and the flows as two tables with tabs between their cells, in lira."""
    heads = ("process", "paid", "handed-in", "handed-on", "product", "lost", "unshared")
    lines = [[f"{word} (TL)" if at else word for at, word in enumerate(_heads(heads, language))]]
    for step in (*found.balance.steps, found.balance.whole):
        parts = (step.put_in, step.handed_in, step.handed_on, step.product, step.loss, step.unshared)
        name = (
            end_name(step.at, found, language) if step is not found.balance.whole else sentence("waste-sum", language)
        )
        lines.append([name, *(_cell(one.total, language) for one in parts)])
    lines += [[], _heads(("flow", "from", "to", "material", "energy", "system", "management", "lira"), language)]
    for one in found.balance.flows:
        ends = [end_name(end, found, language) for end in (one.source, one.target)]
        sums = (*blocks(one.costs), one.costs.total)
        lines.append([money_name(one, language), *ends, *(_cell(lira, language) for lira in sums)])
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)


def _heads(names: tuple[str, ...], language: Language) -> list[str]:
    return [sentence(f"head-{name}", language) for name in names]


def _cell(lira: Decimal, language: Language) -> str:
    return f"{lira:.2f}".replace(".", "," if language == "tr" else ".")

"""A balance as a figure: its flows as links, what is not accounted for as a link of its own."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from esdesk.audit.closure import Closure, Verdict
from esdesk.audit.flows import End, Flow
from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import LIGHT, Palette
from esdesk.figures.sankey import sankey
from esdesk.figures.sankey_plan import Link, Look, Sketch, Step
from esdesk.figures.shapes import Figure
from esdesk.figures.shapes import Measure as Width
from esdesk.services.balances.balancing import Balance
from esdesk.services.balances.words import end_names, flow_name, known_as, printed, process_names, share_words
from esdesk.services.report.figure_files import draw

WIDTH, HEIGHT = 1100.0, 520.0
"""Pixels of a figure that is drawn to a file."""

_MOST = 40
"""How many flows are drawn; the smallest of more are read in the table."""

_LEGEND = (Look.INNER, Look.OFFERED, Look.UNACCOUNTED)


def drawing(found: Balance, language: Language) -> Sketch:
    """The steps and flows of a balance, reconciled where it is; flows without an amount are left out."""
    links = sorted(_links(found, language), key=lambda one: -one.amount)[:_MOST]
    links.sort(key=lambda one: one.look is Look.OFFERED)  # what is made stands above what is left over
    names = process_names(found, language)
    entering: dict[str, Decimal] = defaultdict(Decimal)
    for one in links:
        entering[one.target] += one.amount if one.look is not Look.UNACCOUNTED else 0
    steps = [Step(key, name, _entering(entering[key], found, language)) for key, name in names.items()]
    legend = tuple((look, sentence(f"balance-look-{look}", language)) for look in _LEGEND)
    return Sketch(tuple(steps), tuple(links), sentence("balance-told", language, year=found.scope.year), legend)


def balance_figure(
    found: Balance, language: Language, width: float, height: float, palette: Palette, measure: Width, chosen: str = ""
) -> Figure | None:
    """A balance as a figure; None where no flow has an amount.

    Args:
        found: the balance.
        language: of its words.
        width: of the figure, in pixels.
        height: of it too.
        palette: its colours.
        measure: how wide words are.
        chosen: row of the process that is ringed.
    """
    made = drawing(found, language)
    return sankey(made, width, height, palette, measure, chosen) if made.links else None


def _entering(amount: Decimal, found: Balance, language: Language) -> str:
    if not amount:
        return ""
    return sentence("balance-entering", language, amount=printed(amount, found.scope.measure, language))


def _links(found: Balance, language: Language) -> Iterator[Link]:
    beyond = (End.OUTSIDE, End.STORAGE)
    settled = {one.flow: one for one in found.reconciled.flows} if found.reconciled else {}
    for flow in found.flows:
        now = settled.get(flow, flow)
        amount, quality = now.amount, "" if found.reconciled else flow.quality
        if amount is None or amount <= 0 or (flow.source in beyond and flow.target in beyond):
            continue
        source, target = ("" if end in beyond else end for end in (flow.source, flow.target))
        known = known_as(amount, now.spread, quality, found.scope.measure, language)
        yield Link(
            source,
            target,
            amount,
            flow_name(flow, language),
            known,
            Look.OFFERED if flow.offered and not target else Look.INNER,
            _told(flow, amount, known, found, language),
        )
    if not found.reconciled:
        yield from (_unaccounted(one, found, language) for one in found.closures if _is_doubted(one))


def _told(flow: Flow, amount: Decimal, known: str, found: Balance, language: Language) -> str:
    """What the pointer is told: from where to where, how much, and which part of what comes in at its process."""
    names = end_names(found, language)
    way = f"{names[flow.source]} → {names[flow.target]}"
    at = flow.target if flow.source in (End.OUTSIDE, End.STORAGE) else flow.source
    inflow = next((one.inflow for one in found.closures if one.at == at), Decimal(0))
    name = flow_name(flow, language)
    if not inflow:
        return f"{way}\n{name}: {known}"
    share = share_words(float(amount / inflow), language)
    return f"{way}\n{sentence('balance-of-coming', language, name=name, amount=known, share=share)}"


def _is_doubted(one: Closure) -> bool:
    return one.at != End.PLANT and one.verdict in (Verdict.DOUBTFUL, Verdict.OPEN)


def _unaccounted(one: Closure, found: Balance, language: Language) -> Link:
    amount = printed(abs(one.difference), found.scope.measure, language)
    words = sentence("balance-unaccounted" if one.difference > 0 else "balance-unexplained", language, amount=amount)
    source, target = (one.at, "") if one.difference > 0 else ("", one.at)
    return Link(source, target, abs(one.difference), "", words, Look.UNACCOUNTED)


def draw_balance(found: Balance, out: Path, language: Language) -> bool:
    """Draws a balance as an SVG file; False where there is nothing to draw. Raises as `figure_files.draw` does."""
    return draw(lambda measure: balance_figure(found, language, WIDTH, HEIGHT, LIGHT, measure), out)

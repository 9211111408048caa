"""The network of matches as a figure: what may be seen of haves, and the sectors or firms that could take them."""

from collections.abc import Iterator, Sequence

from esdesk.audit.listing import FULL
from esdesk.core.tokens import LIGHT
from esdesk.figures.network import MOST, Strand, network
from esdesk.reports.blocks import Block, Drawing, Section
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.matches import UseLine
from esdesk.reports.pen import measure
from esdesk.reports.words import word

_WIDTH, _EACH, _ENOUGH = 760.0, 2, 4500


def network_of_matches(content: ReportContent) -> Iterator[Block]:
    """One figure, where anything matches: what is under way first, then the best that is suggested."""
    strands = _strands(content)
    if not strands:
        return
    language = content.language
    heads = (word("network-haves", language), word("network-takers", language))
    caption = word("network", language)
    yield Section(word("network-section", language))
    yield Drawing(network(strands, heads, _WIDTH, LIGHT, measure, caption), caption)


def _strands(content: ReportContent) -> Sequence[Strand]:
    scores = {one.name: one.best.suggestion.score_1e4 for one in content.matches if one.best}
    found = {
        (one.name, one.receiver): Strand(one.name, one.receiver, scores.get(one.name, FULL // 2) / FULL, followed=True)
        for one in content.synergies
        if one.name and one.receiver and not one.lost
    }
    suggested = [strand for one in content.matches for strand in _suggested(one.name, one.uses)]
    for strand in sorted(suggested, key=lambda one: -one.weight):
        found.setdefault((strand.have, strand.taker), strand)
    return list(found.values())[:MOST]


def _suggested(name: str, uses: Sequence[UseLine]) -> Iterator[Strand]:
    """The sectors that the best uses go to, each once."""
    told: set[str] = set()
    for one in uses:
        score = one.suggestion.score_1e4
        if one.refused or score < _ENOUGH or not one.receivers or one.receivers[0] in told or len(told) == _EACH:
            continue
        told.add(one.receivers[0])
        yield Strand(name, one.receivers[0], score / FULL, followed=False)

"""The figures of synergies: the price range of one, and the network of what a facility has with who could take it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.listing import FULL
from esdesk.catalogue.read import default
from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import Palette
from esdesk.figures.network import MOST, Strand, network
from esdesk.figures.price_range import Prices, price_range
from esdesk.figures.shapes import Figure, Measure
from esdesk.ledger.ledger import Ledger
from esdesk.services.matching import offers
from esdesk.services.synergies.economics import Worth
from esdesk.services.synergies.stages import LOST
from esdesk.services.synergies.synergies import Followed, followed
from esdesk.services.synergies.words import money, unit_word, verdict

ENOUGH = 4500
"""Suggestions under this score are not drawn."""

_EACH = 2  # suggested takers of one have


def price_figure(worth: Worth, language: Language, width: float, palette: Palette, measure: Measure) -> Figure | None:
    """The price range of a synergy; None while neither side's end of it is known.

    Args:
        worth: its economics.
        language: of its words.
        width: of the figure, in pixels.
        palette: its colours.
        measure: how wide words are.
    """
    found = worth.money
    if found.least is None and found.most is None:
        return None
    least, most, talked = (
        None if price is None else (float(price), money(price, found, language, each=True))
        for price in (found.least, found.most, found.terms.price)
    )
    names = ("price-giver", "price-receiver", "price-both", "price-none", "price-left", "price-right")
    words = [sentence(f"figure-{name}", language) for name in names]
    return price_range(Prices(least, most, talked, *words), width, palette, measure, verdict(found, language))


@dataclass(frozen=True, slots=True)
class Net:
    """What the network is drawn of: its bands, and how many matches were left out because more cannot be read."""

    strands: tuple[Strand, ...]
    left_out: int = 0


def net(ledger: Ledger, firm: UUID, facility: UUID, language: Language) -> Net:
    """The matches of a facility: what is followed up, then the best sectors for each have that has a known use."""
    subjects = [one for one in offers.subjects(ledger, firm, facility) if one.direction == "have"]
    kept = offers.decided(ledger, firm)
    under_way = [one for one in followed(ledger, firm) if one.gives and one.stage != LOST]
    found = {(one.have, one.taker): one for one in _under_way(under_way, language)}
    names = {one.row: one.name for one in subjects}
    suggested: list[Strand] = []
    for one in subjects:
        refused = kept[one.row].refused if one.row in kept else frozenset()
        suggested += _suggested(names[one.row], offers.scores(one.asking), refused, language)
    for strand in sorted(suggested, key=lambda one: -one.weight):
        found.setdefault((strand.have, strand.taker), strand)
    every = list(found.values())
    return Net(tuple(every[:MOST]), max(0, len(every) - MOST))


def net_figure(made: Net, language: Language, width: float, palette: Palette, measure: Measure) -> Figure | None:
    """The network as a figure; None where nothing matches. Its arguments are those of `price_figure`."""
    if not made.strands:
        return None
    heads = (sentence("figure-haves", language), sentence("figure-takers", language))
    count = sum(one.followed for one in made.strands)
    told = sentence("figure-network", language, matches=len(made.strands), followed=count)
    return network(made.strands, heads, width, palette, measure, told)


def net_data(made: Net, language: Language) -> str:
    """The network as a table with tabs between its cells."""
    heads = [sentence(f"figure-{name}", language) for name in ("haves", "takers", "score", "followed")]
    lines = [heads]
    for one in made.strands:
        score = f"{one.weight:.2f}".replace(".", ",") if language == "tr" else f"{one.weight:.2f}"
        lines.append([one.have, one.taker, score, "×" if one.followed else ""])
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)


def _under_way(found: Sequence[Followed], language: Language) -> Iterator[Strand]:
    for one in found:
        taker = one.partner.in_(language) or one.use.in_(language)
        if one.name and taker:
            yield Strand(one.name, taker, (one.score_1e4 or FULL // 2) / FULL, followed=True)


def _suggested(name: str, scores: offers.Scores, refused: frozenset[str], language: Language) -> Iterator[Strand]:
    """The sectors that the best uses go to, each once."""
    told: set[str] = set()
    for key, score in scores:
        use = default().synergies.get(key)
        if score < ENOUGH or key in refused or use is None or not use.receiver_nace or len(told) == _EACH:
            continue
        sector = default().sectors.get(use.receiver_nace[0])
        title = (sector.title_tr if language == "tr" else sector.title_en) if sector else use.receiver_nace[0]
        if title not in told:
            told.add(title)
            yield Strand(name, title, score / FULL, followed=False)


def price_data(worth: Worth, language: Language) -> str:
    """The prices of a synergy as a table with tabs between its cells."""
    found = worth.money
    talked = ("figure-talked", found.terms.price)
    rows = (("figure-price-giver", found.least), ("figure-price-receiver", found.most), talked)
    head = f"{sentence('figure-price', language)} ({found.terms.currency}/{unit_word(found, language)})"
    lines = [f"\t{head}"]
    for code, price in rows:
        said = "" if price is None else f"{price:.2f}"
        lines.append(f"{sentence(code, language)}\t{said.replace('.', ',') if language == 'tr' else said}")
    return "\n".join(lines)

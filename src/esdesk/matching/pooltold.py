"""What is said about a lot put together of several haves."""

from dataclasses import dataclass

from esdesk.audit.listing import FULL, Case, Listing, PairSuggestion, Part, Question, Said
from esdesk.audit.ways import Pool, Share
from esdesk.catalogue.read import Catalogue
from esdesk.core.units import Dimension, base_unit
from esdesk.matching.sayings import said
from esdesk.matching.told import label
from esdesk.matching.weighing import is_hazardous

_TONNE = 1000


@dataclass(frozen=True, slots=True)
class Pooled:
    """The haves that make the lot of a want, each with its pair."""

    want: Listing
    concept: str
    lot: int
    dimension: Dimension
    members: tuple[tuple[Share, Listing, PairSuggestion], ...]


def tell(one: Pooled, catalogue: Catalogue) -> Pool:
    """The lot with its parts and everything said for it: each have counts by what it gives."""
    total = sum(share.amount for share, _, _ in one.members)
    parts = tuple(
        Part(str(share.have), share.score_1e4, FULL * share.amount // total, _reason(share, have, one.dimension))
        for share, have, _ in one.members
    )
    missing = _missing(one)
    return Pool(
        want=one.want.id,
        concept=one.concept,
        lot=one.lot,
        dimension=one.dimension,
        shares=tuple(share for share, _, _ in one.members),
        missing=missing,
        score_1e4=sum(part.value_1e4 * part.weight_1e4 for part in parts) // FULL,
        parts=parts,
        case=_case(one, total, missing, catalogue),
    )


def figure(amount: int, dimension: Dimension) -> Said:
    """An amount a year as people write it; from a tonne on in tonnes, cut to a tenth."""
    unit, shown = base_unit(dimension), f"{amount:,}"
    words = unit.word("tr"), unit.word("en")
    if dimension is Dimension.MASS and amount >= _TONNE:
        whole, tenth = divmod(amount * 10 // _TONNE, 10)
        shown, words = f"{whole:,}" + (f".{tenth}" if tenth else ""), ("t", "t")
    turkish = shown.translate({ord(","): ".", ord("."): ","})
    return Said(f"{turkish} {words[0]}", f"{shown} {words[1]}")


def _reason(share: Share, have: Listing, dimension: Dimension) -> Said:
    amount = figure(share.amount, dimension)
    if share.km is None:
        return said("pool-share", firm=have.firm_name, name=have.name, amount=amount)
    return said("pool-share-by-road", firm=have.firm_name, name=have.name, amount=amount, km=share.km)


def _missing(one: Pooled) -> int:
    """Months in which it is wanted and nobody has it; none where somebody did not say."""
    months = 0
    for share, _, _ in one.members:
        if share.months is None:
            return 0
        months |= share.months
    return (one.want.months or 0) & ~months


def _case(one: Pooled, total: int, missing: int, catalogue: Catalogue) -> Case:
    haves = [have for _, have, _ in one.members]
    amounts = {"total": figure(total, one.dimension), "lot": figure(one.lot, one.dimension)}
    against = [said("pool-one-quality", count=len(haves))]
    if len({have.waste_code for have in haves}) > 1:
        against.append(said("pool-codes-differ"))
    if any(is_hazardous(have, catalogue) for have in haves):
        against.append(said("pool-hazard"))
    if missing:
        numbers = ", ".join(str(month + 1) for month in range(12) if missing >> month & 1)
        against.append(said("pool-months-missing", months=numbers))
    unsaid = [said("pool-months-unknown")] if any(share.months is None for share, _, _ in one.members) else []
    of_pairs = [pair.case for _, _, pair in one.members]
    return Case(
        for_=(said("pool-makes-lot", concept=label(catalogue, one.concept), **amounts),),
        against=tuple(dict.fromkeys([*against, *(text for case in of_pairs for text in case.against)])),
        unknown=tuple(dict.fromkeys([*unsaid, *(text for case in of_pairs for text in case.unknown)])),
        ask=_question(one, total),
        evidence=tuple(dict.fromkeys(text for case in of_pairs for text in case.evidence)),
    )


def _question(one: Pooled, total: int) -> Question | None:
    """Of the questions about each have the one that could move the score of the lot most, and whom to ask."""
    asked = [
        Question(said("pool-ask", firm=have.firm_name, question=ask.text), ask.swing_1e4 * share.amount // total)
        for share, have, pair in one.members
        if (ask := pair.case.ask) is not None
    ]
    return max(asked, key=lambda question: question.swing_1e4, default=None)

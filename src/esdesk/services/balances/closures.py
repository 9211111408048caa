"""Whether the balances of a firm's facilities close, under several suppositions beside each other."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from esdesk.audit.closure import Closure, Verdict
from esdesk.audit.flows import End, Measure, Scope
from esdesk.core.sentences import Language, sentence
from esdesk.ledger.reading import Reading
from esdesk.services.balances.balancing import Balance, balance_of
from esdesk.services.balances.words import process_names, share_words
from esdesk.services.merging.consequence import Consequence, Sign

_MEASURES = (Measure.MASS, Measure.WATER, Measure.ENERGY)
_SIGNS = {
    Verdict.CLOSES: Sign.GOOD,
    Verdict.DOUBTFUL: Sign.DOUBT,
    Verdict.OPEN: Sign.FAULT,
    Verdict.INCOMPLETE: Sign.OPEN,
}
_MOST = 3
"""Balances that are told of: the plant's own and the first processes'."""


def closing(files: Sequence[Reading], firm: UUID, language: Language) -> Iterable[list[Consequence]]:
    """A line for each balance that closes otherwise in some of `files` than in others, the plants' first.

    Args:
        files: the same file under each supposition.
        firm: whose facilities.
        language: of the sentences.
    """
    records = [file.records(firm=firm) for file in files]
    told: list[tuple[bool, list[Consequence]]] = []
    for place in [one.row for one in records[0] if one.entity == "facility"] if records else []:
        for measure in _MEASURES:
            if all(any(other.row == place for other in one) for one in records):
                found = [balance_of(one, place, Scope(measure, "")) for one in records]
                told += _told(found, language)
    told.sort(key=lambda one: not one[0])
    yield from (line for _, line in told[:_MOST])


def _told(found: Sequence[Balance], language: Language) -> Iterable[tuple[bool, list[Consequence]]]:
    of_files = [{one.at: one for one in balance.closures} for balance in found]
    names = {at: name for balance in found for at, name in process_names(balance, language).items()}
    for at in dict.fromkeys(at for one in of_files for at in one):
        closures = [one.get(at) for one in of_files]
        if len({(one.verdict, one.inflow, one.outflow) if one is not None else None for one in closures}) > 1:
            yield at == End.PLANT, [_line(one, found[0].scope.measure, names[at], language) for one in closures]


def _line(one: Closure | None, measure: Measure, name: str, language: Language) -> Consequence:
    """How one balance closes; where nothing flows there, that nothing can be said."""
    verdict = one.verdict if one is not None else Verdict.INCOMPLETE
    words = sentence(
        f"consequence-{verdict}", language, name=name, measure=sentence(f"measure-{measure}", language, substance="")
    )
    share = one.share if one is not None and verdict is not Verdict.INCOMPLETE else None
    return Consequence(_SIGNS[verdict], words, share_words(float(share), language) if share is not None else "")

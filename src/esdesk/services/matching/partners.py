"""How many uses and partners a resource would find under several suppositions, and how good the best of them is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from esdesk.audit.groups import reference_id
from esdesk.audit.listing import Direction, Listing
from esdesk.catalogue.read import default
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.reading import Reading
from esdesk.services.matching.deciding import said_of
from esdesk.services.matching.listings import listings, listings_of_files
from esdesk.services.matching.suggesting import uses
from esdesk.services.merging.consequence import Consequence, Sign
from esdesk.services.merging.settling import Question

_MOST = 20
"""Suggestions that are counted, as many as Matches shows."""
_PARTS = frozenset(("quantity", "composition", "condition"))
_FULL = 10_000


@dataclass(frozen=True, slots=True)
class _Score:
    """How many there are, and the score of the best, in ten-thousandths."""

    count: int
    best_1e4: int


class Partners:
    """What a conflict is about, as matching sees it.

    Args:
        ledger: the open file.
        question: the conflict.
        paths: further files whose haves and wants are met with it.
    """

    def __init__(self, ledger: Ledger, question: Question, paths: Sequence[Path]) -> None:
        self._resource = _resource(ledger, question)
        self._every: list[Listing] = []
        if self._resource is not None:
            self._every = listings_of_files(paths, ledger)

    def told(self, files: Sequence[Reading], language: Language) -> Iterable[list[Consequence]]:
        """A line for its known uses and one for the partners, each where some of `files` differ from others.

        Where the conflict is about a resource and neither differs, one line says so.
        """
        row = self._resource
        if row is None:
            return
        found = [(self._uses(file, row), self._pairs(file, row)) for file in files]
        changed = False
        for at, code in enumerate(("consequence-uses", "consequence-pairs")):
            scores = [one[at] for one in found]
            if len(set(scores)) > 1:
                changed = True
                yield [_line(one, code, language) for one in scores]
        if not changed:
            yield [Consequence(Sign.OPEN, sentence("consequence-matches-same", language))] * len(files)

    def _uses(self, file: Reading, row: UUID) -> _Score:
        own = next((one for one in listings(file) if one.id == row), None)
        record = file.record_at(row)
        if own is None or record is None or own.direction is Direction.WANT:
            return _Score(0, 0)
        _, found = uses(said_of(record), own.nace or None, own.waste_code, _MOST)
        return _Score(len(found), max((one.score_1e4 for one in found), default=0))

    def _pairs(self, file: Reading, row: UUID) -> _Score:
        from esdesk.matching.pairs import match  # numpy is slow to import, and needed by those who ask only

        own = next((one for one in listings(file) if one.id == row), None)
        if own is None:
            return _Score(0, 0)
        own = replace(own, leader=next((one.leader for one in self._every if one.id == row), own.leader))
        others = [one for one in self._every if one.direction is not own.direction and one.id != row]
        haves, wants = ([own], others) if own.direction is Direction.HAVE else (others, [own])
        scores = [one.score_1e4 for found in match(haves, wants, default(), _MOST).values() for one in found]
        return _Score(min(len(scores), _MOST), max(scores, default=0))


def _resource(ledger: Reading, question: Question) -> UUID | None:
    """The resource that a conflict is about, or that its record is a part of."""
    if question.entity == "resource":
        return question.row
    record = ledger.record_at(question.row) if question.entity in _PARTS else None
    return reference_id(record.values.get("resource")) if record is not None else None


def _line(score: _Score, code: str, language: Language) -> Consequence:
    if not score.count:
        return Consequence(Sign.DOUBT, sentence(f"{code}-none", language))
    best = number_words(Decimal(score.best_1e4) / _FULL, language)
    return Consequence(Sign.GOOD, sentence(code, language, count=score.count), best)

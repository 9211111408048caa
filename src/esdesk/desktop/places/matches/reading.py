"""What Matches reads in the background: each call opens the file itself, for no ledger crosses threads."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from uuid import UUID

from esdesk.core.apart import Tell
from esdesk.services.files.files import opened
from esdesk.services.matching.offers import (
    Asking,
    Card,
    Kept,
    Scores,
    Subject,
    cards,
    decided,
    pair_cards,
    pair_scores,
    subjects,
)

_SECONDS = 0.25  # so that other works need not wait long


@dataclass(frozen=True, slots=True)
class Found:
    """The first pane.

    Attributes:
        pairs: what other files hold for each subject; None where the catalogue is asked, which takes longer.
    """

    subjects: list[Subject]
    decided: Mapping[UUID, Kept]
    pairs: Mapping[UUID, Scores] | None


def find(path: Path, firm: UUID, facility: UUID, among: Sequence[Path] | None, _tell: Tell) -> Found:
    """The haves of a facility; with other files to look in (`among`) its wants too."""
    with opened(path) as ledger:
        every, kept = subjects(ledger, firm, facility), decided(ledger, firm)
        if among is not None:
            return Found(every, kept, pair_scores(ledger, firm, among))
        return Found([one for one in every if one.direction == "have"], kept, None)


def suggest(path: Path, row: UUID, among: Sequence[Path] | None) -> list[Card]:
    """What is suggested for one resource: known uses, or what other files hold."""
    with opened(path) as ledger:
        return cards(ledger, row) if among is None else pair_cards(ledger, row, among)


def count(how: Callable[[Asking], Scores], wanted: Sequence[Asking], _tell: Tell) -> dict[Asking, Scores]:
    """The scores of the first of these, as many as there is time for."""
    found, until = {}, perf_counter() + _SECONDS
    for asking in wanted:
        found[asking] = how(asking)
        if perf_counter() > until:
            break
    return found

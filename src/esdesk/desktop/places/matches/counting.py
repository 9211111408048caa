"""Counts suggestions for every have of an audit, in the background and a few at a time, and remembers the answers.

What the suggestions of a have follow from is little (`Subject.asking`); an answer holds until that changes, whichever
file or resource asked. What was decided is laid over it when it is told.
"""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from esdesk.desktop.places.matches.resources import Tally
from esdesk.desktop.places.matches.sayings import ENOUGH
from esdesk.desktop.runner import Job, Runner
from esdesk.services.offers import Asking, Kept, Scores, Subject, scores

_AT_ONCE = 8  # so that other works need not wait long


class Counting(QObject):
    """The counts of the haves that are shown.

    Signals:
        told: how many are counted, and of how many.
    """

    told = Signal(int, int)

    def __init__(self, runner: Runner, parent: QObject, count: Callable[[Asking], Scores] = scores) -> None:
        super().__init__(parent)
        self._runner, self._count = runner, count
        self._known: dict[Asking, Scores] = {}
        self._subjects: list[Subject] = []
        self._decided: Mapping[UUID, Kept] = {}
        self._pairs: Mapping[UUID, Scores] | None = None
        self._job: Job[dict[Asking, Scores]] | None = None

    def show(self, subjects: list[Subject], decided: Mapping[UUID, Kept]) -> None:
        """Counts for these; what is known is told at once."""
        self._subjects, self._decided, self._pairs = subjects, decided, None
        self._tell()
        if self._job is None:
            self._go_on()

    def show_pairs(self, subjects: list[Subject], decided: Mapping[UUID, Kept], pairs: Mapping[UUID, Scores]) -> None:
        """Shows what other files hold for these, which was found all at once."""
        self._subjects, self._decided, self._pairs = subjects, decided, pairs
        self._tell()

    def stop(self) -> None:
        """Nobody looks any more; what is known stays known."""
        self._subjects = []

    def tallies(self) -> dict[UUID, Tally]:
        """What is known by now."""
        found = ((one.row, self._scores(one)) for one in self._subjects)
        return {row: _tally(one, self._decided.get(row, Kept())) for row, one in found if one is not None}

    def _scores(self, subject: Subject) -> Scores | None:
        """Scores of a subject's suggestions; None while they are not known."""
        return self._known.get(subject.asking) if self._pairs is None else self._pairs.get(subject.row, ())

    def _go_on(self) -> None:
        left = list(dict.fromkeys(one.asking for one in self._subjects if self._scores(one) is None))[:_AT_ONCE]
        self._job = None
        if left:
            count = self._count

            def work(_job: "Job[dict[Asking, Scores]]") -> dict[Asking, Scores]:
                return {asking: count(asking) for asking in left}

            self._job = self._runner.run(self, work, self._take)

    def _take(self, found: dict[Asking, Scores]) -> None:
        self._known |= found
        self._tell()
        self._go_on()

    def _tell(self) -> None:
        done = sum(self._scores(one) is not None for one in self._subjects)
        self.told.emit(done, len(self._subjects))


def _tally(found: Scores, kept: Kept) -> Tally:
    """Counts what is good enough or was accepted, and was not refused."""
    standing = [score for key, score in found if key not in kept.refused and (score >= ENOUGH or key in kept.accepted)]
    return Tally(len(standing), max(standing, default=0), bool(kept.accepted))

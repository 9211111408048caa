"""Counts suggestions for every have of an audit, in the background and a few at a time, and remembers the answers.

What the suggestions of a have follow from is little (`Subject.asking`); an answer holds until that changes, whichever
file or resource asked. What was decided is laid over it when it is told.
"""

from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from esdesk.desktop.places.matches.reading import count
from esdesk.desktop.places.matches.resources import Tally
from esdesk.desktop.places.matches.sayings import ENOUGH
from esdesk.desktop.runner import Job, Runner
from esdesk.services.matching.offers import Asking, Kept, Scores, Subject, scores

_AT_ONCE = 100


class Counting(QObject):
    """The counts of the haves that are shown.

    Signals:
        told: how many are counted, and of how many.

    Attributes:
        news: what was counted since the last telling, or is known already when others are shown.
    """

    told = Signal(int, int)

    def __init__(self, runner: Runner, parent: QObject, how: Callable[[Asking], Scores] = scores) -> None:
        super().__init__(parent)
        self._runner, self._how = runner, how
        self._known: dict[Asking, Scores] = {}
        self._asked: dict[Asking, list[UUID]] = {}
        self._left: dict[Asking, int] = {}  # in their order, with how many ask it
        self._waiting = 0
        self._decided: Mapping[UUID, Kept] = {}
        self._tallies: dict[UUID, Tally] = {}
        self.news: Mapping[UUID, Tally] = {}
        self._job: Job[dict[Asking, Scores]] | None = None

    def show(self, subjects: list[Subject], decided: Mapping[UUID, Kept]) -> None:
        """Counts for these; what is known is told at once."""
        self._asked, self._decided, self._tallies = {}, decided, {}
        for one in subjects:
            self._asked.setdefault(one.asking, []).append(one.row)
        self._left = {asking: len(rows) for asking, rows in self._asked.items() if asking not in self._known}
        self._waiting = sum(self._left.values())
        self._lay_over({asking: self._known[asking] for asking in self._asked if asking in self._known})
        if self._job is None:
            self._go_on()

    def show_pairs(self, subjects: list[Subject], decided: Mapping[UUID, Kept], pairs: Mapping[UUID, Scores]) -> None:
        """Shows what other files hold for these, which was found all at once."""
        self._asked = {}
        self.stop()
        found = {one.row: _tally(pairs.get(one.row, ()), decided.get(one.row, Kept())) for one in subjects}
        self._tallies = {}
        self._tell(found)

    def stop(self) -> None:
        """Nobody looks any more; what is known stays known."""
        self._left, self._waiting = {}, 0

    def tallies(self) -> dict[UUID, Tally]:
        """What is known by now."""
        return dict(self._tallies)

    def _go_on(self) -> None:
        self._job = None
        if self._left:
            work = partial(count, self._how, list(islice(self._left, _AT_ONCE)))
            self._job = self._runner.run_apart(self, work, self._take)

    def _take(self, found: dict[Asking, Scores]) -> None:
        self._known |= found
        self._waiting -= sum(self._left.pop(asking, 0) for asking in found)
        self._lay_over({asking: one for asking, one in found.items() if asking in self._asked})
        self._go_on()

    def _lay_over(self, found: Mapping[Asking, Scores]) -> None:
        """Counts for whoever asked, with what was decided."""
        self._tell(
            {
                row: _tally(one, self._decided.get(row, Kept()))
                for asking, one in found.items()
                for row in self._asked[asking]
            }
        )

    def _tell(self, news: Mapping[UUID, Tally]) -> None:
        self.news = news
        self._tallies |= news
        done = len(self._tallies)
        self.told.emit(done, done + self._waiting)


def _tally(found: Scores, kept: Kept) -> Tally:
    """Counts what is good enough or was accepted, and was not refused."""
    standing = [score for key, score in found if key not in kept.refused and (score >= ENOUGH or key in kept.accepted)]
    return Tally(len(standing), max(standing, default=0), bool(kept.accepted))

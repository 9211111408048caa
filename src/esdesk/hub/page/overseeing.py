"""What the centre's ledger tells the page: names, gaps, clocks and conflicts, as far as the centre may see them.

A ledger belongs to the thread that opened it, and opening one for each page would have it tidied up as often. So one
thread of its own keeps it open and answers what the pages ask, one after the other.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from esdesk.audit import visibility
from esdesk.audit.findings import text_of
from esdesk.audit.visibility import Reader
from esdesk.core.errors import EnvironmentFault, Fault
from esdesk.exchange.keys import DeviceKeys
from esdesk.hub.page import reading
from esdesk.hub.page.reading import Merge
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store
from esdesk.hub.worker import opened_ledger
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Gap, Record
from esdesk.services.records.showing import NOBODY_KNOWS

Answer = TypeVar("Answer")

_TOO_MANY = 500
"""Firms and authors of new packages, from which on all are looked at anew in one go."""

WRONG_SECONDS = 120.0
"""A clock that goes ahead by more is told: packages do not come before they were written."""


@dataclass(frozen=True, slots=True)
class Overseen:
    """What all firms' records come to.

    Attributes:
        merges: how many packages were merged until then.
        by_author: what each device wrote about each firm and has not arrived; only where something has not.
        doubtful: records in conflict, by firm.
    """

    merges: int
    by_author: Mapping[tuple[UUID, str], tuple[Gap, ...]]
    doubtful: Mapping[UUID, int]

    @property
    def gaps(self) -> list[Gap]:
        """All that has not arrived."""
        return [gap for gaps in self.by_author.values() for gap in gaps]


class Oversight:
    """The page's own look into the centre's ledger, which it never writes to."""

    def __init__(self, settings: Settings, keys: DeviceKeys, store: Store) -> None:
        self._settings, self._keys, self._store = settings, keys, store
        self._thread = ThreadPoolExecutor(1, "hub-page")
        self._ledger: Ledger | None = None
        self._standing: Overseen | None = None

    def ask(self, question: Callable[[Ledger], Answer]) -> Answer:
        """What `question`, which only reads, finds in the ledger; raises `Fault` where it cannot be read."""
        return self._thread.submit(self._ask, question).result()

    def standing(self) -> Overseen:
        """Gaps and conflicts of all firms: looked for once, and then where something was merged since."""
        return self.ask(self._look)

    def _look(self, ledger: Ledger) -> Overseen:
        before = self._standing
        with self._store.reading() as connection:
            merges = reading.merges(connection)
            since = reading.merged_since(connection, before.merges) if before else set()
        if before is None or len(since) > _TOO_MANY:
            now = Overseen(merges, _by_author(ledger.gaps()), ledger.centre.doubtful())
        else:
            now = _renewed(before, ledger, since, merges) if since else before
        self._standing = now
        return now

    def close(self) -> None:
        """Lets go of the ledger."""
        self._thread.submit(self._let_go).result()
        self._thread.shutdown()

    def _ask(self, question: Callable[[Ledger], Answer]) -> Answer:
        was_open = self._ledger is not None
        try:
            self._ledger = self._ledger or opened_ledger(self._settings, self._keys)
            return question(self._ledger)
        except EnvironmentFault:
            self._let_go()
            if not was_open:
                raise
        return self._ask(question)  # what was open may have been a line to a server that was started anew since

    def _let_go(self) -> None:
        ledger, self._ledger = self._ledger, None
        if ledger is not None:
            with suppress(Fault):  # nothing was written that could be lost with it
                ledger.close()


def _by_author(gaps: Iterable[Gap]) -> dict[tuple[UUID, str], tuple[Gap, ...]]:
    found: dict[tuple[UUID, str], tuple[Gap, ...]] = {}
    for gap in gaps:
        found[gap.firm, gap.device] = (*found.get((gap.firm, gap.device), ()), gap)
    return found


def _renewed(before: Overseen, ledger: Ledger, since: Iterable[tuple[UUID, str]], merges: int) -> Overseen:
    by_author, doubtful = dict(before.by_author), dict(before.doubtful)
    for firm, device in since:
        by_author.pop((firm, device), None)
        doubtful.pop(firm, None)
        by_author |= _by_author(ledger.gaps(firm, device))
        doubtful |= ledger.centre.doubtful(firm)
    return Overseen(merges, by_author, doubtful)


def firm_names(ledger: Ledger, firms: Iterable[UUID | None]) -> dict[UUID, str]:
    """What firms are called; one whose name is not here, or not for the centre, is not among them."""
    found = ledger.records_at((firm, "firm", firm) for firm in set(firms) if firm is not None)
    return {firm: text_of(one, "name") for (firm, _, _), one in found.items() if _names(one)}


def _names(firm: Record) -> bool:
    unsettled = "visibility" in (*firm.conflicts, *firm.unseen)
    levels = NOBODY_KNOWS if unsettled else firm.values.get("visibility")
    return bool(text_of(firm, "name")) and visibility.may_see(Reader.CENTRE, "firm", "name", levels, None, False)


def clocks(ledger: Ledger, merges: Sequence[Merge]) -> dict[str, float]:
    """How many seconds each author's clock goes ahead of the hub's at the least; below zero where none can be told.

    A package comes after it was written. So the one that came soonest after its author's clock said so bounds how far
    that clock goes ahead; a clock that goes behind looks like a package that was long on its way.
    """
    written = ledger.centre.written(one.hash for one in merges)
    ahead: dict[str, float] = {}
    for one in merges:
        if one.hash in written:
            seconds = written[one.hash].timestamp() - one.came
            ahead[one.device] = max(seconds, ahead.get(one.device, seconds))
    return ahead


def people(ledger: Ledger, merges: Iterable[Merge]) -> dict[str, str]:
    """What the person at each device called themselves, in the newest of these packages, which come newest first."""
    newest: dict[str, UUID] = {}
    for one in merges:
        newest.setdefault(one.device, one.firm)
    return {device: ledger.centre.actor(firm, device) for device, firm in newest.items()}

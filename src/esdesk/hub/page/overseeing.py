"""What the centre's ledger tells the page: names, gaps, clocks and conflicts, as far as the centre may see them.

A ledger belongs to the thread that opened it, and opening one for each page would have it tidied up as often. So one
thread of its own keeps it open and answers what the pages ask, one after the other.
"""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from esdesk.audit import visibility
from esdesk.audit.findings import text_of
from esdesk.audit.visibility import Reader
from esdesk.core.errors import Fault
from esdesk.exchange.keys import DeviceKeys
from esdesk.hub.page.reading import Received
from esdesk.hub.settings import Settings
from esdesk.hub.worker import opened_ledger
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Gap, Record
from esdesk.services.showing import NOBODY_KNOWS

Answer = TypeVar("Answer")

WRONG_SECONDS = 120.0
"""A clock that goes ahead by more is told: packages do not come before they were written."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What all firms' records come to; it holds until the next package is merged.

    Attributes:
        gaps: what devices wrote and has not arrived.
        doubtful: records in conflict, by firm.
    """

    gaps: tuple[Gap, ...]
    doubtful: Mapping[UUID, int]


class Oversight:
    """The page's own look into the centre's ledger, which it never writes to."""

    def __init__(self, settings: Settings, keys: DeviceKeys) -> None:
        self._settings, self._keys = settings, keys
        self._thread = ThreadPoolExecutor(1, "hub-page")
        self._ledger: Ledger | None = None
        self._standing: tuple[int, Standing] | None = None

    def ask(self, question: Callable[[Ledger], Answer]) -> Answer:
        """What `question` finds in the ledger. Raises `Fault` where it cannot be read; the next one opens it anew."""
        return self._thread.submit(self._ask, question).result()

    def standing(self, merges: int) -> Standing:
        """Gaps and conflicts of all firms; worked out anew where `merges`, the packages merged so far, has changed."""

        def look(ledger: Ledger) -> Standing:
            if self._standing is None or self._standing[0] != merges:
                self._standing = merges, Standing(tuple(ledger.gaps()), ledger.centre.doubtful())
            return self._standing[1]

        return self.ask(look)

    def close(self) -> None:
        """Lets go of the ledger."""
        self._thread.submit(self._let_go).result()
        self._thread.shutdown()

    def _ask(self, question: Callable[[Ledger], Answer]) -> Answer:
        try:
            self._ledger = self._ledger or opened_ledger(self._settings, self._keys)
            return question(self._ledger)
        except Fault:
            self._let_go()
            raise

    def _let_go(self) -> None:
        ledger, self._ledger = self._ledger, None
        if ledger is not None:
            ledger.close()


def firm_names(ledger: Ledger, firms: Iterable[UUID | None]) -> dict[UUID, str]:
    """What firms are called; one whose name is not here, or not for the centre, is not among them."""
    found = {firm: ledger.record_at(firm) for firm in set(firms) if firm is not None}
    return {firm: text_of(one, "name") for firm, one in found.items() if one is not None and _names(one)}


def _names(firm: Record) -> bool:
    unsettled = "visibility" in (*firm.conflicts, *firm.unseen)
    levels = NOBODY_KNOWS if unsettled else firm.values.get("visibility")
    return bool(text_of(firm, "name")) and visibility.may_see(Reader.CENTRE, "firm", "name", levels, None, False)


def clocks(ledger: Ledger, received: Iterable[Received]) -> dict[str, float]:
    """How many seconds each author's clock goes ahead of the hub's at the least; below zero where none can be told.

    A package comes after it was written. So the one that came soonest after its author's clock said so bounds how far
    that clock goes ahead; a clock that goes behind looks like a package that was long on its way.
    """
    merged = [one for one in received if one.hash is not None and one.device is not None]
    written = ledger.centre.written(one.hash for one in merged if one.hash is not None)
    ahead: dict[str, float] = {}
    for one in merged:
        if one.hash in written and one.device is not None:
            seconds = written[one.hash].timestamp() - one.came
            ahead[one.device] = max(seconds, ahead.get(one.device, seconds))
    return ahead


def people(ledger: Ledger, received: Iterable[Received]) -> dict[str, str]:
    """What the person at each device called themselves, in the newest of these packages, which come newest first."""
    found: dict[str, str] = {}
    for one in received:
        if one.device is not None and one.firm is not None and one.device not in found:
            found[one.device] = ledger.centre.actor(one.firm, one.device)
    return found

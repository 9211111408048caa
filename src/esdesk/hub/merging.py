"""What happens to files that have come: opened, judged, merged, and answered with receipts, in this order.

Many that wait are opened ahead by other processes and merged together, in one commit of the ledger and one of the
registry; one that waits alone is merged at once. Each step may be done again. A kill between the two commits leaves the
files waiting; they are then merged once more, which changes nothing, and get their receipts. No receipt is ever
written before the commit it tells, and what was committed gets one, also where its author was shut out meanwhile.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from esdesk.core.errors import UserFault
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.manifest import Manifest
from esdesk.exchange.receipt import Receipt, Standing, write_receipt
from esdesk.hub import arrivals
from esdesk.hub.archive import clean_archive
from esdesk.hub.arrivals import Arrival, State
from esdesk.hub.judging import Judge
from esdesk.hub.opening import Failed, Found, Opened, Refused
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store
from esdesk.hub.uploads import archived
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Merged
from esdesk.services.sync.packing import take_in

BUG = "hub-bug"
"""The reason for which a file was refused that this program failed on."""

_LINES = 200  # that are made in one transaction: some tenths of a second in which nobody else can write


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its state, why, and what the merge changed where it was merged."""

    state: State
    reason: str = ""
    merged: Merged | None = None


Looked = tuple[Arrival, Found]
"""A file that came, and what it was found to hold."""


class Merger:
    """Takes files that were opened into the centre's ledger. It belongs to the ledger's thread."""

    def __init__(self, settings: Settings, store: Store, keys: DeviceKeys, ledger: Ledger) -> None:
        self._settings = settings
        self._store = store
        self._keys = keys
        self._ledger = ledger

    def take(self, looked: Sequence[Looked]) -> list[tuple[Arrival, Outcome]]:
        """Judges and merges files together, each of them whole or not at all, and answers for all of them.

        Args:
            looked: no more of them than `apart` says.

        Raises:
            EnvironmentFault: disk or database failed; the files wait on.
            Exception: where this program fails on one of them; they wait on too.
        """
        judge, found = self._judged(looked)
        packages = [(one, it) for one, it in looked if one.sha256 not in found and isinstance(it, Opened)]
        taken = take_in(self._ledger, [it.parcel for _, it in packages], lines_later=True)
        for (one, _), done in zip(packages, taken, strict=True):
            found[one.sha256] = (
                Outcome(State.REFUSED, done.code) if isinstance(done, UserFault) else Outcome(State.MERGED, merged=done)
            )
        self._erase_from_archive([(one, it) for one, it in packages if found[one.sha256].state == State.MERGED])
        outcomes = [(one, found[one.sha256]) for one, _ in looked]
        self._answer(judge, outcomes, {one.sha256: it for one, it in looked if isinstance(it, Opened)})
        return outcomes

    def make_lines(self) -> bool:
        """Makes some of the inventory's lines, which merging puts off; whether there were any."""
        return self._ledger.inventory.make_due(most=_LINES) > 0

    def set_aside(self, arrival: Arrival) -> None:
        """Refuses the file that made this program fail, so that those behind it go on. The file itself stays."""
        with self._store.writing() as connection:
            arrivals.refuse(connection, [(arrival.sha256, BUG)])

    def _judged(self, looked: Sequence[Looked]) -> tuple[Judge, dict[bytes, Outcome]]:
        """Who judged, and what becomes of those that are not to be merged, by the hashes of the files."""
        found: dict[bytes, Outcome] = {}
        with self._store.reading() as connection:
            judge = Judge(connection, [one.manifest for _, one in looked if isinstance(one, Opened)])
            for arrival, one in looked:
                if isinstance(one, Refused):
                    found[arrival.sha256] = Outcome(State.REFUSED, one.code)
                elif isinstance(one, Failed):
                    raise one.error
                elif why := self._why_not(judge, arrival, one):
                    found[arrival.sha256] = Outcome(State.INBOX, why)
        return judge, found

    def _why_not(self, judge: Judge, arrival: Arrival, one: Opened) -> str:
        """Why a package may not be merged; "" where it may, or was, and only its receipt was cut off."""
        why = judge.why_not(arrival, one.manifest)
        if why and self._ledger.centre.holds(one.parcel):
            judge.note_bringer(one.manifest)
            return ""
        return why

    def _answer(
        self, judge: Judge, outcomes: Sequence[tuple[Arrival, Outcome]], opened: Mapping[bytes, Opened]
    ) -> None:
        """Signs the receipts and writes what became of all, in one transaction; what is refused goes after it."""
        refused = [(one.sha256, what.reason) for one, what in outcomes if what.state == State.REFUSED]
        inbox, merged = [], []
        for one, what in outcomes:
            it = opened.get(one.sha256)
            if it is not None and what.state == State.INBOX:
                inbox.append((one.sha256, it.manifest, what.reason, self._receipt(one, it.manifest, Standing.INBOX)))
            elif it is not None and what.state == State.MERGED:
                merged.append((one.sha256, it.manifest, self._receipt(one, it.manifest, Standing.MERGED)))
        with self._store.writing() as connection:
            arrivals.refuse(connection, refused)
            arrivals.keep_in_inbox(connection, inbox)
            arrivals.note_merged(connection, merged)
            judge.write(connection, [manifest for _, manifest, _ in merged])
        for sha256, _ in refused:
            archived(self._settings, sha256).unlink(missing_ok=True)

    def _erase_from_archive(self, merged: Sequence[tuple[Arrival, Opened]]) -> None:
        """An erasure is looked for in every package of the firm; an old package, for what was erased before."""
        erased_in = self._ledger.centre.erased_in({one.manifest.firm for _, one in merged})
        hashes = {arrival.sha256: None for arrival, one in merged if one.manifest.firm in erased_in}
        for _, one in merged:
            if one.parcel.erases:
                with self._store.reading() as connection:
                    every = arrivals.merged_of(connection, one.manifest.firm)
                hashes |= {other.sha256: None for other in every}
        recipients = (self._keys.recipient, *self._settings.recipients)
        paths = [archived(self._settings, sha256) for sha256 in hashes]
        clean_archive(self._ledger, self._keys, recipients, paths)

    def _receipt(self, arrival: Arrival, manifest: Manifest, standing: Standing) -> bytes:
        receipt = Receipt(
            hub=self._keys.device,
            standing=standing,
            sha256=arrival.sha256.hex(),
            size=arrival.size,
            package=manifest.hash.hex(),
            firm=manifest.firm,
            device=manifest.device,
            count=manifest.count,
            digest=manifest.digest,
            time=int(self._settings.now()),
        )
        return write_receipt(self._keys, receipt)


def apart(looked: Sequence[Looked]) -> int:
    """How many of the first can be taken together.

    Of two packages under one id, the second is judged by what became of the first; what failed is taken alone.
    """
    ids: set[object] = set()
    for place, (_, one) in enumerate(looked):
        if isinstance(one, Failed):
            return max(place, 1)
        if isinstance(one, Opened):
            if one.manifest.package_id in ids:
                return place
            ids.add(one.manifest.package_id)
    return len(looked)

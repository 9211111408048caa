"""What happens to a file that has come: opened, judged, merged, and answered with a receipt, in this order.

Each step may be done again. A kill between the ledger's commit and the registry's leaves the file waiting; it is then
merged once more, which changes nothing, and gets its receipt. No receipt is ever written before the commit it tells.
"""

from dataclasses import dataclass

from sqlalchemy import Connection

from esdesk.core.errors import UserFault
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.package import Package, read_package
from esdesk.exchange.receipt import Receipt, Standing, write_receipt
from esdesk.hub import arrivals, rights
from esdesk.hub.archive import clean_archive, erases
from esdesk.hub.arrivals import Arrival
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store
from esdesk.hub.uploads import archived
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Merged
from esdesk.services.packing import take_in

BUG = "hub-bug"
"""The reason for which a file was refused that this program failed on."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file: its state, why, and what the merge changed where it was merged."""

    state: arrivals.State
    reason: str = ""
    merged: Merged | None = None


class Merger:
    """Takes files that wait into the centre's ledger, one after the other. It belongs to the ledger's thread."""

    def __init__(self, settings: Settings, store: Store, keys: DeviceKeys, ledger: Ledger) -> None:
        self._settings = settings
        self._store = store
        self._keys = keys
        self._ledger = ledger

    def take_next(self) -> tuple[Arrival, Outcome] | None:
        """Takes the first that waits; None where none does.

        Raises:
            EnvironmentFault: disk or database failed; the file waits on.
        """
        with self._store.reading() as connection:
            arrival = arrivals.next_waiting(connection)
        return None if arrival is None else (arrival, self._take(arrival))

    def set_aside_next(self) -> None:
        """Refuses the file that made this program fail, so that those behind it go on. The file itself stays."""
        with self._store.writing() as connection:
            arrival = arrivals.next_waiting(connection)
            if arrival is not None:
                arrivals.refuse(connection, arrival.sha256, BUG)

    def _take(self, arrival: Arrival) -> Outcome:
        path = archived(self._settings, arrival.sha256)
        try:
            package = read_package(path, [self._keys.identity])
            with self._store.writing() as connection:
                why = self._judge(connection, arrival, package)
            return self._to_inbox(arrival, package, why) if why else self._merge(arrival, package)
        except UserFault as fault:
            with self._store.writing() as connection:
                arrivals.refuse(connection, arrival.sha256, fault.code)
            path.unlink(missing_ok=True)
            return Outcome(arrivals.State.REFUSED, fault.code)

    def _judge(self, connection: Connection, arrival: Arrival, package: Package) -> str:
        manifest = package.manifest
        if arrival.reason == arrivals.TAKEN_IN:
            rights.note_bringer(connection, manifest.device, manifest.firm)
            return ""
        why = rights.why_not(connection, manifest.device, manifest.firm)
        return why or ("package-id-twice" if arrivals.twin(connection, manifest) else "")

    def _to_inbox(self, arrival: Arrival, package: Package, why: str) -> Outcome:
        receipt = self._receipt(arrival, package, Standing.INBOX)
        with self._store.writing() as connection:
            arrivals.keep_in_inbox(connection, arrival.sha256, package.manifest, why, receipt)
        return Outcome(arrivals.State.INBOX, why)

    def _merge(self, arrival: Arrival, package: Package) -> Outcome:
        firm = package.manifest.firm
        merged = take_in(self._ledger, package)
        if self._ledger.records("erasure", firm):
            self._erase_from_archive(arrival, package)
        receipt = self._receipt(arrival, package, Standing.MERGED)
        with self._store.writing() as connection:
            arrivals.note_merged(connection, arrival.sha256, package.manifest, receipt)
        return Outcome(arrivals.State.MERGED, merged=merged)

    def _erase_from_archive(self, arrival: Arrival, package: Package) -> None:
        """An erasure is looked for in every package of the firm; an old package, for what was erased before."""
        hashes = [arrival.sha256]
        if erases(package):
            with self._store.reading() as connection:
                hashes += [one.sha256 for one in arrivals.merged_of(connection, package.manifest.firm)]
        paths = [archived(self._settings, sha256) for sha256 in dict.fromkeys(hashes)]
        recipients = (self._keys.recipient, *self._settings.recipients)
        clean_archive(self._ledger, self._keys, recipients, paths)

    def _receipt(self, arrival: Arrival, package: Package, standing: Standing) -> bytes:
        manifest = package.manifest
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

"""One hub, put together: what every request needs."""

from dataclasses import dataclass
from typing import Self

from esdesk.exchange.durable import told_faults
from esdesk.exchange.keys import DeviceKeys, load_or_make
from esdesk.hub import arrivals
from esdesk.hub.arrivals import State
from esdesk.hub.holding import Still
from esdesk.hub.logs import Log, log
from esdesk.hub.meters import Meters
from esdesk.hub.news import News
from esdesk.hub.pace import Pace
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store
from esdesk.hub.uploads import Uploads
from esdesk.hub.worker import Worker, opened_ledger


@dataclass(frozen=True, slots=True)
class Hub:
    """A hub that is open; `worker` is started and ended by whoever serves it."""

    settings: Settings
    keys: DeviceKeys
    store: Store
    uploads: Uploads
    news: News
    meters: Meters
    requests: Pace
    enrolments: Pace
    worker: Worker
    log: Log

    @classmethod
    def open(cls, settings: Settings, log: Log = log, still: Still = lambda: None) -> Self:
        """The hub in the folder of `settings`, made where there is none; call it within `settings.at_home`.

        Args:
            settings: of the hub.
            log: where it writes what happens.
            still: raises where another process has taken this one's place (`holding.only_one`).

        Raises:
            Fault: the folder, its keys, its registry or its ledger cannot be used.
        """
        with told_faults(settings.data):
            settings.make_folders()
        keys = load_or_make()
        opened_ledger(settings, keys).close()  # told here, rather than by a worker that cannot begin
        store, news = Store(settings.registry, pooled=True), News()
        store.claim(keys.device)
        uploads = Uploads(store, settings)
        uploads.recover()
        meters = Meters(lambda: _waiting(store))
        limits = settings.limits
        return cls(
            settings=settings,
            keys=keys,
            store=store,
            uploads=uploads,
            news=news,
            meters=meters,
            requests=Pace(limits.requests, limits.refill, settings.now),
            enrolments=Pace(limits.enrolments, 0.1, settings.now),
            worker=Worker(settings, store, uploads, keys, meters, log, news.tell, still),
            log=log,
        )

    @property
    def recipients(self) -> tuple[str, ...]:
        """The age recipients that packages are written to."""
        return tuple(dict.fromkeys([self.keys.recipient, *self.settings.recipients]))

    def waiting(self) -> int:
        """How many packages wait to be opened."""
        return _waiting(self.store)


def _waiting(store: Store) -> int:
    with store.reading() as connection:
        return arrivals.count(connection, State.WAITING)

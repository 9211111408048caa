"""What others sent, by a hub or as a file: brought and looked at, and merged when a person or a command says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.core.errors import UserFault
from esdesk.exchange.client import FeedItem, HubClient
from esdesk.exchange.package import read_package
from esdesk.exchange.summary import Summary, describe
from esdesk.ledger.ledger import Ledger
from esdesk.services.sync import packing
from esdesk.services.sync.packing import MergedPackage


@dataclass(frozen=True, slots=True)
class Brought:
    """A package of others, whole and signed, before anything is taken from it.

    Attributes:
        hub, place: where it stands in which feed; "" and 0 where it came as a file.
        path: the file it lies in.
    """

    hub: str
    firm: UUID
    place: int
    path: Path
    summary: Summary


def announced(client: HubClient, firm: UUID, place: int) -> Iterator[FeedItem]:
    """What the hub announces of `firm` after `place`, in its order."""
    while items := client.feed(firm, place):
        yield from items
        place = items[-1].place


def bring(client: HubClient, hub: str, firm: UUID, item: FeedItem, into: Path) -> Brought:
    """Brings one package into the folder `into`, unless it lies there already.

    Raises:
        UserFault: "hub-feed-refused", with the reason: it is not whole, or not what was announced.
    """
    path = into / f"{hub}-{firm}-{item.place}.esda"
    if not path.exists():
        path.write_bytes(client.original(item.place))
    try:
        package = read_package(path, [client.keys.identity])
        if (package.manifest.hash.hex(), package.manifest.firm) != (item.package, firm):
            raise UserFault("hub-feed-other")
    except UserFault as fault:
        path.unlink()
        raise UserFault("hub-feed-refused", place=item.place, why=fault) from fault
    return Brought(hub, firm, item.place, path, describe(package))


def from_file(path: Path) -> Brought:
    """A package that came by stick or e-mail. Raises `Fault` where it is not whole, or none for this device."""
    summary = packing.inspect(path)
    return Brought("", UUID(summary.firm), 0, path, summary)


def take_in(ledger: Ledger, brought: Iterable[Brought]) -> Iterator[MergedPackage]:
    """Merges what was brought, one by one in the order given, and notes of a feed after each how far it came.

    Raises:
        UserFault: "hub-feed-refused", with the reason, or of a file the reason itself; those before it are merged.
    """
    for one in brought:
        try:
            [merged] = packing.merge(ledger, [one.path])
        except UserFault as fault:
            if not one.hub:
                raise
            raise UserFault("hub-feed-refused", place=one.place, why=fault) from fault
        if one.hub:
            ledger.outbox.fetched(one.hub, one.firm, one.place)
        yield merged

"""Sends what is new to the centre's hub, takes its receipts, and merges what others sent.

All that must outlive a kill lies in the file's outbox. So each step may be cut off and done again: what was packed is
sent as the same bytes, what the hub has it does not take twice, what was merged is merged once more without effect.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from esdesk.core.errors import UserFault
from esdesk.core.operation import Level
from esdesk.exchange.client import HubClient
from esdesk.exchange.client_upload import Sending
from esdesk.exchange.hub_card import HubCard
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.receipt import Receipt, Standing, read_receipt
from esdesk.exchange.sending import PackageInfo
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.outbox import Outgoing, Stage
from esdesk.services.sync import packing
from esdesk.services.sync.feed import announced, bring, take_in
from esdesk.services.sync.hubs import known_hub
from esdesk.services.sync.packing import MergedPackage

__all__ = ["Outgoing", "Stage", "Synced", "ask_of_handed", "checked", "deliver", "queue_new", "sync"]

Told = Callable[[Outgoing, int], None]
"""Told how many bytes of a package the hub has."""

OPEN = (Stage.QUEUED, Stage.SENDING, Stage.INBOX)
"""Stages of packages that the hub is asked about; what lies in its inbox may be merged one day."""

_WAITS = 20.0  # seconds the hub may keep one request until it has opened the package
_ASKS = 6


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did.

    Attributes:
        packages: all packages of this file for the hub, as they stand now; `news` are those that moved in this sync.
        fetched: what was merged of others.
        conflicts: how many wait in the file now.
    """

    packages: tuple[Outgoing, ...]
    news: tuple[Outgoing, ...]
    fetched: tuple[MergedPackage, ...]
    conflicts: int


def sync(
    ledger: Ledger,
    url: str,
    firms: Iterable[UUID] | None = (),
    told: Told = lambda _, __: None,
    pause: Callable[[float], None] = time.sleep,
) -> Synced:
    """Sends and fetches.

    Args:
        ledger: the open file.
        url: of a hub that this device is enrolled at.
        firms: firms to be fetched beside those that the file holds; None for all that this device may see.
        told: told of each package that is being sent.
        pause: waits some seconds between tries.

    Raises:
        UserFault: "hub-not-enrolled", "hub-is-another", "hub-receipt-wrong", "hub-feed-refused", or what the hub says.
        EnvironmentFault: "hub-unreachable" or "hub-fails"; what was done until then is kept.
    """
    with HubClient(url, load_or_make(), known_hub(url).hub, pause) as client:
        card = client.card()
        held = {one.firm for one in ledger.records("firm")}
        before = {one.sha256: one.stage for one in ledger.outbox.listed(card.hub)}
        ask_of_handed(ledger, client, card)
        for firm in sorted(held):
            queue_new(ledger, firm, card)
        for one in ledger.outbox.listed(card.hub):
            if one.stage in OPEN:
                deliver(ledger, client, card, one, told)
        wanted = held | set(client.firms() if firms is None else firms)
        fetched = [done for firm in sorted(wanted) for done in _fetch(ledger, client, card, firm)]
    after = ledger.outbox.listed(card.hub)
    news = tuple(one for one in after if before.get(one.sha256) != one.stage)
    return Synced(tuple(after), news, tuple(fetched), len(ledger.conflicts()))


def ask_of_handed(ledger: Ledger, client: HubClient, card: HubCard) -> None:
    """Takes the hub's receipts for packages that went to it by hand, where it has them by now."""
    for one in ledger.outbox.listed(""):
        if set(one.recipients) & set(card.recipients):
            found = client.standing(one.sha256)
            if found is not None and found[2] is not None:
                said = checked(one, card.hub, found[2])
                stage = Stage.MERGED if said.standing == Standing.MERGED else Stage.INBOX
                ledger.outbox.taken(one, card.hub, stage, found[2])


def queue_new(ledger: Ledger, firm: UUID, card: HubCard) -> None:
    """Packs what this device recorded of `firm` and the hub was not yet sent, and queues it; both or neither."""
    with TemporaryDirectory() as folder:

        def note(info: PackageInfo, recipients: tuple[str, ...], levels: dict[UUID, Level]) -> None:
            content = info.path.read_bytes()
            noted = packing.noted(info.manifest, outgoing=True)
            ledger.outbox.queue(packing.outgoing(info, card.hub, recipients), content, noted, levels)

        try:
            packing.pack(ledger, firm, Path(folder) / "new.esda", card.recipients, only_new=True, note=note)
        except UserFault as fault:
            if fault.code != "pack-nothing":
                raise


def deliver(ledger: Ledger, client: HubClient, card: HubCard, one: Outgoing, told: Told) -> None:
    """Sends one package, unless the hub has it, and takes what it says became of it."""
    found = client.standing(one.sha256)
    if found is None and one.stage == Stage.INBOX:
        return  # somebody at the centre took it away; its receipt stays
    if found is None and not _send(ledger, client, one, told):
        return
    for _ in range(_ASKS):
        found = client.standing(one.sha256, _WAITS)
        if found is None or found[0] != "waiting":
            break
    if found is None:
        raise UserFault("hub-package-unknown")
    state, reason, receipt = found
    if state == "refused":
        ledger.outbox.refused(one.sha256, reason)
    elif receipt is not None:
        said = checked(one, card.hub, receipt)
        stage = Stage.MERGED if said.standing == Standing.MERGED else Stage.INBOX
        ledger.outbox.received(one.sha256, stage, reason, receipt)


def _send(ledger: Ledger, client: HubClient, one: Outgoing, told: Told) -> bool:
    """Sends one package; False where the hub will never take it, which is noted."""
    content = ledger.outbox.content(one.sha256)

    def begun(url: str) -> None:
        ledger.outbox.sending(one.sha256, url)

    try:
        Sending(client, content, one.upload, begun, lambda there, _: told(one, there)).send()
    except UserFault as fault:
        if fault.code != "hub-too-large":
            raise
        ledger.outbox.refused(one.sha256, fault.code)
        return False
    return True


def checked(one: Outgoing, hub: str, raw: str) -> Receipt:
    """What a receipt says.

    Raises:
        UserFault: "hub-receipt-wrong" unless the hub of that key signed it and it speaks of this package, its count and
            digest.
    """
    try:
        receipt = read_receipt(raw.encode(), hub)
    except ValueError:
        raise UserFault("hub-receipt-wrong") from None
    said = (receipt.sha256, receipt.size, receipt.package, receipt.firm, receipt.device, receipt.count, receipt.digest)
    sent = (one.sha256.hex(), one.size, one.package.hex(), one.firm, one.device, one.operations, one.digest)
    if said != sent:
        raise UserFault("hub-receipt-wrong")
    return receipt


def _fetch(ledger: Ledger, client: HubClient, card: HubCard, firm: UUID) -> Iterator[MergedPackage]:
    """Merges what others sent of `firm`, one by one."""
    for item in announced(client, firm, ledger.outbox.place(card.hub, firm)):
        with TemporaryDirectory() as folder:
            yield from take_in(ledger, [bring(client, card.hub, firm, item, Path(folder))])

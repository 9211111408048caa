"""A round to a hub as the window makes it: sends what is new of one firm, and brings what others sent of it.

Nothing is merged by it: what was brought is shown first, and taken in when a person says so (`sync.feed.take_in`).
A round may be broken off at any moment, by whoever waits for it or by a kill; the next one goes on where it was.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit.visibility import Reader
from esdesk.core.errors import Fault, UserFault
from esdesk.core.operation import Level
from esdesk.exchange.client import HubClient
from esdesk.exchange.keys import load_or_make
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.outbox import Outgoing, Stage
from esdesk.services.sync.feed import Brought, announced, bring
from esdesk.services.sync.hubs import KnownHub
from esdesk.services.sync.packing import levels_for
from esdesk.services.sync.syncing import OPEN, Told, ask_of_handed, deliver, queue_new


@dataclass(frozen=True, slots=True)
class Round:
    """What a round did.

    Attributes:
        news: the packages that came further.
        brought: what others sent and this file has not merged, in the order of the feed.
        refused: why the next package of the feed could not be brought, where one could not.
    """

    news: tuple[Outgoing, ...]
    brought: tuple[Brought, ...]
    refused: Fault | None


def go_round(
    ledger: Ledger,
    hub: KnownHub,
    firm: UUID,
    into: Path,
    told: Told,
    *,
    came: Callable[[int], None] = lambda _: None,
    begun: Callable[[Callable[[], None]], None] = lambda _: None,
    pause: Callable[[float], None] = time.sleep,
) -> Round:
    """Sends, and brings.

    Args:
        ledger: the open file.
        hub: where to.
        firm: of whose records.
        into: the folder for what is brought; what lies there of an earlier round is not brought again.
        told: told of each package how many bytes the hub has; what it raises ends the round.
        came: told how many packages of others were brought so far; what it raises ends the round.
        begun: given what hangs up; to be called by another thread.
        pause: waits some seconds between tries; what it raises ends the round.

    Raises:
        UserFault: "hub-is-another", "hub-receipt-wrong", or what the hub says.
        EnvironmentFault: "hub-unreachable" or "hub-fails"; what was done until then is kept.
    """
    with HubClient(hub.url, load_or_make(), hub.hub, pause) as client:
        begun(client.hang_up)
        card = client.card()
        before = {one.sha256: one.stage for one in queued(ledger, hub, firm)}
        ask_of_handed(ledger, client, card)
        queue_new(ledger, firm, card)
        for one in queued(ledger, hub, firm):
            if one.stage in OPEN:
                deliver(ledger, client, card, one, told)
        news = tuple(one for one in queued(ledger, hub, firm) if before.get(one.sha256) != one.stage)
        return Round(news, *_bring_all(ledger, client, card.hub, firm, into, came))


def _bring_all(
    ledger: Ledger, client: HubClient, hub: str, firm: UUID, into: Path, came: Callable[[int], None]
) -> tuple[tuple[Brought, ...], Fault | None]:
    """What the feed has, up to its end or to the first package that is refused, and why."""
    brought: list[Brought] = []
    try:
        for item in announced(client, firm, ledger.outbox.place(hub, firm)):
            brought.append(bring(client, hub, firm, item, into))
            came(len(brought))
    except UserFault as fault:
        if fault.code != "hub-feed-refused":
            raise
        return tuple(brought), fault
    return tuple(brought), None


def take_out(ledger: Ledger, package: Outgoing) -> int:
    """Takes a package that is queued or paused out of the queue, with those queued after it; returns how many went.

    Nothing of the audit goes: the next round packs it anew.

    Raises:
        UserFault: "package-is-sent" where the hub's receipt tells of it, or it went by hand.
    """
    gone = ledger.outbox.take_out(package.sha256)
    if not gone:
        raise UserFault("package-is-sent")
    return gone


def queued(ledger: Ledger, hub: KnownHub, firm: UUID) -> list[Outgoing]:
    """The packages of `firm` for that hub, the oldest first, however far each has come."""
    return [one for one in ledger.outbox.listed(hub.hub) if one.firm == firm]


def to_send(ledger: Ledger, hub: KnownHub, firm: UUID) -> int:
    """How many changes made here the next round would pack, as far as this laptop knows without asking the hub."""
    operations = ledger.operations(firm, ledger.author.device)
    sent = [one for one in queued(ledger, hub, firm) if one.stage is not Stage.REFUSED]
    if not sent:
        return len(operations)
    levels = levels_for(ledger, firm, Reader.CENTRE, operations)
    before: list[dict[UUID, Level]] = [ledger.sent_levels(recipient) for recipient in sent[-1].recipients]
    return sum(any(known.get(one.id, -1) < levels[one.id] for known in before) for one in operations)

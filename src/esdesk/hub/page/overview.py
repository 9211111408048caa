"""The first page: what waits for a person, what came last, and how the hub is."""

import shutil
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from esdesk.hub.arrivals import State
from esdesk.hub.hub import Hub
from esdesk.hub.page import overseeing, reading
from esdesk.hub.page.devices import seen
from esdesk.hub.page.drawing import draw
from esdesk.hub.page.overseeing import Oversight
from esdesk.hub.page.packages import coming, named
from esdesk.hub.page.reading import Asked
from esdesk.hub.page.visiting import TheVisitor

_PACKAGES, _FIRMS, _DEVICES, _INBOX = 8, 6, 6, 5

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Health:
    """How the hub is: bytes left on its disk, packages that wait to be opened, and whether it merges."""

    free: int
    whole: int
    waiting: int
    merges: bool
    recipients: int


@router.get("/")
def overview(request: Request, visitor: TheVisitor) -> HTMLResponse:
    """Everything at a glance."""
    hub, oversight = visitor.hub, request.app.state.oversight
    with hub.store.reading() as connection:
        shown = reading.received(connection, Asked(), _PACKAGES)
        waits = reading.received(connection, Asked(state=State.INBOX), _INBOX)
        waiting = reading.count(connection, Asked(state=State.INBOX))
        sums = reading.sums(connection)
        newest, refused = reading.newest(connection), reading.count(connection, Asked(state=State.REFUSED))
    standing = _standing(oversight)
    told = seen(hub, oversight, most=_DEVICES)
    return draw(
        request,
        "overview.html",
        visitor,
        **named(request, [*shown, *waits]) | standing,
        shown=shown,
        waits=waits,
        waiting=waiting,
        sums=sums,
        newest=newest,
        refused=refused,
        coming=coming(hub),
        told=told,
        most_devices=_DEVICES,
        health=_health(hub),
        made=hub.settings.now(),
        hub_key=hub.keys.fingerprint,
    )


def _standing(oversight: Oversight) -> dict[str, Any]:
    found = oversight.standing()
    most = sorted(found.doubtful.items(), key=lambda one: (-one[1], one[0]))[:_FIRMS]
    wanted = [firm for firm, _ in most] + [gap.firm for gap in found.gaps]
    return {
        "conflicts": most,
        "doubtful": sum(found.doubtful.values()),
        "firms": oversight.ask(lambda ledger: overseeing.firm_names(ledger, wanted)),
        "gaps": found.gaps,
    }


def _health(hub: Hub) -> Health:
    disk = shutil.disk_usage(hub.settings.data)
    return Health(disk.free, disk.total, hub.waiting(), hub.worker.is_alive(), len(hub.recipients))

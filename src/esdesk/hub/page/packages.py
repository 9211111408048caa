"""Packages: the list of all that came, and one of them with what is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from esdesk.core.errors import UserFault
from esdesk.hub.arrivals import State
from esdesk.hub.hub import Hub
from esdesk.hub.page import overseeing, reading
from esdesk.hub.page.drawing import draw
from esdesk.hub.page.inside import look_inside
from esdesk.hub.page.overseeing import Oversight
from esdesk.hub.page.reading import Asked, Merge, Received
from esdesk.hub.page.visiting import TheVisitor, TheWatcher

AT_ONCE = 50
_MOST = 1 << 62

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Arriving:
    """An upload on its way: bytes that are here, and bytes of the whole."""

    uploader: str
    here: int
    whole: int

    @property
    def percent(self) -> int:
        """How much of it is here."""
        return 100 * self.here // max(self.whole, 1)


@router.get("/packages")
def listed(request: Request, visitor: TheVisitor) -> HTMLResponse:
    """All packages, or those of a state, a firm or a device; the newest first, a page at a time."""
    asked = asked_of(request)
    with visitor.hub.store.reading() as connection:
        found = reading.received(connection, asked, AT_ONCE + 1)
        count = reading.count(connection, asked)
    shown = found[:AT_ONCE]
    return draw(
        request,
        "packages.html",
        visitor,
        asked=asked,
        states=list(State),
        shown=shown,
        count=count,
        coming=coming(visitor.hub) if asked == Asked() else [],
        older=shown[-1].n if len(found) > AT_ONCE else None,
        **named(request, [*shown, *([asked] if asked.firm else [])]),
    )


@router.get("/package")
def one(request: Request, visitor: TheVisitor, sha256: str = "") -> HTMLResponse:
    """One package; what lies in the inbox is opened, so that whoever decides sees what they decide about."""
    found = received_of(visitor.hub, sha256)
    oversight: Oversight = request.app.state.oversight
    waits = found.state is State.INBOX
    inside = look_inside(visitor.hub, oversight, found, visitor.language) if waits else None
    return draw(request, "package.html", visitor, one=found, inside=inside, **named(request, [found]))


@router.get("/receipt")
def receipt(visitor: TheVisitor, sha256: str = "") -> Response:
    """The signed receipt of a package, as a file."""
    found = received_of(visitor.hub, sha256)
    if found.receipt is None:
        raise UserFault("page-nothing-there")
    name = f'attachment; filename="receipt-{found.sha256.hex()[:12]}.json"'
    return Response(found.receipt, media_type="application/json", headers={"Content-Disposition": name})


@router.get("/news")
def news(request: Request, visitor: TheWatcher, since: int = 0) -> HTMLResponse:
    """How many packages came after that one; a page asks it while it is open."""
    with visitor.hub.store.reading() as connection:
        count = max(0, reading.newest(connection) - since)
    return draw(request, "news.html", visitor, count=count, since=since)


def asked_of(request: Request) -> Asked:
    """What the address asks for. Raises `UserFault("page-nothing-there")` where it cannot be understood."""
    given = {name: value for name, value in request.query_params.items() if value}
    try:
        before = int(given["before"]) if "before" in given else None
        if before is not None and not 0 < before < _MOST:
            raise UserFault("page-nothing-there")
        return Asked(
            state=State(given["state"]) if "state" in given else None,
            firm=UUID(given["firm"]) if "firm" in given else None,
            device=given.get("device"),
            before=before,
        )
    except ValueError:
        raise UserFault("page-nothing-there") from None


def received_of(hub: Hub, sha256: str) -> Received:
    """The package of that hash. Raises `UserFault("page-nothing-there")`."""
    try:
        mark = bytes.fromhex(sha256)
    except ValueError:
        raise UserFault("page-nothing-there") from None
    with hub.store.reading() as connection:
        found = reading.one_received(connection, mark)
    if found is None:
        raise UserFault("page-nothing-there")
    return found


def coming(hub: Hub) -> list[Arriving]:
    """Uploads on their way; one whose file is not there yet has brought nothing."""
    with hub.store.reading() as connection:
        found = reading.coming(connection, int(hub.settings.now()))
    paths = [(one, hub.uploads.path(one)) for one in found]
    return [Arriving(one.uploader, path.stat().st_size if path.exists() else 0, one.length) for one, path in paths]


def named(request: Request, shown: Sequence[Received | Asked]) -> dict[str, Any]:
    """What the firms and devices of packages are called, for a template."""
    oversight: Oversight = request.app.state.oversight
    merges = [
        Merge(one.device, one.firm, one.hash, one.came)
        for one in shown
        if isinstance(one, Received) and one.state is State.MERGED and one.device and one.firm and one.hash
    ]
    return {
        "names": oversight.ask(lambda ledger: overseeing.firm_names(ledger, [one.firm for one in shown])),
        "people": oversight.ask(lambda ledger: overseeing.people(ledger, merges)),
    }

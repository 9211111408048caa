"""The inbox: what waits for a person, why, and what they decide."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from esdesk.core.errors import UserFault
from esdesk.exchange.durable import told_faults
from esdesk.hub import arrivals, rights
from esdesk.hub.arrivals import State
from esdesk.hub.hub import Hub
from esdesk.hub.page import reading
from esdesk.hub.page.drawing import draw
from esdesk.hub.page.packages import named, received_of
from esdesk.hub.page.reading import Asked, Received
from esdesk.hub.page.visiting import TheForm, TheVisitor
from esdesk.hub.rights import Rights
from esdesk.hub.uploads import archived

_AT_ONCE = 200

router = APIRouter()


@router.get("/inbox")
def inbox(request: Request, visitor: TheVisitor) -> HTMLResponse:
    """What lies there, the newest first."""
    asked = Asked(state=State.INBOX)
    with visitor.hub.store.reading() as connection:
        shown = reading.received(connection, asked, _AT_ONCE)
        count = reading.count(connection, asked)
    return draw(request, "inbox.html", visitor, shown=shown, count=count, **named(request, [*shown]))


@router.post("/decide")
def decide(visitor: TheVisitor, form: TheForm) -> RedirectResponse:
    """Takes one package in, refuses it, or lets its author write about the firm from now on."""
    one = received_of(visitor.hub, form.one("sha256"))
    said = form.one("said")
    if said == "grant":
        _grant(visitor.hub, one)
    elif said in ("take", "refuse"):
        _decide(visitor.hub, one, take=said == "take")
    else:
        raise UserFault("hub-request-wrong")
    visitor.hub.log("page", did=said, sha256=one.sha256.hex())
    visitor.hub.worker.wake()
    return RedirectResponse(f"inbox?did={said}", 303)


def _decide(hub: Hub, one: Received, *, take: bool) -> None:
    with hub.store.writing() as connection:
        if not arrivals.decide(connection, one.sha256, take=take):
            raise UserFault("page-decided-before")
    if not take:
        path = archived(hub.settings, one.sha256)
        with told_faults(path):
            path.unlink(missing_ok=True)
    hub.news.tell()


def _grant(hub: Hub, one: Received) -> None:
    with hub.store.writing() as connection:
        author = rights.find(connection, one.device or "")
        if author is None or author.revoked or one.firm is None:
            raise UserFault("page-decided-before")
        rights.grant(connection, author.device, Rights(author.scope, frozenset([one.firm])))
        arrivals.look_again(connection, author.device)

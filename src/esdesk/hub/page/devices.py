"""Devices: who is enrolled and may do what, one-time codes for new ones, and shutting one out."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from sqlalchemy import Connection

from esdesk.core.errors import UserFault
from esdesk.core.turkish import sort_key
from esdesk.exchange.hub_card import new_code
from esdesk.hub import arrivals, rights
from esdesk.hub.hub import Hub
from esdesk.hub.page import overseeing, reading
from esdesk.hub.page.drawing import draw
from esdesk.hub.page.overseeing import WRONG_SECONDS, Oversight
from esdesk.hub.page.reading import Known
from esdesk.hub.page.visiting import Form, TheForm, TheVisitor, Visitor
from esdesk.hub.rights import Rights, Scope
from esdesk.ledger.views import Gap

_RECENT = 5000
"""Packages, the newest, from which names and clocks of devices are told."""

_MOST_OFFERED = 1000  # firms that a form offers by name; any other can be given by its id
_MOST_DAYS = 365
_DAY = 24 * 3600

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Seen:
    """Devices with what their packages tell.

    Attributes:
        gaps: what has not arrived, by device.
        clocks: seconds that a device's clock goes ahead at the least (`overseeing.clocks`).
        people: what the person at each called themselves.
        wrong: devices whose clock is told.
    """

    known: list[Known]
    gaps: dict[str, list[Gap]]
    clocks: dict[str, float]
    people: dict[str, str]
    wrong: frozenset[str]


def seen(hub: Hub, oversight: Oversight, *, only: str | None = None, most: int | None = None) -> Seen:
    """All devices of the hub, or only one; of `most` it is told who sits there."""
    with hub.store.reading() as connection:
        known = [one for one in reading.known(connection) if only in (None, one.device.device)]
        recent = reading.recent(connection, _RECENT, only)
    named = {one.device.device for one in known[:most]}
    gaps: dict[str, list[Gap]] = {}
    for gap in oversight.standing().gaps:
        gaps.setdefault(gap.device, []).append(gap)
    clocks = oversight.ask(lambda ledger: overseeing.clocks(ledger, recent))
    people = oversight.ask(lambda ledger: overseeing.people(ledger, (one for one in recent if one.device in named)))
    wrong = frozenset(device for device, ahead in clocks.items() if ahead > WRONG_SECONDS)
    return Seen(known, gaps, clocks, people, wrong)


@router.get("/devices")
def devices(request: Request, visitor: TheVisitor) -> HTMLResponse:
    """All devices, the codes that nobody has used, and a form for a new one."""
    return _devices(request, visitor)


@router.post("/code")
def code(request: Request, visitor: TheVisitor, form: TheForm) -> HTMLResponse:
    """A new one-time code, which this answer shows and nothing keeps."""
    given, days = _rights(form), form.one("days")
    if not (days.isascii() and days.isdigit() and 1 <= int(days) <= _MOST_DAYS):
        raise UserFault("page-days-wrong", most=_MOST_DAYS)
    text, secret = new_code(visitor.hub.keys.device)
    expires = int(visitor.hub.settings.now()) + int(days) * _DAY
    with visitor.hub.store.writing() as connection:
        rights.note_code(connection, secret, given, expires)
    visitor.hub.log("page", did="code", scope=given.scope.value)
    return _devices(request, visitor, code=text, expires=expires)


@router.post("/withdraw")
def withdraw(visitor: TheVisitor, form: TheForm) -> RedirectResponse:
    """Takes back a code that nobody has used."""
    try:
        with visitor.hub.store.writing() as connection:
            done = reading.withdraw_code(connection, form.one("code"))
    except ValueError:
        done = False
    if not done:
        raise UserFault("page-decided-before")
    visitor.hub.log("page", did="withdraw")
    return RedirectResponse("devices?did=withdraw", 303)


@router.get("/device")
def device(request: Request, visitor: TheVisitor, key: str = "") -> HTMLResponse:
    """One device: its rights, what is missing of it, and the forms that change its rights."""
    oversight: Oversight = request.app.state.oversight
    told = seen(visitor.hub, oversight, only=key)
    if not told.known:
        raise UserFault("page-nothing-there")
    [one] = told.known
    with visitor.hub.store.reading() as connection:
        firms = rights.firms(connection, one.device)
    wanted = [firm for firm, _ in firms] + [gap.firm for gap in told.gaps.get(key, ())]
    names = oversight.ask(lambda ledger: overseeing.firm_names(ledger, wanted))
    offered = _offered(visitor.hub, oversight)
    facts: dict[str, Any] = {
        "one": one,
        "firms": firms,
        "names": names,
        "told": told,
        "offered": offered,
        "scopes": list(Scope),
    }
    return draw(request, "device.html", visitor, **facts)


@router.post("/grant")
def grant(visitor: TheVisitor, form: TheForm) -> RedirectResponse:
    """Gives a device more rights; what waits of it in the inbox is judged anew."""
    given = _rights(form)
    with visitor.hub.store.writing() as connection:
        one = _enrolled(connection, form)
        rights.grant(connection, one.device, given)
        arrivals.look_again(connection, one.device)
    visitor.hub.log("page", did="grant", device=one.device)
    visitor.hub.worker.wake()
    return RedirectResponse(f"device?key={one.device}&did=grant", 303)


@router.post("/revoke")
def revoke(visitor: TheVisitor, form: TheForm) -> RedirectResponse:
    """Shuts a device out."""
    with visitor.hub.store.writing() as connection:
        one = _enrolled(connection, form)
        rights.revoke(connection, one.device)
    visitor.hub.log("page", did="revoke", device=one.device)
    return RedirectResponse(f"device?key={one.device}&did=revoke", 303)


def _devices(request: Request, visitor: Visitor, code: str = "", expires: int = 0) -> HTMLResponse:
    oversight: Oversight = request.app.state.oversight
    told = seen(visitor.hub, oversight)
    with visitor.hub.store.reading() as connection:
        codes = reading.open_codes(connection, int(visitor.hub.settings.now()))
    wanted = {firm for one in codes for firm in one.rights.writes | one.rights.sees}
    wanted |= {gap.firm for gaps in told.gaps.values() for gap in gaps}
    names = oversight.ask(lambda ledger: overseeing.firm_names(ledger, wanted))
    facts: dict[str, Any] = {
        "told": told,
        "codes": codes,
        "names": names,
        "code": code,
        "expires": expires,
        "scopes": list(Scope),
    }
    return draw(request, "devices.html", visitor, offered=_offered(visitor.hub, oversight), here="devices", **facts)


def _offered(hub: Hub, oversight: Oversight) -> list[tuple[UUID, str]]:
    """Firms that a form offers, by name."""
    with hub.store.reading() as connection:
        firms = arrivals.firms(connection)[:_MOST_OFFERED]
    names = oversight.ask(lambda ledger: overseeing.firm_names(ledger, firms))
    return sorted(names.items(), key=lambda one: (sort_key(one[1]), one[0]))


def _enrolled(connection: Connection, form: Form) -> rights.Device:
    found = rights.find(connection, form.one("device"))
    if found is None or found.revoked:
        raise UserFault("page-decided-before")
    return found


def _rights(form: Form) -> Rights:
    """What a form gives. Raises `UserFault("page-firm-wrong")` where a firm is given that is no id."""
    try:
        writes, sees = (frozenset(UUID(one) for one in form.every(name)) for name in ("writes", "sees"))
        return Rights(Scope(form.one("scope")), writes, sees)
    except ValueError:
        raise UserFault("page-firm-wrong") from None

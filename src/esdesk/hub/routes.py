"""What a hub answers beside uploads: its card, enrolment, what became of a package, and the feed."""

import asyncio
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel

from esdesk.core.errors import UserFault
from esdesk.exchange.hub_card import read_enrolment, write_card
from esdesk.exchange.sending import relay
from esdesk.exchange.signed import LONGEST
from esdesk.hub import arrivals, rights
from esdesk.hub.arrivals import Arrival, State
from esdesk.hub.asking import Asker, TheAsker, TheHub, paced
from esdesk.hub.described import SIGNED_DOCUMENT, TOKEN_REFUSED, refusals, takes
from esdesk.hub.hub import Hub
from esdesk.hub.uploads import archived

SIGNED = "application/json"
PACKAGE = "application/vnd.esdesk.audit"
LONGEST_WAIT = 25.0
_HEX_32 = re.compile(r"[0-9a-f]{64}")

_CARD = {"description": "the hub's card", "content": {SIGNED: {"schema": SIGNED_DOCUMENT}}}
_ORIGINAL = {"description": "the package", "content": {PACKAGE: {"schema": {"type": "string", "format": "binary"}}}}

router = APIRouter(prefix="/v1", tags=["packages"])


class Standing(BaseModel):
    """What became of a package: `state` is waiting, inbox, merged or refused; `receipt` a signed document."""

    state: str
    reason: str
    receipt: str | None


class Listed(BaseModel):
    """One package of the feed: its place, and what it will be known by once it is opened."""

    place: int
    package: str
    device: str
    operations: int


class Feed(BaseModel):
    """A page of the feed."""

    packages: list[Listed]


@router.get("/hub", response_class=Response, responses={200: _CARD, **refusals()})
def card(hub: TheHub) -> Response:
    """The hub's signed card: its key, whom packages are written to, and its clock."""
    content = write_card(hub.keys, hub.recipients, int(hub.settings.now()))
    return Response(content, media_type=SIGNED, headers={"Cache-Control": "no-store"})


@router.post(
    "/devices",
    status_code=201,
    dependencies=[Depends(paced)],
    response_class=Response,
    responses={
        201: _CARD,
        **refusals("hub-request-wrong", "hub-code-refused", "hub-device-revoked", "hub-too-often", "hub-full"),
    },
    openapi_extra={"requestBody": takes(SIGNED, SIGNED_DOCUMENT)},
)
async def enrol(hub: TheHub, request: Request) -> Response:
    """Makes a device known by its one-time code. The body is a signed enrolment; the answer is the card."""
    raw = b""
    async for piece in request.stream():
        raw += piece
        if len(raw) > LONGEST:
            raise UserFault("hub-request-wrong")
    await run_in_threadpool(_enrol, hub, raw)
    content = write_card(hub.keys, hub.recipients, int(hub.settings.now()))
    return Response(content, status_code=201, media_type=SIGNED)


@router.get("/packages/{sha256}", responses=refusals(*TOKEN_REFUSED, "hub-request-wrong", "hub-package-unknown"))
async def standing(
    hub: TheHub, asker: TheAsker, sha256: str, wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT)] = 0
) -> Standing:
    """What became of the package of that SHA-256; waits up to `wait` seconds while it is waiting to be opened."""
    if not _HEX_32.fullmatch(sha256):
        raise UserFault("hub-package-unknown")
    try:
        async with asyncio.timeout(wait) as limit:
            while True:
                word = hub.news.upcoming()
                found = await run_in_threadpool(_find, hub, bytes.fromhex(sha256), asker)
                if found.state != State.WAITING or wait == 0:
                    limit.reschedule(None)
                    break
                await word.wait()
    except TimeoutError:
        found = await run_in_threadpool(_find, hub, bytes.fromhex(sha256), asker)
    receipt = None if found.receipt is None else found.receipt.decode()
    return Standing(state=found.state.value, reason=found.reason, receipt=receipt)


@router.get("/firms", responses=refusals(*TOKEN_REFUSED, "hub-device-unknown"))
def firms(hub: TheHub, asker: TheAsker) -> list[UUID]:
    """The firms of which something was merged, as far as the device that asks may see them."""
    device = asker.enrolled()
    with hub.store.reading() as connection:
        return [firm for firm in arrivals.firms(connection) if rights.may_see(connection, device, firm)]


@router.get("/feed", responses=refusals(*TOKEN_REFUSED, "hub-device-unknown", "hub-request-wrong"))
def feed(
    hub: TheHub,
    asker: TheAsker,
    firm: UUID,
    after: Annotated[int, Query(ge=0, lt=1 << 62)] = 0,
    most: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Feed:
    """What other devices sent about a firm and was merged after that place; nothing where one may not see the firm."""
    device = asker.enrolled()
    with hub.store.reading() as connection:
        sees = rights.may_see(connection, device, firm)
        found = arrivals.feed(connection, firm, device.device, after, most) if sees else []
    return Feed(packages=[one for arrival in found if (one := _listed(arrival)) is not None])


@router.get(
    "/feed/{place}",
    response_class=Response,
    responses={
        200: _ORIGINAL,
        **refusals(*TOKEN_REFUSED, "hub-device-unknown", "hub-request-wrong", "hub-package-unknown", "hub-full"),
    },
)
def original(hub: TheHub, asker: TheAsker, place: int) -> Response:
    """The package at that place of the feed, as its author signed it, encrypted for the device that asks."""
    device = asker.enrolled()
    with hub.store.reading() as connection:
        found = arrivals.at_place(connection, place) if 0 < place < 1 << 62 else None
        if found is None or found.firm is None or not rights.may_see(connection, device, found.firm):
            raise UserFault("hub-package-unknown")
    with TemporaryDirectory() as folder:
        out = Path(folder) / "relayed.esda"
        source = archived(hub.settings, found.sha256)
        relay(source, out, hub.keys, [device.recipient], lambda operation: operation.level, lambda _: True)
        return Response(out.read_bytes(), media_type=PACKAGE, headers={"Cache-Control": "no-store"})


def _enrol(hub: Hub, raw: bytes) -> None:
    try:
        wanted = read_enrolment(raw, hub.keys.device)
    except ValueError:
        raise UserFault("hub-request-wrong") from None
    with hub.store.writing() as connection:
        rights.enrol(connection, wanted, int(hub.settings.now()))
    hub.log("enrolled", device=wanted.device)


def _find(hub: Hub, sha256: bytes, asker: Asker) -> Arrival:
    """A device that nobody enrolled learns of its own packages only; others know the hash from the file in hand."""
    with hub.store.reading() as connection:
        found = arrivals.find(connection, sha256)
    if found is None or (asker.known is None and asker.device not in (found.uploader, found.device)):
        raise UserFault("hub-package-unknown")
    return found


def _listed(arrival: Arrival) -> Listed | None:
    known = arrival.feed is not None and arrival.hash is not None
    if not known or arrival.device is None or arrival.hash is None or arrival.feed is None:
        return None
    return Listed(
        place=arrival.feed, package=arrival.hash.hex(), device=arrival.device, operations=arrival.operations or 0
    )

"""The catalogue that a hub offers, over the network: what it is, and the pack itself."""

from fastapi import APIRouter, Response
from pydantic import BaseModel

from esdesk.core.errors import UserFault
from esdesk.hub.asking import TheAsker, TheHub
from esdesk.hub.described import TOKEN_REFUSED, refusals
from esdesk.hub.hub import Hub
from esdesk.hub.offering import Offered, offered

PACK = "application/vnd.esdesk.catalogue+zip"

_PACK = {"description": "the pack", "content": {PACK: {"schema": {"type": "string", "format": "binary"}}}}
_REFUSED = (*TOKEN_REFUSED, "hub-device-unknown", "hub-catalogue-none")

router = APIRouter(prefix="/v1", tags=["catalogue"])


class Offer(BaseModel):
    """The catalogue that is offered: its version, the hash and bytes of its pack, and the key that signed it."""

    version: str
    sha256: str
    size: int
    signer: str


@router.get("/catalogue", responses=refusals(*_REFUSED))
def catalogue(hub: TheHub, asker: TheAsker) -> Offer:
    """What catalogue the centre works with, for devices that are enrolled."""
    asker.enrolled()
    found = _found(hub)
    return Offer(version=found.pack.version, sha256=found.sha256, size=found.size, signer=found.pack.device)


@router.get("/catalogue/{sha256}", response_class=Response, responses={200: _PACK, **refusals(*_REFUSED)})
def pack(hub: TheHub, asker: TheAsker, sha256: str) -> Response:
    """The pack of that hash, as its signer wrote it."""
    asker.enrolled()
    found = _found(hub)
    if found.sha256 != sha256:
        raise UserFault("hub-catalogue-none")
    return Response(found.content, media_type=PACK)


def _found(hub: Hub) -> Offered:
    found = offered(hub.settings)
    if found is None:
        raise UserFault("hub-catalogue-none")
    return found

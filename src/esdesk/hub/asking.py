"""Who asks: every request but a few carries a token, which names a device and proves that it holds its key."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Security

from esdesk.core.errors import UserFault
from esdesk.exchange.token import HOLDS_SECONDS, read_token
from esdesk.hub import rights
from esdesk.hub.described import TOKEN
from esdesk.hub.hub import Hub


@dataclass(frozen=True, slots=True)
class Asker:
    """A device that showed that it holds its key; `known` is None where nobody enrolled it."""

    device: str
    known: rights.Device | None

    def enrolled(self) -> rights.Device:
        """The enrolled device. Raises `UserFault("hub-device-unknown")`."""
        if self.known is None:
            raise UserFault("hub-device-unknown")
        return self.known


def the_hub(request: Request) -> Hub:
    """The hub that this application serves."""
    hub: Hub = request.app.state.hub
    return hub


TheHub = Annotated[Hub, Depends(the_hub)]


def asker(hub: TheHub, authorization: Annotated[str | None, Security(TOKEN)]) -> Asker:
    """Who asks. Raises `UserFault`: "hub-token-wrong", "hub-token-old", "hub-device-revoked", "hub-too-often"."""
    found = read_token(authorization or "", hub.keys.device)
    if found is None:
        raise UserFault("hub-token-wrong")
    device, time = found
    if abs(hub.settings.now() - time) > HOLDS_SECONDS:
        raise UserFault("hub-token-old")
    hub.requests.check(device)
    with hub.store.reading() as connection:
        known = rights.find(connection, device)
    if known is not None and known.revoked:
        raise UserFault("hub-device-revoked")
    return Asker(device, known)


TheAsker = Annotated[Asker, Depends(asker)]


def paced(hub: TheHub, request: Request) -> None:
    """Slows down an address that tries codes. Raises `UserFault("hub-too-often")`."""
    hub.enrolments.check(request.client.host if request.client else "")

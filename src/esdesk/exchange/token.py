"""How a device shows a hub who it is: a token that it signs itself, by the hub's clock.

The hub keeps no secret of the device and no session. The time in a token is the one that the hub told, so a laptop
whose clock is years wrong gets in all the same. A token names the hub's key: another hub cannot use it here.
"""

import re

from esdesk.core.operation import canonical
from esdesk.exchange.keys import DeviceKeys, signed_by

SCHEME = "ESDesk"
HOLDS_SECONDS = 900
"""How long before and after the time in it a token is taken."""

_DOMAIN = b"esdesk-token-1\0"
_TOKEN = re.compile(r"ESDesk ([0-9a-f]{64})\.([0-9]{1,12})\.([0-9a-f]{128})")


def make_token(keys: DeviceKeys, hub: str, hub_time: int) -> str:
    """The value of the `Authorization` header for the hub of that key, made at `hub_time` (seconds since 1970)."""
    signature = keys.sign(_message(keys.device, hub, hub_time)).hex()
    return f"{SCHEME} {keys.device}.{hub_time}.{signature}"


def read_token(header: str, hub: str) -> tuple[str, int] | None:
    """The device that made the token, and the time in it; None where it is no token for this hub."""
    match = _TOKEN.fullmatch(header)
    if match is None:
        return None
    device, time = match[1], int(match[2])
    if not signed_by(device, bytes.fromhex(match[3]), _message(device, hub, time)):
        return None
    return device, time


def _message(device: str, hub: str, time: int) -> bytes:
    return _DOMAIN + canonical({"device": device, "hub": hub, "time": time})

"""What a hub answers when it refuses: a code of its own, its HTTP status, and the facts that go with it.

Both sides know this table. What a hub says beyond it is not repeated to anybody: an answer comes over a network, and
its words might be anyone's.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from esdesk.core.errors import UserFault
from esdesk.core.operation import canonical
from esdesk.exchange.strict_json import read_strictly

STATUS: Mapping[str, int] = {
    "hub-request-wrong": 400,
    "hub-token-wrong": 401,
    "hub-token-old": 401,
    "hub-device-unknown": 403,
    "hub-device-revoked": 403,
    "hub-code-refused": 403,
    "hub-upload-unknown": 404,
    "hub-package-unknown": 404,
    "hub-catalogue-none": 404,
    "hub-offset-differs": 409,
    "hub-upload-expired": 410,
    "hub-tus-version": 412,
    "hub-too-large": 413,
    "hub-content-type": 415,
    "hub-upload-busy": 423,
    "hub-too-often": 429,
    "hub-checksum-differs": 460,
    "hub-hash-differs": 460,
    "hub-fails": 500,
    "hub-full": 507,
}
"""HTTP status by code; 460 is tus's own."""

_WITHOUT_BODY = {
    401: "hub-token-old",
    403: "hub-device-revoked",
    404: "hub-upload-unknown",
    410: "hub-upload-expired",
    423: "hub-upload-busy",
}
"""What a refusal means that has no body, as the answers to HEAD have none: HEAD asks for uploads only."""

_FACTS = {"hub-too-large": ("limit",), "hub-too-often": ("seconds",)}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refusal as it was read: a code of `STATUS`, and its facts, which are whole numbers."""

    code: str
    facts: Mapping[str, int]


def write_answer(fault: UserFault) -> bytes:
    """The body of the answer that tells `fault`, whose code stands in `STATUS`."""
    facts = {name: fault.facts[name] for name in _FACTS.get(fault.code, ())}
    return canonical({"code": fault.code, "facts": facts})


def read_answer(raw: bytes, status: int) -> Refusal | None:
    """What an answer of this status tells; None where the table has no such answer."""
    if not raw and status in _WITHOUT_BODY:
        return Refusal(_WITHOUT_BODY[status], {})
    try:
        found = read_strictly(raw)
        code, facts = found["code"], found["facts"]
        told = {name: int(facts[name]) for name in _FACTS.get(code, ())}
    except (ValueError, KeyError, TypeError):
        return None
    return Refusal(code, told) if STATUS.get(code) == status else None

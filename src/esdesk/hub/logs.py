"""The hub's log: one JSON object a line on standard error, for machines to read.

It tells what happened to which file and by which key, never what stands in it, who sat there or from which address: no
name, no firm's data, no IP address goes into it. A key is told by its fingerprint.
"""

import json
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime

from esdesk.exchange.recipients import fingerprint

Log = Callable[..., None]
"""`log(event, **facts)`."""


def log(event: str, **facts: object) -> None:
    """Writes a line. A fact called `device` is a public key, and is told by its fingerprint."""
    device = facts.get("device")
    if isinstance(device, str):
        facts["device"] = fingerprint(device)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    print(json.dumps({"at": at, "event": event} | facts, default=str), file=sys.stderr, flush=True)  # noqa: T201


def where(error: BaseException) -> list[str]:
    """The places in our source that an error passed, innermost last; its words may quote data and are left out."""
    return [f"{one.name}:{one.lineno}" for one in traceback.extract_tb(error.__traceback__)] + [type(error).__name__]

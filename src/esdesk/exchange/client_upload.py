"""Sends a package by the tus 1.0 protocol, goes on where a line broke, and begins anew where a hub lost it."""

import base64
import hashlib
import time
from collections.abc import Callable

from esdesk.core.errors import EnvironmentFault, Fault, UserFault
from esdesk.exchange.client import HubClient
from esdesk.exchange.limits import MEGABYTE

CHUNK = MEGABYTE
"""Bytes of one request at most: what is lost when a line breaks."""

_FIRST, _SMALLEST = MEGABYTE // 4, MEGABYTE // 32
_QUICK, _SLOW = 1.0, 4.0
"""Seconds of a request. On a slow line requests are small: it tells how far it is, and may break without much loss."""

_TUS = {"Tus-Resumable": "1.0.0"}
_TRIES = 6  # in a row, without a byte more at the hub
_GO_ON = {"hub-offset-differs", "hub-upload-busy", "hub-checksum-differs", "hub-request-wrong"}
_BEGIN_ANEW = {"hub-upload-unknown", "hub-upload-expired", "hub-hash-differs"}


def next_piece(piece: int, seconds: float | None) -> int:
    """How many bytes the next request has, after one of `piece` bytes took `seconds`, or (None) came to nothing."""
    if seconds is None or seconds > _SLOW:
        return min(max(piece // 2, _SMALLEST), CHUNK)
    return min(piece * 2, CHUNK) if seconds < _QUICK else piece


class Sending:
    """One package on its way.

    Args:
        client: speaks with the hub.
        content: the bytes of the package.
        url: where an earlier run had begun to send it; "" where none had.
        begun: told where the hub takes the bytes, before the first is sent; "" where that came to nothing.
        sent: told how many bytes the hub has, of how many.
    """

    def __init__(
        self,
        client: HubClient,
        content: bytes,
        url: str,
        begun: Callable[[str], None],
        sent: Callable[[int, int], None],
    ) -> None:
        self._client = client
        self._content = content
        self._url = url if url.startswith(client.url) else ""
        self._begun = begun
        self._sent = sent
        self._there = 0
        self._piece = min(_FIRST, CHUNK)

    def send(self) -> None:
        """Sends until the hub has it whole; what the hub then makes of it, it is to be asked.

        Raises:
            UserFault: what the hub said to it, or "hub-answers-rubbish".
            EnvironmentFault: "hub-unreachable" or "hub-fails", after some tries.
        """
        failed, reached = 0, 0
        while True:
            try:
                self._go_on()
                return
            except (UserFault, EnvironmentFault) as fault:
                failed, reached = (1, self._there) if self._there > reached else (failed + 1, reached)
                self._piece = next_piece(self._piece, None)
                if failed >= _TRIES or not self._mendable(fault):
                    raise
                self._client.pause(min(8.0, 0.25 * 2**failed))

    def _mendable(self, fault: Fault) -> bool:
        if fault.code in _BEGIN_ANEW:
            self._url, self._there = "", 0
            self._begun("")
            return True
        return fault.code in _GO_ON or isinstance(fault, EnvironmentFault)

    def _go_on(self) -> None:
        if not self._url and not self._create():
            return
        self._there = self._offset("HEAD", {}, b"")
        while self._there < len(self._content):
            self._sent(self._there, len(self._content))
            piece, began = self._content[self._there : self._there + self._piece], time.monotonic()
            headers = {
                "Upload-Offset": str(self._there),
                "Upload-Checksum": f"sha256 {base64.b64encode(hashlib.sha256(piece).digest()).decode()}",
                "Content-Type": "application/offset+octet-stream",
            }
            self._there = self._offset("PATCH", headers, piece)
            self._piece = next_piece(self._piece, time.monotonic() - began)
        self._sent(self._there, len(self._content))

    def _create(self) -> bool:
        """Begins an upload; False where the hub has the package already."""
        sha256 = hashlib.sha256(self._content).hexdigest()
        metadata = f"sha256 {base64.b64encode(sha256.encode()).decode()}"
        headers = _TUS | {"Upload-Length": str(len(self._content)), "Upload-Metadata": metadata}
        answer = self._client.ask("POST", "v1/uploads", signed=True, headers=headers)
        if answer.status == 200:
            return False
        url = self._client.resolve(answer.headers.get("location", ""))
        if url is None or answer.status != 201:
            raise self._client.rubbish(answer)
        self._url = url
        self._begun(url)
        return True

    def _offset(self, method: str, headers: dict[str, str], content: bytes) -> int:
        answer = self._client.ask(method, self._url, signed=True, headers=_TUS | headers, content=content)
        told = answer.headers.get("upload-offset", "")
        least = self._there + 1 if method == "PATCH" else 0
        if not told.isascii() or not told.isdigit() or not least <= int(told[:20]) <= len(self._content):
            raise self._client.rubbish(answer)
        return int(told)

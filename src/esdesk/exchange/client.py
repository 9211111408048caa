"""The one door to a central platform: speaks docs/protocol.md with a hub. Another transport can take its place.

Nothing that a hub answers is believed before it is checked: its card and receipts are signed, its packages are read
like any other, its words are taken from a table, and its answers may be as long as they need be and no longer.
"""

import json
import re
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urljoin, urlsplit
from uuid import UUID

from esdesk.core.errors import EnvironmentFault, Fault, UserFault
from esdesk.exchange import limits
from esdesk.exchange.answers import read_answer
from esdesk.exchange.hub_card import HubCard, read_card, write_enrolment
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.token import make_token

_LONGEST_ANSWER = limits.MEGABYTE
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_LONGEST_PAUSE = 30
_TRIES = 4
_REASON = re.compile(r"[a-z-]{0,60}")
_HASH = re.compile(r"[0-9a-f]{64}")
_NO_SUCH_PATH = 404  # what a hub answers that is older than what is asked of it


@dataclass(frozen=True, slots=True)
class Answer:
    """What a hub answered, whatever it was."""

    status: int
    headers: Mapping[str, str]
    content: bytes


@dataclass(frozen=True, slots=True)
class FeedItem:
    """A package that waits at the hub: its place, and the SHA-256 of its manifest (64 hex digits)."""

    place: int
    package: str


@dataclass(frozen=True, slots=True)
class OfferedCatalogue:
    """A catalogue that a hub offers: its version, and the SHA-256 of its pack (64 hex digits)."""

    version: str
    sha256: str


class HubClient:
    """A hub at an address, spoken to by this device.

    Args:
        url: the hub's address; anything but https is taken for this machine only.
        keys: of this device.
        hub: the hub's key, where it is known already: any other hub is refused.
        pause: waits some seconds; tests hand in one that does not.

    Raises:
        UserFault: "hub-not-https" or "hub-address-wrong".
    """

    def __init__(
        self, url: str, keys: DeviceKeys, hub: str | None = None, pause: Callable[[float], None] = time.sleep
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UserFault("hub-address-wrong", url=url)
        if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
            raise UserFault("hub-not-https", url=url)
        self.url = url.rstrip("/") + "/"
        self.keys = keys
        self.pause = pause
        self._hub = hub
        self._token = ""
        self._socket: socket.socket | None = None
        self._hung_up = False
        # the system's certificates, as browsers there use them: a centre may have its own
        import httpx  # slow to load, and needed only where somebody asked for the network

        self._http = httpx.Client(verify=ssl.create_default_context(), timeout=httpx.Timeout(60.0, connect=15.0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def hang_up(self) -> None:
        """Breaks off, from another thread, whatever is being asked: it ends as "hub-unreachable", and so do all others.

        What was waited for could take a minute on a bad line, and whoever stops a program does not wait so long.
        """
        self._hung_up = True
        if self._socket is not None:
            with suppress(OSError):  # it is closed already
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)  # TLS's own way is not for two threads

    def card(self) -> HubCard:
        """The hub's card. Raises `UserFault`: "hub-is-another" where another hub answers there."""
        answer = self.ask("GET", "v1/hub")
        try:
            card = read_card(answer.content)
        except ValueError:
            raise self.rubbish(answer) from None
        if self._hub not in (None, card.hub):
            raise UserFault("hub-is-another", url=self.url, fingerprint=card.fingerprint)
        self._hub = card.hub
        self._token = make_token(self.keys, card.hub, card.time)
        return card

    def enrol(self, secret: str) -> HubCard:
        """Makes this device known to the hub of `card`, by the secret of a one-time code; returns its card."""
        known = self.card()
        answer = self.ask("POST", "v1/devices", content=write_enrolment(self.keys, known.hub, secret))
        try:
            return read_card(answer.content, known.hub)
        except ValueError:
            raise self.rubbish(answer) from None

    def standing(self, sha256: bytes, wait: float = 0) -> tuple[str, str, str | None] | None:
        """What became of a package: state, reason and signed receipt, none of them checked; None where it is not there.

        Waits up to `wait` seconds while it is waiting to be opened.
        """
        try:
            answer = self.ask("GET", f"v1/packages/{sha256.hex()}?wait={wait:g}", signed=True)
        except UserFault as fault:
            if fault.code == "hub-package-unknown":
                return None
            raise
        found = self._object(answer)
        state, reason, receipt = found.get("state"), found.get("reason"), found.get("receipt")
        if not isinstance(state, str) or not isinstance(reason, str) or not isinstance(receipt, str | None):
            raise self.rubbish(answer)
        if not _REASON.fullmatch(reason):
            raise self.rubbish(answer)
        return state, reason, receipt

    def firms(self) -> list[UUID]:
        """The firms that this device may see there."""
        answer = self.ask("GET", "v1/firms", signed=True)
        try:
            return [UUID(one) for one in json.loads(answer.content)]
        except (ValueError, TypeError, AttributeError, RecursionError):
            raise self.rubbish(answer) from None

    def feed(self, firm: UUID, after: int) -> list[FeedItem]:
        """The next packages of others about `firm` after a place; none where there are no more."""
        answer = self.ask("GET", f"v1/feed?firm={firm}&after={after}", signed=True)
        found = self._object(answer)
        try:
            items = [FeedItem(int(one["place"]), str(one["package"])) for one in found["packages"]]
        except (KeyError, TypeError, ValueError):
            raise self.rubbish(answer) from None
        if [one.place for one in items] != sorted({one.place for one in items if one.place > after}):
            raise self.rubbish(answer)
        return items

    def original(self, place: int) -> bytes:
        """The package at that place of the feed, encrypted for this device; not checked."""
        return self.ask("GET", f"v1/feed/{place}", signed=True, most=limits.PACKAGE).content

    def catalogue(self) -> OfferedCatalogue | None:
        """The catalogue that the hub offers; None where it offers none, or knows of none."""
        try:
            answer = self.ask("GET", "v1/catalogue", signed=True)
        except UserFault as fault:
            if fault.code == "hub-catalogue-none" or fault.facts.get("status") == _NO_SUCH_PATH:
                return None
            raise
        found = self._object(answer)
        version, sha256 = found.get("version"), found.get("sha256")
        if not isinstance(version, str) or not isinstance(sha256, str) or not _HASH.fullmatch(sha256):
            raise self.rubbish(answer)
        return OfferedCatalogue(version, sha256)

    def catalogue_pack(self, sha256: str) -> bytes:
        """The pack of that SHA-256; not checked."""
        return self.ask("GET", f"v1/catalogue/{sha256}", signed=True, most=limits.CATALOGUE).content

    def ask(
        self,
        method: str,
        path: str,
        *,
        signed: bool = False,
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
        most: int = _LONGEST_ANSWER,
    ) -> Answer:
        """Asks once, and again where the token grew old or the hub wants a pause.

        Raises:
            UserFault: what the hub said, or "hub-answers-rubbish".
            EnvironmentFault: "hub-unreachable", or "hub-fails" where it is the hub that failed.
        """
        for _ in range(_TRIES):
            answer = self._once(method, path, signed, headers or {}, content, most)
            if answer.status < 300:
                return answer
            fault = self._fault(answer)
            if fault.code == "hub-token-old" and signed:
                self.card()
            elif fault.code == "hub-too-often" and int(str(fault.facts["seconds"])) <= _LONGEST_PAUSE:
                self.pause(float(str(fault.facts["seconds"])))
            else:
                raise fault
        raise fault

    def resolve(self, location: str) -> str | None:
        """The address that `location`, as an answer to `v1/uploads` gives it, stands for; None where it leads away."""
        found = urljoin(self.url + "v1/uploads", location)
        return found if found.startswith(self.url) else None

    def rubbish(self, answer: Answer) -> UserFault:
        """The fault for an answer that no hub of this protocol gives."""
        return UserFault("hub-answers-rubbish", url=self.url, status=answer.status)

    def _once(
        self, method: str, path: str, signed: bool, headers: Mapping[str, str], content: bytes, most: int
    ) -> Answer:
        if signed and not self._token:
            self.card()
        sent = dict(headers) | ({"Authorization": self._token} if signed else {})
        try:
            if self._hung_up:
                raise ConnectionAbortedError
            url, watched = urljoin(self.url, path), {"trace": self._watch}
            with self._http.stream(method, url, headers=sent, content=content, extensions=watched) as response:
                came = bytearray()
                for piece in response.iter_bytes():
                    came += piece
                    if len(came) > most:
                        raise UserFault("hub-answers-rubbish", url=self.url, status=response.status_code)
                return Answer(response.status_code, response.headers, bytes(came))
        except _line_errors() as error:
            raise EnvironmentFault("hub-unreachable", url=self.url, detail=type(error).__name__) from error

    def _watch(self, event: str, info: Mapping[str, Any]) -> None:
        """Told by httpx of each step; keeps the line that was opened, so that one can hang up."""
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._socket = info["return_value"].get_extra_info("socket")
            if self._hung_up:
                self.hang_up()

    def _fault(self, answer: Answer) -> Fault:
        told = read_answer(answer.content, answer.status)
        if told is not None and told.code != "hub-fails":
            return UserFault(told.code, **told.facts)
        if answer.status >= 500:
            return EnvironmentFault("hub-fails", url=self.url, status=answer.status)
        return self.rubbish(answer)

    def _object(self, answer: Answer) -> dict[str, Any]:
        try:
            found = json.loads(answer.content)
        except (ValueError, RecursionError):
            raise self.rubbish(answer) from None
        if not isinstance(found, dict):
            raise self.rubbish(answer)
        return found


def _line_errors() -> tuple[type[Exception], ...]:
    """What is raised where the line fails or an address is none."""
    import httpx

    return httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError

"""A person's visit to a hub's page without a browser, and what the hub holds meanwhile."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
from fastapi.routing import APIRoute

from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Operation, Value, write_operation
from esdesk.exchange.hub_card import Enrolment
from esdesk.exchange.keys import DeviceKeys
from esdesk.hub import rights
from esdesk.hub.page.app import PARTS
from esdesk.hub.page.password import set_password
from esdesk.hub.rights import Rights, Scope
from tests.exchange.parcels import a_device, send
from tests.hub.served import CHUNK, Served

PASSWORD = "ocakta kum, pota ve cüruf"
ACTOR = "Vardiya mühendisi"
SCRIPT = "Tire Kuru Harç <script>alert(1)</script>"
LONG_NAME = "Bademli Zeytinyağı Sanayi ve Ticaret Limited Şirketi"
_TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


class Visit:
    """A browser as far as these tests need one: it keeps cookies and sends back what a form holds."""

    def __init__(self, served: Served, language: str = "en") -> None:
        headers = {"Accept-Language": language, "Connection": "close"}
        self.http = httpx.Client(base_url=f"{served.url}/centre/", headers=headers, follow_redirects=True, timeout=60)

    def sign_in(self, password: str = PASSWORD) -> httpx.Response:
        return self.send("door", "door", password=password)

    def get(self, address: str) -> str:
        answer = self.http.get(address)
        assert answer.status_code == 200, answer.text
        return answer.text

    def token(self, page: str) -> str:
        return found[1] if (found := _TOKEN.search(self.get(page))) else ""

    def send(self, page: str, to: str, **fields: str) -> httpx.Response:
        """Sends a form that stands on `page`."""
        return self.http.post(to, data={"csrf": self.token(page)} | fields)


def addresses(method: str) -> list[str]:
    """All addresses of the page that answer to `method`."""
    routes = [one for part in PARTS for one in part.router.routes if isinstance(one, APIRoute)]
    return sorted(one.path.lstrip("/") or "./" for one in routes if method in (one.methods or ()))


def visiting(served: Served, language: str = "en") -> Visit:
    """Somebody who is signed in."""
    if not (served.data / "password").exists():
        set_password(served.data, PASSWORD)
    visit = Visit(served, language)
    assert visit.sign_in().url.path == "/centre/"
    return visit


def enrolled(served: Served, device: DeviceKeys, scope: Scope = Scope.ALL, writes: Iterable[UUID] = ()) -> DeviceKeys:
    """Makes the hub know `device`."""
    with served.hub.store.writing() as connection:
        rights.note_code(connection, device.device, Rights(scope, frozenset(writes)), 1 << 40)
        rights.enrol(connection, Enrolment(device.device, device.recipient, device.device), 0)
    return device


def said(
    device: DeviceKeys,
    firm: UUID,
    values: Sequence[tuple[str, UUID, str, Value]],
    start: int = 1,
    preds: Sequence[UUID] = (),
) -> list[Operation]:
    """Operations (entity, row, field, value) of a device about a firm, in an epoch of their own, from `start` on."""
    epoch = new_id()
    return [
        write_operation(
            id=new_id(), firm=firm, device=device.device, epoch=epoch, seq=seq, preds=sorted(preds),
            body=Body(entity, row, field, value, hlc=(1_790_000_000_000 + seq) << 16, actor=ACTOR),
        )
        for seq, (entity, row, field, value) in enumerate(values, start)
    ]  # fmt: skip


def named(firm: UUID, name: str, *resources: str) -> list[tuple[str, UUID, str, Value]]:
    """What `said` takes for a firm of that name with those resources."""
    return [("firm", firm, "name", name), *(("resource", new_id(), "name", one) for one in resources)]


def put(
    served: Served, folder: Path, by: DeviceKeys, operations: Sequence[Operation], ahead: float = 0
) -> dict[str, Any]:
    """Uploads a package, written by a clock that goes ahead, and waits for what becomes of it."""
    path = folder / f"{new_id()}.esda"
    written = datetime.fromtimestamp(served.hub.settings.now() + ahead, UTC)
    recipients = [served.hub.keys.recipient]
    send(path, by, operations, recipients, firm=operations[0].firm, created_at=written)
    return put_bytes(served, path.read_bytes(), by)


def put_bytes(served: Served, content: bytes, by: DeviceKeys) -> dict[str, Any]:
    with served.client(by) as http:
        begun = http.post("/v1/uploads", headers={"Upload-Length": str(len(content))})
        url = f"/v1/{begun.headers['location']}"
        assert http.patch(url, headers=CHUNK | {"Upload-Offset": "0"}, content=content).status_code == 204
        sha256 = hashlib.sha256(content).hexdigest()
        found: dict[str, Any] = http.get(f"/v1/packages/{sha256}", params={"wait": 20}).json()
    return found | {"sha256": sha256}


@dataclass(frozen=True)
class Filled:
    """A hub with something of everything: who sent it, and what the firms are."""

    marble: UUID
    olives: UUID
    enrolled: DeviceKeys
    gap: DeviceKeys
    outsider: DeviceKeys
    stranger: DeviceKeys


def filled(served: Served, folder: Path) -> Filled:
    """Merged packages, conflicts, a gap, a clock that goes ahead, an inbox, a refused one, and one that is arriving."""
    one, two = enrolled(served, a_device(1)), enrolled(served, a_device(2))
    outsider, stranger = enrolled(served, a_device(3), Scope.GIVEN), a_device(4)
    marble, olives, mortar = new_id(), new_id(), new_id()
    put(served, folder, one, said(one, marble, named(marble, "Ege Mermer A.Ş.", "Mermer çamuru", "Palet")))
    put(served, folder, one, said(one, olives, named(olives, LONG_NAME, "Pirina", "Karasu", "Buhar")))
    waste = new_id()
    for device, name, note in ((one, "Pirina, yaş", "2.400 t/yıl"), (two, "Pirina", "1.950 t/yıl")):
        values = [("resource", waste, "name", name), ("resource", waste, "note", note)]
        put(served, folder, device, said(device, olives, values))
    put(served, folder, two, said(two, marble, [("resource", new_id(), "name", "Buhar")], 903), ahead=3 * 3600 + 120)
    put(served, folder, outsider, said(outsider, marble, [("resource", new_id(), "name", "Mermer tozu")]))
    put(served, folder, stranger, said(stranger, mortar, named(mortar, SCRIPT, "Kum")))
    put_bytes(served, b"no package at all", one)
    with served.client(one) as http:
        begun = http.post("/v1/uploads", headers={"Upload-Length": "1000"})
        http.patch(f"/v1/{begun.headers['location']}", headers=CHUNK | {"Upload-Offset": "0"}, content=bytes(430))
    served.code(writes=[marble])
    return Filled(marble, olives, one, two, outsider, stranger)

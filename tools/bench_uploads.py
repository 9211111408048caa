"""Measures how a hub takes uploads: 8 clients send packages of 1 MiB by HTTP to `esdesk hub serve`, all at once."""

import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import httpx

from esdesk.audit.fields import SCHEMA
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, write_operation
from esdesk.core.paths import using_profile
from esdesk.exchange.keys import DeviceKeys, load_or_make
from esdesk.exchange.sending import write_package
from esdesk.exchange.token import make_token
from esdesk.hub import administering
from esdesk.hub.settings import at_home
from esdesk.services.sync import hubs

CLIENTS, EACH, SIZE = 8, 25, 1 << 20
_STARTS_WITHIN = 60.0


@dataclass(frozen=True)
class Client:
    """A device that sends: its keys, and the packages it has made."""

    keys: DeviceKeys
    packages: list[bytes]


def measure(data: Path) -> None:
    """Serves the hub in `data`, sends to it, and tells rate and 95th percentile."""
    port = _free_port()
    command = [sys.executable, "-m", "esdesk", "hub", "serve", "--data", str(data), "--port", str(port)]
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {"ESDESK_PROFILE": home, "ESDESK_KEYRING": "off"}
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as served:
            try:
                url = f"http://127.0.0.1:{port}"
                _wait(url, served)
                clients = [_client(data, url, Path(home) / f"client{number}") for number in range(CLIENTS)]
                _tell(url, data, clients)
            finally:
                served.terminate()


def _tell(url: str, data: Path, clients: list[Client]) -> None:
    with at_home(data):
        hub = load_or_make().device
    took: list[float] = []
    threads = [threading.Thread(target=_send, args=(url, hub, one, took)) for one in clients]
    begun = time.perf_counter()
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    seconds, sent = time.perf_counter() - begun, CLIENTS * EACH
    if len(took) != sent:
        sys.exit(f"{sent - len(took)} uploads failed")
    while httpx.get(f"{url}/health").json()["waiting"]:
        time.sleep(0.05)
    merged = time.perf_counter() - begun
    print(f"\n{CLIENTS} clients, threads of this process, each sends {EACH} packages of 1 MiB by a POST and a PATCH:")
    print(f"  {sent / seconds:.1f} packages a second, {sent * SIZE / seconds / 1e6:.0f} MB/s")
    p95 = statistics.quantiles(took, n=20)[-1]
    print(f"  a package: median {statistics.median(took) * 1e3:.0f} ms, p95 {p95 * 1e3:.0f} ms")
    print(f"  all merged after {merged:.1f} s")


def _send(url: str, hub: str, client: Client, took: list[float]) -> None:
    token = make_token(client.keys, hub, int(time.time()))
    fixed = {"Tus-Resumable": "1.0.0", "Authorization": token}
    with httpx.Client(base_url=url, headers=fixed, timeout=120) as http:
        for content in client.packages:
            begun = time.perf_counter()
            known = b64encode(sha256(content).hexdigest().encode()).decode()
            length = {"Upload-Length": str(len(content)), "Upload-Metadata": f"sha256 {known}"}
            begins = http.post("/v1/uploads", headers=length)
            begins.raise_for_status()
            where = httpx.URL(url).join("/v1/uploads").join(begins.headers["Location"])
            chunk = {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"}
            http.patch(where, content=content, headers=chunk).raise_for_status()
            took.append(time.perf_counter() - begun)


def _client(data: Path, url: str, home: Path) -> Client:
    with using_profile(home):
        hubs.enrol(url, administering.code(data, "all", [], [], 1))
        keys = load_or_make()
        with at_home(data):
            recipient = load_or_make().recipient
        return Client(keys, [_package(home / "one.esda", keys, recipient) for _ in range(EACH)])


def _package(path: Path, keys: DeviceKeys, recipient: str) -> bytes:
    """A package of 1 MiB, most of it a photo."""
    photo = secrets.token_bytes(SIZE - 4096)
    firm, name = new_id(), sha256(photo).hexdigest()
    file = {"sha256": name, "name": "foto.jpg", "size": str(len(photo))}
    operation = write_operation(
        id=new_id(), firm=firm, device=keys.device, epoch=new_id(), seq=1, preds=(),
        body=Body("evidence", new_id(), "file", file, hlc=1, schema=SCHEMA),
    )  # fmt: skip
    write_package(
        path, firm=firm, keys=keys, recipients=[recipient], reader_role="centre", operations=[operation],
        previous_hash=None, app_version="bench", schema=SCHEMA, catalogue_version="bench",
        created_at=datetime.now(UTC), evidence={name: photo},
    )  # fmt: skip
    return path.read_bytes()


def _wait(url: str, served: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < end and served.poll() is None:
        try:
            if httpx.get(f"{url}/health").status_code in (200, 503):
                return
        except httpx.HTTPError:
            time.sleep(0.05)
    sys.exit("the hub does not start")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

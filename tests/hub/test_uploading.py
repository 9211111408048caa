"""The tus protocol as its specification has it, and what the hub demands beside it."""

import base64
import errno
import hashlib
import os
import socket
import threading
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from esdesk.core.errors import EnvironmentFault
from esdesk.exchange.answers import STATUS
from esdesk.exchange.token import HOLDS_SECONDS, make_token
from esdesk.hub.merging import Merger
from esdesk.hub.settings import Limits, Settings
from tests.exchange.parcels import a_device
from tests.hub.served import CHUNK, serving

CONTENT = bytes(range(256)) * 40
LENGTH = len(CONTENT)
HASH = hashlib.sha256(CONTENT).hexdigest()


class Clock:
    seconds = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(scope="module")
def clock():
    return Clock()


@pytest.fixture(scope="module")
def shared(tmp_path_factory, clock):
    limits = Limits(package=1 << 20, uploads=6, idle_seconds=0.2)
    with serving(Settings(tmp_path_factory.mktemp("hub"), now=clock, limits=limits)) as found:
        yield found


@pytest.fixture
def device():
    return a_device()


@pytest.fixture
def http(shared, device):
    with shared.client(device) as found:
        yield found


def metadata(sha256=HASH):
    return {"Upload-Metadata": f"filename {b64(b'a.esda')},sha256 {b64(sha256.encode())}"}


def b64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def begin(http, length=LENGTH, **headers):
    answer = http.post("/v1/uploads", headers={"Upload-Length": str(length)} | headers)
    assert answer.status_code == 201, answer.text
    return str(http.base_url.join("/v1/uploads").join(answer.headers["location"]))


def patch(http, url, offset, content, **headers):
    return http.patch(url, headers=CHUNK | {"Upload-Offset": str(offset)} | headers, content=content)


def is_refused(answer, code):
    assert (answer.json()["code"], answer.status_code) == (code, STATUS[code])
    assert answer.headers["tus-resumable"] == "1.0.0"
    return True


def eventually(look):
    """What `look` gives once it gives something: the hub notices in its own time; the test's time limit ends it.

    It waits between two looks, or the hub's threads would hardly get the interpreter.
    """
    between = threading.Event()
    while not (found := look()):
        between.wait(0.01)
    return found


def offset(http, url):
    return int(http.head(url).headers["upload-offset"])


def test_a_file_comes_in_pieces_and_is_archived_as_it_was(shared, http):
    url = begin(http, **metadata())
    assert offset(http, url) == 0
    assert patch(http, url, 0, CONTENT[:4000]).headers["upload-offset"] == "4000"
    head = http.head(url)
    assert (head.headers["upload-offset"], head.headers["upload-length"]) == ("4000", str(len(CONTENT)))
    assert head.headers["cache-control"] == "no-store"
    assert patch(http, url, 4000, CONTENT[4000:]).status_code == 204
    assert offset(http, url) == len(CONTENT), "a client whose answer was lost learns that it is done"
    state = http.get(f"/v1/packages/{HASH}", params={"wait": 20}).json()
    assert (state["state"], state["reason"], state["receipt"]) == ("refused", "package-not-age", None)


def test_what_the_hub_can_do_it_says(http):
    told = http.options("/v1/uploads").headers
    assert told["tus-version"] == "1.0.0"
    assert set(told["tus-extension"].split(",")) == {"creation", "termination", "expiration", "checksum"}
    assert {"sha1", "sha256"} <= set(told["tus-checksum-algorithm"].split(","))
    assert told["tus-max-size"] == str(1 << 20)


def test_only_the_offset_that_the_disk_has_is_taken(http):
    url = begin(http)
    for wrong in ("1", "-0", "", "zero"):
        assert is_refused(patch(http, url, wrong, b"x"), "hub-offset-differs")
    assert offset(http, url) == 0


def test_more_than_was_announced_is_refused(http):
    url = begin(http, length=10)
    assert is_refused(patch(http, url, 0, b"x" * 11), "hub-request-wrong")
    assert offset(http, url) == 0


@pytest.mark.parametrize("algorithm", ["sha1", "sha256"])
def test_a_piece_that_was_altered_on_its_way_is_not_kept(http, algorithm):
    url = begin(http)
    right = f"{algorithm} {b64(hashlib.new(algorithm, CONTENT[:100]).digest())}"
    assert is_refused(patch(http, url, 0, b"y" * 100, **{"Upload-Checksum": right}), "hub-checksum-differs")
    assert offset(http, url) == 0
    assert patch(http, url, 0, CONTENT[:100], **{"Upload-Checksum": right}).status_code == 204
    assert offset(http, url) == 100


@pytest.mark.parametrize("checksum", ["md5 AAAA", "sha1", "sha1 *", "sha256"])
def test_a_checksum_that_is_none_is_refused(http, checksum):
    assert is_refused(patch(http, begin(http), 0, b"x", **{"Upload-Checksum": checksum}), "hub-request-wrong")


def test_another_file_than_was_announced_is_thrown_away(shared, http):
    url = begin(http, **metadata())
    assert is_refused(patch(http, url, 0, b"y" * len(CONTENT)), "hub-hash-differs")
    assert is_refused(patch(http, url, 0, CONTENT), "hub-upload-unknown")
    other = hashlib.sha256(b"y" * len(CONTENT)).digest()
    assert not shared.archive(other).exists()


def test_what_came_before_the_line_broke_is_kept(shared, http, device):
    url = begin(http)
    host, path = urlsplit(url).netloc.split(":"), urlsplit(url).path
    token = make_token(device, shared.hub.keys.device, int(shared.hub.settings.now()))
    head = f"PATCH {path} HTTP/1.1\r\nHost: h\r\nAuthorization: {token}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
    head += f"Content-Type: {CHUNK['Content-Type']}\r\nContent-Length: {len(CONTENT)}\r\n\r\n"
    with socket.create_connection((host[0], int(host[1]))) as line:
        line.sendall(head.encode() + CONTENT[:5000])
        assert eventually(lambda: offset(http, url)) == 5000
    assert eventually(lambda: patch(http, url, 5000, b"").status_code == 204), "the hub goes on waiting for a dead line"
    assert patch(http, url, 5000, CONTENT[5000:]).status_code == 204


def test_a_line_that_says_nothing_is_given_up_and_blocks_nobody(shared, http, device):
    url = begin(http)
    host, path = urlsplit(url).netloc.split(":"), urlsplit(url).path
    token = make_token(device, shared.hub.keys.device, int(shared.hub.settings.now()))
    head = f"PATCH {path} HTTP/1.1\r\nHost: h\r\nAuthorization: {token}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
    head += f"Content-Type: {CHUNK['Content-Type']}\r\nContent-Length: {len(CONTENT)}\r\n\r\n"
    with socket.create_connection((host[0], int(host[1]))) as line:
        line.sendall(head.encode() + CONTENT[:10])
        assert b" 400 " in line.recv(4096)
        assert patch(http, url, offset(http, url), CONTENT[10:]).status_code == 204


def test_two_at_once_do_not_mix(shared, http, device):
    url = begin(http)
    upload = shared.hub.uploads.find(url.rpartition("/")[2], device.device)
    with shared.hub.uploads.held(upload):
        assert is_refused(patch(http, url, 0, b"x"), "hub-upload-busy")
        assert is_refused(http.delete(url), "hub-upload-busy")


def test_an_upload_is_its_beginners_own(shared, http):
    url = begin(http)
    with shared.client(a_device()) as other:
        assert other.head(url).status_code == 404
        assert is_refused(patch(other, url, 0, b"x"), "hub-upload-unknown")
        assert is_refused(other.delete(url), "hub-upload-unknown")
    assert http.delete(url).status_code == 204
    assert http.head(url).status_code == 404


def test_an_upload_that_was_begun_long_ago_is_gone(shared, device, clock, monkeypatch):
    with shared.client(device) as http:
        url = begin(http)
        assert "upload-expires" in http.head(url).headers
    monkeypatch.setattr(clock, "seconds", clock.seconds + shared.hub.settings.limits.upload_seconds + 1)
    with shared.client(device) as http:
        assert is_refused(patch(http, url, 0, b"x"), "hub-upload-expired")
        assert shared.hub.uploads.expire() >= 1
        assert is_refused(patch(http, url, 0, b"x"), "hub-upload-unknown")
    assert not (shared.hub.settings.incoming / url.rpartition("/")[2]).exists()


@pytest.mark.parametrize(
    ("code", "headers"),
    [
        ("hub-too-large", {"Upload-Length": str((1 << 20) + 1)}),
        ("hub-too-large", {"Upload-Length": "10000000000"}),
        ("hub-request-wrong", {"Upload-Length": "0"}),
        ("hub-request-wrong", {"Upload-Length": "-1"}),
        ("hub-request-wrong", {"Upload-Length": "٣"}),
        ("hub-request-wrong", {}),
        ("hub-request-wrong", {"Upload-Length": "5", "Upload-Metadata": "sha256 AAAA"}),
        ("hub-request-wrong", {"Upload-Length": "5", "Upload-Metadata": "sha256 ****"}),
        ("hub-tus-version", {"Upload-Length": "5", "Tus-Resumable": "0.2.0"}),
    ],
)
def test_what_cannot_be_begun_is_refused(http, code, headers):
    encoded = {name: value.encode() for name, value in headers.items()}
    assert is_refused(http.post("/v1/uploads", headers=encoded), code)


def test_another_kind_of_body_is_refused(http):
    answer = http.patch(begin(http), headers={"Upload-Offset": "0"}, content=b"x")
    assert is_refused(answer, "hub-content-type")


def test_nobody_begins_uploads_without_end(shared, http):
    for _ in range(shared.hub.settings.limits.uploads):
        begin(http, length=5)
    assert is_refused(http.post("/v1/uploads", headers={"Upload-Length": "5"}), "hub-full")


def test_a_client_that_knows_only_post_says_what_it_means(http):
    url = begin(http, length=5)
    headers = CHUNK | {"Upload-Offset": "0", "X-HTTP-Method-Override": "PATCH"}
    assert http.post(url, headers=headers, content=b"12345").headers["upload-offset"] == "5"


@pytest.mark.parametrize("ask", [("GET", f"/v1/packages/{HASH}"), ("POST", "/v1/uploads"), ("GET", "/v1/feed/1"),
                                 ("GET", "/v1/feed?firm=01a00000-0000-7000-8000-000000000001")])  # fmt: skip
def test_nobody_is_let_in_without_a_token_of_this_hub_and_hour(shared, device, clock, ask):
    own, now = shared.hub.keys.device, int(clock())
    other_hub = make_token(device, a_device().device, now)
    forged = make_token(device, own, now)[:-4] + "0000"
    borrowed = make_token(a_device(), own, now).replace("ESDesk ", f"ESDesk {device.device}"[:8])
    old, early = (make_token(device, own, now + by) for by in (-HOLDS_SECONDS - 1, HOLDS_SECONDS + 1))
    with shared.client(device) as http:
        for token in ("", "Bearer abc", other_hub, forged, borrowed, f"ESDesk {'0' * 64}.{now}.{'0' * 128}"):
            answer = http.request(*ask, headers={"Authorization": token})
            assert (answer.status_code, answer.json()["code"]) == (401, "hub-token-wrong")
        for token in (old, early):
            assert http.request(*ask, headers={"Authorization": token}).json()["code"] == "hub-token-old"


def test_who_asks_without_end_is_slowed_down(tmp_path, clock):
    limits = Limits(requests=5, refill=1.0)
    with serving(Settings(tmp_path, now=clock, limits=limits)) as found, found.client(a_device()) as http:
        codes = [http.get(f"/v1/packages/{HASH}").status_code for _ in range(7)]
        assert codes == [404] * 5 + [429] * 2
        answer = http.get(f"/v1/packages/{HASH}")
        assert answer.json() == {"code": "hub-too-often", "facts": {"seconds": 1}}
        assert answer.headers["retry-after"] == "1"
        with found.client(a_device()) as other:
            assert other.get(f"/v1/packages/{HASH}").status_code == 404
        clock.seconds += 2
        assert http.get(f"/v1/packages/{HASH}").status_code == 404


def test_a_stranger_fills_neither_disk_nor_inbox(tmp_path):
    limits = replace(Limits(), stranger=100)
    with serving(Settings(tmp_path, limits=limits)) as found, found.client(a_device()) as http:
        begin(http, length=60)
        assert is_refused(http.post("/v1/uploads", headers={"Upload-Length": "60"}), "hub-full")


def test_health_metrics_and_log_tell_no_names(shared, http, device):
    begin(http)
    health = http.get("/health")
    assert health.status_code == (200 if health.json()["free"] >= 512 << 20 else 503)
    told = http.get("/metrics").text
    assert "esdesk_received_bytes_total" in told
    assert 'esdesk_answers_total{method="POST",status="201"}' in told
    assert device.device not in told
    assert "127.0.0.1" not in told + repr(shared.lines)
    assert {line["event"] for line in shared.lines} <= {"upload", "package", "expired", "environment"}


def test_a_worker_that_ended_is_told(tmp_path):
    with serving(Settings(tmp_path)) as found, found.client(a_device()) as http:
        assert http.get("/health").json()["well"]
        found.hub.worker.end()
        assert http.get("/health").status_code == 503


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_and_what_it_holds_is_the_offset(http, number, monkeypatch):
    url = begin(http)
    assert patch(http, url, 0, CONTENT[:100]).status_code == 204

    def full(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    assert is_refused(patch(http, url, 100, CONTENT[100:200]), "hub-full")
    monkeypatch.undo()
    assert offset(http, url) in (100, 200)
    assert patch(http, url, offset(http, url), CONTENT[offset(http, url) :]).status_code == 204


def test_a_disk_that_fails_while_merging_lets_the_package_wait(shared, http, monkeypatch):
    def fails(*_):
        raise EnvironmentFault("disk-full", file="centre.esdesk")

    content = b"age-encryption.org/v1\n" + os.urandom(50)
    monkeypatch.setattr(Merger, "take", fails)
    assert patch(http, begin(http, len(content)), 0, content).status_code == 204
    sha256 = hashlib.sha256(content).hexdigest()
    assert eventually(lambda: {"event": "environment", "code": "disk-full"} in shared.lines)
    assert http.get(f"/v1/packages/{sha256}").json()["state"] == "waiting"
    monkeypatch.undo()
    shared.hub.worker.wake()
    assert http.get(f"/v1/packages/{sha256}", params={"wait": 20}).json()["state"] == "refused"

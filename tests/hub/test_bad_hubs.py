"""What a laptop does where no good hub answers: it says so in both languages, and its file is as it was."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from esdesk.core.errors import EnvironmentFault, Fault, UserFault
from esdesk.core.sentences import told
from esdesk.exchange.answers import STATUS
from esdesk.exchange.hub_card import write_card
from esdesk.exchange.receipt import Receipt, Standing, write_receipt
from esdesk.exchange.signed import read_signed, sign
from esdesk.services.sync import hubs
from esdesk.services.sync.syncing import Stage
from tests.exchange.parcels import a_device
from tests.hub.served import Laptop

Answers = Callable[[BaseHTTPRequestHandler], tuple[int, dict[str, str], bytes] | None]
CENTRE = a_device()


def card(keys=CENTRE, **changed) -> bytes:
    found = write_card(keys, (CENTRE.recipient,), 1_800_000_000)
    return sign(keys, "hub-card", read_signed(found, "hub-card")[1] | changed) if changed else found


@contextmanager
def answering(answers: Answers) -> Iterator[str]:
    """A server that answers as it is told; without an answer it hangs up."""

    class Handler(BaseHTTPRequestHandler):
        def do(self):
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            found = answers(self)
            if found is None:
                self.close_connection = True
                return
            status, headers, content = found
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(content))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        do_GET = do_POST = do_HEAD = do_PATCH = do_DELETE = do  # noqa: N815

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def with_card(answers: Answers) -> Answers:
    """A hub that shows a good card, does not know any package, and answers the rest as it is told."""

    def all_answers(request):
        if request.path == "/v1/hub":
            return 200, {}, card()
        if request.command == "GET" and request.path.startswith("/v1/packages/"):
            found = answers(request)
            return found or refusal("hub-package-unknown")
        return answers(request)

    return all_answers


def refusal(code, status=None, **facts):
    return status or STATUS[code], {}, json.dumps({"code": code, "facts": facts}).encode()


@pytest.fixture
def own(laptop):
    """A laptop with something to send, which believes to be enrolled where the test says."""
    return laptop().begin()


def trusting(own: Laptop, url: str) -> Laptop:
    with own.here():
        hubs._path().write_text(json.dumps({url: CENTRE.device}))
    return own


def fails(own: Laptop, answers: Answers) -> Fault:
    """Syncs with such a hub, and looks that the sentence and the file are whole; the fault is handed back."""
    before = own.digest()
    with answering(answers) as url, pytest.raises(Fault) as raised:
        trusting(own, url).sync(url)
    fault = raised.value
    turkish, english = told(fault, "tr"), told(fault, "en")
    assert turkish != english
    assert "{" not in turkish + english
    assert own.digest() == before
    with own.open() as ledger:
        assert [one.receipt for one in ledger.outbox.listed(CENTRE.device)] in ([], [None])
        for one in ledger.outbox.listed(CENTRE.device):
            assert one.stage in (Stage.QUEUED, Stage.SENDING)
            assert len(ledger.outbox.content(one.sha256)) == one.size
    return fault


CARDS = {
    "a login page": (200, {"Content-Type": "text/html"}, b"<html><body>Please sign in</body></html>"),
    "nothing": (200, {}, b""),
    "a redirect": (302, {"Location": "https://example.org/login"}, b""),
    "not found": (404, {}, b"no such page"),
    "half a document": (200, {}, card()[:-20]),
    "an altered document": (200, {}, card().replace(b"1800000000", b"1800000001")),
    "another protocol": (200, {}, card(protocol="esdesk-hub/2")),
    "no recipients": (200, {}, card(recipients=[])),
    "a file for a recipient": (200, {}, card(recipients=["/etc/passwd"])),
    "a name twice": (200, {}, card().replace(b'{"by"', b'{"by":"x","by"', 1)),
    "no object": (200, {}, b"[]"),
    "another kind of document": (200, {}, sign(CENTRE, "receipt", read_signed(card(), "hub-card")[1])),
    "a million brackets": (200, {}, b"[" * 60_000),
}


@pytest.mark.parametrize("name", CARDS)
def test_what_is_no_hub_is_told_apart(own, name):
    assert fails(own, lambda _: CARDS[name]).code == "hub-answers-rubbish"


def test_an_answer_without_end_is_cut(own):
    endless = (200, {"Content-Length": str(1 << 40)}, b"x" * ((1 << 20) + 1))
    assert fails(own, lambda _: endless).code == "hub-answers-rubbish"


def test_another_hub_at_the_same_address_gets_nothing(own):
    asked: list[str] = []

    def answers(request):
        asked.append(request.path)
        return 200, {}, card(a_device())

    assert fails(own, answers).code == "hub-is-another"
    assert asked == ["/v1/hub"]


def test_a_hub_that_hangs_up_or_is_not_there_is_unreachable(own):
    assert fails(own, lambda _: None).code == "hub-unreachable"
    with pytest.raises(EnvironmentFault, match="hub-unreachable"):
        trusting(own, "http://127.0.0.1:1").sync("http://127.0.0.1:1")


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_hub_that_failed_is_told_as_such(own, status):
    fault = fails(own, lambda _: (status, {}, b"Internal Server Error"))
    assert (fault.code, isinstance(fault, EnvironmentFault)) == ("hub-fails", True)


@pytest.mark.parametrize("code", sorted(STATUS.keys() - {"hub-too-large", "hub-fails", "hub-hash-differs"}))
def test_every_refusal_of_an_upload_has_its_sentence(own, code):
    fault = fails(own, with_card(lambda request: refusal(code, seconds=99) if request.command != "GET" else None))
    assert fault.code == code


@pytest.mark.parametrize("status", [404, 410])
def test_an_upload_that_the_hub_has_forgotten_is_begun_anew(own, status):
    asked: list[str] = []

    def answers(request):
        asked.append(request.command)
        if request.command == "POST":
            return 201, {"Location": f"uploads/{len(asked)}"}, b""
        if request.command == "HEAD":
            return (status, {}, b"") if len(asked) < 6 else (200, {"Upload-Offset": "0"}, b"")
        return refusal("hub-full") if request.command == "PATCH" else None

    assert fails(own, with_card(answers)).code == "hub-full"
    assert [one for one in asked if one != "GET"] == ["POST", "HEAD"] * 3 + ["PATCH"]


@pytest.mark.parametrize("code", ["hub-offset-differs", "hub-upload-unknown", "hub-upload-expired", "hub-hash-differs"])
def test_a_hub_that_loses_every_piece_is_given_up_after_some_tries(own, code):
    asked: list[str] = []

    def answers(request):
        if request.command == "POST":
            return 201, {"Location": "uploads/1"}, b""
        asked.append(request.command)
        return {"HEAD": (200, {"Upload-Offset": "0"}, b""), "PATCH": refusal(code), "GET": None}[request.command]

    assert fails(own, with_card(answers)).code == code
    assert 3 < asked.count("PATCH") < 10


def test_a_package_that_the_hub_will_not_take_counts_as_not_sent(own):
    def answers(request):
        if request.command == "POST":
            return refusal("hub-too-large", limit=1)
        return 200, {}, json.dumps({"packages": []}).encode() if "feed" in request.path else b""

    def known(request):
        return refusal("hub-package-unknown") if request.path.startswith("/v1/packages/") else answers(request)

    with answering(with_card(known)) as url:
        [first] = trusting(own, url).sync(url).packages
        assert (first.stage, first.reason) == (Stage.REFUSED, "hub-too-large")
        [_, second] = own.sync(url).packages
    assert second.operations == first.operations, "it is packed anew, whole"


@pytest.mark.parametrize("location", ["https://example.org/v1/uploads/1", "//example.org/x", "", "/elsewhere\x00"])
def test_the_token_goes_to_no_other_server(own, location):
    def answers(request):
        return (201, {"Location": location.replace("\x00", "")}, b"") if request.command == "POST" else None

    fault = fails(own, with_card(answers))
    assert fault.code in ("hub-answers-rubbish", "hub-unreachable")


@pytest.mark.parametrize("told_offset", ["", "-1", "x", "99999999", "٣"])
def test_an_offset_that_cannot_be_is_rubbish(own, told_offset):
    def answers(request):
        if request.command == "POST":
            return 201, {"Location": "uploads/1"}, b""
        return 200, {"Upload-Offset": told_offset.encode().decode("latin-1")}, b""

    assert fails(own, with_card(lambda request: None if request.command == "GET" else answers(request))).code == (
        "hub-answers-rubbish"
    )


STANDINGS: dict[str, bytes] = {
    "no JSON": b"<html>",
    "no object": b"[]",
    "numbers": b'{"state":1,"reason":"","receipt":null}',
    "a reason that is prose": json.dumps({"state": "refused", "reason": "Send money to", "receipt": None}).encode(),
}


@pytest.mark.parametrize("name", STANDINGS)
def test_a_standing_that_is_none_is_rubbish(own, name):
    fault = fails(own, with_card(lambda request: (200, {}, STANDINGS[name])))
    assert fault.code == "hub-answers-rubbish"


def forged(own: Laptop, by=CENTRE, **changed: Any) -> Answers:
    """A hub that says "merged" to the package it is asked for, with a receipt of which something is changed."""

    def answers(request):
        sha256 = request.path.removeprefix("/v1/packages/").partition("?")[0]
        if request.command != "GET" or len(sha256) != 64:
            return 200, {}, json.dumps({"packages": []}).encode()
        with own.open() as ledger:
            [one] = ledger.outbox.listed(CENTRE.device)
        said: dict[str, Any] = {
            "hub": by.device, "standing": Standing.MERGED, "sha256": sha256, "size": one.size,
            "package": one.package.hex(), "firm": one.firm, "device": own.keys.device, "count": one.operations,
            "digest": one.digest, "time": 1,
        }  # fmt: skip
        receipt = write_receipt(by, Receipt(**said | changed)).decode()
        return 200, {}, json.dumps({"state": "merged", "reason": "", "receipt": receipt}).encode()

    return with_card(answers)


CHANGES: list[dict[str, Any]] = [
    {"by": a_device()}, {"count": 1}, {"digest": "0" * 64}, {"sha256": "0" * 64}, {"size": 1}, {"device": "0" * 64},
    {"package": "0" * 64}, {"hub": "0" * 64},
]  # fmt: skip


@pytest.mark.parametrize("changed", CHANGES, ids=lambda one: next(iter(one)))
def test_a_receipt_of_somebody_else_or_of_something_else_is_none(own, changed):
    assert fails(own, forged(own, **changed)).code == "hub-receipt-wrong"


def test_the_receipt_they_were_made_of_is_good(own):
    with answering(forged(own)) as url:
        [done] = trusting(own, url).sync(url).packages
    assert done.stage == Stage.MERGED


@pytest.mark.parametrize(("url", "code"), [
    ("http://hub.example.org", "hub-not-https"), ("ftp://hub.example.org", "hub-address-wrong"),
    ("hub.example.org", "hub-address-wrong"), ("https://", "hub-address-wrong"), ("", "hub-address-wrong"),
])  # fmt: skip
def test_an_address_that_is_none_or_not_safe_is_refused_before_anything_is_sent(own, url, code):
    with own.here(), pytest.raises(UserFault, match=code):
        hubs.enrol(url, "-".join(["aaaa"] * 9))


def test_a_hub_that_nobody_enrolled_at_is_not_spoken_to(own):
    with pytest.raises(UserFault, match="hub-not-enrolled"):
        own.sync("http://127.0.0.1:1")


def test_a_code_of_another_hub_sends_no_secret(own):
    asked: list[str] = []

    def answers(request):
        asked.append(request.path)
        return 200, {}, card()

    with answering(answers) as url, own.here():
        with pytest.raises(UserFault, match="hub-is-another"):
            hubs.enrol(url, "-".join(["aaaa"] * 9))
        with pytest.raises(UserFault, match="hub-code-malformed"):
            hubs.enrol(url, "aaaa-bbbb")
    assert asked == ["/v1/hub"]

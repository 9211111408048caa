"""What a person does at the page, by its forms alone: each time the hub is asked what came of it."""

import hashlib
import re

import pytest

from esdesk.core.ids import new_id
from esdesk.hub import arrivals, rights
from esdesk.hub.rights import Scope
from esdesk.hub.settings import Limits, Settings
from esdesk.services.sync import hubs
from tests.exchange.parcels import a_device, send
from tests.hub.page.visits import enrolled, named, put, said, visiting
from tests.hub.served import serving


@pytest.fixture
def waits(hub, tmp_path):
    """A package in the inbox, of a device that is enrolled and may write nothing; its arrival."""
    device, firm = enrolled(hub, a_device(), Scope.GIVEN), new_id()
    put(hub, tmp_path, device, said(device, firm, named(firm, "Ege Mermer A.Ş.")))
    return only(hub)


def only(hub):
    [one] = hub.arrivals().values()
    return one


def settled(hub, visit, sha256):
    """The arrival, once it waits for the worker no more."""
    hub.hub.worker.wake()
    end = 2000
    while (found := hub.arrivals()[sha256.hex()]).state is arrivals.State.WAITING and end:
        visit.get("news")
        end -= 1
    return found


def rights_of(hub, device):
    with hub.hub.store.reading() as connection:
        found = rights.find(connection, device)
        assert found is not None
        return found, dict(rights.firms(connection, found))


def test_a_package_is_taken_in(hub, visit, waits):
    answer = visit.send("packages", "decide", sha256=waits.sha256.hex(), said="take")
    assert answer.url.path == "/centre/inbox"
    assert "is taken in" in answer.text
    assert settled(hub, visit, waits.sha256).state is arrivals.State.MERGED
    assert rights_of(hub, waits.device)[1] == {}
    assert {"event": "page", "did": "take", "sha256": waits.sha256.hex()} in hub.lines
    assert "Ege Mermer A.Ş." in visit.get("packages")


def test_a_package_is_refused_and_its_bytes_are_gone(hub, visit, waits):
    path = hub.archive(waits.sha256)
    assert path.exists()
    answer = visit.send("packages", "decide", sha256=waits.sha256.hex(), said="refuse")
    assert "is refused" in answer.text
    assert (only(hub).state, only(hub).reason, path.exists()) == (arrivals.State.REFUSED, "centre-refused", False)
    assert "somebody at the centre refused it" in visit.get("packages")


def test_the_right_is_given_and_what_waits_is_merged(hub, visit, waits):
    assert "Let the device write" in visit.get(f"package?sha256={waits.sha256.hex()}")
    visit.send("packages", "decide", sha256=waits.sha256.hex(), said="grant")
    assert settled(hub, visit, waits.sha256).state is arrivals.State.MERGED
    assert rights_of(hub, waits.device)[1] == {waits.firm: True}


@pytest.mark.parametrize("said", ["take", "refuse"])
def test_nobody_decides_twice(hub, visit, waits, said):
    visit.send("packages", "decide", sha256=waits.sha256.hex(), said="take")
    answer = visit.send("packages", "decide", sha256=waits.sha256.hex(), said=said)
    assert answer.status_code == 409
    assert "decided about it before you" in answer.text
    assert settled(hub, visit, waits.sha256).state is arrivals.State.MERGED
    assert hub.archive(waits.sha256).exists()


def test_what_is_said_wrongly_changes_nothing(hub, visit, waits):
    sha256 = waits.sha256.hex()
    for fields, status in (
        ({"sha256": sha256, "said": "burn"}, 400),
        ({"sha256": "00", "said": "take"}, 404),
        ({"sha256": "x", "said": "refuse"}, 404),
        ({"said": "take"}, 404),
    ):
        assert visit.send("packages", "decide", **fields).status_code == status
    assert only(hub) == waits


def test_a_stranger_cannot_be_given_a_right(hub, visit, tmp_path):
    device, firm = a_device(), new_id()
    put(hub, tmp_path, device, said(device, firm, named(firm, "Tire Kuru Harç")))
    sha256 = only(hub).sha256.hex()
    assert "Let the device write" not in visit.get(f"package?sha256={sha256}")
    assert visit.send("packages", "decide", sha256=sha256, said="grant").status_code == 409
    assert only(hub).state is arrivals.State.INBOX


def test_a_code_made_here_enrols_a_laptop_once_and_is_kept_nowhere(hub, visit, laptop):
    firm = new_id()
    answer = visit.send("devices", "code", scope="given", writes=str(firm), sees="", days="2")
    [code] = re.findall(r"<p class=\"shown code\">([a-z2-7-]{44})</p>", answer.text)
    assert code not in visit.get("devices")
    assert visit.get("devices").count('name="code"') == 1
    own = laptop()
    with own.here():
        hubs.enrol(hub.url, code)
    found, firms = rights_of(hub, own.keys.device)
    assert (found.scope, firms) == (Scope.GIVEN, {firm: True})
    assert 'name="code"' not in visit.get("devices")


def test_a_code_ends_and_can_be_withdrawn(hub, visit, clock):
    visit.send("devices", "code", scope="new", days="1")
    visit.send("devices", "code", scope="all", days="7")
    marks = re.findall(r'name="code" value="(\w+)"', visit.get("devices"))
    assert len(marks) == 2
    clock.at += 86_401
    visit = visiting(hub)
    assert re.findall(r'name="code" value="(\w+)"', visit.get("devices")) == marks[1:]
    assert "withdrawn" in visit.send("devices", "withdraw", code=marks[1]).text
    for mark in (marks[1], "zz", ""):
        assert visit.send("devices", "withdraw", code=mark).status_code == 409


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"scope": "given", "days": "0"}, "1 to 365 days"),
        ({"scope": "given", "days": "²"}, "1 to 365 days"),
        ({"scope": "given", "days": ""}, "1 to 365 days"),
        ({"scope": "given", "days": "7", "writes": "Ege Mermer"}, "names no firm"),
        ({"scope": "everything", "days": "7"}, "names no firm"),
    ],
)
def test_a_code_that_is_asked_for_wrongly_is_not_made(hub, visit, fields, words):
    answer = visit.send("devices", "code", **fields)
    assert answer.status_code == 400
    assert words in answer.text
    assert 'name="code"' not in visit.get("devices")


def test_rights_are_given_beside_those_a_device_has(hub, visit):
    device, one, two = a_device(), new_id(), new_id()
    enrolled(hub, device, Scope.GIVEN, [one])
    page = f"device?key={device.device}"
    answer = visit.send(page, "grant", device=device.device, scope="new", writes="", sees=str(two))
    assert "rights are given" in answer.text
    found, firms = rights_of(hub, device.device)
    assert (found.scope, firms) == (Scope.NEW, {one: True, two: False})


def test_a_device_is_shut_out_for_good(hub, visit):
    device = enrolled(hub, a_device())
    page = f"device?key={device.device}"
    answer = visit.send(page, "revoke", device=device.device)
    assert "is shut out" in answer.text
    assert 'action="revoke"' not in answer.text
    assert rights_of(hub, device.device)[0].revoked
    with hub.client(device) as http:
        assert http.get("/v1/firms").status_code == 403
    for to, more in (("grant", "new"), ("revoke", "")):
        assert visit.send("devices", to, device=device.device, scope=more).status_code == 409
    assert visit.send("devices", "revoke", device="").status_code == 409


def bring(visit, content, token=None):
    fields = {"csrf": visit.token("packages") if token is None else token}
    return visit.http.post("bring", data=fields, files={"package": ("a.esda", content)})


def a_package(hub, tmp_path, device, firm):
    path = tmp_path / "a.esda"
    operations = said(device, firm, named(firm, "Tire Kuru Harç"))
    send(path, device, operations, [hub.hub.keys.recipient], firm=firm)
    return path.read_bytes()


def test_a_package_that_is_brought_by_hand_is_judged_by_its_author(hub, visit, tmp_path):
    for device, state in ((enrolled(hub, a_device()), "merged"), (a_device(), "inbox")):
        content = a_package(hub, tmp_path, device, new_id())
        answer = bring(visit, content)
        assert "The file is here" in answer.text
        found = settled(hub, visit, hashlib.sha256(content).digest())
        assert (found.state.value, found.device) == (state, device.device)
        assert hub.archive(found.sha256).read_bytes() == content
        assert bring(visit, content).status_code == 200  # and once more changes nothing
        assert hub.arrivals()[found.sha256.hex()] == found
    assert visit.get("packages").count("package?sha256=") == 2
    assert list(hub.hub.settings.incoming.iterdir()) == []


def test_what_is_no_package_is_refused_with_its_reason(hub, visit):
    content = b"an invoice"
    bring(visit, content)
    assert settled(hub, visit, hashlib.sha256(content).digest()).reason == "package-not-age"
    page = visit.get("packages")
    assert "refused: no package" in page
    assert "by hand" in page


def test_a_file_that_is_brought_wrongly_is_not_kept(hub, visit, tmp_path):
    assert bring(visit, b"x", token="guessed").status_code == 403
    assert bring(visit, b"").status_code == 400
    assert visit.send("packages", "bring").status_code == 400
    assert "No file was chosen" in visit.send("packages", "bring", package="a text").text
    kind = {"Content-Type": "multipart/form-data; boundary=a"}
    assert visit.http.post("bring", content=iter([b"x"]), headers=kind).status_code == 400  # of no length
    assert visit.http.post("bring", content=b"--a", headers={"Content-Type": "multipart/form-data"}).status_code == 404
    assert hub.arrivals() == {}
    with serving(Settings(tmp_path / "small", limits=Limits(package=1000))) as small:
        for size in (80_000, 1001):
            answer = bring(visiting(small), bytes(size))
            assert (answer.status_code, "larger than a package" in answer.text) == (413, True)
        assert small.arrivals() == {}

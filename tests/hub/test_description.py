"""What `/openapi.json` says is what a hub does: schemathesis asks a real process whatever the description allows.

And what it forbids: parts left out, of another kind, too long, methods that are not there. No answer is a failure of
the program, each has a status, a body and headers that the description names, and nobody gets in without a token.
"""

import hashlib
import json
import subprocess
import sys

import httpx
import pytest

from esdesk.exchange.answers import STATUS
from esdesk.exchange.token import HOLDS_SECONDS, make_token
from esdesk.hub import administering, arrivals, rights
from esdesk.hub.settings import Settings
from esdesk.hub.store import Store
from esdesk.services.catalogue import packs as catalogue_packs
from esdesk.services.sync import hubs, syncing
from tests.exchange.parcels import a_device
from tests.hub.processes import ROOT, HubProcess
from tests.hub.served import TUS, Laptop

EXAMPLES = [8, pytest.param(300, marks=pytest.mark.soak)]
"""Requests that are made up for each operation, beside the hundreds that reach the edges of what is described."""

_UPLOADS = 12
"""Uploads that are begun for schemathesis to find: it ends some of them."""

RULES = """
hooks = "tests.hub.tus_bodies"
suppress-health-check = ["all"]
warnings = false
workers = 2
[dictionaries]
uploads = {{ values = {uploads} }}
files = {{ values = {files} }}
firms = {{ values = {firms} }}
places = {{ values = [1, 2] }}
[parameters]
"path.id" = {{ dictionary = "uploads", probability = 0.8 }}
"path.sha256" = {{ dictionary = "files", probability = 0.5 }}
"path.place" = {{ dictionary = "places", probability = 0.5 }}
"query.firm" = {{ dictionary = "firms", probability = 0.5 }}
[checks]
positive_data_acceptance.enabled = false  # quotas and paces refuse what is well formed
allow_header_conformance.enabled = false  # Starlette names the methods of one of several routes
not_a_server_error.expected-statuses = ["2xx", "3xx", "4xx", 503, 507]  # the disk, or a quota, is full
missing_required_header.expected-statuses = [400, 401, 404, 409, 412, 415, 429]
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 409, 412, 413, 415, 429, 460, 507]
"""


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    """A hub in a process of its own that offers a catalogue and has merged a firm's package; and who sent it."""
    folder = tmp_path_factory.mktemp("described")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ESDESK_PROFILE", str(folder / "nobody"))
        patch.setenv("ESDESK_KEYRING", "off")
        found = HubProcess(folder / "hub").start()
        (folder / "laptop").mkdir()
        own = Laptop(folder / "laptop").begin()
        with own.here():
            hubs.enrol(found.url, administering.code(found.data, "all", [], [], 7))
            catalogue_packs.copy(folder / "tables")
            (folder / "tables" / "catalogue.toml").write_text('version = "2099.1.1"\n', encoding="utf-8")
            catalogue_packs.pack(folder / "tables", found.data / "catalogue.escat")
        assert [one.stage for one in own.sync(found.url).packages] == [syncing.Stage.MERGED]
        yield found, own
        found.kill()


@pytest.fixture(scope="module")
def described(hub):
    return httpx.get(f"{hub[0].url}/openapi.json").json()


def token(hub, keys, late=0):
    card = httpx.get(f"{hub.url}/v1/hub").json()
    return make_token(keys, card["by"], card["said"]["time"] + late)


def fuzzed(folder, hub, own, authorization, examples):
    """Runs schemathesis against the hub, which knows some of the ids that it is asked about."""
    with httpx.Client(headers=TUS | {"Authorization": authorization, "Upload-Length": "9"}) as http:
        begun = [http.post(f"{hub.url}/v1/uploads").headers["location"].rpartition("/")[2] for _ in range(_UPLOADS)]
    files = [one.stem for one in archive(hub)]
    files.append(hashlib.sha256((hub.data / "catalogue.escat").read_bytes()).hexdigest())
    rules = folder / "schemathesis.toml"
    rules.write_text(
        RULES.format(uploads=json.dumps(begun), files=json.dumps(files), firms=json.dumps([str(own.firm)]))
    )
    command = [sys.executable, "-m", "schemathesis.cli", "--no-color", "--config-file", str(rules)]
    command += ["run", f"{hub.url}/openapi.json", "-H", f"Authorization: {authorization}", "--seed", "7"]
    command += ["--phases", "coverage,fuzzing", "-n", str(examples), "--continue-on-failure"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def archive(hub):
    return sorted(Settings(hub.data).archive.iterdir())


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("examples", EXAMPLES)
def test_every_answer_is_one_that_is_described(hub, described, tmp_path, examples):
    found, own = hub
    done = fuzzed(tmp_path, found, own, token(found, own.keys), examples)
    assert done.returncode == 0, done.stdout + done.stderr
    count = sum(len(path) for path in described["paths"].values())
    assert f"Tested: {count}" in done.stdout, "no operation was left out"
    assert '"bug"' not in found.data.with_name("hub.log").read_text()
    assert [one.state for one in arrived(found)] == [arrivals.State.MERGED], "and nothing came of all that"


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_a_device_that_nobody_enrolled_gets_what_is_described_too(hub, tmp_path):
    found, own = hub
    done = fuzzed(tmp_path, found, own, token(found, a_device()), 200)
    assert done.returncode == 0, done.stdout + done.stderr
    assert '"bug"' not in found.data.with_name("hub.log").read_text()


def arrived(hub):
    with Store(Settings(hub.data).registry) as store, store.reading() as connection:
        return [one for state in arrivals.State for one in arrivals.in_state(connection, state)]


def test_every_refusal_of_the_protocol_is_described_where_it_may_come(described):
    told: dict[str, set[int]] = {}
    for path in described["paths"].values():
        for operation in path.values():
            assert "422" not in operation["responses"]
            for status, answer in operation["responses"].items():
                for code in answer["description"].split(", "):
                    told.setdefault(code, set()).add(int(status))
    assert {code: told.get(code) for code in STATUS} == {code: {status} for code, status in STATUS.items()}


def test_nobody_is_let_into_anything_that_is_described_as_closed(hub, described):
    found, own = hub
    shut_out = a_device()
    with Store(Settings(found.data).registry) as store, store.writing() as connection:
        rights.note_code(connection, shut_out.device, rights.Rights(rights.Scope.ALL), 1 << 40)
        from esdesk.exchange.hub_card import Enrolment

        rights.enrol(connection, Enrolment(shut_out.device, shut_out.recipient, shut_out.device), 0)
        rights.revoke(connection, shut_out.device)
    right = token(found, own.keys)
    forged = right[:-4] + ("0000" if right[-4:] != "0000" else "1111")
    elsewhere = make_token(own.keys, a_device().device, 1_800_000_000)
    wrong = {
        "hub-token-wrong": ["", "Bearer x", forged, elsewhere, right.replace("ESDesk", "esdesk")],
        "hub-token-old": [token(found, own.keys, late) for late in (-HOLDS_SECONDS - 60, HOLDS_SECONDS + 60)],
        "hub-device-revoked": [token(found, shut_out)],
    }
    closed = 0
    with httpx.Client(base_url=found.url, headers=TUS, timeout=60) as http:
        for method, path in (
            (m, p) for p, every in described["paths"].items() for m in every if "security" in every[m]
        ):
            closed += 1
            address = path.format(id="0" * 32, sha256=archive(found)[0].stem, place=1) + f"?firm={own.firm}"
            for code, tokens in wrong.items():
                for one in tokens:
                    answer = http.request(method.upper(), address, headers={"Authorization": one})  # ascii: a method
                    assert answer.status_code == STATUS[code], (method, path, one)
                    assert method == "head" or answer.json() == {"code": code, "facts": {}}
    assert closed == sum(len(path) for path in described["paths"].values()) - 5, "card, enrolment, health and such"

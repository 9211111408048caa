"""tus-js-client, the protocol's own client, sends to a hub: whole, over a break and a killed hub, and is refused."""

import hashlib
import json
import os
import subprocess
from pathlib import Path

import httpx
import pytest

from esdesk.exchange.hub_card import read_card
from esdesk.exchange.token import make_token
from tests.exchange.parcels import a_device, send, some_operations
from tests.hub.processes import HubProcess

pytestmark = pytest.mark.peer

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "build" / "peers"
SCRIPT = Path(__file__).with_name("tus_client.cjs")


@pytest.fixture
def hub(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    found = HubProcess(tmp_path / "hub").start()
    yield found
    found.kill()


@pytest.fixture
def device():
    return a_device()


@pytest.fixture
def card(hub):
    return read_card(httpx.get(f"{hub.url}/v1/hub").content)


@pytest.fixture
def package(tmp_path, device, card):
    photo = os.urandom(60_000)
    send(tmp_path / "a.esda", device, some_operations(device, 5), card.recipients,
         evidence={hashlib.sha256(photo).hexdigest(): photo})  # fmt: skip
    return tmp_path / "a.esda"


def upload(hub, keys, card, file, *options):
    token = make_token(keys, card.hub, card.time)
    command = ["node", SCRIPT, MODULES, f"{hub.url}/v1/uploads", token, file, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return json.loads(done.stdout)


def standing(hub, keys, card, file):
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    headers = {"Authorization": make_token(keys, card.hub, card.time)}
    return httpx.get(f"{hub.url}/v1/packages/{sha256}", params={"wait": 20}, headers=headers).json()


def test_it_sends_a_package(hub, device, card, package):
    done = upload(hub, device, card, package)
    assert done["done"], done
    assert [method for method, _ in done["requests"]][:2] == ["POST", "PATCH"]
    found = standing(hub, device, card, package)
    assert (found["state"], found["reason"]) == ("inbox", "sender-unknown")
    assert found["receipt"]


def test_it_goes_on_after_a_break_and_a_killed_hub(hub, device, card, package):
    begun = upload(hub, device, card, package, "--stop", "20000")
    assert 20_000 <= begun["accepted"] < package.stat().st_size
    hub.kill()
    hub.start()
    done = upload(hub, device, card, package, "--resume", begun["url"])
    assert done["done"], done
    assert done["requests"][0] == ["HEAD", 200]
    sent = sum(method == "PATCH" for method, _ in done["requests"]) * 4096
    assert sent < package.stat().st_size - 12_000, "what was there was not sent again"
    assert standing(hub, device, card, package)["state"] == "inbox"


def test_it_is_refused_with_another_hubs_token_and_at_anothers_upload(hub, device, card, package):
    foreign = type(card)(a_device().device, card.recipients, card.time)
    assert upload(hub, device, foreign, package)["status"] == 401
    begun = upload(hub, device, card, package, "--stop", "8000")
    stranger = upload(hub, a_device(), card, package, "--resume", begun["url"], "--stop", "1")
    assert ["HEAD", 404] in stranger["requests"]
    assert not any(method == "PATCH" and status != 204 for method, status in stranger["requests"])
    assert stranger["url"] != begun["url"], "it begins one of its own"
    assert upload(hub, device, card, package, "--resume", begun["url"])["done"]


def test_it_is_refused_what_is_too_large_for_a_stranger(hub, device, card, tmp_path):
    (tmp_path / "large.esda").write_bytes(bytes((64 << 20) + 1))
    assert upload(hub, device, card, tmp_path / "large.esda")["status"] == 507

"""Hub and laptop are killed at moments nobody chose: whatever was acknowledged is there, once, on every side.

The hub's process and a laptop's are real ones; SIGKILL ends them in the middle of uploads, merges and receipts.
"""

import json
import subprocess
from contextlib import closing
from random import Random

import httpx
import pytest
from sqlalchemy import text

from esdesk.exchange.keys import load_or_make
from esdesk.exchange.package import read_package
from esdesk.exchange.receipt import Standing, read_receipt
from esdesk.hub import administering, arrivals
from esdesk.hub.hub import Hub
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.uploads import archived
from esdesk.ledger.kept import InFile
from esdesk.ledger.ledger import Ledger
from esdesk.services.sync import hubs
from tests.crash.killing import Child
from tests.hub import kill_counts
from tests.hub.children import sync_for_ever
from tests.hub.processes import PROGRAM, ROOT, HubProcess, environment, let_pass, synced
from tests.hub.served import free_port

HUB_KILLS = [5, pytest.param(60, marks=pytest.mark.soak)]
LAPTOP_KILLS = [12, pytest.param(150, marks=pytest.mark.soak)]


@pytest.fixture
def hub(tmp_path):
    found = HubProcess(tmp_path / "hub").start()
    yield found
    found.kill()


@pytest.fixture
def own(hub, laptop):
    own = laptop().begin()
    with own.here():
        hubs.enrol(hub.url, administering.code(hub.data, "new", [], [], 7))
    return own


def is_whole(hub, own, recorded, receipted):
    """Looks at what lies there when both have ended: nothing is lost, twice, or damaged."""
    settings = Settings(hub.data)
    with at_home(hub.data):
        opened = Hub.open(settings)
        with Ledger(settings.ledger, opened.keys.device) as ledger:
            there = [one.id for one in ledger.operations(own.firm)]
            digest = ledger.digest(own.firm)
    with opened.store as store, store.reading() as connection:
        states = {state: arrivals.in_state(connection, state) for state in arrivals.State}
    for kept in (settings.registry, settings.ledger):
        if isinstance(kept, InFile):
            with closing(kept.open_engine().connect()) as connection:
                assert connection.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
    merged = {one.sha256.hex(): one for one in states[arrivals.State.MERGED]}
    assert receipted <= merged.keys()
    for sha256, one in merged.items():
        package = read_package(archived(settings, one.sha256), [opened.keys.identity])
        assert package.sha256.hex() == sha256
        receipt = read_receipt(one.receipt or b"", opened.keys.device)
        assert (receipt.standing, receipt.count) == (Standing.MERGED, len(package.operations))
        assert {op.id for op in package.operations} <= set(there)
    assert len(there) == len(set(there)) >= len(recorded)
    assert sorted(one.feed or 0 for one in merged.values()) == list(range(1, len(merged) + 1))
    with own.open() as ledger:
        assert {str(one.id) for one in ledger.operations(own.firm)} >= recorded
    assert digest == own.digest()
    return len(merged)


def split(lines):
    recorded = {id for line in lines if line.startswith("op") for id in line.split()[1:]}
    return recorded, {line.split()[1] for line in lines if line.startswith("receipt")}


@pytest.mark.timeout(900)
@pytest.mark.parametrize("kills", LAPTOP_KILLS)
def test_a_laptop_that_is_killed_while_it_syncs_loses_and_repeats_nothing(hub, own, kills):
    chance, lines = Random(7), []
    partial, fell = 0, kill_counts.none_yet()
    for _ in range(kills):
        child = Child(sync_for_ever, own.path, own.home / "profile", own.firm, hub.url)
        child.wait_for(chance.randint(1, 12))
        let_pass(chance, 0.05)
        assert child.kill(), "the child ended by itself"
        lines += child.acknowledged
        with own.open() as ledger:
            outbox = ledger.outbox.listed(hub_key(hub))
        partial += any(one.receipt is None for one in outbox)
        fell["laptop", kill_counts.laptop_step(outbox)] += 1
    assert partial >= kills // 3, "the kills fell while something was on its way"
    assert synced(own, hub).returncode == 0
    hub.kill()
    assert is_whole(hub, own, *split(lines)) >= 3
    kill_counts.FELL.update(fell)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("kills", HUB_KILLS)
def test_a_hub_that_is_killed_while_it_takes_and_merges_loses_and_repeats_nothing(hub, own, kills):
    chance, lines, fell = Random(11), [], kill_counts.none_yet()
    for _ in range(kills):
        child = Child(sync_for_ever, own.path, own.home / "profile", own.firm, hub.url)
        child.wait_for(chance.randint(4, 12))
        let_pass(chance, 0.2)
        hub.kill()
        child.kill()
        fell["hub", kill_counts.hub_step(Settings(hub.data))] += 1
        lines += child.acknowledged
        hub.start()
    assert synced(own, hub).returncode == 0
    hub.kill()
    assert is_whole(hub, own, *split(lines)) >= kills
    kill_counts.FELL.update(fell)


def test_a_hub_ends_well_when_it_is_told_to_and_a_laptop_says_that_it_is_away(tmp_path, laptop):
    port = free_port()
    command = [*PROGRAM, "hub", "serve", "--data", str(tmp_path / "hub"), "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=environment(tmp_path), stderr=subprocess.PIPE, text=True) as process:
        while not answers(port):
            assert process.poll() is None
        own, hub = laptop().begin(), HubProcess(tmp_path / "hub", port)
        code = administering.code(hub.data, "new", [], [], 7)
        second = subprocess.run(
            command, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, check=False, timeout=120
        )
        assert (second.returncode, "serving.lock" in second.stderr) == (3, True), "one folder has one hub"
        done = synced(own, hub, "--code", code, "--json")
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout)["packages"][0]["state"] == "merged"
        process.terminate()
        assert process.wait(60) == 0
        assert {json.loads(line)["event"] for line in process.stderr} == {"serving", "enrolled", "upload", "package"}
    away = synced(own, hub)
    assert away.returncode == 3
    assert "cannot be reached" in away.stderr
    assert len(away.stderr.splitlines()) == 1


def answers(port):
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health").status_code in (200, 503)
    except httpx.HTTPError:
        return False


def hub_key(hub):
    with at_home(hub.data):
        return load_or_make().device

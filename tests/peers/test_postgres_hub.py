"""A hub that keeps its data in PostgreSQL: the same syncs, cuts and kills, and a server that is killed under it."""

import json
import subprocess
from random import Random
from uuid import UUID

import pytest

from esdesk.core.errors import Fault
from esdesk.exchange.keys import load_or_make
from esdesk.hub import administering, arrivals, moving
from esdesk.hub.holding import only_one
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.store import Store
from esdesk.ledger.kept import OnServer
from esdesk.ledger.ledger import Ledger
from esdesk.services.sync import hubs
from esdesk.services.sync.syncing import Stage
from tests.crash.killing import Child
from tests.hub import test_cuts, test_kills
from tests.hub.children import sync_for_ever
from tests.hub.processes import PROGRAM, ROOT, HubProcess, environment, let_pass, synced
from tests.hub.served import free_port, serving
from tests.peers.postgres import PASSWORD

pytestmark = pytest.mark.peer
ROW = UUID(int=1)


@pytest.fixture(autouse=True)
def own_profile(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "nobody"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")


@pytest.fixture
def database(postgres):
    return postgres.url(postgres.new_database())


@pytest.fixture
def settings(tmp_path, database):
    found = Settings(tmp_path / "hub")
    found.make_folders()
    moving.use_database(found, database)
    return found


def test_laptops_sync_and_the_centre_has_all_of_it(settings, laptop):
    with serving(settings) as served:
        first = laptop("first").begin().enrol(served)
        second = laptop("second").enrol(served, sees=[first.firm], writes=[first.firm])
        second.firm = first.firm
        first.write(ROW, name="Çamur", note="a").sync(served.url)
        second.sync(served.url, first.firm)
        first.write(ROW, note="b").sync(served.url)
        second.write(ROW, note="c").sync(served.url)
        first.sync(served.url)
        with served.ledger() as ledger:
            assert [len(one.heads) for one in ledger.conflicts()] == [2]
        assert served.digest(first.firm) == first.digest() == second.digest()
        assert [one.stage for one in second.sync(served.url).packages] == [Stage.MERGED]
    assert isinstance(settings.ledger, OnServer)
    with serving(Settings(settings.data)) as served:  # which remembers where its data is
        assert served.digest(first.firm) == first.digest()
        assert {one.name for one in settings.data.iterdir()}.isdisjoint({"registry.db", "centre.esdesk"})


@pytest.mark.parametrize("where", test_cuts.IN_THE_HUB)
def test_a_cut_in_the_hub_loses_and_repeats_nothing(settings, tmp_path, laptop, monkeypatch, where):
    test_cuts.test_a_cut_in_the_hub_loses_and_repeats_nothing(tmp_path, laptop, monkeypatch, where)


@pytest.fixture
def hub(settings):
    found = HubProcess(settings.data).start()
    yield found
    found.kill()


@pytest.fixture
def own(hub, laptop):
    own = laptop().begin()
    with own.here():
        hubs.enrol(hub.url, administering.code(hub.data, "new", [], [], 7))
    return own


@pytest.mark.timeout(600)
def test_a_hub_that_is_killed_loses_and_repeats_nothing(hub, own):
    test_kills.test_a_hub_that_is_killed_while_it_takes_and_merges_loses_and_repeats_nothing(hub, own, 4)


@pytest.mark.timeout(600)
def test_a_server_that_is_killed_in_the_middle_of_merges_loses_and_repeats_nothing(postgres, hub, own):
    """SIGKILL of PostgreSQL at moments nobody chose; the hub, which goes on running, ends what it had begun."""
    chance, lines = Random(13), []
    for _ in range(4):
        child = Child(sync_for_ever, own.path, own.home / "profile", own.firm, hub.url)
        child.wait_for(chance.randint(4, 12))
        let_pass(chance, 0.2)
        postgres.kill()
        let_pass(chance, 0.2)
        assert child.kill(), "the laptop went on without the hub"
        lines += child.acknowledged
        postgres.start()
    while synced(own, hub).returncode != 0:
        pass  # until the worker tries again
    hub.kill()
    assert test_kills.is_whole(hub, own, *test_kills.split(lines)) >= 4
    log = hub.data.with_name("hub.log").read_text()
    assert '"environment"' in log
    assert PASSWORD not in log


def said(tmp_path, *words, **more):
    done = subprocess.run(
        [*PROGRAM, "hub", *words], cwd=ROOT, env=environment(tmp_path) | more, capture_output=True, text=True,
        check=False, timeout=120,
    )  # fmt: skip
    assert PASSWORD not in done.stdout + done.stderr
    return done


def test_the_commands_find_the_database_that_was_said_once(tmp_path, database, laptop):
    data = ["--data", str(tmp_path / "centre")]
    code = said(tmp_path, "code", *data, ESDESK_DATABASE=database)
    assert code.returncode == 0, code.stderr
    remembered = tmp_path / "centre" / "database.url"
    assert remembered.stat().st_mode & 0o777 == 0o600
    with serving(Settings(tmp_path / "centre")) as served:
        own = laptop().begin()
        with own.here():
            hubs.enrol(served.url, code.stdout.strip())
        own.write(ROW, name="Çamur").sync(served.url)
    [device] = json.loads(said(tmp_path, "devices", *data, "--json").stdout)
    assert [one["firm"] for one in device["firms"]] == [str(own.firm)]
    assert said(tmp_path, "revoke", device["fingerprint"], *data).returncode == 0
    assert said(tmp_path, "inbox", *data).returncode == 0
    out = tmp_path / "rebuilt.esdesk"
    assert said(tmp_path, "rebuild", *data, "-o", str(out)).returncode == 0
    copy = tmp_path / "copy.esdesk"
    assert said(tmp_path, "copy", *data, "-o", str(copy)).returncode == 0
    assert said(tmp_path, "copy", *data, "-o", str(copy)).returncode == 1
    with Ledger(out, "a" * 64) as one, Ledger(copy, "a" * 64) as other:
        assert one.digest() == other.digest() == own.digest()
        assert [record.values["name"] for record in other.records("resource")] == ["Çamur"]


def test_a_hub_in_files_moves_into_a_database_and_goes_on(tmp_path, database, laptop):
    settings, port = Settings(tmp_path / "hub"), free_port()
    with serving(settings, port) as served:
        own = laptop().begin().enrol(served)
        own.write(ROW, name="Çamur").sync(served.url)
    with pytest.raises(Fault, match="hub-database-elsewhere"):
        moving.use_database(settings, database)
    with pytest.raises(Fault, match="file-busy"), at_home(settings.data), only_one(settings):
        moving.move(settings.data, database)
    done = said(tmp_path, "move", "--data", str(settings.data), ESDESK_DATABASE=database)
    assert done.returncode == 0, done.stderr
    assert {"registry.db.moved", "centre.esdesk.moved"} <= {one.name for one in settings.data.iterdir()}
    with serving(settings, port) as served:
        assert served.states() == ["merged"]
        assert served.digest(own.firm) == own.digest()
        own.write(ROW, note="goes on").sync(served.url)
        assert sorted(one.feed or 0 for one in served.arrivals().values()) == [1, 2]
        assert served.digest(own.firm) == own.digest()


def test_one_database_is_one_hubs_and_no_two_serve_it(tmp_path, settings, database):
    with at_home(settings.data), Store(settings.registry) as store:
        assert store.hub() == load_or_make().device
    other = Settings(tmp_path / "other")
    other.make_folders()
    with pytest.raises(Fault, match="hub-database-other"):
        moving.use_database(other, database)
    with pytest.raises(Fault, match="hub-missing"):
        moving.move(other.data, database)
    assert other.address is None
    copied = Settings(tmp_path / "copied")
    copied.make_folders()
    copied.address_file.write_text(settings.address_file.read_text())
    with only_one(settings) as still:
        with pytest.raises(Fault, match="database-taken"), only_one(copied):
            pass
        still()
    with only_one(copied):
        pass


def test_who_lost_the_server_asks_whether_it_still_is_the_one(tmp_path, settings, postgres):
    copied = Settings(tmp_path / "copied")
    copied.make_folders()
    copied.address_file.write_text(settings.address_file.read_text())
    with only_one(settings) as still:
        name = settings.address.url.database
        postgres.say(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
        with pytest.raises(Fault, match="database-gone"):
            still()
        with only_one(copied), pytest.raises(Fault, match="database-taken"):
            still()
        still()


def test_another_password_of_the_same_database_takes_the_place_of_the_one_before(settings, postgres, database):
    name = settings.address.url.database
    postgres.say(f"CREATE ROLE renewed_{name} LOGIN SUPERUSER PASSWORD 'n3w'")
    moving.use_database(settings, postgres.url(name, user=f"renewed_{name}", password="n3w"))
    assert settings.address.url.username == f"renewed_{name}"
    with Store(settings.registry) as store, store.reading() as connection:
        assert arrivals.count(connection, arrivals.State.MERGED) == 0
    assert settings.address_file.stat().st_mode & 0o777 == 0o600

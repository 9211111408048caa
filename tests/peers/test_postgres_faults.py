"""What may be wrong with a database on a server: each is told by a sentence in both languages, without a password."""

import threading
from contextlib import ExitStack, closing, suppress
from random import Random
from uuid import UUID

import psycopg
import pytest

from esdesk.core.errors import EnvironmentFault, Fault
from esdesk.core.ids import new_id
from esdesk.core.sentences import told
from esdesk.ledger.kept import OnServer
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.postgresql import Address
from esdesk.ledger.views import Change
from tests.hub.served import free_port
from tests.ledger.devices import FIRM
from tests.peers.postgres import PASSWORD, USER
from tests.peers.server_devices import ServerDevice

pytestmark = pytest.mark.peer
WRONG = "another+Word"


@pytest.fixture(autouse=True)
def own_profile(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "nobody"))


def refusal(url: str) -> Fault:
    """How opening fails, seen to tell no secret."""
    with pytest.raises(Fault) as refused:
        Ledger(OnServer(Address.read(url)), "a" * 64)
    said = [told(refused.value, language) for language in ("tr", "en")]
    assert said[0] != said[1]
    for one in (*said, repr(refused.value), str(refused.value.__cause__ or "")):
        assert PASSWORD not in one
        assert WRONG not in one
    return refused.value


def test_a_wrong_password_an_unknown_name_and_an_unknown_database(postgres):
    name = postgres.new_database()
    wrongs = [postgres.url(name, password=WRONG), postgres.url(name, user="nobody_here"), postgres.url("nowhere")]
    assert [refusal(url).code for url in wrongs] == ["database-refuses"] * 3


def test_a_server_that_is_not_there(postgres):
    assert refusal(f"postgresql://{USER}:{WRONG}@127.0.0.1:{free_port()}/x").code == "database-unreachable"
    assert refusal(f"postgresql://{USER}:{WRONG}@no.such.host.invalid/x").code == "database-unreachable"


def test_a_list_of_connections_that_is_full(postgres, tmp_path):
    device = ServerDevice(postgres, tmp_path, 1)
    device.write(UUID(int=1), "name", "çamur")
    with ExitStack() as stack:
        with suppress(psycopg.OperationalError):
            while True:
                stack.enter_context(closing(psycopg.connect(postgres.conninfo("postgres"))))
        assert refusal(postgres.url(device.database)).code == "database-refuses"
    assert device.shown() == {(UUID(int=1), "name"): "çamur"}


def test_a_name_that_may_not_write_and_a_database_that_is_only_read(postgres):
    name = postgres.new_database()
    postgres.say(f"CREATE ROLE guest_{name} LOGIN PASSWORD '{PASSWORD}'")
    assert refusal(postgres.url(name, user=f"guest_{name}")).code == "database-no-right"
    postgres.say(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with Ledger(OnServer(Address.read(postgres.url(name))), "a" * 64) as ledger:
        assert ledger.record(FIRM, [Change("resource", UUID(int=1), "name", "x")]), "a setting that we may set aside"


def test_a_database_that_cannot_keep_what_it_is_given(postgres):
    postgres.say("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    assert refusal(postgres.url("latin")).code == "database-encoding"
    name = postgres.new_database()
    postgres.say("ALTER SYSTEM SET fsync = off")
    postgres.say("SELECT pg_reload_conf()")
    try:
        while postgres.say("SHOW fsync") != [("off",)]:
            pass
        assert refusal(postgres.url(name)).code == "database-no-fsync"
    finally:
        postgres.say("ALTER SYSTEM RESET fsync")
        postgres.say("SELECT pg_reload_conf()")
        while postgres.say("SHOW fsync") != [("on",)]:
            pass


def test_an_open_ledger_goes_on_once_the_server_is_back(postgres, tmp_path):
    """SIGKILL of the server at moments nobody chose: what was acknowledged is there, once."""
    chance, device = Random(5), ServerDevice(postgres, tmp_path, 1)
    acknowledged: list[UUID] = []
    failed: set[str] = set()
    with device.open() as ledger:
        for _ in range(4):
            ending = threading.Timer(chance.random() * 0.4 + 0.05, postgres.kill)
            ending.start()
            while True:
                try:
                    parcel = [Change("resource", new_id(), "name", f"Kum {n}") for n in range(20)]
                    acknowledged += [one.id for one in ledger.record(FIRM, parcel)]
                except EnvironmentFault as fault:
                    failed.add(fault.code)
                    break
            ending.join()
            with pytest.raises(EnvironmentFault, match=r"database-(gone|unreachable)"):
                ledger.records()
            postgres.start()
        present = [one.id for one in ledger.operations(FIRM)]
        assert len(present) == len(set(present))
        assert set(acknowledged) <= set(present)
        assert (len(acknowledged) > 20, ledger.gaps()) == (True, [])
        seen = ledger.records()
        ledger.rebuild()
        assert ledger.records() == seen
    assert failed == {"database-gone"}


def test_the_server_says_that_it_goes_down(postgres, tmp_path):
    device = ServerDevice(postgres, tmp_path, 1)
    with device.open() as ledger:
        ledger.record(FIRM, [Change("resource", UUID(int=1), "name", "x")])
        postgres.say(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{device.database}'")
        with pytest.raises(EnvironmentFault, match="database-gone"):
            ledger.record(FIRM, [Change("resource", UUID(int=1), "name", "y")])
        with pytest.raises(EnvironmentFault, match="database-gone"):
            ledger.records()
        assert ledger.record(FIRM, [Change("resource", UUID(int=1), "name", "z")])
    assert device.shown() == {(UUID(int=1), "name"): "z"}

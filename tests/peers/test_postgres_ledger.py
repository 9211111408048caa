"""What PostgreSQL is asked for where SQLite gives it by its file: one writer, reads of one moment, every letter."""

import random
import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import inspect, select, text

from esdesk.audit.inventory import Query
from esdesk.core.errors import Fault
from esdesk.core.flat import flat
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, write_operation
from esdesk.core.paths import using_profile
from esdesk.core.turkish import fold
from esdesk.ledger import migrate, postgresql
from esdesk.ledger import tables as t
from esdesk.ledger.kept import OnServer
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.line_queries import Days
from esdesk.ledger.parcels import parcel
from esdesk.ledger.postgresql import Address
from esdesk.ledger.views import Change, Draft, NotedPackage
from tests.crash.versions import with_one_more_step
from tests.ledger.devices import FIRM, Device
from tests.ledger.test_batches import (
    MADE,
    STORED,
    World,
    empty,  # noqa: F401  a fixture
    ledgers,
    lines_of,
    one_by_one,
    outcome,
    together,
)
from tests.ledger.test_lines import QUERIES, TODAY, whole
from tests.peers.server_devices import ServerDevice

pytestmark = pytest.mark.peer
ROW = UUID(int=1)


@pytest.fixture
def device(postgres, tmp_path):
    return ServerDevice(postgres, tmp_path, 1)


def named(name: str, row: UUID = ROW) -> Change:
    return Change("resource", row, "name", name)


def test_the_tables_are_those_of_the_file(device):
    with device.open():
        pass
    engine = device.kept.open_engine()
    with engine.connect() as connection:
        found = inspect(connection)
        for name, table in t.metadata.tables.items():
            columns = {one["name"]: one["nullable"] for one in found.get_columns(name)}
            assert columns == {one.name: bool(one.nullable) for one in table.columns}, name
            assert found.get_pk_constraint(name)["constrained_columns"] == [one.name for one in table.primary_key], name
        texts = connection.execute(
            text("SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'text' "
                 "AND table_schema = 'esdesk_ledger' AND collation_name IS DISTINCT FROM 'C'")
        )  # fmt: skip
        assert texts.all() == [], "texts compare by bytes, whatever the language of the database"
    engine.dispose()


def test_a_step_that_fails_leaves_all_as_it_was_and_one_of_a_newer_program_is_refused(device, tmp_path):
    device.write(ROW, "name", "mermer çamuru")
    before, engine = device.everything(), device.kept.open_engine()
    steps = with_one_more_step(tmp_path / "steps", "CREATE TABLE extra (a TEXT);\nDELETE FROM record;\nSELECT nowhere;")
    with pytest.raises(Exception, match="nowhere"):
        migrate.migrate_server(engine, "here", steps)
    assert device.everything() == before
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO migrated VALUES (99)")
    with pytest.raises(Fault, match="database-newer"), device.open():
        pass
    engine.dispose()


WORDS = ["çamur\0", "\0", "\ue000", "\ue0000\0\ue0001", "İIıi", "😀", "a\\b%_*[x]"]


def test_every_letter_comes_back_also_those_that_postgresql_has_none_for(device, tmp_path):
    file = Device(tmp_path, 2)
    for number, word in enumerate(WORDS):
        device.write(UUID(int=number + 1), "name", word)
    odd = Body("thing\0", UUID(int=99), "a\0b", "c\0d", hlc=5)
    foreign = write_operation(id=new_id(), firm=FIRM, device="e" * 64, epoch=new_id(), seq=1, preds=(), body=odd)
    device.merge([foreign])
    with device.open() as ledger:
        file.merge(ledger.operations(FIRM))
        assert [one.values["name"] for one in ledger.records("resource")] == WORDS
        ledger.keep_draft(Draft(FIRM, "resource", ROW, "name", "a\0", 1))
        assert [one.text for one in ledger.drafts()] == ["a\0"]
        ledger.rebuild()
    assert device.everything() == file.everything()


@pytest.fixture(scope="module")
def both(postgres, tmp_path_factory):
    """Forty resources that say different things, in a database and in a file."""
    dice = random.Random(3)
    words = ("Çamur", "cüruf", "Ürün", "İplik", "ısı", "zımpara", "50%_*", "[a]")
    folder = tmp_path_factory.mktemp("both")
    server, file = ServerDevice(postgres, folder, 1), Device(folder, 2)
    said = whole()
    for number in range(40):
        row, quantity = UUID(int=1000 + number), UUID(int=5000 + number)
        figure = {"value": str(dice.randrange(1, 99)), "unit": dice.choice(["t", "kg", "MWh"]), "period": "ay"}
        said += [
            named(" ".join(dice.choices(words, k=2)), row),
            Change("resource", row, "direction", dice.choice(["have", "want"])),
            Change("resource", row, "kind", dice.choice(["waste", "material", "energy", None])),
            Change("quantity", quantity, "resource", str(row)),
            Change("quantity", quantity, "offered", figure),
        ]
    with file.open() as ledger:
        server.merge(ledger.record(FIRM, said))
    with server.open() as one, file.open() as other:
        yield one, other


PARTED = [Query(by="kind", section="waste"), Query(by="chapter", section=""), Query(by="fate", section="")]
SORTS: list[Any] = ["order", "name", "code", "kind", "amount", "price", "quality", "process", "evidence"]


@pytest.mark.parametrize(
    "query", [*QUERIES, *PARTED, *(Query(sort=one, descending=one < "k") for one in SORTS)], ids=str
)
def test_the_inventory_answers_as_a_file_does(both, query):
    for ledger in both:
        ledger.inventory.is_current = True
    days = Days(TODAY, ((UUID(int=2), date(2026, 1, 15)),))
    pages = [ledger.inventory.page(FIRM, query, days, 3, 20) for ledger in both]
    assert pages[0] == pages[1]
    assert len({ledger.inventory.count(FIRM, query, days) for ledger in both}) == 1
    totals = [ledger.inventory.totals(FIRM, query, days) for ledger in both]
    assert totals[0] == totals[1]
    if query.by:
        assert len({repr(sorted(one.inventory.sections(FIRM, query, days).items())) for one in both}) == 1
    for line in pages[0][:3]:
        assert len({ledger.inventory.place_of(FIRM, query, days, line.row) for ledger in both}) == 1


def test_all_that_is_made_of_the_operations_is_made_alike(both):
    made = []
    for ledger in both:
        with ledger._reading() as connection:
            made.append([sorted(map(repr, connection.execute(select(table)).all()))
                         for table in (t.record, t.reference, t.line, t.line_key, t.line_sign)])  # fmt: skip
    assert made[0] == made[1]


def test_a_count_is_taken_anew_once_somebody_wrote(device):
    with device.open() as ledger, device.open() as other:
        assert ledger.inventory.count(FIRM, Query(), Days(TODAY)) == 0
        other.record(FIRM, [named("çamur")])
        assert ledger.inventory.count(FIRM, Query(), Days(TODAY)) == 1


def test_who_reads_sees_one_moment(device):
    with device.open() as ledger, device.open() as other:
        with ledger._reading() as connection:
            assert connection.execute(select(t.operation.c.id)).all() == []
            other.record(FIRM, [named("çamur")])
            assert connection.execute(select(t.operation.c.id)).all() == []
        assert len(ledger.operations(FIRM)) == 1


def test_many_write_at_once_and_no_number_is_given_twice_or_left_out(device):
    """Each with connections of its own; without the lock two would read one last number."""
    with using_profile(device.home / "profile"):

        def write(part: int) -> None:
            with Ledger(device.kept, device.key) as ledger:
                for number in range(15):
                    ledger.record(FIRM, [named(f"{part} {number}", new_id())])

        with Ledger(device.kept, device.key):
            pass
        threads = [threading.Thread(target=write, args=(part,)) for part in range(4)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    with device.open() as ledger:
        runs = [(one.epoch, one.seq) for one in ledger.operations(FIRM)]
        assert len(runs) == len(set(runs)) == 60
        assert ledger.gaps() == []


def test_who_finds_somebody_writing_for_too_long_is_told_and_nothing_is_changed(device, monkeypatch):
    device.write(ROW, "name", "çamur")
    monkeypatch.setattr(postgresql, "_LOCK_SECONDS", 0.1)
    with device.open() as ledger, device.open() as other, other._writing():
        with pytest.raises(Fault, match="database-busy"):
            ledger.record(FIRM, [named("cüruf")])
        assert ledger.records()[0].values["name"] == "çamur"
    device.write(ROW, "name", "cüruf")


def test_a_commit_waits_for_the_disk_also_where_the_server_would_not(postgres, device):
    name = device.database
    postgres.say(f"ALTER DATABASE {name} SET synchronous_commit = off")
    with device.open() as ledger, ledger._writing() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar_one() == "on"


@contextmanager
def broken(postgres, database: str, state: str):
    """Lets the server refuse operations with this SQLSTATE, as a full disk does."""
    postgres.say(
        f"CREATE FUNCTION esdesk_ledger.fails() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '{state}'; END $$; "
        f"CREATE TRIGGER fails BEFORE INSERT ON esdesk_ledger.operation EXECUTE FUNCTION esdesk_ledger.fails()",
        database,
    )
    yield
    postgres.say("DROP FUNCTION esdesk_ledger.fails() CASCADE", database)


STATES = {"53100": "database-full", "40001": "database-busy", "42501": "database-no-right", "57P01": "database-gone",
          "XX001": "database-fails", "25006": "database-read-only", "58030": "database-fails"}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_what_fails_in_the_middle_is_told_and_leaves_all_as_it_was(postgres, device, state):
    device.write(ROW, "name", "çamur")
    before = device.everything()
    with broken(postgres, device.database, state), device.open() as ledger:
        with pytest.raises(Fault, match=STATES[state]):
            ledger.record(FIRM, [named("cüruf")])
        with pytest.raises(Fault, match=STATES[state]):
            ledger.merge([write_operation(id=new_id(), firm=FIRM, device="e" * 64, epoch=new_id(), seq=1, preds=(),
                                          body=Body("resource", ROW, "note", "x", 1))])  # fmt: skip
    assert device.everything() == before
    assert device.write(ROW, "name", "cüruf")


def test_an_erased_value_is_in_no_table_and_in_no_file_of_one(postgres, device):
    secret = "Gizli-7319"
    (written,) = device.write(ROW, "name", secret)
    device.write(UUID(int=2), "name", "stays")
    assert holding(postgres, secret)
    with device.open() as ledger:
        ledger.erase(FIRM, operations=[written.id], reason="KVKK", asked_by="firma")
        with ledger._reading() as connection:
            for table in t.metadata.sorted_tables:
                assert secret not in repr(connection.execute(select(table)).all()), table.name
    assert holding(postgres, secret) == []


def test_an_erasing_that_arrives_reaches_the_files_of_the_tables_too(postgres, device, tmp_path):
    secret, author = "Gizli-4417", Device(tmp_path, 2)
    (written,) = author.write(ROW, "name", secret)
    with author.open() as ledger:
        erasing = ledger.erase(FIRM, operations=[written.id], reason="KVKK", asked_by="firma")
    note = NotedPackage(b"h" * 32, new_id(), FIRM, author.key, False, None, 1, "2026-01-01T00:00:00+00:00")
    with device.open() as ledger:
        ledger.merge_all([parcel(note, [flat(written)], {})])
        ledger.inventory.make_due()
        assert holding(postgres, secret)
        ledger.merge_all([parcel(replace(note, hash=b"i" * 32), [flat(one) for one in erasing], {})])
    assert holding(postgres, secret) == []


def holding(postgres, secret: str) -> list[str]:
    """The files of tables and indexes that have it, or its folded form, once the server has written all out."""
    postgres.say("CHECKPOINT")
    wanted = [fold(secret).encode(), secret.encode()]
    files = [path for path in (postgres.home / "data" / "base").rglob("*") if path.is_file()]
    return [path.name for path in files if any(one in _content(path) for one in wanted)]


def _content(path):
    """What a file holds; the server takes its own caches away meanwhile."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def test_a_copy_in_a_file_is_the_ledger_of_that_moment(device, tmp_path):
    device.write(ROW, "name", "çamur")
    with device.open() as ledger:
        ledger.copy_to(tmp_path / "copy.esdesk")
        whole = ledger.digest()
        records = ledger.records()
    device.write(ROW, "name", "later")
    with using_profile(tmp_path / "other"), Ledger(tmp_path / "copy.esdesk", "b" * 64) as copy:
        assert (copy.digest(), copy.records()) == (whole, records)
        assert copy.record(FIRM, [named("goes on")])


def test_the_path_of_a_database_is_what_it_is_called(device):
    assert isinstance(device.kept.path, Path)
    assert device.database in str(device.kept.path)


@pytest.mark.parametrize("seed", range(6))
def test_packages_taken_in_together_come_to_what_they_come_to_one_by_one_in_a_file(postgres, empty, seed):  # noqa: F811
    world = World(seed)
    parcels = [world.parcel() for _ in range(9)]
    parcels += world.chance.choices(parcels, k=2)
    kept = OnServer(Address.read(postgres.url(postgres.new_database())))
    with ledgers(empty, 1) as (file,), Ledger(kept, "f" * 64) as server:
        found = [outcome(one, with_rows=False) for one in together(server, parcels, [4], {4} if seed % 2 else ())]
        assert found == [outcome(one, with_rows=False) for one in one_by_one(file, parcels)]
        assert lines_of(server, (*STORED, *MADE)) == lines_of(file, (*STORED, *MADE))
        assert server.count() > 20

"""Schema versions: a file is brought up to date whole or not at all, and one that is too new is left alone."""

import os
import shutil
import time
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError

from esdesk.core.errors import UserFault
from esdesk.core.sentences import told
from esdesk.ledger import tables as t
from esdesk.ledger.database import open_engine
from esdesk.ledger.erasing import COPIES_KEPT, copies
from esdesk.ledger.migrate import migrate, steps
from tests.crash.versions import contents, set_version, version_of, with_one_more_step
from tests.ledger.devices import Device

NEWEST = max(steps())
FAILING = "CREATE TABLE extra (a TEXT);\nDELETE FROM record;\nINSERT INTO nowhere VALUES (1);\n"
WORKING = "CREATE TABLE extra (a TEXT);\nDELETE FROM record;\n"


@pytest.fixture
def device(tmp_path) -> Device:
    found = Device(tmp_path, 1)
    found.write(UUID(int=1), "name", "mermer çamuru")
    return found


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_file_of_a_newer_program_is_refused_and_stays_as_it_is(device):
    set_version(device.path, 99)
    before = bytes_in(device.home)
    with pytest.raises(UserFault, match="file-newer") as refused, device.open():
        pass
    assert bytes_in(device.home) == before
    turkish, english = told(refused.value, "tr"), told(refused.value, "en")
    assert turkish != english
    for sentence in (turkish, english):
        assert "99" in sentence
        assert f" {NEWEST} " in sentence.replace(")", " ")
        assert str(device.path) in sentence


def test_a_migration_that_fails_leaves_the_file_as_it_was(device, tmp_path):
    before = device.path.read_bytes()
    engine = open_engine(device.path)
    with pytest.raises(DBAPIError, match="nowhere"):
        migrate(engine, device.path, with_one_more_step(tmp_path / "steps", FAILING))
    assert device.path.read_bytes() == before
    assert device.shown() == {(UUID(int=1), "name"): "mermer çamuru"}
    (copy,) = copies(device.path)
    assert version_of(copy) == NEWEST


def test_a_copy_is_made_before_a_migration_and_is_the_file_as_it_was(device, tmp_path):
    before = contents(device.path)
    made = migrate(open_engine(device.path), device.path, with_one_more_step(tmp_path / "steps", WORKING))
    assert version_of(device.path) == NEWEST + 1
    assert copies(device.path) == [made]
    assert made is not None
    assert contents(made) == before
    assert contents(device.path) != before


def test_a_copy_holds_what_is_still_in_the_log(device, tmp_path):
    with device.open():  # which keeps the log from being emptied
        engine = open_engine(device.path)
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO meta VALUES ('in', 'the log')")
        assert b"the log" not in device.path.read_bytes()
        made = migrate(engine, device.path, with_one_more_step(tmp_path / "steps", WORKING))
        assert made is not None
        with closing(open_engine(made).connect()) as connection:
            assert connection.exec_driver_sql('SELECT "value" FROM meta WHERE "key" = \'in\'').scalar() == "the log"


def test_nothing_is_copied_where_nothing_is_to_be_done(device):
    with device.open() as ledger:
        assert ledger.copied_before_migration is None
    assert copies(device.path) == []


def test_copies_go_after_thirty_days_and_no_other_file_does(device):
    names = ["audit.v1-20260101T000000.esdesk.bak", "audit.v1-20260201T000000.esdesk.bak", "other.v1-2.esdesk.bak",
             "audit.esdesk.bak"]  # fmt: skip
    old, young, *strangers = [device.home / name for name in names]
    now = time.time()
    for path in (old, young, *strangers):
        shutil.copy(device.path, path)
        margin = -60 if path == young else 60
        os.utime(path, (now, now - COPIES_KEPT.total_seconds() - margin))
    with device.open():
        pass
    assert COPIES_KEPT.days == 30
    assert {path.name for path in device.home.glob("*.bak")} == {young.name, *(path.name for path in strangers)}


@pytest.mark.parametrize("number", [NEWEST, NEWEST + 2])
def test_the_migrations_are_numbered_from_one_without_gaps_and_each_number_once(tmp_path, number):
    assert list(steps()) == list(range(1, NEWEST + 1))
    folder = with_one_more_step(tmp_path / "steps", WORKING)
    planted = folder / f"{NEWEST + 1:04}_planted.sql"
    planted.rename(folder / f"{number:04}_planted.sql")
    with pytest.raises(ValueError, match="without gaps, each number once"):
        steps(folder)


def test_the_tables_are_those_of_the_migrations(device):
    with closing(open_engine(device.path).connect()) as connection:
        found = inspect(connection)
        assert set(found.get_table_names()) == set(t.metadata.tables)
        for name, table in t.metadata.tables.items():
            key = found.get_pk_constraint(name)["constrained_columns"]
            migrated = [
                (column["name"], str(column["type"]), column["nullable"] and column["name"] not in key)
                for column in found.get_columns(name)
            ]
            assert migrated == [(c.name, stored(c), bool(c.nullable)) for c in table.columns], name
            assert key == [column.name for column in table.primary_key], name
            assert indexes(found.get_indexes(name)) == indexes_of(table), name
            assert unique(found.get_unique_constraints(name)) == uniques_of(table), name


def stored(column) -> str:
    kind = column.type
    return str(getattr(kind, "impl", kind).compile(dialect=open_engine(Path("unused")).dialect))


def indexes(found) -> set[tuple[str, tuple[str, ...]]]:
    return {(one["name"], tuple(one["column_names"])) for one in found}


def indexes_of(table) -> set[tuple[str, tuple[str, ...]]]:
    return {(str(one.name), tuple(column.name for column in one.columns)) for one in table.indexes}


def unique(found) -> set[tuple[str, ...]]:
    return {tuple(one["column_names"]) for one in found}


def uniques_of(table) -> set[tuple[str, ...]]:
    return {
        tuple(column.name for column in one.columns)
        for one in table.constraints
        if type(one).__name__ == "UniqueConstraint"
    }

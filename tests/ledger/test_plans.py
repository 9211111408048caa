"""What is asked at every edit and every merge is found by an index: it must not grow with what the file holds."""

from uuid import UUID

import pytest
from sqlalchemy import Select
from sqlalchemy.dialects import sqlite
from sqlcipher3 import dbapi2

from esdesk.core.paths import using_profile
from esdesk.ledger import bulk, references, store
from esdesk.ledger import tables as t
from esdesk.ledger.ledger import Ledger

OPERATIONS, PREDS = t.operation.c, t.pred.c
ASKED = {
    "what operations replace": store._PREDS,
    "who is here": store._PRESENT,
    "who is barred": store._BARRED,
    "what rows name": references._OF,
    "who names rows": references._TO,
}
READ = [OPERATIONS.row, OPERATIONS.id, PREDS.op, PREDS.pred]
GIVEN = {name: [UUID(int=1), UUID(int=2)] for name in ("ids", "rows", "preds")}


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    path = tmp_path_factory.mktemp("plans") / "plans.esdesk"
    with using_profile(path.parent):
        Ledger.create(path, "0" * 64).close()
    return path


@pytest.mark.parametrize("what", ASKED)
def test_no_table_is_read_from_end_to_end(file, what):
    statement: Select[tuple[object, ...]] = ASKED[what]
    given = statement.params({name: GIVEN[name] for name in statement.compile().params if name in GIVEN}).compile(
        dialect=sqlite.dialect(), compile_kwargs={"render_postcompile": True}
    )
    assert not scans(file, str(given))


@pytest.mark.parametrize("by", READ, ids=str)
def test_nor_is_one_that_is_read_past_sqlalchemy(file, by):
    assert not scans(file, bulk._reading((by,), by, 4))


def scans(file, statement):
    """The steps in which SQLite would read a table from end to end."""
    connection = dbapi2.connect(str(file))
    plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", [b"\0" * 16] * statement.count("?")).fetchall()
    connection.close()
    assert plan
    return [step for *_, step in plan if step.startswith("SCAN")]

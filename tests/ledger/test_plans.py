"""What is asked at every edit and every merge is found by an index: it must not grow with what the file holds."""

from uuid import UUID

import pytest
from sqlalchemy import Select
from sqlalchemy.dialects import sqlite
from sqlcipher3 import dbapi2

from esdesk.core.paths import using_profile
from esdesk.ledger import projection, references, store
from esdesk.ledger.ledger import Ledger

ASKED = {
    "what operations replace": store._PREDS,
    "who is here": store._PRESENT,
    "who is barred": store._BARRED,
    "the operations of rows": projection._SEEN,
    "the unseen ones behind them": projection._UNSEEN,
    "what rows name": references._OF,
    "who names rows": references._TO,
}
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
    connection = dbapi2.connect(str(file))
    plan = connection.execute(f"EXPLAIN QUERY PLAN {given}", [b"\0" * 16] * str(given).count("?")).fetchall()
    connection.close()
    assert plan
    assert not [step for *_, step in plan if step.startswith("SCAN")]

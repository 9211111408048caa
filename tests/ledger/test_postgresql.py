"""What can be said of PostgreSQL without a server; the rest is in tests/peers."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.dialects import postgresql as dialect

from esdesk.core.errors import Fault
from esdesk.core.paths import resource
from esdesk.hub import administering
from esdesk.ledger import migrate
from esdesk.ledger import tables as t
from esdesk.ledger.columns import Words
from esdesk.ledger.dialects import holds, larger, unindexed
from esdesk.ledger.kept import OnServer
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.postgresql import Address

POSTGRESQL = dialect.dialect()


def test_each_step_of_the_file_has_one_of_the_server():
    of_the_server = migrate.steps(resource("db/migrations/postgresql"))
    assert [path.name for path in of_the_server.values()] == [path.name for path in migrate.steps().values()]


@given(st.text(alphabet=["\0", "\ue000", "0", "1", "ş"], max_size=8))
def test_what_is_kept_for_letters_that_postgresql_lacks_is_read_as_it_was_written(text):
    store, read = Words().bind_processor(POSTGRESQL), Words().result_processor(POSTGRESQL, None)
    assert store
    assert read
    assert "\0" not in store(text)
    assert read(store(text)) == text


def test_each_kind_of_difference_is_said_in_the_servers_words():
    key = t.line_key.c
    asked = select(larger(key.sign, 1)).where(holds(key.search, "50%_*")).order_by(unindexed(key.name))
    said = str(asked.compile(dialect=POSTGRESQL, compile_kwargs={"literal_binds": True}))
    assert "greatest(line_key.sign, 1)" in said
    assert "strpos(line_key.search, '50%%_*') > 0" in said
    assert "ORDER BY line_key.name" in said


def test_an_address_is_shown_without_name_and_password():
    address = Address.read("postgresql://centre:S3cret%2Bwords@db.example:5433/audits?sslmode=require")
    assert (address.shown, Address.read(address.text)) == ("db.example:5433/audits", address)
    assert "S3cret" not in repr(OnServer(address)) + str(OnServer(address).path) + str(address)


@pytest.mark.parametrize("wrong", ["", "x", "mysql://a/b", "postgresql://host", "postgresql://a:b@h:port/d", "://"])
def test_what_is_no_address_is_refused_and_not_repeated(wrong, tmp_path):
    with pytest.raises(Fault, match="database-url") as refused:
        Address.read(wrong)
    assert refused.value.facts == {}
    if wrong:
        with pytest.raises(Fault, match="database-url"):
            administering.code(tmp_path / "hub", "new", [], [], 7, wrong)
        assert not (tmp_path / "hub" / "database.url").exists()


def test_a_database_without_its_driver(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(Fault, match="database-driver"):
        Ledger(OnServer(Address.read("postgresql://a/b")), "a" * 64)

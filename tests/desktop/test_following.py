"""A file whose lines an older catalogue made: the window opens it at once, and the signs follow behind."""

from threading import Event, get_ident

import pytest
from sqlcipher3 import dbapi2

from esdesk.ledger import lines
from esdesk.services import inventory
from esdesk.services.files import opened
from esdesk.services.records import Ledger


def planted(path) -> None:
    """As an older catalogue, which did not know the code, would have left the file."""
    with dbapi2.connect(str(path)) as connection:
        connection.execute("UPDATE line_key SET sign = 2, dated = 0 WHERE code <> ''")
        connection.execute("UPDATE meta SET value = 'an older one' WHERE key = 'catalogue'")


def signs(ledger: Ledger) -> list[str]:
    firm = ledger.records("firm")[0].row
    return [one.sign for one in inventory.page(ledger, firm, inventory.Query(), 0, 10) if one.code]


@pytest.fixture
def outdated(audit_file):
    """The file, and the signs that its coded lines should have."""
    with opened(audit_file) as ledger:
        right = signs(ledger)
    planted(audit_file)
    return audit_file, right


def test_signs_follow_a_new_catalogue_in_the_background(window, outdated, eventually, monkeypatch):
    path, right = outdated
    assert right
    assert "fault" not in right
    made_on, remade = [], lines.refresh
    monkeypatch.setattr(lines, "refresh", lambda *of: made_on.append(get_ident()) or remade(*of))
    changed = []
    window.document.changed.connect(lambda: changed.append(window.document.read(signs)))
    go_on = Event()
    window.runner.run(window, lambda _: go_on.wait(60), lambda _: None)  # the worker is busy while the window reads
    window.open_file(path)
    go_on.set()
    eventually(lambda: changed)
    assert changed == [right]
    assert made_on
    assert get_ident() not in made_on


def test_a_file_that_was_closed_meanwhile_is_left_alone(window, outdated):
    path, right = outdated
    window.open_file(path)
    window.document.close()
    window.runner.finish()
    with opened(path) as ledger:
        assert signs(ledger) == right  # whoever reads it next has them made

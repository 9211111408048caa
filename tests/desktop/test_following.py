"""Files that an older program wrote: the window goes on while they are brought up to date."""

from threading import Event, get_ident

import pytest
from sqlcipher3 import dbapi2

from esdesk.ledger import lines, projection
from esdesk.services.files.files import opened
from esdesk.services.inventory import inventory
from esdesk.services.records.records import Ledger


def planted(path) -> None:
    """As an older catalogue, which did not know the code, would have left the file."""
    with dbapi2.connect(str(path)) as connection:
        connection.execute("UPDATE line_key SET sign = 2, dated = 0 WHERE code <> ''")
        connection.execute("UPDATE meta SET value = 'an older one' WHERE key = 'catalogue'")


def signs(ledger: Ledger) -> list[str]:
    firm = ledger.records("firm")[0].row
    return [one.sign for one in inventory.page(ledger, firm, inventory.Query(), 0, 10) if one.code]


def noting_threads(monkeypatch, module, name) -> list[int]:
    """On which threads a function is called from now on."""
    found, called = [], getattr(module, name)

    def note(*of):
        found.append(get_ident())
        return called(*of)

    monkeypatch.setattr(module, name, note)
    return found


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
    made_on = noting_threads(monkeypatch, lines, "refresh")
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


def test_a_file_of_an_older_program_is_brought_up_to_date_before_it_is_opened(
    window, audit_file, eventually, monkeypatch
):
    with dbapi2.connect(str(audit_file)) as connection:
        connection.execute("DELETE FROM meta WHERE key = ?", (projection._MADE,))
        connection.execute("DELETE FROM line")
    made_on = noting_threads(monkeypatch, projection, "rebuild")
    window.open_file(audit_file)
    assert not window.document.is_open
    eventually(lambda: window.document.is_open)
    assert len(made_on) == 1
    assert get_ident() not in made_on
    assert len(window.document.read(signs)) == 1


def test_a_file_that_cannot_be_brought_up_to_date_is_told_of(window, tmp_path, eventually):
    path = tmp_path / "other.esdesk"
    path.write_text("Dear auditor, " * 100)
    window.open_file(path)
    eventually(lambda: window.notice.isVisible())
    assert not window.document.is_open

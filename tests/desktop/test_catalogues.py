"""Another catalogue: looked at, taken or not, and gone back from."""

import pytest
from PySide6.QtCore import Qt

from esdesk.core.paths import using_profile
from esdesk.services.catalogue import news as catalogue_news
from esdesk.services.catalogue import packs as catalogue_packs


@pytest.fixture
def pack(tmp_path, window, monkeypatch):
    """A centre's pack; its tables are those that ship, and are not checked here."""
    monkeypatch.setattr(catalogue_packs, "_check", lambda *_: None)
    with using_profile(tmp_path / "centre"):
        catalogue_packs.copy(tmp_path / "tables")
        (tmp_path / "tables" / "catalogue.toml").write_text('version = "2099.1.1"\n', encoding="utf-8")
        return catalogue_packs.pack(tmp_path / "tables", tmp_path / "a.escat"), tmp_path / "a.escat"


def test_a_pack_is_looked_at_and_taken_and_gone_back_from(window, pack, qtbot, speak):
    packed, path = pack
    shipped = catalogue_news.in_use().version
    window.open_file(path)
    qtbot.waitUntil(lambda: window.catalogues._card is not None and window.catalogues.card.isVisible())
    card = window.catalogues.card
    assert shipped in card.version.text()
    assert card.mark.text() == packed.signed_by
    assert not card.take.hasFocus(), "a stray Enter takes nothing whose signer nobody compared"
    assert catalogue_news.in_use().version == shipped
    english = card.take.text()
    speak("tr")
    assert card.take.text() != english
    card.take.click()
    qtbot.waitUntil(lambda: not card.isVisible())
    assert catalogue_news.in_use().version == "2099.1.1"
    assert "2099.1.1" in window.notice.words.text()
    chosen = {one.text(): one for one in window.choices.menu().actions()}
    chosen["Katalog…"].trigger()
    qtbot.waitUntil(card.isVisible)
    assert packed.signed_by in card.origin.text()
    card.back.click()
    qtbot.waitUntil(lambda: not card.isVisible())
    assert catalogue_news.in_use().version == shipped


def test_a_pack_is_left(window, pack, qtbot):
    _, path = pack
    shipped = catalogue_news.in_use().version
    window.open_file(path)
    qtbot.waitUntil(lambda: window.catalogues._card is not None and window.catalogues.card.isVisible())
    card = window.catalogues.card
    card.leave.click()
    assert not card.take.isVisible()
    qtbot.keyClick(card.choose, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert catalogue_news.in_use().version == shipped


def test_what_is_no_pack_is_told(window, qtbot, tmp_path):
    (tmp_path / "b.escat").write_bytes(b"no pack")
    window.open_file(tmp_path / "b.escat")
    qtbot.waitUntil(window.notice.isVisible)


def test_the_line_below_tells_of_the_catalogue_while_no_audit_is_open(window, qtbot):
    window.catalogues.read_in_use()
    version = catalogue_news.in_use().version
    qtbot.waitUntil(lambda: version in window.status._left.text())


def test_a_pack_that_start_is_given_is_looked_at(window, pack, qtbot):
    _, path = pack
    window.place._take_path(str(path))
    qtbot.waitUntil(lambda: window.catalogues._card is not None and window.catalogues.card.isVisible())
    assert not window.document.is_open

"""The centre's page where the hub keeps its data in PostgreSQL: it shows the same and decides the same."""

import pytest

from esdesk.hub import moving
from esdesk.hub.arrivals import State
from esdesk.hub.settings import Settings
from tests.hub.page.test_pages import SHOWS, Read
from tests.hub.page.visits import filled, visiting
from tests.hub.served import serving

pytestmark = pytest.mark.peer


@pytest.fixture
def hub(tmp_path, postgres, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "nobody"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    settings = Settings(tmp_path / "hub")
    settings.make_folders()
    moving.use_database(settings, postgres.url(postgres.new_database()))
    with serving(settings) as found:
        yield found, filled(found, tmp_path)


def test_the_page_shows_and_decides_the_same(hub):
    served, holds = hub
    visit = visiting(served)
    for page, words in SHOWS.items():
        text = Read(visit.get(page)).text
        assert [one for one in words["en"] if one not in text] == [], page
    assert "2.400 t/yıl" in visit.get(f"conflicts?firm={holds.olives}")
    [waits] = [one for one in served.arrivals().values() if one.reason == "sender-unknown"]
    assert "2 records are added" in visit.get(f"package?sha256={waits.sha256.hex()}")
    assert visit.send("packages", "decide", sha256=waits.sha256.hex(), said="refuse").status_code == 200
    assert served.arrivals()[waits.sha256.hex()].state is State.REFUSED
    visit.send("devices", "code", scope="given", writes=str(holds.marble), days="3")
    assert visit.get("devices").count('name="code"') == 2
    page = f"device?key={holds.gap.device}"
    assert "is shut out" in visit.send(page, "revoke", device=holds.gap.device).text


def test_a_server_that_went_away_is_told_and_the_page_comes_back_with_it(hub, postgres):
    served, _ = hub
    visit = visiting(served)
    visit.get("./")
    postgres.kill()
    try:
        answer = visit.http.get("./")
        assert answer.status_code == 503
        assert "That did not work" in answer.text
    finally:
        postgres.start()
    visit.get("devices")

"""What the pages show, in both languages, and that no name in a package becomes a part of a page."""

import re
from html.parser import HTMLParser

import pytest

from esdesk.core.ids import new_id
from esdesk.hub.page import packages
from esdesk.hub.page.overseeing import Oversight
from tests.exchange.parcels import a_device
from tests.hub.page.visits import ACTOR, LONG_NAME, SCRIPT, addresses, enrolled, named, put, said, visiting

SHOWS: dict[str, dict[str, tuple[str, ...]]] = {
    "./": {
        "en": ("2 firms", "1 record in conflict", "2 packages to decide about", "1 gap", "1 clock goes ahead",
               "arriving, 43%", "refused: no package", "no recovery key"),
        "tr": ("2 firma", "1 kayıtta çatışma", "2 paket karar bekliyor", "1 eksik aralık", "1 cihazın saati ileri",
               "geliyor, %43", "reddedildi: paket değil", "yedek anahtar yok"),
    },
    "inbox": {
        "en": ("the sender is not enrolled", "the sender may not write about the firm"),
        "tr": ("gönderen kayıtlı değil", "gönderenin bu firmaya yazma hakkı yok"),
    },
    "packages": {"en": ("8 packages", "Ege Mermer A.Ş."), "tr": ("8 paket", "Ege Mermer A.Ş.")},
    "conflicts": {"en": (LONG_NAME, "Records in conflict"), "tr": (LONG_NAME, "Çatışan kayıt")},
    "devices": {
        "en": ("3 enrolled", "1–902, Ege Mermer A.Ş.", "ahead by 3 h 0", ACTOR, "only those given"),
        "tr": ("3 kayıtlı", "1–902, Ege Mermer A.Ş.", "en az 3 sa 0", ACTOR, "yalnızca verilenler"),
    },
}  # fmt: skip


class Read(HTMLParser):
    """A page as a browser takes it apart: its elements, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.addresses, self.texts = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("href", "src", "action", "hx-get")]

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self):
        return " ".join("".join(self.texts).split())


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize("page", SHOWS)
def test_a_page_says_what_the_hub_holds(full, page, language):
    text = Read(full.visits[language].get(page)).text
    for words in SHOWS[page][language]:
        assert words in text


def test_a_conflict_shows_both_sides_and_who_said_them(full):
    text = Read(full.visits["en"].get(f"conflicts?firm={full.holds.olives}")).text
    for words in ("2.400 t/yıl", "1.950 t/yıl", "Pirina, yaş", ACTOR, "2 conflicts"):
        assert words in text


def test_what_was_made_private_is_not_shown(hub, tmp_path):
    one, two, firm, row = enrolled(hub, a_device()), enrolled(hub, a_device()), new_id(), new_id()
    put(hub, tmp_path, one, said(one, firm, [*named(firm, "Gizli Döküm"), ("resource", row, "note", "sır 1")]))
    put(hub, tmp_path, two, said(two, firm, [("resource", row, "note", "sır 2")]))
    visit = visiting(hub)
    assert "sır 1" in visit.get(f"conflicts?firm={firm}")
    assert "Gizli Döküm" in visit.get("packages")
    closed = [(entity, id, "visibility", {"all": "private"}) for entity, id in (("firm", firm), ("resource", row))]
    put(hub, tmp_path, one, said(one, firm, closed))
    page = visit.get(f"conflicts?firm={firm}")
    assert "sır" not in page
    assert "1 more is closed to the centre" in page
    assert "Gizli Döküm" not in page + visit.get("packages") + visit.get("devices") + visit.get("./")


def test_a_package_is_shown_with_its_inside_and_its_effect(full):
    visit = full.visits["en"]
    [stranger] = [one for one in full.served.arrivals().values() if one.reason == "sender-unknown"]
    text = Read(visit.get(f"package?sha256={stranger.sha256.hex()}")).text
    for words in (
        SCRIPT,
        ACTOR,
        "Firm: 1, Resource: 1",
        "2 records are added, 0 conflicts arise",
        "as the package says",
    ):
        assert words in text
    receipt = visit.http.get(f"receipt?sha256={stranger.sha256.hex()}")
    assert receipt.content == stranger.receipt
    assert receipt.headers["content-disposition"].startswith("attachment")


def test_a_name_is_a_text_and_no_part_of_a_page(hub, tmp_path):
    bad, firm, row = "<script>alert(1)</script><img src=x onerror=alert(1)>'\"", new_id(), new_id()
    for device in (enrolled(hub, a_device()), enrolled(hub, a_device())):
        values = [*named(firm, bad), ("resource", row, "name", bad + device.device)]
        put(hub, tmp_path, device, said(device, firm, values))
    visit = visiting(hub)
    for page in ("./", "packages", "conflicts", f"conflicts?firm={firm}", f"packages?firm={firm}", "devices"):
        read = Read(visit.get(page))
        assert (bad in "".join(read.texts)) == (page != "devices" or "datalist" in read.tags), page
        assert read.tags.count("script") == 1, page
        assert "img" not in read.tags


def test_what_an_address_brings_along_is_escaped(full):
    visit = full.visits["en"]
    for address in ("packages?device=<script>", "door?x=<script>&lang=tr", "packages?device='><script>&lang=en"):
        assert Read(visit.get(address)).tags.count("script") == 1
    for address in (*(f"packages?{one}" for one in ("state=<b>", "firm=<b>", "before=-1", "before=x")), "package",
                    "package?sha256=zz", "receipt?sha256=00", "device?key=ab", "nothing"):  # fmt: skip
        answer = visit.http.get(address)
        assert answer.status_code == 404, address
        assert "<b>" not in answer.text


def test_nothing_comes_from_another_address(full):
    visit = full.visits["en"]
    outside = re.compile(r"^(\w+:|//)")
    for page in (*SHOWS, "door", "nothing"):
        read = Read(visit.http.get(page).text)
        assert [one for one in read.addresses if outside.match(one)] == []
        assert "style" not in read.tags
    assert "url(http" not in visit.get("page.css")
    for weight in ("regular", "semibold"):
        assert visit.http.get(f"font-{weight}.ttf").content[:4] == b"\0\1\0\0"
    assert visit.http.get("font-../x.ttf").status_code == 404


FORMS = {"leave", "bring", "decide", "code", "withdraw", "grant", "revoke"}
FILES = {"receipt", "page.css", "htmx.js", "sign.svg"}


def test_every_link_leads_somewhere(full):
    visit = full.visits["en"]
    seen, todo = {"./"}, ["./"]
    while todo:
        page = todo.pop()
        answer = visit.http.get(page)
        assert answer.status_code == 200, page
        links = [] if page.split("?")[0] in FILES else Read(answer.text).addresses
        new = {one.split("#")[0] for one in links if "lang=" not in one} - FORMS - seen - {""}
        seen |= new
        todo += new
    paths = {one.split("?")[0] for one in seen}
    assert set(addresses("GET")) - paths == {"door", "font-{weight}.ttf"}


def test_a_long_list_comes_a_page_at_a_time(full, monkeypatch):
    monkeypatch.setattr(packages, "AT_ONCE", 3)
    page: str | None = "packages?state="
    shown: list[str] = []
    while page:
        text = full.visits["en"].get(page)
        shown += re.findall(r'href="package\?sha256=(\w+)"', text)
        older = re.search(r'href="(packages\?[^"]+)" rel="next"', text)
        page = older[1].replace("&amp;", "&") if older else None
    assert sorted(shown) == sorted(full.served.arrivals())


def test_the_list_keeps_to_what_is_asked_for(full):
    visit, hub = full.visits["en"], full.holds
    assert visit.get("packages?state=merged").count("package?sha256=") == 5
    assert visit.get(f"packages?firm={hub.olives}").count("package?sha256=") == 3
    assert visit.get(f"packages?device={hub.gap.device}&state=merged").count("package?sha256=") == 2


def test_the_language_is_the_browsers_until_another_is_asked_for(hub):
    visit = visiting(hub, "tr-TR,tr;q=0.9,en;q=0.8")
    assert '<html lang="tr">' in visit.get("inbox")
    assert 'href="?lang=en"' in visit.get("inbox")
    assert "Inbox" in visit.get("inbox?lang=en")
    assert '<html lang="en">' in visit.get("devices")
    assert 'href="devices?lang=tr"' in visit.send("devices", "code", scope="new", days="1").text


def test_news_tells_what_came_since(full):
    visit = full.visits["en"]
    assert "8 new packages came" in visit.get("news?since=0")
    assert "came" not in visit.get("news?since=8")


def test_what_is_looked_at_anew_is_what_a_fresh_look_finds(hub, tmp_path):
    one, two, firm, other, row = enrolled(hub, a_device()), enrolled(hub, a_device()), new_id(), new_id(), new_id()
    watching = Oversight(hub.hub.settings, hub.hub.keys, hub.hub.store)
    run = said(one, firm, [("resource", row, "note", "bir")] * 3)
    against = said(two, firm, [("resource", row, "note", "iki")])
    settling = said(two, firm, [("resource", row, "note", "üç")], preds=[op.id for op in (*run, *against)])
    steps = [
        (one, run[2:], (1, {})),
        (two, against, (1, {firm: 1})),
        (two, said(two, other, [("resource", new_id(), "note", "dört")], 3), (2, {firm: 1})),
        (one, run[:2], (1, {firm: 1})),
        (two, settling, (1, {})),
    ]
    for device, operations, found in steps:
        put(hub, tmp_path, device, operations)
        fresh = Oversight(hub.hub.settings, hub.hub.keys, hub.hub.store)
        assert watching.standing() == fresh.standing()
        fresh.close()
        assert (len(watching.standing().gaps), watching.standing().doubtful) == found
    watching.close()

"""The door: nothing is seen or done without the password, and no other page can act for whoever is signed in."""

import httpx
import pytest
from argon2 import PasswordHasher

from esdesk.core.errors import UserFault
from esdesk.hub.page import password
from esdesk.hub.page import visiting as visiting_module
from esdesk.hub.page.password import LEAST, set_password
from esdesk.hub.page.sessions import IDLE_SECONDS, LONGEST_SECONDS
from tests.hub.page.visits import PASSWORD, Visit, addresses, visiting

OPEN = {"door", "page.css", "htmx.js", "sign.svg", "font-{weight}.ttf"}


def test_without_a_password_nobody_gets_in(hub):
    stranger = Visit(hub)
    assert "esdesk hub password" in stranger.get("door")
    stranger.http.cookies.set("esdesk-door", "x")
    answer = stranger.http.post("door", data={"csrf": "x", "password": ""})
    assert (answer.status_code, answer.url.path) == (403, "/centre/door")


def test_every_page_leads_to_the_door_first(hub):
    set_password(hub.data, PASSWORD)
    stranger = Visit(hub)
    closed = [path for path in addresses("GET") if path not in OPEN]
    assert len(closed) > 8
    for path in closed:
        answer = stranger.http.get(path)
        assert (answer.url.path, answer.status_code) == ("/centre/door", 200), path
    for path in addresses("POST"):
        answer = stranger.http.post(path, data={"csrf": ""})
        assert answer.url.path == "/centre/door", path


def test_what_a_script_asks_for_sends_the_browser_to_the_door(hub):
    answer = httpx.get(f"{hub.url}/centre/news", headers={"HX-Request": "true"})
    assert (answer.headers["hx-redirect"], answer.text) == ("door", "")


def test_the_password_opens_and_another_does_not(hub):
    set_password(hub.data, f"  {PASSWORD}\n")
    visit = Visit(hub)
    refused = visit.sign_in(PASSWORD + "!")
    assert refused.status_code == 403
    assert "password is wrong" in refused.text
    assert visit.sign_in().url.path == "/centre/"
    assert {"event": "page", "did": "signed-in"} in hub.lines
    assert PASSWORD not in str(hub.lines)


def test_a_letter_may_be_typed_of_two_signs(hub):
    set_password(hub.data, "cu\u0308ruf ve do\u0308ku\u0308m kumu")
    assert Visit(hub).sign_in("cüruf ve döküm kumu").url.path == "/centre/"


def test_after_some_tries_one_has_to_wait_even_with_the_right_one(hub, clock):
    set_password(hub.data, PASSWORD)
    visit = Visit(hub)
    for _ in range(5):
        assert visit.sign_in("wrong").status_code == 403
    answer = visit.sign_in()
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) == 60
    clock.at += 61
    assert visit.sign_in().url.path == "/centre/"


def test_a_sign_in_that_another_page_sends_is_refused(hub):
    set_password(hub.data, PASSWORD)
    visit = Visit(hub)
    visit.get("door")
    for fields in ({"password": PASSWORD}, {"password": PASSWORD, "csrf": "guessed"}):
        answer = visit.http.post("door", data=fields)
        assert (answer.status_code, "esdesk-session" in visit.http.cookies) == (403, False)


def test_every_form_needs_the_sessions_token(hub, visit):
    forms = [path for path in addresses("POST") if path != "door"]
    assert len(forms) > 5
    other = visiting(hub).token("devices")
    for path in forms:
        for token in ("", "guessed", other):
            answer = visit.http.post(path, data={"csrf": token})
            assert answer.status_code == 403, path
    assert "not from this session" in answer.text
    assert [one for one in hub.lines if one.get("did") != "signed-in"] == []


def test_signing_out_ends_the_session_at_the_hub(hub, visit):
    cookies = dict(visit.http.cookies)
    assert visit.send("./", "leave").url.path == "/centre/door"
    again = Visit(hub)
    again.http.cookies.update(cookies)
    assert again.http.get("inbox").url.path == "/centre/door"


def test_a_session_ends_when_it_is_not_used_and_when_it_is_old(hub, visit, clock):
    clock.at += IDLE_SECONDS - 1
    visit.get("inbox")
    clock.at += IDLE_SECONDS - 1
    visit.get("news")  # asked by the browser itself: keeps nothing alive
    clock.at += 2
    assert visit.http.get("inbox").url.path == "/centre/door"
    visit.sign_in()
    for _ in range(LONGEST_SECONDS // (IDLE_SECONDS // 2)):
        visit.get("inbox")
        clock.at += IDLE_SECONDS // 2
    clock.at += 1
    assert visit.http.get("inbox").url.path == "/centre/door"


def test_a_new_password_signs_everybody_out(hub, visit):
    set_password(hub.data, "another long password")
    assert visit.http.get("inbox").url.path == "/centre/door"


@pytest.mark.parametrize(
    ("headers", "name"), [({}, "esdesk-session"), ({"X-Forwarded-Proto": "https"}, "__Host-esdesk-session")]
)
def test_cookies_go_to_no_script_and_to_no_other_page(hub, headers, name):
    set_password(hub.data, PASSWORD)
    door = httpx.get(f"{hub.url}/centre/door", headers=headers)
    token = door.text.split('name="csrf" value="')[1].split('"')[0]
    headers |= {"Cookie": door.headers["set-cookie"].split(";")[0]}
    answer = httpx.post(f"{hub.url}/centre/door", data={"csrf": token, "password": PASSWORD}, headers=headers)
    [mine] = [one for one in answer.headers.get_list("set-cookie") if one.startswith(f"{name}=")]
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(mine.split("; "))
    assert ("Secure" in mine) == name.startswith("__Host-")
    assert "Domain" not in mine


def test_every_answer_is_guarded(hub, visit):
    for path in ("./", "door", "nothing", "page.css", "package?sha256=00"):
        headers = visit.http.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'self'; ")
        assert "unsafe" not in headers["content-security-policy"]
        assert (headers["x-frame-options"], headers["x-content-type-options"]) == ("DENY", "nosniff")
    assert visit.http.get("./").headers["cache-control"] == "no-store"


def test_a_form_without_end_is_not_read(hub):
    answer = httpx.post(f"{hub.url}/centre/door", content=b"a" * (visiting_module._LONGEST_FORM + 1))
    assert answer.status_code == 400
    assert httpx.post(f"{hub.url}/centre/door", content=b"\xff").status_code == 400


def test_a_short_password_is_refused(hub):
    with pytest.raises(UserFault, match="hub-password-short"):
        set_password(hub.data, "a" * (LEAST - 1) + " ")
    assert not (hub.data / "password").exists()


def test_what_is_kept_of_the_password_is_the_hubs_alone(hub, monkeypatch):
    monkeypatch.setattr(password, "_HASHER", PasswordHasher())
    set_password(hub.data, PASSWORD)
    path = hub.data / "password"
    assert path.read_text().startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert path.stat().st_mode & 0o077 == 0

"""Who visits the page: their language, their session, and what they sent with a form."""

import secrets
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import parse_qs

from fastapi import Depends, Request

from esdesk.core.errors import UserFault
from esdesk.core.sentences import Language
from esdesk.hub.hub import Hub
from esdesk.hub.page.password import kept
from esdesk.hub.page.sessions import Session, Sessions

CSRF = "csrf"
_LONGEST_FORM = 64 * 1024
LANGUAGE, SESSION, DOOR = "esdesk-language", "esdesk-session", "esdesk-door"
"""Our cookies."""


class SignInFirst(Exception):
    """Nobody is signed in; the page shows its door."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person of the centre who is signed in."""

    hub: Hub
    language: Language
    session: Session


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form; one that was not sent is empty."""

    fields: dict[str, list[str]]

    def one(self, name: str) -> str:
        """The text of a field."""
        return next(iter(self.fields.get(name, ())), "").strip()

    def every(self, name: str) -> list[str]:
        """The texts of all fields of that name that were filled in."""
        return [one.strip() for one in self.fields.get(name, ()) if one.strip()]


def language_of(request: Request) -> Language:
    """As the address asks (`?lang=tr`), as was asked before, or as the browser prefers."""
    asked = request.query_params.get("lang") or request.cookies.get(cookie_name(request, LANGUAGE))
    return "tr" if (asked or request.headers.get("accept-language", "")).startswith("tr") else "en"


def visitor(request: Request) -> Visitor:
    """Who is signed in. Raises `SignInFirst`."""
    return _visitor(request, use=True)


def watcher(request: Request) -> Visitor:
    """The same for what a browser asks by itself, which keeps no session alive."""
    return _visitor(request, use=False)


def _visitor(request: Request, *, use: bool) -> Visitor:
    hub: Hub = request.app.state.hub
    sessions: Sessions = request.app.state.sessions
    token = request.cookies.get(cookie_name(request, SESSION), "")
    found = sessions.find(token, kept(hub.settings), use=use)
    if found is None:
        raise SignInFirst
    return Visitor(hub, language_of(request), found)


TheVisitor = Annotated[Visitor, Depends(visitor)]
TheWatcher = Annotated[Visitor, Depends(watcher)]


async def form_of(request: Request) -> Form:
    """The fields of the body. Raises `UserFault("hub-request-wrong")` where it is no small form."""
    raw = b""
    async for piece in request.stream():
        raw += piece
        if len(raw) > _LONGEST_FORM:
            raise UserFault("hub-request-wrong")
    try:
        return Form(parse_qs(raw.decode(), max_num_fields=500, keep_blank_values=True))
    except ValueError:
        raise UserFault("hub-request-wrong") from None


async def said(request: Request, visitor: TheVisitor) -> Form:
    """What a visitor sends with a form of ours. Raises `UserFault("page-form-foreign")` where it lacks their token."""
    form = await form_of(request)
    check_token(form.one(CSRF), visitor.session.csrf)
    return form


TheForm = Annotated[Form, Depends(said)]


def check_token(given: str, wanted: str) -> None:
    """Raises `UserFault("page-form-foreign")` where a form does not bring what our own one would."""
    if not wanted or not secrets.compare_digest(given.encode(), wanted.encode()):
        raise UserFault("page-form-foreign")


def cookie_name(request: Request, name: str) -> str:
    """Behind TLS a browser holds a name of this form to the one host and to TLS."""
    return f"__Host-{name}" if request.url.scheme == "https" else name

"""The page's door: signing in by the centre's password, and out."""

import secrets
from collections.abc import Callable

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse

from esdesk.core.errors import UserFault
from esdesk.hub.hub import Hub
from esdesk.hub.pace import Pace
from esdesk.hub.page.drawing import draw, keep_cookie
from esdesk.hub.page.password import fits, kept
from esdesk.hub.page.sessions import LONGEST_SECONDS, Sessions
from esdesk.hub.page.visiting import (
    CSRF,
    DOOR,
    SESSION,
    TheForm,
    TheVisitor,
    check_token,
    cookie_name,
    form_of,
)

_DOOR_SECONDS = 3600
_EVERYBODY = ""

router = APIRouter()


class Tries:
    """How often the password may be tried: by one address, and by all together, as one may have many addresses."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._one = Pace(5, 1 / 60, now)
        self._all = Pace(60, 1 / 6, now)

    def check(self, address: str) -> None:
        """Counts a try. Raises `UserFault("page-tries-too-many")` with the seconds to wait."""
        try:
            self._one.check(address)
            self._all.check(_EVERYBODY)
        except UserFault as fault:
            raise UserFault("page-tries-too-many", seconds=fault.facts["seconds"]) from None


@router.get("/door")
def door(request: Request) -> HTMLResponse:
    """The form that asks for the password."""
    return _door(request)


@router.post("/door")
async def enter(request: Request) -> Response:
    """Signs in. A form that this browser did not get from us is refused, so that nobody is signed in unawares."""
    hub: Hub = request.app.state.hub
    form = await form_of(request)
    check_token(form.one(CSRF), request.cookies.get(cookie_name(request, DOOR), ""))
    request.app.state.tries.check(request.client.host if request.client else "")
    known = kept(hub.settings)
    if not await run_in_threadpool(fits, known, form.one("password")):
        hub.log("page", did="refused")
        return _door(request, status=403, wrong=True)
    hub.log("page", did="signed-in")
    sessions: Sessions = request.app.state.sessions
    answer = RedirectResponse("./", 303)
    keep_cookie(request, answer, SESSION, sessions.begin(known), LONGEST_SECONDS)
    answer.delete_cookie(cookie_name(request, DOOR), path="/")
    return answer


@router.post("/leave")
def leave(request: Request, visitor: TheVisitor, form: TheForm) -> RedirectResponse:
    """Signs out."""
    request.app.state.sessions.end(request.cookies.get(cookie_name(request, SESSION), ""))
    visitor.hub.log("page", did="signed-out")
    answer = RedirectResponse("door", 303)
    answer.delete_cookie(cookie_name(request, SESSION), path="/")
    return answer


def _door(request: Request, status: int = 200, *, wrong: bool = False) -> HTMLResponse:
    hub: Hub = request.app.state.hub
    token = secrets.token_urlsafe(32)
    answer = draw(request, "door.html", status=status, door_token=token, wrong=wrong, is_set=bool(kept(hub.settings)))
    keep_cookie(request, answer, DOOR, token, _DOOR_SECONDS)
    return answer

"""The page as one application, which the hub mounts beside its protocol: what it is made of, and how it says no."""

from collections.abc import Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from esdesk.core.errors import Fault, UserFault
from esdesk.core.sentences import told
from esdesk.hub.hub import Hub
from esdesk.hub.logs import where
from esdesk.hub.page import bringing, conflicts, devices, door, inbox, looks, overview, packages
from esdesk.hub.page.door import Tries
from esdesk.hub.page.drawing import draw
from esdesk.hub.page.overseeing import Oversight
from esdesk.hub.page.sessions import Sessions
from esdesk.hub.page.visiting import SignInFirst, language_of

PLACE = "/centre"
"""Where the page lies under the hub's address."""

PARTS = (looks, door, overview, packages, bringing, inbox, conflicts, devices)
"""What the page is made of, each with its router."""

_STATUS = {
    "hub-request-wrong": 400,
    "page-form-foreign": 403,
    "page-nothing-there": 404,
    "page-decided-before": 409,
    "page-file-too-large": 413,
    "page-tries-too-many": 429,
}
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""Nothing but the hub's own files is fetched, run or framed, whatever a name in a package may hold."""


def make_page(hub: Hub) -> FastAPI:
    """The page of `hub`; whoever serves it calls `close_page` at the end."""
    page = FastAPI(openapi_url=None)
    page.state.hub = hub
    page.state.sessions = Sessions(hub.settings.now)
    page.state.tries = Tries(hub.settings.now)
    page.state.oversight = Oversight(hub.settings, hub.keys, hub.store)
    for one in PARTS:
        page.include_router(one.router)
    page.add_exception_handler(SignInFirst, _to_the_door)
    page.add_exception_handler(Fault, _tell_fault)
    page.add_exception_handler(RequestValidationError, _tell_nothing_there)
    page.add_exception_handler(HTTPException, _tell_nothing_there)
    page.add_exception_handler(Exception, _tell_bug)
    page.middleware("http")(_guard)
    return page


def close_page(page: FastAPI) -> None:
    """Lets go of what the page holds open."""
    page.state.oversight.close()


async def _guard(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    answer = await call_next(request)
    answer.headers.update(_HEADERS)
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer


async def _to_the_door(request: Request, _: Exception) -> Response:
    """A script that asks is told to have the browser go there; it would put the door into the middle of a page."""
    if request.headers.get("hx-request"):
        return Response(headers={"HX-Redirect": "door"})
    return RedirectResponse("door", 303)


async def _tell_fault(request: Request, fault: Exception) -> Response:
    if not isinstance(fault, Fault):
        raise fault
    hub: Hub = request.app.state.hub
    status = _STATUS.get(fault.code, 400 if isinstance(fault, UserFault) else 503)
    if status == 503:
        hub.log("environment", code=fault.code)
    answer = draw(request, "fault.html", status=status, sentence=told(fault, language_of(request)))
    if "seconds" in fault.facts:
        answer.headers["Retry-After"] = str(fault.facts["seconds"])
    return answer


async def _tell_nothing_there(request: Request, _: Exception) -> Response:
    return await _tell_fault(request, UserFault("page-nothing-there"))


async def _tell_bug(request: Request, error: Exception) -> Response:
    request.app.state.hub.log("bug", where=where(error))
    return draw(request, "fault.html", status=500, sentence=told(UserFault("page-fails"), language_of(request)))

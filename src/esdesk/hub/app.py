"""The web application: its routes, how faults are answered, and what is measured of each answer."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from esdesk import __version__
from esdesk.core.errors import EnvironmentFault, Fault, UserFault
from esdesk.exchange.answers import STATUS, write_answer
from esdesk.exchange.limits import MEGABYTE
from esdesk.hub import catalogue_routes, routes, tus
from esdesk.hub.asking import TheHub
from esdesk.hub.described import DescribedApp
from esdesk.hub.hub import Hub
from esdesk.hub.logs import where
from esdesk.hub.page.app import PLACE, close_page, make_page

_LEAST_FREE = 512 * MEGABYTE
_METHODS = {b"PATCH", b"DELETE", b"HEAD"}


class Health(BaseModel):
    """Whether all is well, how many packages wait, and the bytes that the disk has left."""

    well: bool
    waiting: int
    free: int


def make_app(hub: Hub) -> FastAPI:
    """The application of `hub`, protocol and page; its worker runs while the application does."""
    app = DescribedApp(title="ESDesk hub", version=__version__, lifespan=_lifespan, docs_url=None, redoc_url=None)
    app.state.hub = hub
    app.include_router(tus.router)
    app.include_router(routes.router)
    app.include_router(catalogue_routes.router)
    app.add_api_route("/health", health, tags=["operation"], response_model=Health, responses={503: {"model": Health}})
    app.add_api_route("/metrics", metrics, tags=["operation"], response_class=PlainTextResponse)
    app.add_exception_handler(Fault, _tell_fault)
    app.add_exception_handler(RequestValidationError, _tell_wrong)
    app.add_exception_handler(Exception, _tell_bug)
    app.middleware("http")(_measure)
    app.add_middleware(MethodOverride)
    app.state.page = make_page(hub)
    app.add_api_route("/", lambda: RedirectResponse(f"{PLACE.lstrip('/')}/"), include_in_schema=False)
    app.mount(PLACE, app.state.page)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    hub: Hub = app.state.hub
    hub.news.listen()
    hub.worker.start()
    yield
    await asyncio.to_thread(close_page, app.state.page)
    await asyncio.to_thread(hub.worker.end)
    hub.store.close()


def health(hub: TheHub) -> JSONResponse:
    """Whether the hub takes packages: 200, or 503 where its disk is nearly full or its worker has ended."""
    free = shutil.disk_usage(hub.settings.data).free
    well = hub.worker.is_alive() and free >= _LEAST_FREE
    return JSONResponse({"well": well, "waiting": hub.waiting(), "free": free}, status_code=200 if well else 503)


def metrics(hub: TheHub) -> Response:
    """Counts and durations in Prometheus' text form."""
    return Response(hub.meters.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


class MethodOverride:
    """`X-HTTP-Method-Override`, which tus demands for clients that know only GET and POST."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on under the method that it names."""
        if scope["type"] == "http" and scope["method"] == "POST":
            wanted = dict(scope["headers"]).get(b"x-http-method-override", b"")
            if wanted in _METHODS:
                scope = dict(scope) | {"method": wanted.decode("ascii")}
        await self._app(scope, receive, send)


async def _measure(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call_next(request)
    hub: Hub = request.app.state.hub
    hub.meters.answers.labels(request.method, str(response.status_code)).inc()
    return response


async def _tell_fault(request: Request, fault: Exception) -> Response:
    """A fault's own code, where the table of answers has it; else what the client need know of it."""
    if isinstance(fault, UserFault) and fault.code in STATUS:
        answered = fault
    elif isinstance(fault, EnvironmentFault) and fault.code == "disk-full":
        answered = UserFault("hub-full")
    else:
        answered = UserFault("hub-fails")
    if isinstance(fault, EnvironmentFault):
        request.app.state.hub.log("environment", code=fault.code)
    headers = dict(tus.FIXED)
    if answered.code == "hub-too-often":
        headers["Retry-After"] = str(answered.facts["seconds"])
    if answered.code == "hub-tus-version":
        headers["Tus-Version"] = tus.VERSION
    return Response(write_answer(answered), STATUS[answered.code], headers, media_type="application/json")


async def _tell_wrong(request: Request, _: Exception) -> Response:
    return await _tell_fault(request, UserFault("hub-request-wrong"))


async def _tell_bug(request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException):
        return JSONResponse({"detail": error.detail}, status_code=error.status_code)
    request.app.state.hub.log("bug", where=where(error))
    return await _tell_fault(request, UserFault("hub-fails"))

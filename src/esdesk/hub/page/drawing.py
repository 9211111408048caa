"""From a template and plain values to a page: Jinja2 with escaping on, and every word in the visitor's language."""

from functools import cache, partial
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from esdesk import __version__
from esdesk.core.paths import resource
from esdesk.core.sentences import Language
from esdesk.exchange.recipients import fingerprint
from esdesk.hub.arrivals import State
from esdesk.hub.page import looks, reading, words
from esdesk.hub.page.overseeing import Oversight
from esdesk.hub.page.reading import Asked
from esdesk.hub.page.visiting import CSRF, LANGUAGE, Visitor, cookie_name, language_of

_YEAR = 365 * 24 * 3600


@cache
def environment() -> Environment:
    """The templates of resources/page; a value or word that is not there is a fault of ours, not an empty place."""
    made = Environment(
        loader=FileSystemLoader(resource("resources/page")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"icon": looks.icon, "version": looks.version, "program": __version__, "CSRF": CSRF}
    made.filters["mark"] = fingerprint
    made.filters["hex"] = bytes.hex
    return made


def draw(
    request: Request, template: str, visitor: Visitor | None = None, status: int = 200, **facts: object
) -> HTMLResponse:
    """The page of `template`, with `facts` in its places.

    Args:
        request: what asked for it; it tells the language, and the address that the other language's link leads to.
        template: a file of resources/page.
        visitor: who is signed in, where somebody is.
        status: of the answer.
        facts: values of the template.
    """
    language = visitor.language if visitor else language_of(request)
    csrf = visitor.session.csrf if visitor else ""
    here = template.removesuffix(".html")
    given = _given(request, language, here) | {"visitor": visitor, "here": here} | facts
    given |= {"token": partial(_token, csrf), "badges": _badges(request, visitor) if visitor else {}}
    answer = HTMLResponse(environment().get_template(template).render(given), status)
    if request.query_params.get("lang"):
        keep_cookie(request, answer, LANGUAGE, language, _YEAR)
    return answer


def keep_cookie(request: Request, answer: Response, name: str, value: str, seconds: int | None) -> None:
    """Sets a cookie that goes to this hub alone and to no script; without `seconds`, until the browser is closed."""
    answer.set_cookie(
        cookie_name(request, name),
        value,
        max_age=seconds,
        path="/",
        secure=request.url.scheme == "https",
        httponly=True,
        samesite="strict",
    )


def _badges(request: Request, visitor: Visitor) -> dict[str, int]:
    """How much waits for a person at some of the places."""
    with visitor.hub.store.reading() as connection:
        inbox = reading.count(connection, Asked(state=State.INBOX))
    oversight: Oversight = request.app.state.oversight
    return {"inbox": inbox, "conflicts": sum(oversight.standing().doubtful.values())}


def _token(csrf: str) -> Markup:
    """What each form brings along, so that it is known for ours."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(CSRF, csrf)


def _given(request: Request, language: Language, here: str) -> dict[str, Any]:
    now = request.app.state.hub.settings.now()
    other = "en" if language == "tr" else "tr"
    page = here if request.method == "POST" else ""  # the answer to a form stands at an address that only takes forms
    asked = {name: value for name, value in request.query_params.items() if name not in ("lang", "did")}
    return {
        "language": language,
        "other": other,
        "other_address": f"{page}?" + urlencode(asked | {"lang": other}),
        "did": request.query_params.get("did", ""),
        "w": lambda code, **facts: words.word(code, language, **facts),
        "reason": partial(_in, words.reason, language),
        "size": partial(_in, words.size, language),
        "moment": partial(_in, words.moment, language),
        "recently": lambda seconds: words.recently(seconds, now, language),
        "span": partial(_in, words.span, language),
        "number": partial(_in, words.number, language),
    }


def _in(form: Any, language: Language, value: Any) -> Any:  # noqa: ANN401
    return form(value, language)

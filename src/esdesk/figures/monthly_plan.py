"""Where the lanes and months of the monthly chart stand, for whoever draws them and whoever points at them."""

from dataclasses import dataclass

MONTHS = 12
HEAD, FOOT = 22.0, 24.0
_LEAST_LANE, _ABOVE = 38.0, 18.0
_BAR_SHARE, _WIDEST_BAR = 0.58, 40.0
_LABEL_SHARE, _WIDEST_LABEL = 0.17, 164.0


@dataclass(frozen=True, slots=True)
class Plan:
    """Sizes in pixels; months count from 0.

    Attributes:
        label: width of the names at the left.
        pitch: width of a month.
        bar: width of a bar; `bar_high` the height of the highest.
        lane: height of a lane.
    """

    lanes: int
    width: float
    height: float
    label: float
    pitch: float
    bar: float
    lane: float

    @property
    def bar_high(self) -> float:
        """Height of the highest bar; its figure stands above it."""
        return self.lane - _ABOVE

    def month_left(self, month: int) -> float:
        """Where a month's column begins."""
        return self.label + month * self.pitch

    def bar_left(self, month: int) -> float:
        """Where a month's bar begins."""
        return self.month_left(month) + (self.pitch - self.bar) / 2

    def foot(self, lane: int) -> float:
        """Where the bars of a lane stand."""
        return HEAD + (lane + 1) * self.lane - 4

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """Lane and month at a point; None where there is none."""
        lane, month = int((y - HEAD) // self.lane), int((x - self.label) // self.pitch)
        return (lane, month) if 0 <= lane < self.lanes and 0 <= month < MONTHS else None


def plan(lanes: int, width: float, height: float) -> Plan:
    """The plan of a chart of so many lanes in so much room."""
    label = min(width * _LABEL_SHARE, _WIDEST_LABEL)
    pitch = (width - label) / MONTHS
    lane = max((height - HEAD - FOOT) / lanes, _LEAST_LANE)
    return Plan(lanes, width, height, label, pitch, min(pitch * _BAR_SHARE, _WIDEST_BAR), lane)


def least_height(lanes: int) -> float:
    """What a chart of so many lanes needs."""
    return HEAD + FOOT + lanes * _LEAST_LANE

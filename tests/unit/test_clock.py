from hypothesis import given
from hypothesis import strategies as st

from esdesk.core.clock import Clock, moment


@given(st.lists(st.integers(min_value=0, max_value=1 << 60), min_size=1))
def test_readings_only_grow_whatever_the_machine_says(times):
    at = iter([*times, times[-1]])
    clock = Clock(now=lambda: next(at))
    readings = [clock.tick() for _ in times]
    assert readings == sorted(set(readings)) or readings[-1] == (1 << 63) - 1


def test_a_clock_from_the_far_future_is_not_believed():
    clock = Clock(now=lambda: 1_000)
    clock.witness((1_000 + 10 * 365 * 86_400_000) << 16)
    assert moment(clock.tick()).year == 1970

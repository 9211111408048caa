"""Months, gaps, what is estimated for them, and what is unusual: of readings that are made up here."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.reading_gaps import estimates
from esdesk.audit.readings import Reading, meter_years
from esdesk.core.ids import new_id
from esdesk.core.units import Dimension


def reading(start, end, amount, meter="1", quality=""):
    first, last = (date.fromisoformat(one) if isinstance(one, str) else one for one in (start, end))
    return Reading(
        new_id(), meter, "electricity", first, last, Decimal(amount), Dimension.ENERGY, None, "", quality, None
    )


def months(skip=(), a_day="10"):
    made = []
    for month in range(1, 13):
        if month not in skip:
            start = date(2025, month, 1)
            end = (start + timedelta(32)).replace(day=1) - timedelta(1)
            made.append(reading(start, end, Decimal(a_day) * ((end - start).days + 1)))
    return made


def test_a_gap_is_estimated_by_the_days_around_it():
    every = [one for one in months(skip=(3,)) if one.start.month != 4]
    every.append(reading("2025-04-01", "2025-04-30", "360"))  # 12 a day
    (year,) = meter_years(every, 2025)
    assert year.gaps == ((date(2025, 3, 1), date(2025, 3, 31)),)
    (one,) = estimates(year)
    assert one.reading.amount == 11 * 31
    assert one.reading.quality == "estimated"
    assert one.reading.cost is None
    assert one.spread == Decimal(1) / 11


def test_of_a_year_that_is_hardly_known_nothing_is_estimated():
    (year,) = meter_years([reading("2025-01-01", "2025-05-31", "1510")], 2025)
    assert year.gaps
    assert estimates(year) == ()
    (year,) = meter_years([reading("2025-01-01", "2025-07-31", "2120")], 2025)
    (one,) = estimates(year)
    assert one.spread is None
    assert one.reading.amount == 10 * 153


def test_what_is_entered_and_what_is_estimated_cover_the_year():
    for skip in ((1,), (12,), (1, 12), (5, 6), (2, 7, 11)):
        (year,) = meter_years(months(skip), 2025)
        days = sum(one.days_of_year(2025) for one in year.readings)
        assert days + sum(one.reading.days for one in estimates(year)) == 365


def test_unusual_is_what_lies_far_off_and_by_a_tenth_at_least():
    steady = months()
    assert not meter_years([*steady[:-1], reading("2025-12-01", "2025-12-31", "312")], 2025)[0].unusual  # 0.6 % more
    odd = reading("2025-12-01", "2025-12-31", "3100")
    assert meter_years([*steady[:-1], odd], 2025)[0].unusual == (odd,)
    assert not meter_years([*steady[:3], odd], 2025)[0].unusual  # of four nobody can say


@pytest.mark.parametrize("factor", ["0.1", "10"])
def test_unusual_does_not_hang_on_the_unit(factor):
    spread = ["10", "10.5", "9.7", "10.2", "14", "9.9", "10.1", "10", "9.8", "10.3", "7", "10"]
    own = [reading(one.start, one.end, one.days * Decimal(a_day)) for one, a_day in zip(months(), spread, strict=True)]
    times = [reading(one.start, one.end, one.amount * Decimal(factor)) for one in own]
    (first,), (second,) = meter_years(own, 2025), meter_years(times, 2025)
    assert [one.start.month for one in first.unusual] == [one.start.month for one in second.unusual] == [5, 11]


@given(st.integers(0, 700), st.integers(0, 400), st.decimals("0.1", "1e6", places=1))
def test_the_months_of_all_years_come_to_the_whole(offset, length, amount):
    start = date(2024, 1, 1) + timedelta(offset)
    one = reading(start, start + timedelta(length), amount)
    years = range(one.start.year, one.end.year + 1)
    parts = [one.of_month(year, month) for year in years for month in range(1, 13)]
    assert float(sum(parts)) == pytest.approx(float(amount))
    assert float(sum(one.of_year(year) for year in years)) == pytest.approx(float(amount))

from decimal import Decimal

from esdesk.audit.yearly import newest, working_time, yearly
from esdesk.core.units import unit

FACILITY = {"days_a_year": "300", "hours_a_day": "16", "shifts": "2"}


def offered(text_value, symbol, period=None, span=None):
    members = {"value": text_value, "unit": symbol} | ({"period": period} if period else {})
    return {"offered": members} | ({"span": span} if span else {})


def test_a_facilitys_days_hours_and_shifts_count():
    assert yearly(offered("1.200", "kg", "gün"), "offered", FACILITY) == (Decimal(360_000), unit("kg"))
    assert yearly(offered("3", "m3", "h"), "offered", FACILITY) == (Decimal(14_400), unit("m3"))
    assert yearly(offered("2", "t", "vardiya"), "offered", FACILITY) == (Decimal(1_200_000), unit("kg"))
    assert yearly(offered("1", "t", "gün"), "offered", {}) == (Decimal(365_000), unit("kg"))


def test_an_amount_without_a_period_belongs_to_the_records_year():
    assert yearly(offered("5", "t", span={"year": "2025"}), "offered", {}) == (Decimal(5000), unit("kg"))
    assert yearly(offered("5", "t", span={"from": "2025-01-01"}), "offered", {}) is None
    assert yearly(offered("5", "t", "tek sefer", {"year": "2025"}), "offered", {}) is None


def test_what_cannot_be_read_is_no_figure():
    assert yearly(offered("5", "kürek", "ay"), "offered", {}) is None
    assert yearly({"offered": "5 t"}, "offered", {}) is None
    assert yearly({}, "offered", {}) is None
    assert working_time({"days_a_year": "900", "hours_a_day": "x", "shifts": None}) == working_time({})


def test_the_newest_year_counts():
    old, new = offered("1", "t", span={"year": "2024"}), offered("2", "t", span={"from": "2025-01", "to": "2025-06"})
    assert newest([new, old, {}]) is new
    assert newest([]) is None

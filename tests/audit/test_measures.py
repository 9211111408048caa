"""Measures: what one saves and is worth, by hand and by properties; what was typed stands, what was rejected is out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit import fields
from esdesk.audit.checks import check_record
from esdesk.audit.measures import improvement, ranked, together
from esdesk.audit.ranges import Range, money_range
from esdesk.audit.saved_prices import PriceFrom, Prices
from esdesk.audit.worth import annuity, npv, payback, present_factor
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from tests.audit.test_checks import SETTING, Record
from tests.audit.test_energy import about, factor

SUMS = st.decimals(1, 10**9, places=2)
RATES = st.decimals("0.001", "0.5", places=3)
YEARS = st.integers(1, 40).map(Decimal)
FACILITY = new_id()


def entered(entity, name, text):
    known = fields.field(entity, name)
    assert known is not None
    return known.enter(text)


def record(entity, **said):
    values = {name: entered(entity, name, text) for name, text in said.items()}
    return Record(entity, new_id(), {"facility": str(FACILITY), **values})


def measure(beside=(), **said):
    made = record("measure", **said)
    return improvement(made, Prices([made, *beside]), {}, 2025, factor)


# What an investment is worth


def test_payback_npv_and_annuity_by_hand():
    """980,000 TL that save 507,000 TL a year for 10 years at 10 %: 1.93 years, 2,135,296 TL, 159,490 TL a year."""
    assert float(payback(Decimal(980_000), Decimal(507_000)) or 0) == about("1.93294")
    assert round(npv(Decimal(980_000), Decimal(507_000), Decimal("0.10"), Decimal(10))) == Decimal(2_135_296)
    assert round(annuity(Decimal(980_000), Decimal("0.10"), Decimal(10))) == Decimal(159_490)
    assert present_factor(Decimal(0), Decimal(7)) == 7


@given(SUMS, SUMS, RATES, YEARS)
def test_what_is_worth_something_saves_more_than_it_costs_a_year_and_the_other_way_round(spent, saved, rate, years):
    worth = npv(spent, saved, rate, years)
    assert (worth > Decimal("0.01")) <= (saved > annuity(spent, rate, years))
    assert (worth < Decimal("-0.01")) <= (saved < annuity(spent, rate, years))


@given(SUMS, SUMS, RATES, YEARS)
def test_interest_and_a_short_life_make_it_worth_less(spent, saved, rate, years):
    worth = npv(spent, saved, rate, years)
    assert worth < npv(spent, saved, Decimal(0), years)
    assert worth < npv(spent, saved, rate, years + 1)
    assert worth > npv(spent, saved, rate + Decimal("0.01"), years)


@given(SUMS, SUMS, RATES)
def test_over_as_many_years_as_it_pays_back_in_interest_eats_the_gain(spent, saved, rate):
    years = payback(spent, saved)
    assert years is not None
    assert abs(npv(spent, saved, Decimal(0), years)) < Decimal("0.001")
    assert npv(spent, saved, rate, years) <= Decimal("0.01")


def test_what_saves_nothing_never_pays_back_and_what_costs_nothing_has():
    assert payback(Decimal(5), Decimal(0)) is None
    assert payback(Decimal(5), Decimal(-3)) is None
    assert payback(Decimal(0), Decimal(3)) == 0


# Low, usual, high


@pytest.mark.parametrize(
    ("text", "low", "usual", "high", "currency"),
    [
        ("340-507-640 bin TL/yıl", 340_000, 507_000, 640_000, "TRY"),
        ("340–640 bin TL", 340_000, 490_000, 640_000, "TRY"),
        ("507.000 TL", 507_000, 507_000, 507_000, "TRY"),
        ("₺1,5 milyon", 1_500_000, 1_500_000, 1_500_000, "TRY"),
        ("980 bin", 980_000, 980_000, 980_000, "TRY"),
        ("1.000 EUR/ay", 12_000, 12_000, 12_000, "EUR"),
        ("en çok 80.000 TL", 80_000, 80_000, 80_000, "TRY"),
    ],
)
def test_sums_are_read_as_a_range_a_year_and_written_so_that_they_are_read_again(text, low, usual, high, currency):
    value = entered("measure", "money", text)
    assert money_range(value) == (Range(Decimal(low), Decimal(usual), Decimal(high)), currency)
    for language in ("tr", "en"):
        again = entered("measure", "money", fields.field("measure", "money").text(value, language))
        assert money_range(again) == money_range(value)


@pytest.mark.parametrize("text", ["pahalı", "3-2-1 TL", "1-2-3-4 TL", "₺5 TL"])
def test_what_is_no_sum_is_refused(text):
    with pytest.raises(UserFault, match="sum-unreadable"):
        entered("measure", "money", text)


@given(st.lists(st.integers(0, 10**6), min_size=3, max_size=3).map(sorted))
def test_a_saving_said_in_three_figures_is_low_usual_and_high(three):
    low, usual, high = three
    found = measure(saving=f"{low}-{usual}-{high} MWh/yıl").saving
    assert found == Range(Decimal(low) * 1000, Decimal(usual) * 1000, Decimal(high) * 1000)


# A measure


def test_a_drive_by_hand():
    """118 MWh at 4.30 TL/kWh: 507,400 TL, 10.1 TEP, 55.3 t; 980,000 TL come back in 1.9 years, 1.6 to 2.7."""
    found = measure(
        saving="84-118-146 MWh/yıl", carrier="elektrik", unit_price="4,30 TL/kWh", investment="980 bin TL", life="10"
    )
    assert found.money == Range(Decimal(361_200), Decimal(507_400), Decimal(627_800))
    assert found.price_from is PriceFrom.UNIT_PRICE
    assert float(found.tep.usual) == about("10.148")
    assert float(found.co2e.usual) == about("55.342")
    assert float(found.tep.low) == about(10.148 * 84 / 118)
    assert [float(one) for one in found.payback] == [about("1.561"), about("1.9314"), about("2.7132")]
    assert round(found.npv(Decimal("0.10"))) == Decimal(2_137_753)


def test_what_somebody_typed_stands_before_what_could_be_computed():
    found = measure(
        saving="100 MWh", carrier="electricity", unit_price="4 TL/kWh", money="250.000 TL", tep="9", co2e="40"
    )
    assert (found.money, found.tep, found.co2e) == (*(Range.of(Decimal(one)) for one in (250_000, 9, 40)),)
    assert found.price_from is PriceFrom.TYPED


def test_without_a_price_the_bills_say_one_then_the_resource_else_nobody():
    bills = [
        record("reading", carrier="electricity", dates=f"{year}-01 – {year}-12", amount="1000 kWh", cost=cost)
        for year, cost in (("2024", "2000 TL"), ("2025", "4000 TL"))
    ]
    assert measure(bills, saving="10 MWh", carrier="electricity").money == Range.of(Decimal(40_000))
    assert measure(bills, saving="10 MWh", carrier="electricity").price_from is PriceFrom.BILLS
    assert measure(bills, saving="10 m3", carrier="water").money is None
    sludge = record("resource", name="Çamur")
    price = {"amount": "900", "currency": "TRY", "per_unit": "t"}
    disposal = Record("quantity", new_id(), {"resource": str(sludge.row), "price": price})
    saved = measure([sludge, disposal], saving="20 t", resource=str(sludge.row))
    assert (saved.money, saved.price_from) == (Range.of(Decimal(18_000)), PriceFrom.RESOURCE)
    assert measure(saving="20 t").money is None


def test_other_money_than_lira_is_said_and_not_counted():
    found = measure(money="5.000 EUR", investment="9.000 TL")
    assert (found.money, found.foreign, found.payback) == (None, True, None)
    assert measure(saving="1 MWh", unit_price="90 EUR/MWh").foreign
    assert not measure(money="5.000 TL").foreign


def test_what_it_costs_to_run_is_taken_off():
    found = measure(money="100.000 TL", running_cost="20.000 TL", investment="160.000 TL")
    assert found.payback == (2, 2, 2)
    assert measure(money="1.000 TL", running_cost="2.000 TL", investment="5 TL").payback == (None, None, None)


def test_rejected_measures_are_in_no_sum_and_last():
    every = [
        measure(money="110.000 TL", investment="820.000 TL", progress="reddedildi", saving="5 MWh", tep="3"),
        measure(name="none yet"),
        measure(money="100.000 TL", investment="300.000 TL", saving="40 MWh", tep="4", progress="uygulandı"),
        measure(money="200.000 TL", investment="100.000 TL", co2e="7"),
    ]
    total = together(every)
    sums = (total.money, total.investment, total.tep, total.co2e, total.energy)
    assert [int(one) for one in sums] == [300_000, 400_000, 4, 7, 40_000]
    assert (total.count, total.without) == (3, 1)
    assert float(total.payback or 0) == about(4 / 3)
    assert [one.row for one in ranked(every)] == [every[at].row for at in (3, 2, 1, 0)]
    assert together([]).payback is None


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 10**6), st.booleans())))
def test_sums_are_those_of_what_counts_in_any_order(said):
    every = [
        measure(money=f"{money} TL", investment=f"{spent} TL", progress="rejected" if no else "proposed")
        for money, spent, no in said
    ]
    assert together(every) == together(reversed(every))
    assert together(every).money == sum(money for money, _, no in said if not no)


# What is checked


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"progress": "rejected"}, "check-measure-without-reason"),
        ({}, "check-measure-without-saving"),
        ({"saving": "5 MWh", "due": "2026-11-24"}, "check-measure-late"),
    ],
)
def test_a_measure_that_lacks_something_is_a_finding(said, code):
    assert code in {one.code for one in check_record(record("measure", name="x", **said), SETTING)}


@pytest.mark.parametrize(
    "said",
    [
        {"saving": "5 MWh", "due": "2026-11-25"},
        {"money": "5000 TL", "due": "2020", "progress": "implemented"},
        {"progress": {"state": "rejected", "reason": "oda yok"}},
        {"saving": "5 MWh", "unit_price": "4 TL/kWh"},
    ],
)
def test_a_whole_measure_is_none(said):
    found = check_record(record("measure", name="x", **said), SETTING)
    assert {one.code for one in found} <= {"check-quality-missing"}

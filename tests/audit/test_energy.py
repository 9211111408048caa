"""Energy by hand: what an amount comes to by the factors of the study, and bills shared out to months."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.carriers import CARRIERS, Doubt, HeatBasis, burnt, grid_factor
from esdesk.audit.readings import Reading, meter_years, read
from esdesk.core.ids import new_id
from esdesk.core.units import Dimension
from tests.audit.test_checks import Record

FACTORS = {
    "tep_elektrik": "0.086", "tep_dogalgaz": "0.825", "tep_motorin": "1.02", "tep_odun": "0.3", "nm3_sm3": "1.05491",
    "rho_diesel_832": "0.832", "gas_gcv_ratio": "0.90", "grid_dist_2022": "0.478", "grid_dist_2023": "0.469",
    "ef_co2_ng": "56100", "ef_ch4_ng": "1", "ef_n2o_ng": "0.1", "ef_co2_diesel": "74100", "ef_co2_wood": "112000",
    "ef_ch4_wood": "30", "ef_n2o_wood": "4", "gwp100_CH4_nonfossil_AR5": "28", "gwp100_N2O_AR5": "265",
}  # fmt: skip


def factor(name):
    return Decimal(FACTORS[name]) if name in FACTORS else None


def of(code, amount, dimension, basis=None, year=2025):
    return burnt(CARRIERS[code], Decimal(amount), dimension, basis, year, factor)


def about(value):
    return pytest.approx(float(value), rel=1e-3)


def test_electricity_counts_by_the_grid_of_its_year_or_the_nearest_before_it():
    found = of("electricity", 5_393_000, Dimension.ENERGY)
    assert float(found.tep or 0) == about("463.8")  # 5,393 MWh · 0.086
    assert float(found.gj or 0) == about(463.8 * 41.868)
    assert float(found.co2e or 0) == about("2529.3")  # · 0.469, the newest there is
    assert grid_factor(2022, factor) == ("grid_dist_2022", Decimal("0.478"))
    assert grid_factor(2010, factor) == ("grid_dist_2022", Decimal("0.478"))
    assert grid_factor(2022, lambda _: None) is None


def test_gas_in_kwh_is_gross_unless_the_bill_says_net_and_then_it_is_no_doubt():
    """184 MWh: 14.2 TEP and 33 t where it is gross, 15.8 TEP and 37 t where it is net."""
    gross = of("natural_gas", 184_000, Dimension.ENERGY, HeatBasis.GROSS)
    net = of("natural_gas", 184_000, Dimension.ENERGY, HeatBasis.NET)
    unsaid = of("natural_gas", 184_000, Dimension.ENERGY)
    assert (float(gross.tep or 0), float(net.tep or 0)) == (about(14.24), about(15.82))
    assert (float(gross.co2e or 0), float(net.co2e or 0)) == (about(33.48), about(37.2))
    assert unsaid.tep == gross.tep
    assert (gross.doubts, net.doubts, unsaid.doubts) == ((), (), (Doubt.BASIS,))


def test_gas_by_volume_counts_standard_cubic_metres():
    plain, standard = of("natural_gas", 1000, Dimension.VOLUME), of("natural_gas", 1000, Dimension.STANDARD_GAS)
    assert plain.tep == standard.tep == Decimal("0.825")
    assert of("natural_gas", 1000, Dimension.NORMAL_GAS).tep == Decimal("0.825") * Decimal("1.05491")
    assert float(standard.co2e or 0) == about("1.9407")  # 34.54 GJ · (56100 + 28 + 26.5) kg/TJ


def test_litres_are_weighed_by_a_density_and_say_so():
    diesel = of("diesel", "9.6", Dimension.VOLUME)
    assert float(diesel.tep or 0) == about(9.6 * 0.832 * 1.02)
    assert diesel.doubts == (Doubt.DENSITY,)
    assert "rho_diesel_832" in diesel.factors
    assert of("diesel", 8000, Dimension.MASS).doubts == ()


def test_the_carbon_of_wood_belongs_to_no_scope():
    wood = of("wood", 1000, Dimension.MASS)
    assert float(wood.biogenic) == about(12.56 * 112 / 1000)
    assert float(wood.co2e or 0) == about(12.56 * (30 * 28 + 4 * 265) / 1_000_000)


def test_what_cannot_be_told_is_not_told():
    assert of("diesel", 5, Dimension.COUNT).doubts == (Doubt.UNIT,)
    assert of("diesel", 5, Dimension.COUNT).tep is None
    heat = of("heat", 11_630, Dimension.ENERGY)
    assert heat.tep == 1
    assert heat.co2e is None
    assert Doubt.FACTOR in heat.doubts
    assert of("lignite", 1000, Dimension.MASS).doubts == (Doubt.FACTOR,)


def reading(start, end, amount, quality="measured", meter="sayaç 2"):
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    amount = Decimal(str(amount))
    return Reading(uuid4(), meter, "electricity", first, last, amount, Dimension.ENERGY, None, "", quality, None)


def test_a_bill_over_two_months_is_shared_by_their_days():
    """26 December to 25 January are 31 days, 6 of them of the old year."""
    bill = reading("2024-12-26", "2025-01-25", 511_840)
    assert bill.days == 31
    assert float(bill.of_month(2024, 12)) == about(511_840 * 6 / 31)
    assert float(bill.of_month(2025, 1)) == about(511_840 * 25 / 31)
    assert bill.of_year(2025) == bill.of_month(2025, 1)


def test_gaps_and_overlaps_of_the_year_are_told_and_nothing_is_filled():
    bills = [
        reading("2024-12-26", "2025-02-25", 100),
        reading("2025-03-26", "2025-06-30", 100),
        reading("2025-06-20", "2025-12-20", 100, "estimated"),
    ]
    [found] = meter_years(bills, 2025)
    assert found.gaps == ((date(2025, 2, 26), date(2025, 3, 25)), (date(2025, 12, 21), date(2025, 12, 31)))
    assert found.overlaps == ((date(2025, 6, 20), date(2025, 6, 30)),)
    assert found.estimated == frozenset(range(6, 13))
    assert found.months[2] == Decimal(100) * 6 / 97
    assert meter_years(bills, 2023) == []


def test_what_is_unusual_a_day_is_told_once_there_are_enough_readings():
    usual = [reading(f"2025-{month:02}-01", f"2025-{month:02}-28", 280 + month) for month in range(1, 7)]
    odd = reading("2025-07-01", "2025-07-28", 2800)
    [found] = meter_years([*usual, odd], 2025)
    assert found.unusual == (odd,)
    assert meter_years([*usual[:2], odd], 2025)[0].unusual == ()


spans = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 200), st.integers(0, 10**7)), min_size=1, max_size=20)


@given(spans)
def test_nothing_is_lost_or_made_by_sharing_out(drawn):
    first = date(2024, 1, 1)
    bills = [
        reading((first + timedelta(start)).isoformat(), (first + timedelta(start + days - 1)).isoformat(), amount)
        for start, days, amount in drawn
    ]
    total = sum((year.total for at in range(2024, 2028) for year in meter_years(bills, at)), Decimal(0))
    assert float(total) == pytest.approx(float(sum(bill.amount for bill in bills)))
    for at in (2024, 2025, 2026):
        for found in meter_years(bills, at):
            covered = {
                day
                for bill in bills
                for n in range(bill.days)
                if (day := bill.start + timedelta(n)).year == at
            }  # fmt: skip
            missing = {start + timedelta(n) for start, end in found.gaps for n in range((end - start).days + 1)}
            assert covered.isdisjoint(missing)
            assert len(covered) + len(missing) == 365 + (monthrange(at, 2)[1] == 29)


def test_records_are_read_with_their_days_as_they_were_said():
    def record(**values):
        return read(Record("reading", new_id(), values))

    whole = record(carrier="diesel", dates={"from": "2025-02"}, amount={"value": "1.250", "unit": "L"})
    assert whole is not None
    assert (whole.start, whole.end) == (date(2025, 2, 1), date(2025, 2, 28))
    assert (whole.amount, whole.dimension) == (Decimal("1.25"), Dimension.VOLUME)
    power = record(carrier="electricity", dates={"from": "2025-01-26", "to": "2025-02-25"},
                   amount={"value": "484,31", "unit": "MWh", "period": "month", "quality": "measured"},
                   cost={"amount": "2.083.000", "currency": "TRY"}, heat_basis="gross")  # fmt: skip
    assert power is not None
    assert (power.amount, power.cost, power.basis) == (Decimal(484_310), Decimal(2_083_000), HeatBasis.GROSS)
    for lacking in (
        {"dates": {"from": "2025-02"}},
        {"amount": {"value": "5", "unit": "kWh"}},
        {"dates": {"from": "2025-05", "to": "2025-02"}, "amount": {"value": "5", "unit": "kWh"}},
        {"dates": {"from": "spring"}, "amount": {"value": "5", "unit": "kWh"}},
        {"dates": {"from": "2025"}, "amount": {"value": "5", "unit": "furlong"}},
    ):
        assert record(**lacking) is None

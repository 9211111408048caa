"""Indicators: figures a unit of product beside the firm's own baseline year, and waste by what became of it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.indicators import Of, Step, YearFigures, baseline_of, indicators, step_of, value_of, waste_by_step
from esdesk.core.units import Dimension
from tests.audit.test_waste_cost import NOTHING, Plant

TONNES = Dimension.MASS


def figures(year, product=1000_000, energy=500_000, dimension=TONNES, **more):
    return YearFigures(
        year, None if product is None else Decimal(product), dimension if product else None, Decimal(energy), **more
    )


def test_by_hand():
    """500 MWh for 1,000 t are 500 kWh a tonne; 540 kWh in the baseline year: 7.4 % less."""
    years = [figures("2023", energy=540_000), figures("2025")]
    (found,) = indicators(years, "2025", "2023")
    assert found.of is Of.ENERGY
    assert [value for _, value in found.series] == [found.before, found.value] == [540, 500]
    assert found.change is not None
    assert round(found.change, 4) == Decimal("-0.0741")


def test_shares_change_in_points_and_need_every_fate():
    waste = {Step.RECYCLED: Decimal(30), Step.DISPOSED: Decimal(70)}
    before = figures("2023", waste={Step.RECYCLED: Decimal(10), Step.DISPOSED: Decimal(90)})
    found = {one.of: one for one in indicators([before, figures("2025", waste=waste)], "2025", "2023")}
    assert (found[Of.RECYCLED].value, found[Of.RECYCLED].change) == (Decimal("0.3"), Decimal("0.2"))
    assert value_of(Of.RECYCLED, figures("2025", waste={**waste, Step.UNKNOWN: Decimal(1)})) is None


def test_years_whose_product_is_counted_otherwise_are_not_compared():
    years = [figures("2024", product=100, dimension=Dimension.COUNT), figures("2025")]
    (found,) = indicators(years, "2025", "2024")
    assert found.before is None
    assert found.change is None


def test_without_product_nothing_is_set_against_it():
    assert indicators([figures("2025", product=None)], "2025", "") == []
    assert figures("2025", product=None).is_empty
    assert indicators([], "2025", "2024") == []


def test_the_baseline_is_the_oldest_year_unless_another_is_asked_for():
    years = [figures("2025"), figures("2022", product=None), figures("2023")]
    assert baseline_of(years) == "2023"
    assert baseline_of(years, "2025") == "2025"
    assert baseline_of(years, "1999") == "2023"
    assert baseline_of([]) == ""


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.integers(2, 50))
def test_twice_the_plant_has_the_same_indicators(product, energy, times):
    one = value_of(Of.ENERGY, figures("2025", product, energy))
    more = value_of(Of.ENERGY, figures("2025", product * times, energy * times))
    assert one is not None
    assert more is not None
    assert abs(one / more - 1) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("treatment", "fate", "step"),
    [
        ("R4", "disposed", Step.RECYCLED),
        ("r 1", "", Step.ENERGY),
        ("R13", "recovered", Step.OTHER),
        ("D5", "", Step.DISPOSED),
        ("", "sold", Step.RECYCLED),
        ("", "discharged", Step.DISPOSED),
        ("", "unused", Step.STORED),
        ("X9", "", Step.UNKNOWN),
    ],
)
def test_the_treatment_code_decides_before_the_fate(treatment, fate, step):
    assert step_of(treatment, fate) is step


def test_waste_is_counted_of_its_very_year_only():
    plant = Plant()
    step = plant.add("process", name="Press")
    plant.flow("Dust", "have", "waste", "20 t", step)
    plant.flow("Meal", "have", "by-product", "5 t", step)
    assert waste_by_step(plant.records, plant.facility, "2025", NOTHING) == {Step.UNKNOWN: 20_000}
    assert waste_by_step(plant.records, plant.facility, "2024", NOTHING) == {}

"""Money on its way through a plant: a case by hand, and that what comes in is what leaves, at every process."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.closure import closures
from esdesk.audit.cost_flow import Costs, added
from esdesk.audit.flow_reading import read_flows
from esdesk.audit.flows import End, Measure, Scope
from esdesk.audit.money_flow import Role, money_balance
from tests.audit.test_waste_cost import NOTHING, Plant, money, plant

__all__ = ["plant"]  # the fixture


def balanced(made):
    flows = read_flows(made.records, made.facility, Scope(Measure.MASS, "2025"), NOTHING)
    steps = [str(one.row) for one in made.records if one.entity == "process"]
    return money_balance(made.cost(), closures(flows, steps))


def told(found):
    return {(one.role, one.name, one.source, one.target): one.costs.total for one in found.flows}


def test_two_steps_by_hand(plant):
    """Press: 100,000 of ore, 20,000 of power, 30,000 to run, 10,000 for the dust; four fifths of 150,000 go on.

    Coat: these 120,000, 40,000 of resin, 10,000 of power, 20,000 to run; nine tenths are boards.
    """
    found = balanced(plant)
    press, coat = plant.press, plant.coat
    assert told(found) == {
        (Role.MATERIAL, "Ore", "", press): 100_000,
        (Role.ENERGY, "", "", press): 20_000,
        (Role.SYSTEM, "", "", press): 30_000,
        (Role.MANAGEMENT, "", "", press): 10_000,
        (Role.INNER, "Plate", press, coat): 120_000,
        (Role.LOSS, "Dust", press, ""): 40_000,
        (Role.MATERIAL, "Resin", "", coat): 40_000,
        (Role.ENERGY, "", "", coat): 10_000,
        (Role.SYSTEM, "", "", coat): 20_000,
        (Role.PRODUCT, "Board", coat, ""): 171_000,
        (Role.LOSS, "Cuttings", coat, ""): 19_000,
    }
    first, second = found.steps
    assert (first.at, first.put_in.total, first.handed_on.total, first.loss.total) == (press, 160_000, 120_000, 40_000)
    assert (second.handed_in.total, second.put_in.total, second.product.total) == (120_000, 70_000, 171_000)
    assert (found.whole.put_in.total, found.whole.product.total, found.whole.loss.total) == (230_000, 171_000, 59_000)
    assert found.whole.put_in == Costs(Decimal(140_000), Decimal(30_000), Decimal(50_000), Decimal(10_000))
    assert not found.whole.astray


def test_what_nothing_leaves_keeps_its_cost_and_is_named():
    plant = Plant()
    step = plant.add("process", name="Mill")
    plant.flow("Ore", "want", "material", "10 t", target=step, price=money(100))
    plant.flow("Drain", "have", "water", "100 m3", step, price=money(30, per="m3", payer="giver"))
    found = balanced(plant)
    assert told(found) == {
        (Role.MATERIAL, "Ore", "", step): 1_000,
        (Role.MANAGEMENT, "", "", step): 3_000,
        (Role.LOSS, "Drain", step, ""): 3_000,
        (Role.UNSHARED, "", step, ""): 1_000,
    }


def test_what_could_be_put_to_no_process_comes_and_stays_at_the_plant():
    plant = Plant()
    plant.add("process_cost", year="2025", system="30 bin TL")
    plant.add("reading", carrier="electricity", dates="2025", amount="9 MWh", cost="20.000 TL")
    found = balanced(plant)
    assert told(found) == {
        (Role.ENERGY, "", "", End.PLANT): 20_000,
        (Role.SYSTEM, "", "", End.PLANT): 30_000,
        (Role.UNSHARED, "", End.PLANT, ""): 50_000,
    }


def test_what_is_not_accounted_for_is_named_with_what_it_would_carry():
    """100 t come in for 1,000 TL each and 60 t are known to leave: 40 t are astray, and would carry 40,000 of them."""
    plant = Plant()
    step = plant.add("process", name="Press")
    plant.flow("Ore", "want", "material", "100 t", target=step, price=money(1000))
    plant.flow("Plate", "none", "material", "60 t", step)
    found = balanced(plant)
    assert (found.steps[0].astray, found.steps[0].astray_lira) == (40_000, 40_000)
    assert found.whole.astray_lira == 40_000
    assert found.whole.product.total == 100_000  # the plates carry it all: nobody knows that the rest is lost


def test_nothing_makes_nothing():
    found = balanced(Plant())
    assert (found.steps, found.flows, found.whole.coming) == ((), (), Costs())


ENDS = ("", "a", "b", "c")
FLOWS = st.lists(
    st.tuples(
        st.sampled_from(("want", "have", "none")),
        st.sampled_from(("material", "waste", "by-product", "water")),
        st.sampled_from(ENDS),
        st.sampled_from(ENDS),
        st.one_of(st.none(), st.integers(1, 500)),
        st.one_of(st.none(), st.tuples(st.integers(0, 900), st.sampled_from(("", "giver", "receiver", "nobody")))),
    ),
    max_size=9,
)
SUMS = st.lists(st.tuples(st.sampled_from(ENDS), st.integers(1, 9999)), max_size=3)


@given(FLOWS, SUMS)
@pytest.mark.filterwarnings("error")
def test_what_comes_in_is_what_leaves(drawn, sums):
    made = Plant()
    rows = {"": "", **{name: made.add("process", name=name) for name in "abc"}}
    for at, (direction, kind, source, target, amount, price) in enumerate(drawn):
        paid = None if price is None else money(price[0], per="m3" if kind == "water" else "t", payer=price[1])
        unit = "m3" if kind == "water" else "t"
        said = "" if amount is None else f"{amount} {unit}"
        made.flow(f"r{at}", direction, kind, said, rows[source], rows[target], paid)
    for at, lira in sums:
        made.add("process_cost", year="2025", system=f"{lira} TL", **({"process": rows[at]} if at else {}))
    cost, found = made.cost(), balanced(made)
    for one in (*found.steps, found.whole):
        assert abs(one.coming.total - one.leaving.total) < Decimal("0.000001")
    whole = added((cost.loss, cost.product, cost.unshared)).total
    assert abs(found.whole.put_in.total - whole) < Decimal("0.000001")
    for role, sum_ in ((Role.LOSS, cost.loss), (Role.PRODUCT, cost.product), (Role.UNSHARED, cost.unshared)):
        drawn_sum = added(one.costs for one in found.flows if one.role is role).total
        assert abs(drawn_sum - sum_.total) < Decimal("0.000001")

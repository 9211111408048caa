"""The cost of waste: a case by hand, what is named instead of guessed, and that no lira comes or goes on its way."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit import fields
from esdesk.audit.cost_flow import Costs, Way, added, passing, shares_of
from esdesk.audit.flow_worth import CostLack
from esdesk.audit.flows import End, Properties
from esdesk.audit.waste_cost import Key, waste_cost
from esdesk.core.ids import new_id
from tests.audit.test_checks import Record

NOTHING = Properties(density=lambda _: None, heat=lambda _: None)


class Plant:
    """A facility's records, put together by hand."""

    def __init__(self):
        self.facility = Record("facility", new_id(), {})
        self.records = [self.facility]
        self.press = self.coat = ""

    def add(self, entity, **said):
        known = {name: fields.field(entity, name) for name in said}
        values = {name: known[name].enter(text) for name, text in said.items()}
        made = Record(entity, new_id(), {"facility": str(self.facility.row), **values})
        self.records.append(made)
        return str(made.row)

    def flow(self, name, direction, kind, amount, source="", target="", price=None):
        ends = {"from_process": source, "to_process": target}
        row = self.add("resource", name=name, direction=direction, kind=kind, **{k: v for k, v in ends.items() if v})
        said = {"used" if direction == "want" else "arising": amount, "price": price}
        self.add("quantity", resource=row, span="2025", **{name: one for name, one in said.items() if one})
        return row

    def cost(self, key=Key.MASS, known=NOTHING):
        return waste_cost(self.records, self.facility, "2025", known, key)


def money(amount, per="t", payer="", currency="TRY"):
    return {"amount": str(amount), "currency": currency, "per_unit": per} | ({"payer": payer} if payer else {})


@pytest.fixture
def plant():
    """Two steps: 100 t of ore make 80 t of plate, which with 20 t of resin make 90 t of board."""
    made = Plant()
    made.press, made.coat = (made.add("process", name=name) for name in ("Press", "Coat"))
    made.flow("Ore", "want", "material", "100 t", target=made.press, price=money(1000))
    made.flow("Plate", "none", "material", "80 t", made.press, made.coat)
    made.flow("Dust", "have", "waste", "20 t", made.press, price=money(500, payer="giver"))
    made.flow("Resin", "want", "material", "20 t", target=made.coat, price=money(2, per="kg"))
    made.flow("Board", "none", "material", "90 t", made.coat)
    made.flow("Cuttings", "have", "waste", "10 t", made.coat)
    made.add("reading", carrier="electricity", process=made.press, dates="2025", amount="5000 kWh", cost="20000 TL")
    made.add("reading", carrier="electricity", process=made.coat, dates="2025", amount="2500 kWh", cost="10000 TL")
    made.add("process_cost", process=made.press, year="2025", system="30 bin TL")
    made.add("process_cost", process=made.coat, year="2025", system="20 bin TL")
    made.add("turnover", year="2025", amount="590 bin TL")
    return made


def lost(found, name):
    return next(one for one in found.losses if one.name == name).costs


def test_two_steps_by_hand(plant):
    """Press: 100,000 of ore, 20,000 of power, 30,000 to run; a fifth of it is dust, which costs 10,000 to be rid of.

    Coat: four fifths of that, 40,000 of resin, 10,000 of power, 20,000 to run: 190,000, of which a tenth is cut off.
    """
    found = plant.cost()
    assert lost(found, "Dust") == Costs(Decimal(20_000), Decimal(4_000), Decimal(6_000), Decimal(10_000))
    assert lost(found, "Cuttings") == Costs(Decimal(12_000), Decimal(2_600), Decimal(4_400))
    assert found.product == Costs(Decimal(108_000), Decimal(23_400), Decimal(39_600))
    assert found.loss.total == 59_000
    assert found.unshared == Costs()
    assert found.of_turnover == Decimal("0.1")
    assert [one.name for one in found.losses] == ["Dust", "Cuttings"]
    assert [(at, put_in.total, gone.total) for at, put_in, gone in found.processes] == [
        (plant.press, 150_000, 40_000),
        (plant.coat, 70_000, 19_000),
    ]
    assert [(name, lack) for _, name, lack in found.lacks] == [("Cuttings", CostLack.DISPOSAL)]


def test_by_dry_mass_the_water_of_a_sludge_carries_nothing():
    plant = Plant()
    step = plant.add("process", name="Filter")
    plant.flow("Slurry", "want", "material", "30 t", target=step, price=money(100))
    plant.flow("Powder", "none", "material", "10 t", step)
    cake = plant.flow("Cake", "have", "waste", "20 t", step)
    plant.add("composition", resource=cake, line={"component": "nem", "typical": "50", "unit": "%"})
    assert plant.cost().loss.material == 2_000
    assert plant.cost(Key.DRY).loss.material == 1_500


def test_without_processes_the_production_is_what_leaves_the_plant():
    plant = Plant()
    plant.flow("Ore", "want", "material", "100 t", price=money(1000))
    plant.flow("Dust", "have", "waste", "25 t", price=money(0, payer="nobody"))
    assert plant.cost().loss.material == 100_000  # nobody said that anything else leaves
    plant.add("production", year="2025", product="Plate", amount="75 t")
    found = plant.cost()
    assert (found.loss.material, found.product.material) == (25_000, 75_000)
    assert found.processes[0][0] == End.PLANT


def test_a_byproduct_carries_its_share_on_and_what_is_earned_stands_apart():
    plant = Plant()
    step = plant.add("process", name="Press")
    plant.flow("Ore", "want", "material", "10 t", target=step, price=money(100))
    plant.flow("Plate", "none", "material", "6 t", step)
    plant.flow("Meal", "have", "by-product", "2 t", step, price=money(5, payer="receiver"))
    plant.flow("Scrap", "have", "waste", "2 t", step, price=money(40, payer="receiver"))
    found = plant.cost()
    assert (found.product.material, found.loss.total, found.income) == (800, 200, 80)


def test_bills_of_the_whole_plant_are_shared_by_what_enters_where_nobody_said_more(plant):
    plant.records = [one for one in plant.records if one.entity not in ("reading", "process_cost")]
    plant.add("reading", carrier="electricity", dates="2025", amount="9 MWh", cost="20.000 TL")
    put_in = {at: costs.energy for at, costs, _ in plant.cost().processes}
    assert put_in == {plant.press: 10_000, plant.coat: 10_000}  # 100 t enter each
    plant.add("process_cost", process=plant.press, year="2025", energy="14 bin TL")
    put_in = {at: costs.energy for at, costs, _ in plant.cost().processes}
    assert put_in == {plant.press: 14_000, plant.coat: 6_000}


@pytest.mark.parametrize(
    ("amount", "price", "lack"),
    [
        ("5 t", None, CostLack.PRICE),
        ("5 t", money(5, currency="EUR"), CostLack.CURRENCY),
        ("5 t", money(5, per="adet"), CostLack.UNIT),
        ("5 t", money(5, per=""), CostLack.UNIT),
        ("5 adet", money(5), CostLack.AMOUNT),
        ("", money(5), CostLack.AMOUNT),
    ],
)
def test_what_cannot_be_told_is_named_and_counts_nothing(amount, price, lack):
    plant = Plant()
    step = plant.add("process", name="Press")
    plant.flow("Ore", "want", "material", amount, target=step, price=price)
    plant.flow("Plate", "none", "material", "4 t", step)
    found = plant.cost()
    assert [(name, why) for _, name, why in found.lacks] == [("Ore", lack)]
    assert found.product == found.loss == Costs()


@pytest.mark.parametrize(("per", "lira"), [("t", 50), ("kg", 50_000), ("yıl", 10), ("ay", 120), ("adet", 70)])
def test_a_price_is_taken_in_its_own_unit(per, lira):
    plant = Plant()
    step = plant.add("process", name="Press")
    amount = "7 adet" if per == "adet" else "5 t"
    plant.flow("Ore", "want", "material", amount, target=step, price=money(10, per=per))
    plant.flow("Plate", "none", "material", "4 t", step)
    assert plant.cost().product.material == lira


def test_disposal_without_a_payer_is_asked_and_not_counted(plant):
    plant.flow("Sweepings", "have", "waste", "1 t", plant.coat, price=money(900))
    found = plant.cost()
    assert ("Sweepings", CostLack.PAYER) in {(name, lack) for _, name, lack in found.lacks}
    assert lost(found, "Sweepings").management == 0


def test_wastewater_costs_what_is_paid_for_it(plant):
    plant.flow("Drain", "have", "water", "100 m3", plant.coat, price=money(30, per="m3", payer="giver"))
    assert lost(plant.cost(), "Drain") == Costs(management=Decimal(3_000))


def test_an_empty_facility_has_no_cost():
    found = Plant().cost()
    assert (found.losses, found.product, found.unshared, found.of_turnover) == ((), Costs(), Costs(), None)


# On its way

NODES = "abcd"
WAYS = st.lists(
    st.tuples(st.sampled_from(NODES), st.sampled_from([*NODES, ""]), st.integers(1, 1000)).filter(
        lambda one: one[0] != one[1]
    ),
    max_size=12,
)


@given(WAYS, st.lists(st.integers(0, 10**6), min_size=4, max_size=4))
def test_what_is_put_in_comes_out_or_stays_where_nothing_leaves(drawn, sums):
    ways = [Way(str(at), source, target, Decimal(key)) for at, (source, target, key) in enumerate(drawn)]
    put_in = {node: Costs(Decimal(one), energy=Decimal(one) / 2) for node, one in zip(NODES, sums, strict=True)}
    passed, shares = passing(ways, put_in), shares_of(ways)
    out = added(passed[one.source].times(shares[one.name]) for one in ways if not one.target)
    staying = added(passed[node] for node in NODES if not any(one.source == node and shares[one.name] for one in ways))
    assert abs((out + staying).total - added(put_in.values()).total) < Decimal("0.001")
    assert all(one.material >= 0 for one in passed.values())
    for node in NODES:
        leaving = [shares[one.name] for one in ways if one.source == node]
        assert abs(sum(leaving, Decimal(0)) - 1) < Decimal("1e-9") or not any(leaving)


def test_what_goes_round_comes_by_again():
    """Half of what leaves b comes back to a: a passes 200 where 100 are put in."""
    ways = [Way("1", "a", "b", Decimal(4)), Way("2", "b", "a", Decimal(1)), Way("3", "b", "", Decimal(1))]
    passed = passing(ways, {"a": Costs(Decimal(100)), "b": Costs()})
    assert passed["a"].material == passed["b"].material == 200

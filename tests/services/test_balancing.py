"""Balances of a recorded plant: which resources flow where, in which unit, and what stays unknown, and why."""

from decimal import Decimal

import pytest

from esdesk.audit.closure import Verdict
from esdesk.audit.flows import End, Lack, Measure
from esdesk.audit.settled import Standing
from esdesk.core.errors import UserFault
from esdesk.services.balances.balancing import balance
from tests.services.conftest import Plant, made, plant, profile

__all__ = ["Plant", "made", "plant", "profile"]


@pytest.fixture
def yard(plant):
    """A marble yard: blocks are cut and polished; slabs, rubble and sludge leave."""
    here = {"facility": str(plant.facility)}
    cut = str(plant.add("process", here | {"name": "Blok kesim", "order": "1"}))
    polish = str(plant.add("process", here | {"name": "Silim ve cila", "order": "2"}))

    def resource(name, direction, amount, member="arising", kind="material", year="2025", quality="measured", **fields):
        row = plant.add("resource", here | {"direction": direction, "kind": kind, "name": name} | fields)
        if amount:
            plant.add("quantity", {"resource": str(row), "span": year, member: amount})
            quantity = plant.ledger.records("quantity")[-1]
            members = quantity.values[member] | ({"quality": quality} if quality else {})
            plant.set("quantity", quantity.row, **{member: members})
        return row

    resource("Blok mermer", "want", "8.300 t/yıl", "used", to_process=cut)
    resource("Ara plaka", "none", "6,4 kt/yıl", from_process=cut, to_process=polish)
    resource("Moloz", "have", "1.240 ton/yıl", kind="waste", quality="invoiced", from_process=cut)
    resource("Çamur", "have", "50-60 t/ay", kind="waste", quality=None, from_process=cut)
    resource("Plaka", "none", "6.350 t/yıl", from_process=polish)
    resource("Elektrik", "want", "900 MWh/yıl", "used", kind="energy", to_process=cut)
    return plant, cut, polish, resource


def of(found, name):
    return next(one for one in found.flows if one.name == name)


def test_resources_flow_from_where_to_where_their_fields_say(yard):
    plant, cut, polish, resource = yard
    resource("Palet", "have", "5 t/yıl", kind="waste")
    resource("Kum", "want", "3 t/yıl", "offered")
    resource("Yedek", "none", "7 t/yıl", to_process=cut)
    resource("Stok", "want", "9 t/yıl", "used", from_process="storage", to_process=polish)
    found = balance(plant.ledger, plant.firm, plant.facility)
    ends = {one.name: (one.source, one.target) for one in found.flows}
    assert ends["Blok mermer"] == (End.OUTSIDE, cut)
    assert ends["Ara plaka"] == (cut, polish)
    assert ends["Moloz"] == (cut, End.OUTSIDE)
    assert ends["Palet"] == (End.PLANT, End.OUTSIDE)
    assert ends["Kum"] == (End.OUTSIDE, End.PLANT)
    assert ends["Yedek"] == (End.OUTSIDE, cut)
    assert ends["Stok"] == (End.STORAGE, polish)
    assert "Elektrik" not in ends
    assert [name for _, name in found.processes] == ["Blok kesim", "Silim ve cila"]


def test_amounts_are_of_a_year_and_as_sure_as_their_quality_or_their_range(yard):
    plant, cut, _, _ = yard
    found = balance(plant.ledger, plant.firm, plant.facility)
    assert found.scope.year == "2025"
    assert of(found, "Ara plaka").amount == 6_400_000
    assert of(found, "Blok mermer").spread == 166_000  # measured: 2 %
    assert of(found, "Moloz").spread == 124_000  # invoiced: 10 %
    sludge = of(found, "Çamur")
    assert (sludge.amount, sludge.spread) == (660_000, 60_000)  # half of 50 to 60 t, twelve times
    first = found.closures[0]
    assert first.at == cut
    assert first.difference == 0
    assert first.verdict is Verdict.CLOSES
    assert found.closures[-1].at == End.PLANT
    assert found.closures[-1].difference == 50_000


def test_a_year_has_its_own_amounts_and_what_names_none_counts_for_all(yard):
    plant, cut, _, resource = yard
    row = resource("Epoksi", "want", "30 t/yıl", "used", year="2024", to_process=cut)
    plant.add("quantity", {"resource": str(row), "used": "38 t/yıl"})
    now, before = (balance(plant.ledger, plant.firm, plant.facility, year=year) for year in ("2025", "2024"))
    assert of(now, "Epoksi").amount == 38_000
    assert of(before, "Epoksi").amount == 30_000
    assert of(before, "Moloz").lack is Lack.FIGURE
    assert before.closures[0].verdict is Verdict.INCOMPLETE
    assert now.years == ("2025", "2024")


def test_what_was_said_apart_is_put_together_where_nobody_said_the_whole(yard):
    plant, cut, _, resource = yard
    row = resource("Toz", "have", "10 t/yıl", "offered", kind="waste", from_process=cut)
    quantity = plant.ledger.records("quantity")[-1].row
    plant.set("quantity", quantity, contracted={"value": "5", "unit": "t", "period": "year", "quality": "guess"})
    found = of(balance(plant.ledger, plant.firm, plant.facility), "Toz")
    assert found.resource == row
    assert found.amount == 15_000
    assert found.quality == "guess"
    assert found.spread == (Decimal(200) ** 2 + Decimal(2500) ** 2).sqrt()


def test_volumes_are_weighed_by_the_density_of_their_concept_only(yard):
    plant, cut, _, resource = yard
    resource("Saman", "want", "10 m3/yıl", "used", to_process=cut, concept="cereal-straw")
    resource("Sıvı", "want", "10 m3/yıl", "used", to_process=cut)
    resource("Takım", "want", "10 adet/yıl", "used", to_process=cut)
    found = balance(plant.ledger, plant.firm, plant.facility)
    straw = of(found, "Saman")
    assert (straw.amount, straw.converted) == (1000, True)  # 100 kg/m3
    assert straw.spread > 200
    assert of(found, "Sıvı").lack is Lack.DENSITY
    assert of(found, "Takım").lack is Lack.UNIT


def test_without_its_water_or_by_a_substance(yard):
    plant, _, _, _ = yard
    sludge = next(one.row for one in plant.ledger.records("resource") if one.values["name"] == "Çamur")
    line = {"component": "Nem", "typical": "25", "unit": "%"}
    plant.add("composition", {"resource": str(sludge), "line": line})
    lime = {"component": "CaCO3", "min": "90", "max": "98", "unit": "%", "basis": "dry"}
    plant.add("composition", {"resource": str(sludge), "line": lime})
    dry = balance(plant.ledger, plant.firm, plant.facility, Measure.DRY)
    assert of(dry, "Çamur").amount == Decimal(660_000) * 3 / 4
    calcite = balance(plant.ledger, plant.firm, plant.facility, Measure.SUBSTANCE, substance="caco3")
    assert of(calcite, "Çamur").amount == Decimal("465300")  # 94 % of what is dry
    assert of(calcite, "Moloz").lack is Lack.SUBSTANCE
    with pytest.raises(UserFault) as told:
        balance(plant.ledger, plant.firm, plant.facility, Measure.SUBSTANCE)
    assert told.value.code == "balance-no-substance"


def test_energy_counts_energy_and_what_burns_water_counts_water(yard):
    plant, cut, polish, resource = yard
    resource("Talaş", "want", "36 t/yıl", "used", to_process=cut, concept="cereal-straw")
    resource("Şebeke suyu", "want", "900 m3/yıl", "used", kind="water", to_process=polish)
    resource("Atık su", "have", "850 t/yıl", kind="water", from_process=polish)
    energy = balance(plant.ledger, plant.firm, plant.facility, Measure.ENERGY)
    assert {one.name: one.amount for one in energy.flows} == {"Elektrik": 900_000, "Talaş": 145_000}  # 14.5 MJ/kg
    water = balance(plant.ledger, plant.firm, plant.facility, Measure.WATER)
    assert {one.name: one.amount for one in water.flows} == {"Şebeke suyu": 900, "Atık su": 850}


def test_reconciliation_closes_what_it_is_asked_to(yard):
    plant, cut, polish, _ = yard
    assert balance(plant.ledger, plant.firm, plant.facility).reconciled is None
    found = balance(plant.ledger, plant.firm, plant.facility, leave_out=()).reconciled
    assert found is not None
    assert set(found.closed) == {cut, polish}
    without = balance(plant.ledger, plant.firm, plant.facility, leave_out=[polish]).reconciled
    assert without is not None
    assert without.closed == (cut,)
    assert {one.flow.name for one in without.flows if one.standing is Standing.APART} == {"Plaka"}


def test_a_plant_of_which_nothing_is_recorded_has_no_balance(plant):
    found = balance(plant.ledger, plant.firm, plant.facility, leave_out=())
    assert (found.flows, found.closures, found.years, found.scope.year) == ((), (), (), "")

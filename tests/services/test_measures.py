"""Measures as people work on them: added once, rejected with a reason, their costs said and taken back, undone."""

import pytest

from esdesk.audit.flows import End
from esdesk.core.errors import UserFault
from esdesk.services.files import files
from esdesk.services.measures import indicators, measures, waste_cost
from esdesk.services.measures.bubbles import measures_data
from esdesk.services.measures.indicator_words import change_words, figure_words, product_words, remarks, unit_words
from esdesk.services.measures.waste_figure import lacks_told, waste_data
from esdesk.services.measures.words import basis_words, payback_words, worth_words
from esdesk.services.records import records
from tests import economy


@pytest.fixture(scope="module")
def yard_file(tmp_path_factory):
    """The marble yard with money; read only."""
    path = tmp_path_factory.mktemp("yard") / "yard.esdesk"
    economy.fill(path)
    return path


@pytest.fixture
def yard(yard_file):
    """It, open."""
    with files.opened(yard_file) as ledger:
        yield ledger


def place(ledger):
    return files.the_firm(ledger), ledger.records("facility")[0].row


@pytest.fixture
def plant(tmp_path):
    """An empty facility, open."""
    made = files.new_file(tmp_path / "plant.esdesk", "Örnek A.Ş.", "23.70")
    with files.opened(made.path) as ledger:
        yield ledger


def test_a_measure_is_added_once_and_undo_takes_it_away(plant):
    firm, facility = place(plant)
    row = measures.add_measure(plant, facility, "  Hız sürücüsü ")
    (found,) = measures.measures(plant, firm, facility).every
    assert (found.row, found.name, found.state) == (row, "Hız sürücüsü", "proposed")
    for name, code in (("HIZ SÜRÜCÜSÜ", "measure-there"), (" ", "measure-nameless")):
        with pytest.raises(UserFault, match=code):
            measures.add_measure(plant, facility, name)
    plant.undo()
    assert not measures.measures(plant, firm, facility).every


def test_only_a_measure_that_stands_has_a_state(plant):
    facility = place(plant)[1]
    row = measures.add_measure(plant, facility, "Depo")
    plant.undo()
    for gone in (row, facility):
        with pytest.raises(UserFault, match="row-unknown"):
            measures.set_state(plant, gone, "in_progress")


def test_a_measure_is_rejected_with_a_reason_only(plant):
    firm, facility = place(plant)
    row = measures.add_measure(plant, facility, "Depo")
    with pytest.raises(UserFault, match="measure-no-reason"):
        measures.set_state(plant, row, "rejected", " ")
    measures.set_state(plant, row, "rejected", "Yer yok")
    found = measures.measures(plant, firm, facility)
    assert (found.every[0].state, found.every[0].reason, found.total.count) == ("rejected", "Yer yok", 0)
    measures.set_state(plant, row, "in_progress")
    assert measures.measures(plant, firm, facility).every[0].reason == ""
    measures.remove_measure(plant, row)
    assert not measures.measures(plant, firm, facility).every
    plant.undo()
    assert measures.measures(plant, firm, facility).every[0].state == "in_progress"


def test_costs_and_turnover_are_said_changed_and_taken_back(plant):
    firm, facility = place(plant)
    step = str(records.add(plant, "process", {"name": "Pres"}, to=facility.hex))
    with pytest.raises(UserFault, match="cost-no-year"):
        waste_cost.say_turnover(plant, facility, "", "5 TL")
    with pytest.raises(UserFault, match="sum-unreadable"):
        waste_cost.say_turnover(plant, facility, "2025", "çok")
    waste_cost.say_cost(plant, facility, step, "2025", "system", "30 bin TL")
    waste_cost.say_cost(plant, facility, step, "2025", "energy", "5 bin TL")
    waste_cost.say_cost(plant, facility, End.PLANT, "2025", "system", "7 bin TL")
    waste_cost.say_turnover(plant, facility, "2025", "1 milyon TL")
    waste_cost.say_turnover(plant, facility, "2025", "2 milyon TL")
    found = waste_cost.cost_of_waste(plant, firm, facility, "2025")
    assert set(found.typed) == {step, ""}
    assert found.found.turnover == 2_000_000
    assert len(plant.records("process_cost")) == 2
    waste_cost.say_turnover(plant, facility, "2025", "")
    assert waste_cost.cost_of_waste(plant, firm, facility, "2025").found.turnover is None
    waste_cost.say_turnover(plant, facility, "2024", "")
    assert len(plant.records("turnover")) == 1


def test_it_is_told_in_both_languages(yard):
    firm, facility = place(yard)
    every = measures.measures(yard, firm, facility).every
    drives = next(one for one in every if one.life)
    assert payback_words(drives, "tr") == "1,9"
    assert basis_words(drives, "tr") == "4,3 TL/kWh, yazılan fiyat"
    assert basis_words(every[0], "en") == "4.3 TL/kWh, mean of the newest year's bills"
    assert worth_words(drives, "tr").startswith("10 yıllık net bugünkü değer, bin TL: %5,0: 2.938 · %10,0: 2.138")
    assert worth_words(every[0], "en") == "For a net present value, saving, investment and life are needed."
    lines = [line.split("\t") for line in measures_data(every, "tr").split("\n")]
    assert lines[0][0] == "önlem"
    assert {len(line) for line in lines} == {9}
    cost = waste_cost.cost_of_waste(yard, firm, facility)
    assert lacks_told(cost, "tr") == ["Kırık plaka: bertaraf bedeli yazılmamış, atık yönetimine girmedi."]
    assert waste_data(cost, "en").split("\n")[1].startswith("Moloz\tBlok kesim\t2373155.34")


def test_indicators_are_gathered_from_bills_production_and_inventory(yard):
    firm, facility = place(yard)
    found = indicators.indicators_now(yard, firm, facility)
    assert (found.year, found.baseline, found.years) == ("2025", "2023", ("2025", "2024", "2023"))
    told = {one.of.value: (figure_words(one.of, one.value, "tr"), unit_words(one, found, "tr"), change_words(one, "tr"))
            for one in found.every}  # fmt: skip
    assert told["energy"] == ("240", "kWh/t", "−%5,2")
    assert told["water"] == ("1,6", "m³/t", "−%8,1")
    assert told["waste"] == ("421", "kg/t", "–")
    assert product_words(found, "tr") == "2025 yılının 5.160 t ürününe bölünmüştür."
    assert "own baseline year" in remarks(found, "en")[-1]
    assert any("nobody said what becomes" in one for one in remarks(found, "en"))

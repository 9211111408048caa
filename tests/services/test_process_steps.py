"""Steps as a line and one by one; what hangs at them; the figure that shows them."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit import quick_line
from esdesk.core.errors import UserFault
from esdesk.core.paths import using_profile
from esdesk.services.files import files
from esdesk.services.plant import process_steps
from esdesk.services.plant.process_figure import links, process_data
from esdesk.services.plant.process_plan import process_plan
from esdesk.services.records import records
from tests import yard


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The yard's file, made once."""
    folder = tmp_path_factory.mktemp("yard")
    with using_profile(folder / "profile"):
        yard.fill(folder / "yard.esdesk")
    return folder


@pytest.fixture
def plant(filled, tmp_path, monkeypatch):
    """The yard, open."""
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    copied = shutil.copy(filled / "yard.esdesk", tmp_path)
    with using_profile(filled / "profile"), files.opened(Path(copied)) as ledger:
        yield ledger


def plan_of(ledger):
    facility = ledger.records("facility")[0]
    return process_plan(ledger, facility.firm, facility.row)


def line_of(ledger):
    return process_steps.line_words(plan_of(ledger).steps)


def facility(ledger):
    return ledger.records("facility")[0].row


def row_of(ledger, name):
    return next(one.row for one in ledger.records() if one.values.get("name") == name)


def test_a_line_is_read_by_its_three_signs():
    said = process_steps.read_steps(" kesim>silim + filtre pres › paketleme < filtre pres")
    assert [(one.sign, one.name) for one in said] == [
        (">", "kesim"), (">", "silim"), ("+", "filtre pres"), (">", "paketleme"), ("<", "filtre pres"),
    ]  # fmt: skip
    assert process_steps.read_steps("  ") == []
    for wrong in ("kesim > > silim", "> kesim", "kesim +"):
        with pytest.raises(UserFault) as fault:
            process_steps.read_steps(wrong)
        assert fault.value.code == "steps-unread"


def test_the_yard_s_steps_stand_in_their_order_with_what_they_lose(plant):
    plan = plan_of(plant)
    assert line_of(plant) == "Blok kesim > Silim ve cila > Ebatlama > Filtre pres"
    assert [one.place for one in plan.steps] == [1, 2, 3, 4]
    assert [one.is_doubtful for one in plan.steps] == [False, False, True, False]
    assert {one.name for one in plan.coming_in(plan.steps[0].row)} == {"Blok mermer"}
    assert plan.loose == []
    pairs = {(plan.step(one.source).name, plan.step(one.target).name): one.printed for one in links(plan)}
    assert pairs["Silim ve cila", "Filtre pres"] == "120 t/yıl"
    assert process_data(plan, "tr").split("\n")[2] == "Ham plaka\tBlok kesim\tSilim ve cila\t6410 t/yıl"


def test_a_line_written_adds_renames_reorders_and_puts_beside_in_one_step_of_undo(plant):
    cutting = row_of(plant, "Blok kesim")
    process_steps.write_line(plant, facility(plant), "Kesim < Filtre pres > Silim ve cila > Ebatlama")
    assert line_of(plant) == "Kesim < Filtre pres > Silim ve cila > Ebatlama"
    assert plant.record_at(cutting).values["name"] == "Kesim"
    assert [one.beside for one in plan_of(plant).steps] == [False, True, False, False]
    assert plan_of(plant).steps[0].fed_by == (str(row_of(plant, "Filtre pres")),)
    plant.undo()
    assert line_of(plant) == "Blok kesim > Silim ve cila > Ebatlama > Filtre pres"
    process_steps.write_line(plant, facility(plant), "Blok kesim > Ebatlama > Paketleme > Sevkiyat + Depo")
    left = {one.name for one in plan_of(plant).steps if one.beside}
    assert left == {"Depo", "Silim ve cila", "Filtre pres"}, "nothing is taken away by writing a line"


def test_a_step_of_the_line_may_feed_back_an_earlier_one(plant):
    line = "Blok kesim < Ebatlama > Silim ve cila > Ebatlama + Filtre pres"
    process_steps.write_line(plant, facility(plant), line)
    assert line_of(plant) == line
    process_steps.write_line(plant, facility(plant), line.replace(" < Ebatlama", ""))
    assert "<" not in line_of(plant)
    with pytest.raises(UserFault) as fault:
        process_steps.write_line(plant, facility(plant), "Kesim > Silim > kesim")
    assert fault.value.code == "steps-twice"


names = st.lists(
    st.sampled_from(["İnce", "ısıtma", "Şekil", "ÇEKME", "yağ", "kalıp", "son iş"]), min_size=1, unique=True
)


@given(names, st.lists(st.sampled_from(" > | + "[1:].split("|")), min_size=8, max_size=8))
def test_what_is_read_is_what_was_written(found, signs):
    text = found[0] + "".join(f"{sign}{name}" for sign, name in zip(signs, found[1:], strict=False))
    assert [one.name for one in process_steps.read_steps(text)] == found


def test_steps_are_added_moved_and_renamed_with_what_stands_beside_them(plant):
    place = facility(plant)
    row = process_steps.add_step(plant, place, "Yıkama", after=row_of(plant, "Blok kesim"))
    assert line_of(plant) == "Blok kesim > Yıkama > Silim ve cila > Ebatlama > Filtre pres"
    process_steps.move_step(plant, place, row, 1)
    process_steps.move_step(plant, place, row_of(plant, "Blok kesim"), -1)
    assert line_of(plant) == "Blok kesim > Silim ve cila > Yıkama > Ebatlama > Filtre pres"
    process_steps.rename_step(plant, row, " Durulama ")
    process_steps.describe_step(plant, row, "2 tank")
    assert plan_of(plant).step(str(row)).note == "2 tank"
    for wrong, code in (("EBATLAMA", "step-name-taken"), (" ", "step-name-missing")):
        with pytest.raises(UserFault) as fault:
            process_steps.rename_step(plant, row, wrong)
        assert fault.value.code == code
        with pytest.raises(UserFault) as fault:
            process_steps.add_step(plant, place, wrong)
        assert fault.value.code == code


def test_what_hung_at_a_removed_step_is_at_none_and_one_undo_brings_all_back(plant):
    before = plan_of(plant)
    process_steps.remove_step(plant, row_of(plant, "Silim ve cila"))
    after = plan_of(plant)
    assert len(after.steps) == 3
    assert {one.name for one in after.loose} == {"Epoksi, file", "Kırık plaka"}
    plant.undo()
    assert plan_of(plant) == before


def test_a_resource_is_put_at_a_step_at_its_own_end(plant):
    plan = plan_of(plant)
    epoxy, rubble, slab = (row_of(plant, name) for name in ("Epoksi, file", "Moloz", "Ebatlı ürün"))
    sizing = row_of(plant, "Ebatlama")
    for one in (epoxy, rubble, slab):
        process_steps.put_at_step(plant, one, sizing)
    plan = plan_of(plant)
    assert {one.name for one in plan.coming_in(str(sizing))} == {"Epoksi, file", "Cilalı plaka"}
    assert {"Moloz", "Ebatlı ürün"} <= {one.name for one in plan.going_out(str(sizing))}
    process_steps.put_at_step(plant, rubble, None)
    assert [one.name for one in plan_of(plant).loose] == ["Moloz"]


def test_a_resource_is_added_at_a_step_whatever_the_line_says(plant):
    press = row_of(plant, "Filtre pres")
    row = process_steps.add_here(plant, facility(plant), quick_line.read("kesim tozu 30 t/ay"), press)
    assert plant.record_at(row).values["from_process"] == str(press)
    row = process_steps.add_here(plant, facility(plant), quick_line.read("- polimer 3 t/yıl"), press)
    assert plant.record_at(row).values["to_process"] == str(press)


def test_processes_without_any_number_are_all_of_the_line(plant):
    for one in plant.records("process"):
        records.set_field(plant, one.row.hex, "order", "")
    assert [one.beside for one in plan_of(plant).steps] == [False] * 4

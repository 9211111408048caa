"""Conflicts with any number of sides: each is shown, whose value is not here as well, and one answer ends them all."""

import pytest

from esdesk.audit.visibility import Reader
from esdesk.core.errors import UserFault
from esdesk.core.operation import Level
from esdesk.services.merging import settling
from esdesk.services.records import records
from esdesk.services.sync import sending


@pytest.fixture
def sand(plant):
    return plant.have("Döküm kumu", note="kuru", packaging="drum")


def noting(row, text):
    return lambda ledger: records.set_field(ledger, row.hex, "note", text)


def test_three_sides_are_shown_and_one_answer_settles_them(plant, sand, laptops):
    others = [laptops(noting(sand, "nemli")), laptops(noting(sand, "yağlı"))]
    records.set_field(plant.ledger, sand.hex, "note", "tozlu")
    for operations in others:
        plant.ledger.merge(operations)
    [question] = settling.questions(plant.ledger, "en")
    assert {side.text for side in question.sides} == {"tozlu", "nemli", "yağlı"}
    assert len({side.device for side in question.sides}) == 3
    assert {side.level for side in question.sides} == {Level.FULL}
    assert sum(side.this_device for side in question.sides) == 1
    assert question.earlier is not None
    assert question.earlier.text == "kuru"
    third = question.sides[2]
    settling.keep(plant.ledger, question, third)
    assert settling.questions(plant.ledger, "en") == []
    assert plant.ledger.record_at(sand).values["note"] == third.text


def test_a_side_whose_value_is_not_here_is_shown_and_cannot_be_kept(plant, sand, laptops):
    said, hidden = laptops(noting(sand, "nemli")), laptops(noting(sand, "yağlı"))
    records.set_field(plant.ledger, sand.hex, "note", "tozlu")
    plant.ledger.merge([*said, *(one.at(Level.WITHHELD) for one in hidden)])
    [question] = settling.questions(plant.ledger, "en")
    assert [(side.text, side.level) for side in question.sides][2] == ("", Level.WITHHELD)
    before = plant.ledger.digest()
    with pytest.raises(UserFault, match="head-unseen"):
        settling.keep(plant.ledger, question, question.sides[2])
    assert plant.ledger.digest() == before
    settling.write(plant.ledger, question, "karışık")
    assert plant.ledger.record_at(sand).values["note"] == "karışık"
    assert plant.ledger.record_at(sand).unseen == ()


def test_a_deletion_that_met_edits_names_the_field_of_each(plant, sand, laptops):
    edits = laptops(noting(sand, "nemli")), laptops(lambda ledger: records.set_field(ledger, sand.hex, "name", "Kum"))
    hidden = laptops(lambda ledger: records.set_field(ledger, sand.hex, "packaging", "bulk"))
    records.delete_row(plant.ledger, sand.hex)
    for operations in [*edits, [one.at(Level.WITHHELD) for one in hidden]]:
        plant.ledger.merge(operations)
    [question] = settling.questions(plant.ledger, "en")
    assert question.field is None
    assert [(side.label, side.text) for side in question.sides if side.level is Level.FULL] == [
        ("", None), ("Resource name", "Kum"), ("Note", "nemli"),
    ]  # fmt: skip
    assert question.sides[-1].level is Level.WITHHELD
    settling.keep(plant.ledger, question, question.sides[-1])
    assert settling.questions(plant.ledger, "en") == []
    assert not plant.ledger.record_at(sand).deleted


def test_a_deletion_that_met_only_what_is_withheld_has_two_sides(plant, sand, laptops):
    hidden = laptops(noting(sand, "nemli"))
    records.delete_row(plant.ledger, sand.hex)
    plant.ledger.merge([one.at(Level.WITHHELD) for one in hidden])
    [question] = settling.questions(plant.ledger, "en")
    assert [side.text for side in question.sides] == [None, ""]


def test_a_record_that_a_side_names_is_told_by_what_it_is_called(plant, sand, laptops):
    steps = [plant.add("process", {"facility": str(plant.facility), "name": name}) for name in ("Döküm", "Taşlama")]
    plant.ledger.make_whole()
    others = laptops(lambda ledger: records.set_field(ledger, sand.hex, "from_process", str(steps[0])))
    records.set_field(plant.ledger, sand.hex, "from_process", str(steps[1]))
    plant.ledger.merge(others)
    [question] = settling.questions(plant.ledger, "en")
    assert {side.text for side in question.sides} == {"Döküm", "Taşlama"}
    leaving = sending.preview(plant.ledger, plant.firm, Reader.CENTRE, "en").lines
    assert [one.text for one in leaving if one.field.name == "from_process"] == [question.sides[0].text]

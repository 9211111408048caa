"""Entering by hand: one step a box, the first box makes the record, what cannot be taken changes nothing."""

import pytest

from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.services.files import drafts
from esdesk.services.records.entering import enter_box, rows_within


def test_a_box_is_one_step(plant):
    enter_box(plant.ledger, "facility", plant.facility, "employees", "", "186")
    enter_box(plant.ledger, "facility", plant.facility, "position", "said", "38.15, 27.36")
    assert plant.ledger.record_at(plant.facility).values["position"] == {"lat": "38.15", "lon": "27.36"}
    plant.ledger.undo()
    values = plant.ledger.record_at(plant.facility).values
    assert not values.get("position")
    assert values["employees"] == "186"


def test_the_first_box_makes_the_record_where_it_belongs(plant):
    row = new_id()
    enter_box(plant.ledger, "contact", row, "name", "", "", plant.firm)
    assert rows_within(plant.ledger, "contact", plant.firm) == []
    enter_box(plant.ledger, "contact", row, "title", "", "Çevre mühendisi", plant.firm)
    assert [one for one, _ in rows_within(plant.ledger, "contact", plant.firm)] == [row]
    plant.ledger.undo()
    assert rows_within(plant.ledger, "contact", plant.firm) == []


def test_nothing_is_made_nowhere(plant):
    for within in (None, new_id(), plant.facility):
        with pytest.raises(UserFault, match="row-unknown"):
            enter_box(plant.ledger, "contact", new_id(), "title", "", "x", within)


def test_what_cannot_be_read_changes_nothing_and_the_draft_stays(plant):
    drafts.keep(plant.ledger, plant.firm, "facility", plant.facility, "employees", "çok", 3)
    with pytest.raises(UserFault, match="number-unreadable"):
        enter_box(plant.ledger, "facility", plant.facility, "employees", "", "çok")
    assert "employees" not in plant.ledger.record_at(plant.facility).values
    assert [one.text for one in drafts.all(plant.ledger)] == ["çok"]


@pytest.mark.parametrize(("name", "key"), [("no_such", ""), ("employees", "said"), ("consent", "nothing")])
def test_a_field_or_box_that_is_not_there(plant, name, key):
    with pytest.raises(UserFault, match="field-unknown"):
        enter_box(plant.ledger, "firm", plant.firm, name, key, "x")

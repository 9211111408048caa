"""Lists as pandas tables: what was typed, and beside it what it means."""

import pandas
import pytest

from esdesk.audit import fields
from esdesk.core.errors import UserFault
from esdesk.ledger.views import Change
from esdesk.services.sheets.tables import names, table


def test_a_group_has_a_column_for_each_member_and_for_what_it_means(plant):
    row = plant.have("Döküm kumu", months=["5", "9"])
    plant.add("quantity", {"resource": str(row), "span": "2025", "offered": "1.200 t/yıl"})
    found = table(plant.ledger, "quantity")
    assert found.loc[0, "offered.value"] == "1.200"
    assert found.loc[0, "offered.number"] == 1_200_000
    assert (found.loc[0, "offered.number_unit"], found.loc[0, "offered.number_period"]) == ("kg", "year")
    assert table(plant.ledger, "Kaynak").loc[0, "months"] == "5; 9"


def test_what_cannot_be_read_stays_as_typed_and_means_nothing(plant):
    row = plant.have("Döküm kumu")
    quantity = plant.add("quantity", {"resource": str(row)})
    said = Change("quantity", quantity, "offered", {"value": "birkaç", "unit": "t"})  # as a package may bring it
    plant.ledger.record(plant.firm, [said])
    found = table(plant.ledger, "quantity")
    assert found.loc[0, "offered.value"] == "birkaç"
    assert "offered.number" not in found.columns


def test_the_inventory_is_a_table_of_its_lines(plant):
    rows = [plant.have(f"Kum {at}") for at in range(3)]
    found = table(plant.ledger, "Envanter")
    assert sorted(found["name"]) == ["Kum 0", "Kum 1", "Kum 2"]
    assert set(found["row"]) == {str(row) for row in rows}


@pytest.mark.parametrize("name", names())
def test_every_table_is_there_also_where_nothing_is_in_it(plant, name):
    found = table(plant.ledger, name)
    assert isinstance(found, pandas.DataFrame)
    assert "row" in found.columns
    assert set(names()) == {"inventory", *fields.entities()}


def test_a_firms_own_records_and_a_table_that_is_none(plant):
    assert len(table(plant.ledger, "firm", plant.firm)) == 1
    assert len(table(plant.ledger, "firm", plant.facility)) == 0
    with pytest.raises(UserFault) as caught:
        table(plant.ledger, "fırın")
    assert caught.value.code == "table-unknown"

"""The columns of a waste declaration as a plant has it."""

import pytest

from esdesk.services.sheets import importing
from esdesk.services.sheets.declared_fate import fate_of
from esdesk.services.sheets.headers import columns_of
from esdesk.services.sheets.sheets import Sheet

HEADER = ("Atık kodu", "Atık adı", "Miktar (kg/yıl)", "İşleme yöntemi", "Alıcı tesis")


@pytest.mark.parametrize(
    ("said", "recorded", "members"),
    [
        ("R4", None, {"treatment": "R4", "fate": "recovered"}),
        ("r 04 - Metallerin geri dönüşümü", None, {"treatment": "R4", "fate": "recovered"}),
        ("D5", {"fate": "stored"}, {"treatment": "D5"}),
        ("Geri kazanım", None, {"fate": "recovered"}),
        ("başka", None, {"treatment": "başka"}),
    ],
)
def test_a_code_is_found_among_words_and_tells_the_fate_where_nothing_else_does(said, recorded, members):
    assert fate_of({"treatment": said}, recorded) == members


def test_a_code_in_the_column_of_the_fate_is_one():
    assert fate_of({"fate": "R4"}, None) == {"treatment": "R4", "fate": "recovered"}
    assert fate_of({"fate": "Geri kazanım"}, None) == {"fate": "Geri kazanım"}
    assert fate_of({"fate": "Depolama", "treatment": "D5"}, None) == {"fate": "Depolama", "treatment": "D5"}


def test_the_heads_of_a_declaration_are_known():
    assert list(columns_of(HEADER).values()) == ["waste_code", "name", "amount", "treatment", "receiver"]


def test_code_and_receiver_of_a_declaration_become_the_fate(plant):
    rows = ((2, ("17 04 05", "Demir", "1200", "R4", "Demirsan")),)
    found = importing.plan(plant.ledger, plant.firm, plant.facility, Sheet("beyan", HEADER, rows))
    said = {one.field: one.value for one in found.added[0].changes}
    assert said["fate"] == {"fate": "recovered", "treatment": "R4", "receiver": "Demirsan"}

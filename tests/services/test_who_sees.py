"""Who would see which part of a resource, with its own levels and those above."""

import pytest

from esdesk.audit.vocabulary import VisibilityLevel as Level
from esdesk.services.files import files
from esdesk.services.records import records
from esdesk.services.records.entering import enter_box
from esdesk.services.records.who_sees import Sees, who_sees


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    files.new_file(tmp_path / "plant.esdesk", "Örnek", "23.70")
    with files.opened(tmp_path / "plant.esdesk") as opened:
        yield opened


@pytest.fixture
def sludge(ledger):
    return records.add(ledger, "resource", {"name": "Çamur", "direction": "have", "kind": "waste"})


def group(ledger, row, name):
    return next(one for one in who_sees(ledger, row) if one.group == name)


def test_without_a_word_the_centre_sees_it(ledger, sludge):
    price = group(ledger, sludge, "price")
    assert (price.level, price.above) == (Level.CENTRE, Level.CENTRE)
    assert price.sees == (Sees.ALL, Sees.NOTHING, Sees.NOTHING)


def test_its_own_level_goes_before_the_firms(ledger, sludge):
    firm = files.the_firm(ledger)
    enter_box(ledger, "firm", firm, "visibility", "price", "private")
    assert group(ledger, sludge, "price").sees == (Sees.NOTHING,) * 3
    enter_box(ledger, "resource", sludge, "visibility", "price", "public")
    price = group(ledger, sludge, "price")
    assert (price.level, price.above) == (Level.PUBLIC, Level.PRIVATE)
    assert price.sees == (Sees.ALL,) * 3


def test_a_year_that_says_otherwise_makes_it_a_part(ledger, sludge):
    for year in ("2024", "2025"):
        last = records.add(ledger, "quantity", {"offered": "40 t/ay", "span": year}, to=sludge.hex)
    enter_box(ledger, "quantity", last, "visibility", "quantity", "private")
    assert group(ledger, sludge, "quantity").sees[0] is Sees.PART
    assert group(ledger, sludge, "what").sees[0] is Sees.ALL


def test_nothing_is_said_of_what_is_no_resource(ledger):
    assert who_sees(ledger, files.the_firm(ledger)) == []

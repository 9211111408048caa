import tomllib
from random import Random

import pytest

from esdesk.core.errors import UserFault
from esdesk.matching.weights import TABLES, version, weights
from esdesk.services.files.files import opened
from esdesk.services.matching.deciding import accept, refuse, suggestions, wants
from esdesk.services.matching.fitting import decisions_of, fit_files
from tests.services.conftest import Plant

NAMES = ("döküm kumu", "mermer çamuru", "peynir altı suyu", "cam kırığı", "uçucu kül", "talaş", "karton", "hurda demir")


def decide(ledger, row, offered, reason="quality"):
    """Accepts what known receivers agree on, whatever else speaks for it, and refuses the rest; now and then not."""
    for one in offered:
        part = next(part for part in one.suggestion.parts if part.name == "receivers")
        likes = part.value_1e4 >= 7000
        if likes != (Random(one.suggestion.synergy).random() < 0.1):
            accept(ledger, row, one.suggestion)
        else:
            refuse(ledger, row, one.suggestion, reason)


@pytest.fixture
def decided(plant):
    for name in NAMES:
        row = plant.have(name, kind="waste")
        decide(plant.ledger, row, suggestions(plant.ledger, row, 8))
    return plant


def test_weights_move_to_what_people_go_by(decided, tmp_path):
    out = tmp_path / "new.toml"
    name, outcomes = fit_files([decided.ledger.path], out)
    uses, pairs = outcomes
    assert uses.fitted.weights["receivers"] > weights("uses")["receivers"]
    assert uses.fitted.after.loss < uses.fitted.before.loss
    assert (pairs.fitted, pairs.fault.code) == (None, "fit-too-few")
    written = tomllib.loads(out.read_text(encoding="utf-8"))
    assert written["version"] == name != version()
    assert {table: written[table] for table in TABLES} == {
        table: dict(uses.fitted.weights if table == "uses" else weights(table)) for table in TABLES
    }


def test_a_file_that_is_there_is_never_touched(decided, tmp_path):
    out = tmp_path / "new.toml"
    out.write_text("mine", encoding="utf-8")
    with pytest.raises(UserFault) as fault:
        fit_files([decided.ledger.path], out)
    assert fault.value.code == "file-exists"
    assert out.read_text(encoding="utf-8") == "mine"


def test_few_decisions_write_nothing(plant, tmp_path):
    row = plant.have("döküm kumu", kind="waste")
    decide(plant.ledger, row, suggestions(plant.ledger, row, 5))
    with pytest.raises(UserFault) as fault:
        fit_files([plant.ledger.path], tmp_path / "new.toml")
    assert fault.value.code == "fit-too-few"
    assert list(tmp_path.glob("*.toml")) == []


def test_a_refusal_that_is_about_the_firm_says_nothing_about_the_suggestion(plant):
    row = plant.have("döküm kumu", kind="waste")
    first, second, third = suggestions(plant.ledger, row, 3)
    refuse(plant.ledger, row, first.suggestion, "already_used")
    refuse(plant.ledger, row, second.suggestion, "not_interested")
    refuse(plant.ledger, row, third.suggestion, "too_far")
    [one] = decisions_of([plant.ledger.path])["uses"]
    assert (one.about, one.accepted) == (str(row), False)
    assert one.values == {part.name: part.value_1e4 for part in third.suggestion.parts}


def test_decisions_about_pairs_count_from_either_side(plant, made):
    other = made("other.esdesk", firm="Komşu Beton", nace="23.61")
    sand = plant.have("döküm kumu", kind="waste")
    slag = plant.have("döküm cürufu", kind="waste")
    with opened(other.path) as ledger:
        theirs = Plant(ledger, other.firm, other.facility)
        row = {"facility": str(other.facility), "direction": "want", "kind": "material"}
        wanted = theirs.add("resource", row | {"name": "döküm kumu"})
        offered = {one.suggestion.have: one for one in wants(ledger, wanted, [plant.ledger.path])}
        refuse(ledger, wanted, offered[slag].suggestion, "quality")
    [mine] = wants(plant.ledger, sand, [other.path])
    accept(plant.ledger, sand, mine.suggestion, mine.other)
    found = decisions_of([plant.ledger.path, other.path])["pairs"]
    assert {one.about: one.accepted for one in found} == {str(sand): True, str(slag): False}
    assert decisions_of([plant.ledger.path])["pairs"] == []

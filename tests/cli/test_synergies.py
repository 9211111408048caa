"""`esdesk synergies` and `esdesk synergy …`: followed up, valued and drawn from the command line."""

from pathlib import Path

import jsonschema
import pytest

from tests.cli.test_docs import SCHEMAS


@pytest.fixture
def synergy(esdesk, plant, row_of):
    """A synergy of the plant's foundry sand, with every figure but the haulage for a kilometre."""
    sand = row_of(plant, "resource", "Döküm kumu")
    figures = ["donor_treatment=0", "disposal=450 TL/t", "input_cost=700 TL/t", "substitution=0,8", "payload=25",
               "receiver_treatment=95 TL/t", "distance=18", "haul_payer=veren", "amount=1.200 t"]  # fmt: skip
    esdesk("add", plant, "synergy", "receiver=Komşu Beton", "stage=fikir", *figures, "--to", sand)
    [found] = esdesk("list", plant, "synergy", "--json").json
    return found["row"]


def held(name, found):
    jsonschema.Draft202012Validator(SCHEMAS[name]).validate(found)
    return found


def test_what_lacks_is_asked_for_and_what_is_typed_is_counted(esdesk, plant, synergy):
    said = esdesk("synergy", "economics", plant, synergy).out
    assert "What does a haulier ask for a kilometre" in said
    found = held("synergy economics", esdesk("synergy", "economics", plant, synergy, "--json").json)
    assert found["both"] is None
    assert "haul_cost" in found["missing"]
    esdesk("set", plant, synergy, "haul_cost", "45 TL/km")
    found = held("synergy economics", esdesk("synergy", "economics", plant, synergy, "--json").json)
    assert found["both"][1] == 1_020_240
    assert (found["least_price"], found["most_price"]) == (-385.2, 465)
    assert "İki taraf da kazanır" in esdesk("synergy", "economics", plant, synergy, lang="tr").out


def test_it_is_listed_moved_and_lost_only_with_a_reason(esdesk, plant, synergy):
    esdesk("synergy", "move", plant, synergy, "Görüşme")
    assert "Say why it is lost" in esdesk("synergy", "move", plant, synergy, "lost", code=1).err
    [one] = held("synergies", esdesk("synergies", plant, "--json").json)
    assert (one["stage"], one["partner"], one["late"]) == ("talks", "Komşu Beton", False)
    esdesk("synergy", "move", plant, synergy, "lost", "--reason", "too far")
    assert "too far" in esdesk("synergies", plant).out


def test_its_figures_are_drawn(esdesk, plant, synergy):
    esdesk("set", plant, synergy, "haul_cost", "45 TL/km")
    esdesk("synergy", "economics", plant, synergy, "-o", "price.svg")
    esdesk("synergy", "network", plant, "-o", "net.svg")
    assert "Komşu Beton" in Path("net.svg").read_text(encoding="utf-8")
    assert "the receiver pays" in Path("price.svg").read_text(encoding="utf-8")
    assert ".svg" in esdesk("synergy", "network", plant, "-o", "net.png", code=1).err

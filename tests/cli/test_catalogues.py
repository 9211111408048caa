"""A catalogue of one's own by the command line: words of a plant go into it, and an auditor takes it by its signer."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.test_docs import SCHEMAS


def holds(name, found):
    jsonschema.Draft202012Validator(SCHEMAS[name]).validate(found)
    return found


@pytest.mark.parametrize("lang", ["tr", "en"])
def test_a_plants_word_ends_in_the_catalogue_that_an_auditor_takes(esdesk, device, lang):
    esdesk("new", "plant.esdesk", "--firm", "Mermerci", "--nace", "23.70", lang=lang)
    esdesk("label", "plant.esdesk", "Zımbırtı tozu", "--concept", "marble-sludge", lang=lang)
    [label] = holds("labels", esdesk("labels", "plant.esdesk", "--json", lang=lang).json)
    assert (label["name"], label["firms"], label["known"], label["disputed"]) == ("Zımbırtı tozu", 1, False, False)
    device("centre")
    esdesk("catalogue", "copy", "tables", lang=lang)
    assert "Zımbırtı tozu" in esdesk("labels", "plant.esdesk", "--into", "tables", lang=lang).out
    assert "Zımbırtı tozu" in Path("tables/concepts.csv").read_text("utf-8")
    Path("tables/catalogue.toml").write_text('version = "2099.1.1"', encoding="utf-8")
    packed = esdesk("catalogue", "pack", "tables", "-o", "own.escat", lang=lang).out
    signer = esdesk("keys", "--json").json["fingerprint"]
    assert signer in packed
    device("auditor")
    assert signer in esdesk("catalogue", "take", "own.escat", code=1, lang=lang).err
    esdesk("catalogue", "take", "own.escat", "--accept", signer, lang=lang)
    shown = holds("catalogue show", esdesk("catalogue", "show", "--json", lang=lang).json)
    assert (shown["version"], [one["signer"] for one in shown["taken"]]) == ("2099.1.1", [signer])
    assert signer in esdesk("catalogue", "show", lang=lang).out
    esdesk("catalogue", "back", lang=lang)
    assert esdesk("catalogue", "show", "--json").json["version"] != "2099.1.1"
    assert esdesk("catalogue", "back", code=1, lang=lang).err


def test_a_pack_that_was_changed_is_refused_in_words(esdesk, device):
    esdesk("catalogue", "copy", "tables")
    esdesk("catalogue", "pack", "tables", "-o", "own.escat")
    content = Path("own.escat").read_bytes()
    Path("own.escat").write_bytes(content[:5000] + b"x" + content[5001:])
    refused = esdesk("catalogue", "take", "own.escat", code=1, lang="tr").err
    assert "own.escat" in refused
    assert "hasarlı" in refused
    assert json.loads(esdesk("catalogue", "show", "--json").out)["taken"] == []

"""Receipts by hand, on the command line."""

import jsonschema

from esdesk.__main__ import hub_desk
from esdesk.cli import hubbing
from tests.cli.conftest import is_one_sentence
from tests.cli.test_docs import SCHEMAS


def listed(esdesk, file):
    found = esdesk("receipt", "list", file, "--json").json
    jsonschema.validate(found, SCHEMAS["receipt list"])
    return [(one["state"], one["delivered"]) for one in found]


def test_a_centre_signs_for_what_it_merged_and_the_auditor_takes_it(esdesk, device, plant):
    device("centre")
    keys = esdesk("keys", "--json").json
    device("laptop")
    assert "No package" in esdesk("receipt", "list", plant).out
    esdesk("pack", plant, "--to", keys["recipient"], "-o", "p.esda")
    assert listed(esdesk, plant) == [("queued", False)]
    assert "elden" in esdesk("receipt", "list", plant, lang="tr").out
    device("centre")
    assert esdesk("merge", "centre.esdesk", "p.esda", "--receipts", "out").out.count(keys["fingerprint"]) == 1
    done = esdesk("merge", "centre.esdesk", "p.esda", "--receipts", "out", "--json").json
    jsonschema.validate(done, SCHEMAS["merge"])
    [path] = done["receipts"]
    device("laptop")
    refused = esdesk("receipt", "take", plant, path, code=1)
    assert is_one_sentence(refused, 1)
    assert keys["fingerprint"] in refused.err
    esdesk("receipt", "take", plant, path, "--accept", keys["fingerprint"])
    assert listed(esdesk, plant) == [("merged", True)]
    assert "delivered" in esdesk("receipt", "list", plant).out


def test_a_hub_takes_what_was_carried_to_it(esdesk, device, plant, monkeypatch):
    monkeypatch.setattr(hubbing, "_desk", [hub_desk()])
    esdesk("hub", "code", "--data", "hub")
    to = esdesk("keys", "--json").json["recipient"]
    esdesk("pack", plant, "--to", to, "-o", "p.esda")
    for lang, word in (("en", "laid ready"), ("tr", "hazır")):
        assert word in esdesk("hub", "take", "p.esda", "--data", "hub", "--receipts", "out", lang=lang).out
    assert is_one_sentence(esdesk("hub", "take", "none.esda", "--data", "hub", code=None), 1)
    assert is_one_sentence(esdesk("hub", "take", "p.esda", "--data", "nowhere", code=None), 1)
    before, after = (esdesk("hub", "rotate", "--data", "hub").out for _ in range(2))
    assert before != after


def test_a_hub_offers_a_catalogue(esdesk, device, monkeypatch):
    monkeypatch.setattr(hubbing, "_desk", [hub_desk()])
    esdesk("hub", "code", "--data", "hub")
    esdesk("catalogue", "copy", "tables")
    esdesk("catalogue", "pack", "tables", "-o", "a.escat")
    signer = esdesk("keys", "--json").json["fingerprint"]
    assert signer in esdesk("hub", "catalogue", "a.escat", "--data", "hub").out
    assert is_one_sentence(esdesk("hub", "catalogue", "a.escat", "--data", "hub", code=None), 1)

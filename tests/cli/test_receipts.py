"""Receipts by hand, on the command line."""

import jsonschema

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

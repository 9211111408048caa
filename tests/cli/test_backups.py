"""Backups on the command line."""

import jsonschema

from tests.cli.conftest import is_one_sentence
from tests.cli.test_docs import SCHEMAS


def test_a_file_is_backed_up_and_comes_back_beside_it(esdesk, plant):
    assert "no backups" in esdesk("backup", "list", plant).out
    assert "backed up" in esdesk("backup", "make", plant).out
    assert "yapılacak bir şey yok" in esdesk("backup", "make", plant, lang="tr").out
    found = esdesk("backup", "list", plant, "--json").json
    jsonschema.validate(found, SCHEMAS["backup list"])
    assert len(found) == 1
    assert "KB" in esdesk("backup", "list", plant).out
    refused = esdesk("backup", "restore", plant, 2, code=1)
    assert is_one_sentence(refused, 1)
    esdesk("backup", "restore", plant, "-o", "back.esdesk")
    assert esdesk("list", "back.esdesk", "--json").json == esdesk("list", plant, "--json").json
    assert is_one_sentence(esdesk("backup", "restore", plant, "-o", "back.esdesk", code=1), 1)

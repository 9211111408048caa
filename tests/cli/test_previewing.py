"""Merging is looked at before it is done, on the command line."""

from pathlib import Path

import jsonschema
import pytest

from tests.cli.test_docs import SCHEMAS


@pytest.fixture
def package(esdesk, device, plant, row_of):
    """A package for the centre, of a laptop that renamed a have and took another one away."""
    device("centre")
    to = esdesk("keys", "--json").json["recipient"]
    device("laptop")
    esdesk("pack", plant, "--to", to, "-o", "first.esda")
    device("centre")
    esdesk("merge", "centre.esdesk", "first.esda")
    device("laptop")
    esdesk("set", plant, row_of(plant, "resource", "Döküm kumu"), "name", "Kum, bentonitli")
    esdesk("delete", plant, row_of(plant, "resource", "Pallets"))
    esdesk("pack", plant, "--to", to, "-o", "second.esda", "--only-new")
    device("centre")
    return Path("second.esda")


def test_what_merging_would_do_is_shown_and_nothing_is_written(esdesk, package):
    before = esdesk("list", "centre.esdesk", "--json").out
    told = esdesk("merge", "centre.esdesk", package, "--preview").out
    assert "Döküm kumu → Kum, bentonitli" in told
    assert "deleted  Resource: Pallets" in told
    assert esdesk("list", "centre.esdesk", "--json").out == before
    assert "adı: Döküm kumu → Kum, bentonitli" in esdesk("merge", "centre.esdesk", package, "--preview", lang="tr").out


def test_for_programs_it_fits_its_schema(esdesk, package):
    found = esdesk("merge", "centre.esdesk", package, "--preview", "--json").json
    jsonschema.validate(found, SCHEMAS["merge"])
    assert {row["what"] for row in found["rows"]} == {"changed", "deleted"}
    jsonschema.validate(esdesk("merge", "centre.esdesk", package, "--json").json, SCHEMAS["merge"])


def test_a_file_that_is_not_there_is_not_made(esdesk, package):
    assert "added" in esdesk("merge", "new.esdesk", "first.esda", "--preview").out
    assert not Path("new.esdesk").exists()


def test_what_two_people_wrote_and_is_wrong_together_is_told_after_the_merge(esdesk, device, plant, row_of, package):
    sand = row_of("centre.esdesk", "resource", "Döküm kumu")
    esdesk("--name", "Merkez", "delete", "centre.esdesk", sand)
    device("laptop")
    esdesk("add", plant, "synergy", "use=çimento", "--to", sand)
    device("centre")
    to = esdesk("keys", "--json").json["recipient"]
    device("laptop")
    esdesk("pack", plant, "--to", to, "-o", "third.esda", "--only-new")
    device("centre")
    told = esdesk("merge", "centre.esdesk", "third.esda", "--preview").out
    assert "does not fit together" in told
    assert "this laptop" in told
    found = esdesk("merge", "centre.esdesk", "third.esda", "--json").json
    jsonschema.validate(found, SCHEMAS["merge"])
    assert "check-reference-gone" in {one["code"] for one in found["findings"]}

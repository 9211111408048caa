"""Conflicts on the command line: what each side would change is shown, and nothing is written by looking."""

import pytest


@pytest.fixture
def disputed(esdesk, device, plant, row_of):
    """A centre's file in which two people say different things of one have."""
    device("centre")
    to = esdesk("keys", "--json").json["recipient"]
    device("laptop")
    esdesk("pack", plant, "--to", to, "-o", "first.esda")
    device("centre")
    esdesk("merge", "centre.esdesk", "first.esda")
    sand = row_of("centre.esdesk", "resource", "Döküm kumu")
    esdesk("set", "centre.esdesk", sand, "classification", "101308")
    device("laptop")
    esdesk("set", plant, row_of(plant, "resource", "Döküm kumu"), "classification", "")
    esdesk("pack", plant, "--to", to, "-o", "second.esda", "--only-new")
    device("centre")
    esdesk("merge", "centre.esdesk", "second.esda")
    return sand


def test_what_each_side_would_change_is_shown_on_request_only(esdesk, disputed):
    plain = esdesk("conflicts", "centre.esdesk").out
    before = esdesk("list", "centre.esdesk", "--json").out
    weighed = esdesk("conflicts", "centre.esdesk", "--weigh").out
    told = [line for line in weighed.splitlines() if line not in plain.splitlines()]
    assert [line for line in weighed.splitlines() if line in plain.splitlines()] == plain.splitlines()
    assert any("This finding goes: " in line for line in told)
    assert esdesk("list", "centre.esdesk", "--json").out == before
    assert "Bu bulgu kalkar: " in esdesk("conflicts", "centre.esdesk", "--weigh", lang="tr").out
    esdesk("settle", "centre.esdesk", disputed, "classification", "100908")
    assert "No conflicts" in esdesk("conflicts", "centre.esdesk", "--weigh").out

"""Firms that may be one, listed and judged on the command line."""

import jsonschema
import pytest

from tests.cli.test_docs import SCHEMAS


@pytest.fixture
def firms(esdesk, device):
    """A centre's file with two names of one firm; their numbers."""
    device("centre")
    to = esdesk("keys", "--json").json["recipient"]
    for number, name in enumerate(["Yamanlar Döküm San. A.Ş.", "YAMANLAR DÖKÜM LTD. ŞTİ."]):
        device(f"laptop{number}")
        esdesk("new", f"{number}.esdesk", "--firm", name, "--nace", "24.51")
        esdesk("pack", f"{number}.esdesk", "--to", to, "-o", f"{number}.esda")
    device("centre")
    esdesk("merge", "centre.esdesk", "0.esda", "1.esda")
    return [one["row"] for one in esdesk("list", "centre.esdesk", "firm", "--json").json]


def listed(esdesk):
    found = esdesk("firms", "centre.esdesk", "--json").json
    jsonschema.validate(found, SCHEMAS["firms"])
    return found


def test_a_pair_is_proposed_with_its_reasons_and_judged(esdesk, firms):
    told = esdesk("firms", "centre.esdesk", lang="tr").out
    assert "Aynı olabilir: Yamanlar Döküm San. A.Ş." in told
    assert "ad aynı: " in told
    assert "sektör aynı (NACE): 24.51" in told
    assert listed(esdesk)["count"] == 2
    esdesk("same", "centre.esdesk", *firms, "--reason", "aynı adres")
    found = listed(esdesk)
    assert (found["count"], found["alike"], found["judged"][0]["verdict"]) == (1, [], "same")
    assert "Aynı firma: " in esdesk("firms", "centre.esdesk", lang="tr").out
    assert "verdict on two firms" in esdesk("undo", "centre.esdesk").out
    assert listed(esdesk)["count"] == 2
    esdesk("not-same", "centre.esdesk", *firms[::-1])
    assert (listed(esdesk)["count"], listed(esdesk)["alike"]) == (2, [])
    esdesk("same", "centre.esdesk", *firms, "--take-back")
    assert len(listed(esdesk)["alike"]) == 1
    assert esdesk("same", "centre.esdesk", *firms, "--take-back", code=1).err.startswith("esdesk: Nobody")

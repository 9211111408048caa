"""`esdesk balance`: closures, what is missing, reconciliation, a drawing; faults told."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import is_one_sentence


@pytest.fixture
def yard(esdesk, plant):
    """Cullet is melted; glass, dross and dust leave, and one have names no process."""
    esdesk("add", plant, "process", "name=Ergitme")
    process = next(one for one in esdesk("list", plant, "process", "--json").json if one["entity"] == "process")["row"]

    def resource(name, direction, amount, member, **ends):
        more = [f"{key}={value}" for key, value in ends.items()]
        esdesk("add", plant, "resource", f"name={name}", f"direction={direction}", "kind=material", *more)
        row = next(
            one["row"] for one in esdesk("list", plant, "resource", "--json").json if one["values"]["name"] == name
        )
        esdesk("add", plant, "quantity", f"{member}={amount}", "span=2025", "--to", row)

    resource("Kırık cam", "want", "1.000 t/yıl", "used", to_process=process)
    resource("Cam", "none", "800 t/yıl", "arising", from_process=process)
    resource("Toz", "have", "90-110 t/yıl", "arising", from_process=process)
    return plant


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("tr", ["Ergitme", "1.000", "900", "%10", "uygun", "Tesis"]),
        ("en", ["Ergitme", "1,000", "900", "10.0%", "closes"]),
    ],
)
def test_it_tells_how_each_process_closes(esdesk, yard, lang, said):
    done = esdesk("balance", yard, lang=lang)
    assert [one for one in said if one not in done.out] == []


def test_it_makes_them_close_and_leaves_out_what_it_is_told(esdesk, yard):
    done = esdesk("balance", yard, "--reconcile")
    assert "chi-square" in done.out
    assert "Kırık cam" in done.out
    left = esdesk("balance", yard, "--without", "ERGİTME")
    assert "Nothing to reconcile" in left.out


def test_it_draws(esdesk, yard):
    done = esdesk("balance", yard, "-o", "flows.svg")
    assert "flows.svg" in done.out
    texts = [one.text for one in ElementTree.parse("flows.svg").iter() if one.tag.endswith("text")]
    assert "Kırık cam" in texts
    assert is_one_sentence(esdesk("balance", yard, "-o", "flows.pdf", code=None), 1)
    assert is_one_sentence(esdesk("balance", yard, "-o", "no/flows.svg", code=None), 3)


def test_nothing_recorded_is_told_and_nothing_drawn(esdesk, tmp_path):
    esdesk("new", "bare.esdesk", "--firm", "Boş", "--nace", "24.51")
    done = esdesk("balance", "bare.esdesk", "-o", "bare.svg")
    assert "Nothing can be balanced yet" in done.out
    assert not Path("bare.svg").exists()


@pytest.mark.parametrize("lang", ["tr", "en"])
@pytest.mark.parametrize("wrong", [["--of", "substance"], ["--without", "Presleme"]])
def test_what_cannot_be_asked_is_told(esdesk, yard, lang, wrong):
    assert is_one_sentence(esdesk("balance", yard, *wrong, code=None, lang=lang), 1)

"""Measures, cost of waste and indicators from the command line: what they say, as JSON, and with nothing recorded."""

import shutil

import pytest

from tests import economy


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """The marble yard with money."""
    path = tmp_path_factory.mktemp("yard") / "yard.esdesk"
    economy.fill(path)
    return path


@pytest.fixture
def yard(device, filled, tmp_path):
    """A copy of it."""
    return shutil.copy(filled, tmp_path / "yard.esdesk")


def test_measures_are_told_with_their_sum_without_the_rejected(esdesk, yard):
    said = esdesk("measures", yard).out
    assert "LED, üretim hali" in said
    assert "Without the rejected: 1,293 MWh, 111 TEP, 606 t CO2e and 6,020 thousand TL a year for 20,315" in said
    turkish = esdesk("measures", yard, lang="tr").out
    assert "Reddedilenler dışında yılda 1.293 MWh" in turkish
    found = esdesk("measures", yard, "--json").json
    assert [one["name"] for one in found["measures"]] == [one[0] for one in economy.MEASURES]
    drives = next(one for one in found["measures"] if one["npv"])
    assert drives["money"] == [361_200, 507_400, 627_800]
    assert drives["money_from"] == "unit_price"
    assert found["total"]["money"] == pytest.approx(6_020_000, abs=1000)


def test_they_are_drawn(esdesk, yard, tmp_path):
    esdesk("measures", yard, "-o", tmp_path / "bubbles.svg")
    assert "GES, 640 kWp" in (tmp_path / "bubbles.svg").read_text(encoding="utf-8")
    assert "svg" in esdesk("measures", yard, "-o", tmp_path / "bubbles.pdf", code=None).err


def test_the_cost_of_waste_is_told_with_what_is_missing(esdesk, yard):
    said = esdesk("cost", yard).out
    assert "Losses 6,851, products 24,355, not shared out 0 thousand TL." in said
    assert "7.1% of the turnover" in said
    assert "Kırık plaka: nobody said what its disposal costs" in said
    found = esdesk("cost", yard, "--key", "dry", "--json").json
    assert found["key"] == "dry"
    parts = [sum(found[name].values()) for name in ("loss", "product", "unshared")]
    put_in = sum(sum(one["put_in"].values()) for one in found["processes"])
    assert sum(parts) == pytest.approx(put_in + found["loss"]["management"])
    assert [one["lack"] for one in found["lacks"]] == ["disposal"]


def test_the_money_is_followed_from_what_is_paid_to_what_is_lost(esdesk, yard, tmp_path):
    said = esdesk("money", yard, "-o", tmp_path / "money.svg").out
    assert "Money of 2025, thousand TL a year; shared by mass" in said
    assert "· loss" in (tmp_path / "money.svg").read_text(encoding="utf-8")
    found, cost = esdesk("money", yard, "--json").json, esdesk("cost", yard, "--json").json
    for name in ("product", "loss", "unshared"):
        assert sum(found["whole"][name].values()) == pytest.approx(sum(cost[name].values()))
    for one in (*found["processes"], found["whole"]):
        coming, leaving = (
            sum(sum(one[name].values()) for name in names)
            for names in (("put_in", "handed_in"), ("handed_on", "product", "loss", "unshared"))
        )
        assert coming == pytest.approx(leaving)
    assert found["whole"]["astray_kilograms"] > 0
    assert "hesaplanamıyor; maliyetini bilinen çıkışlar taşıyor" in esdesk("money", yard, lang="tr").out


def test_indicators_stand_beside_the_baseline_year(esdesk, yard):
    said = esdesk("indicators", yard).out
    assert "Indicators of 2025, beside 2023" in said
    assert "−5.2%" in said
    found = esdesk("indicators", yard, "--baseline", "2024", "--json").json
    energy = found["indicators"][0]
    assert (energy["of"], found["baseline"], len(energy["series"])) == ("energy", "2024", 3)
    assert energy["value"] == pytest.approx(1_240_000 / 5160, rel=1e-3)
    assert energy["change"] == pytest.approx((1240 / 5160) / (1330 / 5420) - 1, rel=1e-3)


def test_nothing_recorded_is_told(esdesk, plant):
    for command, words in (
        ("measures", "No measure is recorded"), ("cost", "No cost of waste"), ("indicators", "No indicator"),
    ):  # fmt: skip
        assert words in esdesk(command, plant).out
        assert esdesk(command, plant, "--json").json

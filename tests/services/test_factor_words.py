"""Factors in print: told apart by name, units and sources as a plant reads them."""

import pytest

from esdesk.audit.carriers import CARRIERS
from esdesk.catalogue.read import default
from esdesk.services.report.factor_words import factor_line, unit_words

GASES = ("co2", "ch4", "n2o")
LANGUAGES = ("tr", "en")


def used():
    """Every factor that a figure of energy may rest on."""
    names = {name for one in CARRIERS.values() for name in (one.tep, one.density) if name}
    names |= {f"ef_{gas}_{one.fuel}" for one in CARRIERS.values() if one.fuel for gas in GASES}
    names |= {"gwp100_CH4_nonfossil_AR5", "gwp100_N2O_AR5"}
    return [one for one in default().factors if one.id in names or one.id.startswith("grid_dist_")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_factors_bear_one_name(language):
    names = [factor_line(one, language).name for one in used()]
    assert len(names) > 40
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sources_are_sentences_and_not_the_notes_of_those_who_read_them(language):
    notes = ("repository", "not opened", "calculator", ".py", ".com", "json", "test that", "efs")
    told = {one.id: factor_line(one, language).source for one in used()}
    assert {id: text for id, text in told.items() if any(note in text for note in notes)} == {}


def test_the_source_tells_the_year_and_how_far_it_was_checked():
    grid = next(one for one in used() if one.id == "grid_dist_2023")
    assert "2023 yılı" in factor_line(grid, "tr").source
    assert factor_line(grid, "en").source.endswith("(checked at second hand)")


@pytest.mark.parametrize(
    ("unit", "turkish", "english"),
    [
        ("TEP per MWh", "TEP/MWh", "TEP/MWh"),
        ("TEP per 1000 m3", "TEP/1000 m³", "TEP/1000 m³"),
        ("kg CO2/TJ (NCV)", "kg CO₂/TJ (alt ısıl değer)", "kg CO₂/TJ (net)"),
        ("Sm3 (15 C)", "Sm³ (15 °C)", "Sm³ (15 °C)"),
        ("-", "", ""),
    ],
)
def test_units_are_written_as_on_paper(unit, turkish, english):
    assert (unit_words(unit, "tr"), unit_words(unit, "en")) == (turkish, english)

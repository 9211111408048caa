"""Factors of the catalogue in the words of a report: what each is, its unit as a plant writes it, where it comes from.

The catalogue keeps the working notes of those who read its sources; a plant is told in a sentence what the source is,
of which year, and how far the figure was checked.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from esdesk.audit.carriers import CARRIERS
from esdesk.catalogue.entries import Factor
from esdesk.catalogue.read import default
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.reports.lines.energy import FactorLine
from esdesk.services.energy.words import carrier_name

_GAS = {"co2": "CO₂", "ch4": "CH₄", "n2o": "N₂O"}
_EMISSION = re.compile(r"ef_(co2|ch4|n2o)_")
_WARMING = re.compile(r"gwp100_(CH4|N2O)_")
_GRID = re.compile(r"grid_(?:dist|trans|gen)_(\d{4})")
_UNIT_SIGNS = (
    (" per ", "/"), ("CO2", "CO₂"), ("CH4", "CH₄"), ("N2O", "N₂O"), ("Sm3", "Sm³"), ("Nm3", "Nm³"), ("m3", "m³"),
    ("(15 C)", "(15 °C)"),
)  # fmt: skip
"""What the catalogue writes in plain letters, as it is printed."""
_SOURCES = {"tep": "tep", "ncv": "ipcc", "ef_fuel": "ipcc", "ef_grid": "grid", "gwp": "gwp", "density": "density",
            "transport": "transport"}  # fmt: skip
"""Which sentence tells the source of a category; others tell it as the catalogue does."""


def factor_line(one: Factor, language: Language) -> FactorLine:
    """A factor as it is printed."""
    value = one.value.replace(".", ",") if language == "tr" else one.value
    return FactorLine(
        one.id, _called(one, language), f"{value} {unit_words(one.unit, language)}".strip(), _source(one, language)
    )


def factor_lines_of(ids: Iterable[str], language: Language) -> tuple[FactorLine, ...]:
    """Factors by their ids, each once, in the order they come."""
    known = {one.id: one for one in default().factors}
    return tuple(factor_line(known[one], language) for one in dict.fromkeys(ids))


def burden_line(item: str, language: Language) -> FactorLine:
    """What a tonne of a replaced material would have emitted, by what the catalogue calls that in either language."""
    one = next(one for one in default().avoided_burdens if item in (one.item_tr, one.item_en))
    name = one.item_tr if language == "tr" else one.item_en
    low, high = (number_words(Decimal(part), language) for part in one.range.split("-"))
    return FactorLine(
        name,
        sentence("factor-burden", language, of=name),
        f"{number_words(one.value, language)} ({low} – {high}) {unit_words(one.unit, language)}",
        sentence("factor-from-burden", language),
    )


def unit_words(unit: str, language: Language) -> str:
    """The unit of a factor: TEP/MWh of `TEP per MWh`, "" of one that has none."""
    if unit == "-":
        return ""
    for plain, sign in _UNIT_SIGNS:
        unit = unit.replace(plain, sign)
    return unit.replace("(NCV)", sentence("factor-net", language))


def _called(one: Factor, language: Language) -> str:
    """What the factor says of which thing: several of one fuel differ by the gas or the quantity alone."""
    name = one.name_tr if language == "tr" else one.name_en
    if emitted := _EMISSION.match(one.id):
        return sentence("factor-emission", language, gas=_GAS[emitted[1]], of=name)
    if warming := _WARMING.match(one.id):
        return sentence("factor-warming", language, gas=_GAS[warming[1].lower()])  # ascii: part of an id
    if one.category == "density":
        of = next((carrier_name(code, language) for code, known in CARRIERS.items() if known.density == one.id), name)
        return sentence("factor-density", language, of=of)
    kinds = {"tep": "factor-tep", "ncv": "factor-ncv", "ef_grid": "factor-grid", "transport": "factor-lorry"}
    return sentence(kinds[one.category], language, of=name) if one.category in kinds else name


def _source(one: Factor, language: Language) -> str:
    """Where it comes from, and how far it was checked."""
    kind = _SOURCES.get(one.category)
    year = found[1] if (found := _GRID.match(one.id)) else ""
    told = sentence(f"factor-from-{kind}", language, year=year) if kind and (year or kind != "grid") else one.source
    status = one.status.partition(" ")[0]
    return f"{told} ({sentence(f'factor-status-{status}', language)})"

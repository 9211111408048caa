"""The report's own words, numbers and dates."""

import re
from decimal import Decimal

import pytest

from esdesk.core.units import unit
from esdesk.reports.words import day, in_use, number, percent, words
from tests.house.source import PACKAGE

PLACE = re.compile(r"{(\w+)}")


@pytest.mark.parametrize(
    ("value", "turkish", "english"),
    [
        ("1234.5", "1.234,5", "1,234.5"),
        ("4800", "4.800", "4,800"),
        ("1234567.89", "1.234.567,9", "1,234,567.9"),
        ("0", "0", "0"),
        ("6.5", "6,5", "6.5"),
        ("0.4217", "0,42", "0.42"),
        ("0.000361", "0,00036", "0.00036"),
        ("-12.04", "-12", "-12"),
        ("999.96", "1.000", "1,000"),
    ],
)
def test_numbers_are_written_as_the_language_writes_them(value, turkish, english):
    assert number(Decimal(value), "tr") == turkish
    assert number(Decimal(value), "en") == english


@pytest.mark.parametrize(
    ("stored", "turkish", "english"),
    [
        ("2026-11-05", "05.11.2026", "5 November 2026"),
        ("2026-11", "11.2026", "November 2026"),
        ("2026", "2026", "2026"),
        ("some day", "some day", "some day"),
        ("", "", ""),
    ],
)
def test_days_are_written_as_the_language_writes_them(stored, turkish, english):
    assert day(stored, "tr") == turkish
    assert day(stored, "en") == english


def test_percentages_have_their_sign_where_the_language_has_it():
    assert (percent(8650, "tr"), percent(8650, "en")) == ("%87", "87%")


@pytest.mark.parametrize(
    ("symbol", "value", "shown"),
    [("kg", "1234500", (Decimal("1234.5"), "t")), ("kWh", "2500000", (Decimal(2500), "MWh")),
     ("m3", "18000", (Decimal(18000), "m³")), ("pcs", "1200", (Decimal(1200), "adet"))],
)  # fmt: skip
def test_amounts_are_shown_in_what_plants_count_in(symbol, value, shown):
    known = unit(symbol)
    assert known is not None
    assert in_use(Decimal(value), known, "tr") == shown


def sources():
    return "\n".join(path.read_text(encoding="utf-8") for path in (PACKAGE / "reports").rglob("*.py"))


@pytest.mark.parametrize("code", words())
def test_each_word_is_said_in_both_languages_with_the_same_places(code):
    turkish, english = words()[code]
    assert turkish.strip()
    assert english.strip()
    assert sorted(PLACE.findall(turkish)) == sorted(PLACE.findall(english))


def test_no_word_is_left_over():
    text = sources()
    made = set(re.findall(r'f"([\w-]+)\.{', text))
    said = set(re.findall(r"[\"']([\w.-]+)[\"']", text))
    assert {code for code in words() if code not in said and code.partition(".")[0] not in made} == set()

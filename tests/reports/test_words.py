"""The report's own words and dates."""

import re

import pytest

from esdesk.reports.words import day, percent, words
from tests.house.source import PACKAGE

PLACE = re.compile(r"{(\w+)}")


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

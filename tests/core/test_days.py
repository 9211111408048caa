"""Days and moments are said in one form, which can be typed again."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.forms import Day
from esdesk.core.days import day_in_words, day_words, moment_words

STORED = [
    ("2026-11-07", "07.11.2026", "7 Nov 2026"),
    ("2026-11", "11.2026", "Nov 2026"),
    ("2026", "2026", "2026"),
    ("2026-13", "2026-13", "2026-13"),
    ("bahar", "bahar", "bahar"),
]


@pytest.mark.parametrize(("day", "tr", "en"), STORED)
def test_a_day_is_said_in_both_languages(day, tr, en):
    assert (day_words(day, "tr"), day_words(day, "en")) == (tr, en)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["tr", "en"]))
def test_what_is_said_can_be_typed_again(day, language):
    assert Day().enter(day_words(day.isoformat(), language)) == day.isoformat()


@pytest.mark.parametrize("text", ["17 november 2026", "17  Nov 2026", "17 NOV. 2026"])
def test_a_month_may_be_spelt_out(text):
    assert Day().enter(text) == "2026-11-17"


@pytest.mark.parametrize("text", ["17 Kas 2026", "Nov", "17 Nov", "17 Nove2026", "17 xxx 2026", ""])
def test_anything_else_is_no_day_in_words(text):
    assert day_in_words(text) == ""


def test_a_moment_is_said_by_the_clock_of_this_place():
    with time_machine.travel(datetime(2026, 11, 26, tzinfo=UTC)):
        at = datetime(2026, 11, 26, 21, 11, tzinfo=UTC)
        local = at.astimezone()
        assert moment_words(at, "tr") == f"{local:%d.%m.%Y %H.%M}"
        assert moment_words(at, "en") == f"{local.day} Nov 2026, {local:%H:%M}"

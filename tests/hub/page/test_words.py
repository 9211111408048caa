"""Every word the page says stands in both languages, and every word that stands there is said."""

import re
import string

import pytest

from esdesk.core.paths import resource
from esdesk.hub.page.words import number, reason, recently, size, span, words

SOURCES = [one.read_text(encoding="utf-8") for one in sorted(resource("resources/page").glob("*.html"))]
CODE = [one.read_text(encoding="utf-8") for one in sorted(resource("src/esdesk/hub/page").glob("*.py"))]
SAID = {code for text in SOURCES for code in re.findall(r"""\bw\(["']([a-z-]+)["']""", text)}
SAID |= {code for text in CODE for code in re.findall(r'\bword\("([a-z-]+)"', text)}
MADE = {start for text in SOURCES for start in re.findall(r'\bw\("([a-z-]+-)" ~', text)} | {"why-"}
SAME = {"gap-range", "disk"}
"""Words that are the same in both."""


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_word_that_is_said_stands_there():
    assert len(SAID) > 100
    assert {one for one in SAID if not one.endswith("-")} - set(words()) == set()


def test_every_word_that_stands_there_is_said():
    assert {code for code in words() if code not in SAID and not code.startswith(tuple(MADE))} == set()


@pytest.mark.parametrize("code", words())
def test_both_languages_say_the_same_in_words_of_their_own(code):
    turkish, english = words()[code]
    assert places(turkish) == places(english)
    assert (turkish == english) == (code in SAME)
    for form in english.split(" | "):
        assert places(form) <= places(turkish)


def test_every_reason_of_the_format_has_words():
    page = resource("docs/esda-format.md").read_text(encoding="utf-8")
    codes = re.findall(r"`(package-[a-z-]+)`", page.split("## 8.")[1].split("## 9.")[0])
    assert len(codes) > 18
    for code in [*codes, "foreign-heads", "hub-bug", "centre-refused", "sender-unknown"]:
        assert reason(code, "tr") != code
        assert reason(code, "tr") != reason(code, "en")
    assert reason("something-new", "tr") == "something-new"


def test_figures_are_written_as_each_language_does():
    assert (number(1204, "tr"), number(1204, "en"), number("1204", "tr")) == ("1.204", "1,204", "1204")
    sizes = {0: "0 B", 999: "999 B", 1000: "1.0 kB", 42_300_000: "42.3 MB", 10**15: "1000 TB"}
    assert {one: size(one, "en") for one in sizes} == sizes
    assert size(42_300_000, "tr") == "42,3 MB"
    assert [span(one, "en") for one in (-2, 7320, 86400 * 3)] == ["2 s", "2 h 02 min", "3 days"]
    assert recently(1_795_748_400, 1_795_748_400 + 86400 * 2, "tr").startswith("2")
    assert re.fullmatch(r"\d\d:\d\d", recently(1_795_748_400, 1_795_748_400, "en"))

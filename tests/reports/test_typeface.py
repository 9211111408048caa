"""Every letter that a report can print has a glyph in both weights of its font, or a spelling that has."""

import tomllib
from dataclasses import asdict

import pytest

from esdesk.catalogue.read import default
from esdesk.core.paths import resource
from esdesk.core.units import units
from esdesk.reports.typeface import UNKNOWN, markup, printable
from esdesk.reports.words import clipped, words
from tests.services.conftest import profile

__all__ = ["profile"]


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts(one)


def unprintable(text):
    return {ch for ch in text if printable(ch) == UNKNOWN}


@pytest.mark.parametrize("file", ["report", "papers", "fields", "vocabulary", "columns"])
def test_our_own_words_can_be_printed(file):
    read = tomllib.loads(resource(f"resources/i18n/{file}.toml").read_text(encoding="utf-8"))
    assert unprintable("".join(texts(read))) == set()


def test_our_sentences_can_be_printed():
    every = [path.read_text(encoding="utf-8") for path in resource("resources/i18n/sentences").glob("*.toml")]
    assert unprintable("".join(every).replace("\n", "")) == set()
    assert words()


def test_what_the_catalogue_says_can_be_printed(profile):
    catalogue = default()
    tables = (catalogue.concepts, catalogue.synergies, catalogue.sectors, catalogue.provinces)
    said = {text for table in tables for one in table.values() for text in texts(asdict(one))}
    assert {(text, *unprintable(text)) for text in said if unprintable(text)} == set()


def test_units_and_alphabets_can_be_printed():
    letters = "abcçdefgğhıijklmnoöpqrsştuüvwxyzABCÇDEFGĞHIİJKLMNOÖPQRSŞTUÜVWXYZâîû₺€$£%‰°²³½µØ±×·–—…“”‘’«»"
    assert unprintable(letters + "".join(one.symbol + one.name_tr for one in units())) == set()


def test_letters_apart_from_their_marks_are_put_together():
    assert printable("s\N{COMBINING CEDILLA}ı̇") == "şı̇"[:1] + printable("ı̇")
    assert printable("Çag\N{COMBINING BREVE}") == "Çağ"


def test_what_the_font_lacks_is_told_by_a_sign():
    assert printable("a🏭b日\0c") == f"a{UNKNOWN}b{UNKNOWN}{UNKNOWN}c"
    assert markup("<b>&\n") == "&lt;b&gt;&amp; "


def test_a_long_text_is_cut_with_an_ellipsis():
    assert clipped("abc def", 4) == "abc…"
    assert clipped("abcd", 4) == "abcd"

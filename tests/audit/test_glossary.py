import re
from collections import Counter
from pathlib import Path

from esdesk.audit import fields
from esdesk.audit.vocabulary import vocabularies

TEXT = (Path(__file__).parents[2] / "GLOSSARY.md").read_text(encoding="utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in TEXT.splitlines() if line.startswith("| ")]
WORDS = [row for row in ROWS if row[0] != "word"]


def test_every_entity_and_every_enumeration_stands_in_it():
    named = set(re.findall(r"`([\w-]+)`", " ".join(row[1] for row in WORDS)))
    assert set(fields.entities()) <= named
    assert set(vocabularies()) <= named


def test_entities_are_called_what_the_screens_call_them():
    turkish = {code: row[2] for row in WORDS for code in re.findall(r"`([\w-]+)`", row[1])}
    for entity in fields.entities():
        assert turkish[entity] == fields.entity_caption(entity).tr


def test_every_word_is_told_in_both_languages_and_only_once():
    assert all(row[0] and row[2] and row[3] for row in WORDS)
    assert [word for word, times in Counter(row[0].lower() for row in WORDS).items() if times > 1] == []
    codes = [code for row in WORDS for code in re.findall(r"`([\w-]+)`", row[1])]
    assert [code for code, times in Counter(codes).items() if times > 1] == []

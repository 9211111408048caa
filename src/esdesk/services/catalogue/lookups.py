"""Names from the catalogue for those who fill a form: sectors and provinces, as they are typed."""

from collections.abc import Sequence
from functools import cache

from esdesk.audit.codes import nace
from esdesk.catalogue.read import default
from esdesk.core.sentences import Language
from esdesk.core.turkish import fold, sort_key
from esdesk.matching.roots import root

_SHORT = 5
"""Words of so many letters are taken as they are."""

_LEAST = 3
"""Letters of a stem that words can be found by."""
_PLANTS = frozenset(("fabrika", "tes", "atoly", "isletm", "imalathan", "plant", "factory", "workshop"))
"""Stems that say of a plant that it is one."""
_TRADES = {
    "boyahan": "13.30", "tabakhan": "15.11", "mezbaha": "10.11", "kesimhan": "10.11", "mandira": "10.51",
    "degirmen": "10.61", "firin": "10.71", "marangozhan": "16.23", "matbaa": "18.12", "foundry": "24.51",
    "sawmill": "16.10", "dairy": "10.51", "bakery": "10.71", "tannery": "15.11", "slaughterhous": "10.11",
}  # fmt: skip
"""Stems of what people call a plant after its trade, where NACE has no word of it, and the class."""

_A_CLASS = 5  # letters of "24.51": firms name the class of their activity, not a division


def sector_name(code: str, language: Language) -> str:
    """What the class of a NACE code is called; "" where the code names none."""
    read = nace(code)
    found = default().sectors.get(f"{read[0][:2]}.{read[0][2:]}") if read else None
    return "" if found is None else found.title_tr if language == "tr" else found.title_en


def may_become_sector(typed: str) -> bool:
    """Whether a class of NACE begins as typed, or holds the words: what is still being typed is not wrong."""
    return bool(sectors(typed, "en", 1))


def sectors(typed: str, language: Language, limit: int = 8) -> list[tuple[str, str]]:
    """NACE classes whose code begins as typed, or whose name in either language holds every word; code and words."""
    digits = "".join(ch for ch in typed if ch.isascii() and ch.isdigit())
    words = fold(typed).split()
    if digits:
        found = [one for one in _classes() if one[0].replace(".", "").startswith(digits)]
    else:
        found = [one for one in _classes() if words and all(_root(word) in one[1] for word in words)]
        found.sort(key=lambda one: (*_further(one[1], words), one[0]))
        found = found or _loosely(words)
    return [(code, f"{code}  {sector_name(code, language)}") for code, _ in found[:limit]]


def _root(word: str) -> str:
    """A word without the last letter of its ending, so that "dökümü" finds "döküm"."""
    return word[:-1] if len(word) > _SHORT else word


def _loosely(words: Sequence[str]) -> list[tuple[str, str]]:
    """As people call a plant: "boyahane" by its trade, "taş kesme", "demir dökümhanesi" by the roots of the words."""
    asked = [stem for stem in map(_stem, words) if stem not in _PLANTS]
    trades = {_TRADES[stem] for stem in asked if stem in _TRADES}
    stems = [stem.removesuffix("han") for stem in asked if stem not in _TRADES]
    if not asked or any(len(stem) < _LEAST for stem in stems):
        return []
    return [
        (code, names)
        for code, names in _classes()
        if (not trades or code in trades)
        and all(any(word.startswith(stem) for word in names.split()) for stem in stems)
    ]


def _stem(word: str) -> str:
    """The root of a word, without the endings of those who do it for a living: "mobilyacılık", "kesme"."""
    found = root(word)
    for ending in ("c", "m"):
        if len(found) > _LEAST and found.endswith(ending) and not word.endswith(ending):
            return found.removesuffix(ending)
    return found


def _further(names: str, words: list[str]) -> tuple[int, bool]:
    """How far names are from the words: how many do not stand there as they are; whether the first begins none."""
    said = names.split()
    return sum(word not in said for word in words), not any(one.startswith(words[0]) for one in said)


def provinces(typed: str, limit: int = 8) -> list[tuple[str, str]]:
    """Provinces whose name begins as typed, or whose plate is; in the order of the alphabet."""
    asked = fold(typed).strip()
    found = [one for one in default().provinces.values() if fold(one.name).startswith(asked) or one.plate == asked]
    return [(one.name, one.name) for one in sorted(found, key=lambda one: sort_key(one.name))][:limit]


@cache
def _classes() -> tuple[tuple[str, str], ...]:
    """The code of each class, and its names in both languages for searching."""
    every = default().sectors.values()
    return tuple((one.code, fold(f"{one.title_tr} {one.title_en}")) for one in every if len(one.code) == _A_CLASS)

"""Words brought to a root that their inflected forms share: `çapağı`, `çapaklar` and `çapak`; `offcuts` and `offcut`.

Turkish adds suffixes and softens the consonant before them (çapak, çapağı); English adds little. A root need not be a
word: it is only compared with other roots, so cutting the same way on both sides matters more than cutting rightly.
"""

import re
from functools import lru_cache

_TURKISH = (
    "larindan lerinden larinda lerinde larinin lerinin larina lerine larini lerini larin lerin lari leri lar ler "
    "sinden sindan sunden sundan sinin sunun sina sine suna sune nden ndan inden indan unden undan nin nun si su i u"
)  # may leave three letters: kum, kül, cam, yağ and toz are roots
_LONG_TURKISH = "in un da de dan den tan ten li lu lik luk sel sal"  # need four, or `beton` loses its end; siz denies
_ENGLISH = "ings ing es s ed"
_SUFFIXES = sorted(
    [(suffix, 3) for suffix in _TURKISH.split()] + [(suffix, 4) for suffix in f"{_LONG_TURKISH} {_ENGLISH}".split()],
    key=lambda one: (-len(one[0]), one[0]),
)
_HARD = {"g": "k", "b": "p", "d": "t"}  # folded ğ, and the soft forms of hard ends
_WATER = frozenset(("su", "suyu", "sular", "sulari", "suyun", "suyunu", "suyundan", "sularin", "sularindan", "sulu"))
_KIND_OF_WATER = re.compile(r"(\w{2,}[^uo]su)(?:yu|yun|yunu|yundan|lar|lari|larin|larinda|larindan)?")
"""Words written with `su` as one, like `atıksu` and `karasu`: behind these letters `su` is no ending."""
_TWICE = 2


@lru_cache(maxsize=1 << 16)
def root(word: str) -> str:
    """The root of a folded word; words with digits stay as they are."""
    if any(ch.isdigit() for ch in word):
        return word
    if word in _WATER:
        return "su"
    if water := _KIND_OF_WATER.fullmatch(word):
        return water[1]
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    for _ in range(_TWICE):
        short = _cut(word)
        if short == word:
            break
        word = short
    if len(word) >= 5 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + _HARD[word[-1]] if len(word) >= 4 and word[-1] in _HARD else word


def _cut(word: str) -> str:
    for suffix, least in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            return word[: -len(suffix)]
    return word

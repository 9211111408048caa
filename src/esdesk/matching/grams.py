"""Text cut into what the indexes count: words, the first letters of words, and runs of letters.

Turkish is an agglutinating language; cutting words short finds as much as a lemmatiser does (Can et al., JASIST 59,
2008), and runs of three to five letters survive typing errors. Six letters, because five make plastic and plaster one.
"""

import re
from functools import lru_cache
from zlib import crc32

from esdesk.core.turkish import fold

_STEM = 6
_RUNS = (3, 4, 5)

_EMPTY = frozenset(
    fold(
        "and or of the a an in on at to for from with without by as is are its our we have want need per out into not "
        "ve veya ya da ile icin olan olarak bir bu gibi var yok den dan icin lik adet"
    ).split()
)
"""Words that say nothing about what a thing is."""


def words(text: str) -> list[str]:
    """The folded words of `text` that say something, in order."""
    bare = "".join(ch if ch.isalnum() else " " for ch in fold(text))
    return [word for word in bare.split() if word not in _EMPTY]


def stems(text: str) -> list[str]:
    """The first six letters of each word; one-letter words are left out."""
    return [word[:_STEM] for word in words(text) if len(word) > 1]


def runs(text: str) -> list[str]:
    """Runs of three to five letters of each word, its ends marked by spaces."""
    found: list[str] = []
    for word in words(text):
        marked = f" {word} "
        for size in _RUNS:
            found.extend(marked[at : at + size] for at in range(len(marked) - size + 1))
    return found


_AFTER = re.compile(r"\s(?:for|as|from|to|rich in|with)\s|[(,;]", re.IGNORECASE)
_BEFORE = re.compile(r"\s(?:için|olarak)\s", re.IGNORECASE)


def head(text: str) -> str:
    """The part of a name that says what the thing is, without what it is for or comes from.

    "Sulphur for sulphuric acid" is sulphur; "çimento için uçucu kül" is uçucu kül: English says the purpose behind,
    Turkish before.
    """
    return _AFTER.split(_BEFORE.split(text)[-1])[0].strip() or text


@lru_cache(maxsize=1 << 16)
def number(term: str) -> int:
    """A term as 32 bits, the same on every machine. Two terms share a number about once in a catalogue."""
    return crc32(term.encode())

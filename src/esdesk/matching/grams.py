"""Text cut into what the indexes count: words, their roots, and runs of letters, which survive typing errors."""

import re
from functools import lru_cache
from zlib import crc32

from esdesk.core.turkish import fold
from esdesk.matching.roots import root

_RUNS = (3, 4, 5)

_EMPTY = frozenset(
    fold(
        "and or of the a an in on at to for from with without by as is are its our we have want need per out into not "
        "it that which what this when after each month us them was were left comes come coming do does off through be "
        "under over between "
        "ve veya ya da ile için olan olarak bir bu gibi var yok den dan adet ne bizim bizde çıkan çıkıyor kalan "
        "biriken toplanan alınan gelen oluşan edilen yapılan yapalım her ayda iki üç sonra geriye kadar daha çok en "
        "test deneme hiçbir şey nothing something anything bilmiyorum "
        "biz bizden siz onlar bunu bunlar hafta haftada ay ayda yıl yılda gün günde ton kg kilo litre metreküp adet "
        "you they he she your their week month monthly weekly daily year tonne tonnes tons litres about one two three "
        "four five ten january february march april may june july august september october november december until "
        "season winter summer spring autumn night m2 m3 kw mw kwh mwh km "
        "şubat mart nisan mayıs haziran temmuz ağustos eylül kasım aralık sezon sezonda yaz kış yazın kışın gece"
    ).split()
)
"""Words that say nothing about what a thing is."""

WEAK = frozenset(
    fold(
        "waste wastes used spent scrap old residue residues leftover leftovers other exhausted worn discarded end life "
        "remains mixed empty edge trim trims trimming trimmings plant factory line production process works shop "
        "atık atığı atıkları atıklar artık artığı artıkları kullanılmış eski kirli hurda hurdası bitmiş tükenmiş "
        "harcanmış diğer karışık fire ıskarta boş tesisi fabrikası hattı hattından imalatı üretimi kenar kesim kesimi"
    ).split()
)
"""Words that nearly everything left over is called by: they say little, but the few things named by them alone are."""


_TIED = re.compile(r"\b([a-z])-(?=[a-z]{2})")


@lru_cache(maxsize=1 << 14)
def words(text: str) -> tuple[str, ...]:
    """The folded words of `text` that say something, in order.

    Single letters do not, unless tied to a word (e-atık), nor figures: 600 m2 is no part of a name.
    """
    bare = "".join(ch if ch.isalnum() else " " for ch in _TIED.sub(r"\1", fold(text)))
    return tuple(word for word in bare.split() if len(word) > 1 and word not in _EMPTY and not word.isdigit())


def roots(text: str) -> list[str]:
    """The roots of the words of `text`."""
    return [root(word) for word in words(text)]


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

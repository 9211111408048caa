"""Substances that forbid every use which is not meant for them, whatever the rest of a thing is like.

What holds asbestos or PCB may be put to no use, what is infectious or radioactive goes its own way. A use or a want is
let through only where it speaks of the same danger.
"""

from collections.abc import Mapping, Sequence

from esdesk.audit.listing import Listing
from esdesk.core.turkish import fold, fold_all

_NAMES: Mapping[str, tuple[str, ...]] = {
    "asbestos": ("asbest", "amyant", "eternit"),
    "pcb": ("pcb", "poliklorlu", "polychlorinated", "askarel"),
    "infectious": ("enfeksiy", "enfekte", "infecti", "tibbi", "clinical"),
    "radioactive": ("radyoaktif", "radioactiv"),
}
"""How words begin that name a danger, folded."""

_MADE = ("uretim", "imalat", "production", "manufactur")  # what is left over in making such goods met no patient
_CARE = ("tibbi", "clinical")
_OTHER: Mapping[str, tuple[str, ...]] = {
    "pcb": ("etch", "board", "kart", "devre", "daglama", "asindirma"),
    "infectious": ("bitki", "aromatik"),
}
"""Words behind those that make another thing of it: a printed circuit board, a medicinal plant."""
_FREE = ("siz", "suz", "free")
_FREE_BEFORE = frozenset({"without", "non", "no", "not"})
_FREE_AFTER = frozenset({"free", "icermeyen", "icermez", "olmayan", "yok", "degil"})
_DENYING = _FREE_BEFORE | _FREE_AFTER


def dangers(text: str) -> frozenset[str]:
    """The dangers that `text` names and does not deny."""
    bare = "".join(ch if ch.isalnum() else " " for ch in fold(text)).split()
    found: set[str] = set()
    for at, word in enumerate(bare):
        named = [name for name, beginnings in _NAMES.items() if word.startswith(beginnings)]
        if named and not denied(bare, at) and not (word.startswith(_CARE) and _of_making(bare, at)):
            found.update(name for name in named if not _of_another(name, bare[at + 1 : at + 2]))
    return frozenset(found)


def denied(bare: Sequence[str], at: int) -> bool:
    """Whether the word at a place is said to be absent: "asbestsiz", "free of", "içermeyen"."""
    before = bare[max(0, at - 1) : at]
    after = bare[at + 1 : at + 3]
    return bare[at].endswith(_FREE) or not (_FREE_BEFORE.isdisjoint(before) and _FREE_AFTER.isdisjoint(after))


def affirmed(text: str) -> str:
    """`text` without its marks and what it denies: "wood, not painted" is wood."""
    typed = "".join(ch if ch.isalnum() else " " for ch in text).split()
    bare = fold_all(typed)
    return " ".join(word for at, word in enumerate(typed) if bare[at] not in _DENYING and not denied(bare, at))


def _of_another(name: str, after: Sequence[str]) -> bool:
    """Whether the word `after` the one that names a danger makes another thing of it ("PCB etching")."""
    return any(word.startswith(beginning) for word in after for beginning in _OTHER.get(name, ()))


def _of_making(bare: list[str], at: int) -> bool:
    """Whether goods for care are made there, and the word is not said of the waste itself ("tıbbi atık")."""
    said_of_waste = any(word.startswith(("atik", "waste")) for word in bare[at + 1 : at + 2])
    return not said_of_waste and any(word.startswith(_MADE) for word in bare)


def dangers_of(listing: Listing) -> frozenset[str]:
    """The dangers that a listing names."""
    return dangers(" ".join((listing.name, listing.note, listing.concept or "")))

"""The one sign that money has in the grid: `+` is what the firm gets, `-` what it pays, `≤` the most it would pay."""

from esdesk.audit.quick_words import key, words

_SIGNS = {"+": False, "-": True, "−": True, "–": True, "≤": True}


def signed(text: str, direction: str) -> tuple[str, str]:
    """A price without its sign, and who pays by it: "giver", "receiver", or "" where it has none.

    Args:
        text: `-450 TL/t`, `+5`, `≤ 60 TL`, `en çok 60 TL`.
        direction: of the resource; the firm is the giver of what it has and the receiver of what it wants.
    """
    own, other = ("receiver", "giver") if direction == "want" else ("giver", "receiver")
    said = text.strip()
    if said[:1] in _SIGNS:
        return said[1:].strip(), own if _SIGNS[said[0]] else other
    first = said.split()[:2]
    for length in (2, 1):
        if len(first) >= length and key(" ".join(first[:length])) in words("price", "most"):
            return said.split(maxsplit=length)[length] if len(said.split()) > length else "", own
    return said, ""

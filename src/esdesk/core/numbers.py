"""Numbers as people type them, and as they read them, in Turkish and in English.

Where point and comma both stand, the last one is the decimal mark. Where only one stands, the Turkish rule decides: a
comma is the decimal mark, a point is one unless exactly three digits follow it. So `1.234` is one thousand two hundred
thirty-four and `1,234` is one and a bit. An English writer means the opposite by both, and no rule can know who wrote;
therefore both are flagged: `Number.other` holds the other reading, and a check asks. The language of the screen plays
no part, or the same stored text would mean two things on two laptops.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from esdesk.core.errors import UserFault
from esdesk.core.sentences import Language
from esdesk.core.turkish import fold

_PLAIN = re.compile(r"(?P<sign>[+-]?)(?P<whole>[\d.,]*\d|\d)(?:e(?P<power>[+-]?\d{1,2}))?")
_GAP = re.compile(r"(?<=\d)[ '’](?=\d{3}(?!\d))")
MAGNITUDES = {"bin": 3, "thousand": 3, "milyon": 6, "mn": 6, "million": 6, "mio": 6, "milyar": 9, "billion": 9}
"""Words that multiply the number before them, folded, with the power of ten."""
_HALF = {"bucuk": Decimal("0.5")}
_MOST_DIGITS = 30
_MOST_POWER = 15
_KILO = 1024


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was read; `other` is what it would be by the other country's rule, None where there is no doubt."""

    value: Decimal
    other: Decimal | None = None


def is_magnitude(word: str) -> bool:
    """Whether `word` multiplies the number before it (`bin`, `million`) or adds a half to it (`buçuk`)."""
    return fold(word) in MAGNITUDES or fold(word) in _HALF


def parse_number(text: str) -> Number:
    """Reads digits with marks, groups and magnitude words: `1.234,5`, `1 234`, `-0,5`, `2 bin`, `1,5E3`.

    Raises:
        UserFault: "number-unreadable"; also for more than 30 digits, which nobody counts or weighs.
    """
    plain = fold(text).replace("−", "-")
    words = _GAP.sub("", plain).split()
    found = _PLAIN.fullmatch(words[0]) if words and plain.isprintable() else None
    if found is None or not found["whole"].isascii() or not all(is_magnitude(word) for word in words[1:]):
        raise UserFault("number-unreadable", text=text)
    power = int(found["power"] or 0)
    readings = _readings(found["whole"])
    if not readings or len(found["whole"]) > _MOST_DIGITS or abs(power) > _MOST_POWER:
        raise UserFault("number-unreadable", text=text)
    values = [_with_words(Decimal(found["sign"] + reading).scaleb(power), words[1:]) for reading in readings]
    return Number(*values)


def number_words(value: Decimal, language: Language) -> str:
    """`value` grouped as the language does (1.234,5 or 1,234.5): one decimal, or two digits of what is below one."""
    places = 1 if abs(value) >= 1 or not value else 1 - value.adjusted()
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    whole, _, rest = f"{rounded:,f}".partition(".")
    rest = rest.rstrip("0")
    if language == "tr":
        whole = whole.replace(",", ".")
    return whole + (("," if language == "tr" else ".") + rest if rest else "")


def size_words(size: int, language: Language) -> str:
    """Bytes as people say them: 12 KB, 1.4 MB (1,4 MB in Turkish); 1 KB is the least."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} KB"
    return f"{number_words(Decimal(size) / (_KILO * _KILO), language)} MB"


def _with_words(value: Decimal, words: list[str]) -> Decimal:
    for word in words:
        value = value + _HALF[word] if word in _HALF else value.scaleb(MAGNITUDES[word])
    return value


def _readings(whole: str) -> list[str]:
    """The number in Python's spelling; a second one where it could be read otherwise; none where it is no number."""
    points, commas = whole.count("."), whole.count(",")
    if points and commas:
        decimal = max(".,", key=whole.rfind)
        group = "," if decimal == "." else "."
        left, _, right = whole.rpartition(decimal)
        return [f"{left.replace(group, '')}.{right}"] if decimal not in left and _grouped(left, group) else []
    mark = "." if points else ","
    if points + commas > 1:
        return [whole.replace(mark, "")] if _grouped(whole, mark) else []
    if not points + commas:
        return [whole]
    thousands, fraction = whole.replace(mark, ""), whole.replace(mark, ".")
    if not _grouped(whole, mark) or whole.startswith("0"):
        return [fraction]
    return [thousands, fraction] if mark == "." else [fraction, thousands]


def _grouped(whole: str, mark: str) -> bool:
    first, *rest = whole.split(mark)
    return 1 <= len(first) <= 3 and first.isdigit() and all(len(part) == 3 and part.isdigit() for part in rest)

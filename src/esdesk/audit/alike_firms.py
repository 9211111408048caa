"""Firms that may be one: pairs to look at, each with every reason for and against it. Nothing is decided here.

What nobody said is like nothing: a blank number, name, district or address never speaks for a pair. What firms are
compared by are their names without legal forms and the words every trade name ends in, as people type them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import combinations
from uuid import UUID

from esdesk.audit.tax_numbers import digits_of, is_vkn
from esdesk.core.turkish import fold

_FORMS = re.compile(
    "a|s|as|anonim|sirketi?|sti|ltd|limited|koll|kollektif|kom|komandit|koop|kooperatifi|ve|and|san|sanayii?|tic|ticareti?"
    "|paz|pazarlama|ith|ithalat|ihr|ihracat|isletmesi|isletmeleri|co|inc|llc|gmbh"
)
"""Folded words that tell no two firms apart."""

_LIKE, _BEGINNING, _COMMON = 0.84, 6, 30
"""Share of letters in order from which on two names are alike; letters that a beginning must have; firms from which on
a word is too common to look by."""

_WAYS = re.compile("mah|mahallesi|cad|caddesi|cd|sok|sokak|sokagi|sk|no|bulvari|blv|osb|organize|sanayi|bolgesi")
"""Folded words of addresses that people leave out or cut short."""


class Reason(StrEnum):
    """What speaks for two firms being one, or (the last) against it."""

    TAX_NUMBER = "tax-number"
    NAME = "name"
    NAME_LIKE = "name-like"
    ADDRESS = "address"
    DISTRICT = "district"
    SECTOR = "sector"
    OTHER_TAX_NUMBER = "other-tax-number"


WEIGHTS = {
    Reason.TAX_NUMBER: 60,
    Reason.NAME: 30,
    Reason.NAME_LIKE: 20,
    Reason.ADDRESS: 20,
    Reason.DISTRICT: 8,
    Reason.SECTOR: 6,
    Reason.OTHER_TAX_NUMBER: -40,
}
"""For the order of the pairs and for what is worth a look; a judgement."""

LEAST = 30
"""Worth a look: one tax number or one name; a like name or one address with two other reasons; both together."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a firm is known by; blanks where nobody said.

    Attributes:
        names: its legal and its trade name.
        tax_number: as typed.
        sector: the first four digits of its NACE code.
        districts: of its facilities, each with its province: there is a Merkez in every one.
        addresses: of its facilities.
    """

    firm: UUID
    names: tuple[str, ...]
    tax_number: str = ""
    sector: str = ""
    districts: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """Two firms to look at, the lesser id first; each reason with what it says, as typed."""

    one: UUID
    other: UUID
    reasons: tuple[tuple[Reason, str], ...]

    @property
    def weight(self) -> int:
        """How much speaks for them being one."""
        return sum(WEIGHTS[reason] for reason, _ in self.reasons)


def core_name(name: str) -> str:
    """A name as it is compared: folded, without legal forms; "" where nothing else is left of it."""
    words = re.findall(r"\w+", fold(name.replace("&", " ve ")))
    return " ".join(word for word in words if not _FORMS.fullmatch(word))


def alike(cards: Iterable[Card]) -> list[Alike]:
    """The pairs worth a look, those that most speaks for first."""
    by_firm = {one.firm: one for one in cards}
    pairs = {pair for firms in _buckets(by_firm.values()) for pair in combinations(sorted(firms), 2)}
    found = [Alike(one, other, tuple(_reasons(by_firm[one], by_firm[other]))) for one, other in pairs]
    worth = [one for one in found if one.weight >= LEAST]
    return sorted(worth, key=lambda one: (-one.weight, one.one, one.other))


def _buckets(cards: Iterable[Card]) -> Iterator[set[UUID]]:
    """Firms that have a word of their names, a tax number or an address in common: no other pair need be looked at."""
    by_word: dict[tuple[str, str], set[UUID]] = defaultdict(set)
    for card in cards:
        for name in card.names:
            core = core_name(name)
            bare = core.replace(" ", "")
            for word in (*core.split(), *([bare] if bare else [])):
                by_word["word", word[:4]].add(card.firm)
            if bare:
                by_word["name", bare].add(card.firm)
        for address in filter(None, map(_street, card.addresses)):
            by_word["address", address].add(card.firm)
        if is_vkn(card.tax_number):
            by_word["number", digits_of(card.tax_number)].add(card.firm)
    return (firms for (kind, _), firms in by_word.items() if kind != "word" or len(firms) <= _COMMON)


def _reasons(one: Card, other: Card) -> Iterator[tuple[Reason, str]]:
    numbers = [digits_of(card.tax_number) for card in (one, other) if is_vkn(card.tax_number)]
    if len(numbers) == 2:
        same = numbers[0] == numbers[1]
        yield (Reason.TAX_NUMBER, numbers[0]) if same else (Reason.OTHER_TAX_NUMBER, " ≠ ".join(numbers))
    yield from _names(one.names, other.names)
    yield from _common(Reason.ADDRESS, one.addresses, other.addresses)
    yield from _common(Reason.DISTRICT, one.districts, other.districts)
    if one.sector and one.sector == other.sector:
        yield Reason.SECTOR, f"{one.sector[:2]}.{one.sector[2:]}"


def _names(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[Reason, str]]:
    best = max(((_likeness(core_name(a), core_name(b)), f"{a} ~ {b}") for a in one for b in other), default=(0.0, ""))
    if best[0] >= _LIKE:
        yield (Reason.NAME, best[1]) if best[0] == 1 else (Reason.NAME_LIKE, f"{best[1]} ({best[0] * 100:.0f}/100)")


def _likeness(one: str, other: str) -> float:
    """The share of letters in order, blanks left out (`Egekaro` and `Ege Karo` are one); 0 where either is blank.

    A name that another one begins with is like it: people leave the end of long names away.
    """
    short, long = sorted((one.replace(" ", ""), other.replace(" ", "")), key=len)
    if not short:
        return 0.0
    share = SequenceMatcher(None, short, long, autojunk=False).ratio()
    return max(share, _LIKE) if len(short) >= _BEGINNING and long.startswith(short) else share


def _common(reason: Reason, one: Iterable[str], other: Iterable[str]) -> Iterator[tuple[Reason, str]]:
    read = _street if reason is Reason.ADDRESS else fold
    there = {read(text) for text in other} - {""}
    for text in one:
        if read(text) in there:
            yield reason, text
            return


def _street(address: str) -> str:
    """An address as it is compared; "" where no number is in it, for then it names a quarter or a zone at most."""
    words = [word for word in re.findall(r"\w+", fold(address)) if not _WAYS.fullmatch(word)]
    return " ".join(words) if len(words) > 1 and any(word[0].isdigit() for word in words) else ""

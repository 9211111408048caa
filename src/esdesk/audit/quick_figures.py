"""Figures within a line of words: its tokens, and which words around a number make an amount."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from esdesk.audit.quick_words import key, meanings
from esdesk.core.errors import UserFault
from esdesk.core.numbers import is_magnitude, parse_number
from esdesk.core.phrases import amount_members
from esdesk.core.units import Dimension, is_period_adverb, period, unit

_TOKEN = re.compile(
    r"""
    (?P<code>(?<![\w.,])(?:0[1-9]|1[0-9]|20)(?:(?P<mark>[ .])[0-9]{2}(?P=mark)[0-9]{2}\*?|[0-9]{4}\*)(?![\w.,]*[0-9]))
    | (?P<treatment>(?:R(?:1[0-3]|[1-9])|D(?:1[0-5]|[1-9]))(?!\w))
    | (?P<number>[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)*)
    | (?P<word>[^\W\d_]+(?:\^?[23](?![0-9])|[²³])?(?:['’-][^\W\d_]+)*\.?)
    | (?P<currency>[₺€$£])
    | (?P<dash>[-–—−]|\.\.+|…)
    | (?P<slash>/)
    | (?P<sign>[+~≈±≥≤<>])
    | (?P<space>\s+)
    | (?P<break>[,;:])
    | (?P<other>.)
    """,
    re.VERBOSE,
)
_TO = frozenset(["ila", "ile", "to"])
_BEFORE = 3  # "en az yaklaşık 5": how many words before a number can belong to it
_MINOR = (Dimension.TIME, Dimension.DAYS, Dimension.SHIFTS, Dimension.LENGTH)
_ALSO_IN_NAMES = (
    Dimension.JOBS,
    Dimension.TESTS,
    Dimension.SAMPLES,
    Dimension.TRIPS,
    Dimension.PERSONS,
    Dimension.BOXES,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign, with its place in the line."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The form in which it is looked up."""
        return key(self.text)


@dataclass(frozen=True, slots=True)
class Figure:
    """A run of tokens that is an amount or a price; `members` as typed, `payer` and `bound` where words tell them."""

    first: int
    last: int
    members: Mapping[str, str]
    payer: str = ""
    bound: str = ""


def tokens_of(text: str) -> list[Token]:
    """The tokens of `text` without blanks."""
    return [
        Token(found.lastgroup if found.lastgroup != "mark" else "code", found.group(), found.start(), found.end())
        for found in _TOKEN.finditer(text.replace("\n", " "))
        if found.lastgroup is not None and found.lastgroup != "space"
    ]


def is_number(said: str) -> bool:
    """Whether `said` can be read as a number."""
    try:
        parse_number(said)
    except UserFault:
        return False
    return True


def amounts_in(tokens: Sequence[Token], free: Sequence[bool]) -> list[Figure]:
    """Every amount among the tokens that are `free`: a number or a range with a known unit, and a period if there."""
    found: list[Figure] = []
    for at, token in enumerate(tokens):
        if token.kind == "number" and free[at] and (not found or at > found[-1].last - 1):
            one = _amount_at(tokens, free, at)
            if one is not None:
                found.append(one)
    return found


def best_amount(found: Sequence[Figure]) -> Figure | None:
    """The amount that is the resource's own: the first with a period, else the last of a dimension that is traded."""
    for one in found:
        if "period" in one.members:
            return one
    traded = [one for one in found if (known := unit(one.members["unit"])) and known.dimension not in _MINOR]
    return traded[-1] if traded else found[-1] if found else None


def _amount_at(tokens: Sequence[Token], free: Sequence[bool], at: int) -> Figure | None:
    end = _figures_end(tokens, free, at)
    known = (to for to in (end + 3, end + 2, end + 1) if _is_unit(tokens, free, end, to))
    unit_end = next(known, None) or _end_of_said_unit(tokens, free, end)
    if unit_end is None:
        return None
    last = _period_end(tokens, free, unit_end)
    if last == unit_end and _begins_a_name(tokens, free, end, last):
        return None
    for first in _beginnings(tokens, free, at):
        members = _members(tokens, first, last)
        if members is not None:
            return Figure(first, last, members)
    return None


def _begins_a_name(tokens: Sequence[Token], free: Sequence[bool], start: int, end: int) -> bool:
    """`2 iş makinesi`: two machines and no job, for a unit that is also a word of names, with one more behind it."""
    said = unit(" ".join(one.text for one in tokens[start:end]))
    follows = end < len(tokens) and free[end] and tokens[end].kind == "word" and tokens[end].key not in meanings()
    return said is not None and said.dimension in _ALSO_IN_NAMES and follows


def _end_of_said_unit(tokens: Sequence[Token], free: Sequence[bool], start: int) -> int | None:
    """`6 sefer/hafta`: a word that is no unit of ours is meant as one where a period stands behind it."""
    said = start < len(tokens) and free[start] and tokens[start].kind == "word"
    return start + 1 if said and _period_end(tokens, free, start + 1) > start + 2 else None


def _figures_end(tokens: Sequence[Token], free: Sequence[bool], at: int) -> int:
    end = at + 1
    while end < len(tokens) and free[end]:
        token = tokens[end]
        to = token.kind == "dash" or token.key in _TO
        if to and end + 1 < len(tokens) and tokens[end + 1].kind == "number":
            end += 2
        elif token.kind == "word" and is_magnitude(token.text):
            end += 1
        else:
            break
    return end


def _is_unit(tokens: Sequence[Token], free: Sequence[bool], start: int, end: int) -> bool:
    if end > len(tokens) or not all(free[start:end]) or any(one.kind != "word" for one in tokens[start:end]):
        return False
    return unit(" ".join(one.text for one in tokens[start:end])) is not None


def _period_end(tokens: Sequence[Token], free: Sequence[bool], at: int) -> int:
    """Where the period behind a unit ends; `at` itself where there is none.

    A slash and a word are one, known or not: `1500 t/sezon`.
    """
    if at >= len(tokens) or not free[at]:
        return at
    follows = at + 1 < len(tokens) and free[at + 1] and tokens[at + 1].kind == "word"
    slashed = tokens[at].kind == "slash"
    joined = tokens[at].key in ("per", "a", "her", "each", "every")
    if follows and (slashed or (joined and period(tokens[at + 1].text))):
        return at + 2
    return at + 1 if tokens[at].kind == "word" and is_period_adverb(tokens[at].text) else at


def _beginnings(tokens: Sequence[Token], free: Sequence[bool], at: int) -> Iterator[int]:
    """Where an amount may begin, the earliest first: with words like "yaklaşık", "en az", "günde", or the number."""
    start = at
    while start > 0 and at - start < _BEFORE and free[start - 1] and _may_begin(tokens[start - 1]):
        start -= 1
    yield from range(start, at + 1)


def _may_begin(token: Token) -> bool:
    return token.kind in ("word", "sign")


def _members(tokens: Sequence[Token], first: int, last: int) -> dict[str, str] | None:
    said = " ".join(one.text for one in tokens[first:last])
    try:
        members = amount_members(said)
    except UserFault:
        return None
    if not all(is_number(members[name]) for name in ("value", "min", "max") if name in members):
        return None
    known = unit(members.get("unit", "")), period(members.get("period", ""))
    return members if "unit" in members and any(known) else None

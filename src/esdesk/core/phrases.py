"""Cuts what somebody says about an amount into its members, each as typed. What the words mean is read elsewhere."""

import re
from dataclasses import dataclass

from esdesk.core.errors import UserFault
from esdesk.core.numbers import is_magnitude, parse_number
from esdesk.core.text import clean
from esdesk.core.turkish import fold
from esdesk.core.units import is_period_adverb, period

_TOKEN = re.compile(
    r"""
    (?P<number>[.,]?[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?
             | [0-9]+(?:[.,][0-9]+)*(?:[eE][+-]?[0-9]{1,2}(?![0-9]))?)
    | (?P<word>[^\W\d_]+(?:\^?[23](?![0-9])|[²³])?(?:-[^\W\d_]+)*\.?)
    | (?P<dash>[-–—−]|\.\.+|…)
    | (?P<slash>/)
    | (?P<about>[~≈±])
    | (?P<least>≥|>=?)
    | (?P<most>≤|<=?)
    | (?P<space>\s+)
    """,
    re.VERBOSE,
)
_ABOUT_WORDS = """
    yaklasik tahminen takriben civari civarinda kadar ortalama yakl yakl. ort ort.
    about approx approx. approximately around circa ca ca. roughly average avg avg.
"""
_ABOUT = frozenset(_ABOUT_WORDS.split())
_LEAST = ("en az", "at least", "minimum", "min.")
_MOST = ("en cok", "en fazla", "at most", "up to", "maksimum", "maximum", "max", "max.", "maks", "maks.")
_TO = frozenset(["ila", "ile", "to", "and", "ve"])
_AROUND_A_RANGE = frozenset(["between", "arasi", "arasinda", "from"])
_PER = frozenset(["per", "a", "an", "her", "each", "every", "p", "p."])


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


def amount_members(text: str) -> dict[str, str]:
    """The members of an amount said in one go.

    `1.234,5 ton/yıl` gives value, unit and period; `2-3 t/gün` min and max; `en az 5 t` min alone; `yaklaşık 5 ton` a
    value with `approximate`. Unit and period are not looked up here: a unit this program does not know is still kept.

    Raises:
        UserFault: "amount-no-number" or "amount-unreadable".
    """
    said = clean(text).strip()
    tokens = _tokens(said)
    members: dict[str, str] = {}
    tokens = _take_words(tokens, members)
    at = next((place for place, token in enumerate(tokens) if token.kind == "number"), None)
    if at is None:
        raise UserFault("amount-no-number", text=said)
    before, figures, after = _around_figures(tokens, at)
    bound = members.pop("bound", "value")
    members |= _figures(figures, said, bound)
    members |= _unit_and_period(before, after, said)
    return members


def _tokens(said: str) -> list[_Token]:
    tokens, at = [], 0
    while at < len(said):
        found = _TOKEN.match(said, at)
        if found is None:
            raise UserFault("amount-unreadable", text=said)
        if found.lastgroup != "space":
            tokens.append(_Token(found.lastgroup or "", found.group(), at, found.end()))
        at = found.end()
    return tokens


def _take_words(tokens: list[_Token], members: dict[str, str]) -> list[_Token]:
    """Takes out "about", "at least" and "between"; notes them in `members`."""
    left: list[_Token] = []
    for place, token in enumerate(tokens):
        word = fold(token.text)
        pair = f"{fold(tokens[place - 1].text)} {word}" if place else ""
        if token.kind == "about" or (token.kind == "word" and word in _ABOUT):
            members["approximate"] = "yes"
        elif token.kind in ("least", "most") or {word, pair} & {*_LEAST, *_MOST}:
            least = token.kind == "least" or bool({word, pair} & set(_LEAST))
            members["bound"] = "min" if least else "max"
            if pair in (*_LEAST, *_MOST):
                left.pop()
        elif word not in _AROUND_A_RANGE:
            left.append(token)
    return left


def _around_figures(tokens: list[_Token], at: int) -> tuple[list[_Token], list[_Token], list[_Token]]:
    """What stands before the figures, the figures (with sign, magnitude and range words), and what stands behind."""
    start = at - 1 if at and tokens[at - 1].kind == "dash" else at
    end = at + 1
    while end < len(tokens) and _belongs_to_figures(tokens, end):
        end += 1
    return tokens[:start], tokens[start:end], tokens[end:]


def _belongs_to_figures(tokens: list[_Token], at: int) -> bool:
    token = tokens[at]
    if token.kind == "word" and is_magnitude(token.text):
        return True
    if token.kind == "number":
        return _is_to(tokens[at - 1])
    return _is_to(token) and at + 1 < len(tokens) and tokens[at + 1].kind == "number"


def _is_to(token: _Token) -> bool:
    return token.kind == "dash" or (token.kind == "word" and fold(token.text) in _TO)


def _figures(tokens: list[_Token], said: str, bound: str) -> dict[str, str]:
    middle = next((place for place, token in enumerate(tokens) if place and _is_to(token)), None)
    if middle is None:
        return {bound: _joined(tokens, said)}
    low, high = _joined(tokens[:middle], said), _joined(tokens[middle + 1 :], said)
    words = [token.text for token in tokens[middle + 1 :] if token.kind == "word"]
    # "2-3 bin" means two thousand to three thousand, "500-2 bin" does not mean five hundred thousand
    if words and low[-1:].isdigit() and parse_number(low).value < parse_number(tokens[middle + 1].text).value:
        low = " ".join([low, *words])
    if bound != "value" or any(_is_to(token) for token in tokens[middle + 1 :]):
        raise UserFault("amount-unreadable", text=said)
    return {"min": low, "max": high}


def _joined(tokens: list[_Token], said: str) -> str:
    return said[tokens[0].start : tokens[-1].end] if tokens else ""


def _unit_and_period(before: list[_Token], after: list[_Token], said: str) -> dict[str, str]:
    members = {}
    if before:
        words = before[1:] if fold(before[0].text) in _PER else before
        if len(words) != 1 or period(words[0].text) is None:
            raise UserFault("amount-unreadable", text=said)
        members["period"] = words[0].text
    unit, rest = _split_period(after)
    if rest and "period" in members:
        raise UserFault("amount-unreadable", text=said)
    if any(token.kind != "word" for token in [*unit, *rest]):
        raise UserFault("amount-unreadable", text=said)
    return members | {
        name: _joined(tokens, said).removesuffix(".") for name, tokens in (("unit", unit), ("period", rest)) if tokens
    }


def _split_period(after: list[_Token]) -> tuple[list[_Token], list[_Token]]:
    """The tokens of the unit and those of the period, without what joins them."""
    for place, token in enumerate(after):
        if token.kind == "slash":
            return after[:place], after[place + 1 :]
        rest = after[place + 1 :]
        if fold(token.text) in _PER and len(rest) == 1 and period(rest[0].text):
            return after[:place], rest
        if not rest and is_period_adverb(token.text):
            return after[:place], [token]
    words = " ".join(token.text for token in after[1:])
    if words and period(words):
        return after[:1], after[1:]
    return after, []

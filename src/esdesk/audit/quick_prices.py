"""Prices within a line of words: which words around a number and a currency say what for, who pays, and how much."""

from collections.abc import Sequence

from esdesk.audit.quick_figures import Figure, Token, is_number
from esdesk.audit.quick_words import unit_said_for, words
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.numbers import is_magnitude
from esdesk.core.units import unit


def price_in(tokens: Sequence[Token]) -> Figure | None:
    """The first price: a number beside a currency, with what it is per, who pays, and words that say it is one."""
    for at, token in enumerate(tokens):
        if token.kind == "number":
            found = _price_at(tokens, at)
            if found is not None:
                return found
    return None


def _price_at(tokens: Sequence[Token], at: int) -> Figure | None:
    end = at + 1
    while end < len(tokens) and tokens[end].kind == "word" and is_magnitude(tokens[end].text):
        end += 1
    first = at
    currency = _currency(tokens, end)
    if currency is not None:
        end += 1
    elif (currency := _currency(tokens, at - 1)) is not None:
        first -= 1
    amount = " ".join(one.text for one in tokens[at:end] if one is not currency)
    if currency is None or _is_ranged(tokens, first) or not is_number(amount):
        return None
    members = {"amount": amount, "currency": currency.text}
    end, per = _per_unit(tokens, end)
    marks: dict[str, str] = {"per_unit": per} if per else {}
    first = _words_before(tokens, first, marks)
    end = _words_after(tokens, end, marks)
    payer, bound = marks.pop("payer", ""), marks.pop("bound", "")
    return Figure(first, end, members | marks, payer, bound)


def _currency(tokens: Sequence[Token], at: int) -> Token | None:
    token = tokens[at] if 0 <= at < len(tokens) else None
    known = token is not None and token.kind in ("word", "currency") and vocabulary("currency").find(token.text)
    return token if known else None


def _is_ranged(tokens: Sequence[Token], first: int) -> bool:
    """`400-500 TL` has no place in a price, so it stays in words."""
    return first > 1 and tokens[first - 1].kind == "dash" and tokens[first - 2].kind == "number"


def _per_unit(tokens: Sequence[Token], at: int) -> tuple[int, str]:
    slashed = at < len(tokens) and (tokens[at].kind == "slash" or tokens[at].key == "per")
    if slashed and at + 1 < len(tokens) and tokens[at + 1].kind == "word":
        return at + 2, tokens[at + 1].text.removesuffix(".")
    if at + 1 < len(tokens) and unit(tokens[at].text) and tokens[at + 1].key in words("price", "per"):
        return at + 2, tokens[at].text
    if at < len(tokens) and tokens[at].kind == "word" and unit_said_for(tokens[at].text):
        return at + 1, unit_said_for(tokens[at].text) or ""
    return at, ""


def _words_before(tokens: Sequence[Token], at: int, marks: dict[str, str]) -> int:
    """Takes in the words before a price, the nearest first; returns where it begins."""
    signed = False
    while at > 0:
        pair = " ".join(one.key for one in tokens[at - 2 : at]) if at > 1 else ""
        one = tokens[at - 1]
        if not signed and (one.text in ("+", "≤", "≥") or one.kind == "dash"):
            signed = True
            told = {"+": {"payer": "in"}, "≤": {"bound": "most"}, "≥": {"bound": "least"}}
            marks |= told.get(one.text, {"payer": "out"})
            at -= 1
        elif any(spoken in words("price", name) for name in _PRICE_MARKS for spoken in (pair, one.key)):
            taken = 2 if any(pair in words("price", name) for name in _PRICE_MARKS) else 1
            spoken = pair if taken == 2 else one.key
            for name, mark in _PRICE_MARKS.items():
                if spoken in words("price", name):
                    marks |= {key: value for key, value in mark.items() if key not in marks}
            at -= taken
        elif one.kind == "word" and "per_unit" not in marks and unit_said_for(one.text):
            marks["per_unit"] = unit_said_for(one.text) or ""
            at -= 1
        elif at > 1 and "per_unit" not in marks and one.key in words("price", "per") and unit(tokens[at - 2].text):
            marks["per_unit"] = tokens[at - 2].text
            at -= 2
        else:
            break
    return at


_PRICE_MARKS: dict[str, dict[str, str]] = {
    "names": {},
    "giver": {"payer": "out"},
    "receiver": {"payer": "in"},
    "most": {"bound": "most"},
    "least": {"bound": "least"},
}


def _words_after(tokens: Sequence[Token], at: int, marks: dict[str, str]) -> int:
    for length in (3, 2, 1):
        spoken = " ".join(one.key for one in tokens[at : at + length])
        for name in ("giver", "receiver"):
            if len(tokens) >= at + length and spoken in words("price", name):
                marks |= {key: value for key, value in _PRICE_MARKS[name].items() if key not in marks}
                return at + length
    return at

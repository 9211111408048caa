"""Forms of a synergy's figures: a cost or a share said with its range, and what came of it.

A range is said as `400-500 TL/t` or, with the usual figure in the middle, `400-450-500 TL/t`; a single figure is the
usual one. The day of a cost says when it was asked for: prices of haulage and disposal move within months.
"""

import re
from collections.abc import Mapping

from esdesk.audit.forms import Day, Figure, Text, Word
from esdesk.audit.groups import Group
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value

_MONEY = {"TRY": "TL", "EUR": "€", "USD": "$", "GBP": "£"}
_FIGURE = r"[+]?\d[\d.,' \u00a0\u202f]*"
_SAID = re.compile(
    rf"(?P<figures>{_FIGURE}(?:\s*[-–—]\s*{_FIGURE}){{0,2}})\s*(?P<unit>[^\s\d/]+)?\s*(?:/\s*(?P<per_unit>\S+))?"
)
_ENDS = ("min", "typical", "max")


def _figures(text: str) -> dict[str, Value]:
    parts = [part.strip() for part in re.split(r"[-–—]", text)]
    names = {1: ("typical",), 2: ("min", "max"), 3: _ENDS}[len(parts)]
    return dict(zip(names, parts, strict=True))


def _cost(text: str) -> Mapping[str, Value]:
    """`400-500 TL/t`, `₺45/km` as figures, currency and unit; raises `UserFault("money-unreadable")`."""
    first = re.fullmatch(r"([₺€$£])\s*([^/]+)(/.*)?", text.strip())
    found = _SAID.fullmatch(f"{first[2].strip()} {first[1]}{first[3] or ''}" if first else text.strip())
    if found is None:
        raise UserFault("money-unreadable", text=text)
    return _figures(found["figures"]) | {"currency": found["unit"], "per_unit": found["per_unit"]}


def _range(text: str) -> Mapping[str, Value]:
    """`0,7-0,9` as figures; raises `UserFault("range-unreadable")`."""
    found = _SAID.fullmatch(text.strip())
    if found is None or found["unit"] or found["per_unit"]:
        raise UserFault("range-unreadable", text=text)
    return _figures(found["figures"])


def _written(words: Mapping[str, str]) -> str:
    return "-".join(words[name] for name in _ENDS if words.get(name))


def cost_words(members: Mapping[str, Value]) -> str:
    """A cost as it is typed: `400-500 TL/t`."""
    said = {name: one for name, one in members.items() if isinstance(one, str)}
    currency = said.get("currency", "")
    unit = "/".join(part for part in (_MONEY.get(currency, currency), said.get("per_unit", "")) if part)
    return f"{_written(said)} {unit}".strip()


def _write_cost(words: Mapping[str, str]) -> str:
    unit = "/".join(part for part in (words.get("currency", ""), words.get("per_unit", "")) if part)
    day = f" ({words['day']})" if words.get("day") else ""
    return f"{_written(words)} {unit}".strip() + day


def _write_burden(words: Mapping[str, str]) -> str:
    return ": ".join(part for part in (words.get("item", ""), _written(words)) if part)


COST = Group(
    "cost",
    {**{name: Figure() for name in _ENDS}, "currency": Word("currency"), "per_unit": Text(), "day": Day()},
    _cost,
    written=_write_cost,
)
RANGE = Group("range", {name: Figure() for name in _ENDS}, _range, written=_written)
BURDEN = Group(
    "burden",
    {"item": Text(), **{name: Figure() for name in _ENDS}},
    lambda text: {"item": text},
    written=_write_burden,
)
OUTCOME = Group(
    "outcome",
    {
        "day": Day(),
        "tonnes": Figure(),
        "saving_low": Figure(),
        "saving": Figure(),
        "saving_high": Figure(),
        "currency": Word("currency"),
        "co2e_low": Figure(),
        "co2e": Figure(),
        "co2e_high": Figure(),
        "life": Figure(),
        "catalogue": Text(),
    },
)

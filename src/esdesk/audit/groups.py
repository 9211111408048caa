"""Groups: members that are one value, because merging them singly would make a record that nobody entered.

A group is stored as a dict of its members that are filled. Members that this program does not know are kept as they
came, and count when two values are compared.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.forms import Code, Day, Degrees, Figure, Form, Listed, Reference, Sha256, Text, Word, typed
from esdesk.audit.ranges import spoken_range
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.amounts import canonical_amount
from esdesk.core.errors import UserFault
from esdesk.core.numbers import MAGNITUDES
from esdesk.core.operation import Value
from esdesk.core.phrases import amount_members
from esdesk.core.text import clean

Spoken = Callable[[str], Mapping[str, Value]]
"""Cuts what is said in one go into members."""


@dataclass(frozen=True)
class Group:
    """The form of a group.

    Attributes:
        name: what its members' labels are found under.
        members: form of each member, in the order they are shown.
        spoken: how text is cut into members; None where the group is only entered member by member.
        meaning: what the group is compared by, where that is more than its members one by one.
        written: how members in people's words are put on one line, where that is more than commas between them.
    """

    name: str
    members: Mapping[str, Form]
    spoken: Spoken | None = None
    meaning: Callable[[Mapping[str, Value]], object] | None = None
    written: Callable[[Mapping[str, str]], str] | None = None

    def enter(self, given: Value) -> Value:
        """The members that are filled; raises `UserFault`, and "members-expected" for text no rule can cut."""
        if isinstance(given, str):
            text = typed(given)
            if text is not None and self.spoken is None:
                raise UserFault("members-expected", text=text, members=", ".join(self.members))
            given = self.spoken(text) if text is not None and self.spoken is not None else {}
        if given is None:
            return None
        if not isinstance(given, Mapping):
            raise UserFault("members-expected", text=given, members=", ".join(self.members))
        entered = {name: self._enter(name, value) for name, value in given.items()}
        return {name: value for name, value in entered.items() if value not in (None, "", [])} or None

    def _enter(self, name: str, value: Value) -> Value:
        form = self.members.get(name)
        if form is not None:
            return form.enter(value)
        return clean(value) if isinstance(value, str) else value

    def canonical(self, value: Value) -> object:
        """The members by name, each by its meaning; the empty group is the empty field."""
        if not isinstance(value, Mapping):
            return value
        filled = {name: one for name, one in value.items() if one not in (None, "", [])}
        if not filled:
            return None
        if self.meaning is not None:
            return self.meaning(filled)
        known = self.members
        return {name: known[name].canonical(one) if name in known else one for name, one in filled.items()}

    def told(self, value: Mapping[str, Value], tell: Callable[[str, Value], str]) -> str:
        """The group on one line; `tell` puts a member into words."""
        order = [
            *(name for name in self.members if name in value),
            *(name for name in value if name not in self.members),
        ]
        words = {name: told for name in order if (told := tell(name, value[name]))}
        return self.written(words) if self.written is not None else ", ".join(words.values())


def _first(name: str) -> Spoken:
    """The whole text is one member."""
    return lambda text: {name: text}


def _days(text: str) -> Mapping[str, Value]:
    """`26.12.2024 – 25.01.2025` as first and last day; one day alone is the first."""
    first, *last = re.split(r"\s*[–—]\s*|\s+-\s+|(?<=\.\d{4})-(?=\d)", text.strip(), maxsplit=1)
    return {"from": first} | ({"to": last[0]} if last else {})


_PRICED = re.compile(
    rf"(?P<amount>[-+−]?[\d.,\s]*\d(?:\s*(?:{'|'.join(MAGNITUDES)})(?![^\W\d_]))?)"
    r"\s*(?P<currency>[^\s\d/]+)?(?:\s*/\s*(?P<per_unit>\S+))?",
    re.IGNORECASE,
)


def _money(text: str) -> Mapping[str, Value]:
    """`12.500 TL/t`, `₺12.500/t`, `6,1 milyon TL` as amount, currency, unit; raises `UserFault("money-unreadable")`."""
    before = re.fullmatch(r"(?P<sign>[-+−]?)\s*(?P<currency>[₺€$£])\s*(?P<rest>\d.*)", text)
    if before is not None:
        return {**_money(before["sign"] + before["rest"]), "currency": before["currency"]}
    found = _PRICED.fullmatch(text)
    if found is None:
        raise UserFault("money-unreadable", text=text)
    return found.groupdict()


def _sum(text: str) -> Mapping[str, Value]:
    """`980.000 TL`, `₺340-640 bin`, `12.000 EUR/yıl` as figures, currency and period; raises "sum-unreadable"."""
    signs = re.findall("[₺€$£]", text)
    try:
        members = spoken_range(re.sub("[₺€$£]", " ", text).strip())
    except UserFault as fault:
        raise UserFault("sum-unreadable", text=text) from fault
    unit = members.pop("unit", None)
    if unit and signs:
        raise UserFault("sum-unreadable", text=text)
    return members | ({"currency": unit or signs[0]} if unit or signs else {})


def _position(text: str) -> Mapping[str, Value]:
    """`38.4237, 27.1428` as latitude and longitude; raises `UserFault("position-unreadable")`."""
    found = re.fullmatch(r"(-?\d{1,3}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)", text)
    if found is None:
        raise UserFault("position-unreadable", text=text)
    return {"lat": found[1], "lon": found[2]}


def _levels(text: str) -> Mapping[str, Value]:
    """`quantity=partners, price=private` by group; a level alone is for all of them."""
    levels: dict[str, Value] = {}
    for part in text.replace(";", ",").split(","):
        group, _, level = part.rpartition("=")
        term = vocabulary("visibility_group").find(group or "all")
        if term is None:
            groups = {f"groups_{language}": vocabulary("visibility_group").words(language) for language in ("tr", "en")}
            raise UserFault("visibility-group-unknown", group=group.strip(), **groups)
        levels[term.code] = level
    return levels


def _amount_of(filled: Mapping[str, Value]) -> object:
    figures = {name: one for name, one in filled.items() if name not in _AMOUNT_MARKS}
    return canonical_amount(figures), {name: one for name, one in filled.items() if name in _AMOUNT_MARKS}


def _write_amount(words: Mapping[str, str]) -> str:
    ends = [words[name] for name in ("min", "typical", "max") if name in words]
    bound = "" if len(ends) != 1 or "typical" in words else "≥ " if "min" in words else "≤ "
    figures = words.get("value") or bound + "-".join(ends)
    about = "~" if "approximate" in words else ""
    per = f"/{words['period']}" if "period" in words else ""
    marks = [words[name] for name in ("quality", "method") if name in words]
    return f"{about}{figures} {words.get('unit', '')}".strip() + per + (f" ({', '.join(marks)})" if marks else "")


def _write_sum(words: Mapping[str, str]) -> str:
    currency = vocabulary("currency").find(words.get("currency", ""))
    short = currency.more[0] if currency is not None else words.get("currency", "")
    return _write_amount({**words, "unit": short})


def _write_price(words: Mapping[str, str]) -> str:
    per = f"/{words['per_unit']}" if "per_unit" in words else ""
    rest = [words[name] for name in ("year", "payer") if name in words]
    money = f"{words.get('amount', '')} {words.get('currency', '')}".strip() + per
    return money + (f" ({', '.join(rest)})" if rest else "")


def _write_levels(words: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={level}" for name, level in words.items())


_AMOUNT_MARKS: dict[str, Form] = {
    "quality": Word("quality"),
    "method": Text(),
    "evidence": Listed(Reference("evidence")),
}

AMOUNT = Group(
    "amount",
    {
        "value": Figure(),
        "unit": Text(),
        "period": Text(),
        "min": Figure(),
        "typical": Figure(),
        "max": Figure(),
        "approximate": Text(),
        **_AMOUNT_MARKS,
    },
    amount_members,
    _amount_of,
    _write_amount,
)
PRICE = Group(
    "price",
    {"amount": Figure(), "currency": Word("currency"), "per_unit": Text(), "year": Text(), "payer": Word("payer")},
    _money,
    written=_write_price,
)
SAVING = Group(
    "saving",
    {name: form for name, form in AMOUNT.members.items() if name != "evidence"},
    spoken_range,
    _amount_of,
    _write_amount,
)
MONEY = Group(
    "money",
    {
        "value": Figure(),
        "min": Figure(),
        "typical": Figure(),
        "max": Figure(),
        "currency": Word("currency"),
        "period": Text(),
        "approximate": Text(),
    },
    _sum,
    written=_write_sum,
)
POSITION = Group("position", {"lat": Degrees(), "lon": Degrees()}, _position)
NACE = Group("nace", {"code": Code(), "revision": Text()}, _first("code"))
CONSENT = Group("consent", {"notice": Text(), "date": Day(), "who": Text(), "withdrawn": Day()})
VISIBILITY = Group(
    "visibility", {term.code: Word("level") for term in vocabulary("visibility_group")}, _levels, None, _write_levels
)
DATES = Group("dates", {"from": Day(), "to": Day()}, _days)
SPAN = Group("span", {"year": Text(), "from": Day(), "to": Day()}, _first("year"))
STATE = Group("state", {"state": Word("visit_state"), "digest": Text(), "date": Day()}, _first("state"))
CLASSIFICATION = Group(
    "classification",
    {"code": Code(), "list": Word("waste_list"), "mirror": Word("mirror_answer"), "hp": Listed(Code())},
    _first("code"),
)
FATE = Group("fate", {"fate": Word("fate"), "treatment": Code(), "receiver": Text()}, _first("fate"))
HEAT = Group(
    "heat",
    {"medium": Word("medium"), "temperature": Figure(), "return_temperature": Figure(), "pressure": Figure()},
    _first("temperature"),
)
LINE = Group(
    "line",
    {
        "component": Text(),
        "min": Figure(),
        "typical": Figure(),
        "max": Figure(),
        "unit": Text(),
        "basis": Word("basis"),
    },
    _first("component"),
)
TERM = Group("term", {"strength": Word("strength"), "words": Text()}, _first("words"))
FILE = Group(
    "file",
    {"sha256": Sha256(), "name": Text(), "type": Text(), "size": Figure(), "original": Sha256()},
    _first("sha256"),
)
PROVES = Group("proves", {"entity": Text(), "row": Reference("any"), "field": Text()})
ABOUT = Group("about", {"entity": Text(), "row": Reference("any"), "field": Text()})
RECEIVER = Group(
    "receiver",
    {"firm": Reference("firm"), "name": Text(), "resource": Reference("resource"), "nace": Code()},
    _first("name"),
)
OTHER_FIRM = Group("other_firm", {"firm": Reference("firm")}, _first("firm"))
STAGE = Group("stage", {"stage": Word("stage"), "reason": Text()}, _first("stage"))
PROGRESS = Group("progress", {"state": Word("measure_state"), "reason": Text()}, _first("state"))
NAMED = Group(
    "named", {"operations": Listed(Reference("operation")), "evidence": Listed(Sha256())}, _first("operations")
)

GROUPS = {
    group.name: group
    for group in (
        AMOUNT, PRICE, POSITION, NACE, CONSENT, VISIBILITY, DATES, SPAN, STATE, CLASSIFICATION, FATE, HEAT, LINE, TERM,
        FILE, PROVES, ABOUT, RECEIVER, OTHER_FIRM, STAGE, NAMED, SAVING, MONEY, PROGRESS,
    )
}  # fmt: skip
"""Every group form by its name."""


def reference_id(value: Value) -> UUID | None:
    """The row that a stored reference names; None where it is empty, a place, or no id."""
    try:
        return UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None

"""The boxes in which a field is typed.

Most fields have one; a group has one for each member, and one for those that are said in one go (`40 t/ay`,
`38.42, 27.14`). What a box is given goes through the field's own rules (`Field.enter`); members that stand in other
boxes, and those that no box shows (the digest of a visit, the evidence of an amount), stay as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from esdesk.audit.codes import waste_code
from esdesk.audit.fields import Field
from esdesk.audit.forms import Day, Form
from esdesk.audit.inventory import price_words
from esdesk.audit.synergy_forms import cost_words
from esdesk.core.days import day_words
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.core.sentences import Language

WHOLE, SAID = "", "said"
"""The box of a whole field, and the box of what is said in one go; others are called like their member."""

_IN_ONE_GO = {
    "amount": ("value", "unit", "period", "min", "typical", "max", "approximate"),
    "price": ("amount", "currency", "per_unit"),
    "saving": ("value", "unit", "period", "min", "typical", "max", "approximate"),
    "money": ("value", "min", "typical", "max", "currency", "period", "approximate"),
    "position": ("lat", "lon"),
    "cost": ("min", "typical", "max", "currency", "per_unit"),
    "range": ("min", "typical", "max"),
}
_NOT_SHOWN = {"amount": {"evidence"}, "nace": {"revision"}, "state": {"digest", "date"}}
_FIGURE, _UNIT = (
    {"amount": "value", "price": "amount", "cost": "typical"},
    {"amount": ("unit", "period"), "price": ("currency", "per_unit"), "cost": ("currency", "per_unit")},
)


@dataclass(frozen=True, slots=True)
class Box:
    """One place to type.

    Attributes:
        key: `WHOLE`, `SAID`, or the member's name.
        form: how it is entered; None for what is said in one go, which only the group can cut.
        members: the members that it shows; empty where the field is no group.
    """

    key: str
    form: Form | None
    members: tuple[str, ...] = ()


def boxes_of(known: Field) -> tuple[Box, ...]:
    """The boxes of a field in their order. Raises `UserFault("field-holds-rows")` where its values are other rows."""
    if known.form is None:
        raise UserFault("field-holds-rows", field=known.name, rows=known.rows)
    if not known.members:
        return (Box(WHOLE, known.form),)
    name = getattr(known.form, "name", "")
    in_one_go = _IN_ONE_GO.get(name, ())
    singly = (one for one in known.members if one not in in_one_go and one not in _NOT_SHOWN.get(name, ()))
    first = (Box(SAID, None, in_one_go),) if in_one_go else ()
    return (*first, *(Box(one, known.members[one], (one,)) for one in singly))


def box_text(known: Field, box: Box, value: Value, language: Language) -> str:
    """What stands in a box, ready to be typed on; terms of an enumeration stay codes."""
    if box.key == WHOLE:
        return _typed(known, box.form, value, language)
    members = value if isinstance(value, Mapping) else {}
    shown = {name: members[name] for name in box.members if name in members}
    if box.key != SAID:
        return _typed(known, box.form, shown.get(box.key), language)
    name = getattr(known.form, "name", "")
    if name == "cost":
        return cost_words(shown)
    if name == "price":
        return " ".join(price_words(shown)).strip()
    return known.text(shown, language)


def _typed(known: Field, form: Form | None, value: Value, language: Language) -> str:
    if isinstance(form, Day) and isinstance(value, str):
        return day_words(value, language)
    if isinstance(value, str):
        return value
    return known.text(value, language) if not known.members else ", ".join(map(str, value or ()))  # a list of codes


def filled(known: Field, before: Value, box: Box, text: str) -> Value:
    """What to give `Field.enter` so that `text` stands in `box` and everything else stays; None empties the field.

    Raises:
        UserFault: `text` cannot be cut into members.
    """
    if box.key == WHOLE:
        return text or None
    members: dict[str, Value] = dict(before) if isinstance(before, Mapping) else {}
    others = {name: one for name, one in members.items() if name not in box.members}
    if box.key == "code" and getattr(known.form, "name", "") == "classification":
        others = _of_the_same_code(others, str(members.get("code") or ""), text)
    if not text.strip():
        return others or None
    if box.key != SAID:
        return others | {box.key: text}
    said = known.enter(text)
    spoken: dict[str, Value] = dict(said) if isinstance(said, Mapping) else {}
    return others | _with_unit(getattr(known.form, "name", ""), members, spoken)


def _of_the_same_code(others: dict[str, Value], before: str, text: str) -> dict[str, Value]:
    """What was said of the old code's mirror entry does not go with a new one."""
    old, new = waste_code(before), waste_code(text)
    same = old is not None and new is not None and old[0] == new[0]
    return others if same else {name: one for name, one in others.items() if name not in ("mirror", "hp")}


def _with_unit(name: str, before: Mapping[str, Value], spoken: dict[str, Value]) -> dict[str, Value]:
    """A bare figure keeps the unit that stood beside the one before it."""
    if spoken.keys() == {_FIGURE.get(name)}:
        return {one: before[one] for one in _UNIT[name] if one in before} | spoken
    return spoken

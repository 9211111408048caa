"""The parts of a line of words about a resource, and what they come to as values to be entered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from esdesk.audit.quick_words import kind_named
from esdesk.core.operation import Value
from esdesk.core.units import Dimension, Unit, unit


class Role(StrEnum):
    """What a part of the line says."""

    DIRECTION = "direction"
    NAME = "name"
    CODE = "code"
    AMOUNT = "amount"
    PRICE = "price"
    FATE = "fate"
    MONTHS = "months"
    PATTERN = "pattern"
    STATE = "state"
    PACKAGING = "packaging"
    QUALITY = "quality"
    PROCESS = "process"
    NOTE = "note"


_FIELD_OF = {Role.STATE: "physical_state", Role.PACKAGING: "packaging", Role.PATTERN: "pattern"}
_WASTE_FATES = {"disposed", "recovered"}
_KIND_OF = {
    Dimension.ENERGY: "energy",
    Dimension.POWER: "energy",
    Dimension.AREA: "space",
    Dimension.TIME: "capacity",
    Dimension.SHIFTS: "capacity",
    Dimension.TRIPS: "logistics",
    Dimension.TESTS: "expertise",
    Dimension.SAMPLES: "expertise",
    Dimension.JOBS: "service",
    Dimension.PERSONS: "expertise",
    Dimension.PERSON_HOURS: "expertise",
    Dimension.PERSON_DAYS: "expertise",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the line, `start` to `end` in characters, and what it says.

    Attributes:
        value: what goes into the field: a code of a vocabulary, members of a group, numbers of months, or the text.
    """

    start: int
    end: int
    role: Role
    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class QuickLine:
    """A line as it was read; `parts` in their order."""

    text: str
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """The resource's name; empty where every word was something else."""
        return " ".join(part.text for part in self.parts if part.role is Role.NAME)

    @property
    def direction(self) -> str:
        """`have` or `want`; a have where the line does not say."""
        return str(self._first(Role.DIRECTION) or "have")

    @property
    def process(self) -> str:
        """The name of the process that the resource comes from or goes to; "" where the line does not say."""
        return str(self._first(Role.PROCESS) or "")

    @property
    def kind(self) -> str:
        """The kind that name, unit, code and fate tell; a material where none does."""
        amount, fate = self._first(Role.AMOUNT), self._first(Role.FATE)
        measure = unit(str(amount.get("unit"))) if isinstance(amount, Mapping) else None
        gone = isinstance(fate, Mapping) and ("treatment" in fate or fate.get("fate") in _WASTE_FATES)
        wasted = self._first(Role.CODE) or gone
        return likely_kind(self.name, self.direction, measure, wasted=bool(wasted))

    def _first(self, role: Role) -> Value:
        return next((part.value for part in self.parts if part.role is role), None)

    def values(self) -> tuple[dict[str, Value], dict[str, Value]]:
        """What to enter into a resource and into its quantity, by field; only what was said."""
        own: dict[str, Value] = {"direction": self.direction, "kind": self.kind, "name": self.name or None}
        own |= {name: self._first(role) for role, name in _FIELD_OF.items()}
        code = self._first(Role.CODE)
        own["classification"] = {"code": code} if code else None
        own["fate"] = _merged(part.value for part in self.parts if part.role is Role.FATE)
        months = [one for part in self.parts if part.role is Role.MONTHS and isinstance(part.value, list)
                  for one in part.value]  # fmt: skip
        own["months"] = [str(one) for one in sorted({int(str(one)) for one in months})] or None
        amount, price = self._first(Role.AMOUNT), self._first(Role.PRICE)
        notes = [str(part.value) for part in self.parts if part.role is Role.NOTE]
        quality = next((part for part in self.parts if part.role is Role.QUALITY), None)
        quantity: dict[str, Value] = {}
        if isinstance(amount, Mapping):
            quantity["offered"] = {**amount, **({"quality": quality.value} if quality else {})}
        elif quality:
            notes.append(quality.text)
        if isinstance(price, Mapping):
            quantity["price"] = self._priced(price, own["fate"], notes)
        own["note"] = "; ".join(notes) or None
        return {name: value for name, value in own.items() if value}, quantity

    def _priced(self, price: Mapping[str, Value], fate: Value, notes: list[str]) -> dict[str, Value]:
        """The price with its payer, as far as sign, words, fate or direction tell who that is."""
        members = {name: value for name, value in price.items() if name not in ("way", "bound")}
        if price.get("bound") and (price["bound"], self.direction) != ("most", "want"):
            notes.append(next(part.text for part in self.parts if part.role is Role.PRICE))
        own, other = ("receiver", "giver") if self.direction == "want" else ("giver", "receiver")
        known = fate.get("fate") if isinstance(fate, Mapping) else None
        way = price.get("way")
        if way:
            payer = own if way == "out" else other
        elif known == "disposed":
            payer = "giver"
        else:
            payer = "receiver" if known == "sold" or self.direction == "want" else ""
        return {**members, **({"payer": payer} if payer else {})}


def likely_kind(name: str, direction: str, measure: Unit | None, *, wasted: bool) -> str:
    """The kind of a resource that nobody named: by its name, else as a waste that is had, else by its unit."""
    named = kind_named(name)
    if named is None and wasted and direction == "have":
        return "waste"
    return named or (_KIND_OF.get(measure.dimension) if measure else None) or "material"


def _merged(values: Iterable[Value]) -> Value:
    found: dict[str, Value] = {}
    for value in values:
        if isinstance(value, Mapping):
            found = {**value, **found}
    return found or None

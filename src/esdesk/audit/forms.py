"""Forms of values: how what a person gives becomes what is stored, and what a stored value means.

`enter` takes text (or what the form stores already) and gives the stored JSON value; None and blank text empty the
field. It refuses with a `UserFault` only what the field cannot hold; what is merely doubtful is stored, and
`audit.checks` speaks of it. `canonical` gives what two values are compared by. It takes any JSON value, also one that a
newer or a broken program wrote, and never raises.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Protocol
from uuid import UUID

from esdesk.audit.vocabulary import Vocabulary, vocabulary
from esdesk.core.days import day_in_words
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value
from esdesk.core.text import clean

_MOST_CHARACTERS = 100_000


class Form(Protocol):
    """What every form can do."""

    def enter(self, given: Value) -> Value:
        """The stored value of what was given; raises `UserFault`."""

    def canonical(self, value: Value) -> object:
        """What `value` is compared by; compared with `==` only."""


def typed(given: Value) -> str | None:
    """`given` as clean text, None where it is blank; raises `UserFault("text-expected")` where it is no text."""
    if given is None:
        return None
    if not isinstance(given, str):
        raise UserFault("text-expected", given=given)
    if len(given) > _MOST_CHARACTERS:
        raise UserFault("text-too-long", length=len(given), limit=_MOST_CHARACTERS)
    return clean(given).strip() or None


@dataclass(frozen=True, slots=True)
class Text:
    """Words, kept as typed but for blanks around them."""

    def enter(self, given: Value) -> Value:
        """The text itself."""
        return typed(given)

    def canonical(self, value: Value) -> object:
        """Composed letters and single blanks."""
        return " ".join(unicodedata.normalize("NFC", value).split()) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, kept as typed; percentages, degrees and money are figures too."""

    def enter(self, given: Value) -> Value:
        """The text, once it is sure that it can be read; raises `UserFault("number-unreadable")`."""
        text = typed(given)
        if text is not None:
            parse_number(text)
        return text

    def canonical(self, value: Value) -> object:
        """The number."""
        try:
            return ("number", parse_number(value).value) if isinstance(value, str) else value
        except UserFault:
            return value


@dataclass(frozen=True, slots=True)
class Degrees:
    """Latitude or longitude in decimal degrees: a point or a comma is always the decimal mark, nothing is grouped."""

    def enter(self, given: Value) -> Value:
        """The text, once it is sure that it can be read; raises `UserFault("number-unreadable")`."""
        text = typed(given)
        if text is not None and degrees(text) is None:
            raise UserFault("number-unreadable", text=text)
        return text

    def canonical(self, value: Value) -> object:
        """The number."""
        read = degrees(value)
        return value if read is None else ("number", read)


def degrees(value: Value) -> Decimal | None:
    """The decimal degrees that a stored text says; None where it says none."""
    found = re.fullmatch(r"[-+]?[0-9]{1,3}(?:[.,][0-9]{1,12})?", value) if isinstance(value, str) else None
    return Decimal(found.group().replace(",", ".")) if found else None


@dataclass(frozen=True, slots=True)
class Code:
    """A code from a list (waste, NACE, tax number), kept as typed; blanks, points and case do not count."""

    def enter(self, given: Value) -> Value:
        """The text itself."""
        return typed(given)

    def canonical(self, value: Value) -> object:
        """Letters and digits alone, and the star of a hazardous entry."""
        if not isinstance(value, str):
            return value
        letters = value.upper()  # ascii: a code
        return "".join(ch for ch in letters if ch.isalnum() or ch == "*")


@dataclass(frozen=True, slots=True)
class Day:
    """A date, or a month or year where the day is not known; stored as in ISO 8601."""

    _READ: ClassVar = (
        re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?)?"),
        re.compile(r"(?:(?:(?P<d>\d{1,2})[./])?(?P<m>\d{1,2})[./])(?P<y>\d{4})"),
    )

    def enter(self, given: Value) -> Value:
        """ISO form of `25.11.2026`, `25/11/2026`, `25 Nov 2026`, `11.2026` or `2026`; raises `date-unreadable`."""
        text = typed(given)
        if text is None:
            return None
        said = day_in_words(text) or text
        found = next((match for pattern in self._READ if (match := pattern.fullmatch(said))), None)
        if found is None or not text.isascii():
            raise UserFault("date-unreadable", text=text)
        parts = [int(found[name]) for name in "ymd" if found[name]]
        try:
            date(*[*parts, 1, 1][:3])
        except ValueError as error:
            raise UserFault("date-unreadable", text=text) from error
        return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])])

    def canonical(self, value: Value) -> object:
        """The stored form itself."""
        return value


@dataclass(frozen=True, slots=True)
class Word:
    """A term of an enumeration; stored by its code."""

    of: str

    @property
    def vocabulary(self) -> Vocabulary:
        """The enumeration."""
        return vocabulary(self.of)

    def enter(self, given: Value) -> Value:
        """The code of a term in any spelling; raises `UserFault("word-unknown")`."""
        text = typed(given)
        if text is None:
            return None
        term = self.vocabulary.find(text)
        if term is None:
            choices = {f"choices_{language}": self.vocabulary.words(language) for language in ("tr", "en")}
            raise UserFault("word-unknown", text=text, **choices)
        return term.code

    def canonical(self, value: Value) -> object:
        """The code."""
        return value


@dataclass(frozen=True, slots=True)
class Reference:
    """The row of another record, or one of a few `places` that are no record; stored as UUID text or the place."""

    to: str
    places: tuple[str, ...] = ()

    def enter(self, given: Value) -> Value:
        """The id in its usual form; raises `UserFault("reference-unreadable")`."""
        text = typed(str(given) if isinstance(given, UUID) else given)
        if text is None or text in self.places:
            return text
        try:
            return str(UUID(text))
        except ValueError as error:
            raise UserFault("reference-unreadable", text=text) from error

    def canonical(self, value: Value) -> object:
        """The id."""
        return value


@dataclass(frozen=True, slots=True)
class Sha256:
    """The SHA-256 of a file: 64 hex digits in small letters."""

    def enter(self, given: Value) -> Value:
        """The digits; raises `UserFault("hash-unreadable")`."""
        text = typed(given)
        if text is not None and not re.fullmatch(r"[0-9a-fA-F]{64}", text):
            raise UserFault("hash-unreadable", text=text)
        return text and text.lower()  # ascii: hex digits

    def canonical(self, value: Value) -> object:
        """The digits."""
        return value


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values of one form without an order of their own, in a list; typed with commas between them."""

    of: Form

    def enter(self, given: Value) -> Value:
        """The values, each entered, none twice."""
        parts = given if isinstance(given, list) else (typed(given) or "").replace(";", ",").split(",")
        entered = [self.of.enter(part) for part in parts]
        return list(dict.fromkeys(one for one in entered if one is not None)) or None

    def canonical(self, value: Value) -> object:
        """The values in order."""
        if not isinstance(value, list):
            return value
        return sorted((self.of.canonical(one) for one in value), key=repr)


@dataclass(frozen=True, slots=True)
class Months:
    """Months of the year, in a list of their numbers; typed as words or numbers, `10-3` runs over the new year."""

    def enter(self, given: Value) -> Value:
        """The numbers in order, as text; raises `UserFault("month-unknown")`."""
        parts = given if isinstance(given, list) else (typed(given) or "").replace(";", ",").split(",")
        found: set[int] = set()
        for part in parts:
            first, *last = re.split(r"\s*[-–]\s*", str(part).strip()) if str(part).strip() else [""]
            if first:
                start, end = self._month(first), self._month(last[-1] if last else first)
                found |= {(start - 1 + step) % 12 + 1 for step in range((end - start) % 12 + 1)}
        return [str(month) for month in sorted(found)] or None

    def canonical(self, value: Value) -> object:
        """The list itself: `enter` puts it in order."""
        return value

    @staticmethod
    def _month(text: str) -> int:
        term = vocabulary("month").find(text)
        if term is None:
            raise UserFault("month-unknown", text=text)
        return int(term.code)

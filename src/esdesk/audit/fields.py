"""The fields of every record: what they are called, who may see them, how text enters them, when two values are one.

Everything that needs to know a field asks here: the ledger (when values conflict), screens and the command line
(labels, entry), packages (visibility). Stored values are JSON: None, text, a list, or a dict of members; numbers are
text as typed.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from esdesk.audit.forms import Day, Form, Listed, Months, Reference, Word
from esdesk.audit.groups import Group
from esdesk.audit.records import LINK, TABLE
from esdesk.core.days import day_words
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.core.paths import resource
from esdesk.core.sentences import Language
from esdesk.core.turkish import fold

SCHEMA = 1
"""Number of this field table; operations carry it."""


class Kind(StrEnum):
    """How a field merges: as one value, as one value of several members, or row by row in another entity."""

    SINGLE = "single"
    GROUP = "group"
    ROWS = "rows"


@dataclass(frozen=True, slots=True)
class Caption:
    """What a thing is called and what it is for, in both languages."""

    tr: str
    en: str
    help_tr: str
    help_en: str

    def label(self, language: Language) -> str:
        """Its name."""
        return self.tr if language == "tr" else self.en

    def help(self, language: Language) -> str:
        """One line about it."""
        return self.help_tr if language == "tr" else self.help_en


@dataclass(frozen=True)
class Field:
    """One field of one entity.

    Attributes:
        group: visibility group (`quantity`, `price`, ...), or `link` or `structure`, which have no level of their own.
        personal: whether it is about a person; such fields leave only with a recorded notice (`audit.visibility`).
        form: how values enter and compare; None for child rows.
        rows: the entity whose rows stand in this field; None for the other kinds.
    """

    entity: str
    name: str
    kind: Kind
    group: str
    personal: bool
    form: Form | None
    rows: str | None
    caption: Caption

    @property
    def refers_to(self) -> str | None:
        """The entity whose row this field names; None where it names none."""
        return self.form.to if isinstance(self.form, Reference) else None

    @property
    def vocabulary(self) -> str | None:
        """The enumeration its values are taken from; None where there is none."""
        return self.form.of if isinstance(self.form, Word) else None

    @property
    def members(self) -> Mapping[str, Form]:
        """The members of a group by name; empty for the other kinds."""
        return self.form.members if isinstance(self.form, Group) else MappingProxyType({})

    def enter(self, given: Value) -> Value:
        """The value to store for what a person gave: text, or a dict of texts for a group; None empties the field.

        Raises:
            UserFault: what the field cannot hold; "field-holds-rows" where the values are rows of another entity.
        """
        if self.form is None:
            raise UserFault("field-holds-rows", field=self.name, rows=self.rows)
        return self.form.enter(given)

    def canonical(self, value: Value) -> object:
        """What `value` means: two values are one where these are equal. Takes any JSON value and never raises."""
        return value if self.form is None else self.form.canonical(value)

    def text(self, value: Value, language: Language) -> str:
        """`value` for a person to read, on one line; empty where there is none."""
        return _told(self.form, value, language)

    def member_caption(self, member: str) -> Caption | None:
        """What a member of this group is called; None for a member that is not known."""
        return _captions()["@" + self.form.name].get(member) if isinstance(self.form, Group) else None


def field(entity: str, name: str) -> Field | None:
    """The field `name` of `entity`; None where this program knows no such field."""
    return _fields().get(entity, {}).get(name)


def entities() -> tuple[str, ...]:
    """The entities, parents before children."""
    return tuple(TABLE)


def fields_of(entity: str) -> tuple[Field, ...]:
    """The fields of `entity` in the order they are shown; none where it is not known."""
    return tuple(_fields().get(entity, {}).values())


def find(entity: str, spelling: str) -> Field | None:
    """The field that `spelling` names: its name, or its label in either language, whatever the case and the marks."""
    wanted = fold(spelling)
    for one in fields_of(entity):
        if wanted in (fold(one.name), fold(one.name.replace("_", " ")), fold(one.caption.tr), fold(one.caption.en)):
            return one
    return None


def parent(entity: str) -> Field | None:
    """The field that names the record which a record of `entity` belongs to; None for firm, evidence and erasure."""
    first = next(iter(fields_of(entity)), None)
    return first if first is not None and first.group == LINK and first.refers_to else None


def entity_caption(entity: str) -> Caption:
    """What records of `entity` are called; raises KeyError where it is not known."""
    return _captions()[entity]["_"]


@cache
def _fields() -> dict[str, dict[str, Field]]:
    found: dict[str, dict[str, Field]] = {}
    for entity, entries in TABLE.items():
        captions = _captions()[entity]
        for entry in entries:
            grouped = Kind.GROUP if isinstance(entry.form, Group) else Kind.SINGLE
            kind = grouped if entry.form is not None else Kind.ROWS
            found.setdefault(entity, {})[entry.name] = Field(
                entity, entry.name, kind, entry.group, entry.personal, entry.form, entry.rows, captions[entry.name]
            )
    return found


@cache
def _captions() -> dict[str, dict[str, Caption]]:
    """Captions by entity and field, and by `@` with a group's name and member; what all records share is in `_all`."""
    read = tomllib.loads(resource("resources/i18n/fields.toml").read_text(encoding="utf-8"))
    shared = read.pop("_all")
    return {
        place: {name: Caption(*texts) for name, texts in (shared | own if place[0] != "@" else own).items()}
        for place, own in read.items()
    }


def _told(form: Form | None, value: Value, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        if isinstance(form, Day):
            return day_words(value, language)
        return form.vocabulary.word(value, language) if isinstance(form, Word) else value
    if isinstance(value, list):
        of = form.of if isinstance(form, Listed) else Word("month") if isinstance(form, Months) else None
        return ", ".join(_told(of, one, language) for one in value)
    if isinstance(value, Mapping) and isinstance(form, Group):
        return form.told(value, lambda member, one: _told(form.members.get(member), one, language))
    return str(value)

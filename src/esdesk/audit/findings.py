"""What a check gives: findings, each with a place that mends it. Nothing found ever stops anybody from recording."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.codes import KnownCodes
from esdesk.audit.day_facts import ToldByLanguage
from esdesk.core.operation import Value
from esdesk.core.sentences import Language, sentence


class Severity(StrEnum):
    """How much a finding matters: only what *must* be mended keeps an audit from being final."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(type(self)).index(self)


class Record(Protocol):
    """One standing record as the checks read it; the ledger's records are such."""

    @property
    def entity(self) -> str:
        """What it is."""

    @property
    def row(self) -> UUID:
        """Which one."""

    @property
    def values(self) -> Mapping[str, Value]:
        """Its stored values by field."""

    @property
    def unseen(self) -> Collection[str]:
        """Fields whose value is withheld here or erased; nothing is found of them."""


def text_of(record: Record, name: str, member: str | None = None) -> str:
    """A value of `record` (or a group's member) that is text; empty where there is none."""
    value = record.values.get(name)
    if member is not None:
        value = value.get(member) if isinstance(value, Mapping) else None
    return value if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Where:
    """The place that mends a finding; `field` is None where it is the record as a whole."""

    entity: str
    row: UUID
    field: str | None = None


@dataclass(frozen=True)
class Finding:
    """Something missing, wrong or doubtful. `code` names its sentence, `facts` fill it.

    `among` are the other places that take part in it, where what stands at `where` is not wrong by itself.
    """

    severity: Severity
    code: str
    where: Where
    facts: Mapping[str, object] = field(default_factory=dict)
    among: tuple[Where, ...] = ()

    def told(self, language: Language) -> str:
        """The finding in a sentence. `{field}` in it is the field's label, `{subject}` what the record is called."""
        known = fields.field(self.where.entity, self.where.field) if self.where.field else None
        label = known.caption.label(language) if known else self.where.field or ""
        kind = fields.entity_caption(self.where.entity).label(language)
        worded = {
            name: fact.told(language) if isinstance(fact, ToldByLanguage) else fact for name, fact in self.facts.items()
        }
        return sentence(self.code, language, **({"field": label, "subject": kind} | worded))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the checks need to know beside the records.

    Attributes:
        on: the day the audit is for; a visit's own date comes before it.
        waste_list: whose list of waste counts where a record does not say, "EU" or "TR".
        known_codes: what the catalogue knows of waste codes; without it their validity is not checked.
    """

    on: date
    waste_list: str = "TR"
    known_codes: KnownCodes | None = None

"""What a reader may see of a firm's records, asked of `audit.visibility` in one place for packages and reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from esdesk.audit import fields, visibility
from esdesk.audit.visibility import Reader
from esdesk.core.operation import Value
from esdesk.ledger.views import Record

NOBODY_KNOWS = "unknown"
"""Stands where levels are not known or not settled: `audit.visibility` takes what is no mapping for private."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What decides over a firm's records.

    Attributes:
        levels: of each row, its own and those it inherits.
        consent: whether the firm's notice stands.
    """

    levels: Mapping[UUID, Mapping[str, Value]]
    consent: bool

    def sees(self, reader: Reader, entity: str, row: UUID, name: str) -> bool:
        """Whether `reader` may see a field of a row."""
        return visibility.may_see(reader, entity, name, self.levels.get(row, NOBODY_KNOWS), None, self.consent)


def sight(records: Iterable[Record], firm: UUID) -> Sight:
    """What decides over `records`, which are all of the firm's."""
    values = {(one.entity, one.row): _with_settled_visibility(one) for one in records}
    consent = visibility.consent_stands(values.get(("firm", firm), {}).get("consent"))
    levels = {key[1]: visibility.levels_of(key[0], one, lambda *key: values.get(key)) for key, one in values.items()}
    return Sight({row: dict(one) for row, one in levels.items()}, consent)


def _with_settled_visibility(record: Record) -> dict[str, Value]:
    """A record's values; a visibility in conflict, or withheld from us, is nobody's to choose: it counts as private."""
    unsettled = "visibility" in record.conflicts or "visibility" in record.unseen
    return {**record.values, "visibility": NOBODY_KNOWS} if unsettled else dict(record.values)


def shown(records: Iterable[Record], firm: UUID, reader: Reader) -> tuple[list[Record], int]:
    """The records as `reader` may see them, and how many values were taken out of them.

    A field that may not be seen has no value and stands among the record's `unseen` ones, filled or not, so that
    nobody can tell which it was. A field this program does not know is taken out.
    """
    every = list(records)
    seeing = sight(every, firm)
    found, left_out = [], 0
    for one in every:
        hidden = {field.name for field in fields.fields_of(one.entity)} | set(one.values)
        hidden = {name for name in hidden if not seeing.sees(reader, one.entity, one.row, name)}
        left_out += sum(value not in (None, "", {}, []) for name, value in one.values.items() if name in hidden)
        kept = {name: value for name, value in one.values.items() if name not in hidden}
        conflicts = tuple(name for name in one.conflicts if name not in hidden)
        unseen = tuple(sorted({*one.unseen, *hidden}))
        found.append(replace(one, values=kept, conflicts=conflicts, unseen=unseen))
    return found, left_out

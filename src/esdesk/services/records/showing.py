"""What a reader may see of a firm's records, asked of `audit.visibility` in one place for packages and reports."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from esdesk.audit import fields, visibility
from esdesk.audit.groups import reference_id
from esdesk.audit.visibility import Reader
from esdesk.core.operation import DELETED, Value
from esdesk.ledger.views import Record

NOBODY_KNOWS = "unknown"
"""Stands where levels are not known or not settled: `audit.visibility` takes what is no mapping for private."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What a piece of evidence proves.

    Attributes:
        entity, row, name: the field, or the deletion where it proves a record as a whole: as far as that may be told.
        stands: whether neither the evidence nor what it proves was deleted.
    """

    entity: str
    row: UUID
    name: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Sight:
    """What decides over a firm's records.

    Attributes:
        levels: of each row, its own and those it inherits.
        consent: whether the firm's notice stands.
        proofs: of each piece of evidence; None where nobody can say what it proves.
    """

    levels: Mapping[UUID, Mapping[str, Value]]
    consent: bool
    proofs: Mapping[UUID, Proof | None]

    def sees(self, reader: Reader, entity: str, row: UUID, name: str) -> bool:
        """Whether `reader` may see a field of a row.

        Evidence is seen no further than what it proves, and not at all once it was detached: a photo of a price tells
        the price.
        """
        decided = visibility.may_see(reader, entity, name, self.levels.get(row, NOBODY_KNOWS), None, self.consent)
        if not decided or reader is Reader.SELF or row not in self.proofs:
            return decided
        proof = self.proofs[row]
        if proof is None or not (proof.stands or name == DELETED):
            return False
        return self.sees(reader, proof.entity, proof.row, proof.name)  # a ring ends above: nobody knows its levels


def sight(records: Iterable[Record], firm: UUID) -> Sight:
    """What decides over `records`, which are all of the firm's."""
    every = {(one.entity, one.row): one for one in records}
    values = {key: _with_settled_visibility(one) for key, one in every.items()}
    consent = visibility.consent_stands(values.get(("firm", firm), {}).get("consent"))
    levels = {key[1]: visibility.levels_of(key[0], one, lambda *key: values.get(key)) for key, one in values.items()}
    proofs = {one.row: _proof(one, every) for one in every.values() if one.entity == "evidence"}
    return Sight({row: dict(one) for row, one in levels.items()}, consent, proofs)


def _proof(evidence: Record, every: Mapping[tuple[str, UUID], Record]) -> Proof | None:
    proves = evidence.values.get("proves")
    row = reference_id(proves.get("row")) if isinstance(proves, Mapping) else None
    if not isinstance(proves, Mapping) or row is None or "proves" in (*evidence.conflicts, *evidence.unseen):
        return None
    proven = every.get((str(proves.get("entity")), row))
    if proven is None:
        return None
    stands = not (evidence.deleted or proven.deleted)
    return Proof(proven.entity, row, str(proves.get("field") or DELETED), stands)


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

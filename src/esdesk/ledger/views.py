"""What leaves the ledger: frozen values, never a row, a session or a connection."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from esdesk.core.operation import Level, Value


@dataclass(frozen=True, slots=True)
class Change:
    """What someone wants a field to be; `value` None clears it."""

    entity: str
    row: UUID
    field: str
    value: Value


@dataclass(frozen=True, slots=True)
class Record:
    """One row as it stands.

    Attributes:
        values: what is shown, by field; for a conflict the provisional value.
        conflicts: fields whose heads say different things.
        unseen: fields whose latest value is withheld from this reader or erased.
        contested: a deletion met an edit it did not know.
    """

    firm: UUID
    entity: str
    row: UUID
    values: Mapping[str, Value]
    deleted: bool
    conflicts: tuple[str, ...]
    unseen: tuple[str, ...]
    contested: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a history.

    Attributes:
        moment: by the author's clock, which may be wrong.
        standing: whether no other operation replaces it.
    """

    operation: UUID
    field: str | None
    value: Value
    moment: datetime | None
    device: str
    actor: str
    level: Level
    replaces: tuple[UUID, ...]
    standing: bool
    quarantined: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field with heads that differ, or (field None) a deletion that met an edit.

    Attributes:
        heads: every entry that stands there, the provisional one first; those that are withheld or erased come last.
        earlier: the entry that all heads replaced, where there is one.
    """

    firm: UUID
    entity: str
    row: UUID
    field: str | None
    heads: tuple[Entry, ...]
    earlier: Entry | None


@dataclass(frozen=True, slots=True)
class Settled:
    """A conflict that a person ended.

    Attributes:
        by: the operation that replaced every side.
        sides: what it replaced.
    """

    firm: UUID
    entity: str
    row: UUID
    field: str
    by: Entry
    sides: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """Keystrokes of a field that was not left yet."""

    firm: UUID
    entity: str
    row: UUID
    field: str
    text: str
    cursor: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A field that undo left alone, because someone changed it since."""

    entity: str
    row: UUID
    field: str
    value: Value
    actor: str
    device: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: the step's label, how many fields went back, and those left alone."""

    label: str
    changed: int
    kept: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge changed: operations new here, in full for the first time, known before, erased, quarantined."""

    added: int
    raised: int
    known: int
    erased: int
    quarantined: tuple[UUID, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Gap:
    """Operations of a device that have not arrived: sequence numbers `first` to `last` of an epoch."""

    firm: UUID
    device: str
    epoch: UUID
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NotedPackage:
    """A package that was written from this file or merged into it.

    Attributes:
        hash: what the package is known by, the SHA-256 of its manifest; `previous` is that of the one before it.
    """

    hash: bytes
    id: UUID
    firm: UUID
    device: str
    outgoing: bool
    previous: bytes | None
    operations: int
    created: str

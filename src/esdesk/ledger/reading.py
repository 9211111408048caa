"""What is read of an open file: frozen values of the moment, over a connection that never writes."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, func, select

from esdesk.core.errors import UserFault
from esdesk.core.operation import Level, Operation, digest
from esdesk.ledger import evidence, history, identity, packages, references
from esdesk.ledger import tables as t
from esdesk.ledger.kept import Kept
from esdesk.ledger.store import RowKey
from esdesk.ledger.views import Conflict, Draft, Entry, Gap, NotedPackage, Record, Settled
from esdesk.ledger.write import Author


class Reading:
    """The reading half of `Ledger`, which opens the file."""

    path: Path
    kept: Kept
    author: Author
    _reader: Connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self.kept.told_faults(), self._reader.begin():
            yield self._reader

    def records(self, entity: str | None = None, firm: UUID | None = None, *, deleted: bool = False) -> list[Record]:
        """The records that stand, or those that were deleted."""
        with self._reading() as connection:
            return history.records(connection, entity, firm, deleted)

    def record_at(self, row: UUID) -> Record | None:
        """The record of a row, whether it stands or was deleted; None where nothing of it can be seen."""
        with self._reading() as connection:
            return history.record_at(connection, row)

    def standing(self, row: UUID, entity: str = "") -> Record:
        """The record of a row that was not deleted, of `entity` if one is named. Raises `UserFault("row-unknown")`."""
        found = self.record_at(row)
        if found is None or found.deleted or entity not in ("", found.entity):
            raise UserFault("row-unknown", row=row, file=self.path)
        return found

    def records_at(self, keys: Iterable[RowKey]) -> dict[RowKey, Record]:
        """The records of these rows, standing or deleted; rows of which nothing can be seen have none."""
        with self._reading() as connection:
            return history.records_at(connection, keys)

    def latest(self, keys: Iterable[RowKey]) -> dict[RowKey, dict[str, Entry]]:
        """Of each row, who wrote what each field shows, and what deletes it where something does."""
        with self._reading() as connection:
            return history.latest(connection, keys)

    def naming(self, rows: Iterable[UUID], *entities: str) -> list[Record]:
        """The standing records (of `entities`, where given) that name one of `rows` in a field, in their order."""
        with self._reading() as connection:
            found = {one.key[2] for one in references.to_rows(connection, rows, *entities)}
            return history.records_of(connection, found)

    def history(self, row: UUID) -> list[Entry]:
        """Every operation of a row."""
        with self._reading() as connection:
            return history.history(connection, row)

    def conflicts(self, firm: UUID | None = None) -> list[Conflict]:
        """What a person has to settle (of one firm)."""
        with self._reading() as connection:
            return history.conflicts(connection, firm)

    def settled(self, firm: UUID, most: int) -> list[Settled]:
        """The conflicts of a firm's fields that somebody ended, the latest `most` first."""
        with self._reading() as connection:
            return history.settled(connection, firm, most)

    def gaps(self, firm: UUID | None = None, device: str | None = None) -> list[Gap]:
        """What other devices (or one) wrote (of one firm) and has not arrived."""
        with self._reading() as connection:
            return history.gaps(connection, firm, device)

    def operations(self, firm: UUID, device: str | None = None) -> list[Operation]:
        """The operations of a firm (of one device)."""
        with self._reading() as connection:
            return history.operations(connection, firm, device)

    def count(self) -> int:
        """How many operations are here, of all firms and at every level."""
        with self._reading() as connection:
            return connection.execute(select(func.count()).select_from(t.operation)).scalar_one()

    def digest(self, firm: UUID | None = None) -> str:
        """The digest of all operations here (of one firm), quarantined ones included: 64 hex digits."""
        o = t.operation
        query = select(o.c.id, o.c.commitment)
        with self._reading() as connection:
            pairs = connection.execute(query if firm is None else query.where(o.c.firm == firm)).all()
        return digest((id, commitment) for id, commitment in pairs)

    def file_id(self) -> str:
        """What this computer calls the file; "" where it wrote nothing in it."""
        with self._reading() as connection:
            return identity.file_id(connection)

    def packages(self) -> list[NotedPackage]:
        """The packages written from this file and merged into it."""
        with self._reading() as connection:
            return packages.listed(connection)

    def last_sent(self, firm: UUID) -> bytes | None:
        """The hash of this device's last package of `firm`."""
        with self._reading() as connection:
            return packages.last_sent(connection, firm, self.author.device)

    def sent_levels(self, recipient: str) -> dict[UUID, Level]:
        """What `recipient` was sent, and at which level."""
        with self._reading() as connection:
            return packages.sent_levels(connection, recipient)

    def unsent(self, firm: UUID) -> int:
        """How many of this device's operations of `firm` nobody was sent yet, in full or as a stub."""
        with self._reading() as connection:
            return packages.unsent(connection, firm, self.author.device)

    def evidence(self, firm: UUID) -> dict[str, bytes]:
        """The evidence files of a firm by SHA-256 (hex)."""
        with self._reading() as connection:
            return evidence.kept(connection, firm)

    def evidence_content(self, sha256: str) -> bytes | None:
        """One evidence file; None where it is not here."""
        with self._reading() as connection:
            return evidence.content(connection, sha256)

    def drafts(self) -> list[Draft]:
        """What was being typed when the program ended."""
        d = t.draft
        with self._reading() as connection:
            return [Draft(**row) for row in connection.execute(select(d).order_by(d.c.row, d.c.field)).mappings()]

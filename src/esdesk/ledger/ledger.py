"""The ledger file: opened, read, and written one unit of work at a time.

Each writing method is one transaction: it is on the disk when the method returns, or nothing of it is.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as insert_new

from esdesk.core.clock import Clock, wall_ms
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.operation import Level, Operation, digest
from esdesk.ledger import erasing, history, identity, merge, migrate, packages, projection, undo, write
from esdesk.ledger import tables as t
from esdesk.ledger.database import open_engine, remove, told_faults
from esdesk.ledger.store import RowKey
from esdesk.ledger.views import (
    Change,
    Conflict,
    Draft,
    Entry,
    Gap,
    Merged,
    NotedPackage,
    Record,
    Undone,
)
from esdesk.ledger.write import Author, Intent

_CLOCK = "clock"


class Ledger:
    """One open `.esdesk` file. It belongs to the thread that opened it.

    Args:
        path: the file; `create` makes it, opening does not.
        device: the Ed25519 public key of this device, 64 hex digits.
        actor: what the person at the device calls themselves; empty until they were asked.
        clock: tests hand in a wrong one.
    """

    def __init__(self, path: Path, device: str, actor: str = "", clock: Clock | None = None) -> None:
        if not path.exists():
            raise UserFault("file-missing", file=path)
        self.path = path
        self._claimed = False
        with told_faults(path):
            self._engine = open_engine(path)
            self.copied_before_migration = migrate.migrate(self._engine, path)
            erasing.expire_copies(path)
            self._writer = self._engine.connect()
            self._reader = self._engine.connect().execution_options(esdesk_reads=True)
            with self._reading() as connection:
                last = int(identity.get(connection, _CLOCK) or 0)
        self.author = Author(device, actor, clock or Clock(wall_ms))
        self.author.clock.witness(last)

    @classmethod
    def create(cls, path: Path, device: str, actor: str = "", clock: Clock | None = None) -> Self:
        """A new, empty file. Raises `UserFault("file-exists")` rather than touch one that is there."""
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            raise UserFault("file-exists", file=path) from None
        except PermissionError:
            raise EnvironmentFault("file-no-permission", file=path) from None
        except OSError:
            raise EnvironmentFault("file-cannot-open", file=path) from None
        try:
            return cls(path, device, actor, clock)
        except EnvironmentFault:
            remove(path)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file, with everything in the file itself and nothing left in its log."""
        self._reader.close()
        try:
            with told_faults(self.path):
                self._checkpoint()
        finally:
            self._writer.close()
            self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told_faults(self.path), self._reader.begin():
            yield self._reader

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told_faults(self.path), self._writer.begin():
            if not self._claimed:
                identity.claim(self._writer)
            yield self._writer
            identity.put(self._writer, _CLOCK, str(self.author.clock.last))
        self._claimed = True

    def make_whole(self) -> None:
        """Takes what lies in the log into the file itself, so that a copy of the visible file is whole."""
        with told_faults(self.path):
            self._checkpoint()

    def can_undo(self) -> tuple[bool, bool]:
        """Whether there is a step to undo, and one to redo."""
        with self._reading() as connection:
            return undo.can_undo(connection)

    def _checkpoint(self) -> None:
        raw = self._writer.connection.dbapi_connection
        if raw is not None:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    # What people do

    def record(self, firm: UUID, changes: Iterable[Change], label: str = "") -> list[Operation]:
        """Makes `changes` one undoable step; what says nothing new makes no operation."""
        with self._writing() as connection:
            done = write.append(connection, self.author, firm, write.intents(connection, firm, changes))
            undo.note_step(connection, label, done)
        return done

    def delete(self, keys: Iterable[RowKey], label: str = "") -> list[Operation]:
        """Deletes rows, naming what was seen of them."""
        return self._by_row(keys, label, write.deletion)

    def restore(self, keys: Iterable[RowKey], label: str = "") -> list[Operation]:
        """Takes the deletions of rows back."""
        return self._by_row(keys, label, write.restoring)

    def _by_row(
        self, keys: Iterable[RowKey], label: str, intents: Callable[[Connection, RowKey], list[Intent]]
    ) -> list[Operation]:
        with self._writing() as connection:
            done: list[Operation] = []
            for key in keys:
                done += write.append(connection, self.author, key[0], intents(connection, key))
            undo.note_step(connection, label, done)
        return done

    def undo(self) -> Undone:
        """Takes back the newest step, where nobody has written since."""
        with self._writing() as connection:
            return undo.undo(connection, self.author)

    def redo(self) -> Undone:
        """Does again what was undone last."""
        with self._writing() as connection:
            return undo.redo(connection, self.author)

    def erase(
        self, firm: UUID, *, operations: Iterable[UUID], evidence: Iterable[str] = (), reason: str, asked_by: str
    ) -> list[Operation]:
        """Erases values for good, here and wherever this erasure arrives; cannot be undone."""
        with self._writing() as connection:
            done = erasing.erase(
                connection,
                self.author,
                firm,
                operations=operations,
                evidence=evidence,
                reason=reason,
                asked_by=asked_by,
            )
        with told_faults(self.path):
            self._checkpoint()  # the log would keep the erased pages
        return done

    def merge(self, operations: Iterable[Operation], package: NotedPackage | None = None) -> Merged:
        """Takes other devices' operations in, whole or not at all; `package` is noted with them."""
        incoming = list(operations)
        for operation in incoming:
            if operation.body is not None:
                self.author.clock.witness(operation.body.hlc)
        with self._writing() as connection:
            merged = merge.merge(connection, incoming)
            if package is not None:
                packages.note(connection, package)
        return merged

    def note_packed(self, package: NotedPackage, recipients: Sequence[str], levels: dict[UUID, Level]) -> None:
        """Notes a package that was written, and what its recipients were sent with it."""
        with self._writing() as connection:
            packages.note(connection, package)
            for recipient in recipients:
                packages.note_sent(connection, recipient, levels.items())

    def keep_evidence(self, firm: UUID, files: dict[str, bytes]) -> None:
        """Keeps evidence files under their SHA-256 (hex), but for those that were erased."""
        e, gone = t.evidence_file, t.evidence_erasure
        with self._writing() as connection:
            for sha256, content in files.items():
                key = bytes.fromhex(sha256)
                erased = select(gone.c.sha256).where(gone.c.sha256 == key, gone.c.firm == firm)
                if connection.execute(erased).first() is None:
                    line = insert_new(e).values(sha256=key, firm=firm, content=content)
                    connection.execute(line.on_conflict_do_nothing())

    def rebuild(self) -> int:
        """Throws the records away and makes them from the operations; returns how many there are."""
        with self._writing() as connection:
            return projection.rebuild(connection)

    # Drafts: keystrokes of a field that was not left yet

    def keep_draft(self, draft: Draft) -> None:
        """Overwrites the draft of a field."""
        line = insert_new(t.draft).values(
            firm=draft.firm, entity=draft.entity, row=draft.row, field=draft.field, text=draft.text, cursor=draft.cursor
        )
        with self._writing() as connection:
            connection.execute(
                line.on_conflict_do_update(
                    index_elements=["entity", "row", "field"], set_={"text": draft.text, "cursor": draft.cursor}
                )
            )

    def drop_draft(self, draft: Draft) -> None:
        """Forgets the draft of a field, as Escape does."""
        d = t.draft
        with self._writing() as connection:
            connection.execute(
                delete(d).where(d.c.entity == draft.entity, d.c.row == draft.row, d.c.field == draft.field)
            )

    def drafts(self) -> list[Draft]:
        """What was being typed when the program ended."""
        d = t.draft
        with self._reading() as connection:
            return [Draft(**row) for row in connection.execute(select(d).order_by(d.c.row, d.c.field)).mappings()]

    # What is read

    def records(self, entity: str | None = None, firm: UUID | None = None, *, deleted: bool = False) -> list[Record]:
        """The records that stand, or those that were deleted."""
        with self._reading() as connection:
            return history.records(connection, entity, firm, deleted)

    def history(self, row: UUID) -> list[Entry]:
        """Every operation of a row."""
        with self._reading() as connection:
            return history.history(connection, row)

    def conflicts(self) -> list[Conflict]:
        """What a person has to settle."""
        with self._reading() as connection:
            return history.conflicts(connection)

    def gaps(self) -> list[Gap]:
        """What other devices wrote and has not arrived."""
        with self._reading() as connection:
            return history.gaps(connection)

    def operations(self, firm: UUID, device: str | None = None) -> list[Operation]:
        """The operations of a firm (of one device)."""
        with self._reading() as connection:
            return history.operations(connection, firm, device)

    def digest(self, firm: UUID | None = None) -> str:
        """The digest of all operations here (of one firm), quarantined ones included: 64 hex digits."""
        o = t.operation
        query = select(o.c.id, o.c.commitment)
        with self._reading() as connection:
            pairs = connection.execute(query if firm is None else query.where(o.c.firm == firm)).all()
        return digest((id, commitment) for id, commitment in pairs)

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

    def evidence(self, firm: UUID) -> dict[str, bytes]:
        """The evidence files of a firm by SHA-256 (hex)."""
        e = t.evidence_file
        with self._reading() as connection:
            found = connection.execute(select(e.c.sha256, e.c.content).where(e.c.firm == firm)).all()
        return {sha256.hex(): content for sha256, content in found}

    def copies(self) -> Sequence[Path]:
        """Copies of the file that an erasing does not reach; they are deleted after thirty days."""
        return erasing.copies(self.path)

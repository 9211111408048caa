"""The ledger file: opened, read, and written one unit of work at a time.

Each writing method is one transaction: it is on the disk when the method returns, or nothing of it is.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import UUID

from sqlalchemy import Connection, delete

from esdesk.core.apart import Tell
from esdesk.core.clock import Clock, wall_ms
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.operation import Operation
from esdesk.ledger import batch, erasing, evidence, identity, merge, migrate, packages, projection, undo, write
from esdesk.ledger import tables as t
from esdesk.ledger.batch import Taking
from esdesk.ledger.centre import Centre
from esdesk.ledger.database import open_engine, remove, told_faults
from esdesk.ledger.dialects import replacing
from esdesk.ledger.inventory import Inventory
from esdesk.ledger.kept import InFile, Kept, new_file
from esdesk.ledger.outbox import Outbox, drop_unsent
from esdesk.ledger.parcels import Parcel
from esdesk.ledger.prospect import Prospect, taken_back
from esdesk.ledger.reading import Reading
from esdesk.ledger.store import ERASURE, RowKey
from esdesk.ledger.views import Change, Draft, Merged, NotedPackage, Undone
from esdesk.ledger.write import Author, Intent

_CLOCK = "clock"


class Ledger(Reading):
    """One open `.esdesk` file, or a centre's ledger on a server. It belongs to the thread that opened it.

    Args:
        where: the file, which `create` makes and opening does not; or the database, which opening fills if it is empty.
        device: the Ed25519 public key of this device, 64 hex digits.
        actor: what the person at the device calls themselves; empty until they were asked.
        clock: tests hand in a wrong one.

    Attributes:
        inventory: the lines of its resources.
        outbox: packages on their way to a hub.
        centre: what is asked of all firms together.
    """

    def __init__(self, where: Path | Kept, device: str, actor: str = "", clock: Clock | None = None) -> None:
        self.kept = InFile(where) if isinstance(where, Path) else where
        self.path = self.kept.path
        if not self.kept.exists():
            raise UserFault("file-missing", file=self.path)
        self._claimed = False
        with self.kept.told_faults():
            self._engine = self.kept.open_engine()
            self.copied_before_migration = self.kept.bring_up_to_date(self._engine)
            self._writer = self._engine.connect()
            self._reader = self._engine.connect().execution_options(esdesk_reads=True)
            with self._reading() as connection:
                last = int(identity.get(connection, _CLOCK) or 0)
                current = projection.is_current(connection)
            if not current:  # made by another program, or not yet: a migration leaves that to us
                with self._remaking() as connection:
                    projection.rebuild(connection)
        self.author = Author(device, actor, clock or Clock(wall_ms))
        self.author.clock.witness(last)
        self.inventory = Inventory(self._reading, self._remaking)
        self.outbox = Outbox(self._reading, self._writing)
        self.centre = Centre(self._reading)

    @classmethod
    def create(cls, path: Path, device: str, actor: str = "", clock: Clock | None = None) -> Self:
        """A new, empty file. Raises `UserFault("file-exists")` rather than touch one that is there."""
        new_file(path)
        try:
            return cls(path, device, actor, clock)
        except EnvironmentFault:
            remove(path)
            raise

    @staticmethod
    def opens_at_once(path: Path) -> bool:
        """Whether nothing has to be made in the file before it is open: no step of the schema, no projection."""
        if not path.is_file():
            return True  # and is refused at once
        engine = open_engine(path)
        with told_faults(path), engine.connect() as connection:
            return migrate.version(connection) == len(migrate.steps()) and projection.is_current(connection)

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
            self.make_whole()
        finally:
            self._writer.close()
            self._engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self.kept.told_faults(), self._writer.begin():
            if not self._claimed:
                identity.claim(self._writer)
            yield self._writer
            identity.put(self._writer, _CLOCK, str(self.author.clock.last))
        self._claimed = True

    @contextmanager
    def _remaking(self) -> Iterator[Connection]:
        """For what can be thrown away: no operation is made, so nothing need be claimed."""
        with self.kept.told_faults(), self._writer.begin():
            yield self._writer

    def make_whole(self) -> None:
        """Takes what lies in the log into the file itself, so that a copy of the visible file is whole."""
        with self.kept.told_faults():
            self.kept.make_whole(self._writer)

    def copy_to(self, target: Path) -> None:
        """A whole copy under another name; a file that is there is replaced."""
        with self.kept.told_faults(), told_faults(target):
            self.kept.copy_to(target)

    def can_undo(self) -> tuple[bool, bool]:
        """Whether there is a step to undo, and one to redo."""
        with self._reading() as connection:
            return undo.can_undo(connection)

    # What people do

    def record(
        self,
        firm: UUID,
        changes: Iterable[Change],
        label: str = "",
        files: Mapping[str, bytes] | None = None,
        typed: tuple[str, UUID, str] | None = None,
        tell: Tell | None = None,
    ) -> list[Operation]:
        """Makes `changes` one undoable step; what says nothing new makes no operation.

        Args:
            firm: whose records.
            changes: what the fields shall be.
            label: what the step is called when it is undone.
            files: evidence by SHA-256 (hex), kept in the same transaction.
            typed: entity, row and field of the draft that becomes these changes; it goes in the same transaction.
            tell: told how many operations are written of how many; where it raises, nothing is.

        Raises:
            UserFault: "evidence-erased" where one of `files` was erased for good.
        """
        with self._writing() as connection:
            for sha256 in evidence.keep(connection, firm, files or {}):
                raise UserFault("evidence-erased", sha256=sha256)
            wanted = write.intents(connection, firm, changes)
            done = write.append(connection, self.author, firm, wanted, *([tell] if tell else []))
            undo.note_step(connection, label, done)
            if typed is not None:
                _drop_draft(connection, *typed)
        return done

    def delete(self, keys: Iterable[RowKey], label: str = "", changes: Sequence[Change] = ()) -> list[Operation]:
        """Deletes rows, naming what was seen of them; `changes` to others of the same firm are in the same step."""
        return self._by_row(keys, label, write.deletion, changes)

    def restore(self, keys: Iterable[RowKey], label: str = "") -> list[Operation]:
        """Takes the deletions of rows back."""
        return self._by_row(keys, label, write.restoring)

    def _by_row(
        self,
        keys: Iterable[RowKey],
        label: str,
        intents: Callable[[Connection, RowKey], list[Intent]],
        changes: Sequence[Change] = (),
    ) -> list[Operation]:
        with self._writing() as connection:
            todo = [intent for key in dict.fromkeys(keys) for intent in intents(connection, key)]
            todo += write.intents(connection, todo[0].key[0], changes) if todo else []
            done: list[Operation] = []
            for firm in dict.fromkeys(intent.key[0] for intent in todo):
                done += write.append(connection, self.author, firm, [one for one in todo if one.key[0] == firm])
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
            drop_unsent(connection, firm)
        self._forget()
        return done

    def _forget(self) -> None:
        """Lets what was erased go from where the database keeps what it no longer needs."""
        with self.kept.told_faults():
            self.kept.forget(self._writer)

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
            for firm in {one.firm for one in incoming if one.body is not None and one.body.entity == ERASURE}:
                drop_unsent(connection, firm)
        return merged

    def merge_all(self, parcels: Sequence[Parcel], *, lines_later: bool = False) -> list[Taking]:
        """Takes packages in, in their order and in one transaction, each whole or not at all, with its evidence.

        Args:
            parcels: the packages.
            lines_later: whether the lines of the inventory wait until somebody looks or `inventory.make_due`.

        Returns:
            For each what it changed, or `UserFault("foreign-heads")` where it claims to replace what it may not.
        """
        for parcel in parcels:
            parcel.told_to(self.author.clock)
        with self._writing() as connection:
            found = batch.take_all(connection, parcels, lines_later=lines_later)
        if any(parcel.erases for parcel in parcels):
            self._forget()
        return found

    @contextmanager
    def prospect(self, parcels: Iterable[Parcel]) -> Iterator[Prospect]:
        """The file as merging `parcels` one after the other would make it, to be read until the block ends.

        Nothing of it is written. Raises `UserFault("foreign-heads")` where one of them would be refused.
        """
        with self.kept.told_faults(), taken_back(self._writer) as connection:
            yield Prospect(self.path, self.author, connection, [batch.look_at(connection, one) for one in parcels])

    def rebuild(self) -> int:
        """Throws the records away and makes them from the operations; returns how many there are."""
        with self._writing() as connection:
            return projection.rebuild(connection)

    # Drafts: keystrokes of a field that was not left yet

    def keep_draft(self, draft: Draft) -> None:
        """Overwrites the draft of a field."""
        line = asdict(draft)
        with self._writing() as connection:
            connection.execute(replacing(connection, t.draft), line)

    def drop_draft(self, draft: Draft) -> None:
        """Forgets the draft of a field, as Escape does."""
        with self._writing() as connection:
            _drop_draft(connection, draft.entity, draft.row, draft.field)

    def copies(self) -> Sequence[Path]:
        """Copies of the file that an erasing does not reach; they are deleted after thirty days."""
        return self.kept.copies()


def _drop_draft(connection: Connection, entity: str, row: UUID, field: str) -> None:
    d = t.draft
    connection.execute(delete(d).where(d.c.entity == entity, d.c.row == row, d.c.field == field))

"""Devices for tests: real files, real profiles, clocks as wrong as one likes."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from esdesk.core.clock import Clock, wall_ms
from esdesk.core.operation import Level, Operation
from esdesk.core.paths import using_profile
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change

TEN_YEARS_MS = 10 * 365 * 86_400_000
FIRM = UUID(int=7)


class Device:
    """A laptop with one file. `skew` is how far its clock is off, in milliseconds."""

    def __init__(self, folder: Path, number: int, skew: int = 0) -> None:
        self.home = folder / f"device{number}"
        self.home.mkdir()
        self.path = self.home / "audit.esdesk"
        self.key = f"{number:064x}"
        self.clock = Clock(lambda: max(0, wall_ms() + skew))
        with using_profile(self.home / "profile"):
            Ledger.create(self.path, self.key, clock=self.clock).close()

    @contextmanager
    def open(self) -> Iterator[Ledger]:
        with using_profile(self.home / "profile"), Ledger(self.path, self.key, clock=self.clock) as ledger:
            yield ledger

    def write(self, row: UUID, field: str, value: object) -> list[Operation]:
        with self.open() as ledger:
            return ledger.record(FIRM, [Change("resource", row, field, value)])

    def delete(self, row: UUID) -> list[Operation]:
        with self.open() as ledger:
            return ledger.delete([(FIRM, "resource", row)])

    def own(self) -> list[Operation]:
        with self.open() as ledger:
            return ledger.operations(FIRM, self.key)

    def merge(self, operations: Iterable[Operation]) -> None:
        with self.open() as ledger:
            ledger.merge(operations)

    def saved_copy(self) -> Path:
        copy = self.home / "copy.esdesk"
        shutil.copy(self.path, copy)
        return copy

    def go_back_to(self, copy: Path) -> None:
        for leftover in self.home.glob("audit.esdesk-*"):
            leftover.unlink()
        shutil.copy(copy, self.path)

    def shown(self) -> dict[tuple[UUID, str], object]:
        with self.open() as ledger:
            return {(r.row, name): value for r in ledger.records() for name, value in r.values.items()}

    def shown_rows(self, entity: str = "resource") -> dict[UUID, dict[str, object]]:
        with self.open() as ledger:
            return {record.row: dict(record.values) for record in ledger.records(entity)}

    def everything(self) -> tuple[object, ...]:
        """All that a reader can tell two files apart by."""
        with self.open() as ledger:
            records = [*ledger.records(), *ledger.records(deleted=True)]
            found = sorted((str(r.row), r.entity, repr(sorted(r.values.items())), r.deleted, r.conflicts, r.unseen,
                            r.contested) for r in records)  # fmt: skip
            return ledger.digest(), tuple(found)


def withheld(operations: Iterable[Operation]) -> list[Operation]:
    return [operation.at(Level.WITHHELD) for operation in operations]

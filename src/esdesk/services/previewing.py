"""What merging packages would do to a file, seen before it is done: nothing is written.

The packages are merged in a transaction that is taken back (`ledger.prospect`), and the file as it is and as it would
be are compared row by row.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.core.operation import DELETED, Level, Value
from esdesk.core.sentences import Language
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.package import Package, read_package
from esdesk.exchange.summary import Summary, describe, lacks_previous
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.prospect import Prospect
from esdesk.ledger.reading import Reading
from esdesk.ledger.store import ERASURE, NAMED, RowKey
from esdesk.ledger.views import Conflict, Entry, Merged, Record
from esdesk.reports.reading import Family
from esdesk.reports.telling import subject
from esdesk.services.authors import By, by
from esdesk.services.files import made_empty, opened
from esdesk.services.packing import opening


class What(StrEnum):
    """What becomes of a row. ERASED: nothing of it can be seen any more."""

    ADDED = "added"
    CHANGED = "changed"
    DELETED = "deleted"
    RESTORED = "restored"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that would show another value.

    Attributes:
        old, new: as stored; None where there is none.
        level: whether the new value is here, withheld or erased.
        by: who wrote the new one; None where no operation says it.
    """

    field: str
    old: Value
    new: Value
    level: Level
    by: By | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that would be another one.

    Attributes:
        subject: what the record is called, in the asked language.
        by: who deleted it, where it would be deleted.
        fields: what it would show, where it would stand.
    """

    what: What
    firm: UUID
    entity: str
    row: UUID
    subject: str
    by: By | None
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Erasing:
    """An erasure that is new here: `values` are the operations it names, whether or not this file holds them."""

    firm: UUID
    reason: str
    asked_by: str
    by: By | None
    values: int


@dataclass(frozen=True, slots=True)
class Looked:
    """One of the packages.

    Attributes:
        merged: what it would change, in figures, after those before it.
        again: whether it was merged before.
        lacks_previous: whether its author wrote one before it that has not arrived.
        files: photos and documents that are not here yet.
    """

    path: Path
    summary: Summary
    merged: Merged
    again: bool
    lacks_previous: bool
    files: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What merging would do.

    Attributes:
        packages: in the order given.
        rows: by firm and kind, parents first; rows that would only hold more history are not among them.
        conflicts: those that would arise, or get another side.
        settled: those that wait now and would no more.
        erasings: what would be erased for good.
    """

    packages: tuple[Looked, ...]
    rows: tuple[RowChange, ...]
    conflicts: tuple[Conflict, ...]
    settled: tuple[Conflict, ...]
    erasings: tuple[Erasing, ...]


@contextmanager
def seen(path: Path) -> Iterator[Ledger]:
    """The file at `path`; where there is none, an empty one that is gone afterwards."""
    if path.exists():
        with opened(path) as ledger:
            yield ledger
        return
    with TemporaryDirectory() as folder, made_empty(Path(folder) / "empty.esdesk") as ledger:
        yield ledger


def preview(ledger: Ledger, paths: Iterable[Path], language: Language, identity_files: Iterable[Path] = ()) -> Preview:
    """What merging the packages at `paths` would do, one after the other.

    Raises:
        Fault: where one of them would be refused.
    """
    keys = opening(load_or_make(), identity_files)
    return preview_of(ledger, [(path, read_package(path, keys)) for path in paths], language)


def preview_of(ledger: Ledger, packages: Sequence[tuple[Path, Package]], language: Language) -> Preview:
    """What merging packages that were read would do; raises as `preview`."""
    firms = sorted({package.manifest.firm for _, package in packages})
    with ledger.prospect([package.operations for _, package in packages]) as after:
        were, will = _conflicts(ledger, firms), _conflicts(after, firms)
        return Preview(
            packages=tuple(_looked(ledger, packages, after.merged)),
            rows=tuple(_rows(ledger, after, language)),
            conflicts=tuple(one for place, one in will.items() if _heads(one) != _heads(were.get(place))),
            settled=tuple(one for place, one in were.items() if place not in will),
            erasings=tuple(_erasings(ledger, after)),
        )


def _conflicts(of: Reading, firms: Iterable[UUID]) -> dict[tuple[RowKey, str | None], Conflict]:
    return {((one.firm, one.entity, one.row), one.field): one for firm in firms for one in of.conflicts(firm)}


def _heads(conflict: Conflict | None) -> set[UUID]:
    return {head.operation for head in conflict.heads} if conflict is not None else set()


def _looked(ledger: Ledger, packages: Sequence[tuple[Path, Package]], merged: Iterable[Merged]) -> Iterator[Looked]:
    known = {one.hash for one in ledger.packages()}
    for (path, package), changed in zip(packages, merged, strict=True):
        yield Looked(
            path=path,
            summary=describe(package),
            merged=changed,
            again=package.manifest.hash in known,
            lacks_previous=lacks_previous(package, known),
            files=sum(ledger.evidence_content(name) is None for name in package.evidence),
        )
        known.add(package.manifest.hash)


def _rows(ledger: Ledger, after: Prospect, language: Language) -> Iterator[RowChange]:
    order = {entity: at for at, entity in enumerate(fields.entities())}
    touched = sorted(after.touched, key=lambda key: (key[0], order.get(key[1], len(order)), key[2]))
    were, will = ledger.records_at(touched), after.records_at(touched)
    latest = after.latest(touched)
    families = {firm: _family(after, firm) for firm in {key[0] for key in touched}}
    for key in touched:
        was, becomes = were.get(key), will.get(key)
        what = _what(was, becomes)
        shown = becomes or was
        if what is None or shown is None:
            continue
        said = latest.get(key, {})
        changed = tuple(_fields(after, was, becomes, said)) if what is not What.DELETED else ()
        if what is What.CHANGED and not changed:
            continue
        called = subject(shown, key[1], families[key[0]], language)
        yield RowChange(what, *key, called, _by(after, said.get(DELETED)) if what is What.DELETED else None, changed)


def _family(of: Reading, firm: UUID) -> Family:
    return Family([*of.records(firm=firm), *of.records(firm=firm, deleted=True)])


def _what(was: Record | None, becomes: Record | None) -> What | None:
    """What becomes of a row; None where it is as little to be seen afterwards as before."""
    stood, stands = was is not None and not was.deleted, becomes is not None and not becomes.deleted
    if not stood:
        return None if not stands else What.ADDED if was is None else What.RESTORED
    return What.CHANGED if stands else What.DELETED if becomes is not None else What.ERASED


def _fields(
    after: Prospect, was: Record | None, becomes: Record | None, said: Mapping[str, Entry]
) -> Iterator[FieldChange]:
    old = was.values if was is not None and not was.deleted else {}
    new = becomes.values if becomes is not None else {}
    for name in dict.fromkeys([*new, *old]):
        if old.get(name) != new.get(name):
            entry = said.get(name)
            # what was erased and replaced nothing belongs to no field any more
            level = entry.level if entry is not None else Level.ERASED
            yield FieldChange(name, old.get(name), new.get(name), level, _by(after, entry))


def _by(of: Reading, entry: Entry | None) -> By | None:
    return None if entry is None else by(of, entry)


def _erasings(ledger: Ledger, after: Prospect) -> Iterator[Erasing]:
    touched = sorted(key for key in after.touched if key[1] == ERASURE)
    before, latest = ledger.records_at(touched), after.latest(touched)
    for key, one in after.records_at(touched).items():
        if key in before:
            continue
        named = one.values.get(NAMED)
        targets = named.get("operations") if isinstance(named, Mapping) else None
        yield Erasing(
            firm=one.firm,
            reason=text_of(one, "reason"),
            asked_by=text_of(one, "asked_by"),
            by=_by(after, latest.get(key, {}).get(NAMED)),
            values=len(targets) if isinstance(targets, list) else 0,
        )

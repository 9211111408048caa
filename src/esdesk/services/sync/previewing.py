"""What merging packages would do to a file, seen before it is done: nothing is written.

The packages are merged in a transaction that is taken back (`ledger.prospect`), and the file as it is and as it would
be are compared row by row.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.core.sentences import Language
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.package import Package, read_package
from esdesk.exchange.summary import Summary, describe, lacks_previous
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.prospect import Prospect
from esdesk.ledger.reading import Reading
from esdesk.ledger.store import ERASURE, NAMED, RowKey
from esdesk.ledger.views import Conflict, Merged
from esdesk.services.files.files import made_empty, opened
from esdesk.services.merging.joint_findings import Joint, joint_findings
from esdesk.services.records.authors import By, by
from esdesk.services.sync.packing import opening, parcelled
from esdesk.services.sync.row_changes import FieldChange, RowChange, What, row_changes

__all__ = [
    "Conflict",
    "FieldChange",
    "Joint",
    "Looked",
    "Preview",
    "RowChange",
    "What",
    "preview",
    "preview_of",
    "seen",
]


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
        findings: what would be wrong of what several people wrote, and is not yet.
    """

    packages: tuple[Looked, ...]
    rows: tuple[RowChange, ...]
    conflicts: tuple[Conflict, ...]
    settled: tuple[Conflict, ...]
    erasings: tuple[Erasing, ...]
    findings: tuple[Joint, ...]


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
    with ledger.prospect([parcelled(package) for _, package in packages]) as after:
        were, will = _conflicts(ledger, firms), _conflicts(after, firms)
        return Preview(
            packages=tuple(_looked(ledger, packages, after.merged)),
            rows=tuple(row_changes(ledger, after, language)),
            conflicts=tuple(one for place, one in will.items() if _heads(one) != _heads(were.get(place))),
            settled=tuple(one for place, one in were.items() if place not in will),
            erasings=tuple(_erasings(ledger, after)),
            findings=tuple(_findings(ledger, after, firms, language)),
        )


def _conflicts(of: Reading, firms: Iterable[UUID]) -> dict[tuple[RowKey, str | None], Conflict]:
    return {((one.firm, one.entity, one.row), one.field): one for firm in firms for one in of.conflicts(firm)}


def _findings(ledger: Ledger, after: Prospect, firms: Iterable[UUID], language: Language) -> Iterator[Joint]:
    for firm in firms if after.touched else ():
        known = [(one.finding.code, one.finding.where) for one in joint_findings(ledger, firm, language)]
        found = joint_findings(after, firm, language)
        yield from (one for one in found if (one.finding.code, one.finding.where) not in known)


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
            by=by(after, entry) if (entry := latest.get(key, {}).get(NAMED)) is not None else None,
            values=len(targets) if isinstance(targets, list) else 0,
        )

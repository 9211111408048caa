"""Packages: written for a reader, looked at, and merged."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from esdesk import __version__
from esdesk.audit.fields import SCHEMA
from esdesk.audit.visibility import Reader
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.core.operation import Level, Operation
from esdesk.core.paths import profile
from esdesk.exchange.key_homes import ask_with
from esdesk.exchange.keys import DeviceKeys, is_untold, load_or_make, lock_with, renew_recipient
from esdesk.exchange.manifest import Manifest
from esdesk.exchange.package import Package, read_package
from esdesk.exchange.recipients import Identity, fingerprint, read_identities, read_recipients
from esdesk.exchange.sending import PackageInfo, write_package
from esdesk.exchange.summary import Summary, describe, lacks_previous
from esdesk.ledger.batch import Taking
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.outbox import Outgoing, Stage
from esdesk.ledger.parcels import Parcel, parcel
from esdesk.ledger.views import Merged, NotedPackage
from esdesk.services.records.showing import sight

__all__ = [
    "MergedPackage",
    "Note",
    "NotedPackage",
    "PackageInfo",
    "ask_with",
    "device_keys",
    "device_mark",
    "inspect",
    "levels_for",
    "merge",
    "noted",
    "pack",
]

Note = Callable[[PackageInfo, tuple[str, ...], dict[UUID, Level]], None]
"""Notes a package, its recipients, and the levels at which they were sent its operations."""


@dataclass(frozen=True, slots=True)
class MergedPackage:
    """What merging one package did.

    Attributes:
        again: whether it was merged before; then nothing can be new but what was withheld then.
        lacks_previous: whether its author wrote one before it that has not arrived.
    """

    path: Path
    summary: Summary
    merged: Merged
    again: bool
    lacks_previous: bool


def levels_for(ledger: Ledger, firm: UUID, reader: Reader, operations: Iterable[Operation]) -> dict[UUID, Level]:
    """At which level each operation may travel to `reader`, by what is visible now."""
    every = {one.row: one for deleted in (False, True) for one in ledger.records(firm=firm, deleted=deleted)}
    seeing = sight(every.values(), firm)
    found = {}
    for operation in operations:
        body = operation.body
        sees = body is not None and seeing.sees(reader, body.entity, body.row, body.field)
        found[operation.id] = operation.level if sees or operation.level == Level.ERASED else Level.WITHHELD
    return found


def pack(
    ledger: Ledger,
    firm: UUID,
    out: Path,
    recipients: Sequence[str],
    reader: Reader = Reader.CENTRE,
    *,
    only_new: bool = False,
    note: Note | None = None,
) -> PackageInfo:
    """Writes what this device recorded of `firm` to `out`, each operation at the level `reader` may see.

    Everything is sent again each time: until a receipt has come back, nobody knows what arrived.

    Args:
        ledger: the open file.
        firm: whose records.
        out: the package's path.
        recipients: age recipients, or files of them.
        reader: whose rights decide what is withheld.
        only_new: leaves out what all recipients were sent before at the same level.
        note: notes the package as packed, in the file's own transaction; as one that goes by hand if not given.

    Raises:
        UserFault: "pack-nothing", or what is wrong with the recipients.
    """
    keys = load_or_make()
    to = read_recipients(recipients)
    operations = ledger.operations(firm, keys.device)
    levels = levels_for(ledger, firm, reader, operations)
    if only_new:
        before = [_sent(ledger, recipient, by_hand=note is None) for recipient in to]
        operations = [op for op in operations if any(sent.get(op.id, -1) < levels[op.id] for sent in before)]
    if not operations:
        raise UserFault("pack-nothing", file=ledger.path)
    lowered = [op.at(levels[op.id]) for op in operations]
    info = write_package(
        out,
        firm=firm,
        keys=keys,
        recipients=to,
        reader_role=reader.value,
        operations=lowered,
        previous_hash=ledger.last_sent(firm),
        app_version=__version__,
        schema=SCHEMA,
        catalogue_version=default().version,
        created_at=datetime.now(UTC),
        evidence=_evidence(ledger, firm, lowered),
    )
    sent = {op.id: op.level for op in lowered}
    if note is None:
        ledger.outbox.hand(outgoing(info, "", to), noted(info.manifest, outgoing=True), sent)
    else:
        note(info, to, sent)
    return info


def outgoing(info: PackageInfo, hub: str, recipients: tuple[str, ...]) -> Outgoing:
    """A package that was written and is to go to the hub of that key, or by hand ("")."""
    manifest = info.manifest
    return Outgoing(
        sha256=info.sha256,
        hub=hub,
        firm=manifest.firm,
        device=manifest.device,
        package=manifest.hash,
        operations=manifest.count,
        digest=manifest.digest,
        size=info.size,
        recipients=recipients,
        upload="",
        stage=Stage.QUEUED,
        reason="",
        receipt=None,
        queued=int(manifest.created_at.timestamp()),
    )


def _sent(ledger: Ledger, recipient: str, *, by_hand: bool) -> dict[UUID, Level]:
    """What a recipient was sent, and at which level.

    Who packs by hand knows what they gave away. By line is sent all that a hub was not sent by line and nobody signed
    for: a stick may have been lost.
    """
    found = ledger.sent_levels(recipient)
    for op, level in ledger.outbox.handed(recipient).items() if by_hand else ():
        found[op] = max(level, found.get(op, level))
    return found


def _evidence(ledger: Ledger, firm: UUID, operations: Iterable[Operation]) -> dict[str, bytes]:
    """The files that evidence shows to the reader now; one that was replaced or detached stays on this laptop.

    An operation in full is not enough: its file may stand there no longer, and the history needs its name alone.
    """
    full = {op.id: op.body.row for op in operations if op.body is not None and op.body.field == "file"}
    rows = set(full.values())
    shown = {
        str(entry.value.get("sha256"))
        for one in ledger.records("evidence", firm=firm)
        if one.row in rows
        for entry in ledger.history(one.row)
        if entry.standing and entry.operation in full and isinstance(entry.value, dict)
    }
    return {sha256: content for sha256, content in ledger.evidence(firm).items() if sha256 in shown}


def noted(manifest: Manifest, *, outgoing: bool) -> NotedPackage:
    """What a ledger keeps of a package that was written from it or merged into it."""
    return NotedPackage(
        hash=manifest.hash,
        id=manifest.package_id,
        firm=manifest.firm,
        device=manifest.device,
        outgoing=outgoing,
        previous=manifest.previous,
        operations=manifest.count,
        created=manifest.created_at.isoformat(),
    )


def device_keys() -> DeviceKeys:
    """The keys of this device, made on first use."""
    return load_or_make()


def renewed_keys() -> DeviceKeys:
    """The keys of this device with another one for what others send; the keys before still open what they did."""
    return renew_recipient()


def locked_keys(passphrase: str) -> DeviceKeys:
    """The keys of this device, their file locked with a passphrase, with another one, or with none ("")."""
    return lock_with(passphrase)


def untold_key_file() -> Path | None:
    """The file in which the private keys lie for want of a keyring, once; None where that was told, or is not so."""
    return profile() / "keys" / "device.json" if is_untold() else None


def device_mark(device: str) -> str:
    """What tells a device from others, short enough to be read aloud."""
    return fingerprint(device)


def opening(keys: DeviceKeys, files: Iterable[Path]) -> list[Identity]:
    """The identities that packages are opened with: this device's, and those in `files`."""
    return [keys.identity, *(identity for file in files for identity in read_identities(file))]


def inspect(path: Path, identity_files: Iterable[Path] = ()) -> Summary:
    """What a package says of itself and holds; nothing is taken from it."""
    return describe(read_package(path, opening(load_or_make(), identity_files)))


def merge(ledger: Ledger, paths: Iterable[Path], identity_files: Iterable[Path] = ()) -> list[MergedPackage]:
    """Merges packages, each whole or not at all; the first that is refused ends it, and those before it stay."""
    identities = opening(load_or_make(), identity_files)
    return [_merge_one(ledger, path, read_package(path, identities)) for path in paths]


def parcelled(package: Package) -> Parcel:
    """What a ledger takes in of a package."""
    return parcel(noted(package.manifest, outgoing=False), package.flats, package.evidence)


def take_in(ledger: Ledger, parcels: Sequence[Parcel], *, lines_later: bool = False) -> list[Taking]:
    """Takes packages into a ledger, of a laptop or a centre, in one commit; one that is there already changes nothing.

    Args:
        ledger: the open ledger.
        parcels: what `parcelled` made of the packages.
        lines_later: whether the lines of the inventory wait until somebody looks: a centre has more to do first.

    Returns:
        For each what it changed, or the fault for which nothing of it was taken.
    """
    return ledger.merge_all(parcels, lines_later=lines_later)


def _merge_one(ledger: Ledger, path: Path, package: Package) -> MergedPackage:
    known = {one.hash for one in ledger.packages()}
    [merged] = take_in(ledger, [parcelled(package)])
    if isinstance(merged, UserFault):
        raise merged
    return MergedPackage(
        path=path,
        summary=describe(package),
        merged=merged,
        again=package.manifest.hash in known,
        lacks_previous=lacks_previous(package, known),
    )

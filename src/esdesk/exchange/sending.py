"""Writing a package, and passing one on to readers who may see less."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Level, Operation, digest
from esdesk.exchange import archive
from esdesk.exchange.durable import write_durably
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.manifest import Manifest, signature
from esdesk.exchange.package import open_package, read_package
from esdesk.exchange.recipients import fingerprint
from esdesk.exchange.records import pack_records


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """A package that lies on disk, whole: `sha256` and `size` (bytes) of the file, and what was signed."""

    path: Path
    sha256: bytes
    size: int
    manifest: Manifest


def write_package(
    path: Path,
    *,
    firm: UUID,
    keys: DeviceKeys,
    recipients: Iterable[str],
    reader_role: str,
    operations: Iterable[Operation],
    previous_hash: bytes | None,
    app_version: str,
    schema: int,
    catalogue_version: str,
    created_at: datetime,
    evidence: Mapping[str, bytes],
) -> PackageInfo:
    """Writes the package of `operations`, each at the level its recipients may see, and reads it back before naming it.

    Args:
        path: where it goes; a file of that name is replaced.
        firm: whose operations they are.
        keys: of the device that wrote the operations; it signs.
        recipients: age recipients (`age1...`, see `recipients.read_recipients`); the own device is added, so that one
            can look at what one sent.
        reader_role: for whom the levels of the operations were chosen.
        operations: the set; their order does not matter.
        previous_hash: `Manifest.hash` of the package this device wrote before for this firm.
        app_version: of the program that writes.
        schema: number of the field table it uses.
        catalogue_version: of the catalogue it uses.
        created_at: with its time zone; kept to the second.
        evidence: photos and documents by SHA-256 in hex digits.

    Raises:
        UserFault: where the package would pass the format's limits.
        EnvironmentFault: as `durable.write_durably`.
        ValueError: where an operation is of another firm or device (those travel in their own author's package), or
            evidence is not what its name says.
    """
    packed = tuple(operations)
    if any((operation.firm, operation.device) != (firm, keys.device) for operation in packed):
        raise ValueError("a device signs only its own operations of one firm")
    if any(hashlib.sha256(content).hexdigest() != name for name, content in evidence.items()):
        raise ValueError("evidence is named by its SHA-256")
    readers = _with_own(recipients, keys)
    levels = Counter(operation.level for operation in packed)
    manifest = Manifest(
        package_id=new_id(),
        firm=firm,
        device=keys.device,
        created_at=created_at,
        count=len(packed),
        as_written={level: levels[level] for level in Level},
        digest=digest((operation.id, operation.commitment) for operation in packed),
        previous=previous_hash,
        schema=schema,
        app_version=app_version,
        catalogue_version=catalogue_version,
        reader_role=reader_role,
        recipients=tuple(sorted(fingerprint(reader) for reader in readers)),
        evidence={name: len(content) for name, content in evidence.items()},
    ).to_bytes()
    return _write(path, manifest, signature(keys, manifest), packed, evidence, readers, keys)


def relay(
    path_in: Path,
    path_out: Path,
    keys: DeviceKeys,
    recipients: Iterable[str],
    level_for: Callable[[Operation], Level],
    keep_evidence: Callable[[str], bool] = lambda _: False,
) -> PackageInfo:
    """Encrypts a package anew for `recipients`, its operations lowered to `level_for` each, its signature untouched.

    Args:
        path_in: a package that was written for `keys`, among others.
        path_out: where the new one goes.
        keys: of the device that passes it on; it can open the new one too.
        recipients: age recipients of the new one.
        level_for: what the new readers may see of an operation; what is withheld or erased already stays so.
        keep_evidence: whether the new readers may see the photo or document of that SHA-256; none unless said.
    """
    found = read_package(path_in, [keys.identity])
    operations = tuple(_lowered(operation, level_for(operation)) for operation in found.operations)
    evidence = {name: content for name, content in found.evidence.items() if keep_evidence(name)}
    readers = _with_own(recipients, keys)
    return _write(path_out, found.manifest.raw, found.signature, operations, evidence, readers, keys)


def _write(
    path: Path,
    manifest: bytes,
    signed: bytes,
    operations: tuple[Operation, ...],
    evidence: Mapping[str, bytes],
    readers: tuple[str, ...],
    keys: DeviceKeys,
) -> PackageInfo:
    members = {
        archive.MIMETYPE: archive.MIMETYPE_TEXT,
        archive.MANIFEST: manifest,
        archive.SIGNATURE: signed,
        archive.RECORDS: pack_records(operations),
    }
    members |= {archive.EVIDENCE + name: evidence[name] for name in sorted(evidence)}
    content = archive.encrypt(members, readers)
    try:
        written = open_package(content, [keys.identity])
        write_durably(path, content, check=lambda read: _same(read, content))
    except UserFault as fault:
        raise UserFault(fault.code, file=path, **fault.facts) from fault
    return PackageInfo(path, written.sha256, written.size, written.manifest)


def _same(read: bytes, written: bytes) -> None:
    if read != written:
        raise OSError("the disk gave back other bytes than were written")


def _with_own(recipients: Iterable[str], keys: DeviceKeys) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*recipients, keys.recipient]))


def _lowered(operation: Operation, level: Level) -> Operation:
    """`operation` at `level`, never back from erased and never with a body that is not there."""
    if operation.level == Level.ERASED or (operation.level == Level.WITHHELD and level == Level.FULL):
        return operation
    return operation.at(level)

"""A package that was opened: read, verified and refused here, and nowhere else."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from esdesk.core.errors import UserFault
from esdesk.core.flat import Flat, flat_digest, whole
from esdesk.core.operation import Operation
from esdesk.exchange import archive, limits
from esdesk.exchange.durable import told_faults
from esdesk.exchange.key_ring import age_keys
from esdesk.exchange.manifest import Manifest, read_manifest
from esdesk.exchange.recipients import Identity, fingerprint
from esdesk.exchange.records import read_records


@dataclass(frozen=True)
class Package:
    """A package whose signature, digest, seals and evidence hold.

    Attributes:
        flats: its operations, each at the level it is present. An operation at level ERASED is the claim of whoever
            packed the file, not of its author: only an erasing operation may cost a reader a body it holds.
        evidence: photos and documents by SHA-256 in hex digits; a relay may have left some out.
        addressed: whether the author named one of the reader's keys as recipient; if not, somebody passed it on.
        sha256: of the encrypted file, for receipts. It changes when a package is passed on; `manifest.hash` does not.
        size: of the encrypted file, bytes.
        signature: the author's, over `manifest.raw`.
    """

    manifest: Manifest
    flats: tuple[Flat, ...]
    evidence: Mapping[str, bytes]
    addressed: bool
    sha256: bytes
    size: int
    signature: bytes

    @cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Its operations, whole; made when they are asked for."""
        return tuple(whole(one, self.manifest.firm, self.manifest.device) for one in self.flats)

    @property
    def missing_evidence(self) -> tuple[str, ...]:
        """What the author packed and this file does not hold (any more)."""
        return tuple(sorted(self.manifest.evidence.keys() - self.evidence.keys()))


def read_package(path: Path, identities: Sequence[Identity]) -> Package:
    """The package at `path`, opened with any of `identities`; nothing of it is ever written to disk.

    Raises:
        UserFault: with one code for each reason (docs/esda-format.md lists them); `file` says which package it was.
        EnvironmentFault: where the disk does not give the file.
    """
    if not path.is_file():
        raise UserFault("package-missing", file=path)
    with told_faults(path), path.open("rb") as file:
        # read() takes room for all it is asked for, so it is asked for no more than is there
        size = min(os.fstat(file.fileno()).st_size, limits.PACKAGE)
        content = file.read(size + 1)
    try:
        return open_package(content, identities)
    except UserFault as fault:
        raise UserFault(fault.code, file=path, **fault.facts) from fault


def open_package(content: bytes, identities: Sequence[Identity]) -> Package:
    """The package in `content`, the bytes of an .esda file; raises as `read_package`, without `file`."""
    members = archive.decrypt(content, identities)
    signed = members[archive.SIGNATURE]
    manifest = read_manifest(members[archive.MANIFEST], signed)
    flats = read_records(members[archive.RECORDS], manifest.firm, manifest.device)
    _check_set(manifest, flats)
    own = {fingerprint(str(identity.to_public())) for identity in age_keys(identities)}
    return Package(
        manifest=manifest,
        flats=flats,
        evidence=_checked_evidence(manifest, members),
        addressed=not own.isdisjoint(manifest.recipients),
        sha256=hashlib.sha256(content).digest(),
        size=len(content),
        signature=signed,
    )


def _check_set(manifest: Manifest, flats: tuple[Flat, ...]) -> None:
    if len(flats) != manifest.count:
        raise UserFault("package-count-differs", expected=manifest.count, found=len(flats))
    if flat_digest(flats) != manifest.digest:
        raise UserFault("package-digest-differs")


def _checked_evidence(manifest: Manifest, members: Mapping[str, bytes]) -> dict[str, bytes]:
    found = {}
    for member, content in members.items():
        name = member.removeprefix(archive.EVIDENCE)
        if name == member:
            continue
        if manifest.evidence.get(name) != len(content) or hashlib.sha256(content).hexdigest() != name:
            raise UserFault("package-evidence-differs", name=name)
        found[name] = content
    return found

"""The `.escat` pack that carries a catalogue from a centre to its auditors: signed, open to everybody, checked whole.

A ZIP of `mimetype`, `manifest.json` (canonical JSON), `manifest.sig` (Ed25519 over "esdesk-cat-v1" 0x00 and the bytes
of the manifest), and the files of the catalogue, each named in the manifest with its size and SHA-256. Nothing in it is
written to disk here, and nothing of it is believed before the signature and the hashes hold.
"""

import hashlib
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from esdesk.core.errors import UserFault
from esdesk.core.operation import canonical
from esdesk.exchange import archive, limits
from esdesk.exchange.durable import told_faults, write_durably
from esdesk.exchange.keys import DeviceKeys, signed_by
from esdesk.exchange.recipients import fingerprint
from esdesk.exchange.strict_json import read_canonical

READER = 1
"""The newest `min_reader` that this program meets."""

_FAMILY, _FORMAT = "esdesk-catalogue/", "esdesk-catalogue/1"
_DOMAIN = b"esdesk-cat-v1\0"
_MIMETYPE = b"application/vnd.esdesk.catalogue+zip"
_PARTS = ("mimetype", "manifest.json", "manifest.sig")
_NAME = re.compile(r"[a-z0-9_]{1,60}\.(csv|toml)")


@dataclass(frozen=True, slots=True)
class CataloguePack:
    """A pack whose signature and hashes hold.

    Attributes:
        version: of the catalogue.
        schema: the mark of the tables and columns that it was made for.
        device: the Ed25519 public key that signed it, 64 hex digits.
        created_at: by the signer's clock, `2026-11-26T23:10:00Z`.
        files: the tables and `catalogue.toml`, by name.
    """

    version: str
    schema: str
    device: str
    created_at: str
    app_version: str
    files: Mapping[str, bytes]

    @property
    def signed_by(self) -> str:
        """The signer's key in groups that two people can compare."""
        return fingerprint(self.device)


def write_pack(path: Path, pack: CataloguePack, keys: DeviceKeys) -> None:
    """Writes `pack`, signed by `keys` whatever it says of its device and its moment, and reads it back.

    Raises:
        UserFault: where a file would pass the limits.
        EnvironmentFault: as `durable.write_durably`.
    """
    manifest = canonical(
        {
            "format": _FORMAT,
            "min_reader": READER,
            "version": pack.version,
            "schema": pack.schema,
            "device": keys.device,
            "created_at": datetime.now(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z",
            "app_version": pack.app_version,
            "files": [
                {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
                for name, content in sorted(pack.files.items())
            ],
        }
    )
    signed = keys.sign(_DOMAIN + manifest)
    members = dict(zip(_PARTS, (_MIMETYPE, manifest, signed), strict=True)) | dict(sorted(pack.files.items()))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_STORED if name == "mimetype" else None)
    write_durably(path, buffer.getvalue(), check=_readable)


def _readable(content: bytes) -> None:
    open_pack(content)


def read_pack(path: Path) -> CataloguePack:
    """The pack at `path`.

    Raises:
        UserFault: "catalogue-pack-missing", "-too-large", "-damaged", "-newer" or "-signature-wrong".
        EnvironmentFault: where the disk does not give the file.
    """
    if not path.is_file():
        raise UserFault("catalogue-pack-missing", file=path)
    with told_faults(path), path.open("rb") as file:
        content = file.read(limits.CATALOGUE + 1)
    try:
        return open_pack(content)
    except UserFault as fault:
        raise UserFault(fault.code, **{**fault.facts, "file": path}) from fault


def open_pack(content: bytes) -> CataloguePack:
    """The pack in `content`; raises as `read_pack`."""
    if len(content) > limits.CATALOGUE:
        raise UserFault("catalogue-pack-too-large", limit=limits.CATALOGUE // limits.MEGABYTE)
    members = _members(content)
    manifest = _manifest(members["manifest.json"], members["manifest.sig"])
    listed = {name: (size, sha256) for name, size, sha256 in manifest.pop("files")}
    files = {name: inside for name, inside in members.items() if name not in _PARTS}
    if {name: (len(inside), hashlib.sha256(inside).hexdigest()) for name, inside in files.items()} != listed:
        raise UserFault("catalogue-pack-damaged")
    return CataloguePack(**manifest, files=files)


def _members(content: bytes) -> dict[str, bytes]:
    """Every member, by the names that may be there; `zipfile` unpacks no more of one than it declares."""
    try:
        archive.check_directory(content, limits.CATALOGUE_FILES)
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            entries = packed.infolist()
            _check_entries(entries)
            found = {entry.orig_filename: packed.read(entry) for entry in entries}
    except archive.UNREADABLE as error:
        raise UserFault("catalogue-pack-damaged") from error
    except UserFault as fault:
        raise (UserFault("catalogue-pack-damaged") if fault.code.startswith("package-") else fault) from None
    if not found.keys() >= set(_PARTS) or found["mimetype"] != _MIMETYPE:
        raise UserFault("catalogue-pack-damaged")
    return found


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.orig_filename for entry in entries]
    known = all(name in _PARTS or _NAME.fullmatch(name) for name in names)
    if not known or len(set(names)) < len(names) or any(entry.flag_bits & 1 for entry in entries):
        raise UserFault("catalogue-pack-damaged")
    if sum(entry.file_size for entry in entries) > limits.CATALOGUE:
        raise UserFault("catalogue-pack-too-large", limit=limits.CATALOGUE // limits.MEGABYTE)


def _manifest(raw: bytes, signed: bytes) -> dict[str, Any]:
    try:
        found: Any = read_canonical(raw)
        name, needs = found.pop("format"), found.pop("min_reader")
        if not name.startswith(_FAMILY):
            raise ValueError("another format")
        if name != _FORMAT or needs > READER:
            raise UserFault("catalogue-pack-newer")
        if not signed_by(found["device"], signed, _DOMAIN + raw):
            raise UserFault("catalogue-pack-signature-wrong")
        files = [(one["name"], one["size"], one["sha256"]) for one in found.pop("files")]
        texts = {name: found[name] for name in ("version", "schema", "device", "created_at", "app_version")}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserFault("catalogue-pack-damaged") from error
    if not all(isinstance(text, str) for text in texts.values()):
        raise UserFault("catalogue-pack-damaged")
    return {**texts, "files": files}

"""Devices, operations and packages for the tests, and the means to take a package apart and put it together wrongly."""

import io
import warnings
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pyrage
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Operation, write_operation
from esdesk.exchange import keys as key_module
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.sending import PackageInfo, write_package

MOMENT = datetime(2026, 3, 14, 9, 26, 53, tzinfo=UTC)
FIRM = UUID("01a00000-0000-7000-8000-000000000001")


def a_device(seed: int | None = None) -> DeviceKeys:
    """Keys that lie nowhere; with a seed, the signing key is the same each time."""
    signing = Random(seed).randbytes(32) if seed is not None else Ed25519PrivateKey.generate().private_bytes_raw()
    secret = {"signing": signing.hex(), "identity": str(pyrage.x25519.Identity.generate())}
    return key_module._from_secret(secret, "file")


def some_operations(device: DeviceKeys, count: int, *, firm: UUID = FIRM, value="1.234,5 ton/yıl") -> list[Operation]:
    epoch, row = new_id(), new_id()
    made: list[Operation] = []
    for seq in range(1, count + 1):
        body = Body("resource", row, "name", value, hlc=seq << 16, actor="vardiya mühendisi")
        preds = [made[-1].id] if made else []
        made.append(
            write_operation(id=new_id(), firm=firm, device=device.device, epoch=epoch, seq=seq, preds=preds, body=body)
        )
    return made


def send(path: Path, device: DeviceKeys, operations, recipients=(), **more) -> PackageInfo:
    """Writes a package with everything that does not matter to the test filled in."""
    rest: dict[str, Any] = {
        "firm": FIRM,
        "reader_role": "centre",
        "previous_hash": None,
        "app_version": "0.1.0",
        "schema": 1,
        "catalogue_version": "2026.1",
        "created_at": MOMENT,
        "evidence": {},
    }
    return write_package(path, keys=device, recipients=recipients, operations=operations, **(rest | more))


def take_apart(content: bytes, identity) -> dict[str, bytes]:
    """The members of a package, by pyrage and zipfile alone."""
    with zipfile.ZipFile(io.BytesIO(pyrage.decrypt(content, [identity]))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(members, compression=zipfile.ZIP_STORED) -> bytes:
    """A ZIP of `members`: a dict, or pairs where a name is to stand twice."""
    buffer = io.BytesIO()
    pairs = members.items() if isinstance(members, dict) else members
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", compression) as archive:
        warnings.simplefilter("ignore")  # zipfile warns of names that stand twice, which is what the test wants
        for name, content in pairs:
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return buffer.getvalue()


def encrypted(archive: bytes, recipient: str) -> bytes:
    return bytes(pyrage.encrypt(archive, [pyrage.x25519.Recipient.from_str(recipient)]))


def lines_of(members: dict[str, bytes]) -> list[bytes]:
    unpacked = zstandard.ZstdDecompressor().decompress(members["ops.jsonl.zst"], max_output_size=1 << 26)
    return unpacked.splitlines()


def packed(lines) -> bytes:
    return zstandard.ZstdCompressor().compress(b"".join(line + b"\n" for line in lines))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())

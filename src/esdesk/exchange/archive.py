"""The two wrappings of a package: a ZIP whose members lie in it as they are, and age around it."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence

import pyrage

from esdesk.core.errors import UserFault
from esdesk.exchange import limits
from esdesk.exchange.key_ring import age_keys
from esdesk.exchange.recipients import Identity

MIMETYPE = "mimetype"
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
RECORDS = "ops.jsonl.zst"
EVIDENCE = "evidence/"

MIMETYPE_TEXT = b"application/vnd.esdesk.audit+zip"

_PARTS = (MIMETYPE, MANIFEST, SIGNATURE, RECORDS)
_EVIDENCE_NAME = re.compile(r"evidence/[0-9a-f]{64}")
_AGE_FIRST_LINE = b"age-encryption.org/v1\n"

_END = struct.Struct("<4s4H2IH")  # the end record: signature, disks, entries twice, directory's size and place, comment
_ZIP64_LOCATOR_SIZE = 20
_ENTRY_MOST = 46 + 2 * len("evidence/") + 64 + 64  # a directory entry with its name and some room for extra fields
UNREADABLE = (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, struct.error, zlib.error, RuntimeError)
"""What `zipfile` raises where an archive is not whole; NotImplementedError where it names an unknown compression."""


def encrypt(members: Mapping[str, bytes], recipients: Iterable[str]) -> bytes:
    """An age file around the archive of `members`; every recipient (`age1...`) can open it."""
    keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    return bytes(pyrage.encrypt(_archive(members), keys))


def decrypt(package: bytes, identities: Sequence[Identity]) -> dict[str, bytes]:
    """The members of the archive in `package`, names and sizes checked, in memory only.

    Raises:
        UserFault: "package-too-large", "package-not-age", "package-not-for-you", "package-damaged", "package-not-zip",
            "package-members-too-many", "package-member-unexpected", "package-member-missing" or
            "package-evidence-too-large".
    """
    if len(package) > limits.PACKAGE:
        raise UserFault("package-too-large", limit=limits.PACKAGE // limits.MEGABYTE)
    if not package.startswith(_AGE_FIRST_LINE):
        raise UserFault("package-not-age")
    try:
        archive = bytes(pyrage.decrypt(package, age_keys(identities)))
    except pyrage.DecryptError as error:
        # pyrage has one exception for both; a key that does not fit is the only one its words must tell apart
        code = "package-not-for-you" if "No matching keys" in str(error) else "package-damaged"
        raise UserFault(code) from error
    return _members(archive)


def _archive(members: Mapping[str, bytes]) -> bytes:
    """A ZIP of `members` in their order, uncompressed, with no time and no owner: equal members give equal bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def _members(archive: bytes) -> dict[str, bytes]:
    check_directory(archive, limits.MEMBERS)
    found: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            entries = opened.infolist()
            _check_entries(entries, len(archive))
            for entry in entries:
                found[entry.orig_filename] = opened.read(entry)
    except UNREADABLE as error:
        raise UserFault("package-not-zip") from error
    for name in _PARTS:
        if name not in found:
            raise UserFault("package-member-missing", name=name)
    if found[MIMETYPE] != MIMETYPE_TEXT:
        raise UserFault("package-not-zip")
    return found


def check_directory(archive: bytes, members: int) -> None:
    """Looks at the end record before zipfile does, which would build an entry for each of millions of names.

    The record must be the last 22 bytes, the directory right before it, and both in the plain (not the 64-bit) form.

    Raises:
        UserFault: "package-not-zip", or "package-members-too-many" where there are more than `members`.
    """
    if len(archive) < _END.size:
        raise UserFault("package-not-zip")
    magic, _, _, _, _, size, start, comment = _END.unpack(archive[-_END.size :])
    locator = archive[: -_END.size][-_ZIP64_LOCATOR_SIZE:]
    if magic != b"PK\5\6" or comment or start + size + _END.size != len(archive) or locator.startswith(b"PK\6\7"):
        raise UserFault("package-not-zip")
    if size > members * _ENTRY_MOST:
        raise UserFault("package-members-too-many", limit=members)


def _check_entries(entries: list[zipfile.ZipInfo], size: int) -> None:
    """Every name belongs here and stands once; nothing is compressed, encrypted or larger than it may be."""
    if len(entries) > limits.MEMBERS:
        raise UserFault("package-members-too-many", limit=limits.MEMBERS)
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename
        known = name in _PARTS or _EVIDENCE_NAME.fullmatch(name)
        plain = entry.compress_type == zipfile.ZIP_STORED and not entry.flag_bits & 1
        if not known or not plain or name in seen:
            raise UserFault("package-member-unexpected", name=ascii(name[:100]))
        if name.startswith(EVIDENCE) and entry.file_size > limits.EVIDENCE:
            raise UserFault("package-evidence-too-large", name=name, limit=limits.EVIDENCE // limits.MEGABYTE)
        seen.add(name)
    if any(entry.file_size != entry.compress_size for entry in entries):
        raise UserFault("package-not-zip")
    if sum(entry.file_size for entry in entries) > size:
        raise UserFault("package-not-zip")

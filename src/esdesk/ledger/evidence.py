"""The files that prove something, kept in the ledger under their SHA-256 until they are erased."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Connection, select

from esdesk.ledger import tables as t
from esdesk.ledger.dialects import insert_new


def keep(connection: Connection, firm: UUID, files: Mapping[str, bytes]) -> list[str]:
    """Keeps files under their SHA-256 (hex), but for those that were erased; returns the names of those."""
    e, gone = t.evidence_file, t.evidence_erasure
    erased = []
    for sha256, content in files.items():
        key = bytes.fromhex(sha256)
        if connection.execute(select(gone.c.sha256).where(gone.c.sha256 == key, gone.c.firm == firm)).first():
            erased.append(sha256)
        else:
            line = insert_new(connection, e).values(sha256=key, firm=firm, content=content)
            connection.execute(line.on_conflict_do_nothing())
    return erased


def kept(connection: Connection, firm: UUID) -> dict[str, bytes]:
    """The files of a firm by SHA-256 (hex)."""
    e = t.evidence_file
    found = connection.execute(select(e.c.sha256, e.c.content).where(e.c.firm == firm)).all()
    return {sha256.hex(): content for sha256, content in found}


def content(connection: Connection, sha256: str) -> bytes | None:
    """The file of that SHA-256 (hex); None where it is not here: withheld, still on its way, or erased."""
    e = t.evidence_file
    found = connection.execute(select(e.c.content).where(e.c.sha256 == bytes.fromhex(sha256)).limit(1))
    return found.scalar_one_or_none()

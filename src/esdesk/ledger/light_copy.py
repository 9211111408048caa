"""A copy of a file without the contents of its evidence, which its keeper holds once for all copies; and back again."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from esdesk.ledger.database import back_up, told_faults


def copy_light(path: Path, target: Path, keep: Callable[[str, bytes], None]) -> None:
    """A copy of the file of this moment, in which every piece of evidence is empty.

    Args:
        path: the file; it may be open.
        target: where the copy is made; one that is there is replaced.
        keep: takes each piece before it is emptied, by its SHA-256 (hex).
    """
    with told_faults(path):
        back_up(path, target)
    with told_faults(target), closing(dbapi2.connect(str(target), isolation_level=None)) as copy:
        for sha256, content in copy.execute("SELECT DISTINCT sha256, content FROM evidence_file"):
            keep(sha256.hex(), content)
        copy.execute("PRAGMA journal_mode=DELETE")  # so that the copy is one file
        copy.execute("UPDATE evidence_file SET content = x''")
        copy.execute("VACUUM")


def operations(copy: Path) -> set[UUID]:
    """The ids of the operations in a copy, which need not be of the schema of today."""
    with told_faults(copy), closing(dbapi2.connect(str(copy))) as file:
        return {UUID(bytes=bytes(id)) for (id,) in file.execute("SELECT id FROM operation")}


def make_whole(copy: Path, find: Callable[[str], bytes | None]) -> int:
    """Puts the evidence back into a copy; returns how many pieces are not to be had any more, whose lines go."""
    with told_faults(copy), closing(dbapi2.connect(str(copy), isolation_level="IMMEDIATE")) as file:
        missing = 0
        for (sha256,) in file.execute("SELECT DISTINCT sha256 FROM evidence_file WHERE length(content) = 0").fetchall():
            content = find(sha256.hex())
            if content is None:
                missing += 1
                file.execute("DELETE FROM evidence_file WHERE sha256 = ?", (sha256,))
            else:
                file.execute("UPDATE evidence_file SET content = ? WHERE sha256 = ?", (content, sha256))
        file.commit()
    return missing

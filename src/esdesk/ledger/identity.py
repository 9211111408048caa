"""Which file this is, and whether it is the one this computer wrote last.

Sequence numbers of a device must never be given twice. A file that was copied, or restored from a backup, would give
them again. So a nonce is written to the file and to the user's profile at each opening for writing; where the two
differ, the file is a copy: it gets an identity of its own and begins new epochs.
"""

import json
import os
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from esdesk.core.ids import new_id
from esdesk.core.paths import profile
from esdesk.ledger import tables as t
from esdesk.ledger.dialects import insert_new

_FILE, _NONCE = "file", "nonce"


def get(connection: Connection, key: str) -> str | None:
    """What the file says about itself under `key`."""
    return connection.execute(select(t.meta.c.value).where(t.meta.c.key == key)).scalar_one_or_none()


def put(connection: Connection, key: str, value: str) -> None:
    """Writes what the file says about itself under `key`."""
    line = insert_new(connection, t.meta).values(key=key, value=value)
    connection.execute(line.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def claim(connection: Connection) -> bool:
    """Notes that this computer writes in this file now; returns whether the file turned out to be a copy.

    The file is written last (by the commit that the caller makes): a kill in between leaves two different nonces, and
    so at worst a new epoch that was not needed.
    """
    file, nonce = get(connection, _FILE), get(connection, _NONCE)
    seen = _seen()
    copied = file is not None and seen.get(file) != nonce
    if file is None or copied:
        file = str(new_id())
        connection.execute(update(t.epoch).values(current=False))
    nonce = str(new_id())
    put(connection, _FILE, file)
    put(connection, _NONCE, nonce)
    _remember(file, nonce)
    return copied


def file_id(connection: Connection) -> str:
    """What this computer calls the file; "" where it wrote nothing in it, or in what it is a copy of."""
    file = get(connection, _FILE)
    return file if file is not None and _seen().get(file) == get(connection, _NONCE) else ""


def next_seq(connection: Connection, firm: UUID, device: str, count: int) -> tuple[UUID, int]:
    """Reserves `count` sequence numbers; returns the epoch and the first of them."""
    e = t.epoch
    mine = (e.c.firm == firm, e.c.device == device, e.c.current)
    row = connection.execute(select(e.c.epoch, e.c.seq).where(*mine)).one_or_none()
    if row is None:
        epoch, last = new_id(), 0
        connection.execute(insert(e).values(firm=firm, device=device, epoch=epoch, seq=0, current=True))
    else:
        epoch, last = row
    connection.execute(update(e).where(*mine).values(seq=last + count))
    return epoch, last + 1


def _index() -> Path:
    return profile() / "files.json"


def _seen() -> dict[str, str]:
    """The nonces this computer wrote; an index that cannot be read counts as empty, which at worst begins an epoch."""
    try:
        found = json.loads(_index().read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError, UnicodeDecodeError):
        return {}
    return {key: value for key, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}


def _remember(file: str, nonce: str) -> None:
    seen = _seen() | {file: nonce}
    half = _index().with_suffix(f".{os.getpid()}.part")
    with half.open("w", encoding="utf-8") as out:
        json.dump(seen, out)
        out.flush()
        os.fsync(out.fileno())
    half.replace(_index())

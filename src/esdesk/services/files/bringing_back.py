"""Bringing a backup back: what one would not find in it, and the file that is made of it."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import zstandard

from esdesk.audit.findings import text_of
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.exchange.durable import write_durably
from esdesk.ledger import light_copy
from esdesk.services.files.backups import EVIDENCE, Backup
from esdesk.services.files.files import opened

_NAMED = 5


@dataclass(frozen=True, slots=True)
class Since:
    """What a file holds that a backup of it does not.

    Attributes:
        entries: how many values.
        names: of the records they belong to, each once, the last first; `more` is how many further records there are.
    """

    entries: int
    names: tuple[str, ...]
    more: int


def since(path: Path, backup: Backup) -> Since:
    """What the file holds that the backup does not: what one would not find in it.

    Raises:
        UserFault: "backup-unreadable".
    """
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "then.esdesk"
        plain.write_bytes(_unpacked(backup))
        then = light_copy.operations(plain)
    with opened(path) as ledger:
        firms = {one.row for one in ledger.records("firm")}
        later = [one for firm in firms for one in ledger.operations(firm) if one.id not in then]
        rows = dict.fromkeys(one.body.row for one in reversed(later) if one.body is not None)
        records = [one for row in rows if (one := ledger.record_at(row)) is not None]
    names = dict.fromkeys(name for one in records if (name := text_of(one, "name")))
    shown = tuple(names)[:_NAMED]
    return Since(len(later), shown, len(rows) - len(shown))


def bring_back(backup: Backup, target: Path) -> int:
    """Makes a file of a backup; returns how many pieces of evidence are not to be had any more.

    The file is a copy with an identity of its own: what is recorded in it from then on can be merged with the other.

    Raises:
        UserFault: "file-exists"; "backup-unreadable" where the copy is damaged or gone.
        EnvironmentFault: the place cannot be written.
    """
    if target.exists():
        raise UserFault("file-exists", file=target)
    plain = _unpacked(backup)
    store = backup.copy.parent / EVIDENCE
    half = target.with_name(f".{target.name}.part")
    try:
        write_durably(half, plain)
        missing = light_copy.make_whole(half, lambda sha256: _read(store / sha256))
        half.rename(target)
    except OSError as error:
        raise EnvironmentFault("file-cannot-open", file=target) from error
    finally:
        half.unlink(missing_ok=True)
    return missing


def _unpacked(backup: Backup) -> bytes:
    try:
        return zstandard.ZstdDecompressor().decompress(backup.copy.read_bytes())
    except (OSError, zstandard.ZstdError) as error:
        raise UserFault("backup-unreadable", file=backup.copy) from error


def free_name(path: Path, backup: Backup) -> Path:
    """A name beside the file that tells the moment, and that nobody has yet."""
    stem = f"{path.stem} {backup.made.astimezone():%Y-%m-%d %H.%M}"
    names = [stem, *(f"{stem} ({n})" for n in range(2, 100))]
    return next(one for name in names if not (one := path.with_name(name + path.suffix)).exists())


def _read(piece: Path) -> bytes | None:
    return piece.read_bytes() if piece.is_file() else None

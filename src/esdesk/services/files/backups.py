"""Backups of a file, made by themselves: of the state in which it was left, and by the hour while one works.

They lie in the profile, so that a file that is deleted or damaged has them still: one folder for each file, a packed
copy for each moment, and each piece of evidence once for all of them. Ten are kept at most: the newest, and of earlier
days the last of each. What was erased for good goes from them with the whole folder, or at the latest when they are
thirty days old. A backup never takes a file's place: it is brought back as a file of its own beside it.
"""

import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import zstandard

from esdesk.core.errors import Fault
from esdesk.core.paths import profile
from esdesk.exchange.durable import write_durably
from esdesk.ledger import light_copy
from esdesk.ledger.ledger import Ledger
from esdesk.services.files.files import opened

MOST, _NEWEST = 10, 4
KEPT = timedelta(days=30)
_COPY, _CARD = ".esdesk.zst", ".json"
EVIDENCE = "evidence"
"""The folder beside the copies in which each piece of evidence lies under its SHA-256."""
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """The state of a file at a moment.

    Attributes:
        copy: the packed copy.
        path: where the file lay.
        digest: of all operations in it.
        pieces: SHA-256 (hex) of the evidence that belongs to it.
        size: bytes of the packed copy; evidence is not in it.
    """

    copy: Path
    path: Path
    made: datetime
    digest: str
    resources: int
    pieces: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Held:
    """The backups of a file, the newest first.

    Attributes:
        size: bytes of all, with their evidence.
    """

    backups: tuple[Backup, ...]
    size: int


def back_up(path: Path, now: datetime | None = None) -> Backup | None:
    """Backs a file up, unless it is as it was the last time; None then, and for a file nothing was written in yet.

    Takes about as long as reading the file: the window calls it in the background.

    Raises:
        EnvironmentFault: the disk does not take it; the earlier backups are as they were.
    """
    with opened(path) as ledger:
        folder, digest, before = _folder(ledger), ledger.digest(), held(ledger).backups
        if folder is None or (before and before[0].digest == digest):
            return None
        resources = len(ledger.records("resource"))
    at = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"{at:{_STAMP}}{_COPY}"
    pieces = _write(path, copy)
    made = Backup(copy, path.absolute(), at, digest, resources, tuple(sorted(pieces)), copy.stat().st_size)
    card = asdict(made) | {"copy": copy.name, "path": str(made.path), "made": at.isoformat()}
    write_durably(_card(copy), json.dumps(card).encode())
    _thin(folder, at)
    return made


def held(ledger: Ledger) -> Held:
    """The backups of the open file."""
    return _held(_folder(ledger))


def held_at(path: Path) -> Held:
    """The backups of the file at `path`; where it is gone or damaged, of the one that lay there."""
    try:
        with opened(path) as ledger:
            return held(ledger)
    except Fault:
        lain = [one for one in _all().glob("*") if any(had.path == path.absolute() for had in _listed(one)[:1])]
        return max(map(_held, lain), key=lambda one: one.backups[0].made, default=Held((), 0))


def _held(folder: Path | None) -> Held:
    if folder is None or not folder.is_dir():
        return Held((), 0)
    return Held(tuple(_listed(folder)), sum(one.stat().st_size for one in folder.rglob("*") if one.is_file()))


def forget(ledger: Ledger) -> None:
    """Takes every backup of the open file away: what was erased in it must not come back from them."""
    folder = _folder(ledger)
    if folder is not None and folder.is_dir():
        _remove(folder, _listed(folder))


def _folder(ledger: Ledger) -> Path | None:
    """Where the backups of a file lie; None for one that nobody has written in on this computer."""
    called = ledger.file_id()
    return _all() / called if called else None


def _all() -> Path:
    return profile() / "backups"


def _write(path: Path, copy: Path) -> set[str]:
    """Writes the packed copy and what is new of its evidence; returns what belongs to it."""
    store, pieces = copy.parent / EVIDENCE, set()
    store.mkdir(exist_ok=True)

    def keep(sha256: str, content: bytes) -> None:
        pieces.add(sha256)
        if not (store / sha256).exists():
            write_durably(store / sha256, content)

    with tempfile.TemporaryDirectory(dir=copy.parent) as scratch:
        light = Path(scratch) / "light.esdesk"
        light_copy.copy_light(path, light, keep)
        write_durably(copy, zstandard.ZstdCompressor(level=3, write_checksum=True).compress(light.read_bytes()))
    return pieces


def _listed(folder: Path) -> list[Backup]:
    """The newest first; a copy whose card is gone or damaged is left out, and goes when its time has come."""
    found = []
    for card in folder.glob(f"*{_CARD}"):
        try:
            one = json.loads(card.read_text(encoding="utf-8"))
            made, pieces = datetime.fromisoformat(one["made"]), tuple(map(str, one["pieces"]))
            places = {"copy": folder / str(one["copy"]), "path": Path(one["path"])}
            found.append(Backup(**one | places | {"made": made, "pieces": pieces}))
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            continue
    return sorted(found, key=lambda one: one.made, reverse=True)


def _thin(folder: Path, now: datetime) -> None:
    backups = _listed(folder)
    kept = chosen([one.made for one in backups if one.made > now - KEPT])
    _remove(folder, [one for one in backups if one.made not in kept])


def chosen(moments: Sequence[datetime]) -> set[datetime]:
    """Which of the moments of backups stay: the newest four, and before them the last of each day, ten in all."""
    newest = sorted(moments, reverse=True)
    last_of_day: dict[object, datetime] = {}
    for moment in newest[_NEWEST:]:
        last_of_day.setdefault(moment.date(), moment)
    return {*newest[:_NEWEST], *sorted(last_of_day.values(), reverse=True)[: MOST - _NEWEST]}


def _remove(folder: Path, backups: Iterable[Backup]) -> None:
    for one in backups:
        one.copy.unlink(missing_ok=True)
        _card(one.copy).unlink(missing_ok=True)
    wanted = {sha256 for one in _listed(folder) for sha256 in one.pieces}
    for piece in (folder / EVIDENCE).glob("*"):
        if piece.name not in wanted:
            piece.unlink()


def _card(copy: Path) -> Path:
    return copy.with_name(copy.name.removesuffix(_COPY) + _CARD)

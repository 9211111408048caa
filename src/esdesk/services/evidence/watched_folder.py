"""A folder into which a phone puts its photos: what comes there after the watch began waits to be evidence.

Names tell what came before, not times: a photo that is copied keeps the time it was taken. What is watched, and what
was seen there, is a note in the profile; a note that cannot be read is none.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from esdesk.core.errors import EnvironmentFault
from esdesk.core.paths import profile
from esdesk.core.turkish import fold
from esdesk.exchange.durable import write_durably

_PHOTOS = {".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp"}


@dataclass(frozen=True, slots=True)
class Watched:
    """A folder that is watched.

    Attributes:
        seen: names of the photos that were there when the watch began, or that somebody has decided on since.
    """

    folder: Path
    seen: frozenset[str]


def watch(folder: Path) -> Watched:
    """Begins to watch a folder; what lies there already does not wait.

    Raises:
        EnvironmentFault: "folder-unreadable".
    """
    return _note(Watched(folder.absolute(), frozenset(one.name for one in _photos(folder))))


def watched() -> Watched | None:
    """The folder that is watched; None where none is."""
    try:
        held = json.loads(_file().read_text(encoding="utf-8"))
        return Watched(Path(held["folder"]), frozenset(map(str, held["seen"])))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):  # a note that somebody damaged: the folder is chosen again
        return None


def stop_watching() -> None:
    """Watches nothing any more."""
    _file().unlink(missing_ok=True)


def waiting(of: Watched) -> list[Path]:
    """The photos that came and on which nobody has decided, the oldest first.

    Raises:
        EnvironmentFault: "folder-unreadable".
    """
    return [one for one in _photos(of.folder) if one.name not in of.seen]


def decided(of: Watched, photos: Iterable[Path]) -> Watched:
    """Notes that these wait no more, because they were attached or are not wanted; the files stay where they are."""
    return _note(replace(of, seen=of.seen | {one.name for one in photos}))


def _photos(folder: Path) -> list[Path]:
    try:
        found = [(one.stat().st_mtime, one) for one in folder.iterdir() if fold(one.suffix) in _PHOTOS]
    except OSError as error:
        raise EnvironmentFault("folder-unreadable", folder=folder) from error
    return [one for _, one in sorted(found)]


def _note(of: Watched) -> Watched:
    held = {"folder": str(of.folder), "seen": sorted(of.seen)}
    write_durably(_file(), json.dumps(held, ensure_ascii=False).encode("utf-8"))
    return of


def _file() -> Path:
    return profile() / "watched-folder.json"

"""Where things lie: the files that come with the program, and the user's profile."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs


def resource(relative: str) -> Path:
    """A file or folder that ships with the program, named as in the source tree (`db/...`, `resources/...`).

    Three homes: beside the frozen program, inside the installed package, or in the source tree.
    """
    here = Path(__file__).resolve()
    homes = [here.parents[1] / "_data", here.parents[3]]
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        homes.insert(0, Path(frozen))
    for home in homes:
        if (home / relative).exists():
            return home / relative
    raise FileNotFoundError(relative)


def profile() -> Path:
    """The user's folder for keys, recent files and caches, which is made where it is not; see `profile_place`."""
    path = profile_place()
    path.mkdir(parents=True, exist_ok=True)
    return path


def profile_place() -> Path:
    """Where that folder is, or would be; `ESDESK_PROFILE` moves it (tests, portable use)."""
    chosen = os.environ.get("ESDESK_PROFILE")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("ESDesk", appauthor=False))


def audits() -> Path:
    """The folder that audits are kept in unless somebody says otherwise; it need not be there yet.

    It lies with the user's documents; where `ESDESK_PROFILE` moves the profile, it moves along.
    """
    moved = os.environ.get("ESDESK_PROFILE")
    return Path(moved) / "audits" if moved else Path(platformdirs.user_documents_dir()) / "ESDesk"


@contextmanager
def using_profile(path: Path) -> Iterator[None]:
    """Acts for another profile, as another device would: the demonstration plays several on one computer."""
    before = os.environ.get("ESDESK_PROFILE")
    os.environ["ESDESK_PROFILE"] = str(path)
    try:
        yield
    finally:
        if before is None:
            del os.environ["ESDESK_PROFILE"]
        else:
            os.environ["ESDESK_PROFILE"] = before

"""Files that are either whole or not there, whatever moment the power goes."""

import errno
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from esdesk.core.errors import EnvironmentFault


def write_durably(
    path: Path, content: bytes, check: Callable[[bytes], None] | None = None, *, only_new: bool = False
) -> None:
    """Puts `content` at `path`, which holds its old content or the new one and nothing between.

    The bytes go to a file beside it (mode 0600) and on to the disk; they are read back and handed to `check`, which
    raises where they are not good; only then does the file take its name. With `only_new`, a file that has the name
    by then stays as it is.

    Raises:
        EnvironmentFault: "disk-full", "disk-fails", "file-no-permission" or "package-no-folder".
    """
    with told_faults(path):
        draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")
        try:
            _write_new(draft, content)
            if check is not None:
                check(draft.read_bytes())
            (_place_new if only_new else os.replace)(draft, path)
        finally:
            draft.unlink(missing_ok=True)
        sync_folder(path.parent)


@contextmanager
def told_faults(path: Path) -> Iterator[None]:
    """Turns what the operating system says about `path` into faults that can be told to a person."""
    try:
        yield
    except FileNotFoundError as error:
        raise EnvironmentFault("package-no-folder", file=path) from error
    except PermissionError as error:
        raise EnvironmentFault("file-no-permission", file=path) from error
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise EnvironmentFault("disk-full" if full else "disk-fails", file=path) from error


def _write_new(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, 0o600), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _place_new(draft: Path, path: Path) -> None:
    """Names `draft` unless the name is taken: a link fails then, where a rename would replace."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a stick formatted as exFAT knows no links
        if not path.exists():
            draft.replace(path)


def sync_folder(folder: Path) -> None:
    """Makes a rename last; Windows keeps names by itself and lets no one open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

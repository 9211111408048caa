"""Reports of the program's own breakdowns: kept in the profile, read by whoever sits there, sent nowhere.

A breakdown is a bug of ours, or an end that nobody asked for. Its report says what the program was and what it did:
versions, system, place, traceback. What would name the firm or the one who works is taken out before it is written
(`without_names`); words of the audit can still stand in the message of an error, which is why it is shown as it is.
"""

import platform
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from esdesk import __version__
from esdesk.core.paths import profile

_FOLDER, _UNREAD, _READ = "breakdowns", ".new.txt", ".txt"
_MOST = 20
"""So many are kept; the oldest go."""
_LONGEST = 100_000
"""Letters of an account that are kept: the end of a traceback, which says what happened."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report that is kept.

    Attributes:
        path: where it lies, as text in UTF-8.
        unread: whether nobody was shown it yet.
    """

    path: Path
    unread: bool

    @property
    def text(self) -> str:
        """What it says. Raises `OSError`."""
        return self.path.read_text(encoding="utf-8", errors="backslashreplace")


def folder() -> Path:
    """Where reports are kept; it need not be there."""
    return profile() / _FOLDER


def keep(account: str, facts: Mapping[str, str], hidden: Iterable[Path] = ()) -> Path:
    """Writes a report; returns where it lies. Raises `OSError` where the disk does not take it.

    Args:
        account: a traceback, or what else tells what happened.
        facts: what is known beside it, one line each, such as the place that was shown.
        hidden: paths that would tell whose audit it is; they and their names are not written.
    """
    now = datetime.now(UTC)
    known = {
        "ESDesk": __version__,
        "Python": platform.python_version(),
        "System": platform.platform(),
        "When": f"{now:%Y-%m-%d %H:%M:%S} UTC",
        **facts,
    }
    lines = [f"{name}: {what}" for name, what in known.items() if what]
    text = without_names("\n".join([*lines, "", account[-_LONGEST:].strip(), ""]), hidden)
    folder().mkdir(parents=True, exist_ok=True)
    where = folder() / f"{now:%Y%m%d-%H%M%S-%f}{_UNREAD}"
    where.write_text(text, encoding="utf-8", errors="backslashreplace")
    for old in reports()[_MOST:]:
        delete(old)
    return where


def without_names(text: str, hidden: Iterable[Path] = ()) -> str:
    """The text without the home folder and the paths that are `hidden`, nor what these files are called."""
    for path in hidden:
        for said in filter(None, (str(path), path.name, path.stem)):
            text = text.replace(said, "<audit>")
    return text.replace(str(Path.home()), "~")


def reports() -> list[Report]:
    """All that are kept, the latest first."""
    found = sorted(folder().glob(f"*{_READ}"), key=lambda path: path.name, reverse=True)
    return [Report(path, path.name.endswith(_UNREAD)) for path in found]


def note_read(report: Report) -> Report:
    """Somebody was shown it: it stays, and is not shown by itself again. Raises `OSError`."""
    if not report.unread:
        return report
    read = report.path.with_name(report.path.name.removesuffix(_UNREAD) + _READ)
    return Report(report.path.replace(read), unread=False)


def delete(report: Report) -> None:
    """Takes it off the disk; nothing where it is gone already. Raises `OSError`."""
    report.path.unlink(missing_ok=True)


def say(text: str) -> None:
    """Writes to standard error, where there is one: a program without a console has none."""
    if sys.stderr is not None:
        sys.stderr.write(text)

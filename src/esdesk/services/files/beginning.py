"""Beginning an audit: a file of its own with firm, facility and the visit that it is for."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from esdesk.core.errors import EnvironmentFault
from esdesk.core.ids import new_id
from esdesk.core.paths import audits
from esdesk.core.text import clean
from esdesk.ledger.views import Change
from esdesk.services.files.files import NewFile, entered, new_file, opened

_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST_NAME = 80


def proposed_path(firm: str, folder: Path | None = None) -> Path:
    """Where a new audit of `firm` would go: a name that every system can write, and that is free."""
    name = file_name(firm)
    place = folder or audits()
    free = (place / f"{name}{f' {number}' if number > 1 else ''}.esdesk" for number in range(1, 10_000))
    return next(path for path in free if not path.exists())


def file_name(words: str) -> str:
    """`words` as the name of a file, without an ending, that every system can write."""
    name = _NOT_IN_A_NAME.sub(" ", clean(words))
    name = " ".join(name.split())[:_LONGEST_NAME].strip(" .") or "ESDesk"
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def begin(
    path: Path,
    firm: str,
    nace: str,
    facility: str = "",
    place: Mapping[str, str] | None = None,
    visit: str = "",
    year: str = "",
) -> NewFile:
    """Makes the file, with a draft visit where its day or its base year is given.

    Args:
        path: the new file; folders above it are made.
        firm: its name.
        nace: the code of its main activity.
        facility: what the first facility is called; like the firm where it is left empty.
        place: `province` and `district` of it.
        visit: the day of the visit.
        year: the year that amounts belong to.

    Raises:
        UserFault: what `new_file` raises, and where a day cannot be read; then nothing is made.
        EnvironmentFault: the folder cannot be made.
    """
    probe = new_id()
    said = {"dates": {"from": visit} if visit.strip() else None, "base_year": year}
    for name, value in said.items():
        entered("visit", probe, name, value)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise EnvironmentFault("file-cannot-open", file=path) from None
    made = new_file(path, firm, nace, facility)
    changes = [entered("facility", made.facility, name, one) for name, one in (place or {}).items() if one.strip()]
    if any(said.values()):
        row = new_id()
        changes.append(Change("visit", row, "facility", str(made.facility)))
        changes += [entered("visit", row, name, value) for name, value in said.items()]
        changes.append(entered("visit", row, "state", "draft"))
    with opened(path) as ledger:
        ledger.record(made.firm, changes, label="new")
    return made


def usual_year(today: date) -> str:
    """The year that an audit usually asks about: the last one that is over."""
    return str(today.year - 1)

"""The files this person opened last, for the start of the window: an index in the profile.

The index is never the truth: it is written from the files whenever they are opened, a part of it that cannot be read
counts as absent, and where the whole is lost it is made anew from the folder in which audits are kept.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from esdesk.audit.findings import text_of
from esdesk.core.errors import Fault
from esdesk.core.operation import Value
from esdesk.core.paths import audits, profile
from esdesk.exchange.durable import write_durably
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.checks.accepting import open_findings
from esdesk.services.files.files import opened

_MOST = 500  # files in the index; who has more looks for them in their folders


@dataclass(frozen=True, slots=True)
class Recent:
    """A file as it was when it was last looked at.

    Attributes:
        firm: name of its firm; of a file that holds several, that of the first.
        firms: how many it holds; 0 of a file that could not be read.
        sector: the firm's NACE code as typed.
        place: district and province of the first facility ("Torbalı, İzmir").
        opened: when it was opened last.
        open_findings: what is missing or doubtful and was not accepted.
        visit: day of the newest visit in ISO form, or "".
        state: that visit's state, "draft" or "final", or "".
        unsent: operations of this device that nobody was sent.
        missing: the file is not where it was.
    """

    path: Path
    firm: str
    firms: int
    sector: str
    place: str
    opened: datetime
    haves: int
    wants: int
    open_findings: int
    conflicts: int
    visit: str
    state: str
    unsent: int
    missing: bool = False


def recents() -> list[Recent]:
    """The files opened here, the latest first; made anew from the folder of audits where the index is lost."""
    indexed = _read()
    found = rebuild(audits()) if indexed is None else indexed
    return [replace(one, missing=not one.path.exists()) for one in found]


def note_opened(ledger: Ledger, now: datetime | None = None) -> Recent:
    """Notes that this file was opened, as it stands; called again when it is closed, it notes what it became.

    All records are checked for it, so it takes a while on a large file: about as long as the checks.
    """
    one = _look_at(ledger, now or datetime.now(UTC))
    _write([one, *(other for other in _read() or () if other.path != one.path)])
    return one


def forget(path: Path) -> None:
    """Takes a file out of the index; the file itself stays."""
    gone = path.absolute()
    _write(one for one in _read() or () if one.path != gone)


def rebuild(folder: Path) -> list[Recent]:
    """Makes the index anew from the audits in `folder`, in the order of their last change; returns what it holds."""
    found = [_found(path) for path in folder.glob("*.esdesk") if path.is_file()]
    found.sort(key=lambda one: (one.opened, one.path), reverse=True)
    _write(found)
    return found


def _found(path: Path) -> Recent:
    """A file that was found; one that cannot be read is listed too, and says why when somebody opens it."""
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    try:
        with opened(path) as ledger:
            return _look_at(ledger, changed)
    except Fault:
        return Recent(path.absolute(), path.stem, 0, "", "", changed, 0, 0, 0, 0, "", "", 0)


def _look_at(ledger: Ledger, moment: datetime) -> Recent:
    firms, facilities = ledger.records("firm"), ledger.records("facility")
    ways = [text_of(one, "direction") for one in ledger.records("resource")]
    visit = max(ledger.records("visit"), key=_day, default=None)
    return Recent(
        path=ledger.path.absolute(),
        firm=text_of(firms[0], "name") if firms else "",
        firms=len(firms),
        sector=text_of(firms[0], "nace", "code") if firms else "",
        place=_place(facilities[0]) if facilities else "",
        opened=moment,
        haves=ways.count("have"),
        wants=ways.count("want"),
        open_findings=sum(not one.accepted for firm in firms for one in open_findings(ledger, firm.firm)),
        conflicts=len(ledger.conflicts()),
        visit=_day(visit) if visit else "",
        state=(text_of(visit, "state", "state") or "draft") if visit else "",
        unsent=sum(ledger.unsent(firm.firm) for firm in firms),
    )


def _place(facility: Record) -> str:
    return ", ".join(one for name in ("district", "province") if (one := text_of(facility, name)))


def _day(visit: Record) -> str:
    return text_of(visit, "dates", "to") or text_of(visit, "dates", "from")


def _index() -> Path:
    return profile() / "recents.json"


def _read() -> list[Recent] | None:
    """What the index holds; None where it is not there or damaged. A line of it that is no file's is left out."""
    try:
        found = json.loads(_index().read_text(encoding="utf-8"))["files"]
        lines = [_from_json(line) for line in found]
    except (FileNotFoundError, ValueError, LookupError, TypeError):
        return None
    good = [line for line in lines if line is not None]
    return good if good or not lines else None


def _write(found: Iterable[Recent]) -> None:
    lines = [asdict(one) | {"path": str(one.path), "opened": one.opened.isoformat()} for one in found]
    write_durably(_index(), json.dumps({"files": lines[:_MOST]}, indent=1).encode())


def _from_json(line: Mapping[str, Value]) -> Recent | None:
    try:
        plain: dict[str, Any] = {name: kind(line[name]) for name, kind in _KINDS.items()}
        return Recent(
            **plain,
            path=Path(_text(line["path"])),
            opened=datetime.fromisoformat(line["opened"]),
        )
    except (LookupError, TypeError, ValueError):
        return None


def _text(found: Value) -> str:
    if not isinstance(found, str):
        raise TypeError("text expected")
    return found


def _count(found: Value) -> int:
    if not isinstance(found, int):
        raise TypeError("count expected")
    return found


_KINDS = {
    **dict.fromkeys(("firm", "sector", "place", "visit", "state"), _text),
    **dict.fromkeys(("firms", "haves", "wants", "open_findings", "conflicts", "unsent"), _count),
}

"""What Start has done by the worker: reading the list, noting a file, looking at packages, making a sample."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from esdesk.core.errors import Fault
from esdesk.core.paths import audits
from esdesk.desktop.later import Later
from esdesk.desktop.places.start.audits_model import Audit
from esdesk.desktop.places.start.side import SAMPLE
from esdesk.desktop.runner import Job

if TYPE_CHECKING:
    from esdesk.services.catalogue import lookups
    from esdesk.services.files import files, recents
    from esdesk.services.files.recents import Recent
    from esdesk.services.sheets import samples
    from esdesk.services.sync import receiving
    from esdesk.services.sync.receiving import Arrived
else:
    files, recents = Later("esdesk.services.files.files"), Later("esdesk.services.files.recents")
    lookups, receiving = Later("esdesk.services.catalogue.lookups"), Later("esdesk.services.sync.receiving")
    samples = Later("esdesk.services.sheets.samples")

_SAME_MOMENT = timedelta(seconds=2)


@dataclass(frozen=True, slots=True)
class Taken:
    """A package that was taken in: into which file, how many values were new, whether an earlier one lacks."""

    path: Path
    added: int
    lacks_previous: bool


def audits_at_once(_job: Job[list[Audit]]) -> list[Audit]:
    """The files of the index as it stands."""
    return [Audit(one) for one in recents.recents()]


def audits_of_here(_job: Job[list[Audit]], *, look_again: bool) -> list[Audit]:
    """The files of the index; with `look_again`, those that changed since they were noted are noted anew.

    The catalogue has been read when it returns.
    """
    found = recents.recents()
    if look_again:
        for one in reversed([one for one in found if _changed_since(one)]):
            _note(one.path, _changed(one.path))
        found = recents.recents()
    lookups.provinces("")  # builds and reads the catalogue where nobody did before
    return [Audit(one, (lookups.sector_name(one.sector, "tr"), lookups.sector_name(one.sector, "en"))) for one in found]


def _changed_since(one: Recent) -> bool:
    return not one.missing and _changed(one.path) > one.opened + _SAME_MOMENT


def _changed(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return datetime.min.replace(tzinfo=UTC)


def _note(path: Path, moment: datetime | None = None) -> None:
    try:
        with files.opened(path) as ledger:
            recents.note_opened(ledger, moment)
    except Fault:
        return  # it stays in the list as it was, and says why when somebody opens it


def noted(path: Path, _job: Job[None]) -> None:
    """Notes a file that was opened."""
    _note(path)


def looked_at(path: Path, _job: Job[Arrived]) -> Arrived:
    """A package, with the file of the list or of the audits' folder that it belongs to."""
    here = [*(one.path for one in recents.recents() if not one.missing), *sorted(audits().glob("*.esdesk"))]
    return receiving.look_at(path, dict.fromkeys(here))


def taken_in(arrived: Arrived, _job: Job[Taken]) -> Taken:
    """Takes a package in."""
    path, done = receiving.take_in(arrived)
    return Taken(path, done.merged.added + done.merged.raised, done.lacks_previous)


def sample_file(plant: str, _job: Job[Path]) -> Path:
    """The file of one plant of the sample, in a folder of its own; made on the first time."""
    return samples.record_participant(samples.read_sample(samples.folder_of(SAMPLE)), plant, audits() / "samples")

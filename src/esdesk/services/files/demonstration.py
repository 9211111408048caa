"""The whole main job, played once on real input: record, suggest, match, report, pack, merge, settle.

Three devices are played on one computer, each with a profile of its own: the auditor's laptop, a second laptop with a
copy of one file and a clock that is ten years slow, and the centre.
"""

import random
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from esdesk.audit.listing import UseSuggestion
from esdesk.catalogue.read import default
from esdesk.core.clock import Clock, wall_ms
from esdesk.core.errors import UserFault
from esdesk.core.paths import using_profile
from esdesk.core.sentences import Language
from esdesk.exchange.keys import load_or_make
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Conflict, Record
from esdesk.matching.evaluate import Known
from esdesk.services.benches.trial import Trial, trial
from esdesk.services.files.files import NewFile, opened
from esdesk.services.matching import suggesting
from esdesk.services.matching.listings import listings_of_files
from esdesk.services.records.records import known_field
from esdesk.services.report import reporting
from esdesk.services.sheets.samples import Sample, have_of, record_sample
from esdesk.services.sync import packing

LANGUAGES: tuple[Language, ...] = ("tr", "en")
TEN_YEARS_MS = 10 * 365 * 86_400_000


@dataclass(frozen=True, slots=True)
class Use:
    """A have of the sample with the best use the catalogue knows."""

    name: str
    firm: str
    best: UseSuggestion | None


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What the demonstration did, and where it lies.

    Attributes:
        reports: of the plant with the most haves and wants, in Turkish and English.
        digests: of the centre's two files, merged in different orders.
        by_clock: for each conflict the value that a merge by clocks would silently have dropped.
    """

    out: Path
    files: int
    resources: int
    uses: tuple[Use, ...]
    trial: Trial | None
    reports: tuple[Path, ...]
    packages: int
    digests: tuple[str, str]
    conflicts: tuple[Conflict, ...]
    by_clock: tuple[str, ...]


def demonstrate(sample: Sample, out: Path) -> Demonstration:
    """Plays the main job with `sample` in the folder `out`; what it made there goes where it cannot be ended.

    Raises:
        UserFault: "demo-folder-taken" where `out` holds anything already.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserFault("demo-folder-taken", folder=out)
    default()  # read once, in the profile of whoever asked
    with ExitStack() as unless_whole:
        unless_whole.callback(shutil.rmtree, out, ignore_errors=True)  # half of it would stand in the next one's way
        made = _play(sample, out)
        unless_whole.pop_all()
    return made


def _play(sample: Sample, out: Path) -> Demonstration:
    with using_profile(out / "profiles" / "laptop"):
        files = record_sample(sample, out / "plants")
        paths = [made.path for made in files.values()]
        listings = {one.id: one for one in listings_of_files(paths)}
        tried = _trial(sample, files)
        reports = _report(files, out / "reports")
    contested = _contested(files, paths)
    parcels = _pack(files, contested, out)
    digests, conflicts = _merge(parcels, out)
    return Demonstration(
        out=out,
        files=len(files),
        resources=len(listings),
        uses=tuple(
            Use(one.name, one.firm_name, next(iter(suggesting.uses(one.name, one.nace, one.waste_code, 1)[1]), None))
            for one in listings.values()
            if one.direction == "have"
        ),
        trial=tried,
        reports=reports,
        packages=len(parcels),
        digests=digests,
        conflicts=conflicts,
        by_clock=tuple(_dropped_by_clock(conflict) for conflict in conflicts),
    )


def _trial(sample: Sample, files: dict[str, NewFile]) -> Trial | None:
    if not sample.exchanges:
        return None
    known = []
    for donor, receiver, beginning in sample.exchanges:
        with opened(files[donor].path) as ledger:
            known.append(Known(have_of(ledger, beginning), files[receiver].firm))
    listings = {one.id: one for one in listings_of_files([made.path for made in files.values()])}
    return trial(list(listings.values()), known, default(), sample.source_name)


def _report(files: dict[str, NewFile], folder: Path) -> tuple[Path, ...]:
    """The report of the plant with the most haves and wants, as it would be left there, in both languages."""
    folder.mkdir()
    counts = {name: len(listings_of_files([made.path])) for name, made in files.items()}
    name = max(counts, key=lambda one: counts[one])
    found = []
    with opened(files[name].path) as ledger:
        for language in LANGUAGES:
            content = reporting.gather(ledger, files[name].firm, language)
            written = reporting.write_report(content, folder / f"{name}-{language}.pdf")
            found += [written.path] if written is not None else []
    return tuple(found)


def _contested(files: dict[str, NewFile], paths: Sequence[Path]) -> NewFile:
    """The first participant with an amount to disagree about and a second resource to delete."""
    for made in files.values():
        with opened(made.path) as ledger:
            if _measured(ledger) and len(ledger.records("resource")) > 1:
                return made
    raise UserFault("demo-sample-too-small", folder=paths[0].parent if paths else "")


def _measured(ledger: Ledger) -> list[Record]:
    return [one for one in ledger.records("quantity") if one.values.get("offered")]


def _pack(files: dict[str, NewFile], contested: NewFile, out: Path) -> list[Path]:
    """Two devices edit one participant's file, each unaware of the other; then every file is packed for the centre."""
    with using_profile(out / "profiles" / "centre"):
        to = [load_or_make().recipient]
    second = out / "second-laptop" / contested.path.name
    second.parent.mkdir()
    shutil.copy(contested.path, second)
    parcels = []
    (out / "packages").mkdir()
    with using_profile(out / "profiles" / "laptop"):
        _edit(contested.path, "90000", delete=True, clock=Clock())
        for name, made in files.items():
            parcels.append(_pack_one(made.path, made, out / "packages" / f"{name}.esda", to))
    with using_profile(out / "profiles" / "second-laptop"):
        _edit(second, "65000", delete=False, clock=Clock(lambda: wall_ms() - TEN_YEARS_MS))
        parcels.append(_pack_one(second, contested, out / "packages" / f"{second.stem}-second.esda", to))
    return parcels


def _pack_one(path: Path, made: NewFile, out: Path, to: Sequence[str]) -> Path:
    with opened(path) as ledger:
        return packing.pack(ledger, made.firm, out, to).path


def _edit(path: Path, figure: str, *, delete: bool, clock: Clock) -> None:
    """One device's edits: another amount for one resource; the other resource is deleted, or gets a note."""
    with Ledger(path, load_or_make().device, clock=clock) as ledger:
        quantity = _measured(ledger)[0]
        offered = dict(quantity.values["offered"]) | {"value": figure}
        amount = known_field("quantity", "offered").enter(offered)
        ledger.record(quantity.firm, [Change("quantity", quantity.row, "offered", amount)], label="edit")
        other = next(
            one for one in reversed(ledger.records("resource")) if str(one.row) != quantity.values.get("resource")
        )
        if delete:
            ledger.delete([(other.firm, "resource", other.row)], label="delete")
        else:
            seen = known_field("resource", "note").enter("still arises, seen on site / hâlâ oluşuyor, yerinde görüldü")
            ledger.record(other.firm, [Change("resource", other.row, "note", seen)], label="edit")


def _merge(parcels: Sequence[Path], out: Path) -> tuple[tuple[str, str], tuple[Conflict, ...]]:
    """The centre merges everything twice over, in two orders, into two files."""
    (out / "centre").mkdir()
    shuffled = list(parcels)
    random.Random(20).shuffle(shuffled)
    digests = []
    with using_profile(out / "profiles" / "centre"):
        for name, order in (("first", list(parcels)), ("second", [*shuffled, *parcels])):
            path = out / "centre" / f"{name}-order.esdesk"
            Ledger.create(path, load_or_make().device).close()
            with opened(path) as ledger:
                packing.merge(ledger, order)
                digests.append(ledger.digest())
                conflicts = tuple(ledger.conflicts())
    return (digests[0], digests[1]), conflicts


def _dropped_by_clock(conflict: Conflict) -> str:
    """What a merge by clocks would drop without a word: every head but the latest."""
    latest = max(conflict.heads, key=lambda head: (head.moment is not None, head.moment))
    known = known_field(conflict.entity, conflict.field) if conflict.field else None
    return ", ".join(
        known.text(head.value, "en") if known else f"{head.field}: {head.value}"
        for head in conflict.heads
        if head is not latest
    )

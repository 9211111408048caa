"""Samples: folders of plain sheets with what plants have, want and exchanged, brought in through the usual importer.

A sample holds `sample.toml`, `participants.csv` (id, name, nace, lat, lon, province, district, facility),
`resources.csv` (participant and whatever the importer reads) and, where it is known what came about, `exchanges.csv`
(donor, receiver, resource: the beginning of the donor's name for it). Of a participant more may be told: `<id>.toml`
holds further records (`sample_records`), `<id>-bills.csv` its energy and water bills.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.core.errors import UserFault
from esdesk.core.paths import resource
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.services.energy.bill_import import plan_bill_sheet
from esdesk.services.files.files import NewFile, entered, new_file, opened
from esdesk.services.sheets import importing
from esdesk.services.sheets.sample_records import record_rest
from esdesk.services.sheets.sheets import Sheet, read_sheet


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample as it was read.

    Attributes:
        source_name: catalogue rows whose source holds this know the sample's answers; "" where none do.
        exchanges: donor and receiver (ids of participants) with the beginning of the resource's name.
    """

    folder: Path
    source_name: str
    participants: tuple[Mapping[str, str], ...]
    exchanges: tuple[tuple[str, str, str], ...]


def read_sample(folder: Path) -> Sample:
    """The sample in `folder`. Raises `UserFault("sample-missing")` where it is none."""
    card = folder / "sample.toml"
    if not card.is_file():
        raise UserFault("sample-missing", folder=folder)
    said = tomllib.loads(card.read_text(encoding="utf-8"))
    exchanges = folder / "exchanges.csv"
    return Sample(
        folder=folder,
        source_name=str(said.get("source_name", "")),
        participants=tuple(cells for _, cells in read_sheet(str(folder / "participants.csv")).cells()),
        exchanges=tuple(
            (cells["donor"], cells["receiver"], cells["resource"]) for _, cells in read_sheet(str(exchanges)).cells()
        )
        if exchanges.exists()
        else (),
    )


def folder_of(name: str) -> Path:
    """The folder of a sample: one that ships with the program, by its name, or a path.

    Without a name, the first that ships and knows which exchanges came about.
    """
    bundled = sorted(card.parent for card in resource("db/sample").glob("*/sample.toml"))
    wanted = [one for one in bundled if one.name == name or (not name and (one / "exchanges.csv").exists())]
    return wanted[0] if wanted else Path(name)


def record_sample(sample: Sample, folder: Path) -> dict[str, NewFile]:
    """Makes one file for each participant of `sample` in `folder`; returns them by the participants' ids."""
    sheet = read_sheet(str(sample.folder / "resources.csv"))
    folder.mkdir(parents=True, exist_ok=True)
    return {one["id"]: _record(sample, one, sheet, folder) for one in sample.participants}


def record_participant(sample: Sample, name: str, folder: Path) -> Path:
    """The file of one participant of `sample` in `folder`; one that is there already is taken as it is."""
    there = folder / f"{name}.esdesk"
    if there.exists():
        return there
    folder.mkdir(parents=True, exist_ok=True)
    one = next(one for one in sample.participants if one["id"] == name)
    return _record(sample, one, read_sheet(str(sample.folder / "resources.csv")), folder).path


def _record(sample: Sample, participant: Mapping[str, str], sheet: Sheet, folder: Path) -> NewFile:
    made = new_file(
        folder / f"{participant['id']}.esdesk",
        participant["name"],
        participant["nace"],
        participant.get("facility", ""),
    )
    with opened(made.path) as ledger:
        _place(ledger, made, participant)
        only = {"participant": participant["id"]}
        _carry_out(ledger, made, importing.plan(ledger, made.firm, made.facility, sheet, only))
        rest = sample.folder / f"{participant['id']}.toml"
        if rest.exists():
            record_rest(ledger, made, rest)
        bills = sample.folder / f"{participant['id']}-bills.csv"
        if bills.exists():
            _carry_out(ledger, made, plan_bill_sheet(ledger, made.firm, made.facility, str(bills)))
    return made


def _carry_out(ledger: Ledger, made: NewFile, planned: importing.Plan) -> None:
    for rejected in planned.rejected:
        raise rejected.fault
    importing.carry_out(ledger, made.firm, planned)


def _place(ledger: Ledger, made: NewFile, participant: Mapping[str, str]) -> None:
    said: dict[str, object] = {name: participant.get(name) for name in ("province", "district")}
    if participant.get("lat") and participant.get("lon"):
        said["position"] = {"lat": participant["lat"], "lon": participant["lon"]}
    changes = [entered("facility", made.facility, name, value) for name, value in said.items() if value]
    ledger.record(made.firm, changes, label="place")


def have_of(ledger: Ledger, beginning: str) -> UUID:
    """The have whose name begins so. Raises `UserFault("sample-no-have")` where none or several do."""
    wanted = fold(beginning)
    found = [
        one.row
        for one in ledger.records("resource")
        if one.values.get("direction") == "have" and fold(str(one.values.get("name"))).startswith(wanted)
    ]
    if len(found) != 1:
        raise UserFault("sample-no-have", name=beginning, file=ledger.path)
    return found[0]

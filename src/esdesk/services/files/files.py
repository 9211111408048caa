"""Opening and making files, as this device and this person."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit import fields
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.ids import new_id
from esdesk.core.paths import profile
from esdesk.core.text import clean
from esdesk.exchange.durable import write_durably
from esdesk.exchange.keys import load_or_make
from esdesk.ledger.database import remove
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that was made, with the rows it begins with."""

    path: Path
    firm: UUID
    facility: UUID


def person() -> str:
    """What the person at this device calls themselves; empty until they said so."""
    card = profile() / "person.json"
    return str(json.loads(card.read_text(encoding="utf-8"))["name"]) if card.exists() else ""


def call_me(name: str) -> None:
    """Notes what the person at this device calls themselves; records from now on bear the name."""
    write_durably(profile() / "person.json", json.dumps({"name": clean(name).strip()}).encode())


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """The file at `path`, open for this device. Raises `UserFault("file-is-folder")` beside what `Ledger` raises."""
    if path.is_dir():
        raise UserFault("file-is-folder", file=path)
    with Ledger(path, load_or_make().device, person()) as ledger:
        yield ledger


def opens_at_once(path: Path) -> bool:
    """Whether `opened` need not bring the file up to date first, which takes a millisecond and more for each record."""
    return Ledger.opens_at_once(path)


@contextmanager
def made_empty(path: Path) -> Iterator[Ledger]:
    """A new file without a firm, open for this device: what a centre merges its first packages into."""
    with Ledger.create(path, load_or_make().device, person()) as ledger:
        yield ledger


def new_file(path: Path, firm: str, nace: str, facility: str = "") -> NewFile:
    """A new file with a firm and its first facility, which bears the firm's name unless it is given one.

    Raises:
        UserFault: "file-exists", "firm-name-missing", or where name or NACE code cannot be taken.
    """
    if not clean(firm).strip():
        raise UserFault("firm-name-missing")
    rows = {"firm": new_id(), "facility": new_id()}
    changes = [
        entered("firm", rows["firm"], "name", firm),
        entered("firm", rows["firm"], "nace", nace),
        entered("facility", rows["facility"], "firm", str(rows["firm"])),
        entered("facility", rows["facility"], "name", facility or firm),
    ]
    made = Ledger.create(path, load_or_make().device, person())
    try:
        with made as ledger:
            ledger.record(rows["firm"], changes, label="new")
    except EnvironmentFault:
        remove(path)  # a file without its firm would only stand in the way of the next attempt
        raise
    return NewFile(path, rows["firm"], rows["facility"])


def save_copy(ledger: Ledger, target: Path) -> None:
    """Everything that is on the disk, once more under another name.

    Raises:
        UserFault: "file-exists" where `target` is the open file itself.
        EnvironmentFault: that place cannot be written either.
    """
    if target.resolve() == ledger.path.resolve():
        raise UserFault("file-exists", file=target)
    try:
        ledger.copy_to(target)
    except OSError as error:
        raise EnvironmentFault("file-cannot-open", file=target) from error


def entered(entity: str, row: UUID, name: str, given: object) -> Change:
    """The change that puts what a person gave into a field, checked by the field's own rules."""
    known = fields.field(entity, name)
    if known is None:
        raise UserFault("field-unknown", field=name, entity=entity, fields=", ".join(_names(entity)))
    return Change(entity, row, name, known.enter(given))


def _names(entity: str) -> list[str]:
    return [one.name for one in fields.fields_of(entity) if one.form is not None]


def the_firm(ledger: Ledger) -> UUID:
    """The firm of a file that holds one. Raises `UserFault("firm-unclear")` where it holds none or several."""
    firms = ledger.records("firm")
    if len(firms) != 1:
        raise UserFault("firm-unclear", file=ledger.path, count=len(firms))
    return firms[0].firm


def the_facility(ledger: Ledger, firm: UUID) -> UUID:
    """The facility of a firm that has one. Raises `UserFault("facility-unclear")` where there are none or several."""
    found = ledger.records("facility", firm)
    if len(found) != 1:
        raise UserFault("facility-unclear", count=len(found))
    return found[0].row

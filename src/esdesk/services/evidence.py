"""Photos and documents that prove a field of a record: kept whole in the file, under their SHA-256."""

import hashlib
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_UP, Decimal
from pathlib import Path
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.core.turkish import fold
from esdesk.exchange.limits import EVIDENCE, MEGABYTE
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.files import entered
from esdesk.services.photo_place import without_place

MOST_BYTES = EVIDENCE
"""Of one file: what is larger could not travel in a package. Photos are made smaller before they come here."""

_PARTS = ("quantity", "composition", "condition")
"""Rows that are part of a resource: what proves them is shown with it."""

_UNKNOWN_TYPE = "application/octet-stream"
_BEGINNINGS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"%PDF-", "application/pdf"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ENDINGS = {  # what the system knows of endings differs from one computer to the next
    ".xlsx": _OFFICE + "spreadsheetml.sheet",
    ".docx": _OFFICE + "wordprocessingml.document",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".heic": "image/heic",
}


@dataclass(frozen=True, slots=True)
class EvidenceItem:
    """One photo or document.

    Attributes:
        row: of the evidence record.
        proves: the row that it proves a field of; `field` is "" for the row as a whole.
        size: bytes.
        mime: media type, by the content where it tells, else by the name.
        taken_at: day it was taken or received, in ISO form.
        original: of the file as it came, where it was kept beside; "" where not. It is on one laptop and never travels.
    """

    row: UUID
    name: str
    caption: str
    sha256: str
    size: int
    mime: str
    taken_at: str
    proves: UUID
    field: str
    original: str


def attach(
    ledger: Ledger,
    row: UUID,
    field: str,
    given: Path | bytes,
    name: str = "",
    caption: str = "",
    on: date | None = None,
    *,
    place: bool = False,
    original: bool = False,
) -> UUID:
    """Keeps a file as evidence of a field; where the same file proves it already, that evidence.

    A photo is kept without the place it was taken at: what is kept may travel.

    Args:
        ledger: the open file.
        row: what it proves.
        field: the field of it; "" for the record as a whole.
        given: the file, or its bytes as they were pasted or dropped.
        name: what it is called; the file's own name if not given.
        caption: what can be seen.
        on: when it was taken or received; today if not given.
        place: the place a photo was taken at may travel with it.
        original: a photo that notes a place is kept as it came too, for this laptop alone.

    Raises:
        UserFault: "row-unknown", "field-unknown", "evidence-no-file", "evidence-empty", "evidence-too-large",
            "evidence-erased", "photo-place-stays".
        EnvironmentFault: "evidence-unreadable".
    """
    proven = _proven(ledger, row, field)
    called = name or (given.name if isinstance(given, Path) else "")
    came = _content(given, called)
    content = came if place else without_place(came, called)
    sha256 = _sha256(content)
    for one in of_row(ledger, row):
        if (one.proves, one.field, one.sha256) == (row, field, sha256):
            return one.row
    file: dict[str, Value] = {
        "sha256": sha256,
        "name": called,
        "type": _media_type(content, called),
        "size": str(len(content)),
    }
    files = {sha256: content}
    if original and came != content:
        file["original"] = _sha256(came)
        files[_sha256(came)] = came
    evidence = new_id()
    values: dict[str, Value] = {
        "proves": _proves(proven, field),
        "file": file,
        "caption": caption,
        "taken_at": (on or date.today()).isoformat(),
    }
    changes = [entered("evidence", evidence, which, value) for which, value in values.items()]
    ledger.record(proven.firm, changes, label="attach", files=files)
    return evidence


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def of_row(ledger: Ledger, row: UUID) -> list[EvidenceItem]:
    """What proves a record, and of a resource its amounts, composition and conditions too, the oldest first."""
    proven = ledger.record_at(row)
    if proven is None:
        return []
    parts = ledger.naming([row], *_PARTS) if proven.entity == "resource" else []
    rows = [row, *(one.row for one in parts if text_of(one, "resource") == str(row))]
    found = [one for one in ledger.naming(rows, "evidence") if one.firm == proven.firm]
    return [_item(one) for one in found if text_of(one, "file", "sha256")]


def content(ledger: Ledger, sha256: str) -> bytes:
    """The file itself. Raises `UserFault("evidence-not-here")` where it was not sent with its record, or was erased."""
    found = ledger.evidence_content(sha256)
    if found is None:
        raise UserFault("evidence-not-here")
    return found


def save_copy(ledger: Ledger, item: EvidenceItem, target: Path) -> None:
    """Writes a piece of evidence to another place: as it came where that was kept here, else as it travels.

    Raises:
        UserFault: "evidence-not-here".
        EnvironmentFault: "evidence-unwritable".
    """
    came = ledger.evidence_content(item.original) if item.original else None
    kept = came if came is not None else content(ledger, item.sha256)
    try:
        target.write_bytes(kept)
    except OSError as error:
        raise EnvironmentFault("evidence-unwritable", file=target) from error


def tie(ledger: Ledger, evidence: UUID, row: UUID, field: str) -> None:
    """Says what a piece of evidence proves: a field of a record, or with "" the record as a whole.

    Raises:
        UserFault: "row-unknown", "field-unknown".
    """
    proof = ledger.record_at(evidence)
    if proof is None or proof.deleted or proof.entity != "evidence":
        raise UserFault("row-unknown", row=evidence, file=ledger.path)
    proven = _proven(ledger, row, field)
    changes = [entered("evidence", evidence, "proves", _proves(proven, field))]
    ledger.record(proof.firm, changes, label="attach")


def detach(ledger: Ledger, evidence: UUID) -> None:
    """Deletes a piece of evidence, which undo brings back; to be rid of the file for good is to erase it.

    Raises:
        UserFault: "row-unknown".
    """
    found = ledger.record_at(evidence)
    if found is None or found.entity != "evidence":
        raise UserFault("row-unknown", row=evidence, file=ledger.path)
    ledger.delete([(found.firm, found.entity, found.row)], label="detach")


def _proven(ledger: Ledger, row: UUID, field: str) -> Record:
    proven = ledger.record_at(row)
    if proven is None or proven.deleted:
        raise UserFault("row-unknown", row=row, file=ledger.path)
    if field and fields.field(proven.entity, field) is None:
        there = ", ".join(one.name for one in fields.fields_of(proven.entity))
        raise UserFault("field-unknown", field=field, entity=proven.entity, fields=there)
    return proven


def _proves(proven: Record, field: str) -> dict[str, Value]:
    return {"entity": proven.entity, "row": str(proven.row), "field": field}


def _content(given: Path | bytes, name: str) -> bytes:
    """The bytes, once it is sure that they are not too many."""
    if isinstance(given, Path):
        if not given.is_file():
            raise UserFault("evidence-no-file", file=given)
        try:
            with given.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
            size = given.stat().st_size
        except OSError as error:
            raise EnvironmentFault("evidence-unreadable", file=given) from error
    else:
        content, size = given, len(given)
    if not content:
        raise UserFault("evidence-empty", name=name)
    if len(content) > MOST_BYTES:
        whole = (Decimal(size) / MEGABYTE).quantize(Decimal("0.1"), ROUND_UP)
        raise UserFault("evidence-too-large", name=name, size=whole, limit=MOST_BYTES // MEGABYTE)
    return content


def _media_type(content: bytes, name: str) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    told = next((kind for beginning, kind in _BEGINNINGS if content.startswith(beginning)), None)
    return told or _ENDINGS.get(fold(Path(name).suffix), _UNKNOWN_TYPE)


def _item(evidence: Record) -> EvidenceItem:
    size = text_of(evidence, "file", "size")
    return EvidenceItem(
        row=evidence.row,
        name=text_of(evidence, "file", "name"),
        caption=text_of(evidence, "caption"),
        sha256=text_of(evidence, "file", "sha256"),
        size=int(size) if size.isdecimal() else 0,
        mime=text_of(evidence, "file", "type") or _UNKNOWN_TYPE,
        taken_at=text_of(evidence, "taken_at"),
        proves=UUID(text_of(evidence, "proves", "row")),
        field=text_of(evidence, "proves", "field"),
        original=text_of(evidence, "file", "original"),
    )

"""Photos and documents that prove a field of a record: kept whole in the file, under their SHA-256."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Record
from esdesk.services.evidence.incoming import UNKNOWN_TYPE, Prepared, media_type, prepared
from esdesk.services.files.files import entered

_PARTS = ("quantity", "composition", "condition")
"""Rows that are part of a resource: what proves them is shown with it."""


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
    given: Path | bytes | Prepared,
    name: str = "",
    caption: str = "",
    on: date | None = None,
) -> UUID:
    """Keeps a file as evidence of a field; where the same file proves it already, that evidence.

    Args:
        ledger: the open file.
        row: what it proves.
        field: the field of it; "" for the record as a whole.
        given: the file, its bytes as they were pasted or dropped, or what `evidence_files.prepared` made of either.
        name: what it is called; the file's own name if not given.
        caption: what can be seen.
        on: when it was taken or received; today if not given.

    Raises:
        UserFault: "row-unknown", "field-unknown", "evidence-erased", or as `evidence_files.prepared`.
        EnvironmentFault: "evidence-unreadable".
    """
    proven = _proven(ledger, row, field)
    ready = given if isinstance(given, Prepared) else prepared(given, name)
    sha256 = _sha256(ready.content)
    for one in of_row(ledger, row):
        if (one.proves, one.field, one.sha256) == (row, field, sha256):
            return one.row
    file, files = _file_of(ready), {sha256: ready.content}
    if ready.original is not None:
        file["original"] = _sha256(ready.original)
        files[_sha256(ready.original)] = ready.original
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


def replace_file(ledger: Ledger, evidence: UUID, ready: Prepared) -> None:
    """Another file in place of the one, such as the same photo turned; history keeps the earlier, undo brings it back.

    An original that was kept beside it stays.

    Raises:
        UserFault: "row-unknown".
    """
    proof = ledger.standing(evidence, "evidence")
    file, original = _file_of(ready), text_of(proof, "file", "original")
    if original:
        file["original"] = original
    changes = [entered("evidence", evidence, "file", file)]
    ledger.record(proof.firm, changes, label="turn", files={_sha256(ready.content): ready.content})


def _file_of(ready: Prepared) -> dict[str, Value]:
    return {
        "sha256": _sha256(ready.content),
        "name": ready.name,
        "type": media_type(ready.content, ready.name),
        "size": str(len(ready.content)),
    }


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def of_row(ledger: Reading, row: UUID) -> list[EvidenceItem]:
    """What proves a record, and of a resource its amounts, composition and conditions too, the oldest first."""
    proven = ledger.record_at(row)
    if proven is None:
        return []
    parts = ledger.naming([row], *_PARTS) if proven.entity == "resource" else []
    rows = [row, *(one.row for one in parts if text_of(one, "resource") == str(row))]
    found = [one for one in ledger.naming(rows, "evidence") if one.firm == proven.firm]
    return [_item(one) for one in found if text_of(one, "file", "sha256")]


def content(ledger: Reading, sha256: str) -> bytes:
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
    proof, proven = ledger.standing(evidence, "evidence"), _proven(ledger, row, field)
    changes = [entered("evidence", evidence, "proves", _proves(proven, field))]
    ledger.record(proof.firm, changes, label="attach")


def detach(ledger: Ledger, evidence: UUID) -> None:
    """Deletes a piece of evidence, which undo brings back; to be rid of the file for good is to erase it.

    Raises:
        UserFault: "row-unknown".
    """
    found = ledger.standing(evidence, "evidence")
    ledger.delete([(found.firm, found.entity, found.row)], label="detach")


def _proven(ledger: Ledger, row: UUID, field: str) -> Record:
    proven = ledger.standing(row)
    if field and fields.field(proven.entity, field) is None:
        there = ", ".join(one.name for one in fields.fields_of(proven.entity))
        raise UserFault("field-unknown", field=field, entity=proven.entity, fields=there)
    return proven


def _proves(proven: Record, field: str) -> dict[str, Value]:
    return {"entity": proven.entity, "row": str(proven.row), "field": field}


def _item(evidence: Record) -> EvidenceItem:
    size = text_of(evidence, "file", "size")
    return EvidenceItem(
        row=evidence.row,
        name=text_of(evidence, "file", "name"),
        caption=text_of(evidence, "caption"),
        sha256=text_of(evidence, "file", "sha256"),
        size=int(size) if size.isdecimal() else 0,
        mime=text_of(evidence, "file", "type") or UNKNOWN_TYPE,
        taken_at=text_of(evidence, "taken_at"),
        proves=UUID(text_of(evidence, "proves", "row")),
        field=text_of(evidence, "proves", "field"),
        original=text_of(evidence, "file", "original"),
    )

"""The rest of a sample's plant: records of any kind, written in TOML as people would type them into their fields.

Each table is a kind of record, `[[process]]`; each key of it a field. Two keys are of this file: `id` is what other
records of the file call it, by `@id` in a field that names a record, and `named` finds a record that is there already
by its name, to say more of it. Where a field names the facility, it is the plant's.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.findings import text_of
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from esdesk.services.files.files import NewFile, entered

_OWN = ("id", "named")


def record_rest(ledger: Ledger, made: NewFile, file: Path) -> None:
    """Records what a file holds as one step.

    Raises:
        UserFault: "sample-record-unknown" where something is named that is not there, or what its fields cannot take.
    """
    tables: dict[str, list[dict[str, Any]]] = tomllib.loads(file.read_text(encoding="utf-8"))
    rows = {_id(entity, at, one): _row(ledger, entity, one, file) for entity, at, one in _all(tables)}
    changes: list[Change] = []
    for entity, at, one in _all(tables):
        row = rows[_id(entity, at, one)]
        said = {name: _named(rows, value, file) for name, value in one.items() if name not in _OWN}
        if "named" not in one and fields.field(entity, "facility") is not None:
            said.setdefault("facility", str(made.facility))
        changes += [entered(entity, row, name, value) for name, value in said.items()]
    ledger.record(made.firm, changes, label="import")


def _all(tables: Mapping[str, list[dict[str, Any]]]) -> list[tuple[str, int, dict[str, Any]]]:
    return [(entity, at, one) for entity, listed in tables.items() for at, one in enumerate(listed)]


def _id(entity: str, at: int, one: Mapping[str, Any]) -> str:
    return str(one.get("id", f"{entity} {at}"))


def _row(ledger: Ledger, entity: str, one: Mapping[str, Any], file: Path) -> UUID:
    wanted = one.get("named")
    if wanted is None:
        return new_id()
    found = [there.row for there in ledger.records(entity) if text_of(there, "name") == wanted]
    if len(found) != 1:
        raise UserFault("sample-record-unknown", record=wanted, file=file)
    return found[0]


def _named(rows: Mapping[str, UUID], value: object, file: Path) -> object:
    if not isinstance(value, str) or not value.startswith("@"):
        return value
    if value[1:] not in rows:
        raise UserFault("sample-record-unknown", record=value, file=file)
    return str(rows[value[1:]])

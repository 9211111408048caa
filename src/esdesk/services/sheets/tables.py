"""The lists of a file as pandas tables, for who wants to count on: each kind of record, and the lines of the inventory.

A column is a field by its name in the program, so that what somebody wrote for one file works for all of them; a member
of a group is `field.member`. What was typed stays text. Beside an amount stands what it means: `field.number` in the
base unit of its dimension, `field.number_unit`, and `field.number_period` where it is by time.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.fields import Field, Kind
from esdesk.audit.inventory import Query
from esdesk.core.amounts import in_base_units, read_amount
from esdesk.core.errors import UserFault
from esdesk.core.turkish import fold
from esdesk.exchange.durable import write_durably
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.inventory import line_pages

if TYPE_CHECKING:
    from pandas import DataFrame

INVENTORY = "inventory"
_AT_ONCE = 5000


def names() -> tuple[str, ...]:
    """The tables that there are."""
    return (INVENTORY, *fields.entities())


def table(ledger: Ledger, name: str, firm: UUID | None = None) -> DataFrame:
    """A list of the file, one row a record, in the order of their making.

    Args:
        ledger: the open file.
        name: one of `names`, or what its records are called in either language.
        firm: whose; of all firms if not given.

    Raises:
        UserFault: "table-unknown".
    """
    import pandas  # half a second that nobody else need wait for

    called = _called(name)
    rows = _lines(ledger, firm) if called == INVENTORY else [_row(one) for one in ledger.records(called, firm)]
    return pandas.DataFrame(rows, columns=_columns(called, rows))


def write(found: DataFrame, out: Path) -> None:
    """Writes a table as its ending says: `.csv` (with the mark by which Excel knows UTF-8), `.json` or `.xlsx`.

    Raises:
        UserFault: "table-format-unknown".
        EnvironmentFault: as `durable.write_durably`; what was there stays.
    """
    ending = fold(out.suffix)
    if ending == ".csv":
        content = found.to_csv(index=False).encode("utf-8-sig")
    elif ending == ".json":
        content = str(found.to_json(orient="records", force_ascii=False, indent=1)).encode("utf-8")
    elif ending == ".xlsx":
        content = _workbook(found)
    else:
        raise UserFault("table-format-unknown", file=out, formats=".csv, .json, .xlsx")
    write_durably(out, content)


def _workbook(found: DataFrame) -> bytes:
    import pandas

    out = io.BytesIO()
    with pandas.ExcelWriter(out, engine="xlsxwriter") as book:
        found.to_excel(book, index=False, freeze_panes=(1, 0))
    return out.getvalue()


def _called(name: str) -> str:
    wanted = fold(name)
    for entity in fields.entities():
        caption = fields.entity_caption(entity)
        if wanted in (fold(entity), fold(caption.tr), fold(caption.en)):
            return entity
    if wanted in (fold(INVENTORY), fold("envanter")):
        return INVENTORY
    raise UserFault("table-unknown", table=name, tables=", ".join(names()))


def _lines(ledger: Ledger, firm: UUID | None) -> list[dict[str, Any]]:
    firms = [one.row for one in ledger.records("firm") if firm in (None, one.row)]
    found = []
    for one in firms:
        offset = 0
        while page := line_pages.page(ledger, one, Query(), offset, _AT_ONCE):
            found += [{name: _plain(value) for name, value in asdict(line).items()} for line in page]
            offset += len(page)
    return found


def _row(record: Record) -> dict[str, Any]:
    """A record's cells by column; what is empty is left out."""
    cells: dict[str, Any] = {"row": str(record.row), "firm_id": str(record.firm)}
    for known in fields.fields_of(record.entity):
        value = record.values.get(known.name)
        if isinstance(value, Mapping):
            cells |= {f"{known.name}.{member}": _plain(said) for member, said in value.items()}
            cells |= _measured(known, value)
        elif value is not None:
            cells[known.name] = _plain(value)
    return cells


def _measured(known: Field, members: Mapping[str, object]) -> dict[str, Any]:
    """What an amount means; nothing for other groups, and for what cannot be read."""
    if not {"value", "unit"} <= known.members.keys():
        return {}
    try:
        based = in_base_units(read_amount(members))
    except UserFault:  # the checks tell of it; what was typed stands beside
        return {}
    if based is None:
        return {}
    number, unit, period = based
    told: dict[str, Any] = {f"{known.name}.number": float(number), f"{known.name}.number_unit": unit.symbol}
    return told | ({f"{known.name}.number_period": period.value} if period else {})


def _plain(value: object) -> object:
    if isinstance(value, list):
        return "; ".join(str(one) for one in value)
    return str(value) if isinstance(value, UUID | Mapping) else value


def _columns(called: str, rows: list[dict[str, Any]]) -> list[str]:
    """The columns that anything stands in, in the order of the fields; those every table has where there is no row."""
    if called == INVENTORY:
        return list(rows[0]) if rows else ["row", "firm"]
    order = {known.name: at for at, known in enumerate(fields.fields_of(called)) if known.kind is not Kind.ROWS}
    first = ["row", "firm_id"]
    found = dict.fromkeys(column for row in rows for column in row if column not in first)
    return first + sorted(found, key=lambda column: order.get(column.partition(".")[0], len(order)))

"""The lines of the inventory as a projection: one for each standing resource, made of it and of what it stands with."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, bindparam, delete, select

from esdesk.audit.findings import Record
from esdesk.audit.inventory import PARTS, Line, line_of
from esdesk.audit.line_keys import is_timed, keys_of, yearly_amount
from esdesk.audit.line_signs import SIGNS, Around, signs_of
from esdesk.catalogue.listed import listed_codes
from esdesk.core.operation import Value
from esdesk.ledger import bulk, references
from esdesk.ledger import tables as t
from esdesk.ledger.dialects import replacing
from esdesk.ledger.references import Named
from esdesk.ledger.store import RowKey, chunks

Resource = tuple[UUID, UUID]
"""Firm and row of a resource."""

USED = {"facility", "process", "visit"}
"""The entities that a resource and its parts name: lines show them, or miss them where they are gone."""

TABLES = (t.line, t.line_key, t.line_sign)
# made once, as in ledger.references
_GONE = [
    delete(table).where(table.c.firm == bindparam("b_firm"), table.c.row == bindparam("b_row")) for table in TABLES
]
_RECORD = t.record.c
_STANDING = select(_RECORD.firm, _RECORD.entity, _RECORD.row, _RECORD["values"], _RECORD.marks, _RECORD.doubtful).where(
    _RECORD.row.in_(bindparam("rows", expanding=True)), ~_RECORD.deleted
)
_LEFT_OUT = ("row", "firm", "facility", "sign", "fate")
_Rows = tuple[list[dict[str, Any]], list[dict[str, Any]], list[dict[str, Any]]]
"""What one line comes to, table by table."""


@dataclass(frozen=True, slots=True)
class Held:
    """A standing record as the checks read it."""

    firm: UUID
    entity: str
    row: UUID
    values: Mapping[str, Value]
    unseen: tuple[str, ...] = ()
    in_conflict: bool = False


def touched(
    connection: Connection, keys: Iterable[RowKey], named: Iterable[Named], moved: Mapping[RowKey, bool]
) -> set[Resource]:
    """The resources whose lines may be others, now that the records of `keys` were written anew.

    Args:
        connection: after the writing.
        keys: the records.
        named: what they named before, and what they name now.
        moved: those of them that lines of others are computed with and that are there no more, or new, or another;
            whether they are facilities whose working time alone is another.
    """
    found = {(firm, row) for firm, entity, row in keys if entity == "resource"}
    found |= {(one.key[0], one.target) for one in named if one.key[1] in PARTS and one.field == "resource"}
    using = references.to_rows(
        connection, [key[2] for key, retimed in moved.items() if not retimed], "resource", *PARTS
    )
    nearby = {(one.key[0], one.key[2]) for one in using}  # resources, and parts of some
    nearby |= {(one.key[0], one.target) for one in named if one.key[1] == "evidence"}
    whose = references.of_rows(connection, [row for _, row in nearby])
    found |= {(one.key[0], one.target) for one in whose if one.key[1] in PARTS and one.field == "resource"}
    running = references.to_rows(connection, [key[2] for key, retimed in moved.items() if retimed], "resource")
    return found | nearby | _timed(connection, [one.key[2] for one in running])


def _timed(connection: Connection, rows: Sequence[UUID]) -> set[Resource]:
    """Those of `rows` whose yearly amount hangs on the working time."""
    query = select(t.line.c.firm, t.line.c.row).where(t.line.c.timed)
    found = (connection.execute(query.where(t.line.c.row.in_(portion))) for portion in chunks(rows))
    return {(firm, row) for lines in found for firm, row in lines}


def refresh(connection: Connection, resources: Iterable[Resource]) -> None:
    """Writes the lines of `resources` anew; those that do not stand have none."""
    for portion in chunks(set(resources)):
        made = list(_made(connection, portion))
        standing = {(line["firm"], line["row"]) for (line,), _, _ in made}
        for at, table in enumerate(TABLES):
            replaced = set() if table is t.line_sign else standing
            gone = [{"b_firm": firm, "b_row": row} for firm, row in portion if (firm, row) not in replaced]
            if gone:
                connection.execute(_GONE[at], gone)
            rows = [row for one in made for row in one[at]]
            if rows:
                connection.execute(replacing(connection, table), rows)


def put_off(connection: Connection, resources: Iterable[Resource]) -> None:
    """Has the lines of `resources` made later: `due` names them until then, and nobody reads them before."""
    bulk.add(connection, t.line_due, [bulk.ready((firm.bytes, row.bytes)) for firm, row in resources], anew=True)


def due(connection: Connection, *where: ColumnElement[bool], most: int) -> list[Resource]:
    """Resources whose lines are still to be made, of those that meet `where`."""
    found = connection.execute(select(t.line_due.c.firm, t.line_due.c.row).where(*where).limit(most))
    return [(firm, row) for firm, row in found]


def make(connection: Connection, resources: Sequence[Resource]) -> None:
    """Makes the lines of `resources`, which `due` named."""
    refresh(connection, resources)
    d = t.line_due
    gone = delete(d).where(d.c.firm == bindparam("b_firm"), d.c.row == bindparam("b_row"))
    connection.execute(gone, [{"b_firm": firm, "b_row": row} for firm, row in resources])


def rebuild(connection: Connection) -> None:
    """Makes all lines anew."""
    r = t.record
    for table in (*TABLES, t.line_due):
        connection.execute(delete(table))
    every = connection.execute(select(r.c.firm, r.c.row).where(r.c.entity == "resource")).all()
    refresh(connection, [(firm, row) for firm, row in every])


def coded(connection: Connection) -> list[Resource]:
    """The resources whose lines have a sign that hangs on the catalogue."""
    key = t.line_key.c
    return [(firm, row) for firm, row in connection.execute(select(key.firm, key.row).where(key.code != ""))]


def _made(connection: Connection, resources: Sequence[Resource]) -> Iterator[_Rows]:
    """The rows of all tables for each of `resources` that stands."""
    to_them = references.to_rows(connection, [row for _, row in resources], *PARTS, "evidence")
    parts = {one.key: one.target for one in to_them if one.key[1] in PARTS and one.field == "resource"}
    own = _held(connection, [*(row for _, row in resources), *(row for _, _, row in parts)])
    named: dict[RowKey, set[UUID]] = defaultdict(set)
    for one in references.named_by((key, held.values) for key, held in own.items()):
        named[one.key].add(one.target)
    there = {(key[0], key[2]): held for key, held in _held(connection, set().union(*named.values())).items()}
    proofs: dict[Resource, set[UUID]] = defaultdict(set)
    for one in [*to_them, *references.to_rows(connection, [row for _, _, row in parts], "evidence")]:
        if one.key[1] == "evidence":
            proofs[one.key[0], one.target].add(one.key[2])
    parts_of: dict[Resource, list[Held]] = defaultdict(list)
    for key, resource_row in sorted(parts.items(), key=lambda one: one[0][2]):
        if key in own:
            parts_of[key[0], resource_row].append(own[key])
    for firm, row in resources:
        resource = own.get((firm, "resource", row))
        if resource is not None:
            whole = [resource, *parts_of[firm, row]]
            targets = set().union(*(named[firm, one.entity, one.row] for one in whole))
            beside = {other: there[firm, other] for other in targets if (firm, other) in there}
            proven = len(set().union(*(proofs[firm, one.row] for one in whole)))
            yield rows_of_line(resource, parts_of[firm, row], beside, proven)


def rows_of_line(resource: Held, parts: Sequence[Held], beside: Mapping[UUID, Record], proven: int) -> _Rows:
    """The rows of all tables for one line: of a resource, its parts, what they refer to, and the count of proofs."""
    around = Around(parts, beside, any(one.in_conflict for one in (resource, *parts)), listed_codes)
    (_, first), *later = signs = signs_of(resource, around)
    line = line_of(resource, resource.firm, parts, beside, proven, first)
    place = beside.get(line.facility) if line.facility else None
    amount = yearly_amount(parts, place.values if place else {})
    ids = {"firm": line.firm, "row": line.row}
    shown = {name: getattr(line, name) for name in Line.__dataclass_fields__ if name not in _LEFT_OUT}
    yearly = {"amount": f"{amount[0]:f}", "unit": amount[1].symbol} if amount else {"amount": "", "unit": ""}
    figures = {**yearly, "timed": is_timed(parts)}
    keys = {"facility": line.facility, "dated": bool(later), **keys_of(line, resource, parts, amount)}
    turns = [{**ids, "day": day, "sign": SIGNS.index(sign)} for day, sign in signs] if later else []
    return [{**ids, "shown": json.dumps(shown, ensure_ascii=False), **figures}], [{**ids, **keys}], turns


def _held(connection: Connection, rows: Iterable[UUID]) -> dict[RowKey, Held]:
    """The standing records of `rows`."""
    found = {}
    for portion in chunks(set(rows)):
        for firm, entity, row, values, marks, doubtful in connection.execute(_STANDING, {"rows": portion}):
            unseen = tuple(json.loads(marks)["unseen"])
            found[firm, entity, row] = Held(firm, entity, row, json.loads(values), unseen, doubtful)
    return found

"""What screens, reports and matching read: one record per row, thrown away and rebuilt at will."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Connection, delete, select

from esdesk.audit import fields
from esdesk.audit.yearly import working_time
from esdesk.core.operation import Operation, Value
from esdesk.core.turkish import fold_all
from esdesk.ledger import bulk, identity, lean, lines, references
from esdesk.ledger import tables as t
from esdesk.ledger.heads import Op, RowState, Same, row_state
from esdesk.ledger.lean import Key, Lean
from esdesk.ledger.lines import Resource
from esdesk.ledger.store import RowKey, chunks, load

MADE = "7"
"""Number of the rules that the projection is made by; raised when they change, so that files are made anew."""

UNMARKED: dict[str, Any] = {"conflict": [], "unseen": [], "contested": False}
"""The marks of a record about which there is nothing to say."""

_MADE = "projection"


def same_in(entity: str) -> Same:
    """Equality of values of an entity's fields: by meaning where the field is known, to the letter where it is not."""

    def same(name: str, one: Value, other: Value) -> bool:
        known = fields.field(entity, name)
        if one == other or known is None:
            return bool(one == other)
        return bool(known.canonical(one) == known.canonical(other))

    return same


def states(connection: Connection, keys: Iterable[RowKey]) -> Iterator[tuple[RowKey, RowState[Lean]]]:
    """The state of each row of `keys`, from its operations, as far as records need them."""
    for portion in chunks(set(keys)):
        counted = lean.of_rows(connection, {row.bytes for _, _, row in portion})
        for key in portion:
            yield key, row_state(counted.get(_place(key), ()), same_in(key[1]))


def state(connection: Connection, key: RowKey) -> RowState[Lean]:
    """The state of one row; without fields where the row does not exist."""
    return next(states(connection, [key]))[1]


def whole_states(connection: Connection, keys: Iterable[RowKey]) -> Iterator[tuple[RowKey, RowState[Operation]]]:
    """The same, with all that is known of the operations: for whoever asks who said it, and when."""
    for portion in chunks(set(keys)):
        counted = lean.of_rows(connection, {row.bytes for _, _, row in portion})
        ids = {UUID(bytes=one.id) for every in counted.values() for one in every}
        of_id = {one.id.bytes: one for one in load(connection, ids)}
        for key in portion:
            yield key, row_state([of_id[one.id] for one in counted.get(_place(key), ())], same_in(key[1]))


def whole_state(connection: Connection, key: RowKey) -> RowState[Operation]:
    """The same of one row."""
    return next(whole_states(connection, [key]))[1]


def _place(key: RowKey) -> Key:
    return key[0].bytes, key[1], key[2].bytes


def refresh(connection: Connection, keys: Iterable[RowKey]) -> None:
    """Writes the records of `keys` anew, and what is made of them: references and lines of the inventory."""
    lines.refresh(connection, write(connection, keys))


def write(connection: Connection, keys: Iterable[RowKey]) -> set[Resource]:
    """Writes the records of `keys` anew, and the references; returns the resources whose lines may be others now."""
    resources: set[Resource] = set()
    for portion in chunks(set(keys)):
        written = set(portion)
        named = [one for one in references.of_rows(connection, [key[2] for key in portion]) if one.key in written]
        before = _used(connection, portion)
        named_now = references.named_by(_write(connection, portion))
        references.write(connection, named, named_now)
        after = _used(connection, portion)
        changed = (key for key in {**before, **after} if before.get(key) != after.get(key))
        moved = {key: key[1] == "facility" and key in before and key in after for key in changed}
        resources |= lines.touched(connection, portion, [*named, *named_now], moved)
    return resources


def _write(connection: Connection, keys: Sequence[RowKey]) -> list[tuple[RowKey, dict[str, Value]]]:
    """Writes the records of `keys`; returns those that stand, with their values."""
    r = t.record
    made = [(key, one, state.deleted) for key, state in states(connection, keys) if (one := shown(state))]
    here = {key for key, *_ in made}
    for firm, entity, row in (key for key in keys if key not in here):
        connection.execute(delete(r).where(r.c.firm == firm, r.c.entity == entity, r.c.row == row))
    bulk.add(connection, r, record_lines((_place(key), *one, deleted) for key, one, deleted in made), instead=True)
    return [(key, values) for key, (values, _), deleted in made if not deleted]


def _used(connection: Connection, keys: Sequence[RowKey]) -> dict[RowKey, object]:
    """Those records of `keys` that lines of others are computed with, with what they use of them."""
    r = t.record
    asked = [row for _, entity, row in keys if entity in lines.USED]
    columns = (r.c.firm, r.c.entity, r.c.row, r.c["values"])
    found = connection.execute(select(*columns).where(r.c.row.in_(asked), ~r.c.deleted)).all() if asked else []
    return {(one[0], one[1], one[2]): _use(one[1], values_of(one[3])) for one in found}


def _use(entity: str, values: Mapping[str, Value]) -> object:
    return working_time(values) if entity == "facility" else values.get("name") if entity == "process" else True


def rebuild(connection: Connection) -> int:
    """Throws the projection away and makes it from the operations; returns how many records there are."""
    o = t.operation
    for table in (t.record, t.reference):
        connection.execute(delete(table))
    keys = connection.execute(select(o.c.firm, o.c.entity, o.c.row).where(o.c.row.is_not(None)).distinct()).all()
    for portion in chunks([(key[0], key[1], key[2]) for key in keys]):
        references.write(connection, (), references.named_by(_write(connection, portion)))
    lines.rebuild(connection)
    identity.put(connection, _MADE, MADE)
    return len(connection.execute(select(t.record.c.row)).all())


def is_current(connection: Connection) -> bool:
    """Whether the projection was made by the rules of this program."""
    return identity.get(connection, _MADE) == MADE


def record_lines(
    rows: Iterable[tuple[Key, Mapping[str, Value], Mapping[str, Any], bool]],
) -> list[bulk.Line]:
    """Lines for the table of records, of rows, what they show, their marks, and whether they are deleted."""
    every = list(rows)
    words = words_of([values for _, values, _, _ in every])
    return [
        bulk.ready((*key, deleted, *said(values, marks), found))
        for (key, values, marks, deleted), found in zip(every, words, strict=True)
    ]


def shown(found: RowState[Op]) -> tuple[dict[str, Value], dict[str, Any]] | None:
    """The values that a row shows, and its marks; None where nothing of it can be seen."""
    values = {name: state.value for name, state in found.fields.items() if state.heads}
    if not values:
        return None
    conflict = [name for name, state in found.fields.items() if state.conflict]
    unseen = [name for name, state in found.fields.items() if state.unseen]
    if not conflict and not unseen and not found.contested:
        return values, UNMARKED
    return values, {"conflict": conflict, "unseen": unseen, "contested": found.contested}


def said(shown: Mapping[str, Value], marks: Mapping[str, Any]) -> tuple[bool, str, str]:
    """What its table has of a record beside its key and its words: whether it is doubtful, its values and its marks."""
    doubtful = marks["contested"] or bool(marks["conflict"])
    return doubtful, _json(shown), _UNMARKED if marks is UNMARKED else _json(marks)


def words_of(records: Sequence[Mapping[str, Value]]) -> list[str]:
    """The words of each of `records`, folded, in the order of its fields."""
    return fold_all([" ".join(_texts([one[name] for name in sorted(one)], [])) for one in records])


def _json(value: Value) -> str:
    """As `core.operation.canonical` writes it, in a fifth of the time."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


_UNMARKED = _json(UNMARKED)


def _texts(values: Iterable[Value], found: list[str]) -> list[str]:
    """`found`, with all texts of `values` added in their order."""
    for one in values:
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, dict | list):
            _texts(one.values() if isinstance(one, dict) else one, found)
    return found


def values_of(line: str) -> dict[str, Value]:
    """The values of a record as they are stored."""
    found: dict[str, Value] = orjson.loads(line)
    return found

"""The projection of a firm of which nothing is known but one package: made of its operations without a database.

Most packages that reach a centre are the first of their firm. Then no row of it can have other operations, nothing
withheld that lies here can replace one of its own, and what is made of it need not be read back. It is what
`projection.refresh` makes after the same operations were taken in, to the letter.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson

from esdesk.core.flat import Flat, whole
from esdesk.core.operation import DELETED, Value
from esdesk.ledger import projection, references
from esdesk.ledger.heads import row_state

_Key = tuple[str, bytes]
"""Entity and row."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """Lines of tables, as SQLite has them.

    Attributes:
        records: for the table of records.
        references: for the table of references.
        resources: rows of which lines are to be made.
        rows: how many rows the operations touch.
    """

    records: Sequence[tuple[object, ...]]
    references: Sequence[tuple[object, ...]]
    resources: Sequence[bytes]
    rows: int


def fresh(firm: UUID, device: str, flats: Sequence[Flat]) -> Fresh:
    """What the operations `flats` of `device` come to, where they are all that is known of `firm`."""
    rows: dict[_Key, list[Flat]] = defaultdict(list)
    for one in flats:
        if one.entity is not None and one.row is not None:
            rows[one.entity, one.row].append(one)
    hidden = _hidden(rows, [one for one in flats if one.body is None and one.preds])
    made = [(key, _record(firm, device, key, said, hidden.get(key, ()))) for key, said in rows.items()]
    records = [(key, *one) for key, one in made if one is not None]
    named = [
        (target.bytes, key[0], key[1], field, firm.bytes)
        for key, shown, line in records
        if not line[3]  # deleted
        for field, target in dict.fromkeys(references.named_in(key[0], shown))
    ]
    resources = [row for entity, row in rows if entity == "resource"]
    return Fresh([line for _, _, line in records], named, resources, len(rows))


def _hidden(rows: Mapping[_Key, Sequence[Flat]], unseen: Sequence[Flat]) -> dict[_Key, list[Flat]]:
    """For each row the operations without a body that replace some of it, directly or through others of their kind."""
    found: dict[_Key, list[Flat]] = {}
    if not unseen:
        return found
    keys_of: dict[bytes, set[_Key]] = {one.id: {key} for key, said in rows.items() for one in said}
    grew = True
    while grew:
        grew = False
        for one in unseen:
            new = set().union(*(keys_of.get(pred, ()) for pred in one.preds)) - keys_of.get(one.id, set())
            for key in new:
                found.setdefault(key, []).append(one)
            if new:
                keys_of[one.id] = keys_of.get(one.id, set()) | new
                grew = True
    return found


def _record(
    firm: UUID, device: str, key: _Key, said: Sequence[Flat], hidden: Sequence[Flat]
) -> tuple[Mapping[str, Value], tuple[object, ...]] | None:
    """What a row shows, and its line; None where nothing of it can be seen."""
    if not hidden and _each_once(said):
        shown = {_field(one): orjson.loads(one.body or "")["value"] for one in sorted(said, key=_field)}
        return shown, (firm.bytes, *key, False, *projection.said(shown, projection.UNMARKED))
    whose = (firm, key[0], UUID(bytes=key[1]))
    state = row_state((whole(one, firm, device) for one in (*said, *hidden)), projection.same_in(key[0]))
    made = projection.line(whose, state)
    if made is None:
        return None
    return projection.values_of(made["values"]), (firm.bytes, *key, *(made[name] for name in _REST))


def _each_once(said: Sequence[Flat]) -> bool:
    """Whether each field was said once, replacing nothing: then each operation is the one head of its field."""
    fields = {one.field for one in said}
    return len(fields) == len(said) and DELETED not in fields and not any(one.preds for one in said)


def _field(one: Flat) -> str:
    return one.field or ""


_REST = ("deleted", "doubtful", "values", "marks", "search")

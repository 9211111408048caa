"""The projection of a firm of which nothing is known but one package: made of its operations without a database.

Most packages that reach a centre are the first of their firm. Then no row of it can have other operations, nothing
withheld that lies here can replace one of its own, and what is made of it need not be read back. It is what
`projection.refresh` makes after the same operations were taken in, to the letter.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from esdesk.core.flat import Flat
from esdesk.core.operation import DELETED, Value
from esdesk.ledger import projection, references
from esdesk.ledger.bulk import Line, ready
from esdesk.ledger.heads import row_state
from esdesk.ledger.lean import lean, said

_Key = tuple[str, bytes]
"""Entity and row."""

_Shown = tuple[_Key, Mapping[str, Value], Mapping[str, Any], bool]
"""A row, what it shows, its marks, and whether it is deleted."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """Lines of tables, `ready`.

    Attributes:
        records: for the table of records.
        references: for the table of references.
        resources: rows of which lines are to be made.
    """

    records: Sequence[Line]
    references: Sequence[Line]
    resources: Sequence[bytes]


def fresh(firm: UUID, device: str, flats: Sequence[Flat]) -> Fresh:
    """What the operations `flats` of `device` come to, where they are all that is known of `firm`."""
    rows: dict[_Key, list[Flat]] = defaultdict(list)
    for one in flats:
        if one.entity is not None and one.row is not None:
            rows[one.entity, one.row].append(one)
    hidden = _hidden(rows, [one for one in flats if one.body is None and one.preds])
    shown = [made for key, of in rows.items() if (made := _shown(device, key, of, hidden.get(key, ())))]
    records = projection.record_lines(((firm.bytes, *key), values, marks, gone) for key, values, marks, gone in shown)
    named = [
        ready((target.bytes, *key, field, firm.bytes))
        for key, values, _, deleted in shown
        if not deleted
        for field, target in dict.fromkeys(references.named_in(key[0], values))
    ]
    return Fresh(records, named, [row for entity, row in rows if entity == "resource"])


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


def _shown(device: str, key: _Key, flats: Sequence[Flat], hidden: Sequence[Flat]) -> _Shown | None:
    """What a row shows; None where nothing of it can be seen."""
    if not hidden and _each_once(flats):
        shown = {_field(one): said(one.body or "").value for one in flats}
        return key, shown, projection.UNMARKED, False
    state = row_state([lean(one, device) for one in (*flats, *hidden)], projection.same_in(key[0]))
    made = projection.shown(state)
    return None if made is None else (key, *made, state.deleted)


def _each_once(said: Sequence[Flat]) -> bool:
    """Whether each field was said once, replacing nothing: then each operation is the one head of its field."""
    fields = {one.field for one in said}
    return len(fields) == len(said) and DELETED not in fields and not any(one.preds for one in said)


def _field(one: Flat) -> str:
    return one.field or ""

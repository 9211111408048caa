"""The rules of the ledger: from the operations of one row to what the row is. Pure functions of the set.

* An operation replaces the operations it names, in its own field of its own row.
* The heads of a field are the operations that no other one replaces. Heads that mean different things are a conflict.
* A deletion names the heads it saw, in any field. The row is deleted while every head is named by a standing deletion.
* An operation that is withheld or erased has no field of its own; it stands in the field of what it replaces, so that
  a value which is no longer the latest does not come back.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from esdesk.core.operation import DELETED, Level, Value


class Says(Protocol):
    """What the rules read of a body."""

    @property
    def field(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> Value: ...  # noqa: D102
    @property
    def hlc(self) -> int: ...  # noqa: D102


class Counts(Protocol):
    """What the rules read of an operation, whole (`core.operation.Operation`) or lean (`ledger.lean`)."""

    @property
    def id(self) -> Any: ...  # noqa: ANN401, D102  UUID, or its bytes: either has the order of the other
    @property
    def device(self) -> str: ...  # noqa: D102
    @property
    def level(self) -> int: ...  # noqa: D102
    @property
    def preds(self) -> Sequence[Any]: ...  # noqa: D102
    @property
    def body(self) -> Says | None: ...  # noqa: D102


Op = TypeVar("Op", bound=Counts)


@dataclass(frozen=True, slots=True)
class FieldState(Generic[Op]):
    """One field of one row.

    Attributes:
        heads: the operations no other one replaces, the provisional one first.
        unseen: heads whose value is withheld from this reader or erased.
        conflict: whether the heads say different things.
    """

    heads: tuple[Op, ...]
    unseen: tuple[Any, ...]
    conflict: bool

    @property
    def value(self) -> Value:
        """The provisional value: that of the latest clock; None where nothing can be seen."""
        return _body(self.heads[0]).value if self.heads else None

    @property
    def head_ids(self) -> tuple[Any, ...]:
        """What an edit of this field must name."""
        return tuple(sorted([*(head.id for head in self.heads), *self.unseen]))


@dataclass(frozen=True, slots=True)
class RowState(Generic[Op]):
    """One row.

    Attributes:
        fields: by name, without the field of deletions.
        deletions: standing deletions.
        deleted: whether they name every head.
    """

    fields: Mapping[str, FieldState[Op]]
    deletions: tuple[Op, ...]
    deleted: bool

    @property
    def contested(self) -> bool:
        """A deletion met an edit it did not know: the row stays, and a person decides."""
        return bool(self.deletions) and not self.deleted

    @property
    def head_ids(self) -> tuple[Any, ...]:
        """What a deletion of this row must name."""
        every = {id for field in self.fields.values() for id in field.head_ids}
        return tuple(sorted(every | {deletion.id for deletion in self.deletions}))


Same = Callable[[str, Value, Value], bool]
"""Whether two values of a field mean the same: `1.200 kg` and `1,2 t` do."""


def row_state(operations: Iterable[Op], same: Same) -> RowState[Op]:
    """What the operations make of one row.

    Args:
        operations: every counted operation of the row, and every withheld or erased one that replaces one of them,
            directly or through others of its kind. Order and repetition do not matter.
        same: equality of values by field.
    """
    by_id = {operation.id: operation for operation in operations}
    fields_of = _fields(by_id)
    replaced = _replaced(by_id, fields_of)
    heads: dict[str, list[Op]] = {}
    for id, fields in fields_of.items():
        for name in fields - replaced.get(id, frozenset()):
            heads.setdefault(name, []).append(by_id[id])
    deletions = tuple(head for head in heads.pop(DELETED, []) if head.body is not None and head.body.value)
    states = {name: _field_state(name, found, same) for name, found in sorted(heads.items())}
    named = {pred for deletion in deletions for pred in deletion.preds}
    standing = {id for state in states.values() for id in state.head_ids}
    return RowState(states, tuple(sorted(deletions, key=_rank)), bool(deletions) and standing <= named)


def _fields(by_id: Mapping[Any, Op]) -> dict[Any, frozenset[str]]:
    """The field of each operation that can be seen; for the others, the fields of what they replace."""
    fields = {id: frozenset([op.body.field]) for id, op in by_id.items() if op.body is not None}
    unseen = [op for op in by_id.values() if op.body is None]
    grew = True
    while grew:
        grew = False
        for op in unseen:
            found = fields.get(op.id, frozenset()).union(*(fields.get(pred, frozenset()) for pred in op.preds))
            if found != fields.get(op.id, frozenset()):
                fields[op.id], grew = found, True
    return fields


def _replaced(by_id: Mapping[Any, Op], fields_of: Mapping[Any, frozenset[str]]) -> dict[Any, frozenset[str]]:
    """In which fields each operation is replaced; a name given across fields counts for deletions alone."""
    replaced: dict[Any, frozenset[str]] = {}
    for id, fields in fields_of.items():
        for pred in by_id[id].preds:
            common = fields & fields_of.get(pred, frozenset())
            replaced[pred] = replaced.get(pred, frozenset()) | common
    return replaced


def _field_state(name: str, heads: list[Op], same: Same) -> FieldState[Op]:
    seen = sorted((head for head in heads if head.level == Level.FULL), key=_rank, reverse=True)
    unseen = tuple(sorted(head.id for head in heads if head.level != Level.FULL))
    conflict = any(not same(name, _body(seen[0]).value, _body(head).value) for head in seen[1:])
    return FieldState(tuple(seen), unseen, conflict)


def _rank(operation: Counts) -> tuple[int, str, Any]:
    return (_body(operation).hlc, operation.device, operation.id)


def _body(operation: Counts) -> Says:
    if operation.body is None:
        raise ValueError("an operation without its body has no value")
    return operation.body

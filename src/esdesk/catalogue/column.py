"""What a column and a table of the catalogue are."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "number", "flag", "list"]
"""How a cell is read. A list is separated by `;`, a flag is 0 or 1, a number has a decimal point."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        needed: an empty cell is a fault.
        refers: table whose key each value names, or empty.
        choices: the values allowed, or empty for any.
        pattern: regular expression that the whole value must match, or empty.
    """

    name: str
    kind: Kind = "text"
    needed: bool = False
    refers: str = ""
    choices: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table, with the columns whose values together are unique in it.

    Attributes:
        parent: the column that names the row above in a tree; following it must end.
        searched: columns whose folded text goes into the full-text index.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    parent: str = ""
    searched: tuple[str, ...] = ()


def needed(*names: str, kind: Kind = "text") -> tuple[Column, ...]:
    """Columns that must not be empty."""
    return tuple(Column(name, kind, needed=True) for name in names)


def free(*names: str, kind: Kind = "text") -> tuple[Column, ...]:
    """Columns that may be empty."""
    return tuple(Column(name, kind) for name in names)

"""Makes the one catalogue file: reads the CSV tables, checks every row, writes a read-only SQLite file.

The name of the file is a hash of what it was made from, so it is made once and never goes stale.
"""

import csv
import hashlib
import os
import re
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from sqlcipher3 import dbapi2

from esdesk.catalogue.column import Column, Table
from esdesk.catalogue.rules import RULES, parts
from esdesk.catalogue.schema import TABLES
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.turkish import fold

Row = dict[str, str]
Rows = dict[str, list[Row]]

_FORMAT = b"esdesk-catalogue-2\0"  # raise it when the built file changes though the tables do not


def content_hash(folder: Path) -> str:
    """SHA-256 (first 16 hex digits) over the version file and all tables in `folder`."""
    whole = hashlib.sha256(_FORMAT)
    for name in ["catalogue.toml", *sorted(f"{table.name}.csv" for table in TABLES)]:
        try:
            content = (folder / name).read_bytes()
        except OSError as error:
            raise EnvironmentFault("catalogue-table-missing", path=folder / name) from error
        whole.update(f"{name}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()[:16]


def read_tables(folder: Path) -> Rows:
    """The rows of every table in `folder`, cells as they stand.

    Raises:
        UserFault: "catalogue-columns" where a header is not the schema's.
    """
    found: Rows = {}
    for table in TABLES:
        with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            expected = [column.name for column in table.columns]
            if sorted(reader.fieldnames or ()) != sorted(expected):
                raise UserFault("catalogue-columns", table=table.name, columns=", ".join(expected))
            found[table.name] = list(reader)
    return found


def faults(rows: Rows) -> Iterator[str]:
    """What is wrong in `rows`, one English line each for whoever edits the tables; nothing where all is well."""
    keys = {table.name: {row[table.key[0]] for row in rows[table.name]} for table in TABLES}
    for table in TABLES:
        seen: set[tuple[str, ...]] = set()
        for number, row in enumerate(rows[table.name], start=2):
            where = f"{table.name}.csv:{number}"
            key = tuple(row[name] for name in table.key)
            if key in seen:
                yield f"{where}: {key} stands twice"
            seen.add(key)
            for column in table.columns:
                yield from (
                    f"{where}: {column.name}: {wrong}" for wrong in _cell_faults(column, row[column.name], keys)
                )
        yield from _cycles(table, rows[table.name])
    for rule in RULES:
        yield from rule(rows)


def _cell_faults(column: Column, cell: str | None, keys: dict[str, set[str]]) -> Iterator[str]:
    if not cell:
        if cell is None or column.needed:
            yield "is empty"
        return
    for value in parts(cell) if column.kind == "list" else (cell,):
        if column.choices and value not in column.choices:
            yield f"{value!r} is not one of {', '.join(column.choices)}"
        if column.pattern and not re.fullmatch(column.pattern, value):
            yield f"{value!r} has the wrong form"
        if column.refers and value not in keys[column.refers]:
            yield f"{value!r} is not in {column.refers}"
        if column.kind == "flag" and value not in ("0", "1"):
            yield f"{value!r} is neither 0 nor 1"
        if column.kind == "number" and not _is_number(value):
            yield f"{value!r} is not a number"


def _is_number(value: str) -> bool:
    try:
        return Decimal(value).is_finite()
    except InvalidOperation:
        return False


def _cycles(table: Table, rows: Iterable[Row]) -> Iterator[str]:
    if not table.parent:
        return
    above = {row[table.key[0]]: row[table.parent] for row in rows}
    for start in above:
        at, steps = start, 0
        while at and steps <= len(above):
            at, steps = above.get(at, ""), steps + 1
        if at:
            yield f"{table.name}.csv: {start!r} lies above itself"


def build(folder: Path, target: Path) -> None:
    """Makes the catalogue file at `target` from the tables in `folder`, whole or not at all.

    Raises:
        UserFault: "catalogue-faulty" with the first fault found.
    """
    rows = read_tables(folder)
    for fault in faults(rows):
        raise UserFault("catalogue-faulty", fault=fault)
    about = tomllib.loads((folder / "catalogue.toml").read_text(encoding="utf-8"))
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.stem, suffix=".new")
    os.close(handle)
    try:
        _write(Path(name), rows, about["version"])
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _write(path: Path, rows: Rows, version: str) -> None:
    connection = dbapi2.connect(str(path))
    try:
        connection.execute("CREATE TABLE about (version TEXT NOT NULL)")
        connection.execute("INSERT INTO about VALUES (?)", (version,))
        connection.execute(
            "CREATE VIRTUAL TABLE search USING fts5 (kind UNINDEXED, id UNINDEXED, text, prefix='3 5', "
            "tokenize='unicode61 remove_diacritics 0')"
        )
        for table in TABLES:
            _write_table(connection, table, rows[table.name])
        connection.execute("INSERT INTO search (search) VALUES ('optimize')")
        connection.commit()
    finally:
        connection.close()


def _write_table(connection: dbapi2.Connection, table: Table, rows: list[Row]) -> None:
    names = [column.name for column in table.columns]
    columns = ", ".join(f'"{name}" TEXT NOT NULL' for name in names)
    key = ", ".join(f'"{name}"' for name in table.key)
    places = ", ".join("?" * len(names))
    connection.execute(f"CREATE TABLE {table.name} ({columns}, PRIMARY KEY ({key})) WITHOUT ROWID")
    connection.executemany(
        f"INSERT INTO {table.name} VALUES ({places})", ([row[name] for name in names] for row in rows)
    )
    if table.searched:
        connection.executemany(
            "INSERT INTO search (kind, id, text) VALUES (?, ?, ?)",
            ((table.name, row[table.key[0]], fold(" ".join(row[name] for name in table.searched))) for row in rows),
        )

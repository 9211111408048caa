"""Files at different schema versions, and all that they say."""

import shutil
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from esdesk.core.paths import resource


def with_one_more_step(folder: Path, script: str) -> Path:
    """The program's migrations in a folder of their own, and `script` as the next one."""
    shutil.copytree(resource("db/migrations"), folder)
    number = len(list(folder.glob("*.sql"))) + 1
    (folder / f"{number:04}_planted.sql").write_text(script)
    return folder


def version_of(path: Path) -> int:
    """The schema version of a file."""
    with closing(dbapi2.connect(str(path))) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def set_version(path: Path, number: int) -> None:
    """Makes a file claim another schema version."""
    with closing(dbapi2.connect(str(path))) as connection:
        connection.execute(f"PRAGMA user_version={number}")


def contents(path: Path) -> list[str]:
    """Everything a file says, in a fixed order: its schema and its rows. SQLite finds no damage in it."""
    with closing(dbapi2.connect(str(path))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        schema = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
        tables = [name for type, name, _ in schema if type == "table"]
        rows = [row for name in tables for row in connection.execute(f'SELECT * FROM "{name}"')]
    return [repr(line) for line in [*schema, *rows]]

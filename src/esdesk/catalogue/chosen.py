"""Which catalogue the program uses: the one that ships with it, or a newer one that a centre gave out and one took.

Those that were taken lie in the profile, each in a folder of its own with the tables as they came; `taken.json` names
them in the order of their taking. The last one is used while it fits this program and is not older than what ships.
"""

import hashlib
import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from esdesk.catalogue.schema import TABLES
from esdesk.core.errors import EnvironmentFault
from esdesk.core.paths import profile, resource

ABOUT = "catalogue.toml"
FILES = (ABOUT, *(f"{table.name}.csv" for table in TABLES))
"""What a catalogue consists of."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A catalogue that was taken.

    Attributes:
        folder: its name among those taken.
        schema: the mark of the tables it was made for.
        signer: fingerprint of whoever signed it.
    """

    folder: str
    version: str
    schema: str
    signer: str
    created_at: str


def schema_mark() -> str:
    """What tells this program's tables from those of another edition: 16 hex digits over their names and columns."""
    named = [[table.name, *(column.name for column in table.columns)] for table in TABLES]
    return hashlib.sha256(json.dumps(named).encode()).hexdigest()[:16]


def order(version: str) -> tuple[int, ...]:
    """Versions compare by their numbers: 2026.11.11-2 comes after 2026.11.11."""
    return tuple(int(number) for number in re.findall(r"[0-9]+", version))


def version_of(folder: Path) -> str:
    """The version of the catalogue in a folder. Raises `EnvironmentFault("catalogue-table-missing")`."""
    try:
        return str(tomllib.loads((folder / ABOUT).read_text(encoding="utf-8"))["version"])
    except (OSError, ValueError, KeyError) as error:
        raise EnvironmentFault("catalogue-table-missing", path=folder / ABOUT) from error


def home() -> Path:
    """The folder of those that were taken."""
    return profile() / "catalogue" / "taken"


def listing() -> Path:
    """The file that names them."""
    return profile() / "catalogue" / "taken.json"


def taken() -> list[Kept]:
    """Those that were taken, the newest last. Raises `EnvironmentFault("catalogue-taken-damaged")`."""
    if not listing().exists():
        return []
    try:
        return [Kept(**one) for one in json.loads(listing().read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError) as error:
        raise EnvironmentFault("catalogue-taken-damaged", path=listing()) from error


def shipped() -> Path:
    """The folder of the catalogue that came with the program."""
    return resource("db/catalogue")


def in_use() -> Path:
    """The folder of the catalogue that the program works with."""
    last = next(reversed(taken()), None)
    if last is None or last.schema != schema_mark() or order(last.version) < order(version_of(shipped())):
        return shipped()
    return home() / last.folder

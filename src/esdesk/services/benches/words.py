"""How fast words lead to codes and uses: over the bundled catalogue, and over one a hundred times as large."""

import csv
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from esdesk.catalogue.build import Row, build, read_tables
from esdesk.catalogue.read import Catalogue
from esdesk.core.paths import resource
from esdesk.services.benches.measured import Measured, p95, timed
from esdesk.services.matching import suggesting

WORDS = ("mermer çamuru", "döküm kumu", "atık yağ", "cam kırığı", "olive pomace", "wood shavings", "BOS YAG TENEKESI",
         "kompresor kondensat suyu yagli", "sludge from the phosphating line", "waste heat")  # fmt: skip

LARGE = 100_000
"""Known synergies of the large catalogue."""

_SEED = 1
_TIMES = 20
_TABLES = "db/catalogue"


def bench_words() -> Iterator[Measured]:
    """Words to codes and uses over the bundled catalogue, beside the budget of 5 ms."""
    suggesting.codes(WORDS[0])
    suggesting.uses(WORDS[0])
    asked = [word for _ in range(_TIMES) for word in WORDS]
    for name, ask in (("words to codes", suggesting.codes), ("words to uses", suggesting.uses)):
        ms = timed(ask, asked)
        yield Measured(name, f"{len(asked)} queries", statistics.median(ms), p95(ms), "budget", 5.0)


def bench_many_synergies() -> Iterator[Measured]:
    """Words to uses over a generated catalogue of 100,000 synergies, beside 10 ms; making it is not timed."""
    from esdesk.matching.uses import Uses  # numpy is slow to import, and needed by few benches

    with tempfile.TemporaryDirectory(prefix="esdesk-bench-") as folder:
        uses = Uses(large_catalogue(Path(folder), LARGE))
        asked = [word for _ in range(_TIMES) for word in WORDS]
        for sector, code in ((None, None), ("24.51", "100908")):
            uses.suggest(WORDS[0], sector, code)
            ms = timed(lambda word, nace=sector, waste=code: uses.suggest(word, nace, waste), asked)
            name = "words to uses" if code is None else "words, sector and code to uses"
            method = f"{len(asked)} queries over {LARGE:,} synergies"
            yield Measured(name, method, statistics.median(ms), p95(ms), "budget", 10.0)


def large_catalogue(folder: Path, count: int) -> Catalogue:
    """The bundled catalogue with `count` synergies, in `folder`; the same for the same tables.

    Each further one is a known one whose thing bears two words more, drawn from the names of all: so words are as often
    shared as in the catalogue itself.
    """
    tables = read_tables(resource(_TABLES))
    known, random = tables["synergies"], Random(_SEED)
    words = {language: _words(known, f"waste_{language}") for language in ("en", "tr")}
    rows = [*known]
    while len(rows) < count:
        row = dict(random.choice(known), id=f"SYN-{100_000 + len(rows)}")
        for language, some in words.items():
            row[f"waste_{language}"] += f" {random.choice(some)} {random.choice(some)}"
        row["use_en"] += f" ({len(rows)})"  # no two may say the same
        rows.append(row)
    tables["synergies"] = rows
    for name, table in tables.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, [*table[0]])
            writer.writeheader()
            writer.writerows(table)
    (folder / "catalogue.toml").write_bytes((resource(_TABLES) / "catalogue.toml").read_bytes())
    build(folder, folder / "large.sqlite")
    return Catalogue(folder / "large.sqlite")


def _words(rows: list[Row], column: str) -> list[str]:
    return sorted({word for row in rows for word in row[column].split() if word.isalpha()})

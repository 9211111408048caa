"""The catalogue as the program reads it: dataclasses from one cached SQLite file, loaded table by table when needed."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from sqlcipher3 import dbapi2

from esdesk.audit.codes import ListedCode
from esdesk.catalogue.build import build, content_hash
from esdesk.catalogue.chosen import in_use
from esdesk.catalogue.entries import (
    AmbiguousLabel,
    AvoidedBurden,
    Concept,
    Factor,
    HazardProperty,
    LegalQuestion,
    Province,
    Residue,
    Sector,
    SectorProfile,
    SourceWord,
    Spoiler,
    Synergy,
    TreatmentCode,
    WasteChapter,
    WasteCode,
)
from esdesk.catalogue.rules import parts
from esdesk.catalogue.schema import TABLES
from esdesk.core.errors import EnvironmentFault
from esdesk.core.paths import profile
from esdesk.core.turkish import fold

READY = "ready"
"""The folder beside the tables with what the program would else make of them at its first start: tools/ready.py."""

Entry = TypeVar("Entry")


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _number(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def _flag(cell: str) -> bool | None:
    return cell == "1" if cell else None


_READERS: dict[str, Callable[[str], object]] = {"text": str, "list": parts, "number": _number, "flag": _flag}


class Catalogue:
    """The built file at `path`, read on first use.

    Args:
        path: a file that `build` made.
        without_source: synergies whose `source` contains this text (case ignored) are left out, for comparisons.

    Attributes:
        path: the file; what is derived from the catalogue can be cached beside it under the same name.
        whole: the same with no synergy left out.
    """

    def __init__(self, path: Path, without_source: str | None = None, whole: "Catalogue | None" = None) -> None:
        self.path = path
        self._without = fold(without_source) if without_source else None
        self.whole: Catalogue = self if self._without is None else whole or Catalogue(path)

    @contextmanager
    def _open(self) -> Iterator[dbapi2.Connection]:
        try:
            connection = dbapi2.connect(f"file:{self.path.as_posix()}?mode=ro&immutable=1", uri=True)
        except dbapi2.Error as error:
            raise EnvironmentFault("catalogue-cannot-open", path=self.path) from error
        try:
            yield connection
        finally:
            connection.close()

    def _entries(self, name: str, kind: type[Entry], **added: Mapping[str, object]) -> Iterator[Entry]:
        table = next(table for table in TABLES if table.name == name)
        readers = {column.name: _READERS[column.kind] for column in table.columns}
        wanted = [field.name for field in fields(kind) if field.name not in added]  # type: ignore[arg-type]
        names = ", ".join(f'"{one}"' for one in wanted)
        with self._open() as connection:
            for row in connection.execute(f"SELECT {names} FROM {name} ORDER BY {', '.join(table.key)}"):
                cells: dict[str, Any] = {one: readers[one](cell) for one, cell in zip(wanted, row, strict=True)}
                key = cells[table.key[0]]
                yield kind(**cells, **{one: values[key] for one, values in added.items()})

    @cached_property
    def version(self) -> str:
        """The version that matches and reports name."""
        with self._open() as connection:
            return str(connection.execute("SELECT version FROM about").fetchone()[0])

    @cached_property
    def codes(self) -> Mapping[str, WasteCode]:
        """Waste codes by their six digits."""
        with self._open() as connection:
            pairs = connection.execute("SELECT DISTINCT code, list FROM waste_code_list ORDER BY code, list").fetchall()
        lists: dict[str, tuple[str, ...]] = {}
        for code, one in pairs:
            lists[code] = (*lists.get(code, ()), one)
        return _by("code", self._entries("waste_codes", WasteCode, lists=lists))

    @cached_property
    def waste_chapters(self) -> Mapping[str, WasteChapter]:
        """Chapters of the lists of waste by their two digits."""
        return _by("chapter", self._entries("waste_chapters", WasteChapter))

    def listed(self, code: str) -> list[ListedCode]:
        """The entries of a waste code, one for each list and time in which it holds; empty where it is not known."""
        found = self.codes.get(code)
        if found is None:
            return []
        with self._open() as connection:
            query = "SELECT list, hazardous, valid_from, valid_to, replaced_by FROM waste_code_list WHERE code = ?"
            rows = connection.execute(f"{query} ORDER BY list, valid_from", (code,)).fetchall()
        return [
            ListedCode(
                code,
                name,
                hazardous == "1" if hazardous else found.hazardous,
                mirror=bool(found.mirror),
                valid_from=_day(first),
                valid_to=_day(last),
                replaced_by=", ".join(parts(after)),
            )
            for name, hazardous, first, last, after in rows
        ]

    @cached_property
    def concepts(self) -> Mapping[str, Concept]:
        """Concepts by id."""
        return _by("id", self._entries("concepts", Concept))

    @cached_property
    def synergies(self) -> Mapping[str, Synergy]:
        """Known synergies by id, without those left out by their source."""
        found = self._entries("synergies", Synergy)
        kept = (one for one in found if self._without is None or self._without not in fold(one.source))
        return _by("id", kept)

    @cached_property
    def residues(self) -> tuple[Residue, ...]:
        """What kinds of uses leave over, by id."""
        return tuple(self._entries("residues", Residue))

    @cached_property
    def spoilers(self) -> tuple[Spoiler, ...]:
        """What is said of a have that bars uses, by id."""
        return tuple(self._entries("spoilers", Spoiler))

    @cached_property
    def source_words(self) -> Mapping[str, str]:
        """Words of our own in which sources are named, English to Turkish."""
        return {one.en: one.tr for one in self._entries("source_words", SourceWord)}

    @cached_property
    def sectors(self) -> Mapping[str, Sector]:
        """NACE Rev. 2 by code as written there: "A", "24", "24.5", "24.51"."""
        return _by("code", self._entries("nace_rev2", Sector))

    @cached_property
    def profiles(self) -> Mapping[str, SectorProfile]:
        """Sector profiles by NACE code."""
        return _by("nace", self._entries("sector_profiles", SectorProfile))

    @cached_property
    def factors(self) -> tuple[Factor, ...]:
        """All factors, by category and id."""
        return tuple(self._entries("factors", Factor))

    @cached_property
    def avoided_burdens(self) -> tuple[AvoidedBurden, ...]:
        """What replaced materials would have cost the climate."""
        return tuple(self._entries("avoided_burden", AvoidedBurden))

    @cached_property
    def provinces(self) -> Mapping[str, Province]:
        """Provinces by plate."""
        return _by("plate", self._entries("provinces", Province))

    @cached_property
    def treatments(self) -> Mapping[str, TreatmentCode]:
        """Codes of recovery and disposal, with their names."""
        return _by("code", self._entries("treatment_codes", TreatmentCode))

    @cached_property
    def hazard_properties(self) -> Mapping[str, HazardProperty]:
        """Hazardous properties by code ("HP4")."""
        return _by("code", self._entries("hp_codes", HazardProperty))

    @cached_property
    def legal_questions(self) -> tuple[LegalQuestion, ...]:
        """The conditions of by-product, end-of-waste and animal by-product, asked as questions."""
        return tuple(self._entries("legal_questions", LegalQuestion))

    @cached_property
    def ambiguous(self) -> Mapping[str, AmbiguousLabel]:
        """Names that mean several concepts, by the folded name."""
        return MappingProxyType({fold(one.label): one for one in self._entries("ambiguous_labels", AmbiguousLabel)})

    @cached_property
    def _roads(self) -> Mapping[tuple[str, str], int]:
        plates = [*self.provinces]
        columns = ", ".join(f'"{plate}"' for plate in plates)
        with self._open() as connection:
            rows = connection.execute(f"SELECT plate, {columns} FROM province_road_distance_km").fetchall()
        return {(row[0], plate): int(km) for row in rows for plate, km in zip(plates, row[1:], strict=True)}

    def road_km(self, one: str, other: str) -> int | None:
        """Kilometres by road between the centres of two provinces (plates); None where a plate is unknown."""
        return self._roads.get((one, other))

    def broader(self, concept: str) -> tuple[str, ...]:
        """The concepts above `concept`, nearest first."""
        above: list[str] = []
        at = self.concepts[concept].broader if concept in self.concepts else ""
        while at:
            above.append(at)
            at = self.concepts[at].broader
        return tuple(above)

    def search(self, table: str, words: str, limit: int = 20) -> list[str]:
        """Keys of the rows of `table` that hold every word of `words` or begin a word with it, best first."""
        asked = " ".join(f'"{word}"*' for word in _words(words))
        if not asked:
            return []
        with self._open() as connection:
            rows = connection.execute(
                "SELECT id FROM search WHERE search MATCH ? AND kind = ? ORDER BY rank, id LIMIT ?",
                (asked, table, limit),
            )
            return [str(row[0]) for row in rows]

    def without(self, source: str | None) -> "Catalogue":
        """This catalogue less the synergies whose source names `source`; itself where that is None."""
        return self if source is None else Catalogue(self.path, source, self.whole)


def _words(text: str) -> list[str]:
    return "".join(ch if ch.isalnum() else " " for ch in fold(text)).split()


def _by(name: str, entries: Iterator[Entry]) -> Mapping[str, Entry]:
    return MappingProxyType({getattr(entry, name): entry for entry in entries})


def open_catalogue(folder: Path) -> Catalogue:
    """The catalogue of the tables in `folder`: made ready beside it, as in a frozen program, or else in the profile."""
    name = f"{content_hash(folder)}.sqlite"
    if (folder.parent / READY / name).exists():
        return Catalogue(folder.parent / READY / name)
    cached = profile() / "catalogue" / name
    if not cached.exists():
        try:
            cached.parent.mkdir(parents=True, exist_ok=True)
            build(folder, cached)
        except (OSError, dbapi2.OperationalError) as error:  # the second is how SQLite says that the disk is full
            raise EnvironmentFault("catalogue-cannot-build", path=cached) from error
    return Catalogue(cached)


@cache
def default() -> Catalogue:
    """The catalogue that the program works with; another one that is taken meanwhile counts from the next start."""
    return open_catalogue(in_use())

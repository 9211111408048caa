"""What each table of the catalogue must hold: the one place that says it.

`build` makes the database from it and refuses rows that break it; the tests hold the shipped tables to it.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "number", "flag", "list"]
"""How a cell is read. A list is separated by `;`, a flag is 0 or 1, a number has a decimal point."""

BASES = ("documented", "practice", "judgement")
KINDS = ("material", "energy", "water", "capacity", "equipment", "space", "logistics", "expertise", "service")
ROUTES = ("byproduct", "recovery_licence", "energy", "service", "end_of_waste", "unknown")


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


def _needed(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, needed=True) for name in names)


def _free(*names: str, kind: Kind = "text") -> tuple[Column, ...]:
    return tuple(Column(name, kind) for name in names)


_DAY = r"\d{4}-\d\d-\d\d"
_BASIS = (Column("basis", needed=True, choices=BASES), Column("doubt"))

_PLATES = tuple(f"{plate:02}" for plate in range(1, 82))

TABLES: tuple[Table, ...] = (
    Table(
        "nace_rev2",
        ("code",),
        (
            Column("code", needed=True, pattern=r"[A-U]|\d\d(\.\d{1,2})?"),
            Column("level", "number", needed=True),
            Column("parent", refers="nace_rev2"),
            *_needed("section", "isic4", "title_en", "title_tr"),
        ),
        parent="parent",
        searched=("title_en", "title_tr"),
    ),
    Table("waste_chapters", ("chapter",), (Column("chapter", pattern=r"\d\d"), *_needed("name_en", "name_tr"))),
    Table(
        "waste_codes",
        ("code",),
        (
            Column("code", needed=True, pattern=r"\d{6}"),
            Column("hazardous", "flag", needed=True),
            Column("entry", needed=True, choices=("AN", "AH", "MN", "MH")),
            Column("mirror", "list", refers="waste_codes"),
            *_needed("plain_en", "plain_tr"),
            *_free("keywords_en", "keywords_tr", kind="list"),
            Column("typical_nace", "list", refers="nace_rev2"),
        ),
        searched=("plain_en", "plain_tr", "keywords_en", "keywords_tr"),
    ),
    Table(
        "waste_code_list",
        ("code", "list"),
        (
            Column("code", needed=True, refers="waste_codes"),
            Column("list", needed=True, choices=("EU", "TR")),
            Column("valid_from", pattern=_DAY),
            Column("valid_to", pattern=_DAY),
            Column("replaced_by", "list", refers="waste_codes"),
        ),
    ),
    Table(
        "concepts",
        ("id",),
        (
            Column("id", needed=True, pattern=r"[a-z0-9]+(-[a-z0-9]+)*"),
            Column("kind", needed=True, choices=KINDS),
            Column("broader", refers="concepts"),
            *_needed("label_en", "label_tr"),
            *_free("synonyms_en", "synonyms_tr", kind="list"),
            Column("ewc", "list", refers="waste_codes"),
            Column("state", choices=("solid", "liquid", "gas", "sludge", "powder", "granular", "mixed", "na")),
            Column("hazard", needed=True, choices=("none", "possible", "yes")),
            Column("producers_nace", "list", refers="nace_rev2"),
            Column("consumers_nace", "list", refers="nace_rev2"),
            *_free("uses_en", "uses_tr", "typical_constraints_en", "typical_constraints_tr", kind="list"),
            *_free("bulk_density_kg_m3", "lhv_mj_kg", kind="number"),
            *_BASIS,
        ),
        parent="broader",
        searched=("label_en", "label_tr", "synonyms_en", "synonyms_tr"),
    ),
    Table(
        "synergies",
        ("id",),
        (
            Column("id", needed=True, pattern=r"SYN-\d{4}"),
            *_needed("waste_en", "waste_tr"),
            Column("ewc", "list", refers="waste_codes"),
            Column("hazardous", "flag"),
            Column("donor_nace", "list", refers="nace_rev2"),
            Column("receiver_nace", "list", refers="nace_rev2"),
            *_needed("use_en", "use_tr"),
            Column("recovery_code", pattern=r"R\d{1,2}"),
            Column("kind", needed=True, choices=KINDS),
            *_free("treatment_en", "treatment_tr", kind="list"),
            Column("intermediary_nace", "list", refers="nace_rev2"),
            Column("legal_route", needed=True, choices=ROUTES),
            *_free("constraints_en", "constraints_tr", kind="list"),
            *_free("displaced_en", "displaced_tr", "source"),
            Column("confidence", needed=True, choices=("H", "M", "L")),
            Column("status", needed=True),
            Column("have_concept", needed=True, refers="concepts"),
            Column("have_also", "list", refers="concepts"),
            Column("want_concept", refers="concepts"),
            Column("doubt"),
            Column("basis", needed=True, choices=BASES),
        ),
        searched=("waste_en", "waste_tr", "use_en", "use_tr", "displaced_en", "displaced_tr"),
    ),
    Table(
        "sector_profiles",
        ("nace",),
        (
            Column("nace", needed=True, refers="nace_rev2"),
            *_needed("name_en", "name_tr"),
            *(Column(name, "list", refers="concepts") for name in ("usual_outputs", "usual_inputs", "often_forgotten")),
            *_free("questions_en", "questions_tr", kind="list"),
            *_BASIS,
        ),
        searched=("name_en", "name_tr"),
    ),
    Table(
        "factors",
        ("category", "id"),
        (
            *_needed("category", "id", "name_en"),
            *_free("name_tr", "value", "unit", "refers_to", "source"),
            Column("status", needed=True),
            Column("note"),
        ),
    ),
    Table(
        "avoided_burden",
        ("item_en",),
        (
            *_needed("item_en", "item_tr"),
            Column("value", "number", needed=True),
            *_free("range"),
            *_needed("unit"),
            *_free("note"),
            *_needed("status"),
        ),
    ),
    Table("benchmarks", ("item", "year", "source"), (*_needed("item", "value"), *_free("year", "source", "status"))),
    Table("provinces", ("plate",), (Column("plate", needed=True, choices=_PLATES), Column("name", needed=True))),
    Table(
        "province_road_distance_km",
        ("plate",),
        (
            Column("plate", needed=True, refers="provinces"),
            *(Column(plate, "number", needed=True) for plate in _PLATES),
        ),
    ),
)

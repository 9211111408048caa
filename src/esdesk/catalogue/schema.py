"""What each table of the catalogue must hold: the one place that says it.

`build` makes the database from it and refuses rows that break it; the tests hold the shipped tables to it.
"""

from esdesk.catalogue.column import Column, Table, free, needed

BASES = ("documented", "practice", "judgement")
KINDS = ("material", "energy", "water", "capacity", "equipment", "space", "logistics", "expertise", "service")
ROUTES = (
    "byproduct",
    "recovery_licence",
    "animal_byproduct",
    "permit",
    "reuse",
    "energy",
    "service",
)
UNCODED = ("energy", "water", "service", "product", "gas")

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
            *needed("section", "isic4", "title_en", "title_tr"),
        ),
        parent="parent",
        searched=("title_en", "title_tr"),
    ),
    Table("waste_chapters", ("chapter",), (Column("chapter", pattern=r"\d\d"), *needed("name_en", "name_tr"))),
    Table(
        "waste_codes",
        ("code",),
        (
            Column("code", needed=True, pattern=r"\d{6}"),
            Column("hazardous", "flag", needed=True),
            Column("entry", needed=True, choices=("AN", "AH", "MN", "MH")),
            Column("mirror", "list", refers="waste_codes"),
            *needed("plain_en", "plain_tr"),
            *free("keywords_en", "keywords_tr", kind="list"),
            Column("typical_nace", "list", refers="nace_rev2"),
        ),
        searched=("plain_en", "plain_tr", "keywords_en", "keywords_tr"),
    ),
    Table(
        "waste_code_list",
        ("code", "list", "valid_from"),
        (
            Column("code", needed=True, refers="waste_codes"),
            Column("list", needed=True, choices=("EU", "TR")),
            Column("valid_from", pattern=_DAY),
            Column("valid_to", pattern=_DAY),
            Column("replaced_by", "list", refers="waste_codes"),
            Column("hazardous", "flag"),
        ),
    ),
    Table(
        "concepts",
        ("id",),
        (
            Column("id", needed=True, pattern=r"[a-z0-9]+(-[a-z0-9]+)*"),
            Column("kind", needed=True, choices=KINDS),
            Column("broader", refers="concepts"),
            *needed("label_en", "label_tr"),
            *free("synonyms_en", "synonyms_tr", kind="list"),
            Column("ewc", "list", refers="waste_codes"),
            Column("no_code", choices=UNCODED),
            Column("abp_category", "list", choices=("1", "2", "3")),
            Column("state", choices=("solid", "liquid", "gas", "sludge", "powder", "granular", "mixed", "na")),
            Column("hazard", needed=True, choices=("none", "possible", "yes")),
            Column("producers_nace", "list", refers="nace_rev2"),
            Column("consumers_nace", "list", refers="nace_rev2"),
            *needed("uses_en", "uses_tr", "typical_constraints_en", "typical_constraints_tr", kind="list"),
            *free("bulk_density_kg_m3", "lhv_mj_kg", kind="number"),
            *_BASIS,
        ),
        parent="broader",
        searched=("label_en", "label_tr", "synonyms_en", "synonyms_tr"),
    ),
    Table(
        "synergies",
        ("id",),
        (
            Column("id", needed=True, pattern=r"SYN-\d{4,6}"),
            *needed("waste_en", "waste_tr"),
            Column("ewc", "list", refers="waste_codes"),
            Column("hazardous", "flag"),
            Column("donor_nace", "list", refers="nace_rev2"),
            Column("receiver_nace", "list", refers="nace_rev2"),
            *needed("use_en", "use_tr"),
            Column("recovery_code", pattern=r"R\d{1,2}"),
            Column("kind", needed=True, choices=KINDS),
            *free("treatment_en", "treatment_tr", kind="list"),
            Column("intermediary_nace", "list", refers="nace_rev2"),
            Column("legal_route", needed=True, choices=ROUTES),
            *needed("constraints_en", "constraints_tr", kind="list"),
            *free("displaced_en", "displaced_tr", "source"),
            Column("confidence", needed=True, choices=("H", "M", "L")),
            Column("status", needed=True),
            Column("have_concept", needed=True, refers="concepts"),
            Column("have_also", "list", refers="concepts"),
            Column("want_concept", refers="concepts"),
            *free("doubt", "doubt_tr"),
            Column("basis", needed=True, choices=BASES),
        ),
        searched=("waste_en", "waste_tr", "use_en", "use_tr", "displaced_en", "displaced_tr"),
    ),
    Table(
        "sector_profiles",
        ("nace",),
        (
            Column("nace", needed=True, refers="nace_rev2"),
            *needed("name_en", "name_tr"),
            *(Column(name, "list", refers="concepts") for name in ("usual_outputs", "usual_inputs", "often_forgotten")),
            *free("questions_en", "questions_tr", kind="list"),
            *_BASIS,
        ),
        searched=("name_en", "name_tr"),
    ),
    Table(
        "ambiguous_labels",
        ("label",),
        (*needed("label"), Column("concepts", "list", needed=True, refers="concepts"), *needed("ask_en", "ask_tr")),
    ),
    Table("retired_ids", ("id",), (*needed("id"), Column("replaced_by", refers="synergies"), *needed("why"))),
    Table(
        "residues",
        ("id",),
        (
            Column("id", needed=True, pattern=r"RES-\d{2}"),
            Column("receiver_nace", "list", needed=True, refers="nace_rev2"),
            Column("want_concept", "list", refers="concepts"),
            Column("said_en", "list"),
            Column("leaves", needed=True, refers="concepts"),
            *_BASIS,
        ),
    ),
    Table(
        "spoilers",
        ("id",),
        (
            Column("id", needed=True, pattern=r"SPO-\d{2}"),
            *free("said_en", "said_tr", "unless", kind="list"),
            Column("below_c", "number"),
            Column("have_concept", "list", refers="concepts"),
            *needed("uses_en", kind="list"),
            *needed("why"),
            *_BASIS,
        ),
    ),
    Table("source_words", ("en",), needed("en", "tr")),
    Table(
        "treatment_codes",
        ("code",),
        (Column("code", needed=True, pattern=r"R([1-9]|1[0-3])|D([1-9]|1[0-5])"), *needed("name_en", "name_tr")),
    ),
    Table(
        "hp_codes",
        ("code",),
        (Column("code", needed=True, pattern=r"HP([1-9]|1[0-5])"), *needed("name_en", "name_tr", "ask_en", "ask_tr")),
    ),
    Table(
        "legal_questions",
        ("id",),
        (
            Column("id", needed=True, pattern=r"[a-z]+-(eu|tr)-\d"),
            Column("topic", needed=True, choices=("byproduct", "end_of_waste", "animal_byproduct")),
            Column("list", needed=True, choices=("EU", "TR")),
            *needed("question_en", "question_tr", "law"),
            Column("law_date", needed=True, pattern=_DAY),
            *needed("source"),
            Column("basis", needed=True, choices=BASES),
        ),
    ),
    Table(
        "factors",
        ("category", "id"),
        (
            *needed("category", "id", "name_en", "name_tr"),
            *free("value", "unit", "refers_to"),
            *needed("source", "status"),
            Column("note"),
        ),
    ),
    Table(
        "avoided_burden",
        ("item_en",),
        (
            *needed("item_en", "item_tr"),
            Column("value", "number", needed=True),
            *free("range"),
            *needed("unit"),
            *free("note"),
            *needed("status"),
        ),
    ),
    Table("benchmarks", ("item", "year", "source"), needed("item", "value", "year", "source", "status")),
    Table(
        "provinces",
        ("plate",),
        (
            Column("plate", needed=True, choices=_PLATES),
            Column("name", needed=True),
            Column("lat", "number", needed=True),
            Column("lon", "number", needed=True),
        ),
    ),
    Table(
        "province_road_distance_km",
        ("plate",),
        (
            Column("plate", needed=True, refers="provinces"),
            *(Column(plate, "number", needed=True) for plate in _PLATES),
        ),
    ),
)

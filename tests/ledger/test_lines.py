"""The inventory's lines: equal whether kept or made anew, agreeing with the checks, found and sorted as asked."""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from esdesk.audit.checks import check_firm, newest_visit_day
from esdesk.audit.findings import Setting
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import Line, Query
from esdesk.audit.line_signs import sign_of
from esdesk.catalogue.listed import listed_codes
from esdesk.core.ids import new_id
from esdesk.core.operation import Level
from esdesk.core.paths import using_profile
from esdesk.core.turkish import fold, sort_key
from esdesk.ledger import inventory, migrate, projection
from esdesk.ledger import tables as t
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.line_queries import Days
from esdesk.ledger.views import Change
from tests.ledger.devices import FIRM, Device

TODAY = date(2026, 11, 26)
PLACE, OTHER, HALL, YARD, VISIT = (UUID(int=100 + n) for n in range(5))
RESOURCES = [UUID(int=200 + n) for n in range(4)]
QUANTITIES = [UUID(int=300 + n) for n in range(4)]
PROOFS = [UUID(int=400 + n) for n in range(3)]
LINES = [UUID(int=500 + n) for n in range(2)]


def texts(*options):
    return st.sampled_from([None, *options])


def names(*rows):
    return st.sampled_from([None, *map(str, rows)])


FIELDS = {
    ("resource", "name"): texts("Çamur", "cüruf", "Ürün", "İplik", "ısı"),
    ("resource", "facility"): names(PLACE, OTHER),
    ("resource", "direction"): texts("have", "want", "none"),
    ("resource", "kind"): texts("waste", "energy", "material"),
    ("resource", "classification"): st.sampled_from(
        [None, {"code": "01 04 13"}, {"code": "15 01 10*", "mirror": "hazardous"}, {"code": "zz"}, {"code": "150110"},
         {"code": "16 06 04", "list": "EU"}, {"code": "16 06 05", "list": "EU"}, {"code": "16 06 22*", "list": "EU"}]
    ),
    ("resource", "from_process"): names(HALL, YARD, PLACE),
    ("resource", "to_process"): texts("outside", str(HALL)),
    ("resource", "valid_until"): texts("2026", "2026-11", "2025-12-31", "2030-01-01"),
    ("resource", "pattern"): texts("seasonal"),
    ("resource", "fate"): st.sampled_from([None, {"fate": "disposed", "treatment": "D1"}, {"receiver": "Cam A.Ş."}]),
    ("quantity", "resource"): names(*RESOURCES[:2]),
    ("quantity", "span"): st.sampled_from([None, {"year": "2025"}, {"year": "2028"}, {"from": "2026-02-01"}]),
    ("quantity", "visit"): names(VISIT),
    ("quantity", "offered"): st.sampled_from(
        [None, {"value": "5", "unit": "t", "period": "day"}, {"value": "7.000", "unit": "kg", "quality": "measured"},
         {"min": "9", "max": "2", "unit": "m3", "period": "ay"}]
    ),
    ("quantity", "price"): st.sampled_from(
        [None, {"amount": "450", "currency": "TRY", "per_unit": "t", "payer": "giver", "year": "2025"}, {"amount": "3"}]
    ),
    ("composition", "resource"): names(*RESOURCES[:2]),
    ("composition", "line"): st.sampled_from([None, {"component": "nem", "min": "120", "unit": "%"}]),
    ("evidence", "proves"): st.sampled_from(
        [None, *({"entity": "resource", "row": str(row)} for row in (RESOURCES[0], QUANTITIES[0]))]
    ),
    ("process", "name"): texts("Kesim", "Şlam havuzu"),
    ("facility", "days_a_year"): texts("250", "300"),
    ("facility", "name"): texts("Fabrika"),
    ("visit", "facility"): names(PLACE),
    ("visit", "dates"): st.sampled_from([None, {"from": "2026-01-15"}, {"from": "2024-03-01", "to": "2024-03-02"}]),
}  # fmt: skip
ROWS = {"resource": RESOURCES, "quantity": QUANTITIES, "composition": LINES, "evidence": PROOFS,
        "process": [HALL, YARD], "facility": [PLACE, OTHER], "visit": [VISIT]}  # fmt: skip


@st.composite
def changes(draw):
    entity, name = draw(st.sampled_from(list(FIELDS)))
    return Change(entity, draw(st.sampled_from(ROWS[entity])), name, draw(FIELDS[entity, name]))


acts = st.one_of(
    st.lists(changes(), min_size=1, max_size=6),
    st.sampled_from([(entity, row) for entity, rows in ROWS.items() for row in rows]),  # deletes, or takes that back
    st.sampled_from(["undo", "elsewhere", "erase"]),
)


def whole() -> list[Change]:
    """Two resources that nothing is wrong with, so that whatever goes wrong around them shows."""
    said: list[tuple[str, UUID, dict[str, object]]] = [
        ("facility", PLACE, {"name": "Fabrika", "days_a_year": "300"}),
        ("process", HALL, {"facility": str(PLACE), "name": "Kesim"}),
        ("visit", VISIT, {"facility": str(PLACE), "dates": {"from": "2026-01-15"}}),
        ("evidence", PROOFS[0], {"proves": {"entity": "resource", "row": str(RESOURCES[0])}}),
        ("evidence", PROOFS[1], {"proves": {"entity": "quantity", "row": str(QUANTITIES[0])}}),
    ]
    for row, quantity in zip(RESOURCES[:2], QUANTITIES, strict=False):
        own = {
            "facility": str(PLACE),
            "direction": "have",
            "kind": "material",
            "name": "Çamur",
            "from_process": str(HALL),
        }
        tonnes = {"value": "5", "unit": "t", "period": "day", "quality": "measured"}
        measured = {"resource": str(row), "span": {"year": "2025"}, "visit": str(VISIT), "offered": tonnes}
        said += [("resource", row, {**own}), ("quantity", quantity, {**measured})]
    return [Change(entity, row, name, value) for entity, row, values in said for name, value in values.items()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("lines")


@contextmanager
def fresh(folder) -> Iterator[Ledger]:
    """A new file of the same device, in the one profile of these tests (which holds the catalogue)."""
    path = folder / f"{new_id()}.esdesk"
    with using_profile(folder / "profile"), Ledger.create(path, "0" * 64) as ledger:
        yield ledger
    path.unlink()


def play(ledger: Ledger, act, folder) -> None:
    if isinstance(act, list):
        ledger.record(FIRM, act, label="set")
    elif isinstance(act, tuple):
        gone = act[1] in {one.row for one in ledger.records(deleted=True)}
        (ledger.restore if gone else ledger.delete)([(FIRM, *act)], label="delete")
    elif act == "undo" and any(ledger.can_undo()):
        (ledger.undo if ledger.can_undo()[0] else ledger.redo)()
    elif act == "elsewhere":  # the same resource, edited on another device that knows nothing of it: a conflict
        with fresh(folder) as other:
            row = Change("resource", RESOURCES[0], "name", "başka")
            ledger.merge([op.at(Level.FULL) for op in other.record(FIRM, [row])])
    elif act == "erase":
        named = [op.id for op in ledger.operations(FIRM) if op.body is not None][:2]
        if named:
            ledger.erase(FIRM, operations=named, reason="KVKK", asked_by="firma")


def tables(ledger: Ledger) -> list[list[str]]:
    """All that is made of the records."""
    with ledger._reading() as connection:
        return [
            sorted(map(repr, connection.execute(select(table)).all()))
            for table in (t.reference, t.line, t.line_key, t.line_sign)
        ]


def days(ledger: Ledger, today: date) -> Days:
    by_place: dict[UUID | None, list[object]] = {}
    for visit in ledger.records("visit"):
        by_place.setdefault(reference_id(visit.values.get("facility")), []).append(visit)
    found = [(place, newest_visit_day(visits)) for place, visits in by_place.items() if place]  # type: ignore[arg-type]
    return Days(today, tuple((place, day) for place, day in found if day))


def signs_of_checks(ledger: Ledger, today: date) -> dict[UUID, str]:
    """What the checks say of each resource and of what is part of it."""
    records = ledger.records(firm=FIRM)
    found = check_firm(records, Setting(today, known_codes=listed_codes))
    whole: dict[UUID, UUID] = {one.row: one.row for one in records if one.entity == "resource"}
    for one in records:
        if one.entity in ("quantity", "composition", "condition"):
            above = reference_id(one.values.get("resource"))
            if above in whole and above is not None:
                whole[one.row] = above
    mine = [one for one in records if one.row in whole]
    return {
        row: sign_of(
            any(one.conflicts or one.contested for one in mine if whole[one.row] == row),
            [one for one in found if whole.get(one.where.row) == row],
        )
        for row in set(whole.values())
    }


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(played=st.lists(acts, max_size=8), today=st.dates(date(2024, 1, 1), date(2031, 1, 1)))
def test_kept_lines_are_those_made_anew_and_say_what_the_checks_say(folder, played, today):
    with fresh(folder) as ledger:
        ledger.record(FIRM, whole())
        assert {line.sign for line in every(ledger)} == {""}
        for act in played:
            play(ledger, act, folder)
        kept = tables(ledger)
        ledger.rebuild()
        assert kept == tables(ledger)
        lines = ledger.inventory.page(FIRM, Query(), days(ledger, today), 0, 100)
        assert {line.row: line.sign for line in lines} == signs_of_checks(ledger, today)
        signed = Query(only_signed=True)
        found = ledger.inventory.page(FIRM, signed, days(ledger, today), 0, 100)
        assert found == [line for line in lines if line.sign]
        assert ledger.inventory.count(FIRM, signed, days(ledger, today)) == len(found)


AROUND = [("facility", PLACE), ("process", HALL), ("visit", VISIT), ("quantity", QUANTITIES[0]),
          ("evidence", PROOFS[0]), ("evidence", PROOFS[1])]  # fmt: skip


@pytest.mark.parametrize("key", AROUND, ids=str)
def test_lines_follow_each_record_around_them_when_it_goes_and_when_it_comes_back(folder, key):
    with fresh(folder) as ledger:
        ledger.record(FIRM, whole())
        before = every(ledger)
        ledger.delete([(FIRM, *key)])
        assert every(ledger) != before
        kept = tables(ledger)
        ledger.rebuild()
        assert kept == tables(ledger)
        assert {line.row: line.sign for line in every(ledger)} == signs_of_checks(ledger, TODAY)
        ledger.restore([(FIRM, *key)])
        assert every(ledger) == before


def test_amounts_a_day_follow_the_days_that_a_facility_runs(folder):
    with fresh(folder) as ledger:
        ledger.record(FIRM, whole())
        monthly = {"value": "7", "unit": "t", "period": "month"}
        ledger.record(FIRM, [Change("quantity", QUANTITIES[1], "offered", monthly)])
        for days_a_year, tonnes in (("300", 1500), ("200", 1000), (None, 1825)):
            ledger.record(FIRM, [Change("facility", PLACE, "days_a_year", days_a_year)])
            (total,) = ledger.inventory.totals(FIRM, Query(), Days(TODAY))
            assert total.amount_per_year == (tonnes + 7 * 12) * 1000
            kept = tables(ledger)
            ledger.rebuild()
            assert kept == tables(ledger)


def test_a_file_of_before_is_filled_when_it_is_opened(folder):
    with fresh(folder) as ledger:
        ledger.record(FIRM, [Change("resource", RESOURCES[0], "name", "Çamur")])
        before = tables(ledger)
        with ledger._writing() as connection:
            for table in (t.reference, t.line, t.line_key, t.line_sign):
                connection.execute(table.delete())
            connection.execute(t.meta.delete().where(t.meta.c.key == projection._MADE))
        with Ledger(ledger.path, "0" * 64) as again:
            assert tables(again) == before


def test_signs_are_found_anew_with_another_catalogue(folder):
    coded = Change("resource", RESOURCES[0], "classification", {"code": "10 09 03"})
    with fresh(folder) as ledger:
        ledger.record(FIRM, [*whole(), coded])
        before = every(ledger)
        with ledger._writing() as connection:  # as a catalogue without the code would have left it
            connection.execute(t.line_key.update().where(t.line_key.c.code != "").values(sign=2))
            connection.execute(t.meta.update().where(t.meta.c.key == "catalogue").values(value="an older one"))
        with Ledger(ledger.path, "0" * 64) as again:
            assert [line.sign for line in every(again)] == [line.sign for line in before] == ["", ""]


WORDS = ("Çamur", "cüruf", "Ürün", "İplik", "ısı", "ığdır", "zımpara", "çöp", "50%_*", "[a]")


CODES = ("01 04 13", "15 01 10*", "15 02 03", "yağ")


@pytest.fixture(scope="module")
def many(folder):
    """Some sixty resources, each of which says something else."""
    dice = random.Random(7)
    said = []
    for number in range(60):
        row, quantity = UUID(int=1000 + number), UUID(int=5000 + number)
        name = " ".join(dice.choices(WORDS, k=2))
        said += [
            Change("resource", row, "name", name),
            Change("resource", row, "facility", str(PLACE)),
            Change("resource", row, "direction", dice.choice(["have", "want"])),
            Change("resource", row, "kind", dice.choice(["waste", "material", "energy", None])),
            Change("resource", row, "from_process", dice.choice([None, str(HALL), str(YARD)])),
            Change("resource", row, "classification", dice.choice([None, *({"code": one} for one in CODES)])),
            Change("resource", row, "fate", dice.choice([None, {"fate": "sold"}, {"fate": "disposed"}])),
        ]
        if dice.random() < 0.7:
            figure = {"value": str(dice.randrange(1, 99)), "unit": dice.choice(["t", "kg", "MWh"]), "period": "ay"}
            price = {"amount": str(dice.randrange(1, 99)), "currency": dice.choice(["TRY", "EUR"]), "per_unit": "t"}
            said += [
                Change("quantity", quantity, "resource", str(row)),
                Change("quantity", quantity, "offered", figure | dice.choice([{}, {"quality": "measured"}])),
                Change("quantity", quantity, "price", dice.choice([None, price, price | {"payer": "giver"}])),
            ]
    said += [Change("process", HALL, "name", "Kesim"), Change("process", YARD, "name", "Çamur havuzu")]
    said += [Change("facility", PLACE, "name", "Fabrika")]
    with fresh(folder) as ledger:
        ledger.record(FIRM, said)
        yield ledger


def every(ledger: Ledger, query: Query | None = None) -> list[Line]:
    return ledger.inventory.page(FIRM, query or Query(), Days(TODAY), 0, 1000)


QUERIES = [
    Query(),
    Query(text="çamur"),
    Query(text="CAMUR IPLIK"),
    Query(text="ISI"),
    Query(text="%"),
    Query(text="*"),
    Query(text="[A]"),
    Query(direction="want"),
    Query(kind="waste", direction="have"),
    Query(kind="space"),
    Query(process=""),
    Query(process="Çamur havuzu"),
    Query(only_signed=True, text="cür"),
]


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_a_query_finds_what_it_says(many, query):
    words = fold(query.text).split()
    wanted = [
        line
        for line in every(many)
        if all(word in fold(f"{line.name} {line.process} {line.amount} {line.unit}") for word in words)
        and query.direction in ("", line.direction)
        and query.kind in ("", line.kind)
        and query.process in (None, line.process)
        and (line.sign or not query.only_signed)
    ]
    assert every(many, query) == wanted
    assert many.inventory.count(FIRM, query, Days(TODAY)) == len(wanted)


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        ("order", lambda line: ()),
        ("name", lambda line: sort_key(line.name)),
        ("process", lambda line: sort_key(line.process)),
        ("kind", lambda line: ("", "material", "waste", "energy").index(line.kind)),
        ("quality", lambda line: line.quality != ""),
    ],
)
@pytest.mark.parametrize("descending", [False, True])
def test_lines_are_sorted_the_turkish_way_and_those_that_are_equal_by_their_making(many, sort, key, descending):
    wanted = sorted(every(many), key=lambda line: (key(line), line.row), reverse=descending)
    assert every(many, Query(sort=sort, descending=descending)) == wanted


def test_amounts_are_sorted_by_what_they_come_to_a_year(many):
    lines = every(many, Query(sort="amount", descending=True))
    weighed = [line for line in lines if line.unit in ("t/ay", "kg/ay")]
    tonnes = [float(line.amount) * (1000 if line.unit == "t/ay" else 1) for line in weighed]
    assert tonnes == sorted(tonnes, reverse=True)
    units = [line.unit != "MWh/ay" if line.unit else None for line in lines]
    assert units == sorted(units, key=(False, True, None).index)


def test_prices_are_sorted_from_what_is_paid_to_what_is_got(many):
    lines = [line for line in every(many, Query(sort="price")) if line.price_unit == "TL/t"]
    signed = [float(line.price) * (-1 if line.payer == "firm" else 1) for line in lines]
    assert len(signed) > 10
    assert signed == sorted(signed)


PAGED = [Query(), Query(descending=True), Query(sort="name"), Query(text="a", sort="amount", descending=True),
         Query(sort="kind", descending=True)]  # fmt: skip


@pytest.mark.parametrize("first", [1, 10, 256])
@pytest.mark.parametrize("query", PAGED, ids=str)
def test_pages_are_pieces_of_the_whole_and_places_are_where_lines_stand(many, query, first, monkeypatch):
    monkeypatch.setattr(inventory, "_FIRST", first)
    monkeypatch.setattr(many.inventory, "_known", inventory._Known())
    lines = every(many, query)
    for size in (1, 7, 50):
        pages = [many.inventory.page(FIRM, query, Days(TODAY), at, size) for at in range(0, len(lines) + size, size)]
        assert [line for page in pages for line in page] == lines
    places = [many.inventory.place_of(FIRM, query, Days(TODAY), line.row) for line in lines]
    assert places == list(range(len(lines)))
    assert many.inventory.place_of(FIRM, Query(kind="space"), Days(TODAY), lines[0].row) is None


SECTIONED = {
    "kind": lambda line: line.kind,
    "direction": lambda line: line.direction,
    "facility": lambda line: str(line.facility or ""),
    "process": lambda line: sort_key(line.process),
    "chapter": lambda line: line.code[:2],
}


@pytest.mark.parametrize(
    "query", [Query(), Query(text="a", sort="name"), Query(direction="want", sort="code")], ids=str
)
@pytest.mark.parametrize("by", SECTIONED)
def test_sections_part_what_a_query_finds(many, query, by):
    lines, query = every(many, query), replace(query, by=by)
    assert every(many, query) == lines  # in one run, unless one section is asked for
    told = many.inventory.sections(FIRM, query, Days(TODAY))
    assert told == Counter(map(SECTIONED[by], lines))
    for key, count in told.items():
        part = replace(query, section=key)
        assert every(many, part) == [line for line in lines if SECTIONED[by](line) == key]
        assert many.inventory.count(FIRM, part, Days(TODAY)) == count
    assert [many.inventory.section_of(FIRM, query, Days(TODAY), line.row) for line in lines] == [
        SECTIONED[by](line) for line in lines
    ]
    assert many.inventory.section_of(FIRM, replace(query, kind="space"), Days(TODAY), lines[0].row) is None


def test_sections_by_fate_are_as_the_records_say(many):
    said = Counter((one.values.get("fate") or {}).get("fate", "") for one in many.records("resource", FIRM))
    assert many.inventory.sections(FIRM, Query(by="fate"), Days(TODAY)) == said
    assert set(said) == {"", "sold", "disposed"}
    (sold,) = {
        many.record_at(line.row).values["fate"]["fate"] for line in every(many, Query(by="fate", section="sold"))
    }
    assert sold == "sold"


def test_totals_of_sections_add_up_to_those_of_all(many):
    whole = many.inventory.totals(FIRM, Query(), Days(TODAY))
    added: Counter[tuple[str, str, str]] = Counter()
    for one in many.inventory.totals(FIRM, Query(by="fate"), Days(TODAY)):
        added[one.kind, one.direction, one.unit] += one.count
    assert added == {(one.kind, one.direction, one.unit): one.count for one in whole}


def test_the_step_that_brings_fates_finds_them_in_the_records(many):
    script = migrate.steps()[7].read_text(encoding="utf-8")
    fill = next(one for one in migrate._statements(script) if one.lstrip().startswith("UPDATE"))
    before = tables(many)
    with many._remaking() as connection:
        connection.execute(t.line_key.update().values(fate=""))
        assert tables(many) == before  # not yet committed, and it is another connection that looks
        connection.exec_driver_sql(fill)
    assert tables(many) == before


def test_a_count_is_taken_anew_once_something_was_written(many):
    before = many.inventory.count(FIRM, Query(), Days(TODAY))
    many.record(FIRM, [Change("resource", new_id(), "name", "Çamur")], label="one more")
    assert many.inventory.count(FIRM, Query(), Days(TODAY)) == before + 1
    many.undo()
    assert many.inventory.count(FIRM, Query(), Days(TODAY)) == before


def test_lines_of_named_rows_come_in_the_order_asked_for(many):
    rows = [line.row for line in every(many)][5:2:-1]
    assert [line.row for line in many.inventory.at([*rows, UUID(int=1)], Days(TODAY))] == rows


def test_another_devices_file_has_the_same_lines(tmp_path, many):
    device = Device(tmp_path, 9)
    device.merge(many.operations(FIRM))
    with device.open() as ledger:
        assert every(ledger) == every(many)

"""Nothing that a reader may not see stands in their report: every field of every record, at every level, is walked."""

import re
from dataclasses import dataclass, field, replace
from itertools import count

import pytest

from esdesk.audit import fields
from esdesk.audit.forms import Code, Day, Degrees, Figure, Listed, Text
from esdesk.audit.groups import Group
from esdesk.audit.visibility import Reader, may_see
from esdesk.core.ids import new_id
from esdesk.ledger.views import Change
from esdesk.services.records import showing

UNCLEAR = {"kind", "direction", "visibility", "consent", "proves", "about", "named", "file", "nace", "fed_by"}
"""Fields that need sensible values, or have none that could be told from others."""

LEVELS = ("private", "centre", "partners", "public")
READERS = (Reader.CENTRE, Reader.PARTNERS, Reader.PUBLIC)
CHILDREN = ("contact", "facility", "production", "visit", "participant", "process", "resource", "composition",
            "condition", "quantity", "synergy", "refusal", "question", "acceptance")  # fmt: skip


@dataclass
class Marked:
    """A plant whose every value can be told from all others: entity and field by the words that give it away."""

    marks: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def value(self, form):
        """A value of `form` that stands nowhere else, with what it looks like in print; None where there is none."""
        n = next(self.numbers)
        letters = "".join("bcdfghjklm"[int(digit)] for digit in f"{n:03}")
        if isinstance(form, Text):
            return f"Qzqz{letters}", {f"Qzqz{letters}"}
        if isinstance(form, Figure):
            return f"7{n:03}3", {f"7{n:03}3"}
        if isinstance(form, Code):
            return f"XK{n:03}9", {f"XK{n:03}9"}
        if isinstance(form, Degrees):
            return f"12.{n:03}7", {f"12.{n:03}7"}
        if isinstance(form, Day):
            return f"{1500 + n}-02-03", {str(1500 + n)}
        if isinstance(form, Listed) and isinstance(form.of, Code):
            return [f"HX{n:03}8"], {f"HX{n:03}8"}
        return None

    def group(self, name, form):
        found = {member: self.value(of) for member, of in form.members.items()}
        found = {member: one for member, one in found.items() if one is not None}
        if name in ("arising", "used", "contracted", "offered", "amount", "capacity"):
            found["unit"], found["period"] = ("t", set()), ("yıl", set())
            found = {member: one for member, one in found.items() if member in ("value", "unit", "period", "method")}
        return {member: one[0] for member, one in found.items()}, set().union(*(one[1] for one in found.values()))

    def changes(self, entity, row, links):
        """Fills every field of a record."""
        yield from (Change(entity, row, name, value) for name, value in links.items())
        for one in fields.fields_of(entity):
            if one.form is None or one.name in links or one.name in UNCLEAR or one.refers_to:
                continue
            made = self.group(one.name, one.form) if isinstance(one.form, Group) else self.value(one.form)
            if made is not None and made[0]:
                self.marks[entity, one.name] = made[1]
                yield Change(entity, row, one.name, made[0])


@pytest.fixture
def marked(plant):
    made = Marked()
    rows = {"firm": plant.firm, "facility": plant.facility} | {
        entity: new_id() for entity in CHILDREN if entity != "facility"
    }
    changes = []
    for entity in ("firm", *CHILDREN):
        up = fields.parent(entity)
        links: dict[str, object] = {up.name: str(rows[str(up.refers_to)])} if up else {}
        if entity == "resource":
            links |= {"direction": "have", "kind": "waste", "from_process": str(rows["process"])}
        if entity == "participant":
            links |= {"role": "auditor"}
        if entity == "quantity":
            links |= {"span": {"year": "2025"}}
        changes += made.changes(entity, rows[entity], links)
    plant.ledger.record(plant.firm, [one for one in changes if (one.entity, one.field) != ("question", "answer")])
    made.marks.pop(("question", "answer"), None)
    return made


def stands_in(found, marks):
    """Those of `marks` that the report holds anywhere, however figures were grouped and lines broken."""
    whole = found.free
    text = re.sub(r"[\s.,\u00a0]", "", whole)
    years = set(re.findall(r"(?<![0-9a-f])\d{4}(?![0-9a-f])", whole))  # not digits of two figures
    return {one for one in marks if (one in years if re.fullmatch(r"\d{4}", one) else one.replace(".", "") in text)}


def levels(plant, level, consent=True):
    notice = {"notice": "1", "date": "2026-01-01"} if consent else None
    given = {"all": level, "contacts": level}
    plant.ledger.record(
        plant.firm,
        [Change("firm", plant.firm, "visibility", given), Change("firm", plant.firm, "consent", notice)],
    )
    return given


PRINTED = {
    "firm": {"name", "trade_name", "tax_number", "note"},
    "contact": {"name", "title", "phone", "email", "note"},
    "facility": {"name", "province", "district", "industrial_zone", "address", "position", "employees", "capacity"},
    "production": {"year", "product", "amount"},
    "visit": {"dates", "base_year", "scope", "instruments"},
    "participant": {"name", "title", "organisation"},
    "process": {"name"},
    "resource": {"name", "classification", "heat", "fate", "valid_until", "note"},
    "composition": {"line"},
    "condition": {"term"},
    "quantity": {"offered", "price"},
    "synergy": {"use", "next_action", "due"},
    "question": {"text"},
}


def test_the_firm_itself_reads_everything(marked, reported):
    found = reported(reader=Reader.SELF)
    for entity, names in PRINTED.items():
        for name in names:
            marks = {one for one in marked.marks[entity, name] if not one.startswith("HX")}
            if name in ("offered", "amount", "capacity"):
                marks = {one for one in marks if one[0] == "7"}  # how it was measured has no place in a table
            assert stands_in(found, marks) == marks, (entity, name)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("reader", READERS)
def test_what_a_reader_may_not_see_stands_nowhere(plant, marked, reported, reader, level):
    given = levels(plant, level)
    found = reported(reader=reader)
    hidden = {key for key in marked.marks if not may_see(reader, key[0], key[1], None, given, True)}
    shown = set(marked.marks) - hidden
    assert {key for key in hidden if stands_in(found, marked.marks[key])} == set()
    raw = found.path.read_bytes()
    assert not any(mark.encode() in raw for key in hidden for mark in marked.marks[key] if mark[0] == "Q")
    if level == "public":
        assert {key for key in shown if stands_in(found, marked.marks[key])}  # else the walk finds nothing


@pytest.mark.parametrize("reader", READERS)
def test_people_need_a_notice_whatever_their_level(plant, marked, reported, reader):
    given = levels(plant, "public", consent=False)
    found = reported(reader=reader)
    personal = {key for key in marked.marks if fields.field(*key).personal}
    assert len(personal) > 10
    assert all(not may_see(reader, key[0], key[1], None, given, False) for key in personal)
    assert {key for key in personal if stands_in(found, marked.marks[key])} == set()


def test_the_report_says_how_many_values_were_left_out(plant, foundry, reported):
    everything = reported("en").flat
    assert "leaves out" not in everything
    plant.set("firm", plant.firm, visibility="all=public, price=private, fate=private")
    report = reported("en", Reader.PUBLIC)
    [hidden] = map(int, re.findall(r"leaves out (\d+) recorded values", report.flat))
    levels = {"all": "public", "price": "private", "fate": "private"}
    every = [(one.entity, name) for one in plant.ledger.records(firm=plant.firm) for name in one.values]
    values = [key for key in every if not may_see(Reader.PUBLIC, key[0], key[1], None, levels, True)]
    assert hidden == len(values) > 2
    assert ("quantity", "price") in values
    assert "650" not in report.free


def test_one_value_that_is_withheld_is_not_called_missing(plant, foundry, reported):
    plant.set("firm", plant.firm, visibility="all=public")
    sand, water = plant.ledger.records("quantity")[:2]
    plant.set("quantity", water.row, price={"amount": "12", "currency": "TL", "per_unit": "m3"})
    assert "withheld" not in reported("en", Reader.PUBLIC).flat
    plant.set("quantity", sand.row, visibility="price=private, quantity=private")
    found = reported("en", Reader.PUBLIC)
    assert "650" not in found.free
    assert "4.800,5" not in found.free
    assert "withheld" in found.flat


def test_a_firm_whose_name_is_hidden_is_told_by_its_sector(plant, foundry, reported):
    plant.set("firm", plant.firm, visibility="all=partners")
    found = reported("en", Reader.PARTNERS)
    assert "Örnek" not in found.text + found.around
    assert "A firm: 24.51 Casting of iron" in found.flat
    assert "Kemalpaşa, İzmir" in found.flat


def test_a_visibility_in_conflict_counts_as_private(plant, foundry, reported):
    plant.set("firm", plant.firm, visibility="all=public")
    assert "Yanık döküm kumu" in reported("en", Reader.PUBLIC).flat
    records = plant.ledger.records(firm=plant.firm)
    torn = [replace(one, conflicts=("visibility",)) if one.entity == "firm" else one for one in records]
    shown, _ = showing.shown(torn, plant.firm, Reader.PUBLIC)
    assert not any(one.values.get("name") for one in shown)


def test_a_reader_who_may_see_nothing_is_not_told_that_nothing_was_recorded(plant, foundry, reported):
    plant.set("firm", plant.firm, visibility="all=private")
    found = reported("en", Reader.PUBLIC).flat
    assert "There is no resource that this reader may see." in found
    assert "is recorded yet" not in found

from itertools import product
from uuid import UUID

import pytest

from esdesk.audit import fields
from esdesk.audit.visibility import Reader, Values, consent_stands, inherited, levels_of, may_see
from esdesk.audit.vocabulary import VisibilityLevel, vocabulary
from esdesk.core.ids import new_id
from esdesk.core.operation import DELETED

FIELDS = [one for entity in fields.entities() for one in fields.fields_of(entity)]
ORDER = ["private", "centre", "partners", "public"]

# The promise, written down apart from the program: the level each kind of content must have before a reader sees it.
NEEDED = {
    ("plain", "centre"): 1,
    ("plain", "partners"): 2,
    ("plain", "public"): 3,
    ("naming", "centre"): 1,
    ("naming", "partners"): 3,
    ("naming", "public"): 3,
    ("consent", "centre"): 1,
    ("consent", "partners"): 9,
    ("consent", "public"): 9,
}
NAMING = {"identity", "contacts", "position", "evidence", "synergy"}


def promised(field, level, reader, consent):
    if reader == "self":
        return True
    if field.personal and not consent:
        return False
    sort = "naming" if field.group in NAMING else "consent" if field.group == "consent" else "plain"
    return ORDER.index(level) >= NEEDED[sort, reader]


def contents(entity):
    return [one for one in fields.fields_of(entity) if one.group not in ("link", "visibility")]


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: f"{field.entity}.{field.name}")
def test_every_field_at_every_level_for_every_reader(field):
    for level, reader, consent in product(ORDER, Reader, [True, False]):
        seen = may_see(reader, field.entity, field.name, {field.group: level}, None, consent)
        as_firm = may_see(reader, field.entity, field.name, None, {field.group: level}, consent)
        if field.group in ("link", "structure", "visibility"):
            continue
        assert seen is as_firm is promised(field, level, reader, consent), (level, reader, consent)


@pytest.mark.parametrize("entity", fields.entities())
def test_links_deletions_and_visibility_go_where_some_content_goes_and_nowhere_else(entity):
    everything = [*vocabulary("visibility_group").terms][1:]
    for level, reader, consent in product(ORDER, Reader, [True, False]):
        levels = dict.fromkeys(everything, level)
        some = any(one.group == "structure" or promised(one, level, reader, consent) for one in contents(entity)) or (
            reader == "self"
        )
        assert may_see(reader, entity, DELETED, levels, None, consent) is some
        for one in fields.fields_of(entity):
            if one.group == "link":
                assert may_see(reader, entity, one.name, levels, None, consent) is some
            if one.group == "visibility":
                to_centre = some and reader in ("self", "centre")
                assert may_see(reader, entity, one.name, levels, None, consent) is to_centre


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: f"{field.entity}.{field.name}")
def test_by_default_the_centre_sees_all_but_people_and_others_see_nothing(field):
    at_centre = field.group != "contacts" and (fields.parent(field.entity) is None or bool(contents(field.entity)))
    if field.entity in ("contact", "participant"):
        at_centre = False
    assert may_see(Reader.CENTRE, field.entity, field.name, None, None, True) is at_centre
    for reader in (Reader.PARTNERS, Reader.PUBLIC):
        erasing = field.entity == "erasure" and field.group == "structure"
        assert may_see(reader, field.entity, field.name, None, None, True) is erasing


def test_opening_everything_opens_no_people():
    for entity, name in (("contact", "phone"), ("participant", "name"), ("firm", "citizen_number")):
        assert not may_see(Reader.CENTRE, entity, name, {"all": "public"}, {"all": "public"}, True)
        assert may_see(Reader.CENTRE, entity, name, {"contacts": "centre"}, None, True)
        assert not may_see(Reader.CENTRE, entity, name, {"contacts": "public"}, None, False)


def test_the_nearest_record_that_speaks_decides():
    assert inherited({"price": "private"}, {"all": "public"})["price"] is VisibilityLevel.PRIVATE
    assert inherited({"all": "private"}, {"price": "public"})["price"] is VisibilityLevel.PRIVATE
    assert inherited({"what": "partners"}, {"price": "public"})["price"] is VisibilityLevel.PUBLIC
    assert inherited({"all": "partners", "price": "private"})["price"] is VisibilityLevel.PRIVATE
    assert inherited(None, None) == {}


@pytest.mark.parametrize("odd", ["everyone", "", None, 3, ["public"], {"a": "b"}])
def test_what_is_not_understood_is_private(odd):
    assert not may_see(Reader.CENTRE, "resource", "name", {"what": odd}, {"what": "public"}, True)
    assert not may_see(Reader.CENTRE, "resource", "name", {"all": odd}, {"all": "public"}, True)


@pytest.mark.parametrize("odd", ["public", ["public"], 3, True])
def test_a_visibility_that_is_none_hides_everything(odd):
    assert not may_see(Reader.CENTRE, "resource", "name", odd, {"all": "public"}, True)
    assert not may_see(Reader.CENTRE, "resource", "name", None, odd, True)


def test_fields_of_a_newer_program_stay_here():
    for reader in Reader:
        for entity, name in (("resource", "colour"), ("planet", "name"), ("planet", DELETED)):
            assert may_see(reader, entity, name, {"all": "public"}, {"all": "public"}, True) is (reader is Reader.SELF)


def test_a_notice_stands_when_it_is_dated_and_not_withdrawn():
    stands = {"notice": "2", "date": "2026-11-01"}
    assert consent_stands(stands)
    assert not consent_stands(stands | {"withdrawn": "2026-11-02"})
    for missing in (None, {}, {"notice": "2"}, {"date": "2026-11-01"}, "yes"):
        assert not consent_stands(missing)


def test_the_levels_are_those_of_the_vocabulary_in_order():
    assert [level.value for level in VisibilityLevel] == list(vocabulary("level").terms) == ORDER


def test_a_record_inherits_from_the_records_above_it_up_to_the_firm():
    firm, facility, resource, quantity = (new_id() for _ in range(4))
    records: dict[tuple[str, UUID], Values] = {
        ("firm", firm): {"visibility": {"all": "public", "price": "partners"}},
        ("facility", facility): {"firm": str(firm)},
        ("resource", resource): {"facility": str(facility), "visibility": {"quantity": "centre"}},
        ("quantity", quantity): {"resource": str(resource)},
    }
    photo = {"proves": {"entity": "quantity", "row": str(quantity), "field": "offered"}}

    def find(entity, row):
        return records.get((entity, row))

    for entity, values in (("quantity", records["quantity", quantity]), ("evidence", photo)):
        levels = levels_of(entity, values, find)
        assert (levels["quantity"], levels["price"], levels["what"]) == ("centre", "partners", "public")
    del records["facility", facility]
    orphan = levels_of("quantity", records["quantity", quantity], find)
    assert (orphan["quantity"], orphan["price"], orphan["what"]) == ("centre", "private", "private")


def test_evidence_that_proves_itself_is_private():
    one = new_id()
    ring = {"proves": {"entity": "evidence", "row": str(one)}}
    assert levels_of("evidence", ring, lambda entity, row: ring)["evidence"] == "private"
    assert levels_of("evidence", {}, lambda entity, row: None) == {}

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit import fields
from esdesk.audit.fields import Kind
from esdesk.audit.forms import Word
from esdesk.audit.groups import GROUPS
from esdesk.audit.vocabulary import vocabularies, vocabulary
from esdesk.core.errors import Fault, UserFault
from esdesk.core.sentences import sentence, told

FIELDS = [one for entity in fields.entities() for one in fields.fields_of(entity)]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def known(entity, name):
    found = fields.field(entity, name)
    assert found is not None
    return found


def entered(entity, name, given):
    return known(entity, name).enter(given)


def same(entity, name, one, other):
    field = known(entity, name)
    return field.canonical(field.enter(one)) == field.canonical(field.enter(other))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: f"{field.entity}.{field.name}")
def test_every_field_is_told_in_both_languages_and_in_its_place(field):
    captions = [field.caption, *(field.member_caption(member) for member in field.members)]
    for caption in captions:
        assert caption is not None
        assert all(text.strip() for text in (caption.tr, caption.en, caption.help_tr, caption.help_en))
    assert field.group in {*vocabulary("visibility_group").terms, "link", "structure", "visibility"} - {"all"}
    assert field.refers_to in {None, *fields.entities()}
    assert field.rows in {None, *fields.entities()}
    assert (field.kind is Kind.ROWS) == (field.rows is not None) == (field.form is None)


def test_no_caption_is_left_over_and_every_entity_has_one():
    from esdesk.audit.fields import _captions

    expected = {entity: {field.name for field in fields.fields_of(entity)} for entity in fields.entities()}
    for entity in fields.entities():
        assert {"_", *expected[entity]} <= set(_captions()[entity]) <= {"_", "note", "visibility", *expected[entity]}
        assert fields.entity_caption(entity).tr
    for name, group in GROUPS.items():
        assert set(_captions()["@" + name]) == set(group.members)


def test_labels_of_an_entity_are_all_different():
    for entity in fields.entities():
        for of in ("tr", "en"):
            labels = [field.caption.label(of) for field in fields.fields_of(entity)]
            assert len(labels) == len(set(labels))


def test_every_visible_group_can_be_given_a_level():
    assert {field.group for field in FIELDS} - {"link", "structure", "visibility"} <= set(GROUPS["visibility"].members)


def test_children_name_their_parent_and_the_parent_names_them():
    for field in FIELDS:
        if field.rows is not None:
            up = fields.parent(field.rows)
            assert up is not None
            assert up.refers_to == field.entity


def test_an_amount_is_stored_as_typed_and_compared_by_meaning():
    assert entered("quantity", "offered", "1.234,5 ton/yıl") == {"value": "1.234,5", "unit": "ton", "period": "yıl"}
    assert same("quantity", "offered", "1.200 kg", {"value": "1,2", "unit": "t"})
    assert not same("quantity", "offered", "1.200 kg", "1.200 kg/yıl")
    marked = {"value": "5", "unit": "t", "quality": "tahmin"}
    assert entered("quantity", "offered", marked)["quality"] == "estimated"
    assert not same("quantity", "offered", "5 t", marked)


def test_a_unit_that_is_not_known_is_kept_but_a_number_that_is_none_is_refused():
    assert entered("quantity", "arising", "40 çuval/ay") == {"value": "40", "unit": "çuval", "period": "ay"}
    with pytest.raises(UserFault, match="number-unreadable"):
        entered("quantity", "arising", {"value": "many", "unit": "t"})


def test_members_and_texts_that_are_not_known_are_kept_and_cleaned():
    stored = entered("quantity", "offered", {"value": "5", "unit": "t", "mood": "sunny\0\ud800", "method": " "})
    assert stored == {"value": "5", "unit": "t", "mood": "sunny"}


@pytest.mark.parametrize(
    ("entity", "name", "given", "stored"),
    [
        ("firm", "name", "  Aş\0ık A.Ş. ", "Aşık A.Ş."),
        ("firm", "name", "   ", None),
        ("firm", "nace", "24.51", {"code": "24.51"}),
        ("firm", "visibility", "ortaklar", {"all": "partners"}),
        ("firm", "visibility", "miktar=gizli; price=centre", {"quantity": "private", "price": "centre"}),
        ("facility", "position", "38.423, 27.142", {"lat": "38.423", "lon": "27.142"}),
        ("resource", "direction", "VAR", "have"),
        ("resource", "direction", "istiyorum", "want"),
        ("resource", "kind", "atik", "waste"),
        ("resource", "kind", "YAN ÜRÜN", "by-product"),
        ("resource", "months", "ekim-mart", ["1", "2", "3", "10", "11", "12"]),
        ("resource", "months", "5, Haziran", ["5", "6"]),
        ("resource", "from_process", "outside", "outside"),
        ("resource", "valid_until", "25.11.2026", "2026-11-25"),
        ("resource", "valid_until", "11.2026", "2026-11"),
        ("quantity", "price", "12.500 TL/t", {"amount": "12.500", "currency": "TRY", "per_unit": "t"}),
        ("resource", "classification", {"code": "1", "hp": "HP4; HP14"}, {"code": "1", "hp": ["HP4", "HP14"]}),
        ("quantity", "span", "2025", {"year": "2025"}),
        ("quantity", "offered", {}, None),
    ],
)  # fmt: skip
def test_what_is_typed_becomes_what_is_stored(entity, name, given, stored):
    assert entered(entity, name, given) == stored


@pytest.mark.parametrize(
    ("entity", "name", "given", "code"),
    [
        ("resource", "direction", "belki", "word-unknown"),
        ("resource", "months", "13", "month-unknown"),
        ("resource", "valid_until", "31.02.2026", "date-unreadable"),
        ("resource", "facility", "the big one", "reference-unreadable"),
        ("resource", "name", ["a"], "text-expected"),
        ("resource", "name", "a" * 100_001, "text-too-long"),
        ("resource", "quantities", "5 t", "field-holds-rows"),
        ("firm", "consent", "evet", "members-expected"),
        ("firm", "visibility", "fiyatlar=gizli", "visibility-group-unknown"),
        ("firm", "visibility", "price=belki", "word-unknown"),
        ("facility", "position", "İzmir", "position-unreadable"),
        ("quantity", "price", "pahalı", "money-unreadable"),
        ("evidence", "file", "abc", "hash-unreadable"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_with_a_sentence(entity, name, given, code):
    with pytest.raises(UserFault) as refused:
        entered(entity, name, given)
    assert refused.value.code == code
    assert told(refused.value, "tr") != told(refused.value, "en")


def test_degrees_are_never_taken_for_thousands():
    assert known("facility", "position").canonical({"lat": "38.423"}) == {"lat": ("number", Decimal("38.423"))}
    assert same("facility", "position", {"lat": "38,50"}, {"lat": "38.5"})


def test_codes_are_compared_without_their_points():
    assert same("firm", "nace", "24.51", "2451")
    assert same("resource", "classification", "10 01 02*", "100102*")
    assert not same("resource", "classification", "100102*", "100102")


@given(st.sampled_from(FIELDS), JSON)
def test_any_value_is_compared_and_told_without_a_fault(field, value):
    assert field.canonical(value) == field.canonical(json.loads(json.dumps(value)))
    assert isinstance(field.text(value, "tr"), str)


@given(st.sampled_from([field for field in FIELDS if field.form]), JSON)
def test_entering_gives_json_that_enters_as_itself(field, value):
    try:
        stored = field.enter(value)
    except Fault:
        return
    assert json.loads(json.dumps(stored)) == stored
    if not isinstance(stored, dict):
        assert field.enter(stored) == stored


def test_fields_are_found_by_name_and_label():
    found = fields.find("resource", "ATIK KODU")
    assert found is known("resource", "classification")
    assert fields.find("resource", "waste code") is found
    assert fields.find("resource", "from process") is known("resource", "from_process")
    assert fields.field("resource", "colour") is fields.field("planet", "name") is fields.find("planet", "name") is None


def test_values_are_told_in_the_readers_language():
    assert known("resource", "direction").text("want", "tr") == "İstek"
    assert known("resource", "direction").text("maybe", "tr") == "maybe"
    assert known("resource", "months").text(["1", "12"], "en") == "January, December"
    offered = known("quantity", "offered")
    assert offered.text(offered.enter("yaklaşık 2-3 t/gün"), "tr") == "~2-3 t/gün"
    assert offered.text(offered.enter("en az 5 t"), "en") == "≥ 5 t"
    price = known("quantity", "price")
    assert price.text(price.enter("12.500 TL/t"), "en") == "12.500 Turkish lira/t"


def test_no_word_of_an_enumeration_means_two_things():
    for one in vocabularies().values():
        for term in one:
            assert one.find(term.tr) is one.find(term.en) is one.find(term.code) is term
    forms = [form for field in FIELDS for form in (field.form, *field.members.values())]
    assert all(form.vocabulary.name in vocabularies() for form in forms if isinstance(form, Word))


def test_every_refusal_has_its_sentence():
    assert "var" in sentence("word-unknown", "tr", text="x", choices_tr="var", choices_en="have")


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("26.12.2024 – 25.01.2025", {"from": "2024-12-26", "to": "2025-01-25"}),
        ("26.12.2024-25.01.2025", {"from": "2024-12-26", "to": "2025-01-25"}),
        ("2024-12-26 - 2025-01-25", {"from": "2024-12-26", "to": "2025-01-25"}),
        ("2024-12-26", {"from": "2024-12-26"}),
        ("02.2025", {"from": "2025-02"}),
        ("2025", {"from": "2025"}),
    ],
)
def test_two_days_can_be_said_in_one_go(said, stored):
    assert fields.field("reading", "dates").enter(said) == stored

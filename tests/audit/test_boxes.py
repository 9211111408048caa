"""Fields as they are typed: what one box says leaves the others alone, and what is shown can be typed again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.boxes import SAID, box_text, boxes_of, filled
from esdesk.audit.fields import entities, field, fields_of
from esdesk.core.errors import UserFault

AMOUNT = {
    "value": "40",
    "unit": "t",
    "period": "ay",
    "quality": "measured",
    "evidence": ["0190f000-0000-7000-8000-000000000001"],
}


def box(entity, name, key):
    known = field(entity, name)
    assert known is not None
    return known, next(one for one in boxes_of(known) if one.key == key)


def test_every_field_that_is_typed_has_boxes_and_child_rows_have_none():
    for known in (one for entity in entities() for one in fields_of(entity)):
        if known.form is None:
            with pytest.raises(UserFault, match="field-holds-rows"):
                boxes_of(known)
        else:
            keys = [one.key for one in boxes_of(known)]
            assert keys
            assert len(keys) == len(set(keys))


def test_an_amount_said_anew_keeps_how_it_is_known():
    known, said = box("quantity", "offered", SAID)
    assert box_text(known, said, AMOUNT, "tr") == "40 t/ay"
    new = known.enter(filled(known, AMOUNT, said, "55 t/ay"))
    assert new == AMOUNT | {"value": "55"}


@pytest.mark.parametrize(("text", "unit"), [("55", "t"), ("55 kg", "kg")])
def test_a_bare_figure_keeps_its_unit(text, unit):
    known, said = box("quantity", "offered", SAID)
    assert filled(known, AMOUNT, said, text)["unit"] == unit


def test_a_member_alone():
    known, quality = box("quantity", "offered", "quality")
    assert box_text(known, quality, AMOUNT, "tr") == "measured"
    assert known.enter(filled(known, AMOUNT, quality, "tahmin")) == AMOUNT | {"quality": "estimated"}
    assert "quality" not in known.enter(filled(known, AMOUNT, quality, ""))


def test_an_emptied_box_empties_the_field_when_it_was_the_last():
    known, said = box("facility", "position", SAID)
    assert filled(known, {"lat": "38.1", "lon": "27.3"}, said, "") is None


def test_another_code_drops_what_was_said_of_the_old_one():
    known, code = box("resource", "classification", "code")
    before = {"code": "10 09 08", "list": "TR", "mirror": "not_hazardous", "hp": ["HP14"]}
    assert filled(known, before, code, "100908") == before | {"code": "100908"}
    assert filled(known, before, code, "10 10 08") == {"code": "10 10 08", "list": "TR"}


@given(st.sampled_from(["1.200 t/yıl", "~40 kg", "2-3 t/gün", "≥ 5 t", "12,5 kWh/ay", "500 ad/ay"]))
def test_what_an_amount_shows_can_be_typed_again(text):
    known, said = box("quantity", "offered", SAID)
    value = known.enter(text)
    assert known.enter(filled(known, None, said, box_text(known, said, value, "tr"))) == value


@pytest.mark.parametrize("text", ["900 TL/t", "12,50 EUR/kg", "60 TL"])
def test_what_a_price_shows_can_be_typed_again(text):
    known, said = box("quantity", "price", SAID)
    value = known.enter(text)
    assert known.enter(filled(known, None, said, box_text(known, said, value, "tr"))) == value


@given(st.dates())
def test_a_day_is_shown_as_it_can_be_typed_in_both_languages(day):
    known, first = box("visit", "dates", "from")
    for language in ("tr", "en"):
        shown = box_text(known, first, {"from": day.isoformat()}, language)
        assert known.enter({"from": shown}) == {"from": day.isoformat()}

"""What the law asks of a by-product: how an answer enters, and what is found where it is missing or is no."""

from uuid import uuid4

import pytest

from esdesk.audit import fields
from esdesk.audit.checks import check_record
from esdesk.audit.legal_answers import BY_PRODUCT, END_OF_WASTE, TOPICS
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from tests.audit.test_checks import SETTING, Record, resource

YES, NO, NOT_KNOWN = ({"answer": one} for one in ("yes", "no", "not_known"))
ALL_MET = dict.fromkeys(BY_PRODUCT.questions, YES)


def found(unseen=(), **values):
    record = Record("resource", uuid4(), resource(**values), tuple(unseen))
    return {one.code: one for one in check_record(record, SETTING) if one.code.startswith(("check-by-", "check-end-"))}


def entered(text, name="by_product_demand"):
    known = fields.field("resource", name)
    assert known is not None
    return known.enter(text)


@pytest.mark.parametrize(
    ("text", "answer", "reason"),
    [
        ("Evet", "yes", None),
        ("yes: two customers, since 2021", "yes", "two customers, since 2021"),
        ("hayır - ISO 9001 yok, TS EN 12620 de", "no", "ISO 9001 yok, TS EN 12620 de"),
        ("Bilinmiyor. Analiz bekleniyor.", "not_known", "Analiz bekleniyor."),
        ("HAYIR", "no", None),
        ("not known; ask the buyer", "not_known", "ask the buyer"),
    ],
)
def test_an_answer_is_said_in_one_go(text, answer, reason):
    assert entered(text) == {"answer": answer} | ({"reason": reason} if reason else {})


def test_what_begins_with_no_answer_is_refused():
    for text in ("no idea", "belki: sorulacak", "alıcı var"):
        with pytest.raises(UserFault, match="word-unknown"):
            entered(text)


def test_it_is_told_as_it_is_said():
    known = fields.field("resource", "by_product_demand")
    assert known is not None
    assert known.text(entered("evet, iki alıcı"), "en") == "Yes: iki alıcı"
    assert known.canonical(entered("evet")) == known.canonical(entered("Yes"))


def test_every_question_is_one_of_the_catalogue_and_none_is_left_out():
    for topic in TOPICS:
        asked = [one.id for one in default().legal_questions if (one.topic, one.list) == (topic.key, topic.law)]
        assert list(topic.questions.values()) == asked


def test_nothing_is_asked_where_nothing_is_claimed():
    assert found(kind="waste") == {}
    assert found(kind="by-product", direction="want") == {}
    assert found(kind="material", end_of_waste_demand=NO, by_product_demand=NO) == {}


def test_one_finding_for_all_that_is_not_answered():
    by = found(kind="by-product", by_product_integral=YES, by_product_demand=NOT_KNOWN)
    open_one = by["check-by-product-open"]
    assert open_one.facts == {"open": 5, "of": 6}
    assert open_one.where.field == "by_product_listed"
    assert next(one.field for one in open_one.among) == "by_product_demand"
    assert "5" in open_one.told("tr")
    assert "check-by-product-open" not in found(kind="by-product", **ALL_MET)


def test_a_no_beside_a_claim_is_graver_and_says_which():
    by = found(kind="by-product", **ALL_MET | {"by_product_standard": NO})
    denied = by["check-by-product-denied"]
    assert denied.where.field == "by_product_standard"
    assert "meets the standard" in denied.told("en")
    assert list(by) == ["check-by-product-denied"]


def test_end_of_waste_is_claimed_by_a_condition_that_is_met():
    by = found(kind="waste", end_of_waste_purpose=YES, end_of_waste_harmless=NO)
    assert by["check-end-of-waste-open"].facts == {"open": 2, "of": 4}
    assert by["check-end-of-waste-denied"].where.field == "end_of_waste_harmless"


def test_what_a_reader_may_not_see_is_not_missing():
    assert found(unseen=BY_PRODUCT.questions, kind="by-product") == {}
    assert found(unseen=["by_product_listed"], kind="by-product")["check-by-product-open"].facts["open"] == 5
    assert END_OF_WASTE.unanswered(Record("resource", uuid4(), {}, tuple(END_OF_WASTE.questions))) == []

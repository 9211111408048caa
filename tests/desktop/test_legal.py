"""The questions of the law in the detail: there where something is claimed, answered in place, tied to evidence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from esdesk.desktop.place import Target
from esdesk.services.evidence import evidence
from esdesk.services.files import drafts
from esdesk.services.records import records

FIELD = "by_product_demand"


@pytest.fixture
def place(open_window):
    open_window.go_to("inventory")
    return open_window.place


@pytest.fixture
def row(place, qtbot):
    """The first line, and its detail is shown."""
    place.grid.setCurrentIndex(place.model.index(0, 2))
    found = place.model.line(0).row
    qtbot.waitUntil(lambda: place.detail.pane.row == found)
    return found


@pytest.fixture
def fields(place, row):
    return place.detail.pane.fields


@pytest.fixture
def claim(place, row, fields):
    """Says of the line that it is a by-product."""
    place.document.write(records.set_field, row.hex, "kind", "yan ürün")
    return fields.legal


def value(place, row, name=FIELD):
    return place.document.ledger.record_at(row).values.get(name)


def test_the_questions_stand_there_only_where_something_is_claimed(place, row, fields):
    assert not fields.legal.questions
    assert fields.is_empty(fields.law)
    place.document.write(records.set_field, row.hex, "kind", "enerji")
    assert fields.law.isHidden()
    place.document.write(records.set_field, row.hex, "kind", "yan ürün")
    assert not fields.law.isHidden()
    assert not fields.is_empty(fields.law)
    assert fields.law.head.summary == "0/6"
    assert len([name for name, one in fields.legal.questions.items() if not one.isHidden()]) == 6
    place.document.write(records.set_field, row.hex, "end_of_waste_purpose", "evet")
    assert fields.law.head.summary == "0/6 · 1/4"
    assert not fields.legal.questions["end_of_waste_harmless"].isHidden()
    place.document.write(records.set_field, row.hex, "direction", "istek")
    assert fields.law.isHidden()


def test_answer_and_reason_are_one_value_said_in_both_languages_and_undone(place, row, claim, qtbot, press, speak):
    one = claim.questions[FIELD]
    line = one.reason.box()
    one.answer.box().pick("yes")
    line.setFocus()
    press(line, "Üç alıcı")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert value(place, row) == {"answer": "yes", "reason": "Üç alıcı"}
    assert line.toolTip() == "Üç alıcı"
    said = {}
    for language in ("tr", "en"):
        speak(language)
        place.retranslate()
        heads = {head.text() for head in claim._heads.values()}
        title = place.detail.pane.fields.law.head.text()
        said[language] = {one.label.text(), one.proof.text(), line.placeholderText(), title, *heads}
        assert one.label.toolTip().startswith("Atık Yönetimi Yönetmeliği")
    assert not said["tr"] & said["en"]
    place.document.undo()
    assert value(place, row) == {"answer": "yes"}
    assert line.text() == ""


def test_findings_targets_and_drafts_lead_to_their_question(place, row, fields):
    where = (place.document.firm, "resource", row, drafts.field_key(FIELD, "reason"))
    place.document.read(drafts.keep, *where, "sözleşme", 8)
    pane = place.detail.pane
    pane._bring_back(pane._shown)
    assert fields.legal.questions[FIELD].reason.box().text() == "sözleşme"
    place.show_target(Target("inventory", "resource", row, "end_of_waste_demand"))
    assert fields.legal.questions["end_of_waste_demand"].answer.box().hasFocus()
    place.document.write(records.set_field, row.hex, "kind", "yan ürün")
    place.document.write(records.set_field, row.hex, FIELD, "hayır")
    signed = [name for name, one in fields.legal.questions.items() if one.sign.has_words]
    assert signed == ["by_product_integral", FIELD]


def test_evidence_is_tied_to_the_question_and_counted_beside_it(place, row, claim, tmp_path, monkeypatch, qtbot):
    paper = tmp_path / "sozlesme.pdf"
    paper.write_bytes(b"%PDF-1.4 contract")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(paper)], ""))
    claim.questions[FIELD].proof.click()
    qtbot.waitUntil(lambda: bool(place.document.read(evidence.of_row, row)))
    [kept] = place.document.read(evidence.of_row, row)
    assert kept.field == FIELD
    assert "1" in claim.questions[FIELD].proof.text()
    assert "1" not in claim.questions["by_product_direct"].proof.text()

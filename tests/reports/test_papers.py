"""The papers beside the report: what stands on each, in both languages, with much, with little, for other readers."""

import re
from dataclasses import replace

import pytest
from python_calamine import load_workbook

from esdesk.audit.visibility import Reader
from esdesk.core.errors import UserFault
from esdesk.reports.papers.every import PAPERS
from esdesk.reports.values import Lack
from esdesk.services.evidence.evidence import attach
from esdesk.services.report.papers import gather_papers, write_paper
from tests.reports.conftest import AT, read

PRINTED = [key for key, one in PAPERS.items() if one.suffix == ".pdf"]


@pytest.fixture
def paper(plant, tmp_path):
    def write(kind, language="tr", reader=Reader.SELF):
        path = tmp_path / f"{kind}{PAPERS[kind].suffix}"
        write_paper(plant.ledger, plant.firm, kind, path, language, reader, AT)
        return read(path) if path.suffix == ".pdf" else load_workbook(path).get_sheet_by_index(0).to_python()

    return write


def rows_of(sheet):
    head, *rows = sheet[4:]
    return [dict(zip(head, row, strict=True)) for row in rows if any(row)]


SAYS = {
    "brochure": {
        "tr": ["Firma özeti", "Yanık döküm kumu", "Tesisin aradıkları", "Cast iron scrap", "4.800,5 t"],
        "en": ["Firm brochure", "What the plant looks for", "4,800.5 t"],
    },
    "cards": {
        "tr": ["VAR", "ARANIYOR", "4.800,5 t/yıl", "miktarı yazılmamış"],
        "en": ["HAVE", "WANTED", "Possible use:"],
    },
    "checklist": {
        "tr": ["Çoğu kez unutulanlar", "Başka ne var?", "kayıtlı", "24.5"],
        "en": ["Often forgotten", "on record"],
    },
    "dossier": {
        "tr": ["md. 19", "Kapasite raporunda", "Yanıt ve kanıt"],
        "en": ["md. 19", "Is the demand continuous?"],
    },
}


@pytest.mark.parametrize("language", ["tr", "en"])
@pytest.mark.parametrize("kind", PRINTED)
def test_each_paper_says_its_own_in_its_language(foundry, paper, kind, language):
    found = paper(kind, language)
    flat = found.flat.replace("\N{NO-BREAK SPACE}", " ")
    assert [one for one in SAYS[kind][language] if one not in flat] == []
    assert f"{len(found.pages)}" in found.pages[-1]


def test_the_brochure_has_two_pages_however_much_there_is(plant, paper):
    for n in range(30):
        direction = "have" if n % 2 else "want"
        row = plant.add("resource", {"facility": str(plant.facility), "direction": direction, "kind": "material",
                                     "name": f"Çok uzun adlı bir kaynak {n} " * 8})  # fmt: skip
        unit = ("t/yıl", "MWh/yıl", "m3/yıl", "Nm3/yıl", "adet/yıl")[n % 5]
        plant.add("quantity", {"resource": str(row), "span": "2025", "offered": f"{n + 1} {unit}"})
    found = paper("brochure")
    assert len(found.pages) == 2
    assert "ve 7 tane daha" in found.flat


def test_each_card_has_a_code_that_says_the_same(foundry, paper, qapp):
    import numpy as np
    import zxingcpp
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

    found = paper("cards", "en")
    document = QPdfDocument()
    document.load(str(found.path))
    image = document.render(0, QSize(1654, 2339)).convertToFormat(QImage.Format.Format_RGBA8888)
    dots = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    grey = np.where(dots[..., 3] == 0, 255, dots[..., :3].min(axis=2)).astype(np.uint8)
    document.close()
    said = sorted(one.text for one in zxingcpp.read_barcodes(grey))
    assert len(said) == 4
    assert "HAVE: Yanık döküm kumu\n4,800.5\N{NO-BREAK SPACE}t a year\n10 09 08\nÖrnek Dökümhane" in said


def test_the_declaration_helper_lists_wastes_with_what_is_missing(foundry, paper):
    foundry.have("Hidrolik yağ", kind="waste", classification="13 01 10*", fate={"fate": "bertaraf", "treatment": "R9"})
    rows = {row["Atık"]: row for row in rows_of(paper("tabs"))}
    sand, oil = rows["Yanık döküm kumu"], rows["Hidrolik yağ"]
    assert (sand["Atık kodu"], sand["Tehlikeli"], sand["Envanter, kg/yıl"]) == ("10 09 08", "hayır", 4800500)
    assert sand["Eksik olan"] == "R/D kodu, alan tesis"
    assert (oil["Tehlikeli"], oil["R/D kodu"]) == ("evet", "R9")
    assert oil["Eksik olan"] == "kütleye çevrilebilen yıllık miktar, alan tesis"
    assert "Cast iron scrap" not in rows
    assert rows["Toplam"]["Envanter, kg/yıl"] == rows["Tehlikesiz atık toplamı"]["Envanter, kg/yıl"] == 4800500


def test_differences_and_sums_of_the_helper_compute(foundry, paper, tmp_path):
    from zipfile import ZipFile

    paper("tabs", "en")
    with ZipFile(tmp_path / "tabs.xlsx") as package:
        xml = package.read("xl/worksheets/sheet1.xml").decode()
    formulas = re.findall(r"<f>([^<]+)</f>", xml)
    assert 'IF(OR(K6="",D6=""),"",D6-K6)' in [one.replace("&quot;", '"') for one in formulas]
    assert any(one.startswith("SUM(D$6:D$") for one in formulas)
    assert any("SUMIFS(D$6" in one and "yes" in one for one in formulas)


def test_a_by_product_has_its_facts_and_its_evidence(foundry, paper):
    cake = foundry.have("Filtre keki", kind="by-product", note="Presten")
    attach(foundry.ledger, cake, "fate", b"%PDF-1.4 contract", "sozlesme.pdf", "Alıcı sözleşmesi")
    found = paper("dossier")
    for said in ("Filtre keki", "Presten", "Bu kaynağın kanıtları", "Alıcı sözleşmesi", "02.04.2015"):
        assert said in found.flat
    assert "Cüruf" not in found.flat


def test_the_checklist_of_an_unknown_sector_is_a_blank_form(plant, paper):
    plant.set("firm", plant.firm, nace="")
    found = paper("checklist").flat
    assert "boş form" in found
    assert "Başka ne var?" in found


@pytest.mark.parametrize("kind", list(PAPERS))
def test_nobody_reads_more_than_they_may(foundry, paper, kind):
    foundry.set("firm", foundry.firm, visibility="all=private")
    found = paper(kind, "en", Reader.PUBLIC)
    said = found.flat if kind in PRINTED else str(found)
    for hidden in ("Yanık", "Örnek", "4,800", "4.800", "Cüruf", "Kemalpaşa", "on record"):
        assert hidden not in said


@pytest.mark.parametrize("kind", list(PAPERS))
def test_a_firm_with_nothing_has_every_paper(plant, paper, kind):
    assert paper(kind)


def test_another_kind_or_ending_is_told(foundry, tmp_path):
    with pytest.raises(UserFault, match="paper-no-such-kind"):
        write_paper(foundry.ledger, foundry.firm, "poster", tmp_path / "a.pdf", "tr")
    with pytest.raises(UserFault, match="paper-other-format"):
        write_paper(foundry.ledger, foundry.firm, "tabs", tmp_path / "a.pdf", "tr")
    assert list(tmp_path.glob("a*")) == []


def test_what_was_recorded_is_told_to_the_firm_alone(foundry):
    own = gather_papers(foundry.ledger, foundry.firm, "tr", Reader.SELF, AT).usual
    assert any(one.recorded for one in (*own.outputs, *own.forgotten))
    foundry.set("firm", foundry.firm, visibility="all=public")
    others = gather_papers(foundry.ledger, foundry.firm, "tr", Reader.PUBLIC, AT).usual
    assert not any(one.recorded for one in (*others.outputs, *others.forgotten))


def answers_of(plant, reader=Reader.SELF):
    content = gather_papers(plant.ledger, plant.firm, "tr", reader, AT)
    return {one.field: one for claim in content.report.claims for one in claim.answers}


@pytest.fixture
def cake(foundry, monkeypatch):
    """A filter cake that is claimed to be a by-product, with some answers and evidence of one of them."""
    monkeypatch.setattr(foundry.ledger, "author", replace(foundry.ledger.author, actor="Denetçi Ğ."))
    row = foundry.have("Filtre keki", kind="by-product")
    said = {"demand": "evet: üç alıcıyla sözleşme var", "standard": "hayır - elenmemiş",
            "harmless": "bilinmiyor: analiz bekleniyor"}  # fmt: skip
    foundry.set("resource", row, **{f"by_product_{name}": answer for name, answer in said.items()})
    attach(foundry.ledger, row, "by_product_demand", b"%PDF-1.4 contract", "sozlesme.pdf", "Alıcı sözleşmesi")
    return row


def test_the_dossier_tells_answer_reason_evidence_and_day_and_leaves_room_for_the_rest(foundry, cake, paper):
    found = paper("dossier").flat
    for said in (
        "Evet: üç alıcıyla sözleşme var",
        "Kanıt: K1",
        "Hayır: elenmemiş",
        "Bilinmiyor: analiz",
        "Yanıt tarihi",
    ):
        assert said in found
    assert found.count("." * 50) == 2 * 3


def test_the_report_tells_it_beside_the_claim_and_the_checklist_asks_what_is_open(foundry, cake, paper, reported):
    told = reported("tr").flat
    assert "Yan ürünün yasal koşulları" in told
    assert "üç alıcıyla sözleşme var; kanıt K1" in told
    asked = paper("checklist").flat
    assert "Yan ürün kaydı için yanıtsız sorular" in asked
    assert "zarar vermeyeceği gösterilebiliyor mu?" in asked
    assert "Talep sürekli mi?" not in asked


def test_who_answered_is_told_to_the_firm_alone(foundry, cake):
    foundry.set("firm", foundry.firm, visibility="all=public")
    own, others = answers_of(foundry), answers_of(foundry, Reader.PUBLIC)
    assert own["by_product_demand"].who == "Denetçi Ğ."
    assert not others["by_product_demand"].who
    assert others["by_product_demand"].on == own["by_product_demand"].on != ""
    assert not own["by_product_direct"].on


def test_what_may_not_be_seen_is_neither_answered_nor_open(foundry, cake):
    foundry.set("firm", foundry.firm, visibility="all=public, fate=private")
    content = gather_papers(foundry.ledger, foundry.firm, "en", Reader.PUBLIC, AT)
    [claim] = content.report.claims
    assert claim.open == ()
    assert {one.answer for one in claim.answers} == {Lack.WITHHELD}
    assert not any(one.reason or one.evidence or one.on for one in claim.answers)


def test_end_of_waste_has_a_page_of_its_own_once_it_is_claimed(foundry, paper):
    sand = foundry.have("Elenmiş kum", kind="waste", classification="10 09 08")
    foundry.set("resource", sand, end_of_waste_purpose="hayır")
    assert "Elenmiş kum: atık olmaktan çıkma" not in paper("dossier").flat
    foundry.set("resource", sand, end_of_waste_purpose="evet: yol altı dolgusu")
    found = paper("dossier").flat
    assert "Elenmiş kum: atık olmaktan çıkma" in found
    assert "2008/98/EC, art. 6" in found

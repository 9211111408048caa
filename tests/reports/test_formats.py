"""Word and Excel: the same content as the PDF, whole texts, figures that are numbers, sums that compute."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from python_calamine import load_workbook

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.reports.chapters.every import EVERY
from esdesk.reports.walk import walked
from esdesk.reports.workbook import sheet_names
from esdesk.services.report.reporting import ALL_CHAPTERS, gather, write_report
from tests.reports.conftest import AT

WILD = "ŞıİğĞüÖç ₺ 日本 🏭 שלום <b>&amp;</b> \0\x07 =1+1 '[x]:*?/\\"


@pytest.fixture
def content(foundry):
    return gather(foundry.ledger, foundry.firm, "tr", at=AT)


@pytest.fixture
def document(content, tmp_path):
    def write(of=content):
        write_report(of, tmp_path / "report.docx")
        return Document(tmp_path / "report.docx")

    return write


@pytest.fixture
def workbook(content, tmp_path):
    def write(of=content):
        write_report(of, tmp_path / "report.xlsx")
        read = load_workbook(tmp_path / "report.xlsx")
        return {name: read.get_sheet_by_name(name).to_python() for name in read.sheet_names}

    return write


def texts(document):
    return [one.text for one in document.paragraphs] + [
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    ]


def columns(sheet):
    head, *rows = sheet[1:]
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_word_has_the_headings_of_the_walk_as_real_headings(content, document):
    wanted = [
        (one.level + 1, f"{one.number}  {one.title}")
        for chapter in walked(content, ALL_CHAPTERS)
        for one in chapter.headings
    ]
    found = [
        (int(one.style.name[-1]), one.text)
        for one in document().paragraphs
        if one.style.name in ("Heading 1", "Heading 2")
    ]
    assert found == wanted
    assert len(found) > 15


def test_word_says_what_was_recorded_with_fields_that_count(document):
    made = document()
    said = "\n".join(texts(made)).replace("\N{NO-BREAK SPACE}", " ")
    for one in (
        "Örnek Dökümhane",
        "Yanık döküm kumu",
        "4.800,5 ton/yıl",
        "4.800,5 t",
        "650 TL/t (Veren öder)",
        "10 09 08",
        "eksik",
    ):
        assert one in said
    xml = made.element.xml
    assert 'TOC \\o "1-2"' in xml
    assert len(re.findall(r" SEQ Tablo_\d ", xml)) >= 3
    assert xml.count("<w:tblHeader/>") >= 8
    assert "NUMPAGES" in made.sections[0].footer._element.xml
    assert 'w:val="tr-TR"' in made.styles["Normal"].element.xml
    told = [one.get("descr") for one in made.element.body.iter("{*}docPr")]
    assert len(told) >= 3
    assert all(told)


def test_contents_of_word_lead_to_bookmarks_that_are_there(document):
    xml = document().element.xml
    anchors, marks = re.findall(r'w:anchor="([\w-]+)"', xml), re.findall(r'w:name="([\w-]+)"/>', xml)
    assert len(anchors) > 15
    assert set(anchors) <= set(marks)


def test_figures_of_word_are_in_print_quality(document, tmp_path):
    from PIL import Image

    document()
    with ZipFile(tmp_path / "report.docx") as package:
        pictures = [Image.open(BytesIO(package.read(name))) for name in package.namelist() if name.endswith(".png")]
    wide = [one for one in pictures if one.width > 1500]
    assert len(wide) >= 2
    assert all(len(one.convert("RGB").getcolors(1 << 24) or ()) > 8 for one in wide)


def test_excel_has_every_resource_as_a_row_with_numbers(workbook):
    rows = {row["Kaynak"]: row for row in columns(workbook()["Kaynak envanteri"])}
    sand, scrap = rows["Yanık döküm kumu"], rows["Cast iron scrap"]
    assert (sand["Tür"], sand["İşaret"], sand["Yılda"], sand["Birim"]) == ("Atık", "var", 4800.5, "t")
    assert (scrap["İşaret"], scrap["Yılda"]) == ("istek", 7500)
    assert sand["Yazıldığı gibi"] == "4.800,5 ton/yıl"
    assert rows["Blow-down water"]["Birim"] == "m³"


def test_sums_and_differences_of_excel_are_formulas_with_their_value(foundry, workbook, tmp_path):
    more = foundry.have("Filtre tozu", kind="waste")
    foundry.add("quantity", {"resource": str(more), "span": "2025", "offered": "199,5 t/yıl"})
    content = gather(foundry.ledger, foundry.firm, "tr", at=AT)
    sheets = workbook(content)
    [total] = [row for row in columns(sheets["Kaynak envanteri"]) if str(row["Kaynak"]).startswith("Toplam")]
    assert total["Yılda"] == 5000
    with ZipFile(tmp_path / "report.xlsx") as package:
        xml = "".join(package.read(name).decode() for name in package.namelist() if "worksheets/sheet" in name)
    formulas = re.findall(r"<f>([^<]+)</f>", xml)
    assert any(one.startswith("SUMIFS(") and '"Atık"' in one and '"var"' in one and '"t"' in one for one in formulas)
    assert any(re.fullmatch(r"[A-Z]\d+-[A-Z]\d+", one) for one in formulas)
    assert "<autoFilter" in xml
    assert 'state="frozen"' in xml


def test_what_chapters_lack_is_said_in_each_format(made, tmp_path):
    from esdesk.services.files.files import opened

    new = made("bare.esdesk", "Boş A.Ş.")
    with opened(new.path) as ledger:
        content = gather(ledger, new.firm, "en", at=AT)
    lacking = [why for one in EVERY if (why := one.lacks(content))]
    assert len(lacking) >= 3
    write_report(content, tmp_path / "bare.docx")
    write_report(content, tmp_path / "bare.xlsx")
    said = "\n".join(texts(Document(tmp_path / "bare.docx")))
    first = load_workbook(tmp_path / "bare.xlsx").get_sheet_by_index(0).to_python()
    assert [why for why in lacking if why not in said] == []
    assert [why for why in lacking if why not in str(first)] == []


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_whatever_people_type_is_written_whole(plant, tmp_path, suffix):
    name = WILD + " uzun ad" * 30
    plant.set("firm", plant.firm, name=WILD)
    plant.have(name, kind="waste", note="x" * 3000)
    content = gather(plant.ledger, plant.firm, "tr", at=AT)
    out = tmp_path / f"wild{suffix}"
    write_report(content, out)
    if suffix == ".docx":
        said = "\n".join(texts(Document(out)))
    else:
        read = load_workbook(out)
        said = str([read.get_sheet_by_name(one).to_python() for one in read.sheet_names])
    assert "🏭 שלום <b>&amp;</b>" in said
    assert " uzun ad" * 30 in said
    assert "x" * 3000 in said


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
@pytest.mark.parametrize("cut", [0.3, 0.9])
def test_what_does_not_read_back_never_gets_its_name(content, tmp_path, monkeypatch, suffix, cut):
    out = tmp_path / f"report{suffix}"
    write_report(content, out)
    before = out.read_bytes()
    from esdesk.reports import formats

    true = formats.count_of
    assert true(suffix, before[: int(len(before) * cut)]) == 0
    monkeypatch.setattr(
        "esdesk.services.report.reporting.count_of", lambda suffix, read: true(suffix, read[: int(len(read) * cut)])
    )
    with pytest.raises(EnvironmentFault, match="report-unreadable"):
        write_report(content, out)
    assert out.read_bytes() == before
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_it_stops_when_asked(content, tmp_path, suffix):
    told = []
    out = tmp_path / f"report{suffix}"
    assert write_report(content, out, progress=lambda *at: told.append(at), cancelled=lambda: len(told) == 2) is None
    assert len(told) == 2
    assert not out.exists()


def test_a_name_that_is_no_format_is_told(content, tmp_path):
    with pytest.raises(UserFault, match="report-no-such-format"):
        write_report(content, tmp_path / "report.odt")


def test_sheets_get_names_that_excel_takes():
    titles = ["Atık: kül/cüruf [1]", "ATIK: KÜL/CÜRUF [1]", "'", "x" * 60, "x" * 60, ""]
    names = sheet_names(titles)
    assert names == ["Atık kül cüruf 1", "ATIK KÜL CÜRUF 1", "-", "x" * 31, f"{'x' * 29} 2", "- 2"]


def test_the_name_of_a_sheet_ends_with_a_whole_word_where_that_leaves_enough_of_it():
    titles = ["What they are worth to both sides", "What the law asks of a by-produ ct", "Kısa " + "x" * 40]
    assert sheet_names(titles) == ["What they are worth to both", "What the law asks of a by-produ", f"Kısa {'x' * 26}"]


def test_the_same_content_makes_the_same_word_text(content, document):
    assert texts(document()) == texts(document(replace(content)))

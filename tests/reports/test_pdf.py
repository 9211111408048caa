"""The PDF itself, read back: what stands on its pages in both languages, and how it holds together."""

import re

import pytest
from pypdf import PdfReader

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.reports.chapters.every import EVERY
from esdesk.services.report.reporting import gather, write_report
from tests.reports.conftest import AT, read

SAYS = {
    "tr": [
        "Endüstriyel simbiyoz denetimi", "İçindekiler", "Özet", "Firma ve tesis", "Kaynak envanteri", "Eşleşmeler",
        "Kontroller", "Dayanaklar", "Örnek Dökümhane", "Kemalpaşa, İzmir", "Ziyaret: 20.11.2026", "25.11.2026 14.05",
        "I. Iğdır", "Şükran Ğ.", "4.800,5 ton/yıl", "4.800,5 t", "12.000 m³", "650 TL/t (Veren öder)", "10 09 08",
        "Bertaraf", "Cast iron scrap", "eksik", "TASLAK", "Atık kodu yazılmamış bir atık",
    ],
    "en": [
        "Industrial symbiosis audit", "Contents", "Summary", "Firm and facility", "Resource inventory", "Matches",
        "Checks", "Sources and methods", "Örnek Dökümhane", "Kemalpaşa, İzmir", "Visited on 20 November 2026",
        "25 November 2026 14:05", "I. Iğdır", "Şükran Ğ.", "4.800,5 ton/yıl", "4,800.5 t", "12,000 m³",
        "650 TRY/t (Giver pays)", "10 09 08", "Disposed", "Cast iron scrap", "missing", "DRAFT",
        "A waste without a waste code",
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", ["tr", "en"])
def test_it_says_what_was_recorded_in_its_language(foundry, reported, language):
    found = reported(language)
    assert [one for one in SAYS[language] if one not in found.flat.replace("\N{NO-BREAK SPACE}", " ")] == []
    other = "en" if language == "tr" else "tr"
    words = {"tr": ["Kaynak envanteri", "eksik", "Bertaraf"], "en": ["Resource inventory", "missing", "Disposed"]}
    assert [one for one in words[other] if one in found.flat] == []


@pytest.mark.parametrize(("language", "said"), [("tr", r"Sayfa (\d+) / (\d+)"), ("en", r"Page (\d+) of (\d+)")])
def test_each_page_says_which_of_how_many_it_is(foundry, reported, language, said):
    pages = reported(language).pages
    assert [re.findall(said, page) for page in pages] == [[(str(n), str(len(pages)))] for n in range(1, len(pages) + 1)]


def test_contents_and_bookmarks_lead_to_the_chapters(foundry, reported):
    found = reported("en")
    pdf = PdfReader(found.path)
    of_level = [one for one in pdf.outline if not isinstance(one, list)]
    assert [one.title.split(" ", 1)[1] for one in of_level] == [
        "Summary", "Firm and facility", "Resource inventory", "Balances", "Cost of waste", "Indicators", "Matches",
        "Checks", "Sources and methods", "Factors and their sources", "Approval",
    ]  # fmt: skip
    contents = pdf.pages[0].extract_text(extraction_mode="layout").replace("\n\n", "\n")
    for one in of_level:
        page = pdf.get_destination_page_number(one) or 0
        title = one.title.split(" ", 1)[1]
        assert title in found.pages[page]
        assert re.search(rf"\b[\dAB] +{title} +{page + 1}\b", contents), title
    sections = [two for one in pdf.outline if isinstance(one, list) for two in one]
    assert len(pdf.pages[0].annotations or []) == len(of_level) + len(sections) > 15


def test_contents_that_fill_two_pages_lead_on_too(plant, reported):
    for n in range(60):
        plant.add("facility", {"firm": str(plant.firm), "name": f"Tesis {n}"})
    found = reported("tr", chapters=frozenset({"firm"}))
    pdf = PdfReader(found.path, strict=True)
    links = [len(page.annotations or []) for page in pdf.pages]
    assert sum(links) == 1 + 1 + 61  # the chapter, the firm, its facilities
    assert min(links[:2]) > 5
    assert not any(links[2:])
    assert "Tesis 59" in found.pages[1]


def test_the_code_on_the_cover_is_the_digest_of_the_file(foundry, reported, qapp):
    assert decoded(reported().path) == [foundry.ledger.digest(foundry.firm)]


def decoded(path):
    """What a reader of codes sees on the first page."""
    import numpy as np
    import zxingcpp
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument()
    document.load(str(path))
    image = document.render(0, QSize(1240, 1754)).convertToFormat(QImage.Format.Format_RGBA8888)
    dots = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    grey = np.where(dots[..., 3] == 0, 255, dots[..., :3].min(axis=2)).astype(np.uint8)
    document.close()
    return [one.text for one in zxingcpp.read_barcodes(grey)]


def test_chapters_can_be_left_out_and_the_rest_is_numbered_anew(foundry, reported):
    found = reported("en", chapters=frozenset({"inventory", "sources"}))
    assert "1 Resource inventory" in found.around
    assert "2 Sources and methods" in found.around
    assert "Matches" not in found.around
    with pytest.raises(UserFault, match="report-no-such-chapter"):
        reported("en", chapters=frozenset({"preface"}))


def test_a_cover_alone_is_a_report(foundry, reported):
    assert len(reported(chapters=frozenset()).pages) == 1


def test_it_tells_how_far_it_is_and_stops_when_asked(foundry, tmp_path):
    content = gather(foundry.ledger, foundry.firm, "tr", at=AT)
    path = tmp_path / "stopped.pdf"
    path.write_bytes(b"before")
    told = []
    printed = sum(not one.lacks(content) for one in EVERY)
    assert write_report(content, path, progress=lambda *at: told.append(at), cancelled=lambda: len(told) == 3) is None
    assert told == [(done, printed + 1) for done in (1, 2, 3)]
    assert path.read_bytes() == b"before"
    assert list(tmp_path.glob(".*")) == []
    told.clear()
    assert write_report(content, path, progress=lambda *at: told.append(at)) is not None
    assert told[-1] == (printed + 1, printed + 1)


def test_what_does_not_read_back_never_gets_its_name(foundry, tmp_path, monkeypatch):
    content = gather(foundry.ledger, foundry.firm, "tr", at=AT)
    monkeypatch.setattr("esdesk.reports.pdf.pages_of", lambda pdf: 0)
    with pytest.raises(EnvironmentFault, match="report-unreadable"):
        write_report(content, tmp_path / "bad.pdf")
    assert list(tmp_path.glob("*.pdf*")) == []


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.999])
def test_a_torn_report_is_found_on_reading_back(foundry, reported, cut):
    from esdesk.reports.pdf import pages_of

    whole = reported().path.read_bytes()
    assert pages_of(whole) > 1
    assert pages_of(whole[: int(len(whole) * cut)]) == 0


LONG = "Çok uzun adlı, üzerinde ne yazdığı okunmayan, karışık ve ıslak " * 6
WILD = "ŞıİğĞüÖç ₺ µ ² ³ ₂ ≥ 5 → 6 日本 🏭 <b>&amp;</b> \N{COMBINING CEDILLA}s\N{COMBINING CEDILLA} \t x"


@pytest.mark.parametrize("language", ["tr", "en"])
def test_whatever_people_type_is_printed(plant, reported, language):
    plant.set("firm", plant.firm, name=LONG * 3, note=WILD)
    for name in (LONG, "W" * 400, WILD, "i"):
        row = plant.have(name, kind="waste", note=LONG * 20)
        plant.add("quantity", {"resource": str(row), "span": "2025", "offered": "1.234.567.890,123 ton/yıl"})
    found = reported(language)
    flat = found.flat.replace("\N{NO-BREAK SPACE}", " ")
    assert "Çok uzun adlı" in flat
    assert "ŞıİğĞüÖç ₺ µ ² ³ ₂ >= 5 -> 6" in flat
    assert "<b>&amp;</b>" in flat
    assert "🏭" not in flat


def test_a_firm_with_nothing_at_all_has_a_report(made, tmp_path):
    from esdesk.services.files.files import opened

    new = made("bare.esdesk", "Boş A.Ş.")
    with opened(new.path) as ledger:
        ledger.delete([(new.firm, "facility", new.facility)])
        for language in ("tr", "en"):
            write_report(gather(ledger, new.firm, language, at=AT), tmp_path / "bare.pdf")
            assert "Boş A.Ş." in read(tmp_path / "bare.pdf").text
    assert "No resource is recorded yet." in read(tmp_path / "bare.pdf").flat


def test_two_hundred_resources_go_on_over_pages_under_their_heads(plant, reported):
    for n in range(200):
        row = plant.have(f"Kaynak {n}", kind="waste" if n % 2 else "material", note="bir not")
        plant.add("quantity", {"resource": str(row), "span": "2025", "offered": f"{n + 1},5 t/ay"})
    found = reported("tr", chapters=frozenset({"inventory"}))
    inventory = [page for page in found.pages if "Kaynak 1" in page]
    assert len(inventory) > 5
    assert all("Yazıldığı gibi" in page for page in inventory)
    names = re.findall(r"Kaynak (\d+)\b", found.text)
    assert sorted(set(map(int, names))) == list(range(200))
    assert found.flat.count("200,5 t/ay") == 1
    assert "2.406 t" in found.flat.replace("\N{NO-BREAK SPACE}", " ")  # 200,5 t a month


def test_the_same_records_make_the_same_pages(foundry, reported):
    assert reported().pages == reported().pages


def test_a_folder_that_is_not_there_is_told(foundry, tmp_path):
    with pytest.raises(EnvironmentFault, match="package-no-folder"):
        write_report(gather(foundry.ledger, foundry.firm, "tr", at=AT), tmp_path / "no" / "report.pdf")

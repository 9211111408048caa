"""Other programs open what is written: qpdf finds the PDF clean, LibreOffice opens Word and Excel and computes."""

import shutil
import subprocess

import pytest
from pypdf import PdfReader
from python_calamine import load_workbook

from esdesk.services.report.reporting import gather, write_report
from tests.reports.conftest import AT, Plant, foundry, made, plant, profile

__all__ = ["Plant", "foundry", "made", "plant", "profile"]

pytestmark = pytest.mark.peer


def converted(path, to):
    """The file as LibreOffice writes it anew."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: ./dev test --peers installs it")
    own = f"-env:UserInstallation=file://{path.parent / 'office'}"
    command = [office, own, "--headless", "--convert-to", to, "--outdir", str(path.parent / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return path.parent / "out" / f"{path.stem}.{to}"


def test_qpdf_finds_nothing_wrong(foundry, tmp_path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed: ./dev test --peers installs it")
    write_report(gather(foundry.ledger, foundry.firm, "tr", at=AT), tmp_path / "report.pdf")
    done = subprocess.run(["qpdf", "--check", str(tmp_path / "report.pdf")], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No syntax or stream encoding errors" in done.stdout


def test_libreoffice_opens_the_word_document(foundry, tmp_path):
    write_report(gather(foundry.ledger, foundry.firm, "tr", at=AT), tmp_path / "report.docx")
    said = "\n".join(page.extract_text() for page in PdfReader(converted(tmp_path / "report.docx", "pdf")).pages)
    for one in ("Kaynak envanteri", "Yanık döküm kumu", "4.800,5", "Onay sayfası", "Tablo 3.1"):
        assert one in said


def test_libreoffice_opens_the_workbook_and_computes_its_sums(foundry, tmp_path):
    more = foundry.have("Filtre tozu", kind="waste")
    foundry.add("quantity", {"resource": str(more), "span": "2025", "offered": "199,5 t/yıl"})
    write_report(gather(foundry.ledger, foundry.firm, "tr", at=AT), tmp_path / "report.xlsx")
    sheet = load_workbook(converted(tmp_path / "report.xlsx", "ods")).get_sheet_by_name("Kaynak envanteri").to_python()
    head = sheet[1]
    [total] = [row for row in sheet if any(str(cell).startswith("Toplam") for cell in row)]
    assert total[head.index("Yılda")] == 5000

"""The annexes: evidence for those who may see what it proves, the factors, and the page to sign."""

import hashlib
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from esdesk.audit.visibility import Reader
from esdesk.services.evidence.evidence import attach
from esdesk.services.report.annexes import small
from esdesk.services.report.reporting import gather
from tests.reports.conftest import AT


def photo(side=(400, 300), turned=1):
    image = Image.new("RGB", side, (200, 60, 40))
    exif = image.getexif()
    exif[0x0112] = turned
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture
def proven(plant, foundry):
    sand = next(one.row for one in plant.ledger.records("resource") if one.values["name"] == "Yanık döküm kumu")
    attach(plant.ledger, sand, "fate", photo(), "saha.jpg", "Stok sahası, üstü açık")
    attach(plant.ledger, sand, "", b"%PDF-1.4 slip", "kantar.pdf", "Kantar fişi")
    return plant


ANNEXES = frozenset({"factors", "evidence", "approval"})


def test_evidence_is_listed_with_what_it_proves_and_its_hash(proven, reported):
    found = reported("en", chapters=ANNEXES)
    for said in ("K1", "Stok sahası, üstü açık", "Yanık döküm kumu: ", "kantar.pdf", "K2", "Kantar fişi"):
        assert said in found.flat
    stored = {one.values["file"]["sha256"] for one in proven.ledger.records("evidence")}
    assert hashlib.sha256(b"%PDF-1.4 slip").hexdigest() in stored
    squeezed = "".join(found.flat.split())
    assert sum(one in squeezed for one in stored) == 1  # beside its photo; the slip is no picture
    images = [image for page in PdfReader(found.path).pages for image in page.images]
    assert len(images) == 1


def test_who_may_not_see_a_field_sees_no_photo_of_it(proven, reported):
    proven.set("firm", proven.firm, visibility="all=public, fate=private")
    content = gather(proven.ledger, proven.firm, "en", Reader.PUBLIC, AT)
    assert [one.name for one in content.evidence if one.picture] == []
    assert "Stok sahası" not in reported("en", Reader.PUBLIC, chapters=ANNEXES).flat


def test_a_file_that_is_not_here_is_told_so(proven, reported, monkeypatch):
    monkeypatch.setattr(proven.ledger, "evidence_content", lambda sha256: None)
    found = reported("en", chapters=ANNEXES).flat
    assert found.count("the file is not on this computer") == 2
    assert "Photos" not in found.replace("Photos and", "")


def test_without_evidence_the_cover_says_why_the_annex_is_not_there(plant, foundry, reported):
    found = reported("tr", chapters=ANNEXES)
    assert "Fotoğraf ve kanıt listesi: Henüz fotoğraf ya da belge eklenmedi." in found.flat
    assert "Kanıtladığı" not in found.flat
    assert "A Katsayılar ve kaynakları" in found.around
    assert "B Onay sayfası" in found.around


def test_the_page_to_sign_names_digest_and_auditors(proven, reported):
    found = reported("tr", chapters=frozenset({"approval"}))
    assert proven.ledger.digest(proven.firm) in "".join(found.pages[-1].split())
    assert "I. Iğdır" in found.pages[-1]
    assert "İmza, kaşe" in found.pages[-1]
    assert found.pages[-1].count("." * 34) >= 4


@pytest.mark.parametrize(("turned", "size"), [(1, (900, 675)), (6, (675, 900))])
def test_a_photo_is_made_small_and_upright(turned, size):
    with Image.open(BytesIO(small(photo((1800, 1350), turned)))) as made:
        assert made.size == size


@pytest.mark.parametrize("bytes", [b"", b"no picture", photo()[:300]])
def test_what_is_no_picture_makes_none(bytes):
    assert small(bytes) == b""

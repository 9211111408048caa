import hashlib
import os
from datetime import date

import pytest

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.exchange.keys import load_or_make
from esdesk.services.evidence.evidence import attach, content, detach, of_row
from esdesk.services.evidence.incoming import MOST_BYTES
from esdesk.services.records.records import erase
from esdesk.services.sync.packing import pack

DAY = date(2026, 11, 25)
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256))


@pytest.fixture
def sand(plant):
    return plant.have("Döküm kumu")


def test_a_photo_is_kept_with_what_it_proves(plant, sand, tmp_path):
    photo = tmp_path / "kantar fişi ğüş.JPG"
    photo.write_bytes(JPEG)
    row = attach(plant.ledger, sand, "quantities", photo, caption=" Kantar fişi ", on=DAY)
    [item] = of_row(plant.ledger, sand)
    assert (item.row, item.name, item.caption, item.mime) == (row, "kantar fişi ğüş.JPG", "Kantar fişi", "image/jpeg")
    assert (item.size, item.taken_at, item.proves, item.field) == (len(JPEG), "2026-11-25", sand, "quantities")
    assert item.sha256 == hashlib.sha256(JPEG).hexdigest()
    assert content(plant.ledger, item.sha256) == JPEG


@pytest.mark.parametrize(
    ("beginning", "name", "mime"),
    [
        (b"\x89PNG\r\n\x1a\n", "", "image/png"),
        (b"%PDF-1.7", "report.jpg", "application/pdf"),
        (b"RIFF1234WEBPVP8", "x", "image/webp"),
        (b"PK\3\4", "LİSTE.XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (b"lead: 3 mg/kg", "analysis", "application/octet-stream"),
    ],
)
def test_the_content_tells_what_it_is_before_the_name_does(plant, sand, beginning, name, mime):
    attach(plant.ledger, sand, "", beginning + b"...", name)
    assert [(one.mime, one.name, one.field) for one in of_row(plant.ledger, sand)] == [(mime, name, "")]


def test_the_same_file_proves_a_field_once_and_another_field_too(plant, sand):
    first = attach(plant.ledger, sand, "fate", JPEG, "a.jpg")
    assert attach(plant.ledger, sand, "fate", JPEG, "b.jpg") == first
    assert attach(plant.ledger, sand, "note", JPEG, "a.jpg") != first
    assert len(of_row(plant.ledger, sand)) == 2


def test_a_resource_shows_what_proves_its_amounts_and_nothing_of_others(plant, sand):
    amount = plant.add("quantity", {"resource": str(sand), "offered": "5 t"})
    other = plant.have("Cüruf")
    attach(plant.ledger, amount, "offered", JPEG)
    attach(plant.ledger, other, "name", JPEG)
    assert [(one.proves, one.field) for one in of_row(plant.ledger, sand)] == [(amount, "offered")]
    assert [(one.proves, one.field) for one in of_row(plant.ledger, amount)] == [(amount, "offered")]
    assert of_row(plant.ledger, plant.facility) == []


def test_what_was_detached_comes_back_by_undo_with_its_file(plant, sand):
    row = attach(plant.ledger, sand, "", JPEG)
    detach(plant.ledger, row)
    assert of_row(plant.ledger, sand) == []
    plant.ledger.undo()
    [item] = of_row(plant.ledger, sand)
    assert content(plant.ledger, item.sha256) == JPEG
    with pytest.raises(UserFault, match="row-unknown"):
        detach(plant.ledger, sand)


def test_what_was_erased_is_gone_and_cannot_come_back(plant, sand):
    row = attach(plant.ledger, sand, "", JPEG)
    erase(plant.ledger, str(row), None, reason="a face can be seen", asked_by="the worker")
    with pytest.raises(UserFault, match="evidence-not-here"):
        content(plant.ledger, hashlib.sha256(JPEG).hexdigest())
    before = plant.ledger.digest()
    with pytest.raises(UserFault, match="evidence-erased"):
        attach(plant.ledger, sand, "", JPEG)
    assert plant.ledger.digest() == before
    assert of_row(plant.ledger, sand) == []


def test_the_largest_file_that_is_taken_fits_in_a_package(plant, sand, tmp_path):
    attach(plant.ledger, sand, "", os.urandom(MOST_BYTES), "scan.pdf")
    info = pack(plant.ledger, plant.firm, tmp_path / "out.esda", [load_or_make().recipient])
    assert info.size > MOST_BYTES
    with pytest.raises(UserFault, match="evidence-too-large") as refused:
        attach(plant.ledger, sand, "", bytes(MOST_BYTES + 1), "scan.pdf")
    assert (str(refused.value.facts["size"]), refused.value.facts["limit"]) == ("4.1", 4)


def test_a_file_too_large_is_not_read_whole(plant, sand, tmp_path):
    huge = tmp_path / "film.mp4"
    with huge.open("wb") as out:
        out.truncate(1 << 40)
    with pytest.raises(UserFault, match="evidence-too-large") as refused:
        attach(plant.ledger, sand, "", huge)
    assert str(refused.value.facts["size"]) == "1048576.0"


def test_what_is_no_file_is_refused(plant, sand, tmp_path, monkeypatch):
    for odd in (tmp_path, tmp_path / "nowhere.jpg"):
        with pytest.raises(UserFault, match="evidence-no-file"):
            attach(plant.ledger, sand, "", odd)
    empty = tmp_path / "empty.pdf"
    empty.touch()
    with pytest.raises(UserFault, match="evidence-empty"):
        attach(plant.ledger, sand, "", empty)
    with pytest.raises(UserFault, match="field-unknown"):
        attach(plant.ledger, sand, "colour", JPEG)

    def fail(*_):
        raise PermissionError

    empty.write_bytes(JPEG)
    monkeypatch.setattr(type(empty), "open", fail)
    with pytest.raises(EnvironmentFault, match="evidence-unreadable"):
        attach(plant.ledger, sand, "", empty)
    assert of_row(plant.ledger, sand) == []

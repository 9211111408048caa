"""A photo is kept without the place it was taken at, unless one wants it; whatever note of it there is."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from esdesk.core.errors import UserFault
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.package import read_package
from esdesk.services.evidence.evidence import attach, of_row, save_copy
from esdesk.services.evidence.incoming import prepared
from esdesk.services.evidence.photo_place import notes_a_place, without_place
from esdesk.services.records.records import erase
from esdesk.services.sync import packing

GPS, UPRIGHT, CAMERA, MAKER = 0x8825, 0x0112, 0x8769, 0x010F
PHONE = Path(__file__).parent / "photos" / "phone.heic"
XMP = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="38,25.4N"/></x:xmpmeta>'


def exif(*, place=True):
    found = Image.Exif()
    found[MAKER], found[UPRIGHT] = "Phone", 6
    found[CAMERA] = {0x9003: "2026:11:26 10:00:00"}
    if place:
        found[GPS] = {1: "N", 2: (38.0, 25.0, 24.0), 3: "E", 4: (27.0, 8.0, 0.0)}
    return found


def photo(kind="JPEG", **how):
    out = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(out, kind, **how)
    return out.getvalue()


def pnginfo():
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    return notes


WITH_PLACE = {
    "exif": photo(exif=exif()),
    "xmp": photo(xmp=XMP),
    "both": photo(exif=exif(), xmp=XMP, comment="by the gate"),
    "motion": photo(exif=exif(place=False)) + b"MotionPhoto_Data....ftypmp42\xa9xyz+38.42+027.13/",
    "png": photo("PNG", exif=exif()),
    "png text": photo("PNG", pnginfo=pnginfo()),
    "webp": photo("WEBP", exif=exif()),
    "webp xmp": photo("WEBP", xmp=XMP),
}


@pytest.mark.parametrize("content", WITH_PLACE.values(), ids=WITH_PLACE)
def test_the_place_goes_and_the_picture_stays(content):
    assert notes_a_place(content)
    plain = without_place(content, "a")[0]
    assert not notes_a_place(plain)
    assert not any(note in plain for note in (b"GPS", b"\xa9xyz", b"Phone", b"gate"))
    with Image.open(io.BytesIO(content)) as before, Image.open(io.BytesIO(plain)) as after:
        assert (after.format, after.size) == (before.format, before.size)
        assert after.getexif().get(UPRIGHT) == before.getexif().get(UPRIGHT)
        assert after.getexif().get_ifd(CAMERA) == before.getexif().get_ifd(CAMERA)
        assert GPS not in after.getexif()
        difference = max(abs(one - other) for one, other in zip(before.tobytes(), after.tobytes(), strict=True))
    assert difference <= 3


@pytest.mark.parametrize(
    "content",
    [photo(exif=exif(place=False)), photo(), photo("PNG"), b"%PDF-1.7 GPSLatitude", b"lead: 3 mg/kg", b""],
)
def test_what_notes_no_place_stays_byte_for_byte(content):
    assert without_place(content, "a") == (content, "a")


@pytest.mark.parametrize(
    "content",
    [
        WITH_PLACE["exif"][:900],
        photo("TIFF") + XMP,
        b"\0\0\0\x18ftypheic....",
        b"\xff\xd8\xff\xe1 Exif\0\0MM",
    ],
    ids=["cut", "tiff", "broken heic", "damaged"],
)
def test_where_the_place_cannot_be_taken_out_the_photo_is_refused(content):
    with pytest.raises(UserFault, match="photo-place-stays"):
        without_place(content, "a.jpg")


def test_a_phones_heic_becomes_a_jpeg_that_says_when_and_not_where():
    heic = PHONE.read_bytes()
    assert notes_a_place(heic)
    plain, name = without_place(heic, "IMG 1.HEIC")
    assert name == "IMG 1.jpg"
    with Image.open(io.BytesIO(plain)) as photo:
        assert (photo.format, photo.size) == ("JPEG", (96, 64))
        assert dict(photo.getexif().get_ifd(CAMERA)) == {0x9003: "2026:11:26 10:00:00"}
        assert GPS not in photo.getexif()


@pytest.fixture
def sent(plant, tmp_path):
    """What a package holds of the plant's evidence."""

    def send():
        packing.pack(plant.ledger, plant.firm, tmp_path / "a.esda", [load_or_make().recipient])
        return list(read_package(tmp_path / "a.esda", [load_or_make().identity]).evidence.values())

    return send


def test_the_original_stays_here_and_what_leaves_has_no_place(plant, tmp_path, sent):
    sand, path = plant.have("Kum"), tmp_path / "scale.jpg"
    path.write_bytes(WITH_PLACE["exif"])
    attach(plant.ledger, sand, "name", prepared(path, original=True))
    assert attach(plant.ledger, sand, "name", path) == of_row(plant.ledger, sand)[0].row
    [kept] = sent()
    assert not notes_a_place(kept)
    [item] = of_row(plant.ledger, sand)
    assert (item.sha256, item.size) == (hashlib.sha256(kept).hexdigest(), len(kept))
    save_copy(plant.ledger, item, tmp_path / "back.jpg")
    assert (tmp_path / "back.jpg").read_bytes() == WITH_PLACE["exif"]
    erase(plant.ledger, str(item.row), None, reason="a face", asked_by="the worker")
    assert plant.ledger.evidence(plant.firm) == {}


def test_no_original_is_kept_unless_wanted_and_the_place_leaves_where_wanted(plant, sent):
    sand = plant.have("Kum")
    attach(plant.ledger, sand, "name", WITH_PLACE["exif"], "a.jpg")
    assert len(plant.ledger.evidence(plant.firm)) == 1
    attach(plant.ledger, sand, "note", prepared(WITH_PLACE["exif"], "a.jpg", place=True))
    assert WITH_PLACE["exif"] in sent()

"""A photo that lies on its side is turned, and what stood before comes back by undo."""

import io

import pytest
from PIL import Image

from esdesk.core.errors import UserFault
from esdesk.services.evidence.evidence import attach, content, of_row, replace_file
from esdesk.services.evidence.photo_turning import turned


def photo(kind="JPEG", **noted):
    """Left half red, right half blue, wider than high."""
    image = Image.new("RGB", (64, 32), "red")
    image.paste("blue", (32, 0, 64, 32))
    out = io.BytesIO()
    image.save(out, kind, **noted)
    return out.getvalue()


def pixel(image, at) -> tuple[int, ...]:
    found = image.getpixel(at)
    assert isinstance(found, tuple)
    return found


def colours(made):
    """The size, and what is seen at the top and at the foot."""
    with Image.open(io.BytesIO(made)) as image:
        plain = image.convert("RGB")
        ends = [pixel(plain, (plain.width // 2, y)) for y in (4, plain.height - 5)]
    return plain.size, ["red" if red > blue else "blue" for red, _, blue in ends]


@pytest.mark.parametrize(("quarters", "ends"), [(1, ["red", "blue"]), (-1, ["blue", "red"])])
@pytest.mark.parametrize(("kind", "name"), [("JPEG", "yığın.jpg"), ("PNG", "yığın.png"), ("WEBP", "yığın.jpg")])
def test_the_pixels_are_turned(quarters, ends, kind, name):
    made = turned(photo(kind), f"yığın.{kind.casefold()}".replace("jpeg", "jpg"), quarters)
    assert colours(made.content) == ((32, 64), ends)
    assert made.name == name


def test_what_the_camera_noted_counts_once_and_does_not_go_along():
    noted = Image.Exif()
    noted[0x0112] = 6  # it says: turn me to the right
    made = turned(photo(exif=noted.tobytes()), "a.jpg", 1)
    with Image.open(io.BytesIO(made.content)) as image:
        assert image.size == (64, 32)
        assert pixel(image, (4, 16))[2] > 200  # twice to the right: what was right is left
        assert 0x0112 not in image.getexif()


def test_what_is_no_photo_is_told():
    with pytest.raises(UserFault) as caught:
        turned(b"%PDF-1.4", "fiş.pdf", 1)
    assert (caught.value.code, caught.value.facts["name"]) == ("photo-unreadable", "fiş.pdf")


def test_the_turned_photo_stands_in_place_of_the_other_and_undo_brings_that_back(plant):
    sand = plant.have("Döküm kumu")
    row = attach(plant.ledger, sand, "fate", photo(), "a.jpg", caption="Yığın")
    [before] = of_row(plant.ledger, sand)
    replace_file(plant.ledger, row, turned(content(plant.ledger, before.sha256), before.name, 1))
    [after] = of_row(plant.ledger, sand)
    assert (after.row, after.caption, after.field) == (row, "Yığın", "fate")
    assert colours(content(plant.ledger, after.sha256))[0] == (32, 64)
    plant.ledger.undo()
    assert of_row(plant.ledger, sand) == [before]

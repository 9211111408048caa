"""Where a photo was taken: found in what cameras and phones note in a file, and taken out before the file can leave.

Only what notes a place is written anew, a JPEG with its own tables, so that a photo without one stays byte for byte
what it was. Upright side and time survive, all else that the camera noted goes with the place. A phone's HEIC, which
few programs show, becomes a JPEG. Documents are not looked into.
"""

import io
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from esdesk.core.errors import UserFault

if TYPE_CHECKING:
    from PIL import Image

_GPS, _CAMERA = 0x8825, 0x8769  # the two tables in a photo's Exif; the first is about the place
_UPRIGHT, _TIME, _TAKEN = 0x0112, 0x0132, 0x9003
_HOW: dict[str, dict[str, Any]] = {"JPEG": {"quality": "keep", "comment": ""}, "PNG": {}, "WEBP": {"quality": 90}}
"""The formats that are written anew, and how: a JPEG by its own tables, so that it loses next to nothing."""

_OTHER_PHOTOS = (b"II*\0", b"MM\0*")  # TIFF, and what cameras call raw
_BOXES = b"ftyp"  # stands at byte 4 of phones' HEIC photos, and of films
_LONG_SIDE, _QUALITY = 2560, 85  # of a JPEG that is made of a HEIC
_NOTES = (
    b"GPSLatitude",
    b"LocationShown",
    b"LocationCreated",
    b"photoshop:City",
    b"Photoshop 3.0\0",  # where IPTC keeps the city
    b"MPF\0",  # further pictures in the file, with an Exif of their own
    b"MotionPhoto",
    b"MicroVideo",
    b"SEFT",  # what a phone hung on behind the picture: a film, a second photo
)
_UNREADABLE = (OSError, ValueError, SyntaxError)  # Pillow's answers to what is no photo, or half of one


def notes_a_place(content: bytes) -> bool:
    """Whether a photo or film may say where it was taken; what cannot be looked into is taken to say so."""
    if content[4:8] == _BOXES:
        return True
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG", b"RIFF", *_OTHER_PHOTOS)):
        return any(note in content for note in _NOTES) or _in_exif(content)
    return False


def without_place(content: bytes, name: str) -> tuple[bytes, str]:
    """The file without the place, and its name, whose ending follows; both as they are where it notes none.

    Raises:
        UserFault: "photo-place-stays" where the place cannot be taken out of such a file.
    """
    if not notes_a_place(content):
        return content, name
    from PIL import Image  # a fifth of a second that the start of the program need not wait for

    try:
        if content[4:8] == _BOXES:
            plain, name = _as_jpeg(content), f"{PurePath(name).stem}.jpg"
        else:
            with Image.open(io.BytesIO(content), formats=tuple(_HOW)) as photo:
                photo.load()
                plain = _written(photo)
    except (*_UNREADABLE, Image.DecompressionBombError) as error:
        raise UserFault("photo-place-stays", name=name) from error
    if notes_a_place(plain):
        raise UserFault("photo-place-stays", name=name)
    return plain, name


def _as_jpeg(content: bytes) -> bytes:
    """A HEIC photo, upright and of a size that travels."""
    import pi_heif
    from PIL import Image

    with pi_heif.open_heif(content).to_pillow() as photo:
        plain = photo.convert("RGB")
        plain.thumbnail((_LONG_SIDE, _LONG_SIDE))
        taken = photo.getexif().get_ifd(_CAMERA).get(_TAKEN)
    kept, out = Image.Exif(), io.BytesIO()
    if taken:
        kept[_CAMERA] = {_TAKEN: taken}
    plain.info = {}
    plain.save(out, "JPEG", quality=_QUALITY, exif=kept.tobytes())
    return out.getvalue()


def _in_exif(content: bytes) -> bool:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content)) as photo:
            texts = " ".join(str(value) for value in photo.info.values() if isinstance(value, str))
            return _GPS in photo.getexif() or "GPSLatitude" in texts
    except (*_UNREADABLE, Image.DecompressionBombError):
        return b"Exif\0\0" in content or b"eXIf" in content


def _written(photo: "Image.Image") -> bytes:
    """The picture with its colours, its upright side and its time."""
    from PIL import Image

    noted, kept = photo.getexif(), Image.Exif()
    for tag in (_UPRIGHT, _TIME):
        if tag in noted:
            kept[tag] = noted[tag]
    taken = noted.get_ifd(_CAMERA).get(_TAKEN)
    if taken:
        kept[_CAMERA] = {_TAKEN: taken}
    out, colours = io.BytesIO(), photo.info.get("icc_profile")
    kind = str(photo.format)
    photo.info = {name: value for name, value in photo.info.items() if name in ("transparency", "dpi", "jfif")}
    photo.save(out, kind, exif=kept.tobytes(), icc_profile=colours, **_HOW[kind])
    return out.getvalue()

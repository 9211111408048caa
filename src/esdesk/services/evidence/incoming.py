"""A file on its way to being evidence: read, held to its size, and without the place where a photo was taken."""

from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from pathlib import Path

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.turkish import fold
from esdesk.exchange.limits import EVIDENCE, MEGABYTE
from esdesk.services.evidence.photo_place import without_place

MOST_BYTES = EVIDENCE
"""Of one file: what is larger could not travel in a package. Photos are made smaller before they come here."""

UNKNOWN_TYPE = "application/octet-stream"
_BEGINNINGS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"%PDF-", "application/pdf"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
_ENDINGS = {  # what the system knows of endings differs from one computer to the next
    ".xlsx": _OFFICE + "spreadsheetml.sheet",
    ".docx": _OFFICE + "wordprocessingml.document",
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".heic": "image/heic",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that can be kept.

    Attributes:
        original: as it came, where that is other than `content` and is to be kept as well.
    """

    name: str
    content: bytes
    original: bytes | None = None


def prepared(given: Path | bytes, name: str = "", *, place: bool = False, original: bool = False) -> Prepared:
    """What is kept of a file: a photo without the place it was taken at, for what is kept may travel.

    Takes up to a second for a large photo: the window calls it in the background.

    Args:
        given: the file, or its bytes.
        name: what it is called; the file's own name if not given.
        place: the place a photo was taken at may travel with it.
        original: a photo that notes a place is kept as it came too, for this laptop alone.

    Raises:
        UserFault: "evidence-no-file", "evidence-empty", "evidence-too-large", "photo-place-stays".
        EnvironmentFault: "evidence-unreadable".
    """
    called = name or (given.name if isinstance(given, Path) else "")
    came = _content(given, called)
    content, called = (came, called) if place else without_place(came, called)
    return Prepared(called, _content(content, called), came if original and content != came else None)


def _content(given: Path | bytes, name: str) -> bytes:
    """The bytes, once it is sure that they are not too many."""
    if isinstance(given, Path):
        if not given.is_file():
            raise UserFault("evidence-no-file", file=given)
        try:
            with given.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
            size = given.stat().st_size
        except OSError as error:
            raise EnvironmentFault("evidence-unreadable", file=given) from error
    else:
        content, size = given, len(given)
    if not content:
        raise UserFault("evidence-empty", name=name)
    if len(content) > MOST_BYTES:
        whole = (Decimal(size) / MEGABYTE).quantize(Decimal("0.1"), ROUND_UP)
        raise UserFault("evidence-too-large", name=name, size=whole, limit=MOST_BYTES // MEGABYTE)
    return content


def media_type(content: bytes, name: str) -> str:
    """The media type: by the content where it tells, else by the name."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    told = next((kind for beginning, kind in _BEGINNINGS if content.startswith(beginning)), None)
    return told or _ENDINGS.get(fold(Path(name).suffix), UNKNOWN_TYPE)

"""The annexes of a report: the factors that its figures rest on, and the evidence that its reader may see."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import PurePath
from uuid import UUID

from PIL import Image, ImageOps, UnidentifiedImageError

from esdesk.audit import fields
from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.catalogue.read import default
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.reports.lines.annexes import EvidenceLine, FactorLine
from esdesk.reports.reading import Family
from esdesk.reports.telling import subject
from esdesk.reports.words import day
from esdesk.services.report.factor_words import unit_words

_SIDE, _QUALITY = 900, 82
"""The longer side of a printed photo in dots (at 81 mm some 280 an inch), and how it is compressed."""
_KILOBYTE = 1024
_DEFINITIONS = ("kwh_mj", "kcal_kj", "gcal_mwh", "tep_gj", "tep_mwh", "ton_kg", "nm3_sm3")
"""The definitions that amounts of plants are converted by; those of the rest stand in the catalogue."""


def factor_lines(resources: Sequence[Record], language: Language) -> tuple[FactorLine, ...]:
    """The definitions by which amounts became a year's; none where no amount is recorded."""
    if not resources:
        return ()
    return tuple(
        FactorLine(
            name=one.name_tr if language == "tr" else one.name_en,
            value=f"{_plain(one.value, language)} {unit_words(one.unit, language)}",
            source=one.source,
        )
        for one in default().factors
        if one.id in _DEFINITIONS
    )


def _plain(value: str, language: Language) -> str:
    return value.replace(".", ",") if language == "tr" else value


def evidence_lines(
    ledger: Ledger, family: Family, language: Language, *, pictures: bool = True
) -> tuple[EvidenceLine, ...]:
    """The evidence among records as their reader may see them, in the order it was recorded.

    Args:
        ledger: holds the files.
        family: the records.
        language: of the report.
        pictures: whether photos are read and made small, which takes some 30 ms each.
    """
    seen = [one for one in family.every("evidence") if text_of(one, "file", "sha256")]
    return tuple(_line(ledger, one, f"K{n}", family, language, pictures) for n, one in enumerate(seen, start=1))


def _line(
    ledger: Ledger,
    one: Record,
    number: str,
    family: Family,
    language: Language,
    pictures: bool,
) -> EvidenceLine:
    sha256 = text_of(one, "file", "sha256")
    content = ledger.evidence_content(sha256) if pictures else None
    size = text_of(one, "file", "size")
    kilobytes = number_words(Decimal(-(-int(size) // _KILOBYTE)), language) if size.isascii() and size.isdigit() else ""
    return EvidenceLine(
        number=number,
        name=PurePath(text_of(one, "file", "name")).name,
        caption=text_of(one, "caption"),
        proves=_proven(one, family, language),
        day=day(text_of(one, "taken_at"), language),
        sha256=sha256,
        size=f"{kilobytes} kB" if kilobytes else "",
        picture=small(content) if content is not None else b"",
        is_here=content is not None or not pictures,
    )


def _proven(one: Record, family: Family, language: Language) -> str:
    entity, name = text_of(one, "proves", "entity"), text_of(one, "proves", "field")
    proves = one.values.get("proves")
    row: UUID | None = reference_id(proves.get("row")) if isinstance(proves, dict) else None
    called = subject(family.find(str(row)) if row else None, entity, family, language)
    known = fields.field(entity, name) if name else None
    return f"{called}: {known.caption.label(language)}" if known is not None else called


def small(content: bytes) -> bytes:
    """A photo as a small upright JPEG in true colours; empty where the bytes are no picture."""
    try:
        with Image.open(BytesIO(content)) as photo:
            photo.draft("RGB", (_SIDE, _SIDE))
            photo.thumbnail((_SIDE, _SIDE))
            upright = ImageOps.exif_transpose(photo).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return b""
    out = BytesIO()
    upright.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()

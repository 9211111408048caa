"""Annex: the evidence, a list of all of it and then each photo with what it shows and proves."""

from collections.abc import Iterator

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Photo, Row, Section, Sign, Table, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.annexes import EvidenceLine
from esdesk.reports.words import word

_WIDTHS = {"head-number": 30.0, "head-proves": 150.0, "head-caption": 130.0, "head-file": 112.0, "head-day": 60.0}


def no_evidence(content: ReportContent) -> str:
    """Why there is no evidence; "" where there is."""
    return "" if content.evidence else word(f"no-evidence.{content.nothing}", content.language)


def evidence(content: ReportContent) -> Iterator[Block]:
    """The list, then the photos in its order."""
    language = content.language
    yield Paragraph(word("evidence-read", language), Voice.CAPTION)
    columns = tuple(Column(word(name, language), width) for name, width in _WIDTHS.items())
    rows = tuple(_row(one, language) for one in content.evidence)
    yield Table(word("chapter.evidence", language), columns, rows, word("chapter.evidence", language))
    photos = [one for one in content.evidence if one.picture]
    if photos:
        yield Section(word("photos", language))
        for one in photos:
            yield Photo(one.picture, tuple(_told(one, language)))


def _row(one: EvidenceLine, language: Language) -> Row:
    away = word("not-here", language) if not one.is_here else ""
    return Row(
        (
            Cell(one.number, Voice.STRONG),
            Cell(one.proves),
            Cell(one.caption or "–", most=200),
            Cell(one.name, Voice.MUTED, Sign.UNKNOWN if away else None, below=away or one.size, most=80),
            Cell(one.day, Voice.MUTED),
        )
    )


def _told(one: EvidenceLine, language: Language) -> Iterator[Cell]:
    """What stands beside a photo."""
    yield Cell(f"{one.number}  {one.caption or one.name}", Voice.STRONG, most=200)
    yield Cell(word("proves", language, what=one.proves), most=200)
    yield Cell(" · ".join(part for part in (one.day, one.name, one.size) if part), Voice.MUTED, most=200)
    yield Cell(f"SHA-256 {one.sha256[:32]} {one.sha256[32:]}", Voice.CAPTION)

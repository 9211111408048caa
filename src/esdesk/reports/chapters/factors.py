"""Annex: every factor and definition that figures of the report rest on, each once, numbered, with its source."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from esdesk.reports.blocks import Block, Cell, Column, Paragraph, Row, Table, Voice
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.energy import FactorLine
from esdesk.reports.words import word

_DEFINITION = "definition"
"""The source of a factor that is none, as the catalogue has it."""
_WIDTHS = {
    "head-number": 30.0,
    "head-definition": 128.0,
    "head-defined": 84.0,
    "head-source": 140.0,
    "head-rests": 100.0,
}


@dataclass(frozen=True, slots=True)
class _Listed:
    """A line of the list; `id` is "" for a definition, which no chapter names."""

    id: str
    name: str
    value: str
    source: str
    rests: str


def no_factors(content: ReportContent) -> str:
    """Why no factor was used; "" where one was."""
    return "" if _every(content) else word(f"no-factors.{content.nothing}", content.language)


def factor_numbers(content: ReportContent) -> Mapping[str, str]:
    """The number of each factor in the annex ("F1"), by its id in the catalogue."""
    return {one.id: f"F{n}" for n, one in enumerate(_every(content), start=1) if one.id}


def _every(content: ReportContent) -> list[_Listed]:
    """The factors in the order of the chapters that used them, then the definitions; each once."""
    used: dict[str, _Listed] = {}
    for one, rests in _used(content):
        before = used.get(one.id)
        if before is not None and rests not in before.rests.split("; "):
            rests = f"{before.rests}; {rests}"
        used[one.id] = _Listed(one.id, one.name, one.figure, one.source, rests)
    rests = word("rests-amounts", content.language)
    definition = word("by-definition", content.language)
    for given in content.factors:
        if any((one.name, one.value) == (given.name, given.value) for one in used.values()):
            continue
        source = definition if given.source == _DEFINITION else given.source
        used[f"{given.name} {given.value}"] = _Listed("", given.name, given.value, source, rests)
    return list(used.values())


def _used(content: ReportContent) -> Iterator[tuple[FactorLine, str]]:
    """Each factor with what rests on it: the chapter, and of energy the carriers."""
    language = content.language
    for sheet in content.energy:
        for one in sheet.factors:
            carriers = [line.name for line in sheet.carriers if one.id in line.factors.split(", ")]
            yield one, f"{word('chapter.energy', language)}: {', '.join(dict.fromkeys(carriers)) or sheet.title}"
    for measures in content.measures:
        for one in measures.factors:
            yield one, word("chapter.measures", language)
    for synergy in content.synergies:
        for one in synergy.factors:
            yield one, f"{word('chapter.synergies', language)}: {synergy.name}"


def factors(content: ReportContent) -> Iterator[Block]:
    """One table; chapters name its rows by their numbers."""
    language = content.language
    yield Paragraph(word("factors-read", language, version=content.catalogue_version), Voice.CAPTION)
    rows = [
        Row(
            (
                Cell(f"F{n}", Voice.STRONG),
                Cell(one.name, below=one.id),
                Cell(one.value, Voice.STRONG),
                Cell(one.source, Voice.MUTED),
                Cell(one.rests, Voice.MUTED),
            )
        )
        for n, one in enumerate(_every(content), start=1)
    ]
    columns = tuple(Column(word(name, language), width) for name, width in _WIDTHS.items())
    yield Table(word("chapter.factors", language), columns, tuple(rows), word("chapter.factors", language))

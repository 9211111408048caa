"""The inventory: what the plant has and wants, a table for each kind, as typed and a year side by side."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportlab.platypus import Flowable

from esdesk.audit.listing import Direction
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.reports import signs, typeface
from esdesk.reports.blocks import CellContent, Column, Marked, cell, marked_up, table, text
from esdesk.reports.chapter import Chapter
from esdesk.reports.content import Cell, Lack, ReportContent, ResourceLine, Yearly
from esdesk.reports.typeface import LONGEST_NOTE, colour
from esdesk.reports.words import word

_SIGN, _NAME = 15.0, 118.0
_ASSUMED, _PROVISIONAL = "†", "‡"


@dataclass(frozen=True, slots=True)
class _Kind:
    """One column: its title, width, how it is filled, and the value that says whether it is filled at all."""

    title: str
    width: float
    value: Callable[[ResourceLine], object]
    fill: Callable[[ResourceLine, Language], CellContent]
    right: bool = False


def _plain(name: str, *, right: bool = False, grave: bool = False) -> Callable[[ResourceLine, Language], CellContent]:
    style = typeface.CELL_RIGHT if right else typeface.CELL

    def fill(line: ResourceLine, language: Language) -> CellContent:
        value: Cell = getattr(line, name)
        return cell(value, language, style, grave=grave)

    return fill


def _code(line: ResourceLine, language: Language) -> CellContent:
    if isinstance(line.code, str) and line.hazardous:
        star = f'{typeface.markup(line.code.rstrip("*"))}<font color="{LIGHT.fault}">*</font>'
        return marked_up(star, typeface.CELL)
    return cell(line.code, language, grave=True)


def _yearly(line: ResourceLine, language: Language) -> CellContent:
    if not isinstance(line.yearly, Yearly):
        return cell(line.yearly, language, typeface.CELL_RIGHT)
    mark = _ASSUMED if line.yearly.assumed else ""
    return text(
        f"{number_words(line.yearly.value, language)}\N{NO-BREAK SPACE}{line.yearly.unit}{mark}", typeface.CELL_FIGURE
    )


def _quality(line: ResourceLine, language: Language) -> CellContent:
    if isinstance(line.quality, str) and line.quality in signs.QUALITY:
        return Marked(signs.QUALITY[line.quality], word(f"quality.{line.quality}", language))
    return cell(line.quality, language)


_COLUMNS = (
    _Kind("head-code", 58, lambda one: one.code, _code),
    _Kind("head-typed", 76, lambda one: one.typed, _plain("typed", right=True, grave=True), right=True),
    _Kind("head-yearly", 66, lambda one: one.typed, _yearly, right=True),
    _Kind("head-fate", 66, lambda one: one.fate, _plain("fate")),
    _Kind("head-price", 68, lambda one: one.price, _plain("price")),
    _Kind("head-basis", 56, lambda one: one.quality, _quality),
)


def inventory(content: ReportContent, chapter: Chapter) -> None:
    """A section for each kind that there is."""
    if not content.resources:
        chapter.add(text(word(f"no-resources.{content.nothing}", content.language), typeface.MUTED))
        return
    chapter.add(text(word("inventory-reads", content.language), typeface.CAPTION))
    kinds = [*vocabulary("kind").terms, *sorted({one.kind for one in content.resources})]
    for kind in dict.fromkeys(kinds):
        lines = [one for one in content.resources if one.kind == kind]
        if lines:
            title = vocabulary("kind").word(kind, content.language) if kind else word("kind-unknown", content.language)
            chapter.section(f"{title} ({len(lines)})")
            chapter.add(*_of_kind(sorted(lines, key=_order), content.language))


def _order(one: ResourceLine) -> tuple[int, Decimal]:
    """Haves before wants before the rest, the larger amount first."""
    rank = {Direction.HAVE: 0, Direction.WANT: 1, None: 2}[one.direction]
    return rank, -one.yearly.value if isinstance(one.yearly, Yearly) else Decimal(1)


def _of_kind(lines: Sequence[ResourceLine], language: Language) -> Iterator[Flowable]:
    empty = (Lack.NOTHING, Lack.WITHHELD)  # a column that holds nothing else is left out
    shown = [one for one in _COLUMNS if any(one.value(line) not in empty for line in lines)]
    width = _NAME + sum(one.width for one in _COLUMNS) - sum(one.width for one in shown)
    columns = [Column("", _SIGN), Column(word("head-resource", language), width - 41)]
    columns += [Column(word(one.title, language), one.width, one.right) for one in shown]
    rows: list[Sequence[Any]] = []
    style: list[tuple[Any, ...]] = []
    for line in lines:
        rows.append([*_name(line, language), *(one.fill(line, language) for one in shown)])
        detail = " · ".join(f"{fact.label}: {fact.text}" for fact in line.details)
        if detail:
            rows.append(["", text(detail, typeface.DETAIL, LONGEST_NOTE)])
            style += _below(len(rows))
    yield table(columns, rows, *style)
    yield from _notes(lines, language)


def _name(line: ResourceLine, language: Language) -> list[CellContent]:
    sign = {Direction.HAVE: signs.have, Direction.WANT: signs.want, None: signs.unknown}[line.direction]
    name = f"{line.name} {_PROVISIONAL}" if line.provisional and isinstance(line.name, str) else line.name
    return [Marked(sign, ""), cell(name, language, typeface.CELL_STRONG, grave=True)]


def _below(row: int) -> list[tuple[Any, ...]]:
    """How a row of details (the last of `row`) belongs to the one above it."""
    return [
        ("SPAN", (1, row), (-1, row)),
        ("NOSPLIT", (0, row - 1), (-1, row)),
        ("LINEBELOW", (0, row - 1), (-1, row - 1), 0.7, colour(LIGHT.raised)),
        ("TOPPADDING", (0, row), (-1, row), 0),
    ]


def _notes(lines: Sequence[ResourceLine], language: Language) -> Iterator[Flowable]:
    """What is summed up below a table, and what its signs mean."""
    said = []
    for direction, code in ((Direction.HAVE, "total-haves"), (Direction.WANT, "total-wants")):
        tonnes = [
            one.yearly.value
            for one in lines
            if one.direction is direction and isinstance(one.yearly, Yearly) and one.yearly.unit == "t"
        ]
        if len(tonnes) > 1:
            said.append(word(code, language, amount=number_words(sum(tonnes, Decimal(0)), language), count=len(tonnes)))
    if any(one.hazardous for one in lines):
        said.append(word("note-hazardous", language))
    if any(isinstance(one.yearly, Yearly) and one.yearly.assumed for one in lines):
        said.append(word("note-assumed", language, mark=_ASSUMED))
    if any(one.provisional for one in lines):
        said.append(word("note-provisional", language, mark=_PROVISIONAL))
    yield text("   ".join(said), typeface.NOTE)

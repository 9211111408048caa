"""The inventory: what the plant has and wants, a table for each kind, as typed and a year side by side."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from esdesk.audit.listing import Direction
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language
from esdesk.reports.blocks import (
    Block,
    Cell,
    Column,
    Paragraph,
    Row,
    RowKind,
    Section,
    Sign,
    Table,
    Total,
    Voice,
    given,
)
from esdesk.reports.chapters.claims import claims_of
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.inventory import ResourceLine, Yearly
from esdesk.reports.values import Given, Lack
from esdesk.reports.words import word

QUALITY_SIGNS = {
    "measured": Sign.KNOWN,
    "invoiced": Sign.KNOWN,
    "calculated": Sign.DERIVED,
    "estimated": Sign.GUESSED,
    "guess": Sign.GUESSED,
}
"""The sign of each data quality."""

DIRECTION_SIGNS = {Direction.HAVE: Sign.HAVE, Direction.WANT: Sign.WANT, None: Sign.UNKNOWN}
"""The sign of each direction."""

_NAME, _MOST_DETAIL = 133.0, 700
_ASSUMED, _PROVISIONAL = "†", "‡"


@dataclass(frozen=True, slots=True)
class _Kind:
    """One column: its title, width, how it is filled, and the value that says whether it is filled at all."""

    title: str
    width: float
    value: Callable[[ResourceLine], object]
    fill: Callable[[ResourceLine, Language], Cell]
    right: bool = False


def _plain(name: str, *, grave: bool = False) -> Callable[[ResourceLine, Language], Cell]:
    def fill(line: ResourceLine, language: Language) -> Cell:
        value: Given = getattr(line, name)
        return given(value, language, grave=grave)

    return fill


def _code(line: ResourceLine, language: Language) -> Cell:
    if isinstance(line.code, str) and line.hazardous:
        return Cell(line.code.rstrip("*"), mark="*")
    return given(line.code, language, grave=True)


def amount_cell(line: ResourceLine, language: Language) -> Cell:
    """The amount a year in a cell, or why there is none."""
    if not isinstance(line.yearly, Yearly):
        return given(line.yearly, language)
    return _amount(line.yearly.value, line.yearly.unit, language, _ASSUMED if line.yearly.assumed else "")


def _amount(value: Decimal, unit: str, language: Language, mark: str = "", total: Total | None = None) -> Cell:
    text = f"{number_words(value, language)}\N{NO-BREAK SPACE}{unit}{mark}"
    return Cell(text, Voice.STRONG, number=value, unit=unit, formula=total)


def _quality(line: ResourceLine, language: Language) -> Cell:
    if isinstance(line.quality, str) and line.quality in QUALITY_SIGNS:
        return Cell(word(f"quality.{line.quality}", language), sign=QUALITY_SIGNS[line.quality])
    return given(line.quality, language)


_COLUMNS = (
    _Kind("head-code", 58, lambda one: one.code, _code),
    _Kind("head-typed", 76, lambda one: one.typed, _plain("typed", grave=True), right=True),
    _Kind("head-yearly", 66, lambda one: one.typed, amount_cell, right=True),
    _Kind("head-fate", 66, lambda one: one.fate, _plain("fate")),
    _Kind("head-price", 68, lambda one: one.price, _plain("price")),
    _Kind("head-basis", 56, lambda one: one.quality, _quality),
)


def no_resources(content: ReportContent) -> str:
    """Why there is no inventory; "" where there is one."""
    return "" if content.resources else word(f"no-resources.{content.nothing}", content.language)


def inventory(content: ReportContent) -> Iterator[Block]:
    """A section for each kind that there is."""
    yield Paragraph(word("inventory-reads", content.language), Voice.CAPTION)
    kinds = [*vocabulary("kind").terms, *sorted({one.kind for one in content.resources})]
    for kind in dict.fromkeys(kinds):
        lines = [one for one in content.resources if one.kind == kind]
        if lines:
            title = vocabulary("kind").word(kind, content.language) if kind else word("kind-unknown", content.language)
            yield Section(f"{title} ({len(lines)})")
            yield from _of_kind(title, sorted(lines, key=_order), content)
            yield from claims_of(lines, content.claims, content.language)


def _order(one: ResourceLine) -> tuple[int, Decimal]:
    """Haves before wants before the rest, the larger amount first."""
    rank = {Direction.HAVE: 0, Direction.WANT: 1, None: 2}[one.direction]
    return rank, -one.yearly.value if isinstance(one.yearly, Yearly) else Decimal(1)


def _of_kind(title: str, lines: Sequence[ResourceLine], content: ReportContent) -> Iterator[Block]:
    language = content.language
    empty = (Lack.NOTHING, Lack.WITHHELD)  # a column that holds nothing else is left out
    shown = [one for one in _COLUMNS if any(one.value(line) not in empty for line in lines)]
    width = _NAME + sum(one.width for one in _COLUMNS) - sum(one.width for one in shown)
    columns = [Column(word("head-resource", language), width - 41)]
    columns += [Column(word(one.title, language), one.width, one.right) for one in shown]
    rows: list[Row] = []
    for line in lines:
        rows.append(Row((_name(line, language), *(one.fill(line, language) for one in shown))))
        detail = " · ".join(f"{fact.label}: {fact.text}" for fact in line.details)
        if detail:
            rows.append(Row((Cell(detail, Voice.MUTED, most=_MOST_DETAIL),), RowKind.BELOW))
    rows += _totals(lines, shown, language)
    caption = word("inventory-table", language, kind=title, year=content.base_year).rstrip(" ,")
    sheet, named = word("chapter.inventory", language), word("head-kind", language)
    yield Table(title, tuple(columns), tuple(rows), caption, sheet=sheet, named=named)
    notes = "   ".join(_notes(lines, language))
    if notes:
        yield Paragraph(notes, Voice.NOTE)


def _name(line: ResourceLine, language: Language) -> Cell:
    found = given(line.name, language, Voice.STRONG, grave=True)
    text = f"{found.text} {_PROVISIONAL}" if line.provisional and isinstance(line.name, str) else found.text
    return Cell(text, found.voice, DIRECTION_SIGNS[line.direction], most=found.most)


def _totals(lines: Sequence[ResourceLine], shown: Sequence[_Kind], language: Language) -> Iterator[Row]:
    """The sums of what is counted by mass, haves and wants apart."""
    for direction, code in ((Direction.HAVE, "total-haves"), (Direction.WANT, "total-wants")):
        tonnes = [
            one.yearly.value
            for one in lines
            if one.direction is direction and isinstance(one.yearly, Yearly) and one.yearly.unit == "t"
        ]
        if len(tonnes) > 1:
            sign = DIRECTION_SIGNS[direction]
            total = _amount(sum(tonnes, Decimal(0)), "t", language, total=Total())
            cells = [total if one.title == "head-yearly" else Cell("") for one in shown]
            yield Row((Cell(word(code, language, count=len(tonnes)), Voice.STRONG, sign), *cells), RowKind.TOTAL)


def _notes(lines: Sequence[ResourceLine], language: Language) -> Iterator[str]:
    """What the marks of a table mean."""
    if any(one.hazardous for one in lines):
        yield word("note-hazardous", language)
    if any(isinstance(one.yearly, Yearly) and one.yearly.assumed for one in lines):
        yield word("note-assumed", language, mark=_ASSUMED)
    if any(one.provisional for one in lines):
        yield word("note-provisional", language, mark=_PROVISIONAL)

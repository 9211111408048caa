"""Energy and water: by month, in TEP and GJ against the legal thresholds, greenhouse gases by scope, specific use."""

from collections.abc import Iterator, Mapping

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.figures.monthly import monthly_bars
from esdesk.figures.monthly_plan import least_height
from esdesk.figures.threshold import threshold_scale
from esdesk.reports.blocks import (
    Block,
    Cell,
    Column,
    Drawing,
    Paragraph,
    Remark,
    Row,
    RowKind,
    Section,
    Table,
    Tile,
    Tiles,
    Total,
    Voice,
)
from esdesk.reports.chapters.factors import factor_numbers
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.energy import CarrierLine, EnergySheet
from esdesk.reports.pen import measure
from esdesk.reports.words import word

_WIDTH, _ROOMY = 760.0, 20.0
_MOST_REMARKS = 14


def no_energy(content: ReportContent) -> str:
    """Why there is nothing to say of energy and water; "" where there is."""
    return "" if content.energy else word(f"no-energy.{content.nothing}", content.language)


def energy(content: ReportContent) -> Iterator[Block]:
    """A section for each facility with bills; what its figures rest on stands in the annex."""
    language = content.language
    yield Paragraph(word("energy-read", language), Voice.CAPTION)
    for sheet in content.energy:
        yield Section(sheet.title)
        yield _tiles(sheet, language)
        yield from _drawn(sheet, language)
        yield _carriers(sheet, language)
        yield _gases(sheet, factor_numbers(content), language)
        if sheet.factors:
            yield Paragraph(_rests(sheet, factor_numbers(content), language), Voice.CAPTION)
        if sheet.specific:
            yield _specific(sheet, language)
        yield from _remarks(sheet, language)


def _tiles(sheet: EnergySheet, language: Language) -> Tiles:
    labels = ("energy-tep", "energy-gj", "energy-co2e", "energy-cost")
    return Tiles(
        tuple(Tile(printed, word(label, language)) for (printed, _), label in zip(sheet.sums, labels, strict=True))
    )


def _drawn(sheet: EnergySheet, language: Language) -> Iterator[Block]:
    """The months, and the thresholds where energy was used."""
    height = least_height(len(sheet.lanes)) + _ROOMY * len(sheet.lanes)
    drawn = monthly_bars(sheet.lanes, sheet.legend, _WIDTH, height, LIGHT, measure, sheet.told)
    yield Drawing(drawn, word("energy-monthly", language, title=sheet.title))
    if sheet.tep:
        yield Drawing(
            threshold_scale(sheet.tep, sheet.missing, sheet.thresholds, _WIDTH, LIGHT, measure, sheet.distance),
            word("energy-thresholds", language),
        )
        yield Remark(sheet.distance)


def _carriers(sheet: EnergySheet, language: Language) -> Table:
    columns = (
        Column(word("head-carrier", language), 112),
        Column(word("head-meter", language), 76),
        Column(word("head-amount", language), 84, right=True),
        *(Column(word(f"head.{name}", language), width, right=True) for name, width in _FIGURES),
    )
    rows = [_carrier(one) for one in sheet.carriers]
    rows.append(_total(sheet, language))
    return Table(
        sheet.title, columns, tuple(rows), word("energy-table", language, title=sheet.title),
        sheet=word("chapter.energy", language), named=word("head-facility", language),
    )  # fmt: skip


_FIGURES = (("tep", 50), ("gj", 54), ("co2e", 50), ("cost", 56))


def _carrier(one: CarrierLine) -> Row:
    figures = (one.tep, one.gj, one.co2e, one.cost)
    cells = (Cell(text, number=number) for text, number in zip(one.printed, figures, strict=True))
    return Row((Cell(one.name), Cell(one.meter, Voice.MUTED), Cell(one.amount), *cells))


def _total(sheet: EnergySheet, language: Language) -> Row:
    cells = (Cell(printed, Voice.STRONG, number=number, formula=Total()) for printed, number in sheet.sums)
    return Row((Cell(word("total", language), Voice.STRONG), Cell(""), Cell(""), *cells), RowKind.TOTAL)


def _rests(sheet: EnergySheet, numbers: Mapping[str, str], language: Language) -> str:
    """Which factors of the annex all of a facility's figures rest on."""
    used = ", ".join(numbers[one.id] for one in sheet.factors)
    return word("energy-factors", language, numbers=used, annex=word("chapter.factors", language))


def _gases(sheet: EnergySheet, numbers: Mapping[str, str], language: Language) -> Table:
    """Greenhouse gases by scope; of each carrier below its scope, with the numbers of its factors in the annex."""
    columns = (
        Column(word("head-scope", language), 226),
        Column(word("head.co2e", language), 70, right=True),
        Column(word("head-factors", language), 186),
    )
    rows: list[Row] = []
    for number, (label, figure, printed) in enumerate(sheet.scopes, 1):
        rows.append(Row((Cell(label, Voice.STRONG), Cell(printed, Voice.STRONG, number=figure), Cell(""))))
        for one in sheet.carriers:
            if one.scope == str(number) and one.co2e is not None:
                name = " ".join(part for part in (one.name, one.meter) if part)
                used = ", ".join(numbers[factor] for factor in one.factors.split(", ") if factor in numbers)
                rows.append(Row((Cell(f"– {name}", Voice.MUTED), Cell(one.printed[2]), Cell(used, Voice.MUTED))))
    return Table(
        word("energy-gases", language), columns, tuple(rows), word("energy-gases-table", language, title=sheet.title)
    )


def _specific(sheet: EnergySheet, language: Language) -> Table:
    columns = (
        Column(word("head-product", language), 212),
        *(Column(word(f"head.{name}", language), 90, right=True) for name in ("made", "specific", "water")),
    )
    rows = tuple(Row(tuple(Cell(text) for text in one)) for one in sheet.specific)
    return Table(word("energy-specific", language), columns, rows, word("energy-specific-table", language))


def _remarks(sheet: EnergySheet, language: Language) -> Iterator[Block]:
    """What is missing, odd or not sure."""
    if not sheet.remarks:
        return
    yield Paragraph(word("energy-remarks", language), Voice.STRONG)
    for one in sheet.remarks[:_MOST_REMARKS]:
        yield Paragraph(f"– {one}", Voice.MUTED)
    if len(sheet.remarks) > _MOST_REMARKS:
        yield Paragraph(word("and-more", language, count=len(sheet.remarks) - _MOST_REMARKS), Voice.MUTED)

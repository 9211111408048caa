"""A year of energy and water as figures: bars by month, and how far the legal thresholds are."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from esdesk.audit.readings import MONTHS, MeterYear, Reading
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import LIGHT, Palette
from esdesk.figures.monthly import Lane as Drawn
from esdesk.figures.monthly import Legend, Month, Sign, monthly_bars
from esdesk.figures.monthly_plan import least_height
from esdesk.figures.shapes import Figure, Measure
from esdesk.figures.threshold import Threshold, threshold_scale
from esdesk.services.energy.energy import AUDIT, SUPPORT
from esdesk.services.energy.words import carrier_name, counted, lane_total, month_name, plain, used
from esdesk.services.energy.year import EnergyYear, Lane
from esdesk.services.report.figure_files import draw

_WIDTH, _EACH = 1100.0, 32.0
_GUESSED = ("estimated", "guess")


def monthly_figure(
    year: EnergyYear, language: Language, width: float, height: float, palette: Palette, measure: Measure,
    chosen: tuple[int, int] | None = None,
) -> Figure | None:  # fmt: skip
    """The monthly chart; None where nothing was read in the year.

    Args:
        year: what is drawn.
        language: of its words.
        width: of the figure, in pixels.
        height: of it too.
        palette: its colours.
        measure: how wide words are.
        chosen: lane and month of the cursor, from 0.
    """
    if not year.lanes:
        return None
    of, lanes = year.found.year, drawn_lanes(year, language)
    names = ", ".join(dict.fromkeys(one.name for one in lanes))
    told = sentence("energy-told", language, year=of, carriers=names)
    legend = legend_of(lanes, of, language)
    return monthly_bars(lanes, legend, width, height, palette, measure, told, chosen)


def drawn_lanes(year: EnergyYear, language: Language) -> list[Drawn]:
    """The lanes of a year as they are drawn."""
    return [
        Drawn(
            carrier_name(one.carrier, language), lane_total(one, language), months(one, year.found.year, language)
        )
        for one in year.lanes
    ]  # fmt: skip


def months(lane: Lane, year: int, language: Language) -> tuple[Month, ...]:
    """The twelve months of a lane as they are drawn."""
    every = [one for meter in lane.meters for one in meter.readings]
    known = [one for one in every if one.quality not in _GUESSED]
    guessed = [one for one in every if one.quality in _GUESSED] + [one.reading for one in lane.estimates]
    signs = dict(_signs(lane, year))
    made = []
    for month in range(1, MONTHS + 1):
        entered, estimated = _of_month(known, year, month), _of_month(guessed, year, month)
        made.append(_month(lane, month, entered, estimated, signs.get(month, Sign.NONE), language))
    return tuple(made)


def _of_month(readings: Sequence[Reading], year: int, month: int) -> Decimal:
    return sum((one.of_month(year, month) for one in readings), Decimal(0))


def thresholds(
    year: EnergyYear, language: Language, width: float, palette: Palette, measure: Measure
) -> Figure:  # fmt: skip
    """How far the year is from the thresholds of 500 and 1,000 TEP."""
    marks = threshold_marks(language)
    told = sentence("energy-threshold", language, tep=plain(year.found.tep, language),
                    support=marks[0].printed, audit=marks[1].printed)  # fmt: skip
    return threshold_scale(year.found.tep, year.tep_missing, marks, width, palette, measure, told)


def threshold_marks(language: Language) -> tuple[Threshold, ...]:
    """The legal thresholds, rising."""
    return tuple(
        Threshold(value, number_words(value, language), sentence(f"energy-threshold-{name}", language))
        for name, value in (("support", SUPPORT), ("audit", AUDIT))
    )


def monthly_data(year: EnergyYear, language: Language) -> str:
    """The chart's data as a table: a row a carrier, entered and estimated, figures in full."""
    head = [sentence("head-carrier", language), sentence("energy-unit", language), sentence("energy-what", language)]
    rows = [[*head, *(month_name(month, language) for month in range(1, MONTHS + 1))]]
    for lane in year.lanes:
        drawn = months(lane, year.found.year, language)
        for what, said in (("entered", "energy-entered"), ("estimated", "energy-estimated-word")):
            figures = [counted(getattr(one, what), lane, language) for one in drawn]
            if what == "estimated" and not any(figure for figure, _ in figures):
                continue
            named = [carrier_name(lane.carrier, language), figures[0][1], sentence(said, language)]
            rows.append([*named, *(_cell(figure, language) for figure, _ in figures)])
    return "\n".join("\t".join(row) for row in rows)


def _cell(figure: Decimal, language: Language) -> str:
    shown = f"{figure:.4f}".rstrip("0").rstrip(".")
    return shown.replace(".", ",") if language == "tr" else shown


def _month(
    lane: Lane, month: int, entered: Decimal, estimated: Decimal, sign: Sign, language: Language
) -> Month:  # fmt: skip
    before = sum((one.months[month - 1] for one in lane.before), Decimal(0))
    whole = entered + estimated
    printed = used(whole, lane, language)[0] if whole else ""
    missing = any(_lacks(one, month, lane) for one in lane.meters)
    about = "≈ " if estimated and whole else ""
    return Month(entered, estimated, before or None, missing, about + printed, sign)


def _lacks(meter: MeterYear, month: int, lane: Lane) -> bool:
    """Whether days of a month are covered by no reading and no estimate."""
    estimated = {(one.reading.start, one.reading.end) for one in lane.estimates if one.reading.meter == meter.meter}
    gaps = [gap for gap in meter.gaps if gap not in estimated]
    return any(start.month <= month <= end.month for start, end in gaps)


def _signs(lane: Lane, year: int) -> Iterator[tuple[int, Sign]]:
    """The month in which most of an unusual reading lies, with its sign; what is open counts more."""
    odd = [one for meter in lane.meters for one in meter.unusual]
    for one in sorted(odd, key=lambda one: one.row not in lane.accepted):
        fullest = max(range(1, MONTHS + 1), key=lambda month: one.of_month(year, month))
        yield fullest, Sign.ACCEPTED if one.row in lane.accepted else Sign.DOUBT


def legend_of(lanes: Sequence[Drawn], year: int, language: Language) -> Legend:
    """Only what is drawn is explained."""
    drawn = [month for lane in lanes for month in lane.months]
    return Legend(
        months=tuple(month_name(month, language) for month in range(1, MONTHS + 1)),
        before=str(year - 1) if any(one.before is not None for one in drawn) else "",
        estimated=sentence("energy-legend-estimated", language) if any(one.estimated for one in drawn) else "",
        missing=sentence("energy-legend-missing", language) if any(one.missing for one in drawn) else "",
        unusual=sentence("energy-legend-unusual", language) if any(one.sign is Sign.DOUBT for one in drawn) else "",
    )


def draw_energy(year: EnergyYear, out: Path, language: Language) -> bool:
    """Draws the months of a year as an SVG file; False where nothing was read. Raises as `figure_files.draw` does."""
    height = least_height(len(year.lanes)) + _EACH * len(year.lanes)
    return draw(lambda measure: monthly_figure(year, language, _WIDTH, height, LIGHT, measure), out)

"""Measures as bubbles: payback across, money a year upwards."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from esdesk.audit.measures import Improvement
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import LIGHT, Palette
from esdesk.figures.bubbles import BubbleWords, bubble_chart, marked
from esdesk.figures.bubbles_plan import MOST_YEARS, Bubble, Fill
from esdesk.figures.shapes import Figure, Measure
from esdesk.services.measures.measures import Measures
from esdesk.services.measures.words import (
    payback_words,
    saving_words,
    state_words,
    thousands,
    years_words,
)
from esdesk.services.report.figure_files import draw

_WIDTH, _HEIGHT = 1100.0, 520.0
FILLS = {
    "implemented": Fill.FULL,
    "in_progress": Fill.HALF,
    "proposed": Fill.EMPTY,
    "rejected": Fill.DASHED,
}


def measure_bubbles(
    every: Sequence[Improvement],
    language: Language,
    width: float,
    height: float,
    palette: Palette,
    measure: Measure,
    chosen: str = "",
) -> Figure | None:
    """The measures whose money and payback can be told; None where that is none.

    Args:
        every: the measures.
        language: of its words.
        width: of the figure, in pixels.
        height: of it too.
        palette: its colours.
        measure: how wide words are.
        chosen: row of the one that is marked, as text.
    """
    drawn = bubbles_of(every, language)
    if not drawn:
        return None
    return bubble_chart(drawn, bubble_words(drawn, language), width, height, palette, measure, chosen)


def bubbles_of(every: Sequence[Improvement], language: Language) -> list[Bubble]:
    """What is drawn of measures: those whose money and payback can be told."""
    return [bubble for one in every if (bubble := _bubble(one, language)) is not None]


def _bubble(one: Improvement, language: Language) -> Bubble | None:
    years = one.payback[1] if one.payback is not None else None
    if years is None or one.money is None or one.money.usual <= 0:
        return None
    late = f"({years_words(years, language)})" if years > Decimal(str(MOST_YEARS)) else ""
    return Bubble(
        key=str(one.row),
        name=one.name,
        told=_told(one, language),
        years=years,
        late=late,
        money=one.money.usual,
        tep=one.tep.usual if one.tep is not None else None,
        fill=FILLS.get(one.state, Fill.EMPTY),
    )


def _told(one: Improvement, language: Language) -> str:
    figure, unit = saving_words(one, language)
    return sentence(
        "measure-told",
        language,
        name=one.name,
        saving=f"{figure} {unit}".strip(),
        money=thousands(one.money.usual if one.money else None, language),
        payback=payback_words(one, language),
        state=state_words(one, language),
    )


def bubble_words(drawn: Sequence[Bubble], language: Language) -> BubbleWords:
    """What is written on a chart of these."""
    first, second, third, fourth = (sentence(f"measure-zone-{at}", language) for at in range(1, 5))
    return BubbleWords(
        money=sentence("measure-axis-money", language),
        years=sentence("measure-axis-years", language),
        zones=(first, second, third, fourth),
        marks={one: number_words(Decimal(one) / 1000, language) for one in marked(drawn)},
        size=sentence("measure-size", language),
        square=sentence("measure-square", language),
        fills={fill: sentence(f"measure-fill-{state}", language) for state, fill in FILLS.items()},
        told=sentence("measure-chart", language, count=len(drawn)),
    )


def draw_measures(found: Measures, out: Path, language: Language) -> bool:
    """Draws measures as an SVG file; False where there is nothing to draw. Raises as `figure_files.draw` does."""
    return draw(lambda measure: measure_bubbles(found.every, language, _WIDTH, _HEIGHT, LIGHT, measure), out)


def measures_data(every: Sequence[Improvement], language: Language) -> str:
    """The measures as lines of cells with tabs between them, figures in full."""
    names = ("measure", "saving", "unit", "tep", "co2e", "lira", "investment", "payback", "state")
    lines = [[sentence(f"head-{name}", language) for name in names]]
    for one in every:
        unit = one.unit.word(language) if one.unit is not None else ""
        years = one.payback[1] if one.payback is not None else None
        ranges = (one.saving, one.tep, one.co2e, one.money, one.investment)
        saving, tep, co2e, money, investment = (_cell(of.usual if of else None, language) for of in ranges)
        lines.append(
            [one.name, saving, unit, tep, co2e, money, investment, _cell(years, language), state_words(one, language)]
        )
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)


def _cell(figure: Decimal | None, language: Language) -> str:
    """A figure that a spreadsheet of that language reads as one."""
    if figure is None:
        return ""
    shown = f"{figure:.6f}".rstrip("0").rstrip(".")
    return shown.replace(".", ",") if language == "tr" else shown

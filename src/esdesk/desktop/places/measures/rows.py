"""What was found as rows of words: measures, what processes cost, indicators."""

from collections.abc import Sequence

from esdesk.audit import fields
from esdesk.audit.boxes import box_text, boxes_of
from esdesk.audit.cost_flow import Costs
from esdesk.audit.flows import End
from esdesk.audit.measures import Improvement
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.desktop.places.measures.cells import Choices, Row
from esdesk.figures.bubbles_plan import MOST_YEARS
from esdesk.services.balances.words import share_words
from esdesk.services.measures.indicator_words import change_words, figure_words, indicator_name, unit_words
from esdesk.services.measures.indicators import Indicators
from esdesk.services.measures.measures import Measures
from esdesk.services.measures.waste_cost import CostOfWaste
from esdesk.services.measures.waste_figure import process_name
from esdesk.services.measures.words import (
    basis_words,
    payback_words,
    process_words,
    rounded,
    saving_words,
    state_words,
    thousands,
    usual,
    years_words,
)

SIGNS = {
    "proposed": ("circle-dashed", "ink_2"),
    "in_progress": ("circle-dot", "accent"),
    "implemented": ("circle-check", "good"),
    "rejected": ("circle-x", "ink_3"),
}
"""The sign of each state, and its colour."""

COLUMNS = {1: ("name", ""), 2: ("process", ""), 3: ("saving", "said"), 6: ("money", "said"), 7: ("investment", "said"),
           9: ("progress", "state")}  # fmt: skip
"""Of the columns of measures that are edited, the field and its box."""

COSTS = {2: "energy", 3: "system"}
"""Of the columns of processes that are edited, the field."""


def measure_rows(found: Measures, state: str, language: Language) -> list[Row]:
    """Sign, name, process, saving, TEP, CO2e, money, investment, payback, state; of one state, or of all."""
    return [_measure_row(one, found, language) for one in found.every if state in ("", one.state)]


def _measure_row(one: Improvement, found: Measures, language: Language) -> Row:
    figure, unit = saving_words(one, language)
    years = one.payback[1] if one.payback is not None else None
    processes: Choices = [("", sentence("measure-facility", language)), *found.processes.items()]
    states: Choices = [(term.code, term.word(language)) for term in vocabulary("measure_state")]
    return Row(
        key=str(one.row),
        cells=(
            "", one.name, process_words(one, found.processes, language), f"{figure} {unit}".strip(),
            usual(one.tep, language), usual(one.co2e, language),
            thousands(one.money.usual if one.money else None, language),
            thousands(one.investment.usual if one.investment else None, language), payback_words(one, language),
            state_words(one, language),
        ),
        typed={column: _typed(one, found, name, key, language) for column, (name, key) in COLUMNS.items()},
        choices={2: processes, 9: states},
        sign=SIGNS.get(one.state, SIGNS["proposed"]),
        share=None if years is None else float(years) / MOST_YEARS,
        grey=not one.counts,
        help=basis_words(one, language) if one.counts else one.reason,
    )  # fmt: skip


def _typed(one: Improvement, found: Measures, name: str, key: str, language: Language) -> str:
    """What stands in a field as it was typed; codes of choices."""
    known = fields.field("measure", name)
    if known is None:
        raise KeyError(name)
    box = next(box for box in boxes_of(known) if box.key == key)
    said = box_text(known, box, found.records[one.row].values.get(name), language)
    return said or ("proposed" if name == "progress" else "")


def total_row(found: Measures, language: Language) -> Row:
    """The sum of all that are not rejected."""
    total = found.total
    payback = "–" if total.payback is None else years_words(total.payback, language)
    cells = (
        "", sentence("measure-sum", language), "", f"{rounded(total.energy / 1000, language)} MWh",
        rounded(total.tep, language), rounded(total.co2e, language), thousands(total.money, language),
        thousands(total.investment, language), payback, "",
    )  # fmt: skip
    help_ = sentence("measures-without", language, count=total.without) if total.without else ""
    return Row(key="", cells=cells, strong=True, help=help_)


def process_rows(cost: CostOfWaste, language: Language) -> list[Row]:
    """Process, material, energy, system, put in, lost, share of all losses; the whole facility, then the sum."""
    there = {at: (put_in, lost) for at, put_in, lost in cost.found.processes}
    order = [*(row for row, _ in cost.processes), End.PLANT.value]
    rows = [_process_row(at, *there.get(at, (Costs(), Costs())), cost, language) for at in order]
    put_in, lost = (
        sum(parts, Costs()) for parts in ([one[0] for one in there.values()], [one[1] for one in there.values()])
    )
    return [*rows, Row("sum", (sentence("waste-sum", language), *_sums(put_in, lost, cost, language)), strong=True)]


def _process_row(at: str, put_in: Costs, lost: Costs, cost: CostOfWaste, language: Language) -> Row:
    record = cost.typed.get("" if at == End.PLANT else at)
    typed = {column: _said(record, name, language) for column, name in COSTS.items()}
    return Row(at, (process_name(at, cost, language), *_sums(put_in, lost, cost, language)), typed)


def _said(record: object, name: str, language: Language) -> str:
    known = fields.field("process_cost", name)
    values = getattr(record, "values", {})
    return known.text(values.get(name), language) if known is not None else ""


def _sums(put_in: Costs, lost: Costs, cost: CostOfWaste, language: Language) -> tuple[str, ...]:
    whole = cost.found.loss.total
    sums = (put_in.material, put_in.energy, put_in.system, put_in.total, lost.total)
    return (
        *(thousands(one, language) if one else "–" for one in sums),
        share_words(float(lost.total / whole), language) if whole and lost.total else "–",
    )


def indicator_rows(found: Indicators, language: Language) -> list[Row]:
    """Indicator, unit, this year, baseline, change, the years as a line."""
    return [
        Row(
            key=one.of.value,
            cells=(
                indicator_name(one.of, language), unit_words(one, found, language),
                figure_words(one.of, one.value, language), figure_words(one.of, one.before, language),
                change_words(one, language), "",
            ),
            series=tuple(float(value) for _, value in one.series),
            help=" · ".join(f"{year}: {figure_words(one.of, value, language)}" for year, value in one.series),
        )
        for one in found.every
    ]  # fmt: skip


def waste_words(found: Indicators, language: Language) -> str:
    """The waste of the year by what became of it, in tonnes."""
    parts: Sequence[str] = [
        f"{sentence(f'step-{step}', language)} {number_words(kilograms / 1000, language)} t"
        for step, kilograms in sorted(found.waste.items(), key=lambda one: -one[1])
    ]
    return " · ".join(parts)

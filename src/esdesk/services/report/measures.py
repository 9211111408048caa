"""The measures of a firm as a report prints them."""

from collections.abc import Iterator, Sequence

from esdesk.audit import fields
from esdesk.audit.findings import Record, text_of
from esdesk.audit.measures import Improvement
from esdesk.audit.ranges import Range
from esdesk.audit.worth import RATE
from esdesk.core.days import day_words
from esdesk.core.sentences import Language, sentence
from esdesk.reports.lines.measures import MeasureLine, MeasureSheet
from esdesk.services.measures.bubbles import bubble_words, bubbles_of
from esdesk.services.measures.measures import Measures, measures_of
from esdesk.services.measures.words import (
    basis_words,
    payback_words,
    process_words,
    rounded,
    saving_words,
    state_words,
    thousands,
    usual,
    worth_words,
    years_words,
)
from esdesk.services.report.factor_words import factor_lines_of

_SAID = ("today", "proposal", "interactions")


def measure_sheets(records: Sequence[Record], language: Language) -> tuple[MeasureSheet, ...]:
    """The measures among records as their reader may see them; those without a name to be seen are left out."""
    seen = [one for one in records if one.entity != "measure" or text_of(one, "name")]
    facilities = [one for one in records if one.entity == "facility"]
    made = []
    for facility in facilities:
        found = measures_of(seen, facility.row)
        if found.every:
            made.append(_sheet(found, text_of(facility, "name") if len(facilities) > 1 else "", language))
    return tuple(made)


def _sheet(found: Measures, title: str, language: Language) -> MeasureSheet:
    total, drawn = found.total, bubbles_of(found.every, language)
    told = [sentence("measures-without", language, count=total.without)] if total.without else []
    return MeasureSheet(
        title=title,
        bubbles=tuple(drawn),
        words=bubble_words(drawn, language),
        lines=tuple(_line(one, found, language) for one in found.every),
        sums=(
            (rounded(total.tep, language), total.tep),
            (rounded(total.co2e, language), total.co2e),
            (thousands(total.money, language), total.money),
            (thousands(total.investment, language), total.investment),
        ),
        payback="–" if total.payback is None else years_words(total.payback, language),
        told=tuple(told),
        factors=factor_lines_of((name for one in found.every for name in one.factors), language),
    )


def _line(one: Improvement, found: Measures, language: Language) -> MeasureLine:
    record = found.records[one.row]
    tep, co2e, money, investment = (
        None if of is None else of.usual for of in (one.tep, one.co2e, one.money, one.investment)
    )
    return MeasureLine(
        name=one.name,
        process=process_words(one, found.processes, language),
        usual=" ".join(saving_words(one, language)).strip(),
        tep=tep,
        co2e=co2e,
        money=money,
        investment=investment,
        printed=(
            usual(one.tep, language),
            usual(one.co2e, language),
            thousands(money, language),
            thousands(investment, language),
        ),
        payback=payback_words(one, language),
        state=state_words(one, language),
        owner=text_of(record, "owner"),
        due=day_words(text_of(record, "due"), language),
        facts=tuple(_facts(one, record, language)),
        counts=one.counts,
        open=one.state in ("proposed", "in_progress"),
    )


def _facts(one: Improvement, record: Record, language: Language) -> Iterator[tuple[str, str]]:
    """What its card says: as it was typed, the calculation with its ends, and what it rests on."""
    for name in _SAID:
        if text_of(record, name):
            yield _label(name, language), text_of(record, name)
    if one.saving is not None:
        yield _label("saving", language), _saving(one, language)
    yield _label("money", language), f"{_ends(one.money, language)} ({basis_words(one, language)})"
    if one.investment is not None:
        yield _label("investment", language), _ends(one.investment, language)
    if one.payback is not None:
        years = dict.fromkeys(years_words(value, language) for value in one.payback)
        yield sentence("measure-payback", language), " – ".join(years)
    if one.npv(RATE) is not None:
        yield sentence("measure-worth", language), worth_words(one, language)
    if one.reason:
        yield sentence("measure-reason", language), one.reason


def _label(name: str, language: Language) -> str:
    known = fields.field("measure", name)
    return known.caption.label(language) if known is not None else name


def _saving(one: Improvement, language: Language) -> str:
    _, unit = saving_words(one, language)
    if one.saving is None or one.unit is None:
        return ""
    factor = 1000 if one.unit.symbol in ("kg", "kWh") else 1
    ends = dict.fromkeys(
        rounded(value / factor, language) for value in (one.saving.low, one.saving.usual, one.saving.high)
    )
    return f"{' – '.join(ends)} {unit}"


def _ends(of: Range | None, language: Language) -> str:
    """Low, usual and high in thousands of lira; one figure where they are one."""
    if of is None:
        return "–"
    ends = dict.fromkeys(thousands(value, language) for value in (of.low, of.usual, of.high))
    return sentence("waste-thousand", language, sum=" – ".join(ends))

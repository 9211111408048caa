"""The balances of a firm as a report prints them: of each facility mass, energy, water and substances with flows."""

from collections.abc import Iterator, Sequence
from itertools import islice

from esdesk.audit.closure import Closure, Verdict
from esdesk.audit.findings import Record
from esdesk.audit.flow_reading import substances, years
from esdesk.audit.flows import End, Measure, Scope
from esdesk.core.sentences import Language, sentence
from esdesk.reports.lines.balances import BalanceSheet, ClosureLine
from esdesk.services.balances.balancing import Balance, balance_of
from esdesk.services.balances.figure import drawing
from esdesk.services.balances.words import (
    figure,
    improvement,
    lacking,
    process_names,
    scope_words,
    share_words,
    shown,
    shown_unit,
)
from esdesk.services.report.places import facility_name, titled

_PRINTED = (Measure.MASS, Measure.ENERGY, Measure.WATER)
_TRIED, _MOST_SUBSTANCES = 4, 2
"""Substances that are balanced, those that most flows name, and of them printed."""


def balance_sheets(records: Sequence[Record], base_year: str, language: Language) -> tuple[BalanceSheet, ...]:
    """The balances among records as their reader may see them.

    Args:
        records: all of a firm's.
        base_year: of the visit; where nothing is recorded of it, the newest year counts.
        language: of the report.
    """
    year = base_year if base_year in years(records) else ""
    facilities = [one for one in records if one.entity == "facility"]
    return tuple(
        sheet
        for facility in facilities
        for found in _balances(records, facility, year)
        for sheet in _sheets(found, facility_name(facility, facilities), language)
    )


def _balances(records: Sequence[Record], facility: Record, year: str) -> Iterator[Balance]:
    """Each measure, and the substances that most flows name, of which it can be said whether a process closes."""
    for measure in _PRINTED:
        yield balance_of(records, facility.row, Scope(measure, year))
    every = (
        balance_of(records, facility.row, Scope(Measure.SUBSTANCE, year, name))
        for name in substances(records, facility.row)[:_TRIED]
    )
    told = (one for one in every if any(at.verdict is not Verdict.INCOMPLETE for at in one.closures))
    yield from islice(told, _MOST_SUBSTANCES)


def _sheets(found: Balance, facility: str, language: Language) -> Iterator[BalanceSheet]:
    """One sheet, where anything has an amount."""
    drawn = drawing(found, language)
    if not drawn.links:
        return
    measure = found.scope.measure
    words = scope_words(found.scope, language)
    title = sentence("balance-of", language, year=found.scope.year, measure=words, unit=shown_unit(measure, language))
    yield BalanceSheet(
        title=titled(facility, title),
        sketch=drawn,
        closures=tuple(_line(one, found, language) for one in found.closures),
        missing=tuple(said for one in found.flows if (said := lacking(one, found.scope, language))),
    )


def _line(one: Closure, found: Balance, language: Language) -> ClosureLine:
    measure = found.scope.measure
    amounts = (one.inflow, one.outflow, one.difference, one.bound)
    inflow, outflow, difference, bound = (figure(amount, measure, language) for amount in amounts)
    return ClosureLine(
        name=process_names(found, language)[one.at],
        inflow=inflow,
        outflow=outflow,
        difference=difference,
        bound=f"±{bound}",
        share="" if one.share is None else share_words(float(one.share), language),
        verdict=one.verdict,
        said=sentence(f"verdict-{one.verdict}", language),
        improve=improvement(one, measure, language),
        whole=one.at == End.PLANT,
        numbers=(*(shown(amount, measure, language) for amount in amounts), one.share),
    )

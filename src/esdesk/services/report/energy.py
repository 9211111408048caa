"""The energy and water of a firm as a report prints them: for each facility with bills, one year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from esdesk.audit.carriers import CARRIERS, Scope
from esdesk.audit.findings import Record
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.reports.lines.energy import CarrierLine, EnergySheet
from esdesk.services.energy.energy import Energy, Metered
from esdesk.services.energy.figure import drawn_lanes, legend_of, threshold_marks
from esdesk.services.energy.remarks import remarks
from esdesk.services.energy.words import carrier_name, meter_total, plain
from esdesk.services.energy.year import EnergyYear, accepted_readings, energy_year_of
from esdesk.services.report.factor_words import factor_lines_of
from esdesk.services.report.places import facility_name, titled


def energy_sheets(records: Sequence[Record], base_year: str, language: Language) -> tuple[EnergySheet, ...]:
    """Energy and water among records as their reader may see them.

    Args:
        records: all of a firm's.
        base_year: of the visit; where nothing was read in it, the newest year counts.
        language: of the report.
    """
    facilities = [one for one in records if one.entity == "facility"]
    made = []
    for facility in facilities:
        year = energy_year_of(records, facility.row)
        if base_year.isdecimal() and int(base_year) in year.found.years:
            year = energy_year_of(records, facility.row, int(base_year))
        if year.lanes:
            name = facility_name(facility, facilities)
            made.append(_sheet(year, records, name, language))
    return tuple(made)


def _sheet(year: EnergyYear, records: Sequence[Record], facility: str, language: Language) -> EnergySheet:
    found, title = year.found, sentence("energy-of", language, year=year.found.year)
    drawn = drawn_lanes(year, language)
    return EnergySheet(
        title=titled(facility, title),
        told=sentence("energy-told", language, year=found.year, carriers=", ".join(one.name for one in drawn)),
        lanes=tuple(drawn),
        legend=legend_of(drawn, found.year, language),
        carriers=tuple(_line(one, language) for one in found.meters),
        tep=found.tep,
        missing=year.tep_missing,
        thresholds=threshold_marks(language),
        distance=_distance(year, language),
        scopes=tuple(_scopes(found, language)),
        sums=tuple(
            (plain(one, language), one)
            for one in (found.tep, found.gj, sum(found.scopes.values(), Decimal(0)), found.cost)
        ),
        specific=tuple(_specific(year, language)),
        remarks=tuple(remarks(found, language, accepted_readings(records))),
        factors=factor_lines_of(found.factors, language),
    )


def _line(one: Metered, language: Language) -> CarrierLine:
    carrier, made = CARRIERS.get(one.year.carrier), one.burnt
    figures = (made.tep, made.gj, made.co2e) if made is not None else (None, None, None)
    whole = (*figures, one.cost)
    tep, gj, co2e, cost = ("–" if figure is None else plain(figure, language) for figure in whole)
    return CarrierLine(
        name=carrier_name(one.year.carrier, language),
        meter=one.year.meter,
        amount=meter_total(one.year, language),
        scope=carrier.scope.value if carrier is not None else "",
        factors=", ".join(name for name in (made.factors if made is not None else ()) if _is_emission(name)),
        tep=figures[0],
        gj=figures[1],
        co2e=figures[2],
        cost=one.cost,
        printed=(tep, gj, co2e, cost),
    )


def _is_emission(factor: str) -> bool:
    return factor.startswith(("ef_", "grid_"))


def _distance(year: EnergyYear, language: Language) -> str:
    """The first threshold that is not reached, or that all are; and whether what is missing decides."""
    marks = threshold_marks(language)
    tep, likely = year.found.tep, year.found.tep + year.tep_missing
    above = next((one for one in marks if one.value > tep), None)
    if above is None:
        return sentence("energy-above-all", language, tep=plain(tep, language))
    facts = {"tep": plain(tep, language), "threshold": above.printed, "means": above.means}
    code = "energy-missing-decides" if likely >= above.value else "energy-below"
    return sentence(code, language, short=plain(above.value - tep, language), likely=plain(likely, language), **facts)


def _scopes(found: Energy, language: Language) -> Iterator[tuple[str, Decimal, str]]:
    for scope in Scope:
        yield sentence(f"energy-scope-{scope}", language), found.scopes[scope], plain(found.scopes[scope], language)
    if found.biogenic:
        yield sentence("energy-biogenic", language), found.biogenic, plain(found.biogenic, language)


def _specific(year: EnergyYear, language: Language) -> Iterator[tuple[str, str, str, str]]:
    for product, tonnes, kwh in year.found.products:
        water = number_words(year.water / tonnes, language) if year.water else "–"
        yield product, plain(tonnes, language), plain(kwh, language), water

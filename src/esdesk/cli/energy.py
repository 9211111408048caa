"""The command that counts a facility's energy and water."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from esdesk.audit.carriers import Scope
from esdesk.audit.vocabulary import vocabulary
from esdesk.cli.arguments import AsJson, File, FirmOption
from esdesk.cli.console import console
from esdesk.core.numbers import number_words
from esdesk.core.units import Unit, base_unit, in_use
from esdesk.services.energy import energy as service
from esdesk.services.energy.energy import Metered
from esdesk.services.energy.remarks import remarks
from esdesk.services.energy.year import EnergyYear, energy_year
from esdesk.services.files.files import opened
from esdesk.services.records import records

app = typer.Typer()


@app.command()
def energy(
    file: File,
    year: Annotated[int | None, typer.Option(help="Of which year; the newest with readings if not given.")] = None,
    firm: FirmOption = "",
    facility: Annotated[str, typer.Option(help="The facility's number, where there are several.")] = "",
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Draw the months: an .svg file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Count energy and water of a year from meter readings and bills, with what is missing or unusual."""
    with opened(file) as ledger:
        whose = records.firm_of(ledger, firm)
        place = records.facility_of(ledger, whose, facility)
        found = energy_year(ledger, whose, place, year)
    drawn = _draw(found, out) if out is not None else False
    if as_json:
        console.json(_json(found))
        return
    _tell(found)
    if out is not None:
        console.say("energy-drawn" if drawn else "energy-no-drawing", file=out)


def _draw(year: EnergyYear, out: Path) -> bool:
    from esdesk.services.energy.figure import draw_energy  # figures are drawn here only

    return draw_energy(year, out, console.language)


def _tell(year: EnergyYear) -> None:
    found, reasons = year.found, {row: why for lane in year.lanes for row, why in lane.accepted.items()}
    if not found.meters:
        console.say("energy-none")
        for line in remarks(found, console.language):
            console.line(f"  ? {line}")
    else:
        console.say("energy-of", year=found.year)
        head = ("carrier", "meter", "year-total", "tep", "co2e", "cost", "months")
        console.table(head, [_row(one) for one in found.meters])
        for line in remarks(found, console.language, reasons):
            console.line(f"  ? {line}")
        first, second = (_number(found.scopes[scope]) for scope in Scope)
        console.say(
            "energy-total", tep=_number(found.tep), gj=_number(found.gj), first=first, second=second,
            biogenic=_number(found.biogenic), cost=_number(found.cost),
        )  # fmt: skip
        if year.tep_missing:
            console.say("energy-missing", tep=_number(found.tep + year.tep_missing))
        limits = {"support": _number(service.SUPPORT), "audit": _number(service.AUDIT)}
        console.say("energy-threshold", tep=_number(found.tep), **limits)
        for product, tonnes, specific in found.products:
            console.say("energy-specific", product=product, specific=_number(specific), tonnes=_number(tonnes))
        console.say("energy-factors", factors=", ".join(found.factors) or "–", version=service.catalogue_version())


def _row(one: Metered) -> list[str]:
    unit = base_unit(one.year.dimension)
    total, word = in_use(one.year.total, unit, console.language)
    tep, co2e = (one.burnt.tep, one.burnt.co2e) if one.burnt is not None else (None, None)
    months = " ".join(_month(value, unit) for value in one.year.months)
    carrier = vocabulary("carrier").word(one.year.carrier, console.language)
    return [carrier, one.year.meter, f"{_number(total)} {word}", _number(tep), _number(co2e), _number(one.cost), months]


def _month(value: Decimal, unit: Unit) -> str:
    """A month's amount; a dash for one of which nothing is known."""
    return number_words(in_use(value, unit, console.language)[0], console.language) if value else "–"


def _number(value: Decimal | None) -> str:
    return "" if value is None else number_words(value, console.language)


def _json(year: EnergyYear) -> dict[str, Any]:
    found = year.found
    return {
        "year": found.year,
        "years": list(found.years),
        "meters": [_meter_json(one) for one in found.meters],
        "unread": [str(row) for row in found.unread],
        "tep": float(found.tep),
        "tep_missing": float(year.tep_missing),
        "gj": float(found.gj),
        "scope_1": float(found.scopes[Scope.BURNT]),
        "scope_2": float(found.scopes[Scope.BOUGHT]),
        "biogenic": float(found.biogenic),
        "cost": float(found.cost),
        "products": [
            {"product": product, "tonnes": float(tonnes), "kwh_per_tonne": float(specific)}
            for product, tonnes, specific in found.products
        ],
        "doubts": [doubt.value for doubt in found.doubts],
        "factors": list(found.factors),
    }


def _meter_json(one: Metered) -> dict[str, Any]:
    year, made = one.year, one.burnt
    return {
        "meter": year.meter,
        "carrier": year.carrier,
        "unit": base_unit(year.dimension).symbol,
        "months": [float(value) for value in year.months],
        "gaps": [[start.isoformat(), end.isoformat()] for start, end in year.gaps],
        "overlaps": [[start.isoformat(), end.isoformat()] for start, end in year.overlaps],
        "unusual": [str(reading.row) for reading in year.unusual],
        "estimated": sorted(year.estimated),
        "tep": _float(made.tep if made else None),
        "gj": _float(made.gj if made else None),
        "co2e": _float(made.co2e if made else None),
        "cost": _float(one.cost),
    }


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)

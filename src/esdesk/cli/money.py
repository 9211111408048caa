"""The command that follows the money through a plant: tables for people, JSON for programs, a picture."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from esdesk.audit.cost_flow import Costs
from esdesk.audit.money_flow import MoneyFlow, MoneyStep
from esdesk.audit.waste_cost import Key
from esdesk.cli.arguments import AsJson, File, FirmOption
from esdesk.cli.console import console
from esdesk.cli.measures_json import costs_json
from esdesk.services.files.files import opened
from esdesk.services.measures.money_flow import MoneyFound, money_found
from esdesk.services.measures.money_words import blocks, end_name, money_name, money_remarks, money_title
from esdesk.services.measures.words import NOTHING, thousands
from esdesk.services.records import records

app = typer.Typer()


@app.command()
def money(
    file: File,
    year: Annotated[str, typer.Option(help="Of which year; the newest recorded if not given.")] = "",
    key: Annotated[Key, typer.Option(help="By what costs are shared between what leaves a process.")] = Key.MASS,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Draw it: an .svg file.")] = None,
    firm: FirmOption = "",
    facility: Annotated[str, typer.Option(help="The facility's number, where there are several.")] = "",
    as_json: AsJson = False,
) -> None:
    """Follow what is paid through the processes: what comes in at each, and what products and losses carry."""
    with opened(file) as ledger:
        whose = records.firm_of(ledger, firm)
        found = money_found(ledger, whose, records.facility_of(ledger, whose, facility), year, key)
    drawn = _draw(found, out) if out is not None else False
    if as_json:
        console.json(money_json(found))
        return
    if found.balance.flows:
        console.line(money_title(found, console.language))
        _tell_tables(found)
    else:
        console.say("waste-none", year=found.cost.found.year or "–")
    for one in money_remarks(found, console.language):
        console.line(f"  ? {one}")
    if out is not None:
        console.say("balance-drawn" if drawn else "balance-no-drawing", file=out)


def _draw(found: MoneyFound, out: Path) -> bool:
    from esdesk.services.measures.money_figure import draw_money  # figures are drawn here only

    return draw_money(found, out, console.language)


def _tell_tables(found: MoneyFound) -> None:
    language = console.language
    rows = [[end_name(one.at, found, language), *_step_cells(one)] for one in found.balance.steps]
    whole = [console.word("waste-sum"), *_step_cells(found.balance.whole)]
    console.table(("process", "paid", "handed-in", "handed-on", "product", "lost", "unshared"), [*rows, whole])
    heads = ("flow", "from", "to", "material", "energy", "system", "management", "thousand")
    console.table(heads, [_flow_cells(one, found) for one in found.balance.flows])


def _step_cells(one: MoneyStep) -> list[str]:
    parts = (one.put_in, one.handed_in, one.handed_on, one.product, one.loss, one.unshared)
    return [_sum(costs.total) for costs in parts]


def _flow_cells(one: MoneyFlow, found: MoneyFound) -> list[str]:
    ends = [end_name(end, found, console.language) for end in (one.source, one.target)]
    return [money_name(one, console.language), *ends, *map(_sum, (*blocks(one.costs), one.costs.total))]


def _sum(lira: Decimal) -> str:
    return thousands(lira, console.language) if lira else NOTHING


def money_json(found: MoneyFound) -> dict[str, Any]:
    """The money in lira a year, as docs/cli.md describes."""
    cost = found.cost.found
    return {
        "year": cost.year,
        "years": list(found.cost.years),
        "key": cost.key.value,
        "processes": [_step_json(one) for one in found.balance.steps],
        "whole": _step_json(found.balance.whole),
        "flows": [_flow_json(one) for one in found.balance.flows],
        "income": float(cost.income),
        "lacks": [{"resource": str(row), "name": name, "lack": lack.value} for row, name, lack in cost.lacks],
    }


def _step_json(one: MoneyStep) -> dict[str, Any]:
    parts: dict[str, Costs] = {
        "put_in": one.put_in, "handed_in": one.handed_in, "handed_on": one.handed_on, "product": one.product,
        "loss": one.loss, "unshared": one.unshared,
    }  # fmt: skip
    astray = {"astray_kilograms": float(one.astray), "astray_lira": float(one.astray_lira)}
    return {"at": one.at} | {name: costs_json(costs) for name, costs in parts.items()} | astray


def _flow_json(one: MoneyFlow) -> dict[str, Any]:
    return {
        "resource": str(one.resource) if one.resource else None,
        "name": one.name,
        "from": one.source,
        "to": one.target,
        "role": one.role.value,
        "costs": costs_json(one.costs),
    }

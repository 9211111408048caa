"""The commands that tell what measures save, what waste costs, and a plant's indicators."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from esdesk.audit.waste_cost import Key, Loss
from esdesk.cli.arguments import AsJson, File, FirmOption
from esdesk.cli.console import console
from esdesk.cli.measures_json import cost_json, indicators_json, measures_json
from esdesk.core.sentences import sentence
from esdesk.services.balances.words import share_words
from esdesk.services.files.files import opened
from esdesk.services.measures import indicators as indicator_service
from esdesk.services.measures import measures as measure_service
from esdesk.services.measures import waste_cost as cost_service
from esdesk.services.measures.indicator_words import change_words, figure_words, indicator_name, remarks, unit_words
from esdesk.services.measures.waste_figure import lacks_told, loss_name, process_name
from esdesk.services.measures.words import (
    payback_words,
    process_words,
    rounded,
    saving_words,
    state_words,
    thousands,
    usual,
    years_words,
)
from esdesk.services.records import records

app = typer.Typer()

FacilityOption = Annotated[str, typer.Option(help="The facility's number, where there are several.")]


@app.command()
def measures(
    file: File,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Draw them: an .svg file.")] = None,
    firm: FirmOption = "",
    facility: FacilityOption = "",
    as_json: AsJson = False,
) -> None:
    """Tell what each improvement measure saves and pays back, and what they come to without the rejected."""
    with opened(file) as ledger:
        whose = records.firm_of(ledger, firm)
        found = measure_service.measures(ledger, whose, records.facility_of(ledger, whose, facility))
    drawn = _draw(found, out) if out is not None else False
    if as_json:
        console.json(measures_json(found))
        return
    _tell_measures(found)
    if out is not None:
        console.say("balance-drawn" if drawn else "balance-no-drawing", file=out)


@app.command()
def cost(
    file: File,
    year: Annotated[str, typer.Option(help="Of which year; the newest recorded if not given.")] = "",
    key: Annotated[Key, typer.Option(help="By what costs are shared between product and loss.")] = Key.MASS,
    firm: FirmOption = "",
    facility: FacilityOption = "",
    as_json: AsJson = False,
) -> None:
    """Tell what waste costs: material, energy, operation and disposal of everything that became no product."""
    with opened(file) as ledger:
        whose = records.firm_of(ledger, firm)
        found = cost_service.cost_of_waste(ledger, whose, records.facility_of(ledger, whose, facility), year, key)
    if as_json:
        console.json(cost_json(found))
    else:
        _tell_cost(found)


@app.command()
def indicators(
    file: File,
    year: Annotated[str, typer.Option(help="Of which year; the newest that can be told if not given.")] = "",
    baseline: Annotated[str, typer.Option(help="The year it is held against; the oldest if not given.")] = "",
    firm: FirmOption = "",
    facility: FacilityOption = "",
    as_json: AsJson = False,
) -> None:
    """Tell energy, water and waste for each unit of product, beside the firm's own baseline year."""
    with opened(file) as ledger:
        whose = records.firm_of(ledger, firm)
        place = records.facility_of(ledger, whose, facility)
        found = indicator_service.indicators_now(ledger, whose, place, year, baseline)
    if as_json:
        console.json(indicators_json(found))
    else:
        _tell_indicators(found)


def _draw(found: measure_service.Measures, out: Path) -> bool:
    from esdesk.services.measures.bubbles import draw_measures  # figures are drawn here only

    return draw_measures(found, out, console.language)


def _tell_measures(found: measure_service.Measures) -> None:
    language, total = console.language, found.total
    if not found.every:
        console.say("measures-none")
        return
    console.say("measures-of", count=len(found.every))
    head = ("measure", "process", "saving", "tep", "co2e", "thousand", "investment", "payback", "state")
    console.table(
        head,
        [
            [
                one.name,
                process_words(one, found.processes, language),
                " ".join(saving_words(one, language)),
                usual(one.tep, language),
                usual(one.co2e, language),
                thousands(one.money.usual if one.money else None, language),
                thousands(one.investment.usual if one.investment else None, language),
                payback_words(one, language),
                state_words(one, language),
            ]
            for one in found.every
        ],
    )
    console.say(
        "measures-total", energy=rounded(total.energy / 1000, language), tep=rounded(total.tep, language),
        co2e=rounded(total.co2e, language), money=thousands(total.money, language),
        investment=thousands(total.investment, language),
        payback="–" if total.payback is None else years_words(total.payback, language),
    )  # fmt: skip
    if total.without:
        console.say("measures-without", count=total.without)


def _tell_cost(cost: cost_service.CostOfWaste) -> None:
    language, found = console.language, cost.found
    if not (found.loss + found.product + found.unshared).total:
        console.say("waste-none", year=found.year or "–")
    else:
        console.say("waste-of", year=found.year, key=sentence(f"waste-key-{found.key}", language))
        head = ("loss", "process", "material", "energy", "system", "management", "thousand")
        console.table(head, [_loss_row(one, cost) for one in found.losses])
        sums = {"loss": found.loss.total, "product": found.product.total, "unshared": found.unshared.total}
        console.say("waste-total", **{name: thousands(one, language) for name, one in sums.items()})
        if found.of_turnover is not None:
            console.say("waste-of-turnover", share=share_words(float(found.of_turnover), language))
        if found.income:
            console.say("waste-income", sum=thousands(found.income, language))
        if found.unshared.total:
            console.say("waste-unshared")
    for line in lacks_told(cost, language):
        console.line(f"  ? {line}")


def _loss_row(one: Loss, cost: cost_service.CostOfWaste) -> list[str]:
    language, costs = console.language, one.costs
    sums: tuple[Decimal, ...] = (costs.material, costs.energy, costs.system, costs.management, costs.total)
    names = [loss_name(one, language), process_name(one.at, cost, language)]
    return [*names, *(thousands(sum_, language) for sum_ in sums)]


def _tell_indicators(found: indicator_service.Indicators) -> None:
    language = console.language
    if not found.every:
        console.say("indicators-none")
        return
    console.say("indicators-of", year=found.year, baseline=found.baseline)
    rows = [
        [
            indicator_name(one.of, language),
            unit_words(one, found, language),
            figure_words(one.of, one.value, language),
            figure_words(one.of, one.before, language),
            change_words(one, language),
        ]
        for one in found.every
    ]
    console.table(("indicator", "unit", "now", "baseline", "change"), rows)
    for line in remarks(found, language):
        console.line(f"  ? {line}")

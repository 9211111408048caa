"""The commands on synergies: which there are, what one is worth, on to another stage, the network of matches."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from esdesk.audit.ranges import Range
from esdesk.audit.vocabulary import vocabulary
from esdesk.cli.arguments import AsJson, File, FirmOption, Row
from esdesk.cli.console import console
from esdesk.core.days import day_words
from esdesk.services.files.files import opened
from esdesk.services.records import records
from esdesk.services.synergies import drawing as synergy_drawing
from esdesk.services.synergies import stages as synergy_stages
from esdesk.services.synergies import words as synergy_words
from esdesk.services.synergies.economics import Worth, worth
from esdesk.services.synergies.synergies import Followed, followed

app = typer.Typer()
group = typer.Typer(no_args_is_help=True, help="One synergy: its economics, its stage, the network of matches.")
Out = Annotated[Path, typer.Option("-o", "--out", help="Draw it there, as an .svg file.")]


@app.command()
def synergies(file: File, firm: FirmOption = "", as_json: AsJson = False) -> None:
    """List the synergies of a firm by stage, with what is next, by when, and what they are worth."""
    with opened(file) as ledger:
        found = followed(ledger, records.firm_of(ledger, firm))
    if as_json:
        console.json([_json(one) for one in found])
        return
    head = ("row", "synergy", "stage", "next-action", "due", "of-year", "gain")
    console.table(head, [_row(one) for one in found])
    late, idle = sum(one.late for one in found), sum(one.idle for one in found)
    console.say("synergies-counted", count=len(found), late=late, idle=idle)


def _row(one: Followed) -> list[str]:
    language = console.language
    arrow = "→" if one.gives else "←"
    money = one.worth.money
    gain = (money.donor if one.gives else money.receiver) or money.total
    return [
        records.short(one.row),
        f"{one.name} {arrow} {one.partner.in_(language)}".strip(),
        vocabulary("stage").word(one.stage, language),
        one.reason if one.closed else one.next_action or console.word("synergy-idle"),
        f"{day_words(one.due, language)}{' !' if one.late else ''}",
        synergy_words.amount_words(money, language),
        synergy_words.money(gain.usual, money, language) if gain else "",
    ]


@group.command()
def economics(
    file: File,
    row: Row,
    out: Annotated[Path | None, typer.Option("-o", "--out", help="Draw the price range there: an .svg file.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say what a synergy is worth to both sides, what that hangs on, and what is to be asked."""
    with opened(file) as ledger:
        found = worth(ledger, records.find_row(ledger, row).row)
    if as_json:
        console.json(_worth_json(found))
    else:
        _tell(found)
    if out is not None and synergy_drawing.draw_price(found, out, console.language):
        console.note("figure-written", file=out)


def _tell(found: Worth) -> None:
    language = console.language
    console.line(synergy_words.verdict(found.money, language))
    for label, value in synergy_words.facts(found, language):
        console.line(f"  {label}: {value}")
    for one in found.money.drivers:
        name = synergy_words.term_name(one.term, language)
        console.line(f"  ~ {name}: {synergy_words.driver_words(one, found.money, language)}")
    for term in found.missing:
        console.line(f"  ? {synergy_words.question(term, language)}")
    for remark in synergy_words.remarks(found, language):
        console.line(f"  {remark}")


@group.command()
def move(
    file: File,
    row: Row,
    stage: Annotated[str, typer.Argument(help="The stage it comes to, in either language.")],
    reason: Annotated[str, typer.Option(help="Why; a lost synergy needs it.")] = "",
) -> None:
    """Bring a synergy to another stage; when it comes to run, what it is worth is kept as it stands."""
    with opened(file) as ledger:
        synergy_stages.move(ledger, records.find_row(ledger, row).row, stage, reason)


@group.command()
def network(
    file: File,
    out: Out,
    firm: FirmOption = "",
    facility: Annotated[str, typer.Option(help="The facility's number, where there are several.")] = "",
) -> None:
    """Draw what a facility has with who could take it; synergies under way are dark."""
    with opened(file) as ledger:
        whose = records.firm_of(ledger, firm)
        place = records.facility_of(ledger, whose, facility)
        drawn = synergy_drawing.draw_net(ledger, whose, place, out, console.language)
    console.say("figure-written" if drawn else "network-empty", file=out)


def _json(one: Followed) -> dict[str, Any]:
    return {
        "row": str(one.row),
        "resource": str(one.resource) if one.resource else None,
        "name": one.name,
        "gives": one.gives,
        "partner": one.partner.in_(console.language),
        "stage": one.stage,
        "reason": one.reason,
        "next_action": one.next_action,
        "owner": one.owner,
        "due": one.due,
        "late": one.late,
        "economics": _worth_json(one.worth),
    }


def _worth_json(found: Worth) -> dict[str, Any]:
    money = found.money
    return {
        "unit": money.terms.unit,
        "currency": money.terms.currency,
        "trips": money.trips,
        "haulage": _number(money.haul),
        "giver": _range(money.donor),
        "receiver": _range(money.receiver),
        "both": _range(money.total),
        "least_price": _number(money.least),
        "most_price": _number(money.most),
        "break_even_km": _number(money.even_km),
        "co2e": _range(found.spared.net),
        "life": _number(money.terms.life),
        "drivers": [
            {"term": one.term.value, "low": float(one.at_low), "high": float(one.at_high), "assumed": one.assumed}
            for one in money.drivers
        ],
        "missing": [one.value for one in found.missing],
        "catalogue": found.catalogue,
    }


def _range(one: Range | None) -> list[float] | None:
    return None if one is None else [float(one.low), float(one.usual), float(one.high)]


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)

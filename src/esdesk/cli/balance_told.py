"""A balance on the terminal: a table for people, JSON for programs."""

from decimal import Decimal
from typing import Any

from esdesk.audit.closure import Closure
from esdesk.audit.flows import Flow
from esdesk.audit.settled import Reconciled, Settled
from esdesk.cli.console import console
from esdesk.core.numbers import number_words
from esdesk.services.balances.balancing import Balance
from esdesk.services.balances.words import (
    base,
    figure,
    improvement,
    known_as,
    lacking,
    process_names,
    scope_words,
    share_words,
    shown_unit,
)


def tell_balance(found: Balance) -> None:
    """How each process closes, what is missing, and what reconciliation made of the flows."""
    if not found.flows:
        console.say("balance-none")
        return
    measure = found.scope.measure
    words = scope_words(found.scope, console.language)
    console.say("balance-of", year=found.scope.year, measure=words, unit=shown_unit(measure, console.language))
    names = process_names(found, console.language)
    head = ("process", "in", "going-out", "difference", "bound", "open-share", "verdict", "improve")
    console.table(head, [[names[one.at], *_row(one, found)] for one in found.closures])
    for flow in found.flows:
        if flow.lack is not None:
            console.line(f"  ? {lacking(flow, found.scope, console.language)}")
    if found.reconciled is not None:
        _tell_reconciled(found.reconciled, found)


def _row(one: Closure, found: Balance) -> list[str]:
    measure = found.scope.measure
    inflow, outflow, difference, bound = (
        figure(amount, measure, console.language) for amount in (one.inflow, one.outflow, one.difference, one.bound)
    )
    share = "" if one.share is None else share_words(float(one.share), console.language)
    verdict = console.word(f"verdict-{one.verdict}")
    return [inflow, outflow, difference, f"±{bound}", share, verdict, improvement(one, measure, console.language)]


def _tell_reconciled(reconciled: Reconciled, found: Balance) -> None:
    if not reconciled.closed:
        console.say("balance-nothing-closes")
        return
    chi2, chance = (
        number_words(Decimal(f"{reconciled.chi2:.1f}"), console.language),
        share_words(reconciled.chance, console.language),
    )
    console.say("balance-reconciled", chi2=chi2, freedom=reconciled.freedom, chance=chance)
    head = ("flow", "recorded", "reconciled", "how")
    console.table(head, [_settled_row(one, found) for one in reconciled.flows])


def _settled_row(one: Settled, found: Balance) -> list[str]:
    how = console.word(f"standing-{one.standing}")
    if one.suspect:
        how += f", {console.word('balance-suspect')}"
    recorded = _known(one.flow.amount, one.flow.spread, found)
    return [one.flow.name, recorded, _known(one.amount, one.spread, found), how]


def _known(amount: Decimal | None, spread: Decimal, found: Balance) -> str:
    return "" if amount is None else known_as(amount, spread, "", found.scope.measure, console.language)


def balance_json(found: Balance) -> dict[str, Any]:
    """The balance in base units, for programs."""
    return {
        "facility": str(found.facility),
        "measure": found.scope.measure.value,
        "substance": found.scope.substance,
        "year": found.scope.year,
        "years": list(found.years),
        "unit": base(found.scope.measure).symbol,
        "processes": [{"row": row, "name": name} for row, name in found.processes],
        "flows": [_flow_json(one) for one in found.flows],
        "closures": [_closure_json(one) for one in found.closures],
        "reconciled": None if found.reconciled is None else _reconciled_json(found.reconciled),
    }


def _flow_json(one: Flow) -> dict[str, Any]:
    return {
        "resource": str(one.resource),
        "name": one.name,
        "from": one.source,
        "to": one.target,
        "amount": _number(one.amount),
        "spread": float(one.spread),
        "quality": one.quality,
        "converted": one.converted,
        "lack": one.lack.value if one.lack else None,
    }


def _closure_json(one: Closure) -> dict[str, Any]:
    return {
        "process": one.at,
        "in": float(one.inflow),
        "out": float(one.outflow),
        "difference": float(one.difference),
        "bound": float(one.bound),
        "share": _number(one.share),
        "verdict": one.verdict.value,
        "improve": str(one.improve.resource) if one.improve else None,
        "improved": float(one.improved),
    }


def _reconciled_json(reconciled: Reconciled) -> dict[str, Any]:
    return {
        "closed": list(reconciled.closed),
        "chi2": reconciled.chi2,
        "freedom": reconciled.freedom,
        "chance": reconciled.chance,
        "flows": [
            {
                "resource": str(one.flow.resource),
                "standing": one.standing.value,
                "amount": _number(one.amount),
                "spread": float(one.spread),
                "shift": one.shift,
                "suspect": one.suspect,
            }
            for one in reconciled.flows
        ],
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)

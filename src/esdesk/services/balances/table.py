"""A balance as tables for the clipboard."""

from decimal import Decimal

from esdesk.core.sentences import Language, sentence
from esdesk.core.units import in_use
from esdesk.services.balances.balancing import Balance
from esdesk.services.balances.words import base, flow_name, process_names, shown_unit


def balance_data(found: Balance, language: Language) -> str:
    """The closures and flows of a balance as two tables with tabs between their cells, figures in full."""
    names = process_names(found, language)
    head = [sentence(f"head-{name}", language) for name in ("process", "in", "going-out", "difference", "bound")]
    lines = [[f"{one} ({shown_unit(found.scope.measure, language)})" if at else one for at, one in enumerate(head)]]
    lines += [
        [
            names[one.at],
            *(_cell(amount, found, language) for amount in (one.inflow, one.outflow, one.difference, one.bound)),
        ]
        for one in found.closures
    ]
    settled = {one.flow: one.amount for one in found.reconciled.flows} if found.reconciled else {}
    lines += [[], [sentence(f"head-{name}", language) for name in ("flow", "recorded", "bound", "reconciled")]]
    lines += [
        [
            flow_name(one, language),
            *(_cell(amount, found, language) for amount in (one.amount, one.spread, settled.get(one))),
        ]
        for one in found.flows
    ]
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)


def _cell(amount: Decimal | None, found: Balance, language: Language) -> str:
    """A figure that a spreadsheet of that language reads as one."""
    if amount is None:
        return ""
    shown = f"{in_use(amount, base(found.scope.measure), language)[0]:.6f}".rstrip("0").rstrip(".")
    return shown.replace(".", ",") if language == "tr" else shown

"""Figures as files, and their data as tables."""

from decimal import Decimal
from pathlib import Path

from esdesk.core.errors import UserFault
from esdesk.core.sentences import Language, sentence
from esdesk.core.tokens import LIGHT
from esdesk.core.units import in_use
from esdesk.exchange.durable import write_durably
from esdesk.figures.monthly_plan import least_height
from esdesk.figures.svg import svg
from esdesk.services.balances.balancing import Balance
from esdesk.services.balances.figure import balance_figure
from esdesk.services.balances.words import base, flow_name, process_names, shown_unit
from esdesk.services.energy.figure import monthly_figure
from esdesk.services.energy.year import EnergyYear

_WIDTH, _HEIGHT, _EACH = 1100.0, 520.0, 32.0


def draw_balance(found: Balance, out: Path, language: Language) -> bool:
    """Draws a balance as an SVG file; a file that is there is replaced. False where there is nothing to draw.

    Raises:
        UserFault: "balance-drawing-ending" where the file ends otherwise.
        EnvironmentFault: what the disk says.
    """
    from esdesk.reports.typeface import measure  # reportlab is slow to import, and needed for the width of words only

    if out.suffix != ".svg":
        raise UserFault("balance-drawing-ending", file=out)
    made = balance_figure(found, language, _WIDTH, _HEIGHT, LIGHT, measure)
    if made is not None:
        write_durably(out, svg(made).encode())
    return made is not None


def draw_energy(year: EnergyYear, out: Path, language: Language) -> bool:
    """Draws the months of a year as an SVG file; a file that is there is replaced. False where nothing was read.

    Raises:
        UserFault: "figure-ending" where the file ends otherwise.
        EnvironmentFault: what the disk says.
    """
    from esdesk.reports.typeface import measure  # as above

    if out.suffix != ".svg":
        raise UserFault("figure-ending", file=out)
    height = least_height(len(year.lanes)) + _EACH * len(year.lanes)
    made = monthly_figure(year, language, _WIDTH, height, LIGHT, measure)
    if made is not None:
        write_durably(out, svg(made).encode())
    return made is not None


def save_drawing(path: Path, content: bytes) -> None:
    """Puts a drawn figure at `path`; a file that is there is replaced, or stays whole. Raises `EnvironmentFault`."""
    write_durably(path, content)


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

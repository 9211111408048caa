"""A balance as rows of words: how each process closes, and what each flow is."""

from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.closure import Closure, Verdict
from esdesk.audit.flows import End, Flow
from esdesk.audit.settled import Settled, Standing
from esdesk.core.sentences import Language, sentence
from esdesk.services.balances.balancing import Balance
from esdesk.services.balances.words import (
    end_names,
    figure,
    flow_name,
    improvement,
    known_as,
    lacking,
    process_names,
    share_words,
)

SIGNS = {
    Verdict.CLOSES: ("circle-check", "good"),
    Verdict.DOUBTFUL: ("triangle-alert", "doubt"),
    Verdict.OPEN: ("circle-x", "fault"),
    Verdict.INCOMPLETE: ("circle-question-mark", "ink_2"),
}
"""The sign of each verdict, and the colour it is in."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of either table.

    Attributes:
        cells: its words, column by column.
        key: the process, or the resource of a flow, as text.
        resource: what Enter opens in the inventory; None where there is nothing to open.
        sign: of the state, with its colour; "" where it has none.
        share: the difference as a share of what came in, for the scale; None where it has none.
        strong: whether it sums up the others.
        help: what the pointer is told.
    """

    cells: tuple[str, ...]
    key: str
    resource: UUID | None
    sign: tuple[str, str] = ("", "")
    share: float | None = None
    strong: bool = False
    help: str = ""


def step_rows(found: Balance, language: Language) -> list[Row]:
    """Process, in, out, difference, bound, not closed, scale, state, what would help."""
    names = process_names(found, language)
    closed = set(found.reconciled.closed) if found.reconciled else None
    return [_step_row(one, names[one.at], found, closed, language) for one in found.closures]


def _step_row(one: Closure, name: str, found: Balance, closed: set[str] | None, language: Language) -> Row:
    measure = found.scope.measure
    inflow, outflow, difference, bound = (
        figure(amount, measure, language) for amount in (one.inflow, one.outflow, one.difference, one.bound)
    )
    share = None if one.share is None else float(one.share)
    said = sentence(f"verdict-{one.verdict}", language)
    if closed is not None and one.at != End.PLANT:
        said = sentence("balance-made-to-close" if one.at in closed else "balance-left-as-it-is", language)
    helps = improvement(one, measure, language) or _missing(one, found, language)
    opens = one.unknown[0] if one.unknown else one.improve if helps else None
    shown = "" if share is None else share_words(share, language)
    return Row(
        cells=(name, inflow, outflow, difference, f"± {bound}", shown, "", said, helps),
        key=one.at,
        resource=opens.resource if opens is not None else None,
        sign=SIGNS[one.verdict],
        share=share,
        strong=one.at == End.PLANT,
        help=helps,
    )


def _missing(one: Closure, found: Balance, language: Language) -> str:
    return " ".join(lacking(flow, found.scope, language) for flow in one.unknown[:2])


def flow_rows(found: Balance, language: Language) -> list[Row]:
    """Flow, from, to, recorded, reconciled, how."""
    names = end_names(found, language)
    settled = {one.flow: one for one in found.reconciled.flows} if found.reconciled else {}
    return [_flow_row(one, settled.get(one), names, found, language) for one in found.flows]


def _flow_row(one: Flow, settled: Settled | None, names: dict[str, str], found: Balance, language: Language) -> Row:
    measure = found.scope.measure
    recorded = "–" if one.amount is None else known_as(one.amount, one.spread, one.quality, measure, language)
    now, how, sign = (
        "",
        lacking(one, found.scope, language),
        ("circle-question-mark", "ink_2") if one.lack else ("", ""),
    )
    if settled is not None:
        now = "–" if settled.amount is None else known_as(settled.amount, settled.spread, "", measure, language)
        how = sentence(f"standing-{settled.standing}", language)
        sign = _standing_sign(settled)
        if settled.suspect:
            how = f"{how}, {sentence('balance-suspect', language)}"
    cells = (flow_name(one, language), names[one.source], names[one.target], recorded, now, how)
    return Row(cells=cells, key=str(one.resource), resource=one.resource, sign=sign, help=how)


def _standing_sign(settled: Settled) -> tuple[str, str]:
    if settled.suspect:
        return "triangle-alert", "doubt"
    return ("circle-question-mark", "ink_2") if settled.standing is Standing.UNDETERMINED else ("", "")

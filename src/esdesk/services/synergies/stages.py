"""How a synergy goes on: its next action, its stages with their history, how it is lost, and what came of it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.ranges import Range
from esdesk.audit.synergy_terms import Term
from esdesk.core.errors import UserFault
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Record
from esdesk.services.files.files import entered
from esdesk.services.synergies.economics import worth

STAGES = ("idea", "talks", "sample", "trial", "agreement", "running", "ended")
"""The way of a synergy; it may be lost from any of them."""

LOST, RUNNING = "lost", "running"


@dataclass(frozen=True, slots=True)
class Reached:
    """A stage that a synergy came to: why, when, and what whoever recorded it calls themselves, or ""."""

    stage: str
    reason: str
    moment: datetime | None
    who: str


def following(stage: str) -> str:
    """The stage after this one; "" after the last. One that was lost begins anew."""
    at = STAGES.index(stage) + 1 if stage in STAGES else 0
    return STAGES[at] if at < len(STAGES) else ""


def move(ledger: Ledger, row: UUID, stage: str, reason: str = "", on: date | None = None) -> None:
    """Brings a synergy to a stage, as one step; when it comes to run, what it is worth is kept as it stands.

    Args:
        ledger: the open file.
        row: the synergy.
        stage: a term of the vocabulary "stage", in any spelling.
        reason: why; a lost one needs it.
        on: the day it began to run; today if not given.

    Raises:
        UserFault: "row-unknown", "word-unknown", or "synergy-lost-needs-reason".
    """
    synergy = ledger.standing(row, "synergy")
    change = entered("synergy", row, "stage", {"stage": stage, "reason": reason})
    reached = change.value.get("stage") if isinstance(change.value, dict) else None
    if reached == LOST and not reason.strip():
        raise UserFault("synergy-lost-needs-reason")
    changes = [change]
    if reached == RUNNING and not synergy.values.get("outcome"):
        outcome = outcome_now(ledger, row, on or date.today())
        changes.append(entered("synergy", row, "outcome", outcome))
    ledger.record(synergy.firm, changes, label="stage")


def done(ledger: Ledger, row: UUID) -> None:
    """The next action is done: it and its day go, so that the one after it can be said; undo brings them back."""
    synergy = ledger.standing(row, "synergy")
    ledger.record(synergy.firm, [entered("synergy", row, name, None) for name in ("next_action", "due")], label="done")


def past(ledger: Reading, row: UUID) -> list[Reached]:
    """The stages a synergy came to, the first of them first."""
    entries = [one for one in ledger.history(row) if one.field == "stage" and isinstance(one.value, dict)]
    found: list[Reached] = []
    for one in entries:
        value = one.value if isinstance(one.value, dict) else {}
        stage, reason = str(value.get("stage") or ""), str(value.get("reason") or "")
        if stage and (not found or (found[-1].stage, found[-1].reason) != (stage, reason)):
            found.append(Reached(stage, reason, one.moment, one.actor))
    return found


def outcome_now(ledger: Reading, row: UUID, day: date) -> dict[str, str]:
    """What a synergy is worth now, as the texts of its outcome; what is not known is left out."""
    found = worth(ledger, row)
    terms = found.money.terms
    amount = terms.ranges.get(Term.AMOUNT)
    said = {"day": day.isoformat(), "catalogue": found.catalogue}
    said |= {"tonnes": _text(amount.usual)} if amount is not None and terms.weighed else {}
    said |= {"life": _text(terms.life)} if terms.life is not None else {}
    said |= _said("saving", found.money.total) | _said("co2e", found.spared.net)
    return said | ({"currency": terms.currency} if found.money.total is not None else {})


def _said(name: str, one: Range | None) -> dict[str, str]:
    if one is None:
        return {}
    return {f"{name}_low": _text(one.low), name: _text(one.usual), f"{name}_high": _text(one.high)}


def _text(figure: Decimal) -> str:
    """A figure that is read as itself: with a comma and two decimals nobody takes it for thousands."""
    return f"{figure:.2f}".replace(".", ",")


def stage_of(synergy: Record) -> str:
    """The stage a synergy is at; an idea where nobody said."""
    return text_of(synergy, "stage", "stage") or STAGES[0]

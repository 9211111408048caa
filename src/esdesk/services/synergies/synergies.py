"""The synergies of a firm as they are followed up: what goes to whom, how far it is, what is next and by when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.listing import Said
from esdesk.catalogue.read import default
from esdesk.core.operation import Value
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Record
from esdesk.services.synergies.economics import Worth, worths
from esdesk.services.synergies.stages import LOST, STAGES, stage_of

Find = Callable[[UUID], Record | None]
"""Gives a record by its row."""

CLOSED = ("ended", LOST)


@dataclass(frozen=True, slots=True)
class Followed:
    """A synergy on its way.

    Attributes:
        name, kind: of what is given; `resource` is its row.
        gives: whether it is ours that is given; else we receive it.
        partner: the other side: a firm, or the sector that would take it.
        use: what becomes of it, by the catalogue; `treatment` what is done with it before.
        due: the day of the next action in ISO form, or "".
        left: days from today to that day, below nothing where it has passed; None without a whole day.
    """

    row: UUID
    resource: UUID | None
    name: str
    kind: str
    gives: bool
    partner: Said
    use: Said
    stage: str
    reason: str
    next_action: str
    owner: str
    due: str
    left: int | None
    score_1e4: int | None
    treatment: Said
    values: Mapping[str, Value]
    worth: Worth

    @property
    def closed(self) -> bool:
        """Whether nothing is next: it has ended, or was lost."""
        return self.stage in CLOSED

    @property
    def late(self) -> bool:
        """Whether its next action should have been done."""
        return not self.closed and self.left is not None and self.left < 0

    @property
    def idle(self) -> bool:
        """Whether nobody said what is next."""
        return not self.closed and not self.next_action


def followed(ledger: Reading, firm: UUID, today: date | None = None) -> list[Followed]:
    """The synergies that a firm gives or receives in, by stage, and in each what is due first.

    Args:
        ledger: the open file.
        firm: whose.
        today: from which days are counted; the day it is if not given.
    """
    own = [one for one in ledger.records("synergy") if firm in (one.firm, _receiver(one))]
    on = today or date.today()
    find = cache(ledger.record_at)
    found = [_followed(find, one, firm, on, worth) for one, worth in zip(own, worths(ledger, own), strict=True)]
    order = {stage: at for at, stage in enumerate((*STAGES, LOST))}
    return sorted(found, key=lambda one: (order.get(one.stage, 0), one.due or "9", one.name, one.row))


def _followed(find: Find, synergy: Record, firm: UUID, today: date, worth: Worth) -> Followed:
    row = reference_id(synergy.values.get("resource"))
    resource = find(row) if row else None
    use = default().synergies.get(text_of(synergy, "use"))
    due, score = text_of(synergy, "due"), text_of(synergy, "score")
    return Followed(
        row=synergy.row,
        resource=row,
        name=text_of(resource, "name") if resource else "",
        kind=text_of(resource, "kind") if resource else "",
        gives=synergy.firm == firm,
        partner=_partner(synergy) if synergy.firm == firm else _giver(find, synergy),
        use=Said(use.use_tr, use.use_en) if use else Said("", ""),
        stage=stage_of(synergy),
        reason=text_of(synergy, "stage", "reason"),
        next_action=text_of(synergy, "next_action"),
        owner=text_of(synergy, "owner"),
        due=due,
        left=_left(due, today),
        score_1e4=int(score) if score.isdigit() and score.isascii() else None,
        treatment=Said(", ".join(use.treatment_tr), ", ".join(use.treatment_en)) if use else Said("", ""),
        values=dict(synergy.values),
        worth=worth,
    )


def _receiver(synergy: Record) -> UUID | None:
    return reference_id(text_of(synergy, "receiver", "firm"))


def _partner(synergy: Record) -> Said:
    """The receiver by name, else the sector it is of, else the sectors that the use is known in."""
    name = text_of(synergy, "receiver", "name")
    if name:
        return Said(name, name)
    use = default().synergies.get(text_of(synergy, "use"))
    code = text_of(synergy, "receiver", "nace")
    codes = (code,) if code else use.receiver_nace[:2] if use else ()
    found = [default().sectors[one] for one in codes if one in default().sectors]
    return Said(" · ".join(one.title_tr for one in found), " · ".join(one.title_en for one in found))


def _giver(find: Find, synergy: Record) -> Said:
    firm = find(synergy.firm)
    name = text_of(firm, "name") if firm else ""
    return Said(name, name)


def _left(due: str, today: date) -> int | None:
    try:
        return (date.fromisoformat(due) - today).days
    except ValueError:
        return None

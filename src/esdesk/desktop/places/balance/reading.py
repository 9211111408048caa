"""What Balance reads apart: one facility's flows in one measure and year, or its money."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit.flow_reading import substances
from esdesk.audit.flows import Measure, Scope
from esdesk.audit.waste_cost import Key
from esdesk.core.apart import Tell
from esdesk.services.balances.balancing import Balance, balance_of
from esdesk.services.files.files import opened
from esdesk.services.measures.money_flow import MoneyFound, money_of

MONEY = "money"
"""What is asked for beside the measures."""

MEASURES = (
    *(one.value for one in (Measure.MASS, Measure.DRY, Measure.SUBSTANCE, Measure.ENERGY, Measure.WATER)),
    MONEY,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown.

    Attributes:
        of: a `Measure`, or `MONEY`.
        year: the newest if empty.
        substance: of a substance's balance; the one that most flows name if empty.
        key: by what money is shared.
        leave_out: None while the figures stand as they were recorded.
    """

    of: str = Measure.MASS.value
    year: str = ""
    substance: str = ""
    key: Key = Key.MASS
    leave_out: Collection[str] | None = None


def look(path: Path, firm: UUID, facility: UUID, asked: Asked, _tell: Tell) -> Balance | MoneyFound:
    """What is recorded now."""
    with opened(path) as ledger:
        records = ledger.records(firm=firm)
    if asked.of == MONEY:
        return money_of(records, facility, asked.year, asked.key)
    substance = asked.substance
    if asked.of == Measure.SUBSTANCE and not substance:
        substance = next(iter(substances(records, facility)), "")
    return balance_of(records, facility, Scope(Measure(asked.of), asked.year, substance), asked.leave_out)

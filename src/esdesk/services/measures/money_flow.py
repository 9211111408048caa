"""The money that flows through a facility in a year, beside its cost of waste."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.findings import Record
from esdesk.audit.flows import Measure, Scope
from esdesk.audit.money_flow import MoneyBalance, money_balance
from esdesk.audit.waste_cost import Key
from esdesk.ledger.ledger import Ledger
from esdesk.services.balances.balancing import balance_of
from esdesk.services.measures.waste_cost import CostOfWaste, cost_of

_MEASURES = {Key.MASS: Measure.MASS, Key.DRY: Measure.DRY}


@dataclass(frozen=True, slots=True)
class MoneyFound:
    """A facility's money: what its waste costs, and what flows."""

    cost: CostOfWaste
    balance: MoneyBalance


def money_found(ledger: Ledger, firm: UUID, facility: UUID, year: str = "", key: Key = Key.MASS) -> MoneyFound:
    """The money of a facility; of the newest year that anything is recorded of if none is given."""
    return money_of(ledger.records(firm=firm), facility, year, key)


def money_of(records: Sequence[Record], facility: UUID, year: str = "", key: Key = Key.MASS) -> MoneyFound:
    """The same from records that were read already."""
    cost = cost_of(records, facility, year, key)
    weighed = balance_of(records, facility, Scope(_MEASURES[key], cost.found.year))
    return MoneyFound(cost, money_balance(cost.found, weighed.closures))

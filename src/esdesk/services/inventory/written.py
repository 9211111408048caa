"""Who wrote last what a cell of the grid shows, and when."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from esdesk.audit.inventory import AMOUNTS, process_fields
from esdesk.audit.yearly import newest
from esdesk.ledger.ledger import Ledger

_OWN = {
    "name": ("name",),
    "kind": ("kind",),
    "direction": ("direction",),
    "code": ("classification",),
    "fate": ("fate",),
}


@dataclass(frozen=True, slots=True)
class Written:
    """The last writing of a cell.

    Attributes:
        actor: what the writer calls themselves, or "".
        moment: by the writer's clock, which may be wrong.
        here: whether it was written on this device.
    """

    actor: str
    moment: datetime | None
    here: bool


def last_written(ledger: Ledger, row: UUID, column: str) -> Written | None:
    """The last writing of a cell of the grid; None where it is empty still.

    Raises:
        UserFault: "row-unknown".
    """
    resource = ledger.standing(row, "resource")
    names: tuple[str, ...] = _OWN.get(column, ())
    if column == "process":
        names = process_fields(str(resource.values.get("direction") or ""))
    where: UUID | None = row
    if not names:
        names = ("price",) if column == "price" else AMOUNTS
        quantities = ledger.naming([row], "quantity")
        latest = newest(one.values for one in quantities)
        where = next((one.row for one in quantities if one.values is latest), None)
    entries = ledger.history(where) if where is not None else []
    found = [one for one in entries if one.field in names and one.standing and one.value is not None]
    last = max(found, key=lambda one: one.moment.timestamp() if one.moment else 0, default=None)
    return None if last is None else Written(last.actor, last.moment, last.device == ledger.author.device)

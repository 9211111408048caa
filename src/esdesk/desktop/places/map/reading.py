"""What Map reads apart: the plants of this laptop's audits, and the synergies of the open one."""

from pathlib import Path
from uuid import UUID

from esdesk.core.apart import Tell
from esdesk.services.files.files import opened
from esdesk.services.plant.map_plan import MapPlan, map_plan


def look(path: Path, firm: UUID, facility: UUID, _tell: Tell) -> MapPlan:
    """The map as it is recorded now."""
    with opened(path) as ledger:
        return map_plan(ledger, path, firm, facility)

"""What Processes reads apart: the steps of a facility with what hangs at them."""

from pathlib import Path
from uuid import UUID

from esdesk.core.apart import Tell
from esdesk.services.files.files import opened
from esdesk.services.plant.process_plan import ProcessPlan, process_plan


def look(path: Path, firm: UUID, facility: UUID, _tell: Tell) -> ProcessPlan:
    """The processes as they are recorded now."""
    with opened(path) as ledger:
        return process_plan(ledger, firm, facility)

"""What the frame has read apart from the window; whoever does it imports what it takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from esdesk.core.apart import Tell
    from esdesk.services.files.overview import Overview


def counted(path: Path, firm: UUID, facility: UUID, _tell: Tell) -> Overview:
    """What is missing and what waits in a file."""
    from esdesk.services.files.files import opened
    from esdesk.services.files.overview import overview

    with opened(path) as ledger:
        return overview(ledger, firm, facility)

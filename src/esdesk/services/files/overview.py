"""What the window's edge tells of an open file: how much there is, and how much waits."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.findings import Severity
from esdesk.ledger.ledger import Ledger
from esdesk.services.checks.accepting import open_findings

_WAITING = ("check-synergy-late", "check-synergy-idle")


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of one firm (haves and wants of one facility).

    Attributes:
        must, should, could: open findings by gravity.
        synergies: those that are overdue, or of which nobody said what is next.
        conflicts: fields and deletions of the whole file that a person has to settle.
        unsent: operations written here that were not yet sent to anybody.
    """

    must: int
    should: int
    could: int
    haves: int
    wants: int
    synergies: int
    conflicts: int
    unsent: int

    @property
    def waiting(self) -> Mapping[str, int]:
        """How much waits in each place of the window."""
        return {"checks": self.must + self.should, "synergies": self.synergies, "sync": self.conflicts}


def overview(ledger: Ledger, firm: UUID, facility: UUID) -> Overview:
    """Counts everything anew; on a big file this takes a moment."""
    found = [one.finding for one in open_findings(ledger, firm) if not one.accepted]
    resources = [one.values for one in ledger.records("resource", firm) if one.values.get("facility") == str(facility)]
    ways = [one.get("direction") for one in resources]
    return Overview(
        must=sum(one.severity is Severity.MUST for one in found),
        should=sum(one.severity is Severity.SHOULD for one in found),
        could=sum(one.severity is Severity.COULD for one in found),
        haves=ways.count("have"),
        wants=ways.count("want"),
        synergies=len({one.where.row for one in found if one.code in _WAITING}),
        conflicts=len(ledger.conflicts()),
        unsent=ledger.unsent(firm),
    )

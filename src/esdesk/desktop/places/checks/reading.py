"""What Checks has read apart: what is shown of the findings, and how many there are of each sort."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from esdesk.core.apart import Tell
from esdesk.services.checks.checklist import Item, items
from esdesk.services.files.files import opened
from esdesk.services.matching.deciding import Asked, questions

ACCEPTED = "accepted"
GROUPS = ("must", "should", "could", ACCEPTED)
MOST = 500
"""Lines of a group that are shown; the others come up as these are mended."""


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found of a firm.

    Attributes:
        items: the first `MOST` of each group, gravest first.
        counts: how many there are, by group and by the entity that they are about.
        asked: the visit's list.
    """

    items: Sequence[Item] = ()
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    asked: Sequence[Asked] = ()

    def of_group(self, group: str) -> int:
        """How many stand in a group."""
        return sum(count for (one, _), count in self.counts.items() if one == group)


def group_of(item: Item) -> str:
    """The group that an item stands in."""
    return ACCEPTED if item.shown.accepted else item.shown.finding.severity.value


def chosen(every: Sequence[Item], asked: Sequence[Asked] = ()) -> Found:
    """What is shown of these."""
    shown: list[Item] = []
    taken: Counter[str] = Counter()
    for item in every:
        group = group_of(item)
        taken[group] += 1
        if taken[group] <= MOST:
            shown.append(item)
    counts = Counter((group_of(item), item.shown.finding.where.entity) for item in every)
    return Found(shown, counts, asked)


def find(path: Path, firm: UUID, facility: UUID, _tell: Tell) -> Found:
    """Checks a firm anew."""
    with opened(path) as ledger:
        return chosen(items(ledger, firm), questions(ledger, facility))

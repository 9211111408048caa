"""Who wrote something, as it is shown beside what they wrote."""

from dataclasses import dataclass
from datetime import datetime

from esdesk.exchange.recipients import fingerprint
from esdesk.ledger.reading import Reading
from esdesk.ledger.views import Entry


@dataclass(frozen=True, slots=True)
class By:
    """An operation's author.

    Attributes:
        who: what they call themselves, or the mark of their device.
        device: its key, 64 hex digits.
        this_device: whether it was written here.
        moment: by the author's clock, which may be wrong; None where it is not told.
    """

    who: str
    device: str
    this_device: bool
    moment: datetime | None


def by(ledger: Reading, entry: Entry) -> By:
    """The author of an entry of a history."""
    return By(
        who=entry.actor or fingerprint(entry.device),
        device=entry.device,
        this_device=entry.device == ledger.author.device,
        moment=entry.moment,
    )

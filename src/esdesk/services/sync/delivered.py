"""What a hub's receipt says of a package, held against what was sent, for a person who wants to see it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from esdesk.core.errors import UserFault
from esdesk.exchange.durable import write_durably
from esdesk.exchange.recipients import fingerprint
from esdesk.ledger.outbox import Outgoing
from esdesk.services.sync.syncing import checked


@dataclass(frozen=True, slots=True)
class Delivered:
    """A receipt whose signature holds and which speaks of the very package that was sent.

    Attributes:
        at: by the hub's clock.
        counted: operations that the hub found in it.
        signed_by: the fingerprint of the hub's key.
        readers: fingerprints of those who can open the package.
    """

    at: datetime
    counted: int
    digest: str
    signed_by: str
    readers: tuple[str, ...]


def delivered(one: Outgoing) -> Delivered | None:
    """What the receipt of a package says; None where none has come.

    Raises:
        UserFault: "hub-receipt-wrong" where the one that is kept in the file is not that hub's or of another package.
    """
    if one.receipt is None:
        return None
    said = checked(one, one.hub, one.receipt)
    at = datetime.fromtimestamp(said.time, UTC)
    return Delivered(at, said.count, said.digest, fingerprint(said.hub), readers(one))


def readers(one: Outgoing) -> tuple[str, ...]:
    """The fingerprints of those who can open a package."""
    return tuple(fingerprint(recipient) for recipient in one.recipients)


def save_receipt(one: Outgoing, path: Path) -> None:
    """Writes the receipt as the hub signed it, for whoever asks for a proof.

    Raises:
        UserFault: "hub-receipt-wrong" where none has come.
        EnvironmentFault: what `durable.write_durably` raises.
    """
    if one.receipt is None:
        raise UserFault("hub-receipt-wrong")
    write_durably(path, one.receipt.encode())

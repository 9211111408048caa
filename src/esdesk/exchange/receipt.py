"""The receipt: what a hub signs when a package lies with it whole, and again when it is merged."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.signed import Said, read_signed, sign

_KIND = "receipt"


class Standing(StrEnum):
    """What became of a package at a hub that holds it whole.

    INBOX: it waits for a person, because its author is not known there, or may not write about the firm.
    MERGED: its operations are in the centre's ledger, on the disk.
    """

    INBOX = "inbox"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Receipt:
    """A signed receipt.

    Attributes:
        hub: who signed it, 64 hex digits.
        sha256: of the file as it was uploaded, 64 hex digits; `size` its bytes.
        package: what the package is known by, the SHA-256 of its manifest, 64 hex digits.
        count, digest: of its operations, as its manifest says and the hub found.
        time: by the hub's clock, seconds since 1970.
    """

    hub: str
    standing: Standing
    sha256: str
    size: int
    package: str
    firm: UUID
    device: str
    count: int
    digest: str
    time: int

    def says(self) -> Said:
        """The receipt as it is signed, without the signature."""
        return {
            "hub": self.hub,
            "standing": self.standing.value,
            "sha256": self.sha256,
            "size": self.size,
            "package": self.package,
            "firm": str(self.firm),
            "device": self.device,
            "count": self.count,
            "digest": self.digest,
            "time": self.time,
        }


def write_receipt(keys: DeviceKeys, receipt: Receipt) -> bytes:
    """The receipt, signed by the hub of `keys`."""
    return sign(keys, _KIND, receipt.says())


def signer_of(raw: bytes) -> str:
    """Whose key signed the receipt in `raw`, whoever that is; raises ValueError where it is none, or was altered."""
    return read_signed(raw, _KIND)[0]


def read_receipt(raw: bytes, hub: str) -> Receipt:
    """The receipt in `raw`; raises ValueError where it is none, was altered, or is not of the hub of that key."""
    _, said = read_signed(raw, _KIND, hub)
    try:
        receipt = Receipt(**{**said, "standing": Standing(said["standing"]), "firm": UUID(said["firm"])})
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a receipt") from error
    if receipt.says() != said or receipt.hub != hub:
        raise ValueError("not a receipt of this hub")
    return receipt

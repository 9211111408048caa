"""Receipts that go by hand: a centre signs for what it merged from a stick or an e-mail, an auditor takes that in.

A package counts as delivered by the same rule as by line: a receipt is there, signed by a centre that is known, and all
it says is true of the package that was written. A centre's hub is known by its enrolment; another centre, once its
fingerprint was compared.
"""

import json
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.paths import profile
from esdesk.exchange.durable import told_faults, write_durably
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.receipt import Receipt, Standing, signer_of, write_receipt
from esdesk.exchange.recipients import fingerprint
from esdesk.exchange.signed import LONGEST
from esdesk.exchange.summary import Summary
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.outbox import Outgoing, Stage
from esdesk.services.sync.hubs import known_hubs
from esdesk.services.sync.packing import MergedPackage
from esdesk.services.sync.syncing import checked

__all__ = ["Outgoing", "packages", "take", "write"]

ENDING = ".esdr"


def write(done: Iterable[MergedPackage], folder: Path) -> list[Path]:
    """Signs for packages that were merged, one file each in `folder`; call it after the merging, never before.

    Raises:
        EnvironmentFault: what the disk says; nothing else is undone by it, and merging again writes them again.
    """
    keys = load_or_make()
    with told_faults(folder):
        folder.mkdir(parents=True, exist_ok=True)
    written = []
    for one in done:
        path = folder / f"{one.path.stem}-{one.summary.hash[:8]}{ENDING}"
        write_durably(path, write_receipt(keys, _receipt(one.summary, keys.device)))
        written.append(path)
    return written


def take(ledger: Ledger, paths: Sequence[Path], accept: str = "") -> list[Outgoing]:
    """Takes receipts for packages that were written from this file; again changes nothing.

    Args:
        ledger: the open file.
        paths: the receipts; the first that is refused ends it, and those before it stay.
        accept: fingerprint of a centre that is not known yet; known from now on.

    Returns:
        The packages that they tell of, as they stand now.

    Raises:
        UserFault: "receipt-unreadable", "receipt-signer-unknown", "receipt-of-no-package" or "hub-receipt-wrong".
    """
    return [_take(ledger, path, accept) for path in paths]


def packages(ledger: Ledger) -> list[Outgoing]:
    """Every package that was written from this file, by line or by hand, the oldest first."""
    return ledger.outbox.every()


def _receipt(summary: Summary, centre: str) -> Receipt:
    return Receipt(
        hub=centre,
        standing=Standing.MERGED,
        sha256=summary.sha256,
        size=summary.size,
        package=summary.hash,
        firm=UUID(summary.firm),
        device=summary.device,
        count=summary.operations,
        digest=summary.digest,
        time=int(time.time()),
    )


def _take(ledger: Ledger, path: Path, accept: str) -> Outgoing:
    raw = _read(path)
    try:
        signer, said = signer_of(raw), json.loads(raw)["said"]
        sha256 = bytes.fromhex(said["sha256"])
    except (ValueError, KeyError, TypeError):
        raise UserFault("receipt-unreadable", file=path) from None
    _check_signer(path, signer, accept)
    sent = next((one for one in ledger.outbox.every() if one.sha256 == sha256), None)
    if sent is None:
        raise UserFault("receipt-of-no-package", file=path)
    receipt = checked(sent, signer, raw.decode())
    stage = Stage.MERGED if receipt.standing is Standing.MERGED else Stage.INBOX
    if sent.stage is not Stage.MERGED:  # what lay in the inbox may be merged by now, never the other way
        ledger.outbox.taken(sent, signer, stage, raw.decode())
    _accept(signer)
    return next(one for one in ledger.outbox.every() if one.sha256 == sha256)


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise UserFault("receipt-unreadable", file=path)
    with told_faults(path), path.open("rb") as file:
        return file.read(LONGEST + 1)


def _check_signer(path: Path, signer: str, accept: str) -> None:
    known = {*(one.hub for one in known_hubs()), *_centres()}
    given = accept.replace(" ", "").lower()  # ascii: Base32
    if signer not in known and given != fingerprint(signer):
        raise UserFault("receipt-signer-unknown", file=path, fingerprint=fingerprint(signer))


def _accept(signer: str) -> None:
    centres = _centres()
    if signer not in {*(one.hub for one in known_hubs()), *centres}:
        write_durably(_file(), json.dumps([*centres, signer]).encode())


def _file() -> Path:
    return profile() / "centres.json"


def _centres() -> list[str]:
    """The keys of centres whose fingerprints somebody compared."""
    if not _file().exists():
        return []
    try:
        return [str(one) for one in json.loads(_file().read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError) as error:
        raise EnvironmentFault("centres-damaged", file=_file()) from error

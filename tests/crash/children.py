"""What the killed processes do. Each works until it is killed, and sends a line for each thing that is kept."""

import json
import os
import random
import threading
from contextlib import suppress
from itertools import count, cycle
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Operation
from esdesk.ledger import migrate
from esdesk.ledger.database import open_engine
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Draft, NotedPackage
from tests.crash.killing import DEVICE, STARTED
from tests.ledger.devices import FIRM

DRAFT_ROW = UUID(int=5)


def record(to_parent: Connection, path: Path, profile: Path, seed: int) -> None:
    """Records, edits, deletes, takes back and drafts: `op ID...` and `draft N`."""
    os.environ["ESDESK_PROFILE"] = str(profile)
    chance = random.Random(seed)
    to_parent.send_bytes(STARTED.encode())
    ledger = Ledger(path, DEVICE) if path.exists() else Ledger.create(path, DEVICE)
    typed = max((int(draft.text) for draft in ledger.drafts()), default=0)
    rows = [row.row for row in ledger.records()]
    for number in count(typed + 1):
        row = chance.choice(rows) if rows and chance.random() < 0.4 else new_id()
        step = chance.random()
        done: list[Operation] = []
        if step < 0.1:
            done = ledger.delete([(FIRM, "resource", row)])
        elif step < 0.2:
            with suppress(UserFault):  # nothing to undo
                ledger.undo()
        else:
            done = ledger.record(FIRM, [Change("resource", row, name, f"{number}") for name in ("name", "note")])
            rows.append(row)
        to_parent.send_bytes(" ".join(["op", *(str(one.id) for one in done)]).encode())
        ledger.keep_draft(Draft(FIRM, "resource", DRAFT_ROW, "note", str(number), 0))
        to_parent.send_bytes(f"draft {number}".encode())


def note_of(number: int, size: int) -> NotedPackage:
    """The note by which a parcel is known to have been merged."""
    return NotedPackage(
        number.to_bytes(32), UUID(int=number), FIRM, "a" * 64, False, None, size, "2026-03-14T09:26:53Z"
    )


def read_parcels(path: Path) -> list[list[Operation]]:
    """The parcels that `written_parcels` wrote."""
    parcels = json.loads(path.read_text())
    return [[Operation.from_wire(line, FIRM, device) for device, line in parcel] for parcel in parcels]


def written_parcels(parcels: list[list[Operation]], path: Path) -> None:
    """Writes parcels for the children."""
    path.write_text(json.dumps([[(one.device, one.to_wire()) for one in parcel] for parcel in parcels]))


def merge(to_parent: Connection, path: Path, profile: Path, parcels: Path, first: int) -> None:
    """Merges parcels one by one, from `first` on and round again: `N`."""
    os.environ["ESDESK_PROFILE"] = str(profile)
    numbered = list(enumerate(read_parcels(parcels)))
    to_parent.send_bytes(STARTED.encode())
    ledger = Ledger(path, DEVICE)
    for number, parcel in cycle(numbered[first:] + numbered[:first]):
        ledger.merge(parcel, note_of(number, len(parcel)))
        to_parent.send_bytes(str(number).encode())


def bring_up_to_date(to_parent: Connection, path: Path, folder: Path) -> None:
    """Migrates by the steps in `folder`, once: `done`; then waits for its end."""
    to_parent.send_bytes(STARTED.encode())
    migrate.migrate(open_engine(path), path, folder)
    to_parent.send_bytes(b"done")
    threading.Event().wait()

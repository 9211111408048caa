"""Writes a golden package: `python -m tests.exchange.golden.make NAME`, once for each release that changes the format.

A golden package is never made anew: every later program must open it. Everything in it is fixed but the ids of the
package and what age adds; docs/esda-format.md shows the first one byte by byte.
"""

import hashlib
import sys
from pathlib import Path
from uuid import UUID

import pyrage

from esdesk.core.operation import Body, Level, Operation, sealed
from esdesk.exchange import keys as key_module
from tests.exchange.parcels import FIRM, send

HERE = Path(__file__).parent
DEVICE_SEED = bytes(range(32))
NOTE = "Kantar fişi 0412, 14.03.2026\n".encode()


def operations(device: str) -> list[Operation]:
    """A name and its correction, in full; a withheld and an erased one."""
    row = UUID("01a00000-0000-7000-8000-0000000000a1")
    said: list[tuple[str, object, Level]] = [
        ("name", "Pirina (ıslak)", Level.FULL),
        ("offered", {"value": "1.234,5", "unit": "ton/yıl", "quality": "measured"}, Level.FULL),
        ("note", "withheld", Level.WITHHELD),
        ("note", "erased", Level.ERASED),
    ]
    made: list[Operation] = []
    for seq, (field, value, level) in enumerate(said, 1):
        body = Body("resource", row, field, value, hlc=(1773480413000 + seq) << 16, actor="Denetçi")
        salt = bytes([seq]) * 32
        whole = Operation(
            id=UUID(int=FIRM.int + 0xB0 + seq),
            firm=FIRM,
            device=device,
            epoch=UUID("01a00000-0000-7000-8000-0000000000e1"),
            seq=seq,
            preds=(made[-1].id,) if seq == 4 else (),
            seal=sealed(salt, body),
            level=Level.FULL,
            salt=salt,
            body=body,
        )
        made.append(whole.at(level))
    return made


def make(name: str) -> None:
    path, identity_file = HERE / f"{name}.esda", HERE / f"{name}.key"
    if path.exists():
        raise SystemExit(f"{path}: golden packages are never made anew")
    identity = pyrage.x25519.Identity.generate()
    secret = {"signing": DEVICE_SEED.hex(), "identity": str(identity)}
    device = key_module._from_secret(secret, "file")
    evidence = {hashlib.sha256(NOTE).hexdigest(): NOTE}
    send(path, device, operations(device.device), evidence=evidence)
    identity_file.write_text(f"# opens {path.name}; made for the tests, guards nothing\n{identity}\n")


if __name__ == "__main__":
    make(sys.argv[1])

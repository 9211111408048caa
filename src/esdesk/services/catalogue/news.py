"""Which catalogue the program works with, and what another one would bring, before anybody takes it."""

import csv
import io
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from esdesk.audit.findings import text_of
from esdesk.catalogue import chosen
from esdesk.catalogue.chosen import Kept
from esdesk.core.errors import Fault, UserFault
from esdesk.exchange.catalogue_pack import CataloguePack, read_pack
from esdesk.ledger.reading import Reading
from esdesk.services.catalogue import packs as catalogue_packs

__all__ = ["Content", "InUse", "Kept", "Offered", "in_use", "look_at", "used_by"]

_TABLES = ("waste_codes", "synergies", "concepts", "sector_profiles")


@dataclass(frozen=True, slots=True)
class Content:
    """How much a catalogue holds: waste codes, known uses, concepts, profiles of sectors."""

    codes: int
    uses: int
    concepts: int
    sectors: int


@dataclass(frozen=True, slots=True)
class InUse:
    """The catalogue that the program works with from its next start on.

    Attributes:
        kept: whose it is and when it was taken; None where it came with the program.
        before: the version that going back would lead to; "" where there is no way back.
    """

    version: str
    content: Content
    kept: Kept | None
    before: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A pack whose signature holds, before it is taken.

    Attributes:
        signer: fingerprint of whoever signed it; `is_known` where their packs were taken before, or it is this device.
        refused: why it cannot be taken, else None.
    """

    path: Path
    version: str
    created_at: str
    signer: str
    is_known: bool
    content: Content
    refused: UserFault | None


def in_use() -> InUse:
    """What is in use. Raises `EnvironmentFault("catalogue-taken-damaged")`, or "catalogue-table-missing"."""
    folder, taken = chosen.in_use(), chosen.taken()
    last = taken[-1] if taken else None
    kept = last if last is not None and folder == chosen.home() / last.folder else None
    before = ""
    if last is not None:
        before = taken[-2].version if len(taken) > 1 else chosen.version_of(chosen.shipped())
    return InUse(chosen.version_of(folder), _content(lambda name: (folder / name).read_bytes()), kept, before)


def look_at(path: Path) -> Offered:
    """What a pack holds and whose it is; nothing is taken. Raises as `catalogue_pack.read_pack`."""
    found = read_pack(path)
    return Offered(
        path=path,
        version=found.version,
        created_at=found.created_at,
        signer=found.signed_by,
        is_known=catalogue_packs.knows(found.device),
        content=_content(lambda name: found.files.get(name, b"")),
        refused=_refused(path, found),
    )


def used_by(ledger: Reading) -> list[tuple[str, int]]:
    """The catalogues that the synergies of an audit were suggested by, with how many each; the latest first."""
    said = Counter(version for one in ledger.records("synergy") if (version := text_of(one, "catalogue")))
    return sorted(said.items(), key=lambda one: chosen.order(one[0]), reverse=True)


def _refused(path: Path, found: CataloguePack) -> UserFault | None:
    try:
        catalogue_packs.check_takeable(path, found)
    except UserFault as fault:
        return fault
    except Fault:  # of the catalogue in use, which taking another one mends
        return None
    return None


def _content(read: Callable[[str], bytes]) -> Content:
    return Content(
        *(_rows(read(f"{name}.csv")) for name in ("waste_codes", "synergies", "concepts", "sector_profiles"))
    )


def _rows(content: bytes) -> int:
    """The rows of a table, without its heading."""
    text = io.StringIO(content.decode("utf-8", "replace"), newline="")
    return max(0, sum(1 for row in csv.reader(text) if row) - 1)

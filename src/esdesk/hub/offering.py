"""The catalogue that a hub offers to its laptops: one signed pack in its folder, handed on as it is."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from esdesk.catalogue import chosen
from esdesk.core.errors import UserFault
from esdesk.exchange.catalogue_pack import CataloguePack, open_pack, read_pack
from esdesk.exchange.durable import told_faults, write_durably
from esdesk.hub.settings import Settings


@dataclass(frozen=True, slots=True)
class Offered:
    """The pack that is offered.

    Attributes:
        sha256: of its file, 64 hex digits; `size` its bytes.
    """

    pack: CataloguePack
    sha256: str
    content: bytes

    @property
    def size(self) -> int:
        """Bytes of its file."""
        return len(self.content)


def offer(data: Path, path: Path) -> CataloguePack:
    """Makes the pack at `path` the one that the hub in `data` offers; a hub that serves meanwhile offers it at once.

    Raises:
        UserFault: "hub-missing", what is wrong with the pack, or "catalogue-not-newer" where a later one is offered.
    """
    settings = Settings(data)
    if not settings.registry.exists() and not settings.archive.exists():
        raise UserFault("hub-missing", file=data)
    pack = read_pack(path)
    before = offered(settings)
    if before is not None and chosen.order(pack.version) <= chosen.order(before.pack.version):
        raise UserFault("catalogue-not-newer", file=path, version=pack.version, current=before.pack.version)
    with told_faults(path):
        content = path.read_bytes()
    write_durably(_path(settings), content)
    return pack


def offered(settings: Settings) -> Offered | None:
    """What the hub offers; None where it offers nothing."""
    path = _path(settings)
    if not path.exists():
        return None
    with told_faults(path):
        content = path.read_bytes()
    return Offered(open_pack(content), hashlib.sha256(content).hexdigest(), content)


def _path(settings: Settings) -> Path:
    return settings.data / "catalogue.escat"

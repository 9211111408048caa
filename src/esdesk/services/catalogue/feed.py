"""A newer catalogue from the centre's hub: taken when somebody syncs, by the rules that hold for any pack."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from esdesk.catalogue import chosen
from esdesk.core.errors import Fault, UserFault
from esdesk.exchange.catalogue_pack import CataloguePack
from esdesk.exchange.client import HubClient
from esdesk.exchange.keys import load_or_make
from esdesk.services.catalogue import packs as catalogue_packs
from esdesk.services.sync.hubs import KnownHub, known_hub


@dataclass(frozen=True, slots=True)
class NewCatalogue:
    """A catalogue that the hub offers and that is newer than the one in use.

    Attributes:
        version: "" where the hub could not be asked.
        taken: the pack, where it was taken; the program works with it from its next start on.
        refused: why it was not, else None.
    """

    version: str
    taken: CataloguePack | None
    refused: Fault | None


def take_newer(url: str, accept: str = "", pause: Callable[[float], None] = time.sleep) -> NewCatalogue | None:
    """Takes the catalogue that the hub at `url` offers, where it is newer than the one in use; else None.

    That it comes from the hub proves nothing: its signer must be known, or its fingerprint given, as by hand.

    Args:
        url: of a hub that this device is enrolled at.
        accept: fingerprint of a signer that is not known yet.
        pause: waits some seconds between tries.

    A fault on the way is told and not raised: the sync before it is done, whatever becomes of this.
    """
    version = ""
    try:
        with HubClient(url, load_or_make(), known_hub(url).hub, pause) as client:
            client.card()
            offered = client.catalogue()
            if offered is None or chosen.order(offered.version) <= chosen.order(chosen.version_of(chosen.in_use())):
                return None
            version = offered.version
            return NewCatalogue(version, _take(client.catalogue_pack(offered.sha256), offered.sha256, accept), None)
    except Fault as fault:
        return NewCatalogue(version, None, fault)


def fetch_newer(hub: KnownHub, into: Path, pause: Callable[[float], None] = time.sleep) -> Path | None:
    """The pack of the catalogue that a hub offers, where it is newer than the one in use, in the folder `into`.

    It is looked at there and taken when a person says so.

    Raises:
        Fault: what the hub or the line says, or "catalogue-pack-damaged".
    """
    with HubClient(hub.url, load_or_make(), hub.hub, pause) as client:
        client.card()
        offered = client.catalogue()
        if offered is None or chosen.order(offered.version) <= chosen.order(chosen.version_of(chosen.in_use())):
            return None
        path = into / f"{offered.sha256}.escat"
        if not path.exists():
            path.write_bytes(_checked(client.catalogue_pack(offered.sha256), offered.sha256))
        return path


def _checked(content: bytes, sha256: str) -> bytes:
    if hashlib.sha256(content).hexdigest() != sha256:
        raise UserFault("catalogue-pack-damaged", file=f"{sha256[:12]}.escat")
    return content


def _take(content: bytes, sha256: str, accept: str) -> CataloguePack:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{sha256[:12]}.escat"
        path.write_bytes(_checked(content, sha256))
        return catalogue_packs.take(path, accept)

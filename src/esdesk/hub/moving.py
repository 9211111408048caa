"""Where a hub keeps its data: in its folder, or in a PostgreSQL database whose address the folder remembers.

Keys, uploads and the archive of packages lie in the folder either way.
"""

from pathlib import Path

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.exchange.durable import write_durably
from esdesk.exchange.keys import load_or_make
from esdesk.hub import store
from esdesk.hub.holding import only_one
from esdesk.hub.settings import Settings, at_home
from esdesk.hub.store import Store
from esdesk.hub.worker import opened_ledger
from esdesk.ledger import tables
from esdesk.ledger.kept import InFile, OnServer, copy_kept
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.postgresql import LEDGER, REGISTRY, Address


def use_database(settings: Settings, text: str) -> None:
    """Remembers the database at the address `text`, which is empty, or has this hub's data already.

    Another address of the same database, as with a new password, takes the place of the one before.

    Raises:
        UserFault: "database-url"; "hub-database-other" where another hub's data is there; "hub-database-elsewhere"
            where this hub has data and none of it is there.
        EnvironmentFault: what the database says.
    """
    address = Address.read(text)
    if address == settings.address:
        return
    with at_home(settings.data):
        device = load_or_make().device
    with Store(OnServer(address, REGISTRY)) as there:
        if there.hub() is None and settings.registry.exists():
            raise UserFault("hub-database-elsewhere", database=address.shown, file=settings.data)
        there.claim(device)
    write_durably(settings.address_file, f"{address.text}\n".encode())


def move(data: Path, text: str) -> int:
    """Moves ledger and registry into the empty database at the address `text`; the hub stands still meanwhile.

    Files they were in stay, under names of their own. A database they were in stays as it is.

    Returns:
        How many operations the ledger has, there as here.

    Raises:
        UserFault: "hub-missing", or "hub-database-taken" where the database is not empty.
        EnvironmentFault: "file-busy" or "database-taken" while the hub serves; what the databases say.
    """
    settings, address = Settings(data), Address.read(text)
    if not settings.registry.exists():
        raise UserFault("hub-missing", file=data)
    with at_home(data), only_one(settings):
        device = load_or_make().device
        with Store(settings.registry) as here, opened_ledger(settings, load_or_make()) as ledger:
            here.claim(device)
            count, whole = ledger.count(), ledger.digest()
        _check_empty(address, device)
        left = [settings.registry, settings.ledger]
        copy_kept(tables.metadata, settings.ledger, OnServer(address, LEDGER))
        copy_kept(store.metadata, settings.registry, OnServer(address, REGISTRY))
        with Ledger(OnServer(address, LEDGER), device) as ledger:
            if ledger.digest() != whole:
                raise EnvironmentFault("database-fails", database=address.shown, detail="digest")
        write_durably(settings.address_file, f"{address.text}\n".encode())
        for file in (one.path for one in left if isinstance(one, InFile)):
            file.rename(file.with_name(f"{file.name}.moved"))
    return count


def _check_empty(address: Address, device: str) -> None:
    with Store(OnServer(address, REGISTRY)) as there, Ledger(OnServer(address, LEDGER), device) as ledger:
        if there.hub() is not None or ledger.count():
            raise UserFault("hub-database-taken", database=address.shown)


def copy(data: Path, out: Path) -> None:
    """A whole copy of the centre's ledger as it is now, in a file that every command and the window open."""
    settings = Settings(data)
    if not settings.ledger.exists():
        raise UserFault("hub-missing", file=data)
    if out.exists():
        raise UserFault("file-exists", file=out)
    with at_home(data), Ledger(settings.ledger, load_or_make().device) as ledger:
        ledger.copy_to(out)

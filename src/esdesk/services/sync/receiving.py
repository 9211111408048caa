"""A package that has arrived: what it says of itself, which file it belongs to, and taking it in there."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.core.errors import EnvironmentFault, Fault
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.package import Package, read_package
from esdesk.exchange.summary import Summary, describe
from esdesk.ledger.database import remove
from esdesk.services.files.beginning import proposed_path
from esdesk.services.files.files import made_empty, opened
from esdesk.services.sync.packing import MergedPackage, merge


@dataclass(frozen=True, slots=True)
class Arrived:
    """A package before anything is taken from it.

    Attributes:
        firm_name: what the firm is called in it; "" where it does not say or may not.
        into: the file that holds the firm already; None where a new one would be made.
        new_file: the path of that new one.
    """

    path: Path
    summary: Summary
    firm_name: str
    into: Path | None
    new_file: Path


def look_at(path: Path, among: Iterable[Path]) -> Arrived:
    """Reads a package and looks for its firm among these files; what cannot be read of them is passed over.

    Raises:
        Fault: the package is not whole, not for this device, or no package at all.
    """
    package = read_package(path, [load_or_make().identity])
    name = firm_name(package)
    firm = package.manifest.firm
    into = next((one for one in among if _holds(one, firm)), None)
    return Arrived(path, describe(package), name, into, proposed_path(name or path.stem))


def firm_name(package: Package) -> str:
    """The newest name of the firm in a package, by its authors' clocks."""
    bodies = [one.body for one in package.operations if one.body is not None]
    names = [body for body in bodies if (body.entity, body.field) == ("firm", "name") and isinstance(body.value, str)]
    return str(max(names, key=lambda body: body.hlc).value) if names else ""


def _holds(path: Path, firm: UUID) -> bool:
    try:
        with opened(path) as ledger:
            return any(one.firm == firm for one in ledger.records("firm"))
    except Fault:
        return False


def take_in(arrived: Arrived) -> tuple[Path, MergedPackage]:
    """Merges the package into its file, which is made where there is none; returns the file and what the merge did."""
    if arrived.into is not None:
        with opened(arrived.into) as ledger:
            return arrived.into, merge(ledger, [arrived.path])[0]
    try:
        arrived.new_file.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise EnvironmentFault("file-cannot-open", file=arrived.new_file) from None
    try:
        with made_empty(arrived.new_file) as ledger:
            return arrived.new_file, merge(ledger, [arrived.path])[0]
    except Fault as fault:
        if fault.code != "file-exists":
            remove(arrived.new_file)  # an empty file would only stand in the way
        raise

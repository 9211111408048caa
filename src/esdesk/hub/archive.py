"""Erasing reaches the archive: packages that hold an erased value are written anew without it.

What an author signed stays as it was signed (`exchange.sending.relay`): operations are lowered, files of evidence left
out, and the package is still proven by its author's signature.
"""

from collections.abc import Iterable
from pathlib import Path

from esdesk.core.operation import Level, Operation
from esdesk.exchange.keys import DeviceKeys
from esdesk.exchange.package import Package, read_package
from esdesk.exchange.sending import relay
from esdesk.ledger.ledger import Ledger


def clean_archive(ledger: Ledger, keys: DeviceKeys, recipients: tuple[str, ...], paths: Iterable[Path]) -> int:
    """Writes those packages anew that hold what was erased from the ledger; returns how many they were.

    Args:
        ledger: the centre's, which has taken the erasure in.
        keys: of the hub, which opens and writes the packages.
        recipients: for whom they are written.
        paths: packages in the archive.
    """
    return sum(_clean(ledger, keys, recipients, path) for path in paths)


def _clean(ledger: Ledger, keys: DeviceKeys, recipients: tuple[str, ...], path: Path) -> bool:
    package = read_package(path, [keys.identity])
    erased = _erased(ledger, package)
    gone = {name for name in package.evidence if ledger.evidence_content(name) is None}
    if not gone and not any(one.id in erased and one.level == Level.FULL for one in package.operations):
        return False

    def level_for(operation: Operation) -> Level:
        return Level.ERASED if operation.id in erased else operation.level

    relay(path, path, keys, recipients, level_for, lambda name: name not in gone)
    return True


def _erased(ledger: Ledger, package: Package) -> set[object]:
    manifest = package.manifest
    held = ledger.operations(manifest.firm, manifest.device)
    return {one.id for one in held if one.level == Level.ERASED}

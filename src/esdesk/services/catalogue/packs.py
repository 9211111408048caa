"""Catalogues that travel: a centre packs its tables, an auditor takes them, and goes back if they are no good."""

import csv
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from esdesk import __version__
from esdesk.catalogue import chosen
from esdesk.catalogue.build import build
from esdesk.catalogue.chosen import Kept
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.paths import profile
from esdesk.exchange.catalogue_pack import CataloguePack, read_pack, write_pack
from esdesk.exchange.durable import told_faults, write_durably
from esdesk.exchange.keys import load_or_make

__all__ = ["CataloguePack", "Kept", "back", "check_takeable", "copy", "kept", "knows", "pack", "take"]


def pack(folder: Path, out: Path) -> CataloguePack:
    """Writes the tables in `folder` as a pack that this device signs.

    Raises:
        UserFault: "catalogue-faulty" or "catalogue-columns" with what is wrong in them, "catalogue-unreadable".
        EnvironmentFault: "catalogue-table-missing", or what the disk says.
    """
    keys = load_or_make()
    files = {name: _read(folder / name) for name in chosen.FILES}
    _check(files)
    version = chosen.version_of(folder)
    write_pack(out, CataloguePack(version, chosen.schema_mark(), keys.device, "", __version__, files), keys)
    return read_pack(out)


def take(path: Path, accept: str = "") -> CataloguePack:
    """Takes a pack: from the next start on the program works with it, and the lines of every file follow.

    Args:
        path: the pack.
        accept: fingerprint of a signer that is not known yet; known from now on.

    Raises:
        UserFault: what is wrong with the pack ("catalogue-pack-..."), "catalogue-signer-unknown",
            "catalogue-other-tables", "catalogue-not-newer", or what is wrong in its tables.
    """
    found = read_pack(path)
    known = knows(found.device)
    if not known and accept.replace(" ", "").lower() != found.signed_by:  # ascii: Base32
        raise UserFault("catalogue-signer-unknown", file=path, fingerprint=found.signed_by)
    check_takeable(path, found)
    _check(found.files, found.version)
    _keep(found)
    if not known:
        write_durably(_signers_file(), json.dumps([*_signers(), found.device]).encode())
    return found


def knows(device: str) -> bool:
    """Whether packs of that device are taken without comparing its fingerprint: its own, or one accepted before."""
    return device in (load_or_make().device, *_signers())


def check_takeable(path: Path, found: CataloguePack) -> None:
    """Raises `UserFault` where a pack is of no use here, whoever signed it.

    "catalogue-other-tables" where this edition of the program cannot read it, "catalogue-not-newer" than the one in
    use, "catalogue-pack-damaged" where tables lack.
    """
    if found.schema != chosen.schema_mark():
        raise UserFault("catalogue-other-tables", file=path, app=found.app_version)
    current = chosen.version_of(chosen.in_use())
    if chosen.order(found.version) <= chosen.order(current):
        raise UserFault("catalogue-not-newer", file=path, version=found.version, current=current)
    if sorted(found.files) != sorted(chosen.FILES):
        raise UserFault("catalogue-pack-damaged", file=path)


def back() -> str:
    """Goes back to the catalogue before; the one in use is let go. Returns the version that holds now.

    Raises:
        UserFault: "catalogue-none-taken" where the one in use came with the program.
    """
    every = chosen.taken()
    if not every:
        raise UserFault("catalogue-none-taken")
    _note(every[:-1])
    shutil.rmtree(chosen.home() / every[-1].folder, ignore_errors=True)  # a rest of it is in nobody's way
    return chosen.version_of(chosen.in_use())


def kept() -> tuple[str, list[Kept]]:
    """The version in use, and those that were taken."""
    return chosen.version_of(chosen.in_use()), chosen.taken()


def copy(folder: Path) -> None:
    """Writes the tables in use into a new folder, to be edited and packed.

    Raises:
        UserFault: "catalogue-folder-exists".
    """
    if folder.exists():
        raise UserFault("catalogue-folder-exists", path=folder)
    with told_faults(folder):
        folder.mkdir()
        for name in chosen.FILES:
            (folder / name).write_bytes(_read(chosen.in_use() / name))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EnvironmentFault("catalogue-table-missing", path=path) from error


def _check(files: Mapping[str, bytes], version: str = "") -> None:
    """Builds the catalogue of `files` once, by the rules that hold for what ships, and lets it go."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in files.items():
            (folder / file).write_bytes(content)
        try:
            build(folder, folder / "built.sqlite")
        except (ValueError, KeyError, csv.Error) as error:  # no UTF-8, no CSV, no TOML, no version in it
            raise UserFault("catalogue-unreadable", reason=error) from error
        if version and version != chosen.version_of(folder):
            raise UserFault("catalogue-pack-damaged")


def _keep(found: CataloguePack) -> None:
    """Puts the tables into the profile and then, in one step, into use."""
    chosen.home().mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=chosen.home()))
    for name, content in found.files.items():
        write_durably(folder / name, content)
    kept = Kept(folder.name, found.version, found.schema, found.signed_by, found.created_at)
    _note([*chosen.taken(), kept])


def _note(every: Sequence[Kept]) -> None:
    write_durably(chosen.listing(), json.dumps([asdict(one) for one in every], indent=1).encode())


def _signers_file() -> Path:
    return profile() / "catalogue" / "signers.json"


def _signers() -> list[str]:
    """The devices whose packs were accepted by their fingerprint."""
    if not _signers_file().exists():
        return []
    try:
        return [str(one) for one in json.loads(_signers_file().read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError) as error:
        raise EnvironmentFault("catalogue-taken-damaged", path=_signers_file()) from error

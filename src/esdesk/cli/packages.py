"""Commands on packages and keys."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from esdesk.audit.visibility import Reader
from esdesk.cli.arguments import AsJson, File, FirmOption
from esdesk.cli.console import console
from esdesk.cli.previewing import joint_json, preview_json, tell_joint, tell_preview
from esdesk.services.files.files import made_empty, opened, person
from esdesk.services.merging.joint_findings import joint_findings
from esdesk.services.records import records as service
from esdesk.services.sync import packing, previewing, receipts

app = typer.Typer()

Identities = Annotated[
    list[Path] | None, typer.Option("--identity", help="A file with an age identity that opens it. Repeatable.")
]


@app.command()
def pack(
    file: File,
    out: Annotated[Path, typer.Option("-o", "--out", help="The package, an .esda file.")],
    to: Annotated[list[str], typer.Option(help="An age recipient (age1...), or a file of them. Repeatable.")],
    reader: Annotated[
        Reader, typer.Option("--as", help="What they may see: as the centre, partners or the public.")
    ] = (Reader.CENTRE),
    only_new: Annotated[bool, typer.Option("--only-new", help="Leave out what they were sent before.")] = False,
    firm: FirmOption = "",
    as_json: AsJson = False,
) -> None:
    """Pack what this device recorded of a firm, signed, and encrypted for its readers."""
    with opened(file) as ledger:
        of = service.firm_of(ledger, firm)
        info = packing.pack(ledger, of, out, to, reader, only_new=only_new)
    counts = {level.name.casefold(): count for level, count in info.manifest.as_written.items()}  # ascii
    if as_json:
        console.json(
            {
                "file": str(info.path),
                "sha256": info.sha256.hex(),
                "size": info.size,
                "operations": info.manifest.count,
                "levels": counts,
                "digest": info.manifest.digest,
            }
        )
        return
    console.say("packed", file=info.path, size=info.size, operations=info.manifest.count, **counts)


@app.command()
def inspect(
    package: Annotated[Path, typer.Argument(help="An .esda file.")],
    identity: Identities = None,
    as_json: AsJson = False,
) -> None:
    """Look at a package without taking anything from it."""
    summary = packing.inspect(package, identity or [])
    if as_json:
        console.json(summary.to_json())
        return
    for name, value in summary.to_json().items():
        console.line(f"{name:<18} {value}")


@app.command()
def merge(
    file: File,
    packages: Annotated[list[Path], typer.Argument(help=".esda files, in any order, as often as you like.")],
    identity: Identities = None,
    receipts_into: Annotated[
        Path | None, typer.Option("--receipts", help="Sign for each package in this folder, for its sender to take.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Show what merging would do, and do nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Merge packages into a file, each whole or not at all; a file that is not there is made."""
    if preview:
        with previewing.seen(file) as ledger:
            found = previewing.preview(ledger, packages, console.language, identity or [])
        console.json(preview_json(found)) if as_json else tell_preview(found)
        return
    is_new = not file.exists()
    if is_new:
        packing.inspect(packages[0], identity or [])  # refused before a file is made for it
    with made_empty(file) if is_new else opened(file) as ledger:
        done = packing.merge(ledger, packages, identity or [])
        conflicts = len(ledger.conflicts())
        firms = dict.fromkeys(UUID(one.summary.firm) for one in done if one.merged.added or one.merged.raised)
        joint = [found for firm in firms for found in joint_findings(ledger, firm, console.language)]
    written = receipts.write(done, receipts_into) if receipts_into is not None else []
    if as_json:
        told: dict[str, object] = {"packages": [_merged_json(one) for one in done], "conflicts": conflicts}
        console.json(told | {"findings": joint_json(joint), "receipts": [str(path) for path in written]})
        return
    if is_new:
        console.say("made-empty", file=file)
    _tell_merged(done)
    for path in written:
        console.say("receipt-written", file=path, fingerprint=packing.device_keys().fingerprint)
    tell_joint(joint)
    if conflicts:
        console.say("conflicts-wait", count=conflicts)


def _tell_merged(done: Sequence[packing.MergedPackage]) -> None:
    for one in done:
        merged = one.merged
        console.say("merged", file=one.path, added=merged.added, raised=merged.raised, known=merged.known)
        if one.again:
            console.say("merged-again")
        if one.lacks_previous:
            console.say("merged-gap")
        if merged.quarantined:
            console.say("merged-quarantine", count=len(merged.quarantined))


def _merged_json(one: packing.MergedPackage) -> dict[str, object]:
    return {
        "file": str(one.path),
        "package": one.summary.package_id,
        "added": one.merged.added,
        "raised": one.merged.raised,
        "known": one.merged.known,
        "erased": one.merged.erased,
        "quarantined": [str(id) for id in one.merged.quarantined],
        "again": one.again,
        "lacks_previous": one.lacks_previous,
    }


@app.command()
def keys(
    renew: Annotated[
        bool, typer.Option("--renew", help="First get another key for what others send; the one before still opens.")
    ] = False,
    passphrase: Annotated[
        bool,
        typer.Option("--passphrase", help="First lock the file of the private keys, or with an empty one unlock it."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show this device's public keys, and where the private ones lie."""
    found = packing.locked_keys(_new_passphrase()) if passphrase else packing.device_keys()
    found = packing.renewed_keys() if renew else found
    if as_json:
        console.json(
            {
                "device": found.device,
                "recipient": found.recipient,
                "fingerprint": found.fingerprint,
                "home": found.home,
                "person": person(),
            }
        )
        return
    console.say(f"keys-{found.home}")
    if renew:
        console.say("keys-renewed")
    console.say("keys-shown", device=found.device, fingerprint=found.fingerprint, recipient=found.recipient)


def _new_passphrase() -> str:
    """A passphrase as somebody types it twice; or the first line of standard input."""
    if sys.stdin.isatty():
        word = console.word("keys-passphrase-new")
        return str(typer.prompt(word, default="", show_default=False, hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n")

"""The command that sends to the centre's hub and takes what others sent."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from esdesk.cli.arguments import AsJson
from esdesk.cli.console import console
from esdesk.core.sentences import codes, told
from esdesk.services.files.files import made_empty, opened
from esdesk.services.sync.packing import MergedPackage

if TYPE_CHECKING:
    from esdesk.services.catalogue.feed import NewCatalogue
    from esdesk.services.sync.syncing import Outgoing, Synced

app = typer.Typer()


@app.command()
def sync(
    file: Annotated[Path, typer.Argument(help="The audit, an .esdesk file; made if firms are to be fetched.")],
    hub: Annotated[str, typer.Option(help="The hub's address, https://...")],
    code: Annotated[str, typer.Option(help="A one-time code of the centre: enrols this device first.")] = "",
    firm: Annotated[
        list[UUID] | None, typer.Option(help="A firm to fetch beside those of the file. Repeatable.")
    ] = None,
    every_firm: Annotated[bool, typer.Option("--every-firm", help="Fetch every firm this device may see.")] = False,
    accept: Annotated[
        str, typer.Option(help="Fingerprint of whoever signed the hub's catalogue, where that is not known yet.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Send what is new to the centre's hub, take its receipts, and merge what others sent."""
    from esdesk.services.catalogue import feed as catalogue_feed
    from esdesk.services.sync import hubs, syncing  # speak over the network, which no other command does

    if code:
        card = hubs.enrol(hub, code)
        if not as_json:
            console.say("sync-enrolled", url=hub, fingerprint=card.fingerprint)
    begins = (firm or every_firm) and not file.exists()
    with made_empty(file) if begins else opened(file) as ledger:
        done = syncing.sync(ledger, hub, None if every_firm else firm or [])
    newer = catalogue_feed.take_newer(hub, accept)
    if as_json:
        console.json(_json(done) | {"catalogue": _catalogue_json(newer)})
        return
    _tell(done)
    if newer is not None:
        _tell_catalogue(newer)


def _tell(done: "Synced") -> None:
    for one in done.news:
        mark = one.package.hex()[:8]
        console.say(f"sync-{one.stage.value}", mark=mark, operations=one.operations, why=_why(one))
    for merged in done.fetched:
        console.say("sync-fetched", device=merged.summary.signed_by, added=merged.merged.added)
    waiting = sum(one.stage.value in ("queued", "sending") for one in done.packages)
    if not done.news and not done.fetched and not waiting:
        console.say("sync-nothing")
    if done.conflicts:
        console.say("conflicts-wait", count=done.conflicts)


def _tell_catalogue(newer: "NewCatalogue") -> None:
    if newer.taken is not None:
        console.say("catalogue-taken", version=newer.version, fingerprint=newer.taken.signed_by)
    elif newer.refused is not None:
        why = told(newer.refused, console.language)
        console.say("sync-catalogue-refused", version=newer.version or "–", why=why)


def _catalogue_json(newer: "NewCatalogue | None") -> dict[str, Any] | None:
    if newer is None:
        return None
    refused = newer.refused.code if newer.refused is not None else ""
    return {"version": newer.version, "taken": newer.taken is not None, "why": refused}


def _why(one: "Outgoing") -> str:
    """In words, where a hub of our own gave the reason; else its code."""
    code = f"hub-why-{one.reason}"
    return console.word(code) if code in codes() else one.reason


def _json(done: "Synced") -> dict[str, Any]:
    return {
        "packages": [
            {
                "sha256": one.sha256.hex(),
                "package": one.package.hex(),
                "firm": str(one.firm),
                "operations": one.operations,
                "size": one.size,
                "state": one.stage.value,
                "why": one.reason,
                "receipt": one.receipt,
            }
            for one in done.packages
        ],
        "fetched": [_fetched(one) for one in done.fetched],
        "conflicts": done.conflicts,
    }


def _fetched(one: MergedPackage) -> dict[str, Any]:
    return {
        "package": one.summary.hash,
        "firm": one.summary.firm,
        "signed_by": one.summary.signed_by,
        "added": one.merged.added,
        "raised": one.merged.raised,
        "known": one.merged.known,
        "erased": one.merged.erased,
    }

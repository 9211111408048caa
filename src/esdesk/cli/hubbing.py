"""Commands of the centre's hub. The command line does not know the hub: `__main__` hands it in."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from esdesk.cli.arguments import AsJson
from esdesk.cli.console import console
from esdesk.cli.previewing import preview_json, tell_preview
from esdesk.core.errors import UserFault
from esdesk.core.sentences import Language, codes
from esdesk.services.catalogue.packs import CataloguePack
from esdesk.services.sync.previewing import Preview

app = typer.Typer(no_args_is_help=True, help="The centre's hub: takes packages in, merges them, hands them on.")


@dataclass(frozen=True, slots=True)
class HubDesk:
    """What the hub offers the command line (`hub.serving`, `hub.administering`, `hub.moving`)."""

    serve: Callable[[Path, str, int, list[str], Path | None, Path | None, str], None]
    code: Callable[[Path, str, Sequence[UUID], Sequence[UUID], int, str], str]
    devices: Callable[[Path], list[dict[str, Any]]]
    grant: Callable[[Path, str, str, Sequence[UUID], Sequence[UUID]], int]
    revoke: Callable[[Path, str], str]
    rotate: Callable[[Path], tuple[str, str]]
    offer: Callable[[Path, Path], CataloguePack]
    take: Callable[[Path, Sequence[Path], Path | None], list[tuple[Path, str, str, Path | None]]]
    inbox: Callable[[Path], list[dict[str, Any]]]
    preview: Callable[[Path, str, Language], Preview]
    set_password: Callable[[Path, str], None]
    rebuild: Callable[[Path, Path], tuple[int, bool]]
    move: Callable[[Path, str], int]
    copy: Callable[[Path, Path], None]


class ScopeOption(StrEnum):
    """Which firms a device may write beside those it is given."""

    GIVEN = "given"
    NEW = "new"
    ALL = "all"


_desk: list[HubDesk] = []


def use(desk: HubDesk) -> None:
    """Makes `desk` the one that the commands call."""
    _desk[:] = [desk]


Data = Annotated[Path, typer.Option(help="The hub's folder.")]
Firms = Annotated[list[UUID] | None, typer.Option("--firm", help="A firm it may write and see. Repeatable.")]
Sees = Annotated[list[UUID] | None, typer.Option("--see", help="A firm it may see only. Repeatable.")]
Database = Annotated[
    str,
    typer.Option(
        envvar="ESDESK_DATABASE",
        help="A PostgreSQL database for what is merged, postgresql://NAME@HOST/DATABASE; said once, the folder "
        "remembers it. Others on this machine can read a password in a command: give it in the variable, or in "
        "~/.pgpass.",
    ),
]
DeviceName = Annotated[str, typer.Argument(help="A device: its fingerprint or key, or how either begins.")]


@app.command()
def serve(
    data: Data,
    port: Annotated[int, typer.Option(help="The port it listens at.")] = 8520,
    host: Annotated[str, typer.Option(help="The address it listens at.")] = "127.0.0.1",
    to: Annotated[
        list[str] | None,
        typer.Option(help="An age recipient beside the hub's own, or a file of them: a key in a safe. Repeatable."),
    ] = None,
    cert: Annotated[Path | None, typer.Option(help="TLS certificate, a PEM file.")] = None,
    key: Annotated[Path | None, typer.Option(help="The certificate's private key, a PEM file.")] = None,
    database: Database = "",
) -> None:
    """Serve until stopped. The folder is made where there is none."""
    _desk[0].serve(data, host, port, to or [], cert, key, database)


@app.command()
def code(
    data: Data,
    firm: Firms = None,
    see: Sees = None,
    scope: Annotated[
        ScopeOption, typer.Option(help="Firms it may write beside those given: none, new ones, or all.")
    ] = ScopeOption.NEW,
    days: Annotated[int, typer.Option(min=1, max=365, help="How long the code is good.")] = 7,
    database: Database = "",
) -> None:
    """Write a one-time code with which one device enrols."""
    console.line(_desk[0].code(data, scope.value, firm or [], see or [], days, database))


@app.command()
def devices(data: Data, as_json: AsJson = False) -> None:
    """List the enrolled devices."""
    found = _desk[0].devices(data)
    if as_json:
        console.json(found)
        return
    rows = [
        (one["fingerprint"], one["scope"], len(one["firms"]), console.word("hub-shut-out") if one["revoked"] else "")
        for one in found
    ]
    console.table(("device", "scope", "firms", "standing"), rows)


@app.command()
def grant(
    data: Data,
    device: DeviceName,
    firm: Firms = None,
    see: Sees = None,
    scope: Annotated[
        ScopeOption | None, typer.Option(help="Firms it may write beside those given: none, new ones, or all.")
    ] = None,
) -> None:
    """Give a device more rights; what waits of it in the inbox is looked at again."""
    again = _desk[0].grant(data, device, scope.value if scope else "", firm or [], see or [])
    console.say("hub-granted", count=again)


@app.command()
def revoke(data: Data, device: DeviceName) -> None:
    """Shut a device out, as when a laptop was lost."""
    console.say("hub-revoked", device=_desk[0].revoke(data, device))


@app.command()
def rotate(data: Data) -> None:
    """Give the hub another age key, from its next start on; what was written to the one before is still opened."""
    before, after = _desk[0].rotate(data)
    console.say("hub-rotated", before=before, after=after)


@app.command()
def catalogue(data: Data, pack: Annotated[Path, typer.Argument(help="An .escat file.")]) -> None:
    """Offer a signed catalogue to the laptops that sync, in the place of an older one."""
    found = _desk[0].offer(data, pack)
    console.say("hub-catalogue-offered", version=found.version, fingerprint=found.signed_by)


@app.command()
def take(
    data: Data,
    packages: Annotated[list[Path], typer.Argument(help=".esda files that somebody carried here.")],
    receipts: Annotated[
        Path | None, typer.Option(help="A folder for the receipts of those that were opened by now.")
    ] = None,
) -> None:
    """Take packages in that came on a stick or by e-mail, as if they were uploaded; again, to get their receipts."""
    for path, state, reason, receipt in _desk[0].take(data, packages, receipts):
        why = console.word(f"hub-why-{reason}") if f"hub-why-{reason}" in codes() else reason
        console.say(f"hub-took-{state}", file=path, why=why)
        if receipt is not None:
            console.line(f"   {receipt}")


@app.command()
def inbox(
    data: Data,
    preview: Annotated[
        str, typer.Option(help="Show what merging this package would do: its SHA-256, or how it begins.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """List the packages that wait for somebody to decide."""
    if preview:
        would = _desk[0].preview(data, preview, console.language)
        console.json(preview_json(would)) if as_json else tell_preview(would)
        return
    found = _desk[0].inbox(data)
    if as_json:
        console.json(found)
        return
    if not found:
        console.say("hub-inbox-empty")
        return
    rows = [
        (
            datetime.fromtimestamp(one["came"], UTC).strftime("%Y-%m-%d %H:%M"),
            one["sender"],
            one["firm"],
            one["operations"],
            one["sha256"][:12],
            console.word(f"hub-why-{one['why']}"),
        )
        for one in found
    ]
    console.table(("came", "sender", "firm", "operations", "package", "why"), rows)


@app.command()
def password(data: Data) -> None:
    """Set the password of the centre's page in the browser: asked for at the terminal, or the first line of stdin."""
    if sys.stdin.isatty():
        text = typer.prompt(console.word("hub-password-ask"), hide_input=True, confirmation_prompt=True)
    else:
        text = sys.stdin.readline()
    _desk[0].set_password(data, text)
    console.say("hub-password-set")


@app.command()
def rebuild(
    data: Data,
    out: Annotated[Path, typer.Option("-o", "--out", help="The new file, an .esdesk file.")],
) -> None:
    """Make the centre's file anew from the archive, and compare it with the present one."""
    count, same = _desk[0].rebuild(data, out)
    if not same:
        raise UserFault("hub-rebuilt-other", file=out, count=count)
    console.say("hub-rebuilt", file=out, count=count)


@app.command()
def move(
    data: Data,
    database: Annotated[
        str,
        typer.Option(
            envvar="ESDESK_DATABASE",
            help="The empty PostgreSQL database, postgresql://NAME@HOST/DATABASE; as for `hub serve`.",
        ),
    ],
) -> None:
    """Move what is merged into a PostgreSQL database. The hub must not serve meanwhile."""
    console.say("hub-moved", count=_desk[0].move(data, database))


@app.command()
def copy(
    data: Data,
    out: Annotated[Path, typer.Option("-o", "--out", help="The new file, an .esdesk file.")],
) -> None:
    """Write what is merged to a file that every command and the window open, as it is now."""
    _desk[0].copy(data, out)
    console.say("hub-copied", file=out)

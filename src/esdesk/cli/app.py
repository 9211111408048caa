"""The command line, put together, and the one place where faults become exit codes.

0 done, 1 the user's input is at fault, 2 wrong usage, 3 the environment (disk, permission, busy) or a bug of ours.
"""

import errno
import io
import os
import sys
import traceback
from typing import Annotated, NoReturn, cast

import typer
from typer.exceptions import TyperException

from esdesk import __version__
from esdesk.cli import (
    backups,
    balancing,
    benching,
    catalogues,
    conflicts,
    demonstrating,
    energy,
    fitting,
    hubbing,
    importing,
    labels,
    matching,
    measures,
    money,
    opening,
    packages,
    pooling,
    receipts,
    records,
    reporting,
    same_firms,
    syncing,
    synergies,
    tables,
)
from esdesk.cli.console import USAGE, console
from esdesk.cli.usage import complaint
from esdesk.core.errors import EnvironmentFault, Fault
from esdesk.core.paths import profile
from esdesk.core.sentences import Language
from esdesk.services.files.files import call_me
from esdesk.services.sync import packing

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
groups = (
    opening,
    importing,
    records,
    labels,
    matching,
    pooling,
    fitting,
    balancing,
    energy,
    measures,
    money,
    synergies,
    packages,
    conflicts,
    same_firms,
    syncing,
    reporting,
    tables,
    demonstrating,
    benching,
)
for group in (one.app for one in groups):
    app.registered_commands += group.registered_commands
app.add_typer(hubbing.app, name="hub")
app.add_typer(catalogues.app, name="catalogue")
app.add_typer(receipts.app, name="receipt")
app.add_typer(synergies.group, name="synergy")
app.add_typer(backups.app, name="backup")


def _version(wanted: bool) -> None:
    if wanted:
        console.line(f"ESDesk {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    lang: Annotated[str, typer.Option(help="Language of what is said: tr or en.")] = "",
    name: Annotated[str, typer.Option(help="Your name, once: records from now on bear it.")] = "",
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Resource audits for industrial symbiosis: record, suggest, match, pack, merge. Nothing needs a network."""
    if lang:
        if lang not in ("tr", "en"):
            raise typer.BadParameter("tr | en", param_hint="--lang")
        console.language = cast("Language", lang)
    if name:
        call_me(name)


def run(desktop: opening.Desktop, hub: hubbing.HubDesk) -> NoReturn:
    """Runs the command line as the shell calls it, and ends the process with its exit code."""
    opening.use(desktop)
    hubbing.use(hub)
    for stream in (sys.stdout, sys.stderr):  # pipes on Windows else speak a code page that lacks our letters
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stdin is not None and sys.stdin.isatty():
        packing.ask_with(lambda: str(typer.prompt(console.word("keys-ask"), hide_input=True, err=True)))
    sys.exit(_run())


def _run() -> int:
    try:
        outcome = app(standalone_mode=False)
        sys.stdout.flush()
        untold = packing.untold_key_file()
        if untold is not None:
            console.note("keys-untold", file=untold)
    except Fault as fault:
        return console.fault(fault)
    except TyperException as error:
        if error.__class__.__name__ == "NoArgsIsHelpError":
            console.line(error.format_message())
            return USAGE
        return console.usage(*complaint(error))
    except typer.Abort:
        return USAGE
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        _forget_output()
        return 0
    except OSError as error:
        return _tell_environment(error)
    except Exception:  # noqa: BLE001  the last net: told as a bug of ours, never as a traceback
        return console.bug(_keep_traceback(traceback.format_exc()))
    return outcome if isinstance(outcome, int) else 0


_BY_ERRNO = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EACCES: "file-no-permission",
    errno.EPERM: "file-no-permission",
    errno.EROFS: "file-read-only",
    errno.EIO: "disk-fails",
}


def _tell_environment(error: OSError) -> int:
    """Tells what the operating system refused; what could not be written to standard output is given up."""
    if error.filename is None:
        _forget_output()
    file = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else console.word("output")
    return console.fault(EnvironmentFault(_BY_ERRNO.get(error.errno or 0, "file-cannot-open"), file=file))


def _forget_output() -> None:
    """Else the interpreter tries to write it once more as it ends, and complains in its own words."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _keep_traceback(text: str) -> str:
    try:
        where = profile() / "last-fault.txt"
        where.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return "-"
    return str(where)

"""The command line, put together, and the one place where faults become exit codes.

0 done, 1 the user's input is at fault, 2 wrong usage, 3 the environment (disk, permission, busy) or a bug of ours.
"""

import sys
import traceback
from typing import Annotated, NoReturn, cast

import typer
from typer.exceptions import TyperException

from esdesk import __version__
from esdesk.cli import benching, demonstrating, matching, packages, records
from esdesk.cli.console import USAGE, console
from esdesk.core.errors import Fault
from esdesk.core.paths import profile
from esdesk.core.sentences import Language
from esdesk.services.files import call_me

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
for group in (records.app, matching.app, packages.app, demonstrating.app, benching.app):
    app.registered_commands += group.registered_commands


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


def run() -> NoReturn:
    """Runs the command line as the shell calls it, and ends the process with its exit code."""
    sys.exit(_run())


def _run() -> int:
    try:
        outcome = app(standalone_mode=False)
    except Fault as fault:
        return console.fault(fault)
    except TyperException as error:
        return console.usage(error.format_message())
    except typer.Abort:
        return USAGE
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        sys.stderr.close()
        return 0
    except Exception:  # noqa: BLE001  the last net: told as a bug of ours, never as a traceback
        where = profile() / "last-fault.txt"
        where.write_text(traceback.format_exc(), encoding="utf-8")
        return console.bug(str(where))
    return outcome if isinstance(outcome, int) else 0

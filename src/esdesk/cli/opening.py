"""The command that opens the window. The command line does not know the window: `__main__` hands in who shows it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from esdesk.core.errors import EnvironmentFault

app = typer.Typer()

ShowWindow = Callable[[Path | None], int]

_show: list[ShowWindow] = []


def use(show: ShowWindow) -> None:
    """Makes `show` the one that opens the window; it gets a file or None and gives the exit code."""
    _show[:] = [show]


@app.command("open")
def open_window(
    file: Annotated[Path | None, typer.Argument(help="An audit to open; without one, the list of them.")] = None,
) -> None:
    """Open the window."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise EnvironmentFault("no-screen")  # Qt would abort the process
    raise typer.Exit(_show[0](file))


_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

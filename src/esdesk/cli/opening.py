"""The commands that need the window. The command line does not know the window: `__main__` hands it in."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from esdesk.core.errors import EnvironmentFault

app = typer.Typer()


@dataclass(frozen=True, slots=True)
class Desktop:
    """What the window offers the command line; each gives the exit code.

    Attributes:
        show: opens the window, with a file or without.
        test: plays the main job through it once.
    """

    show: Callable[[Path | None], int]
    test: Callable[[], int]


_desktop: list[Desktop] = []


def use(desktop: Desktop) -> None:
    """Makes `desktop` the one that `open` and `selftest` call."""
    _desktop[:] = [desktop]


@app.command("open")
def open_window(
    file: Annotated[Path | None, typer.Argument(help="An audit to open; without one, the list of them.")] = None,
) -> None:
    """Open the window."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise EnvironmentFault("no-screen")  # Qt would abort the process
    raise typer.Exit(_desktop[0].show(file))


@app.command()
def selftest() -> None:
    """Play the main job once through the window, in a folder of its own, to tell whether this installation works."""
    raise typer.Exit(_desktop[0].test())


_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

"""Arguments and options that several commands share."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from esdesk.core.errors import UserFault

File = Annotated[Path, typer.Argument(help="The audit, an .esdesk file.")]
Row = Annotated[str, typer.Argument(help="A record: its number, or the end of it, as `list` shows it.")]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: JSON instead of a table.")]
FirmOption = Annotated[str, typer.Option("--firm", help="The firm's number, in a file that holds several.")]


def pairs(given: Sequence[str]) -> dict[str, str]:
    """`NAME=VALUE` by name."""
    for one in given:
        if not one.partition("=")[0].strip() or "=" not in one:
            raise UserFault("pair-expected", given=one)
    return dict(one.partition("=")[::2] for one in given)

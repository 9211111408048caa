"""The command line, put together."""

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False)


def run() -> None:
    """Runs the command line as the shell calls it."""
    app()

"""Starts ESDesk: the command line, and through its `open` the window. Alone in knowing both."""

from pathlib import Path


def main() -> None:
    """Runs `esdesk` as the shell calls it."""
    from esdesk.cli.app import run

    run(_window)


def _window(path: Path | None) -> int:
    from esdesk.desktop.app import run  # Qt is for those who open the window

    return run(path)


if __name__ == "__main__":
    main()

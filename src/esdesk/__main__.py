"""Starts ESDesk: the command line, and through it the window. Alone in knowing both."""

from pathlib import Path


def main() -> None:
    """Runs `esdesk` as the shell calls it."""
    from esdesk.cli.app import run
    from esdesk.cli.opening import Desktop

    run(Desktop(_show, _test))


def _show(path: Path | None) -> int:
    from esdesk.desktop.app import run  # Qt is for those who open the window

    return run(path)


def _test() -> int:
    from esdesk.desktop.selftest import run

    return run()


if __name__ == "__main__":
    main()

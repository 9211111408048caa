"""Starts the command line."""


def main() -> None:
    """Runs `esdesk` as the shell calls it."""
    from esdesk.cli.app import run

    run()


if __name__ == "__main__":
    main()

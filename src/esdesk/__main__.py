"""Starts ESDesk: the command line, and through it the window and the hub. Alone in knowing them all."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a start of the window need not load the command line's hub
    from esdesk.cli.hubbing import HubDesk


def main() -> None:
    """Runs `esdesk` as the shell calls it."""
    from esdesk.cli.app import run
    from esdesk.cli.opening import Desktop

    run(Desktop(_show, _test), hub_desk())


def hub_desk() -> "HubDesk":
    """What the hub offers the command line."""
    from esdesk.cli.hubbing import HubDesk
    from esdesk.hub import administering, carried, moving, offering

    return HubDesk(
        serve=_serve,
        code=administering.code,
        devices=administering.devices,
        grant=administering.grant,
        revoke=administering.revoke,
        rotate=administering.rotate,
        offer=offering.offer,
        take=carried.take,
        inbox=administering.inbox,
        preview=administering.preview,
        set_password=_set_password,
        rebuild=administering.rebuild,
        move=moving.move,
        copy=moving.copy,
    )


def _serve(
    data: Path, host: str, port: int, recipients: list[str], certificate: Path | None, key: Path | None, database: str
) -> None:
    from esdesk.core.errors import EnvironmentFault

    try:
        from esdesk.hub.serving import serve  # its libraries are an extra of their own
    except ModuleNotFoundError as error:
        raise EnvironmentFault("hub-not-installed") from error
    serve(data, host, port, recipients, certificate, key, database)


def _set_password(data: Path, text: str) -> None:
    from esdesk.core.errors import EnvironmentFault

    try:
        from esdesk.hub.page.password import set_password
    except ModuleNotFoundError as error:
        raise EnvironmentFault("hub-not-installed") from error
    set_password(data, text)


def _show(path: Path | None) -> int:
    from esdesk.desktop.app import run  # Qt is for those who open the window

    return run(path)


def _test() -> int:
    from esdesk.desktop.selftest import run

    return run()


if __name__ == "__main__":
    main()

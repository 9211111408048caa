"""Hub and laptop as processes of their own, which are killed."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import httpx

from tests.crash.killing import Child
from tests.hub.children import serve_for_ever
from tests.hub.served import Laptop, free_port

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "esdesk"]
_STARTS_WITHIN = 60.0


def environment(profile: Path) -> dict[str, str]:
    return os.environ | {"ESDESK_PROFILE": str(profile), "ESDESK_KEYRING": "off", "ESDESK_LANG": "en"}


@dataclass
class HubProcess:
    """A hub in a process of its own, which can be killed and started again at the same port."""

    data: Path
    port: int = field(default_factory=free_port)
    child: Child | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "HubProcess":
        self.child = Child(serve_for_ever, self.data, self.port, self.data.with_name("hub.log"))
        end = time.monotonic() + _STARTS_WITHIN
        while time.monotonic() < end:
            try:
                if httpx.get(f"{self.url}/health").status_code in (200, 503):
                    return self
            except httpx.HTTPError:
                continue
        raise AssertionError(self.data.with_name("hub.log").read_text())

    def kill(self) -> None:
        if self.child is not None:
            assert self.child.kill(), self.data.with_name("hub.log").read_text()
            self.child = None


def synced(own: Laptop, hub: HubProcess, *options: str) -> "subprocess.CompletedProcess[str]":
    """`esdesk sync` on a laptop, to its end."""
    command = [*PROGRAM, "sync", str(own.path), "--hub", hub.url, *options]
    surroundings = environment(own.home / "profile")
    return subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False, timeout=120)


def let_pass(chance: Random, most: float) -> None:
    """Up to `most` seconds, so that a kill falls on an instant that nobody chose."""
    end = time.perf_counter() + chance.random() * most
    while time.perf_counter() < end:
        pass

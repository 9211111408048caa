"""What holds for all tests: none is skipped unnoticed, and none is held against a clock."""

import os
import subprocess
import sys

import pytest
from hypothesis import settings
from tools import ready

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("house", deadline=None)  # a busy machine is no fault; speed lives in ./dev bench
settings.load_profile("house")

EXPECTED_SKIPS = 0
"""Skipped tests of a run on Linux; other systems lack strace, fork or resource limits, and only tell."""


def pytest_configure(config):
    """Makes the catalogue ready once, and not in each of the profiles that tests have of their own."""
    if not hasattr(config, "workerinput"):
        ready.main()


def _skipped(config):
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return [] if reporter is None else reporter.stats.get("skipped", [])


def pytest_sessionfinish(session):
    """Fails the run where other tests were skipped than is known; the workers of a run leave this to it."""
    if not hasattr(session.config, "workerinput") and sys.platform == "linux":
        if len(_skipped(session.config)) != EXPECTED_SKIPS and session.exitstatus == 0:
            session.exitstatus = 1


def pytest_terminal_summary(terminalreporter, config):
    """Prints each skip and why."""
    skipped = _skipped(config)
    for report in skipped:
        terminalreporter.write_line(f"skipped: {report.nodeid}: {report.longrepr[2]}")
    if len(skipped) != EXPECTED_SKIPS:
        terminalreporter.write_line(f"{len(skipped)} tests were skipped, {EXPECTED_SKIPS} are expected", red=True)


@pytest.fixture(scope="session")
def qapp(tmp_path_factory):
    """The application, with the house's font, appearance and language, and a profile that is nobody's."""
    os.environ["ESDESK_PROFILE"] = str(tmp_path_factory.mktemp("profile"))
    os.environ["ESDESK_KEYRING"] = "off"
    from esdesk.desktop.app import make_application

    return make_application(["esdesk"])


@pytest.fixture
def in_one_process(monkeypatch):
    """What a window has done apart is done here by the one who waits for it: a clock that stands, stands for it."""
    from esdesk.core.apart import Apart, Stopped

    def do(apart, work, tell, is_wanted):
        with apart._busy:
            if not is_wanted():
                raise Stopped
            return work(tell)

    monkeypatch.setattr(Apart, "do", do)


@pytest.fixture
def cleared(qapp):
    """Earlier tests' windows are really gone: Qt deletes them in its next loop, and each slows down all that follow."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return qapp


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 12 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", place], capture_output=True, check=False)
    if made.returncode != 0:
        pytest.skip("whoever runs this may not mount a disk")
    yield place
    subprocess.run(["umount", "-l", place], check=True)

"""A whole visit through the window: typed, pasted, photographed, checked, matched, reported, packed, and read back."""

import os
import subprocess
import sys

import pytest
from pypdf import PdfReader

from tests.e2e import visit, works
from tests.house.source import ROOT
from tests.scenes import LINES

MOST_KEYS = 12


def test_a_visit_is_played_and_everything_is_there(qapp, qtbot, profile, tmp_path, speak):
    from esdesk.desktop.window import Window
    from esdesk.exchange.keys import load_or_make
    from esdesk.exchange.package import read_package
    from esdesk.services.files import files

    speak("tr")
    window = Window()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    played = visit.play(window, tmp_path)
    window.close()
    assert max(played.beyond) <= MOST_KEYS
    with files.opened(tmp_path / "visit.esdesk") as ledger:
        resources = ledger.records("resource")
        assert len(resources) == len(LINES) + visit.PASTED
        assert len(ledger.records("quantity")) >= len(LINES) + visit.PASTED - 5
        assert played.notes["steps"]
        assert len(ledger.records("reading")) == len(works.BILLS)
        assert ledger.drafts() == []
        recorded = len(ledger.operations(files.the_firm(ledger)))
    package = read_package(tmp_path / "visit.esda", [load_or_make().identity])
    assert len(package.evidence) == visit.PHOTOS
    assert package.manifest.count == recorded
    assert len(PdfReader(tmp_path / "report.pdf").pages) == played.notes["pages"]


@pytest.mark.peer
def test_a_visit_is_played_on_an_x_display(tmp_path):
    """Under Xvfb, where Qt meets a real window system."""
    environment = os.environ | {"ESDESK_PROFILE": str(tmp_path / "profile"), "ESDESK_KEYRING": "off"}
    environment.pop("QT_QPA_PLATFORM", None)
    play = f"openbox & exec {sys.executable} -m tests.e2e.visit {tmp_path}"  # somebody must make windows active
    command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "sh", "-c", play]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "platform xcb" in done.stdout
    sys.stdout.write(done.stdout)

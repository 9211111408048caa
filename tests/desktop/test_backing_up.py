"""The open file is backed up by itself."""

from esdesk.desktop.frame.backing_up import BackingUp
from esdesk.services.files.backups import held_at


def test_a_file_that_is_opened_is_backed_up_and_one_that_is_closed_is_left_alone(window, audit_file, qtbot):
    backing = BackingUp(window.document, window.runner, window, soon_ms=0)
    window.open_file(audit_file)
    qtbot.waitUntil(lambda: len(held_at(audit_file).backups) == 1, timeout=30_000)
    assert backing._rest.isActive(), "the next one comes in an hour"
    window.document.close()
    assert not backing._rest.isActive()

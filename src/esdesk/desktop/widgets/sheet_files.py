"""Sheets as files: which ones the window asks for, and one that is dropped."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent

SHEETS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt *.tsv"
"""The endings that a file dialog shows."""


def welcome(event: QDragEnterEvent) -> None:
    """Lets a file be dropped."""
    if any(url.isLocalFile() for url in event.mimeData().urls()):
        event.acceptProposedAction()


def dropped(event: QDropEvent) -> Path | None:
    """The first file that was dropped; None where none was."""
    files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    if not files:
        return None
    event.acceptProposedAction()
    return Path(files[0])

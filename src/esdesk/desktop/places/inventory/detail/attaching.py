"""Evidence on its way in: files that were chosen, dropped or pasted are made smaller in the background, then kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.runner import Job, Runner
from esdesk.desktop.widgets.panes import settings
from esdesk.desktop.widgets.photos import as_png, fitted
from esdesk.services.evidence import evidence
from esdesk.services.evidence.incoming import Prepared, prepared

_KEPT = "evidence/originals"
_MOST_READ = 200_000_000
"""Bytes of a photo that are read to make it smaller; no camera's file is larger."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A file that can be kept, and where it came from if it was one; or why it cannot."""

    given: Prepared
    fault: Fault | None = None
    path: Path | None = None


class Attaching(QObject):
    """Attaches to the resource that was shown when the files came.

    Signals:
        faulted: a fault to be told.
        done: the pieces of evidence that were kept.
        taken: the paths of the files that were kept.
    """

    faulted = Signal(object)
    done = Signal(list)
    taken = Signal(list)

    def __init__(self, document: Document, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._runner, self._over = document, runner, parent

    @property
    def keeps_originals(self) -> bool:
        """Whether photos stay as they come."""
        return settings().value(_KEPT, "no") == "yes"

    def keep_originals(self, wanted: bool) -> None:
        """Whether photos stay as they come from now on; remembered."""
        settings().setValue(_KEPT, "yes" if wanted else "no")

    def choose(self, row: UUID, field: str = "") -> None:
        """Asks for files, to prove a field of a resource or, without one, all of it."""
        chosen, _ = QFileDialog.getOpenFileNames(self._over, self.tr("Attach photos and documents"))
        self.take([Path(one) for one in chosen], row, field)

    def paste(self, row: UUID) -> None:
        """Takes what the clipboard holds."""
        held = QApplication.clipboard().mimeData()
        if held is not None and can_take(held):
            self.take_held(held, row)

    def take_held(self, held: QMimeData, row: UUID) -> None:
        """Takes what was dropped or copied: files, else a picture."""
        paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
        picture = held.imageData()
        if paths:
            self.take(paths, row)
        elif isinstance(picture, QImage):
            name = f"{self.tr('picture')} {datetime.now():%Y-%m-%d %H.%M}.png"
            original = self.keeps_originals
            self._run(lambda _: [_ready(as_png(picture), name, original=original)], row)

    def take(self, paths: Sequence[Path], row: UUID, field: str = "") -> None:
        """Takes files."""
        original = self.keeps_originals
        if paths:
            self._run(lambda _: [_ready(path, path.name, original=original) for path in paths], row, field)

    def _run(self, work: Callable[[Job[list[Ready]]], list[Ready]], row: UUID, field: str = "") -> None:
        self._runner.run(self, work, lambda ready: self._keep(ready, row, field))

    def _keep(self, ready: list[Ready], row: UUID, field: str) -> None:
        kept, paths = [], []
        for one in ready:
            try:
                if one.fault is not None:
                    raise one.fault
                kept.append(self._document.write(evidence.attach, row, field, one.given))
                paths += [one.path] if one.path else []
            except Fault as fault:
                self.faulted.emit(fault)
        if kept:
            self.done.emit(kept)
            self.taken.emit(paths)


def can_take(held: QMimeData) -> bool:
    """Whether there are files or a picture in it."""
    return held.hasImage() or any(url.isLocalFile() for url in held.urls())


def _ready(given: bytes | Path, name: str, *, original: bool) -> Ready:
    """A file ready to be kept; a photo is made smaller unless the original is wanted."""
    path = given if isinstance(given, Path) else None
    try:
        if not (original or (isinstance(given, Path) and (not given.is_file() or given.stat().st_size > _MOST_READ))):
            given, name = fitted(given.read_bytes() if isinstance(given, Path) else given, name)
    except OSError:
        pass  # the service tells what is the matter with it
    try:
        return Ready(prepared(given, name, original=original), path=path)
    except Fault as fault:
        return Ready(Prepared(name, b""), fault)

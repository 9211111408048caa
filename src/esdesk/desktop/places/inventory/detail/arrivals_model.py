"""The photos that wait in a watched folder, and their pictures, read in the background."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from esdesk.desktop.places.inventory.detail.shelf import NAME, PICTURE
from esdesk.desktop.widgets.photos import preview
from esdesk.services.evidence import watched_folder
from esdesk.services.evidence.watched_folder import Watched

_Index = QModelIndex | QPersistentModelIndex
Seen = list[tuple[Path, int, QImage | None]]
"""What waits: path, bytes, and the picture where it can be read already."""


class ArrivalsModel(QAbstractListModel):
    """The photos that wait, the oldest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.photos: list[tuple[Path, QImage]] = []

    def show(self, photos: Sequence[tuple[Path, QImage]]) -> None:
        """Shows these."""
        if [path for path, _ in photos] != [path for path, _ in self.photos]:
            self.beginResetModel()
            self.photos = list(photos)
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's
        """How many wait."""
        return 0 if parent.isValid() else len(self.photos)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """A photo's picture or name."""
        if not index.isValid() or index.row() >= len(self.photos):
            return None
        path, picture = self.photos[index.row()]
        if role == PICTURE:
            return picture
        if role in (NAME, int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole)):
            return path.name
        return None


def seen(of: Watched, known: dict[Path, QImage]) -> Seen:
    """What waits: path, bytes, and the picture where it can be read already."""
    found: Seen = []
    for path in watched_folder.waiting(of):
        picture = known.get(path)
        try:
            content = b"" if picture is not None else path.read_bytes()
        except OSError:  # it went again, or is still locked by the one who writes it
            continue
        found.append((path, len(content), picture if picture is not None else preview(content)))
    return found

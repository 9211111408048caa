"""The inside of a side's card: what the value is made of, what proves it, and what would hold with it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconLabel
from esdesk.desktop.theme import colour, say_look, theme
from esdesk.desktop.widgets import painted
from esdesk.services.evidence.evidence import EvidenceItem
from esdesk.services.merging.consequence import Consequence, Sign

_TILE, _SHOWN = QSize(144, 96), 2
_SIGNS = {
    Sign.GOOD: ("circle-check", "good"),
    Sign.DOUBT: ("triangle-alert", "doubt"),
    Sign.FAULT: ("circle-x", "fault"),
    Sign.OPEN: ("circle-dashed", "ink_3"),
    Sign.PLAIN: ("gauge", "ink_2"),
}


def clear(layout: QLayout) -> None:
    """Takes the parts of a layout away."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def rule() -> QFrame:
    """A hairline."""
    line = QFrame()
    say_look(line, look="rule")
    line.setFixedHeight(1)
    return line


class Tile(QWidget):
    """A photo, or a document by its name."""

    def __init__(self, item: EvidenceItem) -> None:
        super().__init__()
        self.item = item
        self.picture: QImage | None = None
        self.setFixedSize(_TILE)
        words = item.caption or item.name
        self.setToolTip(words)
        self.setAccessibleName(words)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(box, 4, 4)
        if self.picture is not None:
            painter.setClipPath(outline)
            painter.drawImage(box, self.picture, _middle(self.picture, box))
            painter.setClipping(False)
        else:
            painter.fillPath(outline, colour("sunken"))
            painted.sign(painter, "file-text", QPoint(12, 14), 18, "ink_2")
            painted.text(painter, QRect(12, 42, self.width() - 24, 18), self.item.name)
            painted.text(painter, QRect(12, 62, self.width() - 24, 16), self.item.taken_at, "ink_2", size=11)
        painter.setPen(QPen(colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)


def _middle(picture: QImage, tile: QRectF) -> QRectF:
    """The part of a picture that fills a tile."""
    wide = min(picture.width(), picture.height() * tile.width() / tile.height())
    high = wide * tile.height() / tile.width()
    return QRectF((picture.width() - wide) / 2, (picture.height() - high) / 2, wide, high)


class Proofs(QWidget):
    """The evidence of a side; as much as there is room for, and how many more there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[Tile] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.setSpacing(8)

    def show_items(self, items: Sequence[EvidenceItem], none: str) -> None:
        """Shows these; `none` is said where there are none, "" for nothing at all."""
        clear(self._row)
        self.tiles = [Tile(one) for one in items[:_SHOWN]]
        for tile in self.tiles:
            self._row.addWidget(tile)
        rest = f"+{len(items) - _SHOWN}" if len(items) > _SHOWN else "" if items else none
        if rest:
            words = QLabel(rest)
            say_look(words, voice="hint")
            self._row.addWidget(words)
        self._row.addStretch(1)
        self.setVisible(bool(items or none))

    def take_pictures(self, pictures: dict[str, QImage]) -> None:
        """Takes pictures that were read meanwhile, by the digest of their file."""
        for tile in self.tiles:
            tile.picture = pictures.get(tile.item.sha256, tile.picture)
            tile.update()


class Consequences(QWidget):
    """What would hold if the side were kept; `above` parts it from what else is said of the side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = QLabel()
        say_look(self._caption, voice="small")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.above = rule()
        column.addWidget(self.above)
        column.addWidget(self._caption)
        column.addLayout(self._grid)

    def say(self, caption: str) -> None:
        """What stands above, also while it is still worked out."""
        self._caption.setText(caption)

    def show_lines(self, lines: Sequence[Consequence]) -> None:
        """Shows these, one below the other."""
        clear(self._grid)
        for row, one in enumerate(lines):
            icon, token = _SIGNS[one.sign]
            words, figure = QLabel(one.text), QLabel(one.figure)
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(IconLabel(icon, 14, token), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1)
            self._grid.addWidget(figure, row, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)

"""The foot of the grid: what the lines that are shown come to a year, whole, in as many lines as that takes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from esdesk.audit.inventory import Total
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.sums import sums, uncounted
from esdesk.desktop.theme import colour, font_of, theme
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.marks import triangle

_LINE, _EDGE, _AIR = 18, 16, 5
_GAP, _WORD_GAP, _SIGN = 14, 5, 15
_SIZE = 11


@dataclass(frozen=True, slots=True)
class _Item:
    """A word and its figure, perhaps after the sign of a direction; they stay together."""

    word: str
    figure: str = ""
    direction: str = ""


class SumsBar(QWidget):
    """Nothing where nothing can be summed up; else one line of words, or more where there is little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._totals: Sequence[Total] = ()
        self._items: list[_Item] = []
        theme.changed.connect(self.update)
        self.hide()

    def show_totals(self, totals: Sequence[Total]) -> None:
        """Shows what the lines come to."""
        self._totals = totals
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        told = [(way, sums(self._totals, way, speech.language)) for way in ("have", "want", "none")]
        self._items = [_Item(self.tr("A year"))]
        for way, found in told:
            self._items += [_Item(*one, direction="" if at else way) for at, one in enumerate(found)]
        summed = len(self._items) > 1
        if summed and (left := uncounted(self._totals)):
            self._items.append(_Item(self.tr("%n lines without an amount a year", "", left)))
        self.setVisible(summed)
        self.setAccessibleName(self.words)
        self._fit()

    @property
    def words(self) -> str:
        """What it says, in one line."""
        signs = {"have": "▲ ", "want": "▼ ", "none": "○ ", "": ""}
        return "  ".join(f"{signs[one.direction]}{one.word} {one.figure}".rstrip() for one in self._items)

    def _fit(self) -> None:
        lines = max((line for _, _, line in self._placed()), default=0) + 1
        self.setFixedHeight(lines * _LINE + 2 * _AIR)
        self.update()

    def _placed(self) -> Iterator[tuple[_Item, int, int]]:
        """Each item with its x and the number of its line."""
        plain, strong = QFontMetrics(font_of(_SIZE)), QFontMetrics(font_of(_SIZE, strong=True))
        x, line = _EDGE, 0
        for item in self._items:
            width = plain.horizontalAdvance(item.word) + (_SIGN if item.direction else 0)
            width += _WORD_GAP + strong.horizontalAdvance(item.figure) if item.figure else 0
            if x + width > self.width() - _EDGE and x > _EDGE:
                x, line = _EDGE, line + 1
            yield item, x, line
            x += width + _GAP

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Less room, more lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Writes them: the words in the second ink, the figures bold."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(QRect(0, 0, self.width(), 1), colour("line"))
        for item, left, line in self._placed():
            box, x = QRect(0, _AIR + line * _LINE, self.width(), _LINE), left
            if item.direction:
                triangle(painter, QPointF(x + 5, box.center().y() + 0.5), item.direction)
                x += _SIGN
            x += painted.text(painter, box.adjusted(x, 0, 0, 0), item.word, "ink_2", size=_SIZE) + _WORD_GAP
            painted.text(painter, box.adjusted(x, 0, 0, 0), item.figure, size=_SIZE, strong=True)
        painter.end()

"""The field of the quick line: what was understood lies on a soft band with its label below, as one types."""

import re
import sys
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from esdesk.audit.listing import ConceptSuggestion
from esdesk.audit.quick_line import Part, QuickLine, Role, read
from esdesk.core.turkish import fold
from esdesk.desktop.language import speech
from esdesk.desktop.theme import colour, font_of, say_look, theme

_TEXT, _LABEL = 16, 11
_ROOM_BELOW = 18
_STEM = 5  # letters by which a word and its inflections are one
_EDGE = 2  # QLineEdit's own margin left of its text


class QuickEdit(QLineEdit):
    """A line edit that paints under and below its words.

    Signals:
        line_read: the line as it was read, at every change.
        add_asked: Enter; True where the words shall stay for the next one (Ctrl+Enter).
        left_down: the arrow down, which goes on to the grid.
        block_pasted: what is pasted has lines or columns; it is no line of words.
    """

    line_read = Signal(object)
    add_asked = Signal(bool)
    left_down = Signal()
    block_pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="quick")
        self.setFixedHeight(50)
        self.setTextMargins(0, 2, 0, _ROOM_BELOW)
        self.line: QuickLine = read("")
        self._labels: dict[Role, str] = {}
        self._sample = read("")
        self._concept: ConceptSuggestion | None = None
        self._alike = False
        self.textChanged.connect(self._read)
        theme.changed.connect(self.update)

    def say(self, sample: str, labels: dict[Role, str]) -> None:
        """The grey example of the empty line, and what the parts are called."""
        self._labels, self._sample = labels, read(sample, speech.language)
        self._read(self.text())
        self.update()

    def show_concept(self, concept: ConceptSuggestion | None) -> None:
        """What the name seems to mean; the words that told it are underlined. None where nobody knows."""
        self._concept = concept
        self.setToolTip(concept.label.in_(speech.language) if concept is not None else "")
        self.update()

    def show_alike(self, alike: bool) -> None:
        """Whether a line of that name and direction is there already: it may be meant, or written twice."""
        if alike != self._alike:
            self._alike = alike
            self.update()

    def empty(self) -> None:
        """Takes all words out, so that the field's own undo can bring them back."""
        self.selectAll()
        self.del_()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter adds, Escape empties, the arrow down leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_asked.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.empty()
        elif event.matches(QKeySequence.StandardKey.Paste) and _is_block(QApplication.clipboard().text()):
            self.block_pasted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and sys.platform != "darwin":
            event.ignore()  # an answer or a code that is not offered; Qt would write the letter
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Bands, then the words by Qt, then the labels."""
        shown = self.line if self.text() else self._sample
        left, layout = self._where_text_begins(shown.text)
        places = [(part, left + _x(layout, part.start), left + _x(layout, part.end)) for part in shown.parts]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.text():
            self._paint_bands(painter, places)
            self._paint_concept(painter, left, layout)
        else:
            painter.setFont(self.font())
            painter.setPen(colour("ink_3"))
            painter.drawText(QRectF(left, 0, self.width(), 32), Qt.AlignmentFlag.AlignVCenter, shown.text)
        self._paint_labels(painter, places)
        painter.end()
        super().paintEvent(event)

    def _read(self, text: str) -> None:
        self.line = read(text, speech.language)
        self.line_read.emit(self.line)

    def _where_text_begins(self, text: str) -> tuple[float, QTextLayout]:
        """The x of the first letter, which lies left of the field where the words are longer than it."""
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        if not self.text():
            return float(_EDGE), layout
        return self.cursorRect().center().x() - _x(layout, self.cursorPosition()) + 0.5, layout

    def _paint_bands(self, painter: QPainter, places: list[tuple[Part, float, float]]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft"))
        for part, start, end in places:
            if part.role is not Role.NAME:
                painter.drawRoundedRect(QRectF(start - 2, 5, end - start + 4, 23), 3, 3)

    def _paint_concept(self, painter: QPainter, left: float, layout: QTextLayout) -> None:
        if self._concept is None:
            return
        meant = {fold(word)[:_STEM] for word in self._concept.matched.split()}
        for part in self.line.parts:
            for word in re.finditer(r"\w+", part.text) if part.role is Role.NAME else ():
                if fold(word.group())[:_STEM] in meant:
                    ends = (_x(layout, part.start + at) for at in word.span())
                    start, end = (left + x for x in ends)
                    painter.fillRect(QRectF(start, 28, end - start, 2), colour("accent_edge"))

    def _paint_labels(self, painter: QPainter, places: list[tuple[Part, float, float]]) -> None:
        font = font_of(_LABEL)
        painter.setFont(font)
        painter.setPen(colour("ink_2" if self.text() else "ink_3"))
        metrics = QFontMetricsF(font)
        for at, words, room in self._labels_at(places):
            if at + room > 0:
                short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
                painter.drawText(QPointF(at, 42), short if len(short) > 1 else "")

    def _labels_at(self, places: list[tuple[Part, float, float]]) -> Iterator[tuple[float, str, float]]:
        """Each label with its place and the room until the next one; equal neighbours are told once."""
        ends = [start - 6 for _, start, _ in places[1:]] + [float(self.width())]
        before = None
        for (part, start, _), end in zip(places, ends, strict=True):
            words = self._labels.get(part.role, "")
            if part.role is Role.NAME and self._alike and self.text():
                words = self.tr("recorded already")
            elif part.role is Role.NAME and self._concept is not None and self.text():
                words = f"{words} · {self._concept.label.in_(speech.language)}"
            if words != before:
                yield start, words, end - start
            before = words


def _x(layout: QTextLayout, at: int) -> float:
    found: object = layout.lineAt(0).cursorToX(at)
    x = found[0] if isinstance(found, tuple | list) else found  # Qt also gives the position, which it may correct
    return float(str(x))


def _is_block(text: str) -> bool:
    return "\t" in text or "\n" in text.strip()

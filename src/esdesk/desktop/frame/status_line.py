"""The line below every place: what is missing, with the way there; what there is; that it works without a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from esdesk.desktop.frame.catalogue_card import content_words
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.theme import say_look, theme
from esdesk.desktop.widgets.marks import triangle_icon

if TYPE_CHECKING:
    from esdesk.services.catalogue.news import InUse


@dataclass(frozen=True, slots=True)
class Counts:
    """What the line tells of the open facility."""

    must: int
    should: int
    haves: int
    wants: int


class StatusLine(QWidget):
    """28 high; `checks_asked` takes one to what is missing."""

    checks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        self._counts: Counts | None = None
        self._in_use: InUse | None = None
        self._busy, self._going = False, ""
        self._must, self._should, self._haves, self._wants = (QLabel() for _ in range(4))
        self._left = QLabel()
        self._whole = IconLabel("circle-check", 14, "good")
        self._progress = QLabel()
        self._link = QPushButton()
        say_look(self._link, look="link")
        self._link.clicked.connect(self.checks_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(5)
        self._signs = [IconLabel("circle-x", 14, "fault"), IconLabel("triangle-alert", 14, "doubt")]
        self._ways = [QLabel(), QLabel()]
        theme.changed.connect(self._draw_ways)
        self._draw_ways()
        for sign, words in zip(self._signs, (self._must, self._should), strict=True):
            row.addWidget(sign)
            row.addWidget(words)
            row.addSpacing(8)
        row.addWidget(self._link)
        row.addWidget(self._whole)
        row.addWidget(self._left)
        row.addStretch(1)
        row.addWidget(self._progress)
        row.addSpacing(12)
        for way, words in zip(self._ways, (self._haves, self._wants), strict=True):
            row.addWidget(way)
            row.addWidget(words)
            row.addSpacing(8)
        row.addWidget(IconLabel("wifi-off", 14, "ink_3"))
        self._offline = QLabel()
        row.addWidget(self._offline)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self._link.setText(self.tr("Checks") + " →")
        self._offline.setText(self.tr("works offline"))
        self.show_counts(self._counts)

    def show_catalogue(self, in_use: InUse) -> None:
        """What is told while no file is open."""
        self._in_use = in_use
        self.show_counts(self._counts)

    def _catalogue(self) -> str:
        if self._in_use is None:
            return ""
        version, content = self._in_use.version, content_words(self._in_use.content)
        return self.tr("Catalogue {version}: {content}").format(version=version, content=content)

    def _draw_ways(self) -> None:
        for label, way in zip(self._ways, ("have", "want"), strict=True):
            label.setPixmap(triangle_icon(way).pixmap(12, 12))

    def show_working(self, busy: bool) -> None:
        """That something runs in the background."""
        self._busy = busy
        self._progress.setText(self._going or (self.tr("working…") if busy else ""))

    def show_going(self, words: str) -> None:
        """What goes on over the line, wherever one is; "" once nothing does."""
        self._going = words
        self.show_working(self._busy)

    def show_counts(self, counts: Counts | None) -> None:
        """What is missing and what there is; None where no file is open."""
        self._counts = counts
        there = counts is not None
        must, should = (counts.must, counts.should) if counts is not None else (0, 0)
        missing = bool(must or should)
        for sign, words, count in zip(self._signs, (self._must, self._should), (must, should), strict=True):
            sign.setVisible(bool(count))
            words.setVisible(bool(count))
        self._link.setVisible(missing)
        self._whole.setVisible(there and not missing)
        for widget in (*self._ways, self._haves, self._wants):
            widget.setVisible(there)
        self._left.setText("" if missing else self.tr("nothing is missing") if there else self._catalogue())
        if counts is not None:
            self._must.setText(self.tr("%n missing", "", counts.must))
            self._should.setText(self.tr("%n doubtful", "", counts.should))
            self._haves.setText(self.tr("%n haves", "", counts.haves))
            self._wants.setText(self.tr("%n wants", "", counts.wants))

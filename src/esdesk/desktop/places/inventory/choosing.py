"""Which lines are shown, and in which order: segments with their counts, the filter, the column that sorts."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from esdesk.audit.inventory import By, Query, Sort
from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.theme import theme
from esdesk.desktop.widgets.marks import triangle_icon
from esdesk.desktop.widgets.page_head import PageHead
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.inventory import inventory

_PAUSE_MS = 80
_FILTER_WIDTH = 200
_LEAST_FILTER = 90
_SEGMENTS = {
    "all": Query(),
    "have": Query(direction="have"),
    "want": Query(direction="want"),
    "gaps": Query(only_signed=True),
}


class Choosing(QObject):
    """The parts of the head that make the query.

    Signals:
        turned: another query is asked.

    Attributes:
        query: which lines, in which order, in which sections.
        whole: how many lines there are, as last counted.
    """

    turned = Signal()

    def __init__(self, head: PageHead, document: Document) -> None:
        super().__init__(head)
        self._document = document
        self.query, self.whole = Query(), 0
        self.segments = Segments(list(_SEGMENTS))
        self.filter = QLineEdit()
        self.filter.setMinimumWidth(_LEAST_FILTER)
        self.filter.setMaximumWidth(_FILTER_WIDTH)
        self.filter.setClearButtonEnabled(True)
        head.add_left(self.segments)
        head.add_right(self.filter)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.turn)
        self.filter.textChanged.connect(self._pause.start)
        self.segments.chosen.connect(self.turn)
        theme.changed.connect(self._dress)

    @property
    def is_all(self) -> bool:
        """Whether every line is shown, in whatever order."""
        return replace(self.query, sort="order", descending=False, by="") == Query()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.filter.setPlaceholderText(self.tr("Filter…  Ctrl+F"))
        self.filter.setAccessibleName(self.tr("Filter the lines"))
        self._dress()

    def turn(self, _key: str = "") -> None:
        """Takes what segments and filter say into the query."""
        part, said = _SEGMENTS[self.segments.current], self.filter.text()
        self.query = replace(self.query, text=said, direction=part.direction, only_signed=part.only_signed)
        self.turned.emit()

    def sort_by(self, key: Sort) -> None:
        """First press upwards, second downwards, third as the lines were written."""
        query = self.query
        if query.sort != key:
            self.query = replace(query, sort=key, descending=False)
        elif not query.descending:
            self.query = replace(query, descending=True)
        else:
            self.query = replace(query, sort="order", descending=False)
        self.turned.emit()

    def group_by(self, by: By) -> None:
        """Puts the lines into sections; "" is one run of lines."""
        self.query = self.grouped(by)
        self.turned.emit()

    def grouped(self, by: By) -> Query:
        """The query with its lines in sections."""
        return replace(self.query, by=by)

    @property
    def segment_words(self) -> str:
        """What the chosen segment is called; "" where it lets every line through."""
        return "" if self.segments.current == "all" else self._words()[self.segments.current]

    def drop_segment(self) -> None:
        """Lets lines of every segment through."""
        self.segments.choose("all")

    def drop_text(self) -> None:
        """Lets lines through whatever words they have."""
        self.filter.clear()

    def show_all(self) -> None:
        """Lets every line through."""
        self.filter.clear()
        self.segments.choose("all")

    def count(self) -> None:
        """Counts each segment."""
        words = self._words()
        for key, query in _SEGMENTS.items():
            lines = self._document.read(inventory.count, self._document.firm, query)
            self.whole = lines if key == "all" else self.whole
            self.segments.say(key, words[key], lines)

    def _words(self) -> dict[str, str]:
        return {
            "all": self.tr("All"),
            "have": vocabulary("direction").word("have", speech.language),
            "want": vocabulary("direction").word("want", speech.language),
            "gaps": self.tr("With gaps"),
        }

    def _dress(self) -> None:
        for key in ("have", "want"):
            self.segments.button(key).setIcon(triangle_icon(key))
            self.segments.button(key).setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

"""Over the grid where not all lines are shown: how many of how many, and why; each reason can be taken away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from esdesk.desktop.icons import IconLabel
from esdesk.desktop.places.inventory.choosing import Choosing
from esdesk.desktop.theme import say_look

_HEIGHT, _SIDE = 30, 22


class FilteredBar(QFrame):
    """30 high, with the colour of what is chosen; gone where nothing is filtered."""

    def __init__(self, choosing: Choosing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="filtered")
        self.setFixedHeight(_HEIGHT)
        self._choosing = choosing
        self._shown, self._all = 0, 0
        self.words = QLabel()
        self.segment, self.text = self._chip(choosing.drop_segment), self._chip(choosing.drop_text)
        self.everything = self._chip(choosing.show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("funnel", 14, "accent"))
        row.addWidget(self.words)
        for chip in (self.segment, self.text, self.everything):
            row.addWidget(chip)
        row.addStretch(1)
        self.hide()

    def _chip(self, do: Callable[[], object]) -> QPushButton:
        made = QPushButton()
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        say_look(made, look="slim")
        made.clicked.connect(do)
        return made

    def show_count(self, shown: int, of: int) -> None:
        """How many lines are shown of how many; the bar comes and goes with the filter."""
        self._shown, self._all = shown, of
        self.setVisible(not self._choosing.is_all)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.words.setText(self.tr("{shown} of %n lines", "", self._all).format(shown=self._shown))
        segment, text = self._choosing.segment_words, self._choosing.query.text.strip()
        for chip, said in ((self.segment, segment), (self.text, f"“{text}”" if text else "")):
            chip.setVisible(bool(said))
            chip.setText(f"{said}  ×")
            chip.setAccessibleName(self.tr("Do not filter by {what}").format(what=said))
        self.everything.setText(self.tr("Show all lines"))
        self.everything.setVisible(bool(segment and text))

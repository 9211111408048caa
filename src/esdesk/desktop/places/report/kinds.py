"""What is written: the report in which formats, and which papers beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.services.report.papers import PAPER_SUFFIXES, paper_titles

_FORMATS = (".pdf", ".docx", ".xlsx")
_FIRST = ".pdf"


class Kinds(QWidget):
    """Boxes to tick: a format a row with what it is for, and the papers below.

    Signals:
        changed: something was ticked or not any more.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles = {name: QLabel() for name in ("formats", "papers")}
        self.format_boxes = {suffix: QCheckBox() for suffix in _FORMATS}
        self.paper_boxes = {key: QCheckBox() for key in PAPER_SUFFIXES}
        self._uses = {suffix: QLabel() for suffix in _FORMATS}
        self.format_boxes[_FIRST].setChecked(True)
        for title in self._titles.values():
            say_look(title, voice="strong")
        for use in self._uses.values():
            say_look(use, voice="small")
        for box in (*self.format_boxes.values(), *self.paper_boxes.values()):
            box.toggled.connect(self.changed)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._titles["formats"], 0, 0, 1, 2)
        for row, suffix in enumerate(_FORMATS, start=1):
            grid.addWidget(self.format_boxes[suffix], row, 0)
            grid.addWidget(self._uses[suffix], row, 1)
        after = len(_FORMATS) + 1
        grid.setRowMinimumHeight(after, 8)
        grid.addWidget(self._titles["papers"], after + 1, 0, 1, 2)
        for row, box in enumerate(self.paper_boxes.values(), start=after + 2):
            grid.addWidget(box, row, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats of the report that are ticked, by their endings."""
        return tuple(suffix for suffix, box in self.format_boxes.items() if box.isChecked())

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers that are ticked."""
        return tuple(key for key, box in self.paper_boxes.items() if box.isChecked())

    def retranslate(self) -> None:
        """Says its words."""
        self._titles["formats"].setText(self.tr("Formats"))
        self._titles["papers"].setText(self.tr("Papers beside it"))
        uses = {
            ".pdf": self.tr("to print and sign; digest as a code"),
            ".docx": self.tr("to be edited by the firm"),
            ".xlsx": self.tr("every table, with formulas"),
        }
        for (suffix, box), name in zip(self.format_boxes.items(), ("PDF", "Word", "Excel"), strict=True):
            box.setText(name)
            box.setAccessibleName(f"{name}: {uses[suffix]}")
            self._uses[suffix].setText(uses[suffix])
        titles = paper_titles(speech.language)
        for key, box in self.paper_boxes.items():
            box.setText(titles[key])

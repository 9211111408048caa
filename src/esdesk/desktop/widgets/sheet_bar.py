"""Which sheet of a workbook is looked at, and in which of its rows the words over the columns stand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_hint import KeyHint
from esdesk.desktop.widgets.typing_boxes import LineBox

_MOST_ROWS = 1_048_576
"""That a sheet of Excel can have."""


class SheetBar(QWidget):
    """Two boxes; of a block from the clipboard nothing is shown, of a file with one sheet the row alone.

    Signals:
        chosen: a sheet, by its name.
        top_said: the row of the header.
    """

    chosen = Signal(str)
    top_said = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._called, self._row_called = QLabel(), QLabel()
        self.sheets, self.top = QComboBox(), LineBox()
        self._hint = KeyHint("Ctrl+PgDn")
        for label, box in ((self._called, self.sheets), (self._row_called, self.top)):
            say_look(label, voice="second")
            label.setBuddy(box)
        self.sheets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sheets.setMaximumWidth(260)
        self.top.setValidator(QIntValidator(1, _MOST_ROWS, self.top))
        self.top.setFixedWidth(72)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._called, self.sheets, self._hint):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self._row_called)
        row.addWidget(self.top)
        self.sheets.textActivated.connect(self.chosen)
        self.top.finished.connect(lambda: self.top_said.emit(int(self.top.text())))
        self.hide()

    def retranslate(self) -> None:
        """Says its words."""
        self._called.setText(self.tr("Sheet"))
        self._row_called.setText(self.tr("Headers in row"))
        self._hint.say(self.tr("next sheet"))
        self.sheets.setAccessibleName(self.tr("Sheet of the workbook"))
        self.top.setAccessibleName(self.tr("Row that the words over the columns stand in"))

    def show_sheet(self, name: str, sheets: Sequence[str], top: int) -> None:
        """What is looked at; `top` is 0 of what is no file."""
        self.setVisible(top > 0)
        several = len(sheets) > 1
        for widget in (self._called, self.sheets, self._hint):
            widget.setVisible(several)
        if [self.sheets.itemText(at) for at in range(self.sheets.count())] != list(sheets):
            self.sheets.clear()
            self.sheets.addItems(list(sheets))
        self.sheets.setCurrentText(name)
        self.top.put(str(top))

    @property
    def name(self) -> str:
        """The sheet that is looked at; "" of a file without sheets."""
        return self.sheets.currentText()

    def turn(self, step: int) -> None:
        """Goes to the next sheet or the one before."""
        at = self.sheets.currentIndex() + step
        if self.isVisible() and 0 <= at < self.sheets.count():
            self.sheets.setCurrentIndex(at)
            self.chosen.emit(self.sheets.currentText())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """What one types in a box goes no further: Enter there does not take the sheet in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (event.text().isprintable() and event.text()):
            event.accept()
        else:
            super().keyPressEvent(event)

"""What broke down in the program: the report, word for word, to be read, copied, saved or deleted; it goes nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from esdesk.core import breakdowns
from esdesk.desktop.frame.float_card import FloatCard
from esdesk.desktop.icons import WordButton
from esdesk.desktop.theme import say_look

if TYPE_CHECKING:
    from esdesk.desktop.window import Window

_WIDTH, _LINES = 640, 14


class BreakdownCard(FloatCard):
    """Shows the latest report first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._reports: list[breakdowns.Report] = []
        self._at, self._ended = 0, False
        self._words = self.add_label("second")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        self.column.addWidget(self.text)
        self.copy, self.save, self.delete = WordButton("copy"), QPushButton(), QPushButton()
        self.older = QPushButton()
        for quiet in (self.delete, self.older):
            say_look(quiet, look="quiet")
        row = QHBoxLayout()
        for button, do in (
            (self.copy, self._copy),
            (self.save, self._save),
            (self.delete, self._delete),
            (self.older, self._show_older),
        ):
            button.clicked.connect(do)
            row.addWidget(button)
        row.insertStretch(3, 1)
        self.column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words."""
        super().retranslate()
        ended, went_on = self.tr("The program ended unexpectedly"), self.tr("Something in the program broke down")
        self.title.setText(ended if self._ended else went_on)
        stays = self.tr("This is our fault, not yours; what was recorded is on the disk.")
        where = self.tr("The report stays on this laptop and is sent nowhere. Whoever looks after ESDesk can use it.")
        read = self.tr("Read it before you hand it on: an error can quote words that were typed.")
        self._words.setText(f"{stays} {where} {read}")
        self.text.setAccessibleName(self.tr("Report of the breakdown"))
        self.copy.setText(self.tr("Copy"))
        self.save.setText(self.tr("Save as…"))
        self.delete.setText(self.tr("Delete"))
        self.older.setText(self.tr("Older: {at} of {count}").format(at=self._at + 1, count=len(self._reports)))

    def show_reports(self, *, ended: bool) -> None:
        """Opens with the latest report; nothing where there is none. `ended`: the program ended because of it."""
        self._reports, self._at, self._ended = breakdowns.reports(), 0, ended
        if self._reports:
            self._show()
            self.open_up(self.copy)

    def _show(self) -> None:
        try:
            self.text.setPlainText(self._reports[self._at].text)
            self._reports = [breakdowns.note_read(one) for one in self._reports]
        except OSError as error:
            self.text.setPlainText(str(error))
        self.older.setVisible(len(self._reports) > 1)
        self.retranslate()

    def _show_older(self) -> None:
        self._at = (self._at + 1) % len(self._reports)
        self._show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the report"), "esdesk-breakdown.txt", "*.txt")
        if chosen:
            try:
                Path(chosen).write_text(self.text.toPlainText(), encoding="utf-8")
            except OSError as error:
                self._words.setText(str(error))

    def _delete(self) -> None:
        breakdowns.delete(self._reports.pop(self._at))
        self._at = 0
        if self._reports:
            self._show()
        else:
            self.close_up()


class Breakdowns(QObject):
    """Makes the card when it is first wanted."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.card: BreakdownCard | None = None
        window.choices.breakdowns_asked.connect(self.show_card)

    def show_card(self, *, ended: bool = False) -> None:
        """Shows the reports there are; `ended`: the program ended because of the latest."""
        if not breakdowns.reports():
            self._window.notice.tell("good", self.tr("Nothing has broken down: there is no report."))
            return
        if self.card is None:
            self.card = BreakdownCard(self._window)
        self.card.show_reports(ended=ended)

    def tell_kept(self) -> None:
        """Something broke down while one works, and a report was kept: tells it, with the way to read it."""
        words = self.tr("Something in the program broke down; this is our fault. What was recorded is on the disk.")
        self._window.notice.tell("fault", words, self.tr("Read the report"), self.show_card)

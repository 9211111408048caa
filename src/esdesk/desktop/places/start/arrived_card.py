"""A package that has arrived, looked at before anything is taken from it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.audit.fields import entity_caption
from esdesk.core.days import moment_words
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look

if TYPE_CHECKING:
    from esdesk.services.sync.receiving import Arrived

_LINES = 6


class ArrivedCard(QFrame):
    """What a package says of itself, where it would go, and the decision.

    Signals:
        taken: the `Arrived` package is to be taken in.
        left: nothing is taken.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="card")
        self._arrived: Arrived | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        self._title = QLabel()
        say_look(self._title, voice="section")
        column.addWidget(self._title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        self._labels = [QLabel() for _ in range(_LINES)]
        self.lines = [QLabel() for _ in range(_LINES)]
        for row, (label, line) in enumerate(zip(self._labels, self.lines, strict=True)):
            say_look(label, voice="second")
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, row, 1)
        column.addLayout(grid)
        self._note = QLabel()
        self._note.setWordWrap(True)
        say_look(self._note, voice="hint")
        column.addWidget(self._note)
        self.take, self.leave = QPushButton(), QPushButton()
        say_look(self.take, look="accent")
        say_look(self.leave, look="quiet")
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_package(self, arrived: Arrived) -> None:
        """Shows a package; the cursor stands on the decision."""
        self._arrived = arrived
        self.take.setEnabled(True)
        self.retranslate()
        self.take.setFocus()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self._title.setText(self.tr("A package has arrived"))
        self.take.setText(self.tr("Take it in"))
        self.leave.setText(self.tr("Not now"))
        self._note.setText(
            self.tr("The signature is right and the package is whole. Taking it in loses nothing of yours.")
        )
        captions = (
            self.tr("Firm"), self.tr("Recorded by"), self.tr("Packed"), self.tr("Holds"), self.tr("Signed by"),
            self.tr("Goes to"),
        )  # fmt: skip
        for label, words in zip(self._labels, captions, strict=True):
            label.setText(words)
        if self._arrived is not None:
            for line, words in zip(self.lines, self._told(self._arrived), strict=True):
                line.setText(words or "–")

    def _told(self, arrived: Arrived) -> tuple[str, ...]:
        summary = arrived.summary
        rows = [f"{count} {entity_caption(one).label(speech.language)}" for one, count in summary.rows.items()]
        into = str(arrived.into) if arrived.into else self.tr("a new file: {path}").format(path=arrived.new_file)
        return (
            arrived.firm_name,
            ", ".join(summary.people),
            moment_words(datetime.fromisoformat(summary.created_at), speech.language),
            self.tr("%n values", "", summary.operations) + (f" ({', '.join(rows)})" if rows else ""),
            summary.signed_by,
            into,
        )

    def _take(self) -> None:
        if self._arrived is not None:
            self.take.setEnabled(False)
            self.taken.emit(self._arrived)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter takes it in, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

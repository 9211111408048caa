"""A package that goes to a hub, and its receipt: what was sent held against what the hub counted and signed."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.core.days import moment_words
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.places.sync.packages import Row
from esdesk.desktop.theme import say_look
from esdesk.services.sync.delivered import Delivered, readers
from esdesk.services.sync.syncing import Outgoing, Stage

_LINES, _CHECKED = 6, 5
"""Lines of a receipt, and the first of them, which were held against what was sent."""
_SHORT = 16


class ReceiptCard(QWidget):
    """What is known of one package.

    Signals:
        saving: (package, path): the receipt is to be written there.
        taken_out: the package is not to be sent.
    """

    saving = Signal(object, object)
    taken_out = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Row | None = None
        self._receipt: Delivered | None = None
        self._title, self._words = QLabel(), QLabel()
        say_look(self._title, voice="section")
        say_look(self._words, voice="small")
        self._words.setWordWrap(True)
        self._captions, self.lines = ([QLabel() for _ in range(_LINES)] for _ in range(2))
        self._ticks = [IconLabel("check", 14, "good") for _ in range(_LINES)]
        self.save, self.copy, self.take_out = QPushButton(), QPushButton(), QPushButton()
        self.take_out.clicked.connect(self._take_out)
        self.save.clicked.connect(self._choose)
        self.copy.clicked.connect(self._copy)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, parts in enumerate(zip(self._captions, self.lines, self._ticks, strict=True)):
            caption, line, _ = parts
            say_look(caption, voice="second")
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for at, part in enumerate(parts):
                grid.addWidget(part, row, at, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.take_out)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(self._words)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        """Says its words."""
        self.save.setText(self.tr("Save receipt…"))
        self.copy.setText(self.tr("Copy"))
        self.take_out.setText(self.tr("Take out of the queue"))
        self.show_package(self._row, self._receipt)

    def show_package(self, row: Row | None, receipt: Delivered | None) -> None:
        """Shows a package on its way to a hub or there, with its receipt where one has come."""
        self._row, self._receipt = row, receipt
        package = row.subject if row is not None else None
        self.setVisible(isinstance(package, Outgoing))
        if not isinstance(package, Outgoing):
            return
        self._title.setText(self.tr("Receipt of the package") if receipt else self.tr("The package"))
        lines = self._of_receipt(package, receipt) if receipt else self._of_package(package)
        for at, (caption, line, tick) in enumerate(zip(self._captions, self.lines, self._ticks, strict=True)):
            for part in (caption, line):
                part.setVisible(at < len(lines))
            tick.setVisible(at < _CHECKED and receipt is not None)
            if at < len(lines):
                caption.setText(lines[at][0])
                line.setText(lines[at][1])
        self._words.setText(self._told(package, receipt))
        self.save.setVisible(receipt is not None)
        self.copy.setVisible(receipt is not None)
        self.take_out.setVisible(bool(package.hub) and package.stage in (Stage.QUEUED, Stage.SENDING))

    def _of_package(self, package: Outgoing) -> list[tuple[str, str]]:
        return [
            (self.tr("Package"), package.package.hex()[:_SHORT]),
            (self.tr("Changes"), str(package.operations)),
            (self.tr("Opened by"), "\n".join(readers(package))),
        ]

    def _of_receipt(self, package: Outgoing, said: Delivered) -> list[tuple[str, str]]:
        counted = self.tr("{sent} sent · {counted} counted").format(sent=package.operations, counted=said.counted)
        return [
            (self.tr("Package"), package.package.hex()[:_SHORT]),
            (self.tr("Received"), moment_words(said.at, speech.language)),
            (self.tr("Changes"), counted),
            (self.tr("Digest"), said.digest[:_SHORT] + "…"),
            (self.tr("Signed by"), said.signed_by),
            (self.tr("Opened by"), "\n".join(said.readers)),
        ]

    def _told(self, package: Outgoing, receipt: Delivered | None) -> str:
        if receipt is None:
            return self.tr(
                "It stays in the file until the centre's signed receipt is here. Nothing is deleted by sending."
            )
        if package.stage is Stage.INBOX:
            return self.tr("The centre holds it whole; somebody there decides whether it is merged.")
        return self.tr(
            "The centre holds the same changes as this laptop. Keep the receipt if someone asks for a proof."
        )

    def _choose(self) -> None:
        if self._row is not None and isinstance(self._row.subject, Outgoing):
            name = f"{self._row.subject.package.hex()[:_SHORT]}.receipt.json"
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save receipt"), name, "JSON (*.json)")
            if chosen:
                self.saving.emit(self._row.subject, Path(chosen))

    def _copy(self) -> None:
        if self._row is not None and isinstance(self._row.subject, Outgoing):
            QGuiApplication.clipboard().setText(self._row.subject.receipt or "")

    def _take_out(self) -> None:
        if self._row is not None and isinstance(self._row.subject, Outgoing):
            self.taken_out.emit(self._row.subject)

"""The backups of an audit: when each was made, what one would not find in it, and the way to have it as a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from esdesk.core.days import moment_words
from esdesk.core.errors import Fault
from esdesk.core.numbers import size_words
from esdesk.core.sentences import told
from esdesk.desktop.language import speech
from esdesk.desktop.later import Later
from esdesk.desktop.runner import Runner
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from esdesk.services.files import backups, bringing_back
    from esdesk.services.files.backups import Backup, Held
    from esdesk.services.files.bringing_back import Since
else:
    backups, bringing_back = Later("esdesk.services.files.backups"), Later("esdesk.services.files.bringing_back")

_ROW = 28
_BACKUP = int(Qt.ItemDataRole.UserRole)


class BackupsCard(QFrame):
    """A list, and beside it what came since.

    Signals:
        brought: the path of the file that was made, and how many pieces of evidence are missing in it.
        left: back to the audits.
        faulted: a fault to be told.
    """

    brought = Signal(object, int)
    left = Signal()
    faulted = Signal(object)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="card")
        self._runner = runner
        self._path = Path()
        self._held: Held | None = None
        self._since: dict[Backup, Since | Fault] = {}
        self._title, self._hint, self._lacks = QLabel(), QLabel(), QLabel()
        say_look(self._title, voice="section")
        say_look(self._hint, voice="second")
        for label in (self._hint, self._lacks):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListWidget()
        self.bring, self.leave = KeyButton(), KeyButton()
        say_look(self.bring, look="accent")
        say_look(self.leave, look="quiet")
        self._lay_out()
        self.list.currentItemChanged.connect(self._look)
        self.list.itemActivated.connect(self._bring)
        self.bring.clicked.connect(self._bring)
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        buttons = QHBoxLayout()
        for button in (self.bring, self.leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self._title, self._hint, self.list, self._lacks):
            column.addWidget(part)
        column.addLayout(buttons)

    # Showing

    def show_file(self, path: Path) -> None:
        """Shows the backups of a file, read in the background."""
        self._path, self._held = path, None
        self._since.clear()
        self.list.clear()
        self.retranslate()
        self._runner.run(self, lambda _: backups.held_at(path), self._show)

    def _show(self, held: Held) -> None:
        self._held = held
        for one in held.backups:
            item = QListWidgetItem("")
            item.setData(_BACKUP, one)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        self.retranslate()
        self.list.setFixedHeight(_ROW * len(held.backups) + 2)
        self.list.setCurrentRow(0)
        (self.list if held.backups else self.leave).setFocus()

    def _chosen(self) -> Backup | None:
        item = self.list.currentItem()
        one: Backup | None = item.data(_BACKUP) if item is not None else None
        return one

    def _look(self) -> None:
        one = self._chosen()
        self._say_lacks()
        if one is not None and one not in self._since:
            work = partial(bringing_back.since, self._path, one)
            keep = partial(self._keep, one)
            self._runner.run(self, lambda _: work(), keep, fault=keep)

    def _keep(self, one: Backup, found: Since | Fault) -> None:
        self._since[one] = found
        self._say_lacks()

    # Doing

    def _bring(self) -> None:
        one = self._chosen()
        if one is not None:
            self.bring.setEnabled(False)
            target = bringing_back.free_name(self._path, one)
            self._runner.run(
                self,
                lambda _: bringing_back.bring_back(one, target),
                lambda missing: self.brought.emit(target, missing),
                fault=self.faulted.emit,
                over=lambda: self.bring.setEnabled(True),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Words

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        held = self._held
        self._title.setText(self.tr("Backups of {file}").format(file=self._path.name))
        self.list.setAccessibleName(self._title.text())
        self._hint.setText(self._hint_words(held))
        for at in range(self.list.count()):
            self.list.item(at).setText(self._line(self.list.item(at).data(_BACKUP)))
        self.bring.setText(self.tr("Bring back as a new file  ⏎"))
        self.leave.setText(self.tr("Back  Esc"))
        some = held is not None and bool(held.backups)
        self.list.setVisible(some)
        self.bring.setVisible(some)
        self._say_lacks()

    def _hint_words(self, held: Held | None) -> str:
        if held is None:
            return ""
        if not held.backups:
            return self.tr("There are none yet. One is made when the file is opened, and every hour while one works.")
        size = size_words(held.size, speech.language)
        return self.tr("Made by themselves, ten at most; with their photos they take {size}.").format(size=size)

    def _line(self, one: Backup) -> str:
        parts = (
            moment_words(one.made.astimezone(), speech.language),
            self.tr("%n resources", "", one.resources),
            self.tr("%n photos and documents", "", len(one.pieces)),
            size_words(one.size, speech.language),
        )
        return "   ·   ".join(parts)

    def _say_lacks(self) -> None:
        one = self._chosen()
        found = self._since.get(one) if one is not None else None
        self._lacks.setText(self._lacks_words(found))
        say_look(self._lacks, voice="second")

    def _lacks_words(self, found: Since | Fault | None) -> str:
        if found is None:
            return ""
        if isinstance(found, Fault):
            return told(found, speech.language)
        if not found.entries:
            return self.tr("It holds all that is in the file.")
        named = ", ".join(found.names)
        more = self.tr("and %n more records", "", found.more) if found.more else ""
        lacks = self.tr("%n values were recorded since; they would not be in it:", "", found.entries)
        stays = self.tr("The file itself stays as it is.")
        return f"{lacks} {' '.join(filter(None, (named, more)))}. {stays}"

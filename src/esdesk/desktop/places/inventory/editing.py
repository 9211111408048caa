"""Writing in a cell: an accent frame over it, a note below, the disk behind every key."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from esdesk.audit.inventory import Line
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.days import moment_words
from esdesk.core.errors import Fault
from esdesk.core.sentences import told
from esdesk.core.turkish import fold
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.cell_codes import CellCodes
from esdesk.desktop.places.inventory.cell_note import CellNote
from esdesk.desktop.places.inventory.columns import COLUMNS, SPLIT, Column
from esdesk.desktop.places.inventory.converted import converted
from esdesk.desktop.places.inventory.grid import Grid
from esdesk.desktop.places.inventory.lines_model import LINE
from esdesk.desktop.runner import Runner
from esdesk.desktop.theme import say_look
from esdesk.services.files import drafts
from esdesk.services.inventory import inventory
from esdesk.services.inventory.written import last_written

_STEPS = {Qt.Key.Key_Return: (1, 0), Qt.Key.Key_Enter: (1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0),
          Qt.Key.Key_Tab: (0, 1), Qt.Key.Key_Backtab: (0, -1)}  # fmt: skip


class Editing(QObject):
    """At most one cell is written in.

    Signals:
        faulted: a fault that came as the cell was left for elsewhere.
        fill_asked: the cell was written, and its value goes down into the others that are selected.
        turned: whether a cell is written in now.
    """

    faulted = Signal(object)
    fill_asked = Signal()
    turned = Signal(bool)

    def __init__(self, grid: Grid, document: Document, runner: Runner) -> None:
        super().__init__(grid)
        self._grid, self._document = grid, document
        self.box = QLineEdit(grid.viewport())
        say_look(self.box, look="cell")
        self.box.hide()
        self.box.textEdited.connect(self._typed)
        self.note = CellNote(grid)
        self.note.codes.bind_keys(grid)
        self.codes = CellCodes(self.box, self.note.codes, document, runner)
        self.codes.written.connect(self._typed)
        self.codes.turned.connect(self._show_codes)
        self._at = QPersistentModelIndex()
        self._line: Line | None = None
        self.box.installEventFilter(self)
        grid.write_asked.connect(self.begin)
        document.closed.connect(self._close)  # the draft stays in the file, and comes back with it
        grid.verticalScrollBar().valueChanged.connect(self._follow)
        grid.horizontalScrollBar().valueChanged.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether a cell is being written in."""
        return self._line is not None

    # From opening to leaving

    def begin(self, index: QModelIndex, text: str | None = None) -> None:
        """Opens a cell.

        Args:
            index: the cell.
            text: what takes the place of what stands there, as by typing over it; None lets it stand.
        """
        self.leave()
        line = index.data(LINE)
        column = COLUMNS[index.column()]
        if line is None or not column.writable:
            return
        if column.choice:
            self._offer(index, line, text or "")
            return
        self._at, self._line = QPersistentModelIndex(index), line
        right = column.key in SPLIT
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        self.box.setText(column.text(line) if text is None else text)
        self.box.setAccessibleName(column.words)
        if text is None:
            self.box.selectAll()
        self._tell_before(column.key, column.text(line))
        self._follow()
        self.box.show()
        self.box.setFocus()
        self.turned.emit(True)
        self.codes.begin(line, str(column.key))
        self._typed(self.box.text()) if text else self._tell_converted()

    def bring_back(self) -> None:
        """Opens the cell that was being written in when the program ended, with its words."""
        if not (self._document.is_open and self._document.has_firm):
            return
        here = self._document.firm
        for draft in self._document.read(drafts.all):
            if (draft.entity, draft.firm) == (drafts.CELL, here) and self._grid.show_row(draft.row, draft.field):
                self.begin(self._grid.currentIndex(), draft.text)
                return

    def take(self) -> bool:
        """Writes what was typed; False where it cannot be taken, and the note says why."""
        if self._line is None:
            return True
        line, column = self._line, COLUMNS[self._at.column()]
        if not self._is_another(line, column):
            self.give_back()
            return True
        if self.codes.seeks:
            self.note.say(self.tr("Take a code with Alt and its digit, or write its six digits."), fault=True)
            self._follow()
            return False
        try:
            self._write(line, column)
        except Fault as fault:
            self.note.say(told(fault, speech.language), fault=True)
            self._follow()
            return False
        self._close()
        return True

    def _is_another(self, line: Line, column: Column) -> bool:
        said = self.codes.beside or self.codes.answer
        return bool(said) or self.box.text().strip() != column.text(line)

    def _write(self, line: Line, column: Column) -> None:
        beside, answer = self.codes.beside, self.codes.answer
        self._document.write(inventory.set_cell, line.row, str(column.key), self.box.text(), beside, answer)

    def give_back(self) -> None:
        """Leaves what stood there."""
        line, column = self._line, COLUMNS[max(0, self._at.column())]
        self._close()
        if line is not None:
            self._drop(line, str(column.key))

    def leave(self) -> None:
        """Writes as one turns elsewhere; what cannot be taken is told where it is seen, and is not kept."""
        if self._line is None:
            return
        line, column = self._line, COLUMNS[self._at.column()]
        another, self._line = self._is_another(line, column) and not self.codes.seeks, None
        try:
            if another and self._document.is_open:
                self._write(line, column)
        except Fault as fault:
            self.faulted.emit(fault)
            another = False
        self._close()
        if not another:
            self._drop(line, str(column.key))

    def _close(self) -> None:
        self._line = None
        self.codes.end()
        self.turned.emit(False)
        self.note.hide()
        if self.box.hasFocus():
            self._grid.setFocus()  # before the box goes, which would pass the focus on as Tab does
        self.box.hide()

    def _drop(self, line: Line, column: str) -> None:
        if self._document.is_open:
            self._quietly(partial(self._document.read, drafts.drop, line.firm, drafts.CELL, line.row, column))

    # While it is typed

    def _typed(self, text: str) -> None:
        line = self._line
        if line is None:
            return
        key = str(COLUMNS[self._at.column()].key)
        cursor = self.box.cursorPosition()
        self._quietly(partial(self._document.read, drafts.keep, line.firm, drafts.CELL, line.row, key, text, cursor))
        self.codes.typed()
        self._tell_converted()

    def _show_codes(self) -> None:
        self.note.show_codes(self.codes.shown)
        self._tell_converted()

    def _tell_converted(self) -> None:
        line = self._line
        if line is None:
            return
        words = self.note.codes.question if self.codes.shown else ""
        if COLUMNS[self._at.column()].key == "amount":
            facility = self._document.record("facility", self._document.facility)
            found = converted(self.box.text(), line, facility.values if facility else {}, speech.language)
            words = self.tr("= {amount}  ·  kept as you type it; this is only reckoned").format(amount=found)
            words = words if found else ""
        self.note.say(words)
        self._follow()

    def _tell_before(self, column: str, text: str) -> None:
        found = self._document.read(last_written, self._line.row, column) if self._line and text else None
        if found is None:
            self.note.say_before("")
            return
        when = moment_words(found.moment, speech.language) if found.moment else ""
        who = found.actor or (self.tr("this device") if found.here else self.tr("another device"))
        self.note.say_before(self.tr("before: {text}  ·  {who}, {when}").format(text=text, who=who, when=when))

    def _follow(self) -> None:
        """Box and note stay with the cell as the grid scrolls; out of sight, what was typed is taken."""
        if self._line is None:
            return
        cell = self._grid.visualRect(self._at)
        self.box.setGeometry(cell.adjusted(0, 0, 0, -1))
        self.note.show_under(cell.translated(self._grid.viewport().pos()))

    def _quietly(self, do: Callable[[], object]) -> None:
        """A draft that the disk does not take is told; it is no reason to lose the words on the screen."""
        try:
            do()
        except Fault as fault:
            self.faulted.emit(fault)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Enter and arrows go up and down, Tab sideways, Escape gives back, Ctrl+D fills down."""
        if watched is not self.box or self._line is None:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self.leave()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, row, column = Qt.Key(event.key()), self._at.row(), self._at.column()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape:
            self.give_back()
        elif key == Qt.Key.Key_D and control:
            if self.take():
                self.fill_asked.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and sys.platform != "darwin":
            event.ignore()  # a code or an answer that is not offered; Qt would write the letter
        elif key in _STEPS:
            down, right = _STEPS[key]
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and key != Qt.Key.Key_Backtab:
                down = -down
            if self.take():
                self._grid.step(row, column, down, right)
        else:
            return False
        return True

    # What is chosen of few

    def _offer(self, index: QModelIndex, line: Line, letter: str) -> None:
        """The terms; Enter takes the one that begins with the typed letter, else the one that stands."""
        column = COLUMNS[index.column()]
        menu = QMenu(self._grid)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        meant: QAction | None = None
        for term in vocabulary(column.choice):
            action = menu.addAction(term.word(speech.language), partial(self._choose, line, str(column.key), term.code))
            begins = fold(action.text()).startswith(fold(letter)) if letter else False
            if (begins and meant is None) or (not letter and term.code == getattr(line, str(column.key))):
                meant = action
        cell = self._grid.visualRect(index)
        menu.popup(self._grid.viewport().mapToGlobal(cell.bottomLeft()))
        if meant is not None:
            menu.setActiveAction(meant)

    def _choose(self, line: Line, column: str, code: str) -> None:
        try:
            self._document.write(inventory.set_cell, line.row, column, code)
        except Fault as fault:
            self.faulted.emit(fault)

"""Codes and the mirror question in the note under a cell, while its name or its code is written.

In the cell of the code a chosen one stands there as text; with a name it is written beside it. Nothing is chosen
beforehand.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from esdesk.audit.codes import waste_code
from esdesk.audit.inventory import Line
from esdesk.audit.listing import CodeSuggestion
from esdesk.desktop.document import Document
from esdesk.desktop.places.inventory.columns import CODED
from esdesk.desktop.places.inventory.meaning import Meant, looking_up
from esdesk.desktop.places.inventory.proposals import Proposals
from esdesk.desktop.runner import Job, Runner

_PAUSE_MS = 120


class CellCodes(QObject):
    """Stands between the box of a cell, the proposals, and the catalogue.

    Signals:
        written: a code was put into the box.
        turned: there is something to show, or no longer.

    Attributes:
        code: six digits of the code that holds for the line now, or "".
    """

    written = Signal(str)
    turned = Signal()

    def __init__(self, box: QLineEdit, proposals: Proposals, document: Document, runner: Runner) -> None:
        super().__init__(box)
        self._box, self._proposals, self._document, self._runner = box, proposals, document, runner
        self._line: Line | None = None
        self._column, self.code = "", ""
        self._asked = ("", "")
        self._looking: Job[Meant] | None = None
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look)
        proposals.code_chosen.connect(self._take)

    def begin(self, line: Line, column: str) -> None:
        """A cell was opened; only of what can have a code is one proposed, as in the quick line."""
        self.end()
        if column in ("name", "code") and line.direction != "want" and line.kind in CODED:
            self._line, self._column = line, column
            self.code = line.code if waste_code(line.code) else ""
            self._look()

    def end(self) -> None:
        """No cell is open, or one without codes."""
        self._line, self._asked = None, ("", "")
        self._pause.stop()
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
        self._proposals.show_hint()
        self.turned.emit()

    def typed(self) -> None:
        """Another letter: looks up when nobody has typed for a moment."""
        if self._line is not None:
            self._pause.start()

    @property
    def shown(self) -> bool:
        """Whether there is anything to choose."""
        return self._line is not None and bool(self._proposals.shown)

    @property
    def beside(self) -> str:
        """The code that was chosen with a name and is to be written beside it, or ""."""
        line = self._line
        return self.code if line is not None and self._column == "name" and self.code != line.code else ""

    @property
    def seeks(self) -> bool:
        """Whether the cell of a code holds words that a code is looked for by: they are none themselves."""
        text = self._box.text()
        return self._line is not None and self._column == "code" and any(one.isalpha() for one in text)

    @property
    def answer(self) -> str:
        """The answer to the mirror question that was given here, or ""."""
        return self._proposals.answer if self._line is not None else ""

    def _look(self) -> None:
        """Words in the cell of the code are what is looked for; where it holds a code, it is the line's name."""
        line, text = self._line, self._box.text().strip()
        if line is None:
            return
        known = waste_code(text) if self._column == "code" else None
        self.code = (known[0] if known else "") if self._column == "code" else self.code
        words = line.name if self._column == "code" and not self.seeks else text
        if words and (words, self.code) != self._asked:
            self._asked = (words, self.code)
            if self._looking is not None:
                self._looking.cancel()
            work = looking_up(self._document, *self._asked)
            self._looking = self._runner.run(self, work, partial(self._show, self._asked))

    def _show(self, asked: tuple[str, str], found: Meant) -> None:
        if self._line is not None and asked == self._asked:
            self._proposals.show_codes(list(found.codes), self.code)
            self.turned.emit()

    def _take(self, chosen: CodeSuggestion) -> None:
        """A code is chosen; pressed again it is taken back."""
        if self._line is None:
            return
        again = chosen.code == self.code
        self.code = "" if again else chosen.code
        self._proposals.show_codes(self._proposals.shown, self.code)
        if self._column == "code":
            self._box.setText("" if again else chosen.shown)
            self.written.emit(self._box.text())
        self.turned.emit()

"""The quick line as a whole: direction, words, Add, and below them what the words may mean."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from esdesk.audit.codes import waste_code
from esdesk.audit.listing import CodeSuggestion
from esdesk.audit.quick_line import QuickLine, Role
from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.columns import CODED
from esdesk.desktop.places.inventory.meaning import Meant
from esdesk.desktop.places.inventory.proposals import Proposals
from esdesk.desktop.places.inventory.quick_edit import QuickEdit
from esdesk.desktop.theme import say_look, theme
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.desktop.widgets.marks import triangle_icon

_PAUSE_MS = 120
"""Codes are asked for when nobody has typed for this long."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A line to be added.

    Attributes:
        mirror: the answer to the mirror pair's question, or "".
        keep: whether the words stay for the next one.
    """

    line: QuickLine
    mirror: str
    keep: bool


class QuickBar(QFrame):
    """The quick line.

    Signals:
        add_asked: a `Typed`.
        draft_changed: words and place of the cursor, at every keystroke.
        codes_wanted: name and code (or "") whose proposals are to be looked up.
        named: name and direction, to be looked for among the lines that there are.
        left_down: on to the grid.
    """

    add_asked = Signal(object)
    draft_changed = Signal(str, int)
    codes_wanted = Signal(str, str)
    named = Signal(str, str)
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="quickLine")
        self.edit, self.proposals = QuickEdit(), Proposals()
        self.direction = QPushButton()
        self.add = KeyButton()
        self._lay_out()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._want_codes)
        self._asked = ("", "")
        self._another = False
        self.edit.line_read.connect(self._hear)
        self.edit.add_asked.connect(self._ask_to_add)
        self.edit.left_down.connect(self.left_down)
        self.edit.installEventFilter(self)
        self.direction.clicked.connect(self.turn_direction)
        self.add.clicked.connect(self._press_add)
        self.proposals.bind_keys(self)
        self.proposals.code_chosen.connect(self._take_code)
        theme.changed.connect(self._show_direction)

    def _lay_out(self) -> None:
        self.setFixedHeight(88)
        first = QHBoxLayout()
        first.setContentsMargins(10, 0, 8, 0)
        first.setSpacing(10)
        first.addWidget(self.direction)
        first.addWidget(self.edit, 1)
        first.addWidget(self.add)
        rule = QFrame()
        say_look(rule, look="rule")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(rule)
        column.addWidget(self.proposals)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        labels = {
            Role.NAME: self.tr("what"), Role.AMOUNT: self.tr("how much"), Role.PRICE: self.tr("price"),
            Role.CODE: self.tr("code"), Role.FATE: self.tr("goes where"), Role.MONTHS: self.tr("months"),
            Role.PATTERN: self.tr("how often"), Role.STATE: self.tr("state"), Role.PACKAGING: self.tr("pack"),
            Role.QUALITY: self.tr("how known"), Role.NOTE: self.tr("note"), Role.DIRECTION: self.tr("direction"),
            Role.PROCESS: self.tr("process"),
        }  # fmt: skip
        self.edit.say(self.tr("filter cake 120 t/month, disposal 900 TL/t, bulk, May-September"), labels)
        self.edit.setAccessibleName(self.tr("Quick line: what the plant has or wants"))
        self.add.setText(self.tr("Add") + "  ⏎")
        self.proposals.retranslate()
        self._show_direction()

    # The words

    def bring_back(self, text: str, cursor: int) -> None:
        """Puts back what was being typed when the program ended."""
        self.edit.setText(text)
        self.edit.setCursorPosition(min(cursor, len(text)))

    def added(self, keep: bool) -> None:
        """The line was taken in."""
        self.proposals.answer = ""
        if keep:
            self.edit.selectAll()
        else:
            self.edit.clear()

    def turn_direction(self) -> None:
        """Have becomes want, and back: the sign stands before the words."""
        text = self.edit.text().lstrip()
        if self.edit.line.direction == "want":
            part = next((one for one in self.edit.line.parts if one.role is Role.DIRECTION), None)
            raw = self.edit.text()
            self.edit.setText((raw[: part.start] + raw[part.end :]).strip() if part else raw)
        else:
            self.edit.setText(f"- {text}")
        self.edit.setFocus()

    def _hear(self, line: QuickLine) -> None:
        self._show_direction()
        self._dress_add()
        self.draft_changed.emit(line.text, self.edit.cursorPosition())
        if not line.text.strip():
            self.proposals.show_hint()
            self.edit.show_concept(None)
        self._pause.start()

    def give_way(self, another: bool) -> None:
        """Another button of the page is the one to press, or no longer."""
        self._another = another
        self._dress_add()

    def _dress_add(self) -> None:
        say_look(self.add, look="accent" if self.edit.line.name and not self._another else "plain")

    def _want_codes(self) -> None:
        line = self.edit.line
        self.named.emit(line.name, line.direction)
        wanted = (line.name, self.code) if line.direction != "want" and line.kind in CODED else ("", "")
        if wanted != self._asked:
            self._asked = wanted
            self.codes_wanted.emit(*wanted)

    def show_meant(self, asked: tuple[str, str], found: Meant) -> None:
        """The answer to `codes_wanted`; dropped where the words have changed since."""
        if asked == self._asked and self.edit.text().strip():
            self.proposals.show_codes(list(found.codes), self.code)
            self.edit.show_concept(found.concept)

    @property
    def code(self) -> str:
        """Six digits of the code that the line names, or ""."""
        part = next((one for one in self.edit.line.parts if one.role is Role.CODE), None)
        known = waste_code(part.text) if part else None
        return known[0] if known else ""

    def _take_code(self, chosen: CodeSuggestion) -> None:
        """A code goes into the words, in place of another; pressed again it goes out."""
        text = self.edit.text()
        part = next((one for one in self.edit.line.parts if one.role is Role.CODE), None)
        if part is not None:
            text = text[: part.start].rstrip(" ,") + text[part.end :]
        if chosen.code != self.code:
            text = f"{text.rstrip(' ,')}, {chosen.shown}"
        self.edit.setText(text)
        self.edit.setFocus()
        self.proposals.show_codes(self.proposals.shown, self.code)

    # Adding

    def _press_add(self) -> None:
        self._ask_to_add(False)
        self.edit.setFocus()

    def _ask_to_add(self, keep: bool) -> None:
        if any(letter.isalnum() for letter in self.edit.text()):
            self.add_asked.emit(Typed(self.edit.line, self.proposals.answer, keep))

    def _show_direction(self) -> None:
        want = self.edit.line.direction == "want"
        say_look(self.direction, look="want" if want else "have")
        self.direction.setIcon(triangle_icon("want" if want else "have"))
        self.direction.setText(vocabulary("direction").word("want" if want else "have", speech.language))
        self.direction.setToolTip(self.tr("Have or want; a leading - makes it a want"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The frame of the line is the field's focus ring."""
        if watched is self.edit and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", "true" if event.type() == QEvent.Type.FocusIn else "false")
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)

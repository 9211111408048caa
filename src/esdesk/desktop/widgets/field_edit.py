"""The editor of one field of one record: it saves on leaving, keeps each keystroke, and tells a fault where it is."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit import fields
from esdesk.audit.boxes import WHOLE, Box, box_text, boxes_of
from esdesk.audit.forms import Reference, Text, Word
from esdesk.audit.vocabulary import vocabulary
from esdesk.core import tokens
from esdesk.core.errors import Fault
from esdesk.core.operation import Value
from esdesk.core.sentences import told
from esdesk.desktop.document import Document
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.choice_box import ChoiceBox
from esdesk.desktop.widgets.completing import Completing, Proposals
from esdesk.desktop.widgets.late import LateLabel
from esdesk.desktop.widgets.typing_boxes import LineBox, NoteBox
from esdesk.services.files import drafts
from esdesk.services.files.drafts import Draft
from esdesk.services.records.entering import enter_box, row_words

TypingBox = LineBox | NoteBox | ChoiceBox

_LONG = {"note", "scope", "instruments", "explanation", "today", "proposal", "interactions"}
_SIGNS = {"good": "circle-check", "doubt": "triangle-alert", "fault": "circle-x"}


class FieldEdit(QWidget):
    """One field, in the boxes of `audit.boxes`. What is being typed is never overwritten by `show`.

    Args:
        document: the open file; the edit writes to it itself.
        entity: the record's kind.
        row: the record; it need not stand yet, then the first text that is entered makes it.
        name: the field.
        within: the row above, for a record that does not stand yet.
        only: keys of the boxes to show; all of them without.
        columns: how many boxes stand side by side.
        width: of each box, for short values; they take the room there is without.

    Signals:
        left: (entity, row, field, text) after what was typed was saved.
        typed: (key of the box, text) at each keystroke.
    """

    left = Signal(str, object, str, str)
    typed = Signal(str, str)

    def __init__(
        self,
        document: Document,
        entity: str,
        row: UUID,
        name: str,
        parent: QWidget | None = None,
        *,
        within: UUID | None = None,
        only: Sequence[str] = (),
        columns: int = 2,
        width: int = 0,
    ) -> None:
        super().__init__(parent)
        known = fields.field(entity, name)
        if known is None:
            raise KeyError((entity, name))
        self.document, self.entity, self.row, self.within, self.known = document, entity, row, within, known
        self._value: Value = None
        self._boxes: dict[str, tuple[Box, TypingBox]] = {}
        self._fault: Fault | None = None
        for box in boxes_of(known):
            if not only or box.key in only:
                self._boxes[box.key] = (box, self._made(box))
        self._lay_out(columns, width)

    # Building

    def _made(self, box: Box) -> TypingBox:
        made: TypingBox
        if isinstance(box.form, Word | Reference):
            made = ChoiceBox(self)
        elif box.key == WHOLE and self.known.name in _LONG and isinstance(box.form, Text):
            made = NoteBox(self)
        else:
            made = LineBox(self)
        made.typed.connect(partial(self._keep, box.key))
        made.finished.connect(partial(self._save, box.key))
        made.abandoned.connect(partial(self._abandon, box.key))
        return made

    def _lay_out(self, columns: int, width: int) -> None:
        grid = QGridLayout()
        grid.setSpacing(6)
        for at, (_, made) in enumerate(self._boxes.values()):
            grid.addWidget(made, at // columns, at % columns)
            if width:
                made.setFixedWidth(width)
        self._line, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._line.setSpacing(6)
        self._line.addLayout(grid, 0 if width else 1)
        self._line.setAlignment(grid, Qt.AlignmentFlag.AlignTop)
        if width:
            self._line.addStretch(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addLayout(self._line)
        self._sign: IconLabel | None = None
        self._said, self._complaint = LateLabel(partial(self._make_said, width)), LateLabel(self._make_complaint)
        self.setFocusProxy(next(iter(self._boxes.values()))[1])
        self.say("", "")
        self._tell(None)

    def _make_said(self, width: int) -> QLabel:
        """The words beside the boxes and their sign; one line stands at the boxes' middle, more go down from there."""
        said, self._sign = QLabel(self), IconLabel("circle-check", 14, "good", self)
        say_look(said, voice="small")
        said.setMinimumHeight(tokens.CONTROL)
        said.setWordWrap(bool(width))
        self._sign.setFixedHeight(tokens.CONTROL)
        top = Qt.AlignmentFlag.AlignTop
        self._line.insertWidget(1, self._sign, 0, top)
        self._line.insertWidget(2, said, 1 if width else 0, top)
        return said

    def _make_complaint(self) -> QLabel:
        complaint = QLabel(self)
        complaint.setWordWrap(True)
        complaint.setTextFormat(Qt.TextFormat.PlainText)
        say_look(complaint, voice="fault")
        self._column.addWidget(complaint)
        return complaint

    # What an owner uses

    def box(self, key: str = "") -> TypingBox:
        """The box of a key, the first one without."""
        return self._boxes[key][1] if key in self._boxes else next(iter(self._boxes.values()))[1]

    def boxes(self) -> list[TypingBox]:
        """Its boxes in their order."""
        return [made for _, made in self._boxes.values()]

    @property
    def caption(self) -> str:
        """What the field is called."""
        return self.known.caption.label(speech.language)

    @property
    def value(self) -> Value:
        """What the field held when it was shown or saved last."""
        return self._value

    def show_value(self, value: Value) -> None:
        """Shows what the field holds; a box that is being typed in keeps what was typed."""
        self._value = value
        for box, made in self._boxes.values():
            if isinstance(box.form, Reference) and isinstance(made, ChoiceBox):
                made.offer(self._choices(box))  # what can be named changes as one works
            if not made.changed:
                made.put(box_text(self.known, box, value, speech.language))

    def bind(self, row: UUID, value: Value, within: UUID | None = None) -> None:
        """Turns to the same field of another record; what is being typed is saved first, or stays a draft."""
        self.save()
        self.row, self.within = row, within
        self._tell(None)
        for _, made in self._boxes.values():
            made.put(made.now())
        self.show_value(value)

    def save(self) -> bool:
        """Saves what was typed and not yet left; says whether all of it could be taken."""
        outcomes = [self._save(key) for key, (_, made) in self._boxes.items() if made.changed]
        return all(outcomes)

    def bring_back(self, draft: Draft) -> bool:
        """Puts a draft back where it was typed; says whether it belongs here and says something new."""
        for key, (_, made) in self._boxes.items():
            if (draft.entity, draft.row, draft.field) == (self.entity, self.row, self._draft_field(key)):
                made.bring_back(draft.text, draft.cursor)
                return made.changed
        return False

    def complete(self, key: str, find: Proposals) -> None:
        """Proposals under a line while one types."""
        made = self.box(key)
        assert isinstance(made, LineBox)
        Completing(made, find)

    def say(self, mood: str, words: str) -> None:
        """Words beside the boxes; `mood` is good, doubt, fault or "" for a plain hint. Without words nothing stands."""
        self._said.say(words)
        if self._sign is not None:
            self._sign.setVisible(bool(words) and mood in _SIGNS)
            if mood in _SIGNS:
                self._sign.set_icon(_SIGNS[mood], 14, mood)

    def add_choice(self, words: str, do: Callable[["FieldEdit"], object]) -> None:
        """Another line of the boxes' context menu, in place of the earlier ones of this owner."""
        for _, made in self._boxes.values():
            made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            for old in made.actions():
                made.removeAction(old)
            action = QAction(words, made)
            action.triggered.connect(partial(do, self))
            made.addAction(action)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        language = speech.language
        for box, made in self._boxes.values():
            member = self.known.member_caption(box.key)
            named = member or self.known.caption
            made.setToolTip(named.help(language))
            made.setAccessibleName(f"{self.caption}: {member.label(language)}" if member else self.caption)
            if isinstance(made, ChoiceBox):
                made.offer(self._choices(box))
            else:
                made.setPlaceholderText(member.label(language) if member and len(self._boxes) > 1 else "")
        self.show_value(self._value)
        self._tell(self._fault)

    # Inside

    def _choices(self, box: Box) -> list[tuple[str, str]]:
        if isinstance(box.form, Word):
            return [(term.code, term.word(speech.language)) for term in vocabulary(box.form.of)]
        assert isinstance(box.form, Reference)
        if not self.document.is_open:
            return []
        places = {"outside": self.tr("Outside"), "storage": self.tr("Storage")}
        rows = self.document.read(row_words, box.form.to, self.document.firm, speech.language)
        return [*((str(row), words) for row, words in rows), *((one, places[one]) for one in box.form.places)]

    def _draft_field(self, key: str) -> str:
        return drafts.field_key(self.known.name, key)

    def _keep(self, key: str) -> None:
        made = self._boxes[key][1]
        self._tell(None)
        self.typed.emit(key, made.now())
        where = (self.document.firm, self.entity, self.row, self._draft_field(key))
        try:
            if made.changed:
                self.document.read(drafts.keep, *where, made.now(), made.cursor_at())
            else:
                self.document.read(drafts.drop, *where)
        except Fault as fault:
            self._tell(fault)

    def _abandon(self, key: str) -> None:
        self._tell(None)
        self.typed.emit(key, self._boxes[key][1].now())
        self.document.read(drafts.drop, self.document.firm, self.entity, self.row, self._draft_field(key))

    def _save(self, key: str) -> bool:
        made = self._boxes[key][1]
        if not self.document.is_open:
            return False  # the draft stays in the file that was closed
        given = made.now()
        try:
            self._value = self.document.write(
                enter_box, self.entity, self.row, self.known.name, key, given, self.within
            )
        except Fault as fault:
            self._tell(fault)
            return False
        made.put(given)
        self._tell(None)
        self.show_value(self._value)
        self.left.emit(self.entity, self.row, self.known.name, given)
        return True

    def _tell(self, fault: Fault | None) -> None:
        self._fault = fault
        self._complaint.say(told(fault, speech.language) if fault else "")

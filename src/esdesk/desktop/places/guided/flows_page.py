"""Step 2: what plants of the sector usually give off and use, answered by yes, no or don't know."""

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from esdesk.audit.listing import Direction
from esdesk.audit.quick_line import read
from esdesk.core.sentences import Language
from esdesk.desktop.language import speech
from esdesk.desktop.places.guided.beside import Beside
from esdesk.desktop.places.guided.page import Page
from esdesk.desktop.places.guided.question_row import QuestionRow, letters
from esdesk.desktop.places.guided.questions import Questions
from esdesk.desktop.places.guided.sheet_pane import SheetPane
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.empty import Empty
from esdesk.desktop.widgets.late import LateLabel
from esdesk.desktop.widgets.marks import TriangleMark
from esdesk.services.files import drafts
from esdesk.services.guided import checklist
from esdesk.services.guided.checklist import Answer, Asking
from esdesk.services.inventory import inventory
from esdesk.services.records.records import Ledger

_SAY: Mapping[str, Callable[[Ledger, UUID, str, Direction, Language], object]] = {
    "yes": checklist.say_yes,
    "no": checklist.say_no,
    "unknown": checklist.say_unknown,
}

_ASKING, _SHOWING = (320, 140), (500, 300)  # width beside the questions, height below them


class FlowsPage(Page):
    """The questions, a line for what nobody asked, and last year's list as a sheet beside them."""

    def build(self) -> None:
        """Makes the parts."""
        self._asked: dict[Hashable, Asking] = {}
        self.questions = Questions(self._made)
        self.empty = Empty()
        self.line = QLineEdit()
        self.line.returnPressed.connect(self._add)
        self.line.textEdited.connect(self._keep)
        self._complaint = LateLabel(self._make_complaint)
        self.sheet = SheetPane(self.document, self.runner)
        self.sheet.moved.connect(self._make_room)
        self.sheet.faulted.connect(self.faulted)
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.questions, 1)
        self._column.addWidget(self.empty, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 8, 16, 8)
        foot.addWidget(self.line)
        self._column.addLayout(foot)
        self._panes = Beside(left, self.sheet, *_ASKING)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._panes)
        self.setFocusProxy(self.questions)

    def retranslate(self) -> None:
        """Says its words."""
        self.line.setPlaceholderText(self.tr("Anything else, in your own words: wood pallets 40 a month"))
        self.line.setAccessibleName(self.tr("Anything else that goes out or comes in"))
        self.empty.say(self.tr("No list is at hand for this sector. Say in the line below what goes out."))
        self.sheet.retranslate()
        self._say_groups()
        for thing, row in self.questions.asked.items():
            self._say(row, self._asked[thing])

    def sentence(self) -> str:
        """What is asked here."""
        return self.tr("Plants like yours usually have these. Yes or no is enough; amounts may be rough.")

    @property
    def wants_accent(self) -> bool:
        """A file that was looked at wants to be brought in first."""
        return self.sheet.waits

    # Showing

    def refresh(self) -> None:
        """Asks what is usual, and shows what was answered."""
        found = self.document.read(checklist.checklist, self.document.facility)
        self._asked = {(one.concept, one.direction): one for one in found}
        things = [[key for key, one in self._asked.items() if one.direction is way] for way in Direction]
        self.questions.show_groups(things if found else [])
        self.questions.setVisible(bool(found))
        self.empty.setVisible(not found)
        for thing, row in self.questions.asked.items():
            self._show(row, self._asked[thing])
        self._say_groups()
        if not self.line.text():
            self._bring_back()

    def _made(self, thing: Hashable) -> QuestionRow:
        asking = self._asked[thing]
        row = QuestionRow(("yes", "no", "unknown"), TriangleMark(asking.direction), self.questions.widget())
        row.answered.connect(partial(self._answer, thing))
        row.given.connect(partial(self._measure, thing))
        row.typed.connect(partial(self._typed, thing))
        row.box.returnPressed.connect(lambda: QTimer.singleShot(0, row, row.go_on))  # once it was taken
        self._say(row, asking)
        return row

    def _say(self, row: QuestionRow, asking: Asking) -> None:
        row.box.setPlaceholderText(self.tr("310 t/yr, 12 m3/month"))
        row.say(asking.label.in_(speech.language), asking.hint.in_(speech.language))
        row.say_answers({"yes": self.tr("Yes"), "no": self.tr("No"), "unknown": self.tr("Don't know")})
        self._show(row, asking)

    def _show(self, row: QuestionRow, asking: Asking) -> None:
        key = "" if asking.answer is Answer.OPEN else asking.answer.value
        notes = {
            Answer.UNKNOWN: self.tr("stands on the list of questions"),
            Answer.YES: asking.name or ("" if asking.amount else self.tr("roughly is fine")),
            Answer.OPEN: self.tr("often forgotten") if asking.often else "",
        }
        row.show_answer(key, asking.amount, notes.get(asking.answer, ""), boxed=asking.answer is Answer.YES)

    def _say_groups(self) -> None:
        titles = {Direction.HAVE: self.tr("Goes out"), Direction.WANT: self.tr("Comes in")}
        how = self.tr("{keys} answer and go on").format(keys=letters(speech.language))
        for group, (way, title) in zip(self.questions.groups, titles.items(), strict=False):
            own = [one.answer for one in self._asked.values() if one.direction is way]
            said = self.tr("{yes} of {all} yes").format(yes=own.count(Answer.YES), all=len(own))
            group.say(title, f"{said}  ·  {how}")

    def _make_room(self) -> None:
        """A file that is looked at needs more room than the question for one."""
        self._panes.share(*(_SHOWING if self.sheet.shows_file else _ASKING))
        self.moved.emit()

    # Doing

    def _answer(self, thing: Hashable, key: str) -> None:
        asking, row, document = self._asked[thing], self.questions.asked[thing], self.document
        told = self.try_to(
            lambda: document.write(_SAY[key], document.facility, asking.concept, asking.direction, speech.language)
        )
        if told:
            self._show(row, asking)
        row.complain(told)

    def _measure(self, thing: Hashable, text: str) -> None:
        resource, document = self._asked[thing].row, self.document
        if resource is not None:
            told = self.try_to(lambda: document.write(inventory.set_cell, resource, "amount", text))
            self.questions.asked[thing].complain(told)

    def _typed(self, thing: Hashable) -> None:
        asking, box = self._asked[thing], self.questions.asked[thing].box
        if asking.row is not None:
            draft = (self.document.firm, drafts.CELL, asking.row, "amount", box.now(), box.cursor_at())
            self.try_to(lambda: self.document.read(drafts.keep, *draft))

    def _add(self) -> None:
        text, document = self.line.text(), self.document
        told = self.try_to(lambda: document.write(inventory.add_line, document.facility, read(text, speech.language)))
        if not told:
            self.line.clear()
        self._complaint.say(told)

    def _keep(self) -> None:
        draft = (self.document.firm, drafts.QUICK_LINE, self.document.facility, "")
        self.try_to(lambda: self.document.read(drafts.keep, *draft, self.line.text(), self.line.cursorPosition()))

    def _bring_back(self) -> None:
        for one in self.document.read(drafts.all):
            if one.entity == drafts.QUICK_LINE and one.row == self.document.facility:
                self.line.setText(one.text)
                self.line.setCursorPosition(one.cursor)

    def _make_complaint(self) -> QLabel:
        complaint = QLabel(self)
        complaint.setWordWrap(True)
        complaint.setTextFormat(Qt.TextFormat.PlainText)
        complaint.setContentsMargins(24, 0, 16, 8)
        say_look(complaint, voice="fault")
        self._column.addWidget(complaint)
        return complaint

    def begin(self) -> None:
        """Puts the cursor on the first open question, else into the line."""
        if self.questions.isVisible():
            self.questions.begin()
        else:
            self.line.setFocus(Qt.FocusReason.TabFocusReason)

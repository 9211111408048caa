"""Step 3: what the plant burns and draws in a year, carrier by carrier, as its bills say it."""

from collections.abc import Hashable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.tokens import CONTROL
from esdesk.desktop.icons import IconLabel, WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.place import Target
from esdesk.desktop.places.guided.page import Page
from esdesk.desktop.places.guided.question_row import QuestionRow
from esdesk.desktop.places.guided.questions import Questions
from esdesk.desktop.theme import say_look
from esdesk.services.guided import carriers
from esdesk.services.guided.carriers import Metered
from esdesk.services.guided.checklist import Answer

_BOX = 264


class BillsPage(Page):
    """A row for each carrier: one line a year, or one bill after the other."""

    def build(self) -> None:
        """Makes the parts."""
        self._metered: Mapping[Hashable, Metered] = {}
        self._year = ""
        self._used: set[str] = set()  # without a bill yet
        self.document.opened.connect(self._used.clear)
        self.questions = Questions(self._made)
        self.energy, self._hint = WordButton("plug-zap"), QLabel()
        self.energy.clicked.connect(lambda: self.go.emit(Target("energy")))
        say_look(self._hint, voice="second")
        self._hint.setWordWrap(True)
        foot = QWidget()
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        say_look(foot, look="raised")
        foot.setMinimumHeight(CONTROL + 20)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._hint, 1)
        row.addWidget(self.energy, 0, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.questions, 1)
        whole.addWidget(foot)
        self.setFocusProxy(self.questions)

    def retranslate(self) -> None:
        """Says its words."""
        self._hint.setText(self.tr("Bills month by month, or in Excel? Energy and water takes them in as they are."))
        self.energy.setText(self.tr("Energy and water"))
        self._say_group()
        for thing, row in self.questions.asked.items():
            self._say(row, self._metered[thing])

    def sentence(self) -> str:
        """What is asked here."""
        return self.tr("One line a year is enough: the amount on the bills, and what was paid.")

    # Showing

    def refresh(self) -> None:
        """Shows what is entered for the year."""
        self._year = self.document.read(carriers.base_year, self.document.facility)
        found = self.document.read(carriers.carriers, self.document.facility, speech.language)
        self._metered = {one.carrier: one for one in found}
        self.questions.show_groups([list(self._metered)])
        for thing, row in self.questions.asked.items():
            self._show(row, self._metered[thing])
        self._say_group()

    def _made(self, thing: Hashable) -> QuestionRow:
        sign = IconLabel("droplet" if thing == "water" else "plug-zap" if thing == "electricity" else "flame", 14)
        row = QuestionRow(("yes", "no"), sign, self.questions.widget())
        row.box.setFixedWidth(_BOX)
        row.answered.connect(partial(self._answer, str(thing)))
        row.given.connect(partial(self._add, str(thing)))
        self._say(row, self._metered[thing])
        return row

    def _say(self, row: QuestionRow, one: Metered) -> None:
        examples = {"water": self.tr("4,200 m3, 180,000 TL"), "electricity": self.tr("1,240,000 kWh, 4,300,000 TL")}
        row.box.setPlaceholderText(examples.get(one.carrier, self.tr("amount with its unit, money")))
        row.say(vocabulary("carrier").word(one.carrier, speech.language))
        row.say_answers({"yes": self.tr("Used"), "no": self.tr("Not used")})
        self._show(row, one)

    def _show(self, row: QuestionRow, one: Metered) -> None:
        used = one.answer is Answer.YES or one.carrier in self._used
        key = "yes" if used else "no" if one.answer is Answer.NO else ""
        note = self.tr("%n bills", "", one.bills) + f": {one.total}" if one.bills else ""
        if used and not note:
            note = self.tr("roughly is fine")
        row.show_answer(key, "", note, boxed=used)

    def _say_group(self) -> None:
        for group in self.questions.groups:
            known = sum(one.answer is not Answer.OPEN for one in self._metered.values())
            said = self.tr("{known} of {all} known").format(known=known, all=len(self._metered))
            group.say(self.tr("In {year}").format(year=self._year), said)

    # Doing

    def _answer(self, carrier: str, key: str) -> None:
        """Used opens the line; nothing is written before something stands in it."""
        row, document = self.questions.asked[carrier], self.document
        (self._used.add if key == "yes" else self._used.discard)(carrier)
        act = carriers.use_again if key == "yes" else carriers.not_used
        row.complain(self.try_to(lambda: document.write(act, document.facility, carrier)))
        self._show(row, self._metered[carrier])

    def _add(self, carrier: str, text: str) -> None:
        row, document = self.questions.asked[carrier], self.document
        if not text.strip():
            return
        a_year = not carriers.says_days(text)
        told = self.try_to(lambda: document.write(carriers.add_bill, document.facility, carrier, text))
        if not told:
            self._used.discard(carrier)
            row.box.put("")
        row.complain(told)
        if a_year and row.box.hasFocus():
            row.go_on()

    def begin(self) -> None:
        """Puts the cursor on the first open question."""
        self.questions.begin()

"""Step 5: who may see what, kind by kind; the same levels as in Firm and site, in plain words."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit.visibility import Reader, default_level, inherited, reaches
from esdesk.audit.vocabulary import VisibilityLevel, vocabulary
from esdesk.desktop.icons import IconLabel, WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.guided.beside import Beside
from esdesk.desktop.places.guided.page import Group, Page, Sheet
from esdesk.desktop.places.guided.partner_pane import PartnerPane
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.guided.partner_view import partner_view
from esdesk.services.guided.steps import SIGHT_GROUPS
from esdesk.services.records.entering import enter_box

_LEVELS = [level.value for level in VisibilityLevel]
_PARTNER = (360, 252)


class SightRow(QWidget):
    """A kind of records, and how far it goes.

    Signals:
        chosen: the level.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(52)
        self.title, self.hint, self.levels = Elided(), Elided(token="ink_2", size=11), Segments(_LEVELS)
        self.title.setFixedHeight(18)
        self.hint.setFixedHeight(15)
        self.levels.chosen.connect(self.chosen)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.hint)
        words.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(24, 0, 16, 0)
        line.setSpacing(10)
        line.addWidget(IconLabel("eye", 14))
        line.addLayout(words, 1)
        line.addWidget(self.levels)
        rule = QFrame(self)
        say_look(rule, look="rule")
        rule.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line, 1)
        column.addWidget(rule)


class SightPage(Page):
    """The kinds that a partner asks for first."""

    def build(self) -> None:
        """Makes the parts."""
        self.sheet, self.group = Sheet(), Group()
        self.sheet.rows.addWidget(self.group)
        self.kinds: dict[str, SightRow] = {}
        for code in SIGHT_GROUPS:
            row = SightRow()
            row.chosen.connect(partial(self._choose, code))
            self.kinds[code] = row
            self.sheet.rows.addWidget(row)
        self._people, self.keep = QLabel(), WordButton("check")
        self._people.setWordWrap(True)
        self._people.setContentsMargins(24, 12, 16, 12)
        say_look(self._people, voice="second")
        self.keep.clicked.connect(self._keep_all)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 4, 16, 12)
        foot.addWidget(self.keep)
        foot.addStretch(1)
        self.sheet.rows.addWidget(self._people)
        self.sheet.rows.addLayout(foot)
        self.sheet.rows.addStretch(1)
        self.partner = PartnerPane()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Beside(self.sheet, self.partner, *_PARTNER))

    def retranslate(self) -> None:
        """Says its words."""
        self.group.say(self.tr("How far it goes"), self.tr("a single record can say otherwise in its details"))
        self._people.setText(
            self.tr("People's names, phones and addresses stay on this laptop whatever you choose here.")
        )
        self.keep.setText(self.tr("Leave all as it stands"))
        self.partner.retranslate()
        self.refresh()

    def sentence(self) -> str:
        """What is asked here."""
        return self.tr("Nothing leaves this laptop before you send it. This says what may leave then, and to whom.")

    def refresh(self) -> None:
        """Shows the levels that hold."""
        held = self._held()
        language = speech.language
        for code, row in self.kinds.items():
            row.title.say(vocabulary("visibility_group").word(code, language))
            for level in _LEVELS:
                row.levels.say(level, vocabulary("level").word(level, language))
                named = f"{row.title.words}: {vocabulary('level').word(level, language)}"
                row.levels.button(level).setAccessibleName(named)
            level = held.get(code, default_level(code))
            row.levels.show_key(level.value)
            proposed = "" if code in held else self.tr("as proposed")
            row.hint.say("  ·  ".join(filter(None, (self._holds(code), self._meaning(code, level), proposed))))
        self.keep.setVisible(not all(code in held for code in self.kinds))
        firm, facility = self.document.firm, self.document.facility
        self.partner.show_view(self.document.read(partner_view, firm, facility, language))

    def _held(self) -> dict[str, VisibilityLevel]:
        record = self.document.record("firm", self.document.firm)
        return inherited(record.values.get("visibility") if record else None)

    def _holds(self, code: str) -> str:
        """What is of a kind, in plain words."""
        return {
            "identity": self.tr("the firm's name and tax number"),
            "sector": self.tr("what the firm makes"),
            "place": self.tr("roughly where it is"),
            "position": self.tr("the address, the point on the map"),
            "what": self.tr("what goes out and comes in"),
            "quantity": self.tr("how much of it, and on the bills"),
            "price": self.tr("what is paid or asked for"),
            "fate": self.tr("who takes it today"),
        }[code]

    def _meaning(self, code: str, level: VisibilityLevel) -> str:
        """How far it gets; what tells partners who one is stays with the centre till everybody may see it."""
        if level is VisibilityLevel.PARTNERS and not reaches(Reader.PARTNERS, code, level):
            return self.tr("only the centre sees it: partners would know who you are")
        return {
            VisibilityLevel.PRIVATE: self.tr("stays on this laptop"),
            VisibilityLevel.CENTRE: self.tr("the centre sees it, nobody else"),
            VisibilityLevel.PARTNERS: self.tr("firms that could be partners see it too"),
            VisibilityLevel.PUBLIC: self.tr("everybody may see it"),
        }[level]

    def _choose(self, code: str, level: str) -> None:
        word = vocabulary("level").word(level, speech.language)
        told = self.try_to(lambda: self._write(code, word))
        if told:
            self.refresh()

    def _write(self, code: str, word: str) -> None:
        self.document.write(enter_box, "firm", self.document.firm, "visibility", code, word)

    def _keep_all(self) -> None:
        """Says expressly what holds already."""
        held = self._held()
        for code in self.kinds:
            if code not in held:
                level = vocabulary("level").word(default_level(code).value, speech.language)
                self.try_to(partial(self._write, code, level))
        self.begin()

    def begin(self) -> None:
        """Puts the cursor on the first kind."""
        first = next(iter(self.kinds.values())).levels
        first.button(first.current or _LEVELS[0]).setFocus()

"""What Start shows in the place of its list: the list itself, the picture of an empty one, a form or a card in hand."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from esdesk.core.paths import audits
from esdesk.desktop.icons import IconLabel, WordButton
from esdesk.desktop.places.start.arrived_card import ArrivedCard
from esdesk.desktop.places.start.audits_table import AuditsTable
from esdesk.desktop.places.start.backups_card import BackupsCard
from esdesk.desktop.places.start.new_audit import NewAudit
from esdesk.desktop.runner import Runner
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.empty import Empty


class Pages(QStackedWidget):
    """A page for each; below the list and its empty picture stands what else can be brought in."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.empty, self.form, self.arrived = AuditsTable(), Empty(), NewAudit(), ArrivedCard()
        self.backups = BackupsCard(runner)
        self._ways = self._build_ways()
        self._pages: dict[QWidget, QWidget] = {
            self.table: self._build_list(),
            self.empty: self._on_top(self.empty, 1),
            **{card: self._on_top(card) for card in (self.form, self.arrived, self.backups)},
        }
        for page in (QWidget(), *self._pages.values()):
            self.addWidget(page)  # nothing is seen until the list has been read

    def _build_list(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._folder = QLabel()
        say_look(self._folder, voice="small")
        foot = QHBoxLayout()
        foot.addWidget(IconLabel("folder-open", 14))
        foot.addWidget(self._folder, 1)
        column.addWidget(self.table, 1000)
        column.addLayout(foot)
        column.addSpacing(8)
        column.addWidget(self._ways)
        column.addStretch(1)
        return page

    def _build_ways(self) -> QWidget:
        self._bring, self.receive = QLabel(), WordButton("inbox")
        self._bring_hint = Elided(token="ink_3", size=11)
        say_look(self._bring, voice="second")
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bring)
        row.addWidget(self.receive)
        row.addWidget(self._bring_hint, 1)
        return ways

    def _on_top(self, card: QWidget, stretch: int = 0) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card, stretch)
        if not stretch:
            column.addStretch(1)
        return page

    @property
    def is_in_hand(self) -> bool:
        """Whether a form or card is shown, which the list must not take away."""
        return self.currentWidget() in [self._pages[card] for card in (self.form, self.arrived, self.backups)]

    def turn_to(self, part: QWidget) -> None:
        """Shows the page of a part."""
        page = self._pages[part]
        column = page.layout()
        if part in (self.table, self.empty) and isinstance(column, QVBoxLayout) and self._ways.parent() is not page:
            column.insertWidget(column.count() - (1 if part is self.table else 0), self._ways)
        self.setCurrentWidget(page)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self._folder.setText(str(audits()))
        self._bring.setText(self.tr("Bring in"))
        self.receive.setText(self.tr("Package from USB or e-mail…"))
        self._bring_hint.say(self.tr("it is shown first; nothing is taken in before you say so"))
        for part in (self.form, self.arrived, self.backups):
            part.retranslate()

"""What a firm that could be a partner would be shown, beside the levels that decide it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconLabel
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.marks import TriangleMark
from esdesk.services.guided.partner_view import Glimpse, PartnerView

_LINE, _TWO_LINES = 26, 40


class _Line(QWidget):
    """A sign and some words; what is withheld has a lock for its sign."""

    def __init__(self, sign: QWidget, words: str, hint: str = "", *, withheld: bool) -> None:
        super().__init__()
        self.setFixedHeight(_TWO_LINES if hint else _LINE)
        self.said = Elided(token="ink_2" if withheld else "ink")
        self.said.say(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(sign)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.said)
        if hint:
            more = Elided(token="ink_2", size=11)
            more.say(hint)
            both.addWidget(more)
        row.addLayout(both, 1)


class PartnerPane(QWidget):
    """A card with the firm as a partner would see it, and its first resources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        say_look(self, look="surface")
        self._title, self._hint, self._rest = QLabel(), QLabel(), QLabel()
        say_look(self._title, voice="section")
        for label in (self._hint, self._rest):
            say_look(label, voice="small")
            label.setWordWrap(True)
        self._shown: list[_Line] = []
        card = QFrame()
        say_look(card, look="card")
        self._lines = QVBoxLayout(card)
        self._lines.setContentsMargins(12, 8, 12, 8)
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self._title, self._hint, card, self._rest):
            column.addWidget(part)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Says its words; those of the card come with `show_view`."""
        self._title.setText(self.tr("What a partner would see"))
        self._hint.setText(self.tr("A firm that could take or give something, if you sent it now."))

    @property
    def told(self) -> list[str]:
        """The lines of the card."""
        return [one.said.words for one in self._shown]

    def show_view(self, view: PartnerView) -> None:
        """Shows the firm anew."""
        for old in self._shown:
            self._lines.removeWidget(old)
            old.hide()  # a layout shows its widgets later: one without parent would become a window
            old.deleteLater()
        self._shown = [*self._made(view)]
        for line in self._shown:
            self._lines.addWidget(line)
        self._say_rest(view)

    def _made(self, view: PartnerView) -> Iterator[_Line]:
        for icon, words, hidden in (
            ("factory", view.firm, self.tr("the firm's name is withheld")),
            ("wrench", view.sector, self.tr("what it makes is withheld")),
            ("map", view.place, self.tr("where it is is withheld")),
        ):
            if words != "":
                withheld = words is None
                sign = IconLabel("lock" if withheld else icon, 14)
                yield _Line(sign, hidden if words is None else words, withheld=withheld)
        for one in view.things:
            name = self.tr("something withheld") if one.name is None else one.name
            yield _Line(TriangleMark(one.direction), name, self._figures(one), withheld=one.name is None)

    def _figures(self, one: Glimpse) -> str:
        """Amount and price; what is withheld is said to be."""
        amount = self.tr("amount withheld") if one.amount is None else one.amount
        price = self.tr("price withheld") if one.price is None else one.price
        return "  ·  ".join(filter(None, (amount, price)))

    def _say_rest(self, view: PartnerView) -> None:
        hidden = self.tr("%n records are not shown at all.", "", view.hidden) if view.hidden else ""
        alone = "" if view.things else self.tr("Only the centre could bring you together with somebody.")
        self._rest.setText(" ".join(filter(None, (hidden, alone))))
        self._rest.setVisible(bool(hidden or alone))

"""Beside the bills: what is the matter with the one under the cursor, and what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.icons import IconLabel, WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.energy.basis_card import BasisCard
from esdesk.desktop.places.energy.bill_cells import SIGNS
from esdesk.desktop.places.energy.reasons import Reasons
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.desktop.widgets.typing_boxes import LineBox
from esdesk.services.energy.bills import Bill, State
from esdesk.services.energy.words import carrier_name, estimate_words, month_words, share_words, state_words

_WIDE = 304


class Side(QFrame):
    """The pane.

    Signals:
        asked: the missing bill shall be asked for.
        estimated: its estimate shall be taken over.
        accepted: an unusual bill may stay, with the reason.
        doubted: it may not, after all.
        proof_asked: a photo or file of the bill shall be attached.
        meter_named: the bill's meter has this name, in all its bills.
        carrier_said: what an incomplete bill is of, by its code.
    """

    asked = Signal()
    estimated = Signal()
    accepted = Signal(str)
    doubted = Signal()
    proof_asked = Signal()
    meter_named = Signal(str)
    carrier_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="raised")
        self.setFixedWidth(_WIDE)
        self._bill: Bill | None = None
        self._sign, self.title, self._under = IconLabel("circle-check", 18), Elided(size=16, strong=True), QLabel()
        self.title.setFixedHeight(24)
        self._told = QLabel()
        for label in (self._under, self._told):
            say_look(label, voice="second")
            label.setWordWrap(True)
        self.ask_button, self.use_button = KeyButton(), KeyButton()
        self._estimate = QLabel()
        self._estimate.setWordWrap(True)
        self.reasons = Reasons()
        self.doubt_button, self.proof_button = KeyButton(), WordButton("camera")
        self._meter_label, self.meter = QLabel(), LineBox()
        say_look(self._meter_label, voice="small")
        self.carriers = QComboBox()
        for term in vocabulary("carrier"):
            self.carriers.addItem(term.word(speech.language), term.code)
        self.basis = BasisCard()
        self._lay_out()
        self.ask_button.clicked.connect(self.asked)
        self.use_button.clicked.connect(self.estimated)
        self.reasons.given.connect(self.accepted)
        self.doubt_button.clicked.connect(self.doubted)
        self.proof_button.clicked.connect(self.proof_asked)
        self.carriers.activated.connect(lambda _: self.carrier_said.emit(str(self.carriers.currentData())))
        self.meter.finished.connect(lambda: self.meter_named.emit(self.meter.now()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        head.addWidget(self.title, 1)
        inside = QWidget()
        say_look(inside, look="clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        for one in (self._under, self._told, self.carriers, self.ask_button, self._estimate, self.use_button,
                    self.reasons, self.doubt_button, self.proof_button, self._meter_label, self.meter):  # fmt: skip
            column.addWidget(one)
        column.addSpacing(16)
        column.addWidget(self.basis)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def retranslate(self) -> None:
        """Says its words."""
        self.ask_button.setText(self.tr("Ask the firm for it  S"))
        self.use_button.setText(self.tr("Use the estimate"))
        self.doubt_button.setText(self.tr("Doubt it again"))
        self.proof_button.setText(self.tr("Attach the bill…"))
        for at, term in enumerate(vocabulary("carrier")):
            self.carriers.setItemText(at, term.word(speech.language))
        self.carriers.setPlaceholderText(self.tr("What was metered?"))
        self.carriers.setAccessibleName(self.tr("What was metered?"))
        self._meter_label.setText(self.tr("Meter, in all its bills"))
        self.meter.setAccessibleName(self._meter_label.text())
        self.meter.setPlaceholderText(self.tr("number of the contract, or a name"))
        self.reasons.retranslate()
        self.basis.retranslate()
        self.show_bill(self._bill)

    def show_bill(self, bill: Bill | None) -> None:
        """What there is to say of a bill, and to do."""
        self._bill = bill
        state = bill.state if bill is not None else None
        self.ask_button.setVisible(state is State.MISSING)
        self.carriers.setVisible(state is State.UNREAD)
        self.carriers.setCurrentIndex(self.carriers.findData(bill.carrier) if bill is not None else -1)
        has_estimate = bill is not None and bill.estimate is not None
        self._estimate.setVisible(has_estimate)
        self.use_button.setVisible(has_estimate)
        self.reasons.setVisible(state is State.UNUSUAL)
        self.doubt_button.setVisible(state is State.ACCEPTED)
        self.proof_button.setVisible(bill is not None and bill.row is not None)
        for one in (self._sign, self.title, self._under, self._told, self._meter_label, self.meter):
            one.setVisible(bill is not None)
        if bill is not None:
            self._tell(bill)

    def _tell(self, bill: Bill) -> None:
        language = speech.language
        self.meter.put(bill.meter)
        self._sign.set_icon(SIGNS[bill.state][0], 18, SIGNS[bill.state][1])
        when = month_words(bill, language)
        self.title.say(", ".join(part for part in (carrier_name(bill.carrier, language), when) if part))
        days = self.tr("%n days", "", bill.days) if bill.days else ""
        parts = (bill.meter, bill.dates, days, state_words(bill, language))
        self._under.setText(" · ".join(part for part in parts if part))
        told = self._sentence(bill)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        if bill.estimate is not None:
            self._estimate.setText(
                self.tr("Estimate: {amount}, from the use a day before and after{spread}. It stays hatched everywhere, "
                        "in the report too.").format(amount=estimate_words(bill.estimate, language),
                                                     spread=self._spread(bill))
            )  # fmt: skip

    def _spread(self, bill: Bill) -> str:
        spread = bill.estimate.spread if bill.estimate is not None else None
        return "" if spread is None else f" (±{share_words(spread, speech.language).lstrip('+')})"

    def _sentence(self, bill: Bill) -> str:
        if bill.state is State.UNUSUAL and bill.aside is not None:
            aside = share_words(bill.aside, speech.language).replace("−", "−\u2060")  # no line breaks behind it
            return self.tr("The use a day lies {aside} off the median of this meter. Correct it, or say why it is "
                           "right.").format(aside=aside)  # fmt: skip
        if bill.state is State.ACCEPTED:
            return self.tr("Explained: {reason}").format(reason=bill.reason)
        if bill.state is State.TWICE:
            return self.tr("Another bill of this meter covers some of these days: correct the dates, or delete one.")
        if bill.state is State.UNREAD:
            return self.tr("Days, an amount with its unit, or what was metered is missing; it is not counted.")
        return ""

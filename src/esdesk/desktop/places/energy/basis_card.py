"""Gross or net: what gas in kWh rests on is asked in place, with what either would mean."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.audit.carriers import HeatBasis
from esdesk.desktop.icons import IconLabel
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.services.energy.words import plain
from esdesk.services.energy.year import Basis


class BasisCard(QWidget):
    """One question, two answers.

    Signals:
        answered: a `HeatBasis`.
    """

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._basis: Basis | None = None
        self._title, self._told = QLabel(), QLabel()
        say_look(self._title, voice="strong")
        say_look(self._told, voice="second")
        self._told.setWordWrap(True)
        self.buttons = {basis: QPushButton() for basis in HeatBasis}
        head = QHBoxLayout()
        head.setSpacing(6)
        self._sign = IconLabel("triangle-alert", 16)
        self._sign.set_icon("triangle-alert", 16, "doubt")
        head.addWidget(self._sign)
        head.addWidget(self._title, 1)
        answers = QVBoxLayout()
        answers.setSpacing(6)
        for basis, button in self.buttons.items():
            button.clicked.connect(partial(self.answered.emit, basis))
            answers.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._told)
        column.addLayout(answers)

    def retranslate(self) -> None:
        """Says its words."""
        self._title.setText(self.tr("Natural gas: gross or net calorific value?"))
        self.show_basis(self._basis)

    def show_basis(self, basis: Basis | None) -> None:
        """What is asked; hidden where nothing is."""
        self._basis = basis
        self.setVisible(basis is not None)
        if basis is None:
            return
        language = speech.language
        self._told.setText(
            self.tr("{kwh} kWh: by which value? Gas bills mostly give the gross one; the bill says so.").format(
                kwh=plain(basis.kwh, language)
            )
        )
        words = {HeatBasis.GROSS: self.tr("Gross"), HeatBasis.NET: self.tr("Net")}
        for one, button in self.buttons.items():
            tep, tonnes = plain(basis.tep[one], language), plain(basis.co2e[one], language)
            button.setText(f"{words[one]}   {tep} TEP · {tonnes} t")

"""What one chooses in Balance: what is balanced, of which year; below, which substance, or how money is shared."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from esdesk.audit.flows import Measure
from esdesk.audit.waste_cost import Key
from esdesk.core.turkish import fold
from esdesk.desktop.places.balance.reading import MEASURES, MONEY, Asked
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.segments import Segments
from esdesk.desktop.widgets.year_choice import YearChoice

_BOX = 220


class SubstanceBox(QComboBox):
    """The substances that flows name, the most named first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_BOX)

    def offer(self, names: Sequence[str], now: str) -> None:
        """Offers these; `now` is the one that is shown."""
        if [self.itemText(at) for at in range(self.count())] != list(names):
            self.clear()
            self.addItems(list(names))
        self.setCurrentIndex(next((at for at, one in enumerate(names) if fold(one) == fold(now)), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Scrolling a page must not change what it shows."""
        event.ignore()


class Choices(QWidget):
    """The choices; as a widget it is the bar under the head.

    Attributes:
        measures, years, unit: for the head.

    Signals:
        chosen: what is asked for now (`Asked`).
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = Asked()
        self.measures, self.years = Segments(list(MEASURES)), YearChoice()
        self.unit, self.label = QLabel(), QLabel()
        self.substances, self.keys = SubstanceBox(), Segments([one.value for one in Key])
        for label in (self.unit, self.label):
            say_look(label, voice="second")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(12)
        for part in (self.label, self.substances, self.keys):
            row.addWidget(part)
        row.addStretch(1)
        self.measures.chosen.connect(lambda of: self.ask(of=of))
        self.years.chosen.connect(lambda year: self.ask(year=year))
        self.keys.chosen.connect(lambda key: self.ask(key=Key(key)))
        self.substances.activated.connect(lambda at: self.ask(substance=self.substances.itemText(at)))
        self._show_bar()

    def retranslate(self) -> None:
        """Says its words."""
        words = (self.tr("Mass"), self.tr("Dry"), self.tr("Substance"), self.tr("Energy"), self.tr("Water"),
                 self.tr("Money"))  # fmt: skip
        for one, said in zip(MEASURES, words, strict=True):
            self.measures.say(one, said)
        self.measures.setAccessibleName(self.tr("What is balanced"))
        self.years.say(self.tr("Of which year"))
        self.keys.say(Key.MASS, self.tr("By mass"))
        self.keys.say(Key.DRY, self.tr("By dry mass"))
        self.keys.setAccessibleName(self.tr("How costs are shared between what leaves a process"))
        self.substances.setAccessibleName(self.tr("Which substance is balanced"))
        self._show_bar()

    def ask(self, **changed: object) -> None:
        """Asks for something else of what is shown."""
        self.asked = replace(self.asked, **changed)  # type: ignore[arg-type]  # fields of `Asked`
        self._show_bar()
        self.chosen.emit(self.asked)

    def show_found(self, years: Sequence[str], year: str, unit: str) -> None:
        """Shows of which years there is anything, and which one is shown in which unit."""
        self.years.offer(years, year)
        self.unit.setText(unit)

    def show_substances(self, names: Sequence[str], now: str) -> None:
        """Offers the substances that flows name."""
        self.substances.offer(names, now)
        self.setVisible(self.asked.of == MONEY or bool(names))

    def _show_bar(self) -> None:
        of_money, of_substance = self.asked.of == MONEY, self.asked.of == Measure.SUBSTANCE
        self.keys.setVisible(of_money)
        self.substances.setVisible(of_substance)
        self.label.setText(self.tr("Costs are shared") if of_money else self.tr("Substance, as in the compositions"))
        self.setVisible(of_money or of_substance)

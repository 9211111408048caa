"""The bills of one carrier at a time, chosen above the table; readings that cannot be counted stand apart."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.language import speech
from esdesk.desktop.places.energy.bills_model import BillsModel
from esdesk.desktop.places.energy.bills_table import BillsTable
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.segments import Segments
from esdesk.services.energy.bills import Bill
from esdesk.services.energy.words import carrier_name

_UNREAD = "unread"
Lanes = Sequence[tuple[str, list[Bill]]]


class BillsPane(QWidget):
    """A head of 44 and the table.

    Signals:
        moved: to another bill.
        turned: to another carrier.
    """

    moved = Signal()
    turned = Signal()

    def __init__(self, write: Callable[[Bill, str, str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: Lanes = ()
        self._unread: list[Bill] = []
        self.title = QLabel()
        say_look(self.title, voice="section")
        self.which: Segments | None = None
        self.table = BillsTable(BillsModel(write))
        head = QWidget()
        head.setFixedHeight(44)
        self._row = QHBoxLayout(head)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        self.table.moved.connect(self.moved)

    def retranslate(self) -> None:
        """Says its words."""
        self.title.setText(self.tr("Bills"))
        self.table.setAccessibleName(self.tr("Bills and readings of one carrier"))
        self.table.bills.say([
            self.tr("Period"), self.tr("Meter"), self.tr("Days"), self.tr("Amount"), self.tr("Cost"),
            self.tr("TL each"), self.tr("Days by month"), self.tr("Off median"), self.tr("Proof"), self.tr("State"),
        ])  # fmt: skip
        self._say_segments()

    # What is shown

    def show_lanes(self, lanes: Lanes, unread: list[Bill]) -> None:
        """Shows these; carrier and line stay where they were."""
        before, at = self._keys(), self.table.currentIndex()
        row = self.table.current()
        chosen = self.which.current if self.which is not None else ""
        self._lanes, self._unread = lanes, unread
        if self._keys() != before:
            self._make_anew()
            if self.which is not None and chosen in self._keys():
                self.which.button(chosen).setChecked(True)
        self._say_segments()
        self.table.bills.show(self._shown())
        if row is None or row.row is None or not self._stand_here(row.row):
            self.table.stand_at(min(max(at.row(), 0), self.table.bills.rowCount() - 1))

    @property
    def carrier(self) -> str:
        """Code of what is shown; "" where nothing is."""
        lane = self.lane
        return self._lanes[lane][0] if 0 <= lane < len(self._lanes) else ""

    @property
    def lane(self) -> int:
        """Which lane is shown, from 0; -1 where none is."""
        current = self.which.current if self.which is not None else ""
        return int(current) if current.isdecimal() else -1

    def turn_to(self, carrier: str) -> None:
        """Shows the bills of a carrier, where there are any."""
        at = next((at for at, (code, _) in enumerate(self._lanes) if code == carrier), None)
        if at is not None and self.which is not None and at != self.lane:
            self.which.choose(str(at))

    def look_at(self, lane: int, year: int, month: int) -> None:
        """Shows a lane, and puts the cursor on the line that has most of a month."""
        if self.which is not None and lane != self.lane:
            self.which.button(str(lane)).setChecked(True)
            self._turn()
        of_month = [
            (days, -at)
            for at, one in enumerate(self.table.bills.bills)
            for of_year, number, days in one.months
            if (of_year, number) == (year, month)
        ]
        if of_month:
            self.table.stand_at(-max(of_month)[1])

    def stand_at(self, row: UUID) -> bool:
        """Puts the cursor on a reading, whatever its carrier; tells whether it is here."""
        for key, of in zip(self._keys(), [*(of for _, of in self._lanes), self._unread], strict=False):
            if self.which is not None and any(one.row == row for one in of):
                self.which.button(key).setChecked(True)
                self._turn()
                return self._stand_here(row)
        return False

    # How

    def _keys(self) -> list[str]:
        return [*(str(at) for at in range(len(self._lanes))), *([_UNREAD] if self._unread else [])]

    def _shown(self) -> list[Bill]:
        return self._lanes[self.lane][1] if 0 <= self.lane < len(self._lanes) else self._unread

    def _stand_here(self, row: UUID) -> bool:
        at = next((at for at, one in enumerate(self.table.bills.bills) if one.row == row), None)
        if at is not None:
            self.table.stand_at(at)
        return at is not None

    def _make_anew(self) -> None:
        if self.which is not None:
            self._row.removeWidget(self.which)
            self.which.hide()
            self.which.deleteLater()
            self.which = None
        if self._keys():
            self.which = Segments(self._keys(), self)
            self.which.chosen.connect(self._turn)
            self._row.insertWidget(1, self.which)

    def _say_segments(self) -> None:
        if self.which is None:
            return
        self.which.setAccessibleName(self.tr("Whose bills"))
        for at, (code, of) in enumerate(self._lanes):
            self.which.say(str(at), carrier_name(code, speech.language), sum(one.row is not None for one in of))
        if self._unread:
            self.which.say(_UNREAD, self.tr("Incomplete"), len(self._unread))

    def _turn(self) -> None:
        self.table.bills.show(self._shown())
        self.table.stand_at(0)
        self.turned.emit()

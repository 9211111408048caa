"""The bills of a carrier as a table of Qt: one line a bill or a time without one; what is typed goes to the place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from esdesk.core.numbers import number_words
from esdesk.desktop.language import speech
from esdesk.services.energy.bill_writing import COLUMNS as WRITTEN
from esdesk.services.energy.bills import Bill
from esdesk.services.energy.words import months_words, share_words, state_words

Index = QModelIndex | QPersistentModelIndex
BILL = Qt.ItemDataRole.UserRole
COLUMNS = ("dates", "meter", "days", "amount", "cost", "a_unit", "months", "aside", "proofs", "state")
FIGURES = frozenset({"days", "amount", "cost", "a_unit", "aside"})
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class BillsModel(QAbstractTableModel):
    """Bills as they were given; `BILL` gives one whole.

    Args:
        write: takes a bill, a column and what was typed; tells whether it was taken.
    """

    def __init__(self, write: Callable[[Bill, str, str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._bills: Sequence[Bill] = ()
        self._titles: Sequence[str] = ()

    def show(self, bills: Sequence[Bill]) -> None:
        """Shows these in place of those before."""
        self.beginResetModel()
        self._bills = bills
        self.endResetModel()

    def say(self, titles: Sequence[str]) -> None:
        """What the columns are called."""
        self._titles = titles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def bill(self, at: int) -> Bill | None:
        """A bill; None where there is none."""
        return self._bills[at] if 0 <= at < len(self._bills) else None

    @property
    def bills(self) -> Sequence[Bill]:
        """All that are shown."""
        return self._bills

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self._bills)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called, over its figures."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section] in FIGURES else _LEFT
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; what stands in it to be changed."""
        bill = self.bill(index.row()) if index.isValid() else None
        if bill is None:
            return None
        if role == BILL:
            return bill
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[index.column()] in FIGURES else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return bill.reason or None
        return words_of(bill, COLUMNS[index.column()]) if role in _SHOWN else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What is written can be edited; of a time without a bill only what would make one."""
        bill = self.bill(index.row()) if index.isValid() else None
        if bill is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        column = COLUMNS[index.column()]
        open_ones = WRITTEN if bill.row is not None else ("amount",)
        return flags | Qt.ItemFlag.ItemIsEditable if column in open_ones else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  Qt's name
        """Hands on what was typed, where it is something else."""
        bill = self.bill(index.row()) if index.isValid() else None
        if bill is None or role != Qt.ItemDataRole.EditRole or not isinstance(value, str):
            return False
        column = COLUMNS[index.column()]
        return value != words_of(bill, column) and self._write(bill, column, value)


_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


def words_of(bill: Bill, column: str) -> str:
    """A cell in words."""
    language = speech.language
    if column in ("dates", "meter", "amount", "cost"):
        return str(getattr(bill, column))
    if column == "days":
        return "" if bill.days is None else str(bill.days)
    if column == "a_unit":
        return "" if bill.a_unit is None else number_words(bill.a_unit, language)
    if column == "months":
        return months_words(bill, language)
    if column == "aside":
        return "" if bill.aside is None else share_words(bill.aside, language)
    if column == "proofs":
        return str(bill.proofs) if bill.proofs else ""
    return state_words(bill, language)

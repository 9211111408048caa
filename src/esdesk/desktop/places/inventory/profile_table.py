"""What stands in the columns of a sheet before it is taken in: a line a column, folded until one asks."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from esdesk.desktop.theme import say_look
from esdesk.services.sheets.profiling import ColumnProfile, SheetProfile, What

Index = QModelIndex | QPersistentModelIndex
_ROW, _MOST_SHOWN = 28, 7
_WIDTHS = (220, 100, 100, 240, 180, 200)


class ProfileModel(QAbstractTableModel):
    """Column, filled, different, kinds, units, figures, odd cells."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[ColumnProfile, ...] = ()
        self._rows = 0
        self._titles: Sequence[str] = ()

    def show_profile(self, found: SheetProfile | None) -> None:
        """Shows what was found, or nothing."""
        self.beginResetModel()
        self._columns = found.columns if found is not None else ()
        self._rows = found.rows if found is not None else 0
        self.endResetModel()

    def say(self, titles: Sequence[str]) -> None:
        """What the columns are called."""
        self._titles = titles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_WIDTHS))

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """The columns of the sheet."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """What is told of each."""
        return 0 if parent is not None and parent.isValid() else len(_WIDTHS) + 1

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called."""
        shown = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._titles)
        return self._titles[section] if shown and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return _cells(self._columns[index.row()], self._rows)[index.column()]


def _cells(one: ColumnProfile, rows: int) -> tuple[str, ...]:
    odd = [f"{cell.number}: {cell.text}" for cell in one.odd]
    more = one.odd_count - len(one.odd)
    return (
        " · ".join(said for said in (one.letter, one.header) if said and not said.startswith("· ")),
        f"{one.filled} / {rows}",
        str(one.distinct),
        " · ".join(f"{many} {_KINDS[what]()}" for what, many in one.kinds),
        ", ".join(one.units),
        f"{one.least} – {one.most}" if one.least else "",
        "; ".join([*odd, f"+{more}"] if more > 0 else odd),
    )


_KINDS = {
    What.FIGURE: lambda: QCoreApplication.translate("Profile", "figures"),
    What.AMOUNT: lambda: QCoreApplication.translate("Profile", "figures with a unit"),
    What.DAY: lambda: QCoreApplication.translate("Profile", "days"),
    What.CODE: lambda: QCoreApplication.translate("Profile", "codes"),
    What.WORDS: lambda: QCoreApplication.translate("Profile", "words"),
}


class ProfileTable(QTableView):
    """The lines, as high as they are up to some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = ProfileModel()
        self.setModel(self.columns)
        say_look(self, look="inset")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, width in enumerate(_WIDTHS):
            head.resizeSection(at, width)
        head.setStretchLastSection(True)

    def retranslate(self) -> None:
        """Says its words."""
        self.setAccessibleName(self.tr("What stands in the columns"))
        first = [self.tr("Column"), self.tr("Filled"), self.tr("Different"), self.tr("Kinds of cells")]
        self.columns.say([*first, self.tr("Units"), self.tr("Least – most"), self.tr("Unlike the others (row: cell)")])

    def show_profile(self, found: SheetProfile | None) -> None:
        """Shows what was found, or goes away."""
        self.columns.show_profile(found)
        self.setVisible(found is not None)
        self.setFixedHeight(_ROW * (2 + min(_MOST_SHOWN, self.columns.rowCount())))

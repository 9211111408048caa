"""The packages that were written from this file and taken into it, the newest first."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets import painted
from esdesk.services.packing import NotedPackage

_AnyIndex = QModelIndex | QPersistentModelIndex
STATE, HOLDS, FROM, WHEN = range(4)
_WIDTHS = {STATE: 170, HOLDS: 200, WHEN: 190}


class PackagesModel(QAbstractTableModel):
    """Packages in words; `Qt.UserRole` gives the package."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[NotedPackage, tuple[str, ...]]] = []
        self.heads: list[str] = [""] * 4

    def show(self, rows: list[tuple[NotedPackage, tuple[str, ...]]]) -> None:
        """Shows these, each with the words of its cells."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """How many packages there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """Four."""
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802  Qt's name
        """The words over the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words of a cell, or the package."""
        if not index.isValid():
            return None
        package, words = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return package
        return words[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        package: NotedPackage = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painted.ground(painter, option, first=index.column() == STATE)
        box: QRect = option.rect.adjusted(16 if index.column() == STATE else 8, 0, -8, -1)
        if index.column() == STATE:
            icon = "upload" if package.outgoing else "download"
            painted.sign(painter, icon, QPoint(box.left(), box.center().y() - 7), 16, "ink_2")
            box.setLeft(box.left() + 26)
        painted.text(painter, box, str(index.data()), "ink" if index.column() == STATE else "ink_2")
        painter.restore()


class PackagesTable(QTableView):
    """The table of packages."""

    def __init__(self, model: PackagesModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        say_look(self, look="inset")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(40)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(FROM, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)

"""What goes into a step and what comes out of it, as one list with two headings."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from esdesk.desktop.theme import colour, say_look, theme
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.marks import quality_dot, triangle
from esdesk.services.plant.process_plan import AtStep

_AnyIndex = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_HIGH, _EDGE, _TEXT = 26, 16, 34
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class PartRow:
    """A heading with how many follow, or a resource and the step that it comes from or goes to."""

    heading: str = ""
    count: int = 0
    resource: AtStep | None = None
    beyond: str = ""


class PartsModel(QAbstractListModel):
    """Headings and resources."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PartRow] = []

    def show(self, rows: Sequence[PartRow]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and Qt's default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words of a row, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            one = row.resource
            return row.heading if one is None else " ".join(filter(None, (one.name, row.beyond, one.amount)))
        return None

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Headings are only read."""
        row = self._rows[index.row()] if index.isValid() else None
        return Qt.ItemFlag.NoItemFlags if row is None or row.resource is None else super().flags(index)

    def resource_at(self, index: _AnyIndex) -> UUID | None:
        """The resource of a row."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.resource.row if row is not None and row.resource is not None else None


class _PartPainter(QStyledItemDelegate):
    """A heading, or a resource: its sign, its name, where it leads, its amount and how that is known."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        """Every row is equally high."""
        return QSize(0, _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draws it."""
        row, box = index.data(ROW), QRect(option.rect)
        inside = box.adjusted(_EDGE, 0, -_EDGE, 0)
        if row.resource is None:
            painter.fillRect(box, colour("sunken"))
            painted.text(painter, inside, row.heading, strong=True)
            painted.text(painter, inside, str(row.count), "ink_2", size=11, align=_RIGHT)
            return
        painted.ground(painter, option)
        one = row.resource
        triangle(painter, QPointF(box.left() + 22, box.center().y() + 1), one.direction)
        quality_dot(painter, QPointF(box.right() - _EDGE - 4, box.center().y() + 1), one.quality)
        wide = painted.text(painter, inside.adjusted(0, 0, -16, 0), one.amount, align=_RIGHT)
        room = box.adjusted(_TEXT, 0, -_EDGE - 24 - wide, 0)
        taken = painted.text(painter, room, one.name)
        if row.beyond:
            painted.text(painter, room.adjusted(min(taken + 6, room.width()), 0, 0, 0), row.beyond, "ink_2")


class PartsList(QListView):
    """The list.

    Signals:
        opened: a resource (UUID) shall be shown in the inventory.
        lifted: one shall be put at another step.
    """

    opened = Signal(object)
    lifted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say_look(self, look="surface")
        self.rows = PartsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_PartPainter(self))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[PartRow]) -> None:
        """Shows other rows; the same resource stays the current one."""
        kept = self.rows.resource_at(self.currentIndex())
        self.rows.show(rows)
        found = [at for at, one in enumerate(rows) if one.resource is not None]
        same = [at for at in found if (one := rows[at].resource) is not None and one.row == kept]
        if found:
            self.setCurrentIndex(self.rows.index((same or found)[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens, M lifts."""
        current = self.rows.resource_at(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
        elif event.key() == Qt.Key.Key_M and current is not None:
            self.lifted.emit(current)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        current = self.rows.resource_at(index)
        if current is not None:
            self.opened.emit(current)

"""How the lines of the bills are painted: figures at the right, days as a strip on months, the state with its sign."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from esdesk.desktop.places.energy.bills_model import BILL, COLUMNS, FIGURES, words_of
from esdesk.desktop.theme import colour, say_look
from esdesk.desktop.widgets import painted
from esdesk.services.energy.bills import Bill, State

Index = QModelIndex | QPersistentModelIndex
ROW = 28
SIGNS = {
    State.MISSING: ("circle-x", "fault"),
    State.UNREAD: ("circle-x", "fault"),
    State.TWICE: ("triangle-alert", "doubt"),
    State.UNUSUAL: ("triangle-alert", "doubt"),
    State.ACCEPTED: ("check-check", "ink_2"),
    State.ESTIMATED: ("circle-dashed", "doubt"),
    State.FINE: ("circle-check", "good"),
}
"""The sign of each state, and the colour it is in."""

_STRIP, _SIDE, _INSET = 48, 8, 16
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class BillCell(QStyledItemDelegate):
    """Paints a cell and opens its editor."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, content, and the ring of the cell that has the focus."""
        bill = index.data(BILL)
        if not isinstance(bill, Bill):
            return
        column = COLUMNS[index.column()]
        painted.ground(painter, option, first=index.column() == 0)
        whole: QRect = option.rect
        box = whole.adjusted(_INSET if index.column() == 0 else _SIDE, 0, -_SIDE, -1)
        if column == "months":
            _strip(painter, box, bill)
        elif column == "state":
            name, token = SIGNS[bill.state]
            painted.sign(painter, name, QPoint(box.left(), box.center().y() - 6), 14, token)
            painted.text(painter, box.adjusted(20, 0, 0, 0), words_of(bill, column))
        elif column == "proofs":
            if bill.proofs:
                painted.sign(painter, "paperclip", QPoint(box.left(), box.center().y() - 6), 14, "ink_2")
                painted.text(painter, box.adjusted(20, 0, 0, 0), words_of(bill, column), "ink_2")
        else:
            token = "ink" if column in ("dates", "amount", "cost") and bill.row is not None else "ink_2"
            said = words_of(bill, column) or ("–" if column in FIGURES else "")
            painted.text(painter, box, said, token, align=_RIGHT if column in FIGURES else _LEFT)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(whole.adjusted(1, 1, -1, -2))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802  Qt's name
        """Rows are 28 high."""
        return QSize(0, ROW)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802  Qt's name
        """One line, over the cell."""
        editor = QLineEdit(parent)
        say_look(editor, look="cell")
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or ""))
        return editor


def _strip(painter: QPainter, box: QRect, bill: Bill) -> None:
    """The days of a bill, month by month, and in words."""
    days = sum(part for *_, part in bill.months)
    if not days:
        return
    missing = bill.row is None
    shown = bill.months if len(bill.months) <= 6 else ()  # the parts of more could not be told apart
    left = box.left()
    for at, (*_, part) in enumerate(shown or [(0, 0, days)]):
        wide = round(_STRIP * part / days)
        fullest = part == max(one for *_, one in bill.months) or not shown
        token = "doubt_soft" if missing else "field" if fullest else "edge"
        painter.fillRect(QRect(left + bool(at), box.center().y() - 4, wide - bool(at), 9), colour(token))
        left += wide
    words = words_of(bill, "months") if shown and len(shown) <= 2 else ""
    painted.text(painter, box.adjusted(_STRIP + 6, 0, 6, 0), words, "ink_2", size=11)

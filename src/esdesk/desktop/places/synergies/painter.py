"""Draws the lines of Synergies, and the heads of their columns over them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from esdesk.desktop.icons import KIND_ICONS
from esdesk.desktop.places.synergies import sayings
from esdesk.desktop.places.synergies.rows import FOLLOWED, HEAD, Head
from esdesk.desktop.theme import colour, theme
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.marks import triangle
from esdesk.services.synergies.synergies import Followed

_AnyIndex = QModelIndex | QPersistentModelIndex
_LINE, _HEAD, _COLUMNS = 44, 32, 28
_NAME_AT, _NAME, _OWNER, _DUE, _AMOUNT, _GAIN, _GAP, _INSET = 64, 212, 72, 134, 76, 70, 12, 16
_FULL, _SOME = 760, 560  # widths under which amounts, and then owners, give way
_AT_THE_RIGHT = (("gain", _GAIN, _FULL), ("amount", _AMOUNT, _FULL), ("due", _DUE, 0), ("owner", _OWNER, _SOME))
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def columns(width: int) -> dict[str, tuple[int, int]]:
    """Where each column begins and how wide it is; those for which there is no room are left out."""
    right = width - _INSET
    found: dict[str, tuple[int, int]] = {}
    for name, wide, least in _AT_THE_RIGHT:
        if width >= least:
            found[name] = (right - wide, wide)
            right -= wide + _GAP
    named = min(_NAME, (right - _NAME_AT) // 2)
    found["name"] = (_NAME_AT, named)
    at = _NAME_AT + named + _GAP
    found["action"] = (at, right - at)
    return found


class Heads(QWidget):
    """The heads of the columns, `over` which they stand: it is narrower where it can be scrolled."""

    def __init__(self, over: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._over = over
        self.setFixedHeight(_COLUMNS)
        self._words: dict[str, str] = {}
        theme.changed.connect(self.update)

    def say(self, words: dict[str, str]) -> None:
        """What the columns are called."""
        self._words = words
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("sunken"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), colour("line"))
        for name, (left, width) in columns(self._over.width()).items():
            align = _RIGHT if name in ("amount", "gain") else _LEFT
            box = QRect(left, 0, width, self.height())
            painted.text(painter, box, self._words.get(name, ""), "ink_2", size=11, align=align)


class SynergiesPainter(QStyledItemDelegate):
    """Draws heads of groups and lines."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        """How high a row is."""
        return QSize(100, _HEAD if index.data(HEAD) is not None else _LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draws one row."""
        painter.save()
        head: Head | None = index.data(HEAD)
        one: Followed | None = index.data(FOLLOWED)
        if head is not None:
            self._head(painter, option.rect, str(index.data()), head.count)
        elif one is not None:
            painted.ground(painter, option)
            self._line(painter, option.rect, one)
        painter.restore()

    def _head(self, painter: QPainter, box: QRect, words: str, count: int) -> None:
        painter.fillRect(box, colour("surface"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colour("line"))
        width = painted.text(painter, box.adjusted(_INSET, 0, -_INSET, 0), words, strong=True)
        painted.text(painter, box.adjusted(_INSET + width + 8, 0, -_INSET, 0), str(count), "ink_2")

    def _line(self, painter: QPainter, box: QRect, one: Followed) -> None:
        at = columns(box.width())
        ink = "ink_2" if one.closed else "ink"
        middle = box.center().y()
        triangle(painter, QPointF(box.left() + 18, middle), "have" if one.gives else "want")
        painted.sign(painter, KIND_ICONS.get(one.kind, "package"), QPoint(box.left() + 38, middle - 8), 16, "ink_2")
        upper, lower = _cell(box, at["name"]), _cell(box, at["name"])
        if sayings.partner_words(one):  # a name alone stands in the middle of its row
            upper.setBottom(middle + 1)
        lower.setTop(middle + 2)
        painted.text(painter, upper, one.name, ink)
        painted.text(painter, lower, sayings.partner_words(one), "ink_2", size=11)
        self._action(painter, _cell(box, at["action"]), one, ink)
        if "owner" in at:
            painted.text(painter, _cell(box, at["owner"]), one.owner or "–", "ink_2")
        self._due(painter, _cell(box, at["due"]), one)
        for name, words in (("amount", sayings.amount_of(one)), ("gain", sayings.gain_of(one))):
            if name in at:
                painted.text(painter, _cell(box, at[name]), words, ink, align=_RIGHT)

    def _action(self, painter: QPainter, box: QRect, one: Followed, ink: str) -> None:
        if one.idle:
            painted.sign(painter, "triangle-alert", QPoint(box.left(), box.center().y() - 7), 14, "doubt")
            box.adjust(20, 0, 0, 0)
        urgent = one.left is not None and one.left <= 1 and not one.closed and not one.idle
        painted.text(painter, box, sayings.action_words(one), ink, strong=urgent)

    def _due(self, painter: QPainter, box: QRect, one: Followed) -> None:
        name, token = sayings.due_sign(one)
        if name:
            painted.sign(painter, name, QPoint(box.left(), box.center().y() - 7), 14, token)
        room = box.adjusted(20, 0, 0, 0)
        width = painted.text(painter, room, sayings.due_words(one), strong=bool(name))
        painted.text(painter, room.adjusted(width + 6, 0, 0, 0), sayings.left_words(one), "ink_2", size=11)


def _cell(box: QRect, at: tuple[int, int]) -> QRect:
    return QRect(box.left() + at[0], box.top(), at[1], box.height() - 1)

"""A line of Checks as it is drawn, and where in it the two buttons are."""

from math import ceil

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from esdesk.desktop.places.checks import sayings
from esdesk.desktop.places.checks.model import COUNT, GROUP, ITEM, Key
from esdesk.desktop.places.checks.reading import MOST, group_of
from esdesk.desktop.theme import font_of
from esdesk.desktop.widgets import painted
from esdesk.services.checks.checklist import Item

LINE, HEAD, ACCEPT = 52, 36, 44
"""Heights: of a line, of a group's head, and of the row in which a reason is given."""

_INSET, _TEXT, _ACTION, _ACCEPT, _WHERE = 16, 46, 132, 96, 128
_NARROW = 900  # under this width a line does not say where
_GAP = 8
_NAME = 0.4
"""How much of a line the name of what it is about may take: the sentence is what is read."""

_AnyIndex = QModelIndex | QPersistentModelIndex


class ChecksPainter(QStyledItemDelegate):
    """Draws groups and lines; `writing` is the key of the line in which a reason is being given."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self.writing: Key | None = None
        self.over = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        """How high a row is."""
        item: Item | None = index.data(ITEM)
        if item is None:
            return QSize(200, HEAD)
        return QSize(200, LINE + (ACCEPT if self.writing == item.key else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draws a group's head or a line."""
        painter.save()
        item: Item | None = index.data(ITEM)
        if item is None:
            self._head(painter, option, index)
        else:
            painted.ground(painter, option)
            over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._line(painter, QRect(option.rect.topLeft(), QSize(option.rect.width(), LINE)), item, over=over)
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        box: QRect = option.rect
        painted.ground(painter, option, "sunken")
        group = index.data(GROUP)
        name, token = sayings.SIGNS[group]
        painted.sign(painter, name, QPoint(box.left() + _INSET, box.center().y() - 6), 14, token)
        left = box.left() + 38
        left += painted.text(painter, box.adjusted(38, 0, -40, 0), sayings.title_of(group), strong=True) + 8
        count = QRect(left, box.top(), 60, box.height())
        left += painted.text(painter, count, str(index.data(COUNT)), "ink_2") + 16
        hint = QRect(left, box.top(), box.right() - left - 40, box.height())
        words = sayings.hint_of(group) if index.data(COUNT) <= MOST else sayings.first_of(MOST)
        painted.text(painter, hint, words, "ink_2", size=11)
        chevron = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        painted.sign(painter, chevron, QPoint(box.right() - 30, box.center().y() - 6), 14, "ink_2")

    def _line(self, painter: QPainter, box: QRect, item: Item, *, over: bool) -> None:
        name, token = sayings.SIGNS[group_of(item)]
        painted.sign(painter, name, QPoint(box.left() + _INSET, box.top() + 17), 18, token)
        go, accept = buttons(box, item)
        right = box.right() - 8 - _ACCEPT - 4 - _ACTION - 12
        if box.width() >= _NARROW:
            where = QRect(right - _WHERE, box.top(), _WHERE, LINE)
            right = where.left() - 12
            painted.text(painter, where, sayings.where_words(item), "ink_2", size=11)
        self._words(painter, QRect(box.left() + _TEXT, box.top(), right - box.left() - _TEXT, LINE), item)
        if not go.isNull():
            hot = over and self.over == "go"
            painted.button(painter, go, sayings.action_words(item), over=hot, arrow=True)
        if not accept.isNull():
            hot = over and self.over == "accept"
            painted.text(painter, accept.adjusted(12, 0, 0, 0), accept_words(item), "ink" if hot else "ink_2")

    def _words(self, painter: QPainter, box: QRect, item: Item) -> None:
        """Name and sentence, and below them what to do, behind what is left of a long sentence."""
        sentence, advice = sayings.sentence_and_advice(item)
        whole = ceil(QFontMetricsF(font_of(13, strong=True)).horizontalAdvance(item.name)) + 1 + _GAP
        name_width = min(whole, int(box.width() * _NAME)) if item.name else 0
        sentence, rest = _broken(sentence, box.width() - name_width)
        first = QRect(box.left(), box.top() + (8 if advice or rest else 17), box.width(), 18)
        painted.text(painter, first.adjusted(0, 0, name_width - _GAP - first.width(), 0), item.name, strong=True)
        painted.text(painter, first.adjusted(name_width, 0, 0, 0), sentence)
        below = first.translated(0, 19)
        used = painted.text(painter, below, rest) + 8 if rest else 0
        painted.text(painter, below.adjusted(min(used, below.width()), 0, 0, 0), advice, "ink_2", size=11)


def _broken(sentence: str, width: int) -> tuple[str, str]:
    """A sentence in two lines, of which the first fits into `width`."""
    metrics, words = QFontMetrics(font_of(13)), sentence.split(" ")
    taken = len(words)
    while taken > 1 and metrics.horizontalAdvance(" ".join(words[:taken])) > width:
        taken -= 1
    return " ".join(words[:taken]), " ".join(words[taken:])


def accept_words(item: Item) -> str:
    """The word that accepts an item, or opens it again."""
    if item.shown.accepted:
        return QCoreApplication.translate("Checks", "Take back")
    return QCoreApplication.translate("Checks", "Accept…")


def buttons(box: QRect, item: Item) -> tuple[QRect, QRect]:
    """Where the buttons of a line are that go there and that accept; a null rectangle where there is none."""
    middle = box.top() + (LINE - 28) // 2
    accept = QRect(box.right() - _ACCEPT - 8, middle, _ACCEPT, 28)
    go = QRect(accept.left() - _ACTION - 4, middle, _ACTION, 28)
    can_go = bool(sayings.place_of(item))
    return go if can_go else QRect(), accept if sayings.can_accept(item) else QRect()

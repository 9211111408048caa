"""The first pane: haves and wants, each with how many suggestions it has and the score of the best."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from esdesk.desktop.icons import KIND_ICONS
from esdesk.desktop.places.matches.sayings import figure
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.marks import triangle
from esdesk.services.matching.offers import Subject

SUBJECT, TALLY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""Roles: the subject of a line (None of a head), and its `Tally` (None while it is not known)."""

_LINE = 28
_COUNT, _BEST = 44, 34
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Tally:
    """How many suggestions there are, refused ones aside, the best score of them, and whether one was accepted."""

    count: int
    best_1e4: int
    accepted: bool


class ResourcesModel(QAbstractListModel):
    """Haves under a head, then wants under theirs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Subject | str] = []
        self._at: dict[UUID, int] = {}
        self._tallies: dict[UUID, Tally] = {}

    def show(self, subjects: list[Subject]) -> bool:
        """Shows these, of which nothing is counted yet; whether lines came or went."""
        self._tallies = {}
        rows: list[Subject | str] = []
        for direction in ("have", "want"):
            of = [one for one in subjects if one.direction == direction]
            rows += [direction, *of] if of else []
        if [_key(one) for one in rows] == [_key(one) for one in self._rows]:
            self._rows = rows
            self.tell_anew()
            return False
        self.beginResetModel()
        self._rows = rows
        self._at = {one.row: at for at, one in enumerate(rows) if isinstance(one, Subject)}
        self.endResetModel()
        return True

    def tell(self, tallies: Mapping[UUID, Tally]) -> None:
        """What has just been counted; each of its lines is told alone, for they lie anywhere in a long list."""
        self._tallies.update(tallies)
        for row in tallies:
            if row in self._at:
                index = self.index(self._at[row])
                self.dataChanged.emit(index, index)

    def tell_anew(self) -> None:
        """Every word may have changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def subjects(self) -> list[Subject]:
        """What is shown, without the heads."""
        return [one for one in self._rows if isinstance(one, Subject)]

    def index_of(self, row: UUID) -> QModelIndex:
        """Where a resource stands; an invalid index where it is not shown."""
        return self.index(self._at.get(row, -1))

    # Qt's own

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: N802, B008  Qt's name and way
        """Heads and lines."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, the subject and its tally."""
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        subject = one if isinstance(one, Subject) else None
        if role == SUBJECT:
            return subject
        if role == TALLY:
            return self._tallies.get(subject.row) if subject else None
        if role == Qt.ItemDataRole.DisplayRole:
            return subject.name if subject else head_words(str(one))
        if role == Qt.ItemDataRole.ToolTipRole and subject:
            return f"{subject.name}  {subject.amount}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole and subject:
            tally = self._tallies.get(subject.row)
            return subject.name if tally is None else f"{subject.name}, {tally.count}, {figure(tally.best_1e4)}"
        return None


def head_words(direction: str) -> str:
    """The head over haves or wants."""
    if direction == "have":
        return QCoreApplication.translate("Matches", "Haves")
    return QCoreApplication.translate("Matches", "Wants")


def _key(row: Subject | str) -> object:
    return row if isinstance(row, str) else row.row


class ResourcesPainter(QStyledItemDelegate):
    """Draws heads and lines."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        """How high a row is: heads as high as lines, so that a long list is laid out at once."""
        return QSize(100, _LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        """Draws one row."""
        painter.save()
        subject: Subject | None = index.data(SUBJECT)
        box: QRect = option.rect
        if subject is None:
            self._head(painter, box, index)
        else:
            painted.ground(painter, option, "surface", rule=False)
            painted.sign(
                painter, KIND_ICONS.get(subject.kind, "package"), QPoint(box.left() + 16, box.top() + 6), 16, "ink_2"
            )
            painted.text(painter, box.adjusted(40, 0, -_COUNT - _BEST - 14, 0), subject.name)
            self._tally(painter, box, index.data(TALLY))
        painter.restore()

    def _head(self, painter: QPainter, box: QRect, index: _AnyIndex) -> None:
        first = index.row() == 0
        words = str(index.data())
        triangle(painter, QPointF(box.left() + 23, box.center().y() + 1), "have" if self._is_haves(index) else "want")
        painted.text(painter, box.adjusted(38, 0, -_COUNT - _BEST - 20, 0), words, strong=True)
        if first:
            best, count = _columns(box)
            over_best = QCoreApplication.translate("Matches", "best")
            over_count = QCoreApplication.translate("Matches", "found")
            painted.text(painter, best, over_best, "ink_2", size=11, align=_RIGHT)
            painted.text(painter, count, over_count, "ink_2", size=11, align=_RIGHT)

    def _is_haves(self, index: _AnyIndex) -> bool:
        below: Subject | None = index.model().index(index.row() + 1, 0).data(SUBJECT)
        return below is not None and below.direction == "have"

    def _tally(self, painter: QPainter, box: QRect, tally: Tally | None) -> None:
        best, count = _columns(box)
        if tally is None:
            painted.text(painter, best, "…", "ink_3", align=_RIGHT)
        elif tally.count:
            painted.text(painter, best, figure(tally.best_1e4), align=_RIGHT)
            painted.text(painter, count, str(tally.count), "ink_2", size=11, align=_RIGHT)
            if tally.accepted:
                painted.sign(painter, "handshake", QPoint(count.left() + 4, box.top() + 7), 14, "good")
        else:
            painted.text(painter, best, "–", "ink_3", align=_RIGHT)


def _columns(box: QRect) -> tuple[QRect, QRect]:
    best = QRect(box.right() - 16 - _BEST, box.top(), _BEST, box.height())
    return best, QRect(best.left() - _COUNT, box.top(), _COUNT, box.height())

"""What taking in packages of others would change, as a table: what becomes of it, which field, old and new, by whom."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from esdesk.audit import fields
from esdesk.audit.fields import entity_caption
from esdesk.audit.records import LINK, STRUCTURE
from esdesk.core.days import moment_words
from esdesk.desktop.language import speech
from esdesk.desktop.places.sync.lines_table import LinesModel, LinesTable
from esdesk.desktop.widgets import painted
from esdesk.services.merging.settling import Question
from esdesk.services.sync.previewing import FieldChange, RowChange, What

_AnyIndex = QModelIndex | QPersistentModelIndex
WHAT, PLACE, FIELD, VALUE, BY = range(5)
CONFLICT = "conflict"
_ICONS: dict[str, tuple[str, str]] = {
    CONFLICT: ("triangle-alert", "doubt"),
    What.ADDED: ("plus", "good"),
    What.CHANGED: ("pencil", "ink_2"),
    What.DELETED: ("trash-2", "doubt"),
    What.RESTORED: ("undo-2", "good"),
    What.ERASED: ("eye-off", "doubt"),
}
_WIDTHS = {WHAT: 118, PLACE: 96, BY: 230}
_NARROW = {WHAT: 104, BY: 130}
_ROOMY = 760
_ERASURE = "erasure"
"""The record of an erasing; it is told by what it erases."""


@dataclass(frozen=True, slots=True)
class Line:
    """What would be in conflict, a field that would be another one, or (field None) a row without such fields."""

    about: RowChange | Question
    field: FieldChange | None = None


def lines_of(conflicts: tuple[Question, ...], rows: tuple[RowChange, ...]) -> list[Line]:
    """A line for each conflict, then for each field that people know, and one for a row without any."""
    found = [Line(one) for one in conflicts]
    for row in rows:
        if row.entity != _ERASURE:
            told = [Line(row, one) for one in row.fields if _is_told(row.entity, one.field)]
            found += told or [Line(row)]
    return found


def _is_told(entity: str, name: str) -> bool:
    known = fields.field(entity, name)
    return known is not None and known.group not in (LINK, STRUCTURE)


class ArrivingModel(LinesModel[Line]):
    """What would come."""

    def text_of(self, line: Line, column: int) -> str:
        """The words of a cell."""
        about = line.about
        if column == WHAT:
            return self.words.get(about.what if isinstance(about, RowChange) else CONFLICT, "")
        if column == PLACE:
            return entity_caption(about.entity).label(speech.language)
        if isinstance(about, Question):
            return self._of_conflict(about, column)
        if column == FIELD:
            known = fields.field(about.entity, line.field.field) if line.field is not None else None
            return f"{about.subject}: {known.caption.label(speech.language)}" if known else about.subject
        if column == VALUE:
            return self._values(about.entity, line.field)
        who = line.field.by if line.field is not None else about.by
        return _who(who.who, who.moment) if who is not None else ""

    def _of_conflict(self, one: Question, column: int) -> str:
        if column == FIELD:
            return f"{one.subject}: {one.label}" if one.label else one.subject
        if column == VALUE:
            return " ↔ ".join(
                self.words.get(What.DELETED, "") if side.text is None else side.text for side in one.sides
            )
        others = [side for side in one.sides if not side.this_device]
        return "; ".join(_who(side.who, side.moment) for side in others)

    def _values(self, entity: str, change: FieldChange | None) -> str:
        """The new value, and before it the old one that it replaces."""
        known = fields.field(entity, change.field) if change is not None else None
        if change is None or known is None:
            return ""
        old = known.text(change.old, speech.language)
        new = known.text(change.new, speech.language) or self.words.get(change.level, "–")
        return f"{old} → {new}" if old else new


def _who(name: str, moment: datetime | None) -> str:
    return f"{name}, {moment_words(moment, speech.language)}" if moment else name


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        column = index.column()
        painter.save()
        painted.ground(painter, option, first=column == WHAT)
        box: QRect = option.rect.adjusted(16 if column == WHAT else 8, 0, -8, -1)
        if column == WHAT:
            icon, token = _ICONS[line.about.what if isinstance(line.about, RowChange) else CONFLICT]
            painted.sign(painter, icon, QPoint(box.left(), box.top() + 6), 14, token)
            box.setLeft(box.left() + 22)
        painted.text(painter, box, str(index.data()), "ink" if column in (WHAT, FIELD) else "ink_2")
        painter.restore()


class ArrivingTable(LinesTable):
    """The table of what would change."""

    def __init__(self, model: ArrivingModel) -> None:
        super().__init__(model, (FIELD, VALUE))
        self.paint_with(_Cells)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Fields and values share what the others leave; of little room the place has none."""
        self.setColumnHidden(PLACE, event.size().width() < _ROOMY)
        for column, width in (_WIDTHS if event.size().width() >= _ROOMY else _NARROW).items():
            self.setColumnWidth(column, width)
        super().resizeEvent(event)

"""What would leave, as a table: place, field, value, who may see it, whether it leaves."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from esdesk.audit.fields import entity_caption
from esdesk.audit.vocabulary import VisibilityLevel
from esdesk.desktop.language import speech
from esdesk.desktop.places.sync.lines_table import LinesModel, LinesTable
from esdesk.desktop.widgets import painted
from esdesk.services.sync.sending import Leaving

_AnyIndex = QModelIndex | QPersistentModelIndex
LEVEL_ICONS = {
    VisibilityLevel.PUBLIC: "globe",
    VisibilityLevel.PARTNERS: "users",
    VisibilityLevel.CENTRE: "building-2",
    VisibilityLevel.PRIVATE: "lock",
}
PLACE, FIELD, VALUE, LEVEL, LEAVES = range(5)
_WIDTHS = {PLACE: 96, LEVEL: 176, LEAVES: 90}
_NARROW = {PLACE: 72, LEVEL: 106, LEAVES: 84}


class LeavingModel(LinesModel[Leaving]):
    """What would leave."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Leaving, ...] = ()
        self._level: VisibilityLevel | None = None

    def show(self, lines: tuple[Leaving, ...]) -> None:
        """Shows these lines, those that stay first: they are what one looks for."""
        self._all = tuple(sorted(lines, key=lambda line: line.leaves))
        self.choose(self._level)

    def choose(self, level: VisibilityLevel | None) -> None:
        """Shows one level's lines only; all without one."""
        self._level = level
        self.show_lines([line for line in self._all if level in (None, line.level)])

    def text_of(self, line: Leaving, column: int) -> str:
        """The words of a cell."""
        language = speech.language
        if column == PLACE:
            return entity_caption(line.entity).label(language)
        if column == FIELD:
            return f"{line.subject}: {line.field.caption.label(language)}"
        if column == VALUE:
            return line.text
        return self.words.get(line.level if column == LEVEL else line.leaves, "")


class _Cells(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        line: Leaving = index.data(Qt.ItemDataRole.UserRole)
        column = index.column()
        painter.save()
        painted.ground(painter, option, first=column == PLACE)
        box: QRect = option.rect.adjusted(16 if column == PLACE else 8, 0, -8, -1)
        words = str(index.data())
        if column in (LEVEL, LEAVES):
            stays = ("lock", "ink_2")
            icon, token = (LEVEL_ICONS[line.level], "ink_2") if column == LEVEL else ("arrow-right", "good")
            icon, token = stays if column == LEAVES and not line.leaves else (icon, token)
            painted.sign(painter, icon, QPoint(box.left(), box.top() + 6), 14, token)
            painted.text(painter, box.adjusted(22, 0, 0, 0), words, strong=column == LEAVES and not line.leaves)
        else:
            painted.text(painter, box, words, "ink" if column == FIELD else "ink_2")
        painter.restore()


class LeavingTable(LinesTable):
    """The preview's table."""

    def __init__(self, model: LeavingModel) -> None:
        super().__init__(model, (FIELD, VALUE))
        self.paint_with(_Cells)
        self.fit(roomy=True)

    def fit(self, *, roomy: bool) -> None:
        """How wide the columns are whose words are known; fields and values share the rest."""
        for column, width in (_WIDTHS if roomy else _NARROW).items():
            self.setColumnWidth(column, width)

"""The rail: the places by icon and word, each with a count of what waits there."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from esdesk.desktop.frame.rail_entries import Entry, RailModel
from esdesk.desktop.icons import IconButton, pixmap
from esdesk.desktop.theme import colour, font_of, say_look, theme

WIDE, SLIM = 168, 52
SHRINKS_UNDER = 1180
"""Windows narrower than this show icons only."""

_AnyIndex = QModelIndex | QPersistentModelIndex
_ITEM, _GAP, _GROUP_GAP = 32, 2, 10
_DENSE_ITEM, _DENSE_GROUP_GAP = 28, 6
"""Where a low window has no room for all places otherwise."""


class _Painter(QStyledItemDelegate):
    """Draws an entry as the mock-ups show it."""

    slim = False
    dense = False
    digits = False

    @property
    def item(self) -> int:
        """How high an entry is."""
        return _DENSE_ITEM if self.dense else _ITEM

    def sizeHint(self, _option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        gap = _DENSE_GROUP_GAP if self.dense else _GROUP_GAP
        return QSize(10, self.item + _GAP + (gap if index.data(Qt.ItemDataRole.UserRole).opens_group else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        whole: QRect = option.rect
        box = QRect(whole.left() + 8, whole.bottom() + 1 - self.item, whole.width() - 16, self.item)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver) and entry.enabled
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if entry.enabled else 0.55)
        if chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6)
        if chosen:
            painter.fillRect(QRect(whole.left(), box.top() + 6, 3, self.item - 12), colour("accent"))
        token = "accent" if chosen else "ink_2" if entry.enabled else "ink_3"
        left = box.left() + ((box.width() - 18) // 2 if self.slim else 8)
        painter.drawPixmap(left, box.top() + (self.item - 18) // 2, pixmap(entry.icon, 18, token))
        self._words(painter, box, entry, chosen=chosen)
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, entry: Entry, *, chosen: bool) -> None:
        if not self.slim:
            painter.setFont(font_of(13, strong=chosen))
            painter.setPen(colour("ink" if chosen else "ink_2" if entry.enabled else "ink_3"))
            right = -34 if entry.count or self.digits else -4
            painter.drawText(box.adjusted(36, 0, right, 0), Qt.AlignmentFlag.AlignVCenter, entry.words)
        most = 99 if self.slim else 9999  # in the slim rail it stands over the sign, which it must not hide
        count = f"{most}+" if entry.count > most else str(entry.count)
        words = entry.digit if self.digits else count if entry.count else ""
        if words:
            height = 12 if self.slim else 16
            painter.setFont(font_of(9 if self.slim else 11))
            ends = 6 if self.slim else 10
            width = max(height if self.slim else 18, painter.fontMetrics().horizontalAdvance(words) + ends)
            at = QRectF(
                box.right() - width + (3 if self.slim else -7),
                box.top() + (0 if self.slim else (self.item - height) // 2),
                width,
                height,
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("ink_2" if self.slim else "press"))
            painter.drawRoundedRect(at, height / 2, height / 2)
            painter.setPen(colour("raised" if self.slim else "ink_2"))
            painter.drawText(at, Qt.AlignmentFlag.AlignCenter, words)


class _Brand(QWidget):
    """The sign of the program: two arrows on a ground of the accent."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(20, 20)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawRoundedRect(self.rect(), 5, 5)
        painter.drawPixmap(3, 3, pixmap("arrow-left-right", 14, "on_accent"))


class Rail(QWidget):
    """Brand, places, and at the foot settings, help and the switch between wide and slim.

    Signals:
        chosen: key of the place one goes to.
        settings_asked, help_asked: the buttons at the foot.
    """

    chosen = Signal(str)
    settings_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = RailModel(self)
        self._painter = _Painter(self)
        self._by_hand: bool | None = None
        self.places = QListView()
        self.places.setModel(self.model)
        self.places.setItemDelegate(self._painter)
        self.places.setMouseTracking(True)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.selectionModel().currentChanged.connect(self._tell)
        self._brand = QLabel("ESDesk")
        say_look(self._brand, voice="strong")
        self.settings = IconButton("settings")
        self.help = IconButton("circle-question-mark")
        self.shrink = IconButton("panel-left")
        self.settings.clicked.connect(self.settings_asked)
        self.help.clicked.connect(self.help_asked)
        self.shrink.clicked.connect(self.turn)
        self._lay_out()
        self.set_slim(False)
        theme.changed.connect(self.places.viewport().update)

    def _lay_out(self) -> None:
        brand = QHBoxLayout()
        brand.setContentsMargins(16, 0, 8, 0)
        brand.setSpacing(10)
        brand.addWidget(_Brand())
        brand.addWidget(self._brand)
        brand.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(10, 0, 10, 6)
        for button in (self.settings, self.help, self.shrink):
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        holder = QWidget()
        holder.setFixedHeight(44)
        holder.setLayout(brand)
        column.addWidget(holder)
        column.addSpacing(8)
        column.addWidget(self.places, 1)
        column.addLayout(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        line = QFrame()
        say_look(line, look="rule")
        line.setFixedWidth(1)
        row.addWidget(line)

    def retranslate(self) -> None:
        """Says the words of the foot."""
        self.settings.say(self.tr("Settings"))
        self.help.say(self.tr("Keys of this place"), "F1")
        self.shrink.say(self.tr("Narrow or wide rail"), "F9")
        self.places.setAccessibleName(self.tr("Places"))

    def select(self, key: str) -> None:
        """Marks a place as the one that is shown."""
        self.places.setCurrentIndex(self.model.index(self.model.row_of(key)))

    def set_slim(self, slim: bool) -> None:
        """Icons only, or icons and words."""
        self._painter.slim = slim
        self.setFixedWidth(SLIM if slim else WIDE)
        self._brand.setVisible(not slim)
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if slim else QBoxLayout.Direction.LeftToRight)
        self.places.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Closer together where there would not be room for all."""
        super().resizeEvent(event)
        entries = [self.model.index(at).data(Qt.ItemDataRole.UserRole) for at in range(self.model.rowCount())]
        needed = sum(_ITEM + _GAP + (_GROUP_GAP if one.opens_group else 0) for one in entries)
        dense = self.places.height() < needed
        if dense != self._painter.dense:
            self._painter.dense = dense
            self.places.doItemsLayout()

    def turn(self) -> None:
        """Wide to slim and back; from now on the width of the window decides no more."""
        self._by_hand = not self._painter.slim
        self.set_slim(self._by_hand)

    def fit(self, window_width: int) -> None:
        """Slim in a narrow window, unless the user chose."""
        wanted = self._by_hand if self._by_hand is not None else window_width < SHRINKS_UNDER
        if wanted != self._painter.slim:
            self.set_slim(wanted)

    def show_digits(self, shown: bool) -> None:
        """Shows what goes where with Ctrl, while it is held."""
        self._painter.digits = shown
        self.places.viewport().update()

    def _tell(self, current: QModelIndex) -> None:
        entry = current.data(Qt.ItemDataRole.UserRole)
        if entry is not None:
            self.chosen.emit(entry.key)

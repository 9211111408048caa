"""The list of audits: drawn as in the mock-ups, opened by Enter or a double click, with a menu in each row."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from esdesk.desktop.places.start.audits_model import Audit, AuditsModel, Column, firm_words
from esdesk.desktop.theme import say_look, theme
from esdesk.desktop.widgets import painted

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW, _HEAD, _INSET, _ROOM_FOR_SECTOR = 52, 28, 16, 680
_WIDTHS = {Column.FIRM: 204, Column.VISIT: 96, Column.STATE: 138, Column.SYNC: 138, Column.MENU: 40}


class _Painter(QStyledItemDelegate):
    def __init__(self, model: AuditsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._audits = model
        self.over = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        audit = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(audit, Audit):
            return
        column = Column(index.column())
        option.state &= ~QStyle.StateFlag.State_MouseOver
        if index.row() == self.over:
            option.state |= QStyle.StateFlag.State_MouseOver
        painted.ground(painter, option, first=column is Column.FIRM)
        box: QRect = option.rect
        inside = box.adjusted(_INSET if column is Column.FIRM else 8, 0, -8, -1)
        if column is Column.FIRM:
            self._firm(painter, inside, audit)
        elif column in (Column.STATE, Column.SYNC):
            self._signed(painter, inside, audit, column)
        elif column is Column.MENU:
            painted.sign(painter, "ellipsis", QPoint(inside.left() + 4, inside.center().y() - 8), 16, "ink_2")
        else:
            painted.text(painter, inside, str(index.data() or ""), "ink_3" if audit.file.missing else "ink_2")

    def _firm(self, painter: QPainter, box: QRect, audit: Audit) -> None:
        ink, small = ("ink_3", "ink_3") if audit.file.missing else ("ink", "ink_2")
        if not audit.file.place:
            painted.text(painter, box, firm_words(audit.file), ink, strong=True)
            return
        painted.text(
            painter, QRect(box.left(), box.top() + 8, box.width(), 18), firm_words(audit.file), ink, strong=True
        )
        painted.text(painter, QRect(box.left(), box.top() + 27, box.width(), 14), audit.file.place, small, size=11)

    def _signed(self, painter: QPainter, box: QRect, audit: Audit, column: Column) -> None:
        file, model = audit.file, self._audits
        words = model.state(file) if column is Column.STATE else model.sync(file)
        more = model.open_findings(file) if column is Column.STATE else ""
        if not words:
            painted.text(painter, box, more, "ink_2")
            return
        if column is Column.STATE:
            sign, token = ("circle-check", "good") if file.state == "final" else ("pencil", "ink_2")
            sign, token = ("circle-question-mark", "doubt") if file.missing else (sign, token)
        else:
            sign, token = ("upload", "ink_2") if file.unsent else ("check-check", "good")
            sign, token = ("triangle-alert", "doubt") if file.conflicts else (sign, token)
        painted.sign(painter, sign, QPoint(box.left(), box.center().y() - 7), 16, token)
        rest = box.adjusted(24, 0, 0, 0)
        took = painted.text(painter, rest, words, "ink_3" if file.missing else "ink")
        if more:
            painted.text(painter, rest.adjusted(took + 5, 0, 0, 0), f"· {more}", "ink_2")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _AnyIndex) -> QSize:  # noqa: N802  Qt's name
        return QSize(0, _ROW)


class AuditsTable(QTableView):
    """The list.

    Signals:
        open_asked: an `Audit`.
        forget_asked: an `Audit` to be taken off the list.
        menu_asked: an `Audit`, and where its menu is to open (in the screen).
    """

    open_asked = Signal(object)
    forget_asked = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.audits = AuditsModel(self)
        self.setModel(self.audits)
        self._painter = _Painter(self.audits, self)
        self.setItemDelegate(self._painter)
        self.setObjectName("audits")
        say_look(self, look="card")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self._set_header()
        self.doubleClicked.connect(self._open_index)
        self.audits.modelReset.connect(self.fit)
        theme.changed.connect(self.viewport().update)

    def _set_header(self) -> None:
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setFixedHeight(_HEAD)
        head.setMinimumSectionSize(28)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.SECTOR, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            head.resizeSection(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """In a narrow window the firm has the room of its sector."""
        roomy, head = event.size().width() >= _ROOM_FOR_SECTOR, self.horizontalHeader()
        self.setColumnHidden(Column.SECTOR, not roomy)
        modes = QHeaderView.ResizeMode
        head.setSectionResizeMode(Column.FIRM, modes.Fixed if roomy else modes.Stretch)
        if roomy:
            head.resizeSection(Column.FIRM, _WIDTHS[Column.FIRM])
        super().resizeEvent(event)

    def fit(self) -> None:
        """No higher than its rows; the first row is selected where none is."""
        self.setMaximumHeight(_HEAD + 2 + _ROW * max(1, self.audits.rowCount()))
        if not self.currentIndex().isValid() and self.audits.rowCount():
            self.setCurrentIndex(self.audits.index(0, 0))

    def current(self) -> Audit | None:
        """The audit that is selected."""
        return self.audits.audit(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def select(self, audit: Audit | None) -> None:
        """Selects the row of a file where it is shown still."""
        rows = range(self.audits.rowCount())
        paths = [found.file.path for row in rows if (found := self.audits.audit(row))]
        if audit is not None and audit.file.path in paths:
            self.setCurrentIndex(self.audits.index(paths.index(audit.file.path), 0))

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens, Delete takes off the list."""
        audit = self.current()
        if audit and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_asked.emit(audit)
        elif audit and event.key() == Qt.Key.Key_Delete:
            self.forget_asked.emit(audit)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """A press on the three points opens the row's menu."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.MENU and event.button() is Qt.MouseButton.LeftButton:
            self._ask_menu(index, event.globalPosition().toPoint())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  Qt's name
        """The menu, by the right button or the menu key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(self.viewport().mapFrom(self, event.pos()))
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self._ask_menu(index, below if by_key else event.globalPos())

    def _ask_menu(self, index: QModelIndex, where: QPoint) -> None:
        audit = self.audits.audit(index.row()) if index.isValid() else None
        if audit is not None:
            self.menu_asked.emit(audit, where)

    def _open_index(self, index: QModelIndex) -> None:
        audit = self.audits.audit(index.row())
        if audit is not None and index.column() != Column.MENU:
            self.open_asked.emit(audit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """The whole row under the pointer is tinted."""
        self._tint(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """No row is under the pointer."""
        self._tint(-1)
        super().leaveEvent(event)

    def _tint(self, row: int) -> None:
        if row != self._painter.over:
            self._painter.over = row
            self.viewport().update()

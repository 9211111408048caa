"""A section of the detail: a head that folds it, with a summary at the right."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from esdesk.desktop.theme import colour, font_of, say_look, theme
from esdesk.desktop.widgets import painted

_HEAD = 28
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
EDGE, GUTTER = 16, 30
"""From the pane's edge to what stands in it: at the right, and at the left where signs stand."""


class FoldHead(QAbstractButton):
    """The head: a hairline, a chevron, the title, the summary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as the pane."""
        return QSize(0, _HEAD + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), 1), colour("line"))
        row = QRect(0, 1, self.width(), _HEAD)
        if self.underMouse():
            painter.fillRect(row, colour("hover"))
        name = "chevron-down" if self.isChecked() else "chevron-right"
        painted.sign(painter, name, QPoint(11, row.center().y() - 6), 14, "ink_2")
        room = row.adjusted(GUTTER, 0, -EDGE, 0)
        painted.text(painter, room, self.text(), strong=True)
        title = QFontMetrics(font_of(13, strong=True)).horizontalAdvance(self.text())
        painted.text(painter, room.adjusted(title + 16, 0, 0, 0), self.summary, "ink_2", size=11, align=_RIGHT)
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.drawRect(row.adjusted(3, 1, -3, -2))


class Fold(QWidget):
    """A head and a body that can be folded away.

    Signals:
        turned: (open) a person opened or folded it.
    """

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = FoldHead(self)
        self.body = QWidget(self)
        say_look(self.body, look="inplace")
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, EDGE, 10)
        self.column.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.body)
        self.body.hide()
        self.head.clicked.connect(self._turn)

    @property
    def is_open(self) -> bool:
        """Whether its body is shown."""
        return self.head.isChecked()

    def open(self, is_open: bool = True) -> None:
        """Shows or folds the body."""
        self.head.setChecked(is_open)
        self.body.setVisible(is_open)

    def say(self, title: str, summary: str = "") -> None:
        """The title, and what stands at the right of it."""
        self.head.setText(title)
        self.head.setAccessibleName(f"{title}: {summary}" if summary else title)
        self.head.summary = summary
        self.head.update()

    def _turn(self, is_open: bool) -> None:
        self.body.setVisible(is_open)
        self.turned.emit(is_open)

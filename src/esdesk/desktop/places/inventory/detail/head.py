"""The head of the detail: whose it is, its menu, and the button that closes it."""

from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.turkish import lower
from esdesk.desktop.icons import KIND_ICONS, IconButton, pixmap
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import EDGE
from esdesk.desktop.theme import colour, theme
from esdesk.desktop.widgets import painted
from esdesk.desktop.widgets.marks import triangle

_HEIGHT, _SQUARE, _TEXT = 56, 32, 56


ALL, ATTACH, MATCHES, WORD, DELETE = "all", "attach", "matches", "word", "delete"
"""The lines of the menu."""


class DetailHead(QWidget):
    """Icon of the kind, name, and below it direction, kind and process.

    Signals:
        choose: a line of the menu.
        opening: the menu is about to be shown.
    """

    choose = Signal(str)
    opening = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.menu, self.shut = IconButton("ellipsis"), IconButton("x")
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        lines = QMenu(self)
        self.lines = {key: lines.addAction("") for key in (ALL, ATTACH, MATCHES, WORD, DELETE)}
        for key, action in self.lines.items():
            action.triggered.connect(partial(self._tell, key))
        self.lines[WORD].setCheckable(True)
        self.lines[WORD].setVisible(False)
        lines.aboutToShow.connect(self.opening)
        self.menu.setMenu(lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self.menu)
        row.addWidget(self.shut)
        self._name = self._kind = self._direction = self._process = ""
        theme.changed.connect(self.update)

    def say(self, name: str, direction: str, kind: str, process: str) -> None:
        """Whose detail it is; codes of direction and kind, the process in words."""
        self._name, self._direction, self._kind, self._process = name, direction, kind, process
        self.setToolTip(name)
        self.setAccessibleName(f"{name}, {self._below}")
        self.update()

    def say_word(self, name: str, means: str, *, kept: bool) -> None:
        """The line for what people here call it: nothing without a meaning, ticked where it is kept."""
        line = self.lines[WORD]
        line.setVisible(bool(means))
        line.setChecked(kept)
        line.setText(self.tr("“{name}” is what we call {means}").format(name=name, means=means).replace("&", "&&"))

    @property
    def _below(self) -> str:
        language = speech.language
        words = [vocabulary("direction").word(self._direction, language) if self._direction else ""]
        words += [vocabulary("kind").word(self._kind, language) if self._kind else ""]
        return " · ".join([*(lower(one) if language == "tr" else one for one in words if one), self._process])

    def _tell(self, key: str, _checked: bool = False) -> None:
        self.choose.emit(key)

    def retranslate(self) -> None:
        """Says its words."""
        words = {
            ALL: self.tr("Open every section") + "\tCtrl+Shift+E",
            ATTACH: self.tr("Attach a photo or document…"),
            MATCHES: self.tr("Look in Matches"),
            DELETE: self.tr("Delete"),
        }
        for key, said in words.items():
            self.lines[key].setText(said)
        self.menu.say(self.tr("More about this resource"))
        self.shut.say(self.tr("Close the detail"), "Ctrl+I")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(QRectF(EDGE, (_HEIGHT - _SQUARE) / 2, _SQUARE, _SQUARE), 6, 6)
        icon = KIND_ICONS.get(self._kind, "package")
        painter.drawPixmap(EDGE + 7, (_HEIGHT - 18) // 2, pixmap(icon, 18, "ink_2"))
        room = max(0, self.menu.x() - _TEXT - 8)
        painted.text(painter, QRect(_TEXT, 9, room, 22), self._name, size=16, strong=True)
        triangle(painter, QPointF(_TEXT + 5, 40), self._direction)
        painted.text(painter, QRect(_TEXT + 15, 32, room - 15, 16), self._below.strip(" ·"), "ink_2", size=11)

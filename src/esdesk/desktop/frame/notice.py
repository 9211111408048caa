"""The notice: one sentence about what just happened. It never takes the focus.

What is good news floats over the foot of the page, and goes by itself or when one goes to another place. What is wrong
stands above the page, in room of its own, until it is closed, mended, or something else is told.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from esdesk.desktop.icons import IconButton, IconLabel

_SIGNS = {"fault": ("circle-x", "fault"), "doubt": ("triangle-alert", "doubt"), "good": ("circle-check", "good")}
_GOOD_NEWS_MS = 6000
_BESIDE, _WIDEST, _ABOVE_THE_FOOT = 120, 640, 12
"""What stands beside the words of good news, how wide it may be, and how far above the foot of the page it floats."""


class Notice(QFrame):
    """Hidden until something is told.

    Args:
        around: the widget it lies in; it follows its size.
        page: the part of `around` over which good news floats.
        room: an empty widget above the page that is as high as what stands there.
    """

    def __init__(self, around: QWidget, page: QWidget, room: QWidget) -> None:
        super().__init__(around)
        self.setObjectName("notice")
        self._page, self._room, self._mood = page, room, "good"
        self._way_out: Callable[[], object] | None = None
        self._sign = IconLabel("circle-check", 16, "good")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.clicked.connect(self._take_way_out)
        self.shut = IconButton("x", size=14, side=24)
        self.shut.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.shut)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        for one in (page, room):
            one.installEventFilter(self)
        room.hide()
        self.hide()

    def retranslate(self) -> None:
        """Says its words in the language in force; what was told stays as it was told."""
        self.shut.say(self.tr("Close"))

    def tell(self, mood: str, sentence: str, button: str = "", way_out: Callable[[], object] | None = None) -> None:
        """Tells a sentence; `mood` is fault, doubt or good; `button` is the word of a way out, which it calls."""
        self._mood, self._way_out = mood, way_out
        self._sign.set_icon(_SIGNS[mood][0], 16, _SIGNS[mood][1])
        self.setProperty("mood", mood)
        self.style().unpolish(self)
        self.style().polish(self)
        self.words.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._timer.stop()
        if self._floats:
            self._timer.start(_GOOD_NEWS_MS)
        self.show()
        self.raise_()
        self._settle()

    def go_on(self) -> None:
        """One went to another place: what is good news has been read."""
        if self._floats:
            self.hide()

    @property
    def _floats(self) -> bool:
        return self._mood == "good"

    def _settle(self) -> None:
        """Takes its place; the room above the page is as high as what stands in it, and gone where nothing does."""
        stands = not self.isHidden() and not self._floats
        if stands:
            self._room.setFixedHeight(self.heightForWidth(self._page.width()))
        self._room.setVisible(stands)
        if stands:
            self.setGeometry(self._room.geometry())
        elif not self.isHidden():
            self.setGeometry(self._floating())

    def _floating(self) -> QRect:
        page = self._page.geometry()
        said = self.words.fontMetrics().horizontalAdvance(self.words.text())
        width = min(said + _BESIDE, _WIDEST, page.width() - 32)
        height = self.heightForWidth(width)
        left = page.left() + (page.width() - width) // 2
        return QRect(left, page.bottom() + 1 - height - _ABOVE_THE_FOOT, width, height)

    def _take_way_out(self) -> None:
        self.hide()
        if self._way_out is not None:
            self._way_out()

    # Qt's own

    def hideEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        """Its room is given back."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._timer.stop()
        self._room.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Follows the page and its room."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._settle()
        return super().eventFilter(watched, event)

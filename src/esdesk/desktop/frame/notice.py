"""The notice under the top bar: one sentence about what just happened. It never takes the focus, and goes by itself."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from esdesk.desktop.icons import IconButton, IconLabel

_SIGNS = {"fault": ("circle-x", "fault"), "doubt": ("triangle-alert", "doubt"), "good": ("circle-check", "good")}
_GOOD_NEWS_MS = 6000


class Notice(QFrame):
    """Hidden until something is told; faults stay until they are closed or something else is told.

    Signals:
        way_out: the button beside the sentence was pressed.
    """

    way_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._sign = IconLabel("circle-check", 16, "good")
        self.words = QLabel()
        self.words.setWordWrap(True)
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
        self.hide()

    def retranslate(self) -> None:
        """Says its words in the language in force; what was told stays as it was told."""
        self.shut.say(self.tr("Close"))

    def tell(self, mood: str, sentence: str, button: str = "") -> None:
        """Tells a sentence; `mood` is fault, doubt or good; `button` is the word of a way out."""
        self._sign.set_icon(_SIGNS[mood][0], 16, _SIGNS[mood][1])
        self.setProperty("mood", mood)
        self.style().unpolish(self)
        self.style().polish(self)
        self.words.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.show()
        self._timer.stop()
        if mood == "good":
            self._timer.start(_GOOD_NEWS_MS)

    def _take_way_out(self) -> None:
        self.hide()
        self.way_out.emit()

"""A card over the window that asks or tells something beside the work: it holds nothing up, and Escape puts it away."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.icons import IconButton
from esdesk.desktop.theme import dress, say_look

_WIDTH, _HIGHEST = 460, 60


class FloatCard(QFrame):
    """Title, a way to close it, and below them `column` for what a card is about."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        say_look(self, look="float")
        self.setFixedWidth(_WIDTH)
        self._around = parent
        self._before: QWidget | None = None
        self.title = QLabel()
        say_look(self.title, voice="section")
        self.shut = IconButton("x", size=14, side=24)
        self.shut.clicked.connect(self.close_up)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.shut)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 14, 16, 18)
        self.column.setSpacing(10)
        self.column.addLayout(head)
        parent.installEventFilter(self)
        self.hide()

    def add_label(self, voice: str) -> QLabel:
        """Adds words that take as many lines as they need."""
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        say_look(label, voice=voice)
        self.column.addWidget(label)
        return label

    def retranslate(self) -> None:
        """Says the words of the frame of it."""
        self.shut.say(self.tr("Close"), "Esc")

    def open_up(self, first: QWidget) -> None:
        """Shows it in the middle of the window, with the cursor in `first`."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        dress(self)
        self.show()
        self.fit()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Puts it away; the cursor goes back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def fit(self) -> None:
        """As high as what it says, and in the middle."""
        layout, around = self.layout(), self._around.rect()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        self.move((around.width() - self.width()) // 2, max(_HIGHEST, (around.height() - self.height()) // 3))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stays in the middle of a window that changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.fit()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Speaks the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self.fit()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

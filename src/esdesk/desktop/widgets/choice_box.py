"""A box that holds one of a list. Forms have dozens of them, so the list is made when the box is first gone to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

_LETTERS = 8
"""That there is room for where a box may have its way."""


class ChoiceBox(QComboBox):
    """One of a list, or none. Nothing is being typed in it: a choice is finished at once.

    Qt makes nine widgets for the list of a box as soon as it has one line, whether or not it is ever opened; what is
    chosen is therefore kept here, and given to Qt with the focus.

    Signals:
        typed: never; as of a `LineBox`.
        finished: another one was chosen than it was given.
        abandoned: never; as of a `LineBox`.
    """

    typed = Signal()
    finished = Signal()
    abandoned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: list[tuple[str, str]] = [("", "–")]
        self._given = self._code = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(self._take)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """The list, as (code, words); what is chosen stays chosen."""
        self._set_choices([self._choices[0], *choices])

    def say_none(self, words: str) -> None:
        """What stands for no choice, where that means something."""
        self._set_choices([("", words), *self._choices[1:]])

    def _set_choices(self, choices: list[tuple[str, str]]) -> None:
        if self._code not in dict(choices):
            choices.append((self._code, self._code))  # a newer program's
        if choices != self._choices:
            self._choices = choices
            if self.count():
                self._fill()
            self.update()

    @property
    def changed(self) -> bool:
        """Whether another one is chosen than it was given."""
        return self._code != self._given

    @property
    def words(self) -> str:
        """What is chosen, in words."""
        return dict(self._choices)[self._code]

    def put(self, code: str) -> None:
        """Shows what stands in the field; a code that is not in the list (a newer program's) joins it."""
        self._given = code
        self._choose(code)

    def pick(self, code: str) -> None:
        """Chooses as a person does."""
        self._choose(code)
        self._tell()

    def _choose(self, code: str) -> None:
        self._code = code
        self._set_choices(self._choices.copy())
        if self.count():
            self.setCurrentIndex(self.findData(code))
        self.update()

    def now(self) -> str:
        """The code that is chosen."""
        return self._code

    def cursor_at(self) -> int:
        """A choice has no cursor."""
        return 0

    def bring_back(self, code: str, _cursor: int) -> None:
        """Chooses a code that was not yet taken."""
        self._choose(code)

    def give_back(self) -> None:
        """What stood there before."""
        self._choose(self._given)

    def _fill(self) -> None:
        """Gives the list to Qt."""
        self.clear()
        for code, words in self._choices:
            self.addItem(words, code)
        self.setCurrentIndex(self.findData(self._code))

    def _take(self, at: int) -> None:
        self._code = str(self.itemData(at) or "")
        self._tell()

    def _tell(self) -> None:
        if self.changed:
            self.finished.emit()

    # Qt's own

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.words
        return option

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """As Qt paints it, with what is chosen, also without a list."""
        painter, option = QStylePainter(self), self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The same for every list of words; Qt's own policy for this would make the list."""
        inside = QSize(self.fontMetrics().horizontalAdvance("X") * _LETTERS, self.fontMetrics().height() + 2)
        return self.style().sizeFromContents(QStyle.ContentsType.CT_ComboBox, self._option(), inside, self)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Narrow panes may cut its words."""
        return QSize(72, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Without a list there is none to dress anew; Qt would make it for that."""
        if self.count():
            super().changeEvent(event)
        else:
            QWidget.changeEvent(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """From here on Qt has the list: for keys, for the popup, for a screen reader."""
        if not self.count():
            self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:  # noqa: N802  Qt's name
        """Opens the list, also of a box that was pressed before it had the focus."""
        if not self.count():
            self._fill()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Arrows open the list; walking through it shut would save each step."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.showPopup()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  Qt's name
        """Scrolling a page must not change what it holds."""
        event.ignore()

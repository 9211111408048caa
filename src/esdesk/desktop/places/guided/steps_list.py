"""The steps, in place of the rail: which one is shown, and how much of each is answered."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.desktop.icons import WordButton, pixmap
from esdesk.desktop.theme import colour, font_of, say_look, theme
from esdesk.services.guided.steps import Progress, Step

_WIDE, _SLIM = 264, 208
_ROW, _NUMBER, _LEFT = 52, 24, 16


class StepButton(QAbstractButton):
    """One step: its number, or a tick once nothing of it is open, its name, and how much is answered."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._said, self._done = number, "", False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def say(self, name: str, said: str, *, done: bool) -> None:
        """Its words."""
        self._said, self._done = said, done
        self.setText(name)
        self.setAccessibleName(f"{self._number} {name}: {said}" if said else f"{self._number} {name}")
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """A row."""
        return QSize(_WIDE, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        painter, here = QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(8, 2, -8, -2)
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if here else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if here:
            painter.fillRect(QRectF(0, box.top() + 8, 3, box.height() - 16), colour("accent"))
        if self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        self._paint_number(painter, here=here)
        self._paint_words(painter, here=here)

    def _paint_number(self, painter: QPainter, *, here: bool) -> None:
        circle = QRectF(_LEFT, (self.height() - _NUMBER) / 2, _NUMBER, _NUMBER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent" if here else "good_soft" if self._done else "press"))
        painter.drawEllipse(circle)
        if self._done and not here:
            painter.drawPixmap(_LEFT + 5, (self.height() - 14) // 2, pixmap("check", 14, "good"))
            return
        painter.setFont(font_of(12, strong=here))
        painter.setPen(colour("on_accent" if here else "ink_2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter, *, here: bool) -> None:
        left = _LEFT + _NUMBER + 10
        room = self.width() - left - 12
        middle = self.height() / 2
        for text, size, strong, token, top in (
            (self.text(), 13, here, "ink", middle - 18 if self._said else middle - 9),
            (self._said, 11, False, "ink_2", middle + 1),
        ):
            font = font_of(size, strong=strong)
            painter.setFont(font)
            painter.setPen(colour(token))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top, room, 18), Qt.AlignmentFlag.AlignVCenter, shown)


class StepsList(QWidget):
    """All steps, and the way out at the foot.

    Signals:
        chosen: the step one goes to.
        left: on to the full window.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        say_look(self, look="sunken")
        self.setFixedWidth(_WIDE)
        self._title, self._promise = QLabel(), QLabel()
        say_look(self._title, voice="small")
        say_look(self._promise, voice="small")
        self._promise.setWordWrap(True)
        self.leave = WordButton("panel-left", "link")
        self.leave.clicked.connect(self.left)
        self.buttons = {step: StepButton(number, self) for number, step in enumerate(Step, 1)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 12)
        column.setSpacing(0)
        self._title.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self._title)
        for step, button in self.buttons.items():
            button.clicked.connect(partial(self.chosen.emit, step.value))
            column.addWidget(button)
        column.addStretch(1)
        self._promise.setContentsMargins(16, 0, 16, 8)
        column.addWidget(self._promise)
        way_out = QHBoxLayout()
        way_out.setContentsMargins(10, 0, 16, 0)
        way_out.addWidget(self.leave)
        way_out.addStretch(1)
        column.addLayout(way_out)

    def fit(self, width: int) -> None:
        """Narrower in a narrow window."""
        self.setFixedWidth(_WIDE if width >= 1200 else _SLIM)

    def retranslate(self) -> None:
        """Says its words; those of the steps come with `show_progress`."""
        self._title.setText(self.tr("Assess your own plant"))
        self._promise.setText(self.tr("Stop whenever you like: every answer is on this laptop already."))
        self.leave.setText(self.tr("Leave to the full window"))

    def name(self, step: Step) -> str:
        """What a step is called."""
        return {
            Step.PLANT: self.tr("Firm and plant"),
            Step.FLOWS: self.tr("What comes in, what goes out"),
            Step.BILLS: self.tr("Energy and water bills"),
            Step.IDEAS: self.tr("What could be put to use"),
            Step.SIGHT: self.tr("Who may see what"),
        }[step]

    def show_progress(self, current: Step, found: Mapping[Step, Progress]) -> None:
        """Which step is shown, and how far each is, as far as that is known."""
        for step, button in self.buttons.items():
            how = found.get(step, Progress(0, 0))
            said = self.tr("{count} of {all} answered").format(count=how.answered, all=how.asked) if how.asked else ""
            button.say(self.name(step), said, done=how.is_done)
            button.setChecked(step is current)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Up and down go from step to step."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        every = [*self.buttons.values()]
        here = next((at for at, one in enumerate(every) if one.hasFocus()), None)
        if here is not None and event.key() in moves:
            every[(here + moves[Qt.Key(event.key())]) % len(every)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

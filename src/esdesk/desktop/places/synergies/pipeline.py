"""The stages side by side, each with how many synergies it holds and what they come to a year."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from esdesk.audit.synergy_terms import Term
from esdesk.desktop.language import speech
from esdesk.desktop.places.synergies.sayings import stage_word
from esdesk.desktop.theme import colour, theme
from esdesk.desktop.widgets import painted
from esdesk.services.synergies.stages import LOST, STAGES
from esdesk.services.synergies.synergies import Followed
from esdesk.services.synergies.words import figure, unit_word

_HIGH, _MOST_UNITS = 48, 2


class StageBox(QAbstractButton):
    """One stage; pressed, it leads to its first synergy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count, self.sums = 0, ""
        self.setFixedHeight(_HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as there is room."""
        return QSize(60, _HIGH)

    def show_stage(self, words: str, count: int, sums: str) -> None:
        """The stage, how many it holds, and their amounts."""
        self.setText(words)
        self.count, self.sums = count, sums
        self.setEnabled(count > 0)
        self.setAccessibleName(f"{words}: {count}. {sums}".strip())
        self.setToolTip(self.accessibleName())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """A box with two lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self.hasFocus() else "line"
        painter.setPen(QPen(colour(edge), 2 if self.hasFocus() else 1))
        over = self.underMouse() and self.isEnabled()
        painter.setBrush(colour("hover" if over else "raised" if self.count else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        ink = "ink" if self.count else "ink_3"
        line = QRect(10, 6, self.width() - 16, 18)
        width = painted.text(painter, line, str(self.count), ink, size=16, strong=True)
        painted.text(painter, line.adjusted(width + 6, 0, 0, 0), self.text(), ink)
        painted.text(painter, QRect(10, 26, self.width() - 16, 14), self.sums, "ink_2", size=11)


class Pipeline(QWidget):
    """All stages.

    Signals:
        pressed: a stage.
    """

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 10)
        row.setSpacing(8)
        self.boxes: dict[str, StageBox] = {}
        for stage in (*STAGES, LOST):
            box = StageBox()
            box.clicked.connect(partial(self.pressed.emit, stage))
            self.boxes[stage] = box
            row.addWidget(box, 1)

    def show_found(self, found: Sequence[Followed]) -> None:
        """How many stand where; the last two stages are there once something came to them."""
        for stage, box in self.boxes.items():
            of = [one for one in found if one.stage == stage]
            box.show_stage(stage_word(stage), len(of), _sums(of))
            box.setVisible(bool(of) or stage not in ("ended", LOST))


def _sums(of: Sequence[Followed]) -> str:
    """What they come to a year, by unit: `1.240 t, 288 sefer`."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    counted = {}
    for one in of:
        amount = one.worth.money.terms.ranges.get(Term.AMOUNT)
        if amount is not None:
            sums[one.worth.money.terms.unit] += amount.usual
            counted[one.worth.money.terms.unit] = one.worth.money
    largest, language = sorted(sums.items(), key=lambda one: -one[1])[:_MOST_UNITS], speech.language
    return ", ".join(
        f"{figure(amount, language)} {unit_word(counted[unit], language, amount)}" for unit, amount in largest
    )

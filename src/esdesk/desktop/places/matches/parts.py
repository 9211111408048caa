"""What a score is made of: one painted row for each part, with what it gives of what it could."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from esdesk.audit.listing import FULL, Part
from esdesk.desktop.language import speech
from esdesk.desktop.places.matches.sayings import figure, part_name, sign_of
from esdesk.desktop.theme import colour, font_of, theme
from esdesk.desktop.widgets import painted
from esdesk.services.matching.offers import Card

_ROW = 26
_LABEL, _BAR, _SHORT_BAR, _VALUE, _OF, _SIGN = 88, 96, 48, 38, 44, 22
_NARROW = 540  # under this width bars are short, so that reasons keep their room
_LONGEST = 2000  # weight of a part that fills the bar; heavier ones fill it too
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PartRows(QWidget):
    """Label, bar, value, what it could be, sign and reason; a long reason takes more lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._boxes: list[QRect] = []
        theme.changed.connect(self.update)

    def show_card(self, card: Card) -> None:
        """Shows the parts of a card's score."""
        self._card = card
        parts = card.offered.suggestion.parts
        self.setAccessibleName(
            "\n".join(f"{part_name(one.name)} {_gives(one)}: {one.reason.in_(speech.language)}" for one in parts)
        )
        self._lay_out()
        self.update()

    @property
    def _bar(self) -> int:
        return _BAR if self.width() >= _NARROW else _SHORT_BAR

    @property
    def _reason(self) -> int:
        """Where the reasons begin."""
        return _LABEL + self._bar + _VALUE + _OF + _SIGN + 16

    def _lay_out(self) -> None:
        parts = self._card.offered.suggestion.parts if self._card is not None else ()
        metrics, top, room = QFontMetrics(font_of(13)), 0, QRect(0, 0, max(40, self.width() - self._reason), 1000)
        self._boxes = []
        for part in parts:
            words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, part.reason.in_(speech.language))
            height = max(_ROW, words.height() + 8)
            self._boxes.append(QRect(0, top, self.width(), height))
            top += height
        self.setFixedHeight(top)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Reasons are broken anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws them."""
        if self._card is None:
            return
        painter = QPainter(self)
        for box, part in zip(self._boxes, self._card.offered.suggestion.parts, strict=True):
            self._row(painter, box, part, self._card)

    def _row(self, painter: QPainter, box: QRect, part: Part, card: Card) -> None:
        painted.text(painter, QRect(0, box.top(), _LABEL, _ROW), part_name(part.name), "ink_2")
        share = min(1.0, abs(part.weight_1e4) / _LONGEST)
        bar = QRectF(_LABEL + 8, box.top() + 8, self._bar * share, 10)
        painted.bar(painter, bar, part.value_1e4 / FULL, "accent" if part.weight_1e4 > 0 else "fault")
        left = _LABEL + self._bar + 12
        painted.text(painter, QRect(left, box.top(), _VALUE, _ROW), _gives(part), align=_RIGHT)
        left += _VALUE + 4
        if part.weight_1e4 > 0:
            painted.text(painter, QRect(left, box.top(), _OF, _ROW), f"/ {figure(part.weight_1e4)}", "ink_2", size=11)
        name, token = sign_of(part, card)
        painted.sign(painter, name, QPoint(self._reason - _SIGN, box.top() + 6), 14, token)
        reason = QRect(self._reason, box.top() + 4, box.width() - self._reason, box.height() - 4)
        painter.setFont(font_of(13))
        painter.setPen(colour("ink"))
        painter.drawText(
            reason, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, part.reason.in_(speech.language)
        )


def _gives(part: Part) -> str:
    return figure(part.value_1e4 * part.weight_1e4 // FULL)

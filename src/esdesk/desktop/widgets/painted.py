"""What delegates paint by hand: the ground of a row, elided text, a bar, a key cap."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from esdesk.desktop.icons import pixmap
from esdesk.desktop.theme import colour, font_of

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def ground(
    painter: QPainter, option: QStyleOptionViewItem, token: str = "raised", *, rule: bool = True, first: bool = True
) -> None:
    """The ground of a row: selected, under the pointer, or plain; a hairline below it unless `rule` is off.

    The bar at the left of the chosen row has the accent while its list has the focus; of a row of several cells it
    stands in the `first`.
    """
    whole: QRect = option.rect
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(whole, colour("accent_soft" if chosen else "hover" if over else token))
    if rule:
        painter.fillRect(QRect(whole.left(), whole.bottom(), whole.width(), 1), colour("line"))
    marked = chosen or bool(option.state & QStyle.StateFlag.State_HasFocus)
    if marked and first:
        here = isinstance(option.widget, QWidget) and option.widget.hasFocus()
        painter.fillRect(QRect(whole.left(), whole.top(), 3, whole.height()), colour("accent" if here else "field"))


def text(
    painter: QPainter,
    box: QRect,
    words: str,
    token: str = "ink",
    *,
    size: int = 13,
    strong: bool = False,
    align: Qt.AlignmentFlag = _LEFT,
) -> int:
    """Writes one line, elided where it does not fit; gives the width it took."""
    font = font_of(size, strong=strong)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, box.width()))
    painter.setFont(font)
    painter.setPen(colour(token))
    painter.drawText(box, align | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)


def sign(painter: QPainter, name: str, at: QPoint, size: int, token: str) -> None:
    """An icon in a colour."""
    painter.drawPixmap(at, pixmap(name, size, token))


def bar(painter: QPainter, box: QRectF, filled: float, token: str, *, under: str = "press") -> None:
    """A bar with round ends, filled from the left (0 to 1)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = box.height() / 2
    painter.setBrush(colour(under))
    painter.drawRoundedRect(box, radius, radius)
    if filled > 0:
        painter.setBrush(colour(token))
        width = max(box.height(), box.width() * min(1.0, filled))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), width, box.height()), radius, radius)


def tick(painter: QPainter, x: float, box: QRectF, token: str = "ink_2") -> None:
    """A short upright mark across a bar."""
    painter.setPen(QPen(colour(token), 1.5))
    painter.drawLine(QPointF(x, box.top() - 3), QPointF(x, box.bottom() + 3))


def button(painter: QPainter, box: QRect, words: str, *, over: bool = False, arrow: bool = False) -> None:
    """A button of a row, drawn as the style sheet draws one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("field" if over else "edge"), 1))
    painter.setBrush(colour("hover" if over else "raised"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    text(painter, box.adjusted(11, 0, -28 if arrow else -11, 0), words)
    if arrow:
        sign(painter, "arrow-right", QPoint(box.right() - 22, box.center().y() - 7), 14, "ink_2")
    painter.restore()


def check_box(painter: QPainter, box: QRect, *, on: bool) -> None:
    """A box that is on or off."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("accent" if on else "field"), 1))
    painter.setBrush(colour("accent" if on else "raised"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if on:
        sign(painter, "check", QPoint(box.left() + 2, box.top() + 2), 12, "on_accent")
    painter.restore()

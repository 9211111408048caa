"""Lucide's icons, drawn in the colour and at the size that are asked for."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from esdesk.core.paths import resource
from esdesk.core.tokens import ICON_STROKE
from esdesk.desktop.theme import theme
from esdesk.desktop.widgets.key_button import KeyButton

KIND_ICONS = {
    "material": "package", "waste": "package", "by-product": "package", "energy": "flame", "water": "droplet",
    "capacity": "gauge", "equipment": "wrench", "space": "warehouse", "logistics": "truck",
    "expertise": "graduation-cap", "service": "handshake",
}  # fmt: skip
"""The icon of each kind of resource (`audit.listing.ResourceKind`)."""


def pixmap(name: str, size: int, token: str = "ink_2") -> QPixmap:
    """An icon as pixels for the screen's scale; do not keep it over a change of appearance."""
    return _drawn(name, size, getattr(theme.colours, token), _scale())


def icon(name: str, size: int = 16, token: str = "ink_2", *, room: int = 0) -> QIcon:
    """An icon whose disabled form is a hint's colour; `room` is left free at its right, towards the words."""
    made = QIcon(_with_room(pixmap(name, size, token), room))
    made.addPixmap(_with_room(pixmap(name, size, "edge"), room), QIcon.Mode.Disabled)
    return made


def _with_room(drawn: QPixmap, room: int) -> QPixmap:
    if not room:
        return drawn
    scale = drawn.devicePixelRatio()
    wider = QPixmap(drawn.width() + round(room * scale), drawn.height())
    wider.setDevicePixelRatio(scale)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def _scale() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


@cache
def _drawn(name: str, size: int, colour: str, scale: float) -> QPixmap:
    text = resource(f"resources/icons/{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{ICON_STROKE}"')
    pixels = round(size * scale)
    drawn = QPixmap(QSize(pixels, pixels))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    drawn.setDevicePixelRatio(scale)
    return drawn


class _FollowsTheme:
    """Draws its icon anew when the appearance changes."""

    _icon: tuple[str, int, str]

    def _redraw(self) -> None:
        raise NotImplementedError  # each button and label has its own way; Qt's metaclass leaves no room for abc's

    def set_icon(self, name: str, size: int = 16, token: str = "ink_2") -> None:
        """Another icon; `token` is the colour's name."""
        self._icon = (name, size, token)
        self._redraw()


class IconButton(_FollowsTheme, QToolButton):
    """A square button that is only an icon; its name for screen readers is its tooltip."""

    def __init__(self, name: str, parent: QWidget | None = None, *, size: int = 16, side: int = 28) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self.set_icon(name, size)
        theme.changed.connect(self._redraw)

    def _redraw(self) -> None:
        name, size, token = self._icon
        self.setIcon(icon(name, size, token))
        self.setIconSize(QSize(size, size))

    def say(self, words: str, keys: str = "") -> None:
        """What it does, for the tooltip and for screen readers."""
        self.setToolTip(f"{words}  {keys}" if keys else words)
        self.setAccessibleName(words)


_ROOM = 3
"""Between an icon and its word, beside the 4 that Qt leaves."""


class WordButton(_FollowsTheme, KeyButton):
    """A button of an icon and a word, and a key where its text ends in one."""

    def __init__(self, name: str, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._narrow = "", False
        if look:
            self.setProperty("look", look)
        self.set_icon(name, 16, "on_accent" if look == "accent" else "ink_2")
        theme.changed.connect(self._redraw)

    def setText(self, words: str) -> None:  # noqa: N802  Qt's name
        """Its word, which is not shown while there is no room for it."""
        self._words = words
        super().setText("" if self._narrow else words)
        self.setAccessibleName(words)

    def give_way(self, narrow: bool) -> None:
        """Whether only the icon is shown."""
        self._narrow = narrow
        self.setText(self._words)

    def _redraw(self) -> None:
        name, size, token = self._icon
        self.setIcon(icon(name, size, token, room=_ROOM))
        self.setIconSize(QSize(size + _ROOM, size))


class IconLabel(_FollowsTheme, QLabel):
    """A sign that is not pressed."""

    def __init__(self, name: str, size: int = 16, token: str = "ink_2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_icon(name, size, token)
        self.setFixedSize(size, size)
        theme.changed.connect(self._redraw)

    def _redraw(self) -> None:
        self.setPixmap(pixmap(*self._icon))

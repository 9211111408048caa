"""The design's tokens as Qt knows them: one style sheet, one palette, the bundled font.

Widgets say what they are by two properties that the sheet reads: `look` (button: accent, quiet, link; frame: card,
sunken, rule) and `voice` (label: title, section, strong, hint, second, good, doubt, fault). No widget has a sheet of
its own; the parts of the frame and the places are dressed in the one that there is.
"""

from functools import cache, partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from esdesk.core import tokens
from esdesk.core.paths import resource
from esdesk.core.tokens import Palette


class _Theme(QObject):
    """The appearance in force; `changed` tells those who paint by hand or hold icons."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.colours: Palette = tokens.LIGHT

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is in force."""
        return self.colours is tokens.DARK


theme = _Theme()


def colour(name: str) -> QColor:
    """A colour of the appearance in force, by the token's name."""
    return QColor(getattr(theme.colours, name))


def apply(application: QApplication, *, dark: bool) -> None:
    """Brings an appearance into force."""
    theme.colours = tokens.DARK if dark else tokens.LIGHT
    if application.style().name() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(_palette(theme.colours))
    _dress_anew()
    theme.changed.emit()


_wearing: dict[QWidget, Palette] = {}
"""Who wears the sheet, and of which appearance."""


def dress(widget: QWidget) -> None:
    """Dresses a part of the window, with all that is in it, in the sheet of the appearance in force.

    Qt needs up to a millisecond to restyle a widget, so that one sheet for the whole application would stop the window
    for seconds: parts that are seen change at once, places that are not when one goes to them, by another call.
    Parts do not lie in one another.
    """
    if widget not in _wearing:
        widget.destroyed.connect(partial(_wearing.pop, widget, None))
    if _wearing.get(widget) is not theme.colours:
        _wearing[widget] = theme.colours
        widget.setStyleSheet(_sheet(theme.colours))


def _dress_anew() -> None:
    for widget in list(_wearing):
        if widget.isVisible() or not widget.property(LATE):
            dress(widget)


LATE = "dressed_late"
"""A property of parts that are many widgets: hidden, they are not dressed before they are shown."""


def use_bundled_font(application: QApplication) -> None:
    """Loads the font that comes with the program; the same text is the same pixels on every machine."""
    for name in ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"):
        if QFontDatabase.addApplicationFont(str(resource(f"resources/fonts/{name}"))) < 0:
            raise FileNotFoundError(name)
    font = font_of(tokens.TEXT.size)
    application.setFont(font)


def font_of(size: int, *, strong: bool = False) -> QFont:
    """The program's font at a size in pixels."""
    font = QFont(tokens.FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def say_look(widget: QWidget, *, look: str = "", voice: str = "") -> None:
    """Tells the sheet what a widget is, also after it was shown."""
    for name, value in (("look", look), ("voice", voice)):
        if value and widget.property(name) != value:
            widget.setProperty(name, value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def wants_dark(application: QApplication) -> bool:
    """Whether the system asks for the dark appearance."""
    return application.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _palette(c: Palette) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: c.surface,
        QPalette.ColorRole.WindowText: c.ink,
        QPalette.ColorRole.Base: c.raised,
        QPalette.ColorRole.AlternateBase: c.sunken,
        QPalette.ColorRole.Text: c.ink,
        QPalette.ColorRole.Button: c.raised,
        QPalette.ColorRole.ButtonText: c.ink,
        QPalette.ColorRole.Highlight: c.accent_soft,
        QPalette.ColorRole.HighlightedText: c.ink,
        QPalette.ColorRole.PlaceholderText: c.ink_3,
        QPalette.ColorRole.ToolTipBase: c.raised,
        QPalette.ColorRole.ToolTipText: c.ink,
        QPalette.ColorRole.Link: c.accent,
        QPalette.ColorRole.Accent: c.accent,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.ink_3))
    return palette


@cache
def _sheet(c: Palette) -> str:
    values = {name: getattr(c, name) for name in c.__slots__}
    look = "dark" if c is tokens.DARK else "light"
    drawn = {name: resource(f"resources/ui/{name}-{look}.svg").as_posix() for name in ("chevron", "check")}
    sizes = drawn | {"radius": tokens.RADIUS, "small": tokens.SMALL_RADIUS, "control": tokens.CONTROL - 2}
    sheet = resource("resources/ui/esdesk.qss").read_text(encoding="utf-8")
    for name, value in sorted((values | sizes).items(), key=lambda item: -len(item[0])):
        sheet = sheet.replace(f"@{name}@", str(value))
    return sheet

"""The settings at the foot of the rail: how the window speaks and looks, which is remembered, and what it rests on."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from esdesk.desktop import theme as appearance
from esdesk.desktop.frame.rail import Rail
from esdesk.desktop.language import speech
from esdesk.desktop.widgets.panes import settings


class Choices(QObject):
    """Stands between the rail's button and what it changes.

    Signals:
        catalogue_asked, keys_asked, breakdowns_asked: what is to be told of.
    """

    catalogue_asked = Signal()
    keys_asked = Signal()
    breakdowns_asked = Signal()

    def __init__(self, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._rail = rail
        rail.settings_asked.connect(self.show_menu)

    def switch_language(self) -> None:
        """Speaks the other language."""
        speech.switch(_application(), "en" if speech.language == "tr" else "tr")
        settings().setValue("language", speech.language)

    def show_menu(self) -> None:
        """Asks what is to be set, above the button."""
        menu = self.menu()
        menu.exec(self._rail.settings.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))

    def menu(self) -> QMenu:
        """What can be set."""
        menu = QMenu(self._rail)
        choice = QActionGroup(menu)
        kept = settings().value("appearance", "system")
        for key, words in (
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("system", self.tr("As the system")),
        ):
            action = QAction(words, choice, checkable=True, checked=key == kept)
            action.triggered.connect(partial(self._choose_appearance, key))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction("Türkçe" if speech.language == "en" else "English", self.switch_language)
        menu.addSeparator()
        menu.addAction(self.tr("Catalogue…"), self.catalogue_asked.emit)
        menu.addAction(self.tr("Keys of this laptop…"), self.keys_asked.emit)
        menu.addAction(self.tr("What broke down…"), self.breakdowns_asked.emit)
        return menu

    def _choose_appearance(self, key: str, _checked: bool) -> None:
        application = _application()
        settings().setValue("appearance", key)
        appearance.apply(application, dark=key == "dark" or (key == "system" and appearance.wants_dark(application)))


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application

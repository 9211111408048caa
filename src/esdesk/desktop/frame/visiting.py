"""The places of the window: each is built on its first visit, or beforehand, and stays."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from esdesk.desktop import theme as appearance
from esdesk.desktop.document import Document
from esdesk.desktop.place import Place, Target
from esdesk.desktop.registry import PLACES
from esdesk.desktop.runner import Runner


class Visiting(QObject):
    """Goes from place to place.

    Signals:
        built: a `Place` that was made.
        leaving: another place is about to be shown.
        arrived: the key of the place that is shown.
    """

    built = Signal(object)
    leaving = Signal()
    arrived = Signal(str)

    def __init__(self, document: Document, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._runner = document, runner
        self.places: dict[str, Place] = {}
        self.stack = QStackedWidget()
        document.opened.connect(self._file_turned)
        document.closed.connect(self._file_turned)

    @property
    def place(self) -> Place:
        """The place that is shown."""
        shown = self.stack.currentWidget()
        assert isinstance(shown, Place)
        return shown

    def go_to(self, key: str) -> None:
        """Shows a place; one that needs a file stays out of reach without one."""
        if not self.within_reach(key):
            key = "start"
        self.build(key)
        place = self.places[key]
        appearance.dress(place)
        if self.stack.currentWidget() is not place:
            self.leaving.emit()
        self.stack.setCurrentWidget(place)
        self.arrived.emit(key)
        place.setFocus()

    def go_to_target(self, target: Target) -> None:
        """Shows a place and in it a record or field."""
        self.go_to(target.place)
        self.places[target.place].show_target(target)

    def press(self, key: str) -> None:
        """A place's own key: goes there, and tells the place where it is shown already."""
        if self.place.key == key:
            self.place.press_again()
        else:
            self.go_to(key)

    def within_reach(self, key: str) -> bool:
        """Whether one can go there now."""
        listed = next(one for one in PLACES if one.key == key)
        return not listed.needs_file or (self._document.is_open and self._document.has_firm)

    def build(self, key: str) -> None:
        """Makes a place, unless it was made already."""
        if key in self.places:
            return
        listed = next(one for one in PLACES if one.key == key)
        place = listed.load()(self._document, self._runner)
        place.setProperty(appearance.LATE, True)
        self.places[key] = place
        self.stack.addWidget(place)
        self.built.emit(place)

    def _file_turned(self) -> None:
        shown = next((key for key, place in self.places.items() if place is self.stack.currentWidget()), "start")
        self.go_to(shown)

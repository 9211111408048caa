"""What each step's page is: a sentence, and questions that write at once."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.core.errors import Fault
from esdesk.core.sentences import told
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.runner import Runner
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.elided import Elided


class Page(QWidget):
    """Base of the pages. A subclass builds its parts, says its words and shows what the file holds.

    Signals:
        faulted: a fault that belongs to no field.
        moved: what is open in this page changed, though the file did not.
        go: a `Target` in another place.
    """

    faulted = Signal(object)
    moved = Signal()
    go = Signal(object)

    def __init__(self, document: Document, runner: Runner) -> None:
        super().__init__()
        self.document, self.runner = document, runner
        self.build()

    # What a page defines: these four without fail (Qt's metaclass leaves no room for that of abc)

    def build(self) -> None:
        """Makes the parts, without words."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Says its words."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Shows what the file holds now."""
        raise NotImplementedError

    def sentence(self) -> str:
        """What is asked here, under the step's name."""
        raise NotImplementedError

    # What a page can change

    def begin(self) -> None:
        """Puts the cursor where one goes on."""
        self.setFocus()

    @property
    def wants_accent(self) -> bool:
        """Whether an act of the page is what comes next, before the next step."""
        return False

    # What a page can use

    def try_to(self, act: Callable[[], object]) -> str:
        """Does something; the sentence of the fault that it met, or ""."""
        try:
            act()
        except Fault as fault:
            return told(fault, speech.language)
        return ""


class Sheet(QScrollArea):
    """What the questions of a page are scrolled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        inside = QWidget()
        say_look(inside, look="raised")
        self.rows = QVBoxLayout(inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        self.setWidget(inside)

    def show_whole(self, widget: QWidget) -> None:
        """Scrolls so far that `widget` is seen, and some of what follows."""
        self.ensureWidgetVisible(widget, 0, 60)


class Group(QWidget):
    """The head of some questions: what they are about, and how many are answered; 34 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        say_look(self, look="sunken")
        self.setFixedHeight(34)
        self._title, self._said = QLabel(self), Elided(token="ink_2", size=11)
        say_look(self._title, voice="strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._said, 1)

    def say(self, title: str, said: str) -> None:
        """Its words."""
        self._title.setText(title)
        self._said.say(said)

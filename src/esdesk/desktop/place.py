"""What every place of the window is: a page with a head, built on its first visit, that reads anew when told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.runner import Runner
from esdesk.desktop.widgets.page_head import PageHead


@dataclass(frozen=True, slots=True)
class Target:
    """Where something is mended or found: a record, and perhaps a field of it."""

    place: str
    entity: str = ""
    row: UUID | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something a place can do, for the search (Ctrl+K) and the list of keys (F1)."""

    words: str
    keys: str
    run: Callable[[], object] | None = None


class Place(QWidget):
    """Base of all places.

    A subclass sets `key` and `icon`, builds its parts in `build`, puts words on them in `retranslate` (called once
    after building, and whenever the language changes), and shows what the document holds in `refresh`.

    Signals:
        told: (mood, sentence) for the notice under the top bar; mood is fault, doubt or good.
        faulted: a fault to be told there.
        go: a `Target` in another place.
        open_asked: the path of a file to be opened.
        going_on: what goes on for long, in a few words, wherever one is meanwhile; "" once it has ended.
    """

    told = Signal(str, str)
    faulted = Signal(object)
    go = Signal(object)
    open_asked = Signal(object)
    going_on = Signal(str)

    key: ClassVar[str]
    icon: ClassVar[str]
    needs_file: ClassVar[bool] = True
    fills_window: ClassVar[bool] = False
    """Whether it stands without the rail beside it."""

    def __init__(self, document: Document, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.document, self.runner = document, runner
        self.head = PageHead(self)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.head)
        self._stale, self._speaks_another = True, False
        self.build()
        self.retranslate()
        document.opened.connect(self._heard)
        document.closed.connect(self._heard)
        document.changed.connect(self._heard)

    # What a place defines: these three without fail (Qt's metaclass leaves no room for that of abc)

    def build(self) -> None:
        """Makes the parts, without words."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Puts words on the parts, in the language in force."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Shows what the document holds now; only called while the place is seen, and with a file if it needs one."""
        raise NotImplementedError

    def show_target(self, target: Target) -> None:
        """Selects what `target` names and puts the cursor there."""

    def whereabouts(self) -> Target:
        """Where one is in the place, so that `show_target` leads there again after a crash."""
        return Target(self.key)

    def press_again(self) -> None:
        """The place's own key was pressed while it is shown."""

    def actions_here(self) -> list[Action]:
        """What can be done here, with its keys."""
        return []

    def waiting(self) -> int:
        """How many things wait here, for the count in the rail."""
        return 0

    # What a place can use

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Tells a fault in the notice instead of raising it."""
        try:
            yield
        except Fault as fault:
            self.faulted.emit(fault)

    def shortcut(self, keys: str, do: Callable[[], object]) -> QShortcut:
        """A key that works anywhere in this place."""
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(do)
        return made

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Speaks the new language: at once where it is seen, else when one comes to it."""
        if event.type() == QEvent.Type.LanguageChange:
            self._speaks_another = True
            self._heard()
        super().changeEvent(event)

    def showEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        """Catches up with what happened while the place was not seen."""
        super().showEvent(event)  # type: ignore[arg-type]
        self._catch_up()

    def _heard(self) -> None:
        self._stale = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._speaks_another:
            self._speaks_another = False
            self.retranslate()
        if self._stale and (self.document.has_firm if self.document.is_open else not self.needs_file):
            self._stale = False
            self.refresh()

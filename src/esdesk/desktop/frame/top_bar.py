"""The bar above every place: whose audit it is, undo and redo, search, whether all is on disk, the language."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from esdesk.core.days import day_words
from esdesk.desktop.document import Document, Saved
from esdesk.desktop.icons import IconButton, IconLabel, WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look, theme

_SAVED_WIDTH = 112
_LEAST_NAME, _BESIDE_NAME = 120, 16
"""The least that a firm's name has, and what its button has beside it."""


class TopBar(QWidget):
    """44 high.

    Signals:
        search_asked: Ctrl+K or a press on the search box.
        language_asked: the other language is wanted.
        save_elsewhere: the disk failed, and the user wants another place.
    """

    search_asked = Signal()
    language_asked = Signal()
    save_elsewhere = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        self._document = document
        self._saved: Saved | None = None
        self._whose = ""
        self._facilities = QMenu(self)
        self.firm = QPushButton()
        self.firm.setObjectName("firmName")
        say_look(self.firm, look="quiet")
        self._place, self._visit = QLabel(), QLabel()
        say_look(self._place, voice="second")
        say_look(self._visit, voice="hint")
        self.undo, self.redo = IconButton("undo-2"), IconButton("redo-2")
        self.undo.clicked.connect(document.undo)
        self.redo.clicked.connect(document.redo)
        self.search = WordButton("search")
        self.search.setObjectName("searchBox")
        self.search.clicked.connect(self.search_asked)
        self._state = QPushButton()
        self._state.setObjectName("savedSlot")
        self._state.setFixedWidth(_SAVED_WIDTH)
        self._state.clicked.connect(self._press_state)
        self._dot = IconLabel("circle-check", 14, "good")
        kept = self._dot.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # so that nothing moves when a file is opened
        self._dot.setSizePolicy(kept)
        self.language = QToolButton()
        self.language.setObjectName("languageButton")
        self.language.setFixedSize(32, 28)
        self.language.clicked.connect(self.language_asked)
        self._lay_out()
        document.opened.connect(self.refresh)
        document.closed.connect(self.refresh)
        document.changed.connect(self.refresh)
        document.saved.connect(self._tell_saved)
        theme.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.firm)
        row.addWidget(self._place)
        row.addSpacing(4)
        row.addWidget(self._visit)
        row.addStretch(1)
        for button in (self.undo, self.redo):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self.search)
        row.addWidget(self._dot)
        row.addWidget(self._state)
        line = QFrame()
        say_look(line, look="rule")
        line.setFixedSize(1, 16)
        row.addWidget(line)
        row.addWidget(self.language)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.undo.say(self.tr("Undo"), "Ctrl+Z")
        self.redo.say(self.tr("Redo"), "Ctrl+Y")
        self.search.setText(self.tr("Search or go to…") + "  Ctrl+K")
        self.language.setText("TR" if speech.language == "tr" else "EN")
        other = "English" if speech.language == "tr" else "Türkçe"
        self.language.setToolTip(f"{other}  Alt+L")
        self.language.setAccessibleName(other)
        self.refresh()

    def refresh(self) -> None:
        """Shows whose file is open, and what can be undone."""
        document = self._document
        undo, redo = document.ledger.can_undo() if document.is_open else (False, False)
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)
        self._show_firm()
        if not document.is_open:
            self._saved = None
        elif self._saved is None:
            self._saved = Saved.YES
        self._show_saved()

    def _show_firm(self) -> None:
        document = self._document
        self._facilities.clear()
        if not document.is_open or not document.has_firm:
            self.firm.setText(self.tr("No audit open") if not document.is_open else document.path.name)
            self.firm.setEnabled(False)
            self._whose = ""
            self.firm.setToolTip("")
            self.firm.setAccessibleName("")
            self._visit.clear()
            self._place.clear()
            return
        firms = {one.row: str(one.values.get("name") or "") for one in document.ledger.records("firm")}
        facilities = document.ledger.records("facility")
        for one in facilities:
            name = f"{firms.get(one.firm, '')} · {one.values.get('name') or ''}"
            self._facilities.addAction(name).triggered.connect(partial(document.work_on, one.row))
        here = next(one for one in facilities if one.row == document.facility)
        place = here.values.get("district") or here.values.get("province") or ""
        self._whose = firms.get(here.firm, "")
        self._place.setText(f"·  {place}" if place else "")
        self.firm.setEnabled(len(facilities) > 1)
        self.firm.setMenu(self._facilities if len(facilities) > 1 else None)  # type: ignore[arg-type]
        self._visit.setText(self._visit_words())
        self._fit()

    def _fit(self) -> None:
        """The name of the firm takes what the others leave; the tooltip has all of it."""
        if not self._whose or (row := self.layout()) is None:
            return
        self.firm.setText("")
        others, metrics = row.minimumSize().width() + 2 * _BESIDE_NAME, self.firm.fontMetrics()
        room = max(_LEAST_NAME, self.width() - others)
        shown = metrics.elidedText(self._whose, Qt.TextElideMode.ElideRight, room)
        self.firm.setText(shown)
        self.firm.setToolTip(self._whose if shown != self._whose else "")
        self.firm.setAccessibleName(self._whose)

    def _visit_words(self) -> str:
        document = self._document
        visits = [
            one for one in document.ledger.records("visit") if one.values.get("facility") == str(document.facility)
        ]
        if not visits:
            return ""
        dates = visits[-1].values.get("dates")
        day = day_words(str(dates.get("from") or ""), speech.language) if isinstance(dates, dict) else ""
        return self.tr("Visit {day}").format(day=day) if day else ""

    def _tell_saved(self, saved: Saved) -> None:
        self._saved = saved
        self._show_saved()

    def _show_saved(self) -> None:
        self._dot.setVisible(self._saved is not None)
        self._state.setEnabled(self._saved is Saved.NO)
        if self._saved is Saved.NO:
            self._dot.set_icon("circle-x", 14, "fault")
            self._state.setText(self.tr("not saved"))
        else:
            self._dot.set_icon("circle-check", 14, "good")
            self._state.setText(self.tr("saved") if self._saved else "")

    def _press_state(self) -> None:
        if self._saved is Saved.NO:
            self.save_elsewhere.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The firm's name gives way."""
        super().resizeEvent(event)
        self._fit()

"""The keys that work from anywhere in the window, what F1 tells of them, and where Escape leads."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from esdesk.desktop.frame.keys_card import KeysCard
from esdesk.desktop.registry import PLACES

if TYPE_CHECKING:
    from esdesk.desktop.window import Window


class Shortcuts(QObject):
    """Binds the keys of a window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.card = KeysCard(window)
        document = window.document
        for listed in PLACES:
            self._bind(listed.shortcut, partial(window.visiting.press, listed.key))
        self._bind("Ctrl+K", window.open_finder)
        self._bind("Ctrl+Z", lambda: document.undo() if document.is_open else None)
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            self._bind(keys, lambda: document.redo() if document.is_open else None)
        self._bind("F1", self.show_keys)
        self._bind("F9", window.rail.turn)
        self._bind("Alt+L", window.choices.switch_language)

    def _bind(self, keys: str, do: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self._window).activated.connect(do)

    def show_keys(self) -> None:
        """The keys of the place and of the frame."""
        here = [(one.keys, one.words) for one in self._window.place.actions_here() if one.keys]
        frame = [
            ("Ctrl+K", self.tr("Search or go to…")),
            ("Ctrl+Z Ctrl+Y", self.tr("Undo, redo")),
            ("Alt+L", self.tr("The other language")),
            ("F9", self.tr("Narrow or wide rail")),
            ("Esc", self.tr("Back to where the place begins")),
        ]
        self.card.show_keys(self.tr("Keys of this place"), here + frame)

    def lead_back(self) -> None:
        """Escape, where nothing else wanted it: what was told is closed, and the cursor stands where the place begins.

        A field gives back what stood in it first, a pane leads to its list first: those keep the key for themselves.
        """
        self._window.notice.hide()
        self._window.place.setFocus()

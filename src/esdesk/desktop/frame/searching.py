"""What Ctrl+K finds: places and what can be done here, by their words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esdesk.core.turkish import fold
from esdesk.desktop.frame.finder import Finder, Found
from esdesk.desktop.registry import PLACES

if TYPE_CHECKING:
    from esdesk.desktop.window import Window

_MOST = 12


class Searching(QObject):
    """Answers the finder of a window."""

    def __init__(self, window: Window, finder: Finder) -> None:
        super().__init__(window)
        self._window, self._finder = window, finder
        finder.asked.connect(self._answer)

    def _answer(self, words: str) -> None:
        wanted = fold(words).split()
        lines = [line for line in (*self._places(), *self._actions()) if _fits(line.words, wanted)]
        self._finder.show_found(lines[:_MOST])

    def _places(self) -> list[Found]:
        window = self._window
        there = window.document.is_open and window.document.has_firm
        return [
            Found(one.icon, one.words, "", one.shortcut, partial(window.go_to, one.key))
            for one in PLACES
            if there or not one.needs_file
        ]

    def _actions(self) -> list[Found]:
        place = self._window.place
        return [
            Found("chevron-right", one.words, place.head.title.text(), one.keys, one.run)
            for one in place.actions_here()
            if one.run is not None
        ]


def _fits(words: str, wanted: list[str]) -> bool:
    folded = fold(words)
    return all(one in folded for one in wanted)

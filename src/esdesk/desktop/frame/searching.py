"""What Ctrl+K finds: places and actions by their words; records, codes and files as services find them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from esdesk.core.turkish import fold
from esdesk.desktop.frame.finder import Finder, Found
from esdesk.desktop.language import speech
from esdesk.desktop.place import Target
from esdesk.desktop.registry import PLACES

if TYPE_CHECKING:
    from esdesk.desktop.window import Window
    from esdesk.services.records.finding import Hit

_MOST = 12
_ICONS = {"resource": "package", "firm": "factory", "file": "file-text", "code": "copy"}


class Searching(QObject):
    """Answers the finder of a window."""

    def __init__(self, window: Window, finder: Finder) -> None:
        super().__init__(window)
        self._window, self._finder = window, finder
        finder.asked.connect(self._answer)

    def _answer(self, words: str) -> None:
        wanted = fold(words).split()
        lines = [line for line in (*self._places(), *self._actions()) if _fits(line.words, wanted)]
        records = self._records(words) if wanted else []
        self._finder.show_found((lines + records)[:_MOST])

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

    def _records(self, words: str) -> list[Found]:
        # reads the catalogue, which the first window need not wait for
        from esdesk.services.records.finding import find

        document = self._window.document
        ledger = document.ledger if document.is_open else None
        return [
            Found(_ICONS[hit.kind], hit.title, hit.detail, "", partial(self._take, hit))
            for hit in find(ledger, words, _MOST, speech.language)
        ]

    def _take(self, hit: Hit) -> None:
        window, target = self._window, hit.target
        if isinstance(target, Path):
            window.open_file(target)
        elif isinstance(target, UUID):
            self._turn_to_firm_of(target)
            place = "firm" if hit.kind == "firm" else "inventory"
            window.go_to_target(Target(place, hit.kind, target))
        else:
            QGuiApplication.clipboard().setText(target)
            window.notice.tell("good", self.tr("{code} was copied: {name}").format(code=hit.title, name=hit.detail))

    def _turn_to_firm_of(self, row: UUID) -> None:
        """A file can hold several firms; places show the one that one works on."""
        document = self._window.document
        record = document.ledger.record_at(row)
        if record is not None and record.firm != document.firm:
            facilities = document.ledger.records("facility", record.firm)
            if facilities:
                document.work_on(facilities[0].row)


def _fits(words: str, wanted: list[str]) -> bool:
    folded = fold(words)
    return all(one in folded for one in wanted)

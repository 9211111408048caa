"""After a crash: what was being typed in a field is offered again when its file is opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from esdesk.desktop.language import speech
from esdesk.desktop.later import Later
from esdesk.desktop.place import Target

if TYPE_CHECKING:
    from esdesk.audit import fields
    from esdesk.desktop.window import Window
    from esdesk.services.files import drafts
    from esdesk.services.files.drafts import Draft
else:
    fields = Later("esdesk.audit.fields")
    drafts = Later("esdesk.services.files.drafts")

_ON_THE_FORM = {"firm", "contact", "facility", "production", "visit", "participant"}
_MOST_LETTERS = 60


class KeptTyping(QObject):
    """Tells it in the notice, with a way to the field; the lines of the inventory bring theirs back themselves."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._path: Path | None = None
        window.document.opened.connect(self._offer)
        window.document.closed.connect(self._forget)

    def _forget(self) -> None:
        self._path = None

    def _offer(self) -> None:
        document = self._window.document
        if self._path == document.path:  # another facility of the same file
            return
        self._path = document.path
        found = [one for one in document.read(drafts.all) if _named(one)]
        if found:
            first = found[0]
            place = "firm" if first.entity in _ON_THE_FORM else "inventory"
            goal = Target(place, first.entity, first.row, first.field.partition(".")[0])
            text = first.text if len(first.text) <= _MOST_LETTERS else f"{first.text[:_MOST_LETTERS]}…"
            words = self.tr("When the program ended, this was being typed and is kept: {field}: “{text}”")
            told = words.format(field=_named(first), text=text)
            way_out = partial(self._window.go_to_target, goal)
            self._window.notice.tell("doubt", told, self.tr("Go there"), way_out)


def _named(draft: Draft) -> str:
    """What the field of a draft is called; "" for what is no field."""
    known = fields.field(draft.entity, draft.field.partition(".")[0])
    return known.caption.label(speech.language) if known else ""

"""The history of a resource and its parts: what became what, who wrote it and when; of all fields or of one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.audit.fields import entity_caption, field
from esdesk.core.days import moment_words
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.fold import GUTTER, Fold
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.choice_box import ChoiceBox
from esdesk.services.records.changes import DELETED, Changed

_MOST = 20
_ANY = ""


class PastPart(QWidget):
    """The changes, the newest first; the first of them, then more on demand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: Sequence[Changed] = ()
        self._most = _MOST
        self.only, self.more = ChoiceBox(self), QPushButton(self)
        say_look(self.more, look="link")
        self.only.finished.connect(self._choose)
        self.more.clicked.connect(self._show_more)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(GUTTER, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.only)
        column.addLayout(self._lines)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_changes(self, changes: Sequence[Changed], *, another: bool) -> None:
        """Shows these; of another resource all fields again."""
        if another:
            self._most = _MOST
            self.only.put(_ANY)
        elif changes == self._changes:
            return
        self._changes = changes
        self._offer()
        self._write()

    def show_only(self, entity: str, name: str) -> None:
        """Shows the changes of one field."""
        self.only.put(f"{entity}.{name}")
        self._choose()

    def _offer(self) -> None:
        named = {f"{one.entity}.{one.field}": _caption(one) for one in self._changes if one.field != DELETED}
        chosen = self.only.now()
        self.only.offer(sorted(named.items(), key=lambda one: one[1]))
        self.only.put(chosen if chosen in named else _ANY)

    def _choose(self) -> None:
        self.only.put(self.only.now())
        self._most = _MOST
        self._write()

    def _show_more(self) -> None:
        self._most += 2 * _MOST
        self._write()

    @property
    def chosen(self) -> list[Changed]:
        """The changes of the field that was chosen, or all."""
        wanted = self.only.now()
        return [one for one in self._changes if wanted in (_ANY, f"{one.entity}.{one.field}")]

    def _write(self) -> None:
        if not self.isVisible():
            return  # folded away: it is written as it opens
        while taken := self._lines.takeAt(0):
            if old := taken.widget():
                old.deleteLater()
        for one in self.chosen[: self._most]:
            self._say(self._what(one), "plain" if one.standing else "second")
            self._say(self._by(one), "hint")
        left = len(self.chosen) - self._most
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("%n more", "", max(0, left)))

    def _say(self, words: str, voice: str) -> None:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        say_look(label, voice=voice)
        self._lines.addWidget(label)

    def _what(self, one: Changed) -> str:
        if one.field == DELETED:
            named = entity_caption(one.entity).label(speech.language)
            return (self.tr("{what} deleted") if one.new else self.tr("{what} brought back")).format(what=named)
        known = field(one.entity, one.field)
        old, new = (known.text(value, speech.language) if known else "" for value in (one.old, one.new))
        return f"{_caption(one)}: {f'{old} → ' if old else ''}{new or self.tr('emptied')}"

    def _by(self, one: Changed) -> str:
        return " · ".join(part for part in (_when(one), self._who(one)) if part)

    def _who(self, one: Changed) -> str:
        return one.actor or (self.tr("this device") if one.here else self.tr("another device"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Writes what it had no need to write before."""
        super().showEvent(event)
        self._write()

    def say_title(self, fold: Fold) -> None:
        """The section's title, with how much was changed and who changed it last."""
        count = self.tr("%n changes", "", len(self._changes))
        last = f"{self._who(self._changes[0])}, {_when(self._changes[0])}" if self._changes else ""
        fold.say(self.tr("History"), f"{count} · {last}" if last else "")

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.only.say_none(self.tr("All fields"))
        self.only.setAccessibleName(self.tr("Field whose history is shown"))
        self._offer()
        self._write()


def _caption(one: Changed) -> str:
    known = field(one.entity, one.field)
    named = known.caption.label(speech.language) if known else one.field
    return named if one.entity == "resource" else f"{entity_caption(one.entity).label(speech.language)} · {named}"


def _when(one: Changed) -> str:
    return moment_words(one.moment, speech.language) if one.moment is not None else ""

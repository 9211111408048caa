"""What others sent, before anything is taken from it: from whom, what it would change, and the decision."""

from collections import Counter

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.core.operation import Level
from esdesk.desktop.places.sync.arriving_model import CONFLICT, ArrivingModel, ArrivingTable, lines_of
from esdesk.desktop.places.sync.looking import Arriving
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.services.sync.feed import Brought
from esdesk.services.sync.previewing import What


class ArrivingPane(QWidget):
    """The preview of a taking in; Enter in its table takes in.

    Signals:
        taken: all of it is to be taken in.
    """

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brought: tuple[Brought, ...] = ()
        self._found: Arriving | None = None
        self._title, self._from, self._sum, self._notes = (QLabel() for _ in range(4))
        say_look(self._title, voice="section")
        say_look(self._from, voice="second")
        say_look(self._sum, voice="second")
        say_look(self._notes, voice="doubt")
        for label in (self._from, self._sum, self._notes):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.take = KeyButton()
        say_look(self.take, look="accent")
        self.take.clicked.connect(self.taken)
        self.model = ArrivingModel(self)
        self.table = ArrivingTable(self.model)
        self.table.installEventFilter(self)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._title, self._from, self._sum, self._notes):
            words.addWidget(label)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 10)
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        line = QFrame()
        line.setFixedHeight(1)
        say_look(line, look="rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self.table, 1)

    def retranslate(self) -> None:
        """Says its words."""
        self._title.setText(self.tr("What others sent"))
        self.model.heads = [
            self.tr("What becomes"), self.tr("Place"), self.tr("Field"), self.tr("Here → then"), self.tr("By whom"),
        ]  # fmt: skip
        self.model.words = {
            CONFLICT: self.tr("conflict"),
            What.ADDED: self.tr("new"),
            What.CHANGED: self.tr("changed"),
            What.DELETED: self.tr("deleted"),
            What.RESTORED: self.tr("back again"),
            What.ERASED: self.tr("erased"),
            Level.WITHHELD: self.tr("not given to this laptop"),
            Level.ERASED: self.tr("erased for good"),
            Level.FULL: self.tr("emptied"),
        }
        self.table.setAccessibleName(self.tr("What taking in would change"))
        self._show()

    def begin(self, brought: tuple[Brought, ...]) -> None:
        """Something was brought; what it would change is being looked at."""
        if brought != self._brought:
            self._brought, self._found = brought, None
            self.model.show_lines([])
        self._show()

    def show_found(self, found: Arriving) -> None:
        """Shows what taking in would change."""
        if found.brought == self._brought:
            self._found = found
            self.model.show_lines(lines_of(found.conflicts, found.preview.rows))
            self._show()

    def _show(self) -> None:
        self.take.setText(self.tr("Take in %n packages", "", len(self._brought)) + "  ⏎")
        self.take.setEnabled(self._found is not None)
        people = {who: None for one in self._brought for who in one.summary.people or (one.summary.signed_by,)}
        self._from.setText(self.tr("%n packages by {people}", "", len(self._brought)).format(people=", ".join(people)))
        self._sum.setText(self._sums())
        notes = self._told()
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))

    def _sums(self) -> str:
        if self._found is None:
            return self.tr("looking at it…")
        count = Counter(row.what for row in self._found.preview.rows)
        new, changed, deleted = count[What.ADDED] + count[What.RESTORED], count[What.CHANGED], count[What.DELETED]
        told = [
            (new, self.tr("%n records new", "", new)),
            (changed, self.tr("%n changed", "", changed)),
            (deleted, self.tr("%n deleted", "", deleted)),
        ]
        return ", ".join(words for some, words in told if some) or self.tr("nothing that is shown here would change")

    def _told(self) -> list[str]:
        """What a person should know before they decide."""
        if self._found is None:
            return []
        found = self._found.preview
        lacks = any(one.lacks_previous for one in found.packages)
        erased = sum(one.values for one in found.erasings)
        told = [
            self.tr("%n conflicts would wait for you: both values stay.", "", len(found.conflicts)),
            self.tr("%n values would be erased here for good.", "", erased),
            self.tr("An earlier package of its author has not arrived."),
        ]
        wanted = (bool(found.conflicts), bool(erased), lacks)
        return [words for words, is_so in zip(told, wanted, strict=True) if is_so]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Enter in the table takes in."""
        is_press = event.type() == QEvent.Type.KeyPress
        key = event.key() if is_press and isinstance(event, QKeyEvent) else None
        if watched is self.table and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take.click()
            return True
        return super().eventFilter(watched, event)

"""The sections of the detail that are no fields of the resource: who sees it, evidence, history, matches."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from esdesk.desktop.document import Document
from esdesk.desktop.places.inventory.detail.evidence_part import EvidencePart
from esdesk.desktop.places.inventory.detail.fold import Fold
from esdesk.desktop.places.inventory.detail.matches_part import MatchesPart
from esdesk.desktop.places.inventory.detail.past_part import PastPart
from esdesk.desktop.places.inventory.detail.sight_part import SightPart
from esdesk.desktop.runner import Runner
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.evidence import evidence
from esdesk.services.records.changes import changes
from esdesk.services.records.one_resource import OneResource
from esdesk.services.records.who_sees import who_sees

_DECIDE = ("name", "concept", "classification")


class BesideSections(QObject):
    """Makes the four folds and keeps them filled.

    Signals:
        faulted: a fault to be told.
        go: a target in another place.
    """

    faulted = Signal(object)
    go = Signal(object)

    def __init__(self, document: Document, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._row: object = None
        self.sight_fold, self.evidence_fold, self.past_fold, self.matches_fold = (Fold(parent) for _ in range(4))
        self.sight, self.past, self.matches = SightPart(document), PastPart(), MatchesPart(runner)
        self.evidence = EvidencePart(document, runner)
        for fold, part in zip(self.folds, (self.sight, self.evidence, self.past, self.matches), strict=True):
            fold.column.addWidget(part)
        self.evidence.faulted.connect(self.faulted)
        self.matches.go.connect(self.go)
        self.matches.told.connect(self._say_matches)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.evidence_fold)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.evidence.paste)

    @property
    def folds(self) -> tuple[Fold, ...]:
        """The sections from above."""
        return self.sight_fold, self.evidence_fold, self.past_fold, self.matches_fold

    def all_edits(self) -> Iterator[FieldEdit]:
        """Their editors from above."""
        yield from self.sight.all_edits()
        yield from self.evidence.all_edits()

    def show_resource(self, found: OneResource) -> None:
        """Shows what belongs to a resource; what is being typed in it stays."""
        read, another = self._document.read, self._row != found.row
        self._row = found.row
        self.sight.show_sight(found.row, found.values.get("visibility"), read(who_sees, found.row))
        self.evidence.show_items(found, read(evidence.of_row, found.row))
        self.past.show_changes(read(changes, found.rows), another=another)
        is_have = found.values.get("direction") != "want"  # of wants nothing is known but in other files
        self.matches_fold.setVisible(is_have)
        if is_have:
            decides = (*(str(found.values.get(name)) for name in _DECIDE), str(found.decisions))
            self.matches.show_resource(self._document.path, found.row, decides)

    def forget(self) -> None:
        """The file was closed: nothing of it is asked for any more."""
        self._row = None
        self.evidence.forget()
        self.matches.forget()

    def is_empty(self, fold: Fold) -> bool:
        """Whether a section stays folded until it is wanted; only evidence opens by itself."""
        return fold is not self.evidence_fold or not self.evidence.shelf.pieces.items

    def show_past(self, edit: FieldEdit) -> None:
        """The history of one field."""
        self.past_fold.open()
        self.past.show_only(edit.entity, edit.known.name)
        self.past.only.setFocus()

    def say_titles(self) -> None:
        """The titles of the sections, with what stands at their right."""
        self.sight.say_title(self.sight_fold)
        self.evidence.say_title(self.evidence_fold)
        self.past.say_title(self.past_fold)
        self._say_matches()

    def _say_matches(self) -> None:
        self.matches.say_title(self.matches_fold)

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        for part in (self.sight, self.evidence, self.past, self.matches):
            part.retranslate()

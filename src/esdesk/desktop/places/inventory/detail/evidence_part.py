"""The evidence of a resource: photos and documents, added by file, drop or paste, tied to what they prove."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from esdesk.audit.fields import Kind, fields_of
from esdesk.audit.records import LINK
from esdesk.core.errors import Fault, UserFault
from esdesk.desktop.document import Document
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.arrivals import Arrivals
from esdesk.desktop.places.inventory.detail.attaching import Attaching
from esdesk.desktop.places.inventory.detail.fold import GUTTER, Fold
from esdesk.desktop.places.inventory.detail.proof import Proof
from esdesk.desktop.places.inventory.detail.shelf import PICTURE, Shelf
from esdesk.desktop.runner import Runner
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.desktop.widgets.photos import preview
from esdesk.services.evidence import evidence
from esdesk.services.evidence.evidence import EvidenceItem
from esdesk.services.evidence.incoming import Prepared
from esdesk.services.evidence.photo_turning import turned
from esdesk.services.files.files import opened
from esdesk.services.records.one_resource import OneResource

_IMAGES = "image/"


class EvidencePart(QWidget):
    """The shelf with what is on it, and the piece that was chosen.

    Signals:
        faulted: a fault to be told.
    """

    faulted = Signal(object)

    def __init__(self, document: Document, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runner = document, runner
        self._of: OneResource | None = None
        self._read: set[str] = set()
        self.shelf, self.proof, self.attaching = Shelf(self), Proof(document, self), Attaching(document, runner, self)
        self.attach, self.originals, self._hint = WordButton("paperclip", "quiet"), QCheckBox(self), QLabel(self)
        self.arrivals, self.watch = Arrivals(runner, self), WordButton("folder-open", "quiet", self)
        self.watch.setVisible(not self.arrivals.is_watching)
        self.originals.setChecked(self.attaching.keeps_originals)
        say_look(self._hint, voice="hint")
        self._hint.setWordWrap(True)
        adding = QHBoxLayout()
        adding.addWidget(self.attach)
        adding.addWidget(self.watch)
        adding.addStretch(1)
        adding.addWidget(self.originals)
        column = QVBoxLayout(self)
        column.setContentsMargins(GUTTER, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.shelf)
        column.addWidget(self.proof)
        column.addLayout(adding)
        column.addWidget(self.arrivals)
        column.addWidget(self._hint)
        self.proof.hide()
        self._connect()

    def _connect(self) -> None:
        self.attach.clicked.connect(lambda: self.choose())
        self.originals.toggled.connect(self.attaching.keep_originals)
        self.attaching.faulted.connect(self.faulted)
        self.attaching.done.connect(self._show_attached)
        self.watch.clicked.connect(self.arrivals.choose)
        self.arrivals.faulted.connect(self.faulted)
        self.arrivals.turned.connect(lambda on: self.watch.setVisible(not on))
        self.arrivals.wanted.connect(self._attach_arrived)
        self.attaching.taken.connect(self.arrivals.decided)
        self.shelf.moved.connect(self._show_proof)
        self.shelf.turned.connect(self._turn)
        self.proof.turned.connect(self._turn)
        self.shelf.struck.connect(self._remove)
        self.proof.removed.connect(self._remove)
        self.proof.saved.connect(self._save_copy)
        self.proof.tied.connect(self._tie)

    # Showing

    def show_items(self, of: OneResource, items: Sequence[EvidenceItem]) -> None:
        """Shows the evidence of a resource; the piece that was chosen stays so."""
        chosen = self.shelf.chosen() if self._of is not None and self._of.row == of.row else None
        self._of = of
        self.shelf.pieces.show_items(items)
        index = self.shelf.pieces.index_of(chosen.row if chosen else None)
        if index.isValid():
            self.shelf.setCurrentIndex(index)
        self.shelf.setVisible(bool(items))
        self._show_proof()
        self._read_pictures(items)

    def forget(self) -> None:
        """The file was closed."""
        self._of = None
        self._read.clear()
        self.shelf.pieces.show_items([])
        self.shelf.pieces.pictures.clear()

    def _read_pictures(self, items: Sequence[EvidenceItem]) -> None:
        wanted = [one.sha256 for one in items if one.mime.startswith(_IMAGES) and one.sha256 not in self._read]
        if wanted:
            self._read |= set(wanted)
            path = self._document.path
            self._runner.run(self, lambda _: _pictures(path, wanted), self._take_pictures)

    def _take_pictures(self, pictures: dict[str, QImage]) -> None:
        self.shelf.pieces.take_pictures(pictures)
        self._show_proof()

    def _show_proof(self) -> None:
        item = self.shelf.chosen()
        self.proof.setVisible(item is not None)
        if item is not None:
            self.proof.show_item(item, self.shelf.currentIndex().data(PICTURE), self._provable())

    def _show_attached(self, kept: list[UUID]) -> None:
        index = self.shelf.pieces.index_of(kept[-1])
        if index.isValid():
            self.shelf.setCurrentIndex(index)

    def _provable(self) -> list[tuple[str, str]]:
        """The fields of the resource and of its quantities, by row and name, in words."""
        if self._of is None:
            return []
        rows = [("resource", self._of.row, ""), *(
            ("quantity", row, str(span.get("year") or "") if isinstance(span := values.get("span"), dict) else "")
            for row, values in self._of.parts["quantity"]
        )]  # fmt: skip
        return [
            (f"{row}.{known.name}", " · ".join(filter(None, (known.caption.label(speech.language), year))))
            for entity, row, year in rows
            for known in fields_of(entity)
            if known.kind is not Kind.ROWS and known.group not in (LINK, "visibility", "note")
        ]

    @property
    def row(self) -> UUID | None:
        """The resource whose evidence is shown."""
        return self._of.row if self._of else None

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its editors."""
        return self.proof.all_edits()

    # Doing

    def choose(self, field: str = "") -> None:
        """Asks for files to attach, as evidence of a field or of the resource as a whole."""
        if self.row is not None:
            self.attaching.choose(self.row, field)

    def paste(self) -> None:
        """Attaches what the clipboard holds."""
        if self.row is not None:
            self.attaching.paste(self.row)

    def _attach_arrived(self, photos: list[Path]) -> None:
        if self.row is not None:
            self.attaching.take(photos, self.row)

    def _turn(self) -> None:
        """Turns the photo that was chosen a quarter to the right."""
        item, path = self.shelf.chosen(), self._document.path
        if item is not None and self.shelf.currentIndex().data(PICTURE) is not None:
            self._runner.run(self, lambda _: _turned(path, item), lambda ready: self._keep_turned(item.row, ready))

    def _keep_turned(self, row: UUID, ready: Prepared) -> None:
        self._try(lambda: self._document.write(evidence.replace_file, row, ready))

    def _remove(self) -> None:
        item = self.shelf.chosen()
        if item is not None:
            self._try(lambda: self._document.write(evidence.detach, item.row))

    def _tie(self, row: UUID | None, name: str) -> None:
        item = self.shelf.chosen()
        if item is not None and self.row is not None:
            proven = row or self.row
            self._try(lambda: self._document.write(evidence.tie, item.row, proven, name))

    def _save_copy(self) -> None:
        item = self.shelf.chosen()
        chosen = QFileDialog.getSaveFileName(self, self.tr("Save a copy"), item.name)[0] if item is not None else ""
        if item is not None and chosen:
            self._try(lambda: evidence.save_copy(self._document.ledger, item, Path(chosen)))

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except Fault as fault:
            self.faulted.emit(fault)

    # Words

    def say_title(self, fold: Fold) -> None:
        """The section's title, with how much there is."""
        count = len(self.shelf.pieces.items)
        fold.say(self.tr("Evidence"), str(count) if count else "")

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.shelf.setAccessibleName(self.tr("Photos and documents"))
        self.attach.setText(self.tr("Attach…"))
        self.originals.setText(self.tr("Keep originals"))
        self.originals.setToolTip(self.tr("Otherwise photos are made smaller, without place and camera"))
        self._hint.setText(self.tr("Or drop files on the detail, or paste a picture here with Ctrl+V."))
        self.watch.setText(self.tr("Watch a folder…"))
        self.watch.setToolTip(self.tr("Photos that your phone puts there wait here to be attached"))
        self.arrivals.retranslate()
        self.proof.retranslate()
        self._show_proof()


def _turned(path: Path, item: EvidenceItem) -> Prepared:
    with opened(path) as ledger:
        return turned(evidence.content(ledger, item.sha256), item.name, 1)


def _pictures(path: Path, wanted: Sequence[str]) -> dict[str, QImage]:
    """The photos of `wanted` that are here and can be read."""
    found: dict[str, QImage] = {}
    with opened(path) as ledger:
        for sha256 in wanted:
            try:
                image = preview(evidence.content(ledger, sha256))
            except UserFault:  # it was not sent with its record, or was erased: its tile shows the name
                continue
            if image is not None:
                found[sha256] = image
    return found

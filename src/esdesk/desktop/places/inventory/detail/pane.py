"""The detail pane: everything of one resource below each other, folded where nothing is said, edited in place."""

from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from esdesk.desktop.document import Document
from esdesk.desktop.place import Target
from esdesk.desktop.places.inventory.detail.attaching import can_take
from esdesk.desktop.places.inventory.detail.beside_part import BesideSections
from esdesk.desktop.places.inventory.detail.fields_part import FieldSections
from esdesk.desktop.places.inventory.detail.fold import Fold
from esdesk.desktop.places.inventory.detail.head import DetailHead
from esdesk.desktop.runner import Runner
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.services.files import drafts
from esdesk.services.records.one_resource import OneResource, one_resource

_SOON = 60
"""Milliseconds that the cursor rests on a line before its detail is read: arrows held down pass by."""


class DetailPane(QWidget):
    """The detail of the resource with the cursor.

    Signals:
        left: back to the lines, the detail stays.
        shut: it is to be closed.
        faulted: a fault to be told; `told` a mood and a sentence; `go` a target in another place.
    """

    left = Signal()
    shut = Signal()
    faulted = Signal(object)
    told = Signal(str, str)
    go = Signal(object)

    def __init__(self, document: Document, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._runner = document, runner
        self._row: UUID | None = None
        self._shown: OneResource | None = None
        self._reading = False
        self._turned: dict[Fold, bool] = {}
        self._every = False
        self._soon = QTimer(self, interval=_SOON, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self.head, self.none = DetailHead(), QLabel()
        self.fields, self.beside = FieldSections(document, self), BesideSections(document, runner, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        say_look(self.none, voice="second")
        self.none.setWordWrap(True)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.setContentsMargins(24, 24, 24, 24)
        inside = QWidget()
        say_look(inside, look="clear")
        inside.setMinimumWidth(1)  # long words give way, the pane is never wider than it is
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for fold in self.folds:
            column.addWidget(fold)
        column.addStretch(1)
        self.view = QScrollArea()
        self.view.setWidgetResizable(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.none, 1)
        self.setMinimumWidth(300)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.fields.what.head)

    def _connect(self) -> None:
        self.head.shut.clicked.connect(self.shut)
        self.fields.faulted.connect(self.faulted)
        self.fields.told.connect(self.told)
        self.fields.settle.connect(lambda: self.go.emit(Target("sync", "conflict")))
        self.fields.legal.attach.connect(self.beside.evidence.choose)
        self.beside.faulted.connect(self.faulted)
        self.beside.go.connect(self.go)
        self.fields.past_asked.connect(self._show_past)
        for fold in self.folds:
            fold.turned.connect(lambda is_open, fold=fold: self._turned.__setitem__(fold, is_open))
        self._document.closed.connect(self._forget)
        past = QShortcut(QKeySequence("Alt+H"), self)
        past.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        past.activated.connect(self.show_past_here)

    @property
    def folds(self) -> tuple[Fold, ...]:
        """The sections from above."""
        return self.fields.folds + self.beside.folds

    @property
    def row(self) -> UUID | None:
        """The resource that is shown."""
        return self._shown.row if self._shown else None

    def all_edits(self) -> Iterator[FieldEdit]:
        """Every editor of it."""
        yield from self.fields.all_edits()
        yield from self.beside.all_edits()

    # Showing

    def show_row(self, row: UUID | None) -> None:
        """Turns to another resource, once the cursor rests on it; what is being typed is saved first."""
        if row != self._row:
            self.save()
            self._row = row
            if self.isVisible():
                self._soon.start()

    def save(self) -> None:
        """Saves what was typed and not yet left."""
        if self._shown is not None:
            for edit in list(self.all_edits()):
                edit.save()

    def refresh(self) -> None:
        """Shows what the file holds of the resource now."""
        if self._reading or not self.isVisible() or not self._document.is_open:
            return
        self._soon.stop()
        self._reading = True
        try:
            self._show(self._document.read(one_resource, self._row) if self._row else None)
        finally:
            self._reading = False

    def _show(self, found: OneResource | None) -> None:
        another = found is not None and (self._shown is None or self._shown.row != found.row)
        self._shown = found
        for part in (self.head, self.view):
            part.setVisible(found is not None)
        self.none.setVisible(found is None)
        if found is None:
            return
        said = {name: str(found.values.get(name) or "") for name in ("name", "direction", "kind")}
        self.head.say(said["name"], said["direction"], said["kind"], self._process_words(found.process))
        self.fields.show_resource(found)
        self.beside.show_resource(found)
        self.fields.legal.show_evidence(self.beside.evidence.shelf.pieces.items)
        self._say_titles()
        if another:
            self._fold_empty()
            self._bring_back(found)
            self.view.verticalScrollBar().setValue(0)

    def _bring_back(self, found: OneResource) -> None:
        """What was being typed in it when one went away."""
        kept = self._document.read(drafts.all)
        rows = {*found.rows, *self.fields.expect(kept)}
        for draft in kept:
            if draft.row in rows and any(edit.bring_back(draft) for edit in self.all_edits()):
                self._open_for(draft.row)

    def _open_for(self, row: UUID) -> None:
        """What comes back is seen: its section opens."""
        edit = next((one for one in self.all_edits() if one.row == row), None)
        fold = next((one for one in self.folds if edit is not None and one.isAncestorOf(edit)), None)
        if fold is not None:
            fold.open()

    def _fold_empty(self) -> None:
        for fold in self.folds:
            part = self.fields if fold in self.fields.folds else self.beside
            wanted = self._turned.get(fold, not part.is_empty(fold))
            fold.open(self._every or wanted)

    def _process_words(self, process: str) -> str:
        return {"outside": self.tr("outside"), "storage": self.tr("storage")}.get(process, process)

    def open_all(self) -> None:
        """Opens every section with every field; pressed again, folds what is empty."""
        self._every = not self._every
        self._turned.clear()
        self.fields.show_every(self._every)
        self._fold_empty()

    def show_field(self, row: UUID, name: str) -> bool:
        """Puts the cursor into a field; False where it does not stand here."""
        if self.fields.legal.holds(name):
            self.fields.legal.be_made()
        edits = (edit for edit in self.all_edits() if edit.row == row and edit.known.name == name)
        found = next(edits, None)
        if found is None:
            return False
        fold = next((one for one in self.folds if one.isAncestorOf(found)), None)
        if fold is not None:
            fold.open()
        found.show()
        found.box().setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.ensureWidgetVisible(found, 0, 60)
        return True

    def show_evidence(self) -> None:
        """Opens the evidence, with the cursor on the button that attaches."""
        self.beside.evidence_fold.open()
        self.beside.evidence.attach.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_focus)  # once the section has its height

    def _show_past(self, edit: FieldEdit) -> None:
        self.beside.show_past(edit)
        QTimer.singleShot(0, self, self._show_focus)  # once the section has its height

    def _show_focus(self) -> None:
        if (at := self.focusWidget()) is not None:
            self.view.ensureWidgetVisible(at, 0, 120)

    def show_past_here(self) -> None:
        """The history of the field with the cursor."""
        at = self.window().focusWidget()
        found = next((edit for edit in self.fields.all_edits() if at is not None and edit.isAncestorOf(at)), None)
        if found is not None:
            self._show_past(found)

    def _forget(self) -> None:
        self._soon.stop()
        self.beside.forget()
        self._row = self._shown = None
        self._show(None)

    # Words

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        self.none.setText(self.tr("Put the cursor on a line to see everything that is recorded of it."))
        self.head.retranslate()
        self.fields.retranslate()
        self.beside.retranslate()
        self._say_titles()
        self.refresh()

    def _say_titles(self) -> None:
        self.fields.say_titles()
        self.beside.say_titles()

    # Qt's own

    def showEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        """Catches up with what happened while it was not seen."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Files and pictures can be dropped anywhere on it."""
        if self._shown is not None and can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """They become evidence of the resource."""
        if self._shown is not None:
            self.beside.evidence_fold.open()
            self.beside.evidence.attaching.take_held(event.mimeData(), self._shown.row)
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape goes back to the lines."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

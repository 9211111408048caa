"""One piece of evidence: seen large, with its caption and day, what it proves, and what can be done with it."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from esdesk.audit.fields import field
from esdesk.core.ids import new_id
from esdesk.core.numbers import size_words
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.detail.lines import LABEL, LINE
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.choice_box import ChoiceBox
from esdesk.desktop.widgets.elided import Elided
from esdesk.desktop.widgets.field_edit import FieldEdit
from esdesk.desktop.widgets.key_button import KeyButton
from esdesk.services.evidence.evidence import EvidenceItem

_HIGHEST = 200
_FIELDS = ("caption", "taken_at")


class Picture(QWidget):
    """A photo as large as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setFixedHeight(_HIGHEST)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_image(self, image: QImage | None) -> None:
        """Shows a photo; without one it takes no room."""
        self._image = image
        self.setVisible(image is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Draws it."""
        if self._image is None:
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height()), self._image)


class Proof(QWidget):
    """The piece that was chosen.

    Signals:
        tied: (row, field) what it proves from now on.
        removed, saved, turned: it is to be taken away, a copy of the file to be written, the photo to be turned.
    """

    tied = Signal(object, str)
    removed = Signal()
    saved = Signal()
    turned = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: EvidenceItem | None = None
        self.picture, self._file = Picture(self), Elided(token="ink_2", size=11)
        self.edits = {name: FieldEdit(document, "evidence", new_id(), name, self) for name in _FIELDS}
        self.proves = ChoiceBox(self)
        self.proves.finished.connect(self._tie)
        self.copy, self.turn, self.remove = QPushButton(self), KeyButton(self), QPushButton(self)
        self.copy.clicked.connect(self.saved)
        self.turn.clicked.connect(self.turned)
        self.remove.clicked.connect(self.removed)
        self._labels = [QLabel(self) for _ in (*_FIELDS, "proves")]
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setColumnStretch(1, 1)
        for at, (label, edit) in enumerate(zip(self._labels, (*self.edits.values(), self.proves), strict=True)):
            label.setFixedWidth(LABEL)
            label.setMinimumHeight(LINE)
            label.setBuddy(edit)
            say_look(label, voice="second")
            grid.addWidget(label, at, 0)
            grid.addWidget(edit, at, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.copy, self.turn, self.remove):
            say_look(button, look="link")
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._file.setFixedHeight(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.picture)
        column.addWidget(self._file)
        column.addLayout(grid)
        column.addLayout(buttons)

    def show_item(self, item: EvidenceItem, image: QImage | None, provable: Sequence[tuple[str, str]]) -> None:
        """Shows a piece.

        Args:
            item: the piece.
            image: its photo, where it is one.
            provable: what it could prove, as (row and field joined by a dot, words).
        """
        self._item = item
        self.picture.show_image(image)
        self.turn.setVisible(image is not None)
        self._file.say(f"{item.name} · {size_words(item.size, speech.language)}")
        for name, edit in self.edits.items():
            value = {"caption": item.caption, "taken_at": item.taken_at}[name] or None
            if edit.row != item.row:
                edit.bind(item.row, value)
            else:
                edit.show_value(value)
        self.proves.offer(provable)
        self.proves.put(f"{item.proves}.{item.field}" if item.field else "")

    def _tie(self) -> None:
        if self._item is None:
            return
        row, _, name = self.proves.now().partition(".")
        self.tied.emit(UUID(row) if row else None, name)

    def all_edits(self) -> Iterator[FieldEdit]:
        """Its editors."""
        yield from self.edits.values()

    def retranslate(self) -> None:
        """Says its words in the language in force."""
        for label, name in zip(self._labels, (*_FIELDS, "proves"), strict=True):
            known = field("evidence", name)
            label.setText(known.caption.label(speech.language) if known else "")
        for edit in self.edits.values():
            edit.retranslate()
            for line in edit.findChildren(QLineEdit):
                line.setPlaceholderText("–")
        self.proves.say_none(self.tr("the resource as a whole"))
        self.proves.setAccessibleName(self._labels[-1].text())
        self.copy.setText(self.tr("Save a copy…"))
        self.turn.setText(self.tr("Turn") + "  R")
        self.turn.setToolTip(self.tr("A quarter to the right"))
        self.remove.setText(self.tr("Take away"))

"""The hub that packages go to, and the keys: the centre's and this laptop's fingerprints, and where the secret lies."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.core.errors import Fault
from esdesk.core.paths import profile
from esdesk.core.sentences import told
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.services.sync.hubs import KnownHub
from esdesk.services.sync.packing import device_keys

_LINES = 3


class HubCard(QWidget):
    """Known hubs, of which one is worked with.

    Signals:
        chosen: the address of another hub.
        another_asked: this laptop shall get to know another hub.
        catalogue_asked: the path of a newer catalogue that it offers.
    """

    chosen = Signal(str)
    another_asked = Signal()
    catalogue_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: list[KnownHub] = []
        self._hub: KnownHub | None = None
        self._mine: tuple[str, str] | None = None
        self._title, self._key, self._kept = QLabel(), QLabel(), QLabel()
        say_look(self._title, voice="section")
        self.hubs = QComboBox()
        self.hubs.activated.connect(lambda at: self.chosen.emit(self.hubs.itemData(at)))
        self._another = QPushButton()
        say_look(self._another, look="link")
        self._another.clicked.connect(self.another_asked)
        self._catalogue: Path | None = None
        self.catalogue = QPushButton()
        self.catalogue.clicked.connect(lambda: self.catalogue_asked.emit(self._catalogue))
        self.catalogue.hide()
        self._captions, self.lines = ([QLabel() for _ in range(_LINES)] for _ in range(2))
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (caption, line) in enumerate(zip(self._captions, self.lines, strict=True)):
            say_look(caption, voice="second")
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setWordWrap(True)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(line, row, 1)
        for label in (self._key, self._kept):
            label.setWordWrap(True)
            say_look(label, voice="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.hubs)
        column.addWidget(self.catalogue, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(grid)
        column.addWidget(self._kept)
        column.addWidget(self._key)
        column.addWidget(self._another, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Says its words."""
        self._title.setText(self.tr("The centre's hub"))
        self.hubs.setAccessibleName(self.tr("The centre's hub"))
        self._another.setText(self.tr("Enrol with another code"))
        self.catalogue.setText(self.tr("It offers a newer catalogue: look at it"))
        self._kept.setText(self.tr("Compare the letters with the centre over the telephone."))
        captions = (self.tr("Address"), self.tr("Its key"), self.tr("This laptop"))
        for caption, words in zip(self._captions, captions, strict=True):
            caption.setText(words)
        self.show_hubs(self._known, self._hub)

    def offer_catalogue(self, path: Path) -> None:
        """A newer catalogue came; nothing is taken by that."""
        self._catalogue = path
        self.catalogue.show()

    def show_hubs(self, known: list[KnownHub], hub: KnownHub | None) -> None:
        """Shows the hub that is worked with; with several, one can choose."""
        self._known, self._hub = known, hub
        self.hubs.clear()
        for one in known:
            self.hubs.addItem(one.url, one.url)
        self.hubs.setVisible(len(known) > 1)
        if hub is None:
            return
        self.hubs.setCurrentIndex(self.hubs.findData(hub.url))
        self.lines[0].setText(hub.url)
        self.lines[1].setText(hub.fingerprint)
        try:
            if self._mine is None or self._mine[1] != "keyring":  # a file may have got a passphrase since
                self._mine = _mine()
        except Fault as fault:  # a keyring that is locked just now
            self.lines[2].setText("–")
            self._key.setText(told(fault, speech.language))
        else:
            self.lines[2].setText(self._mine[0])
            self._key.setText(self._home(self._mine[1]))

    def _home(self, home: str) -> str:
        """Where the secret lies."""
        if home == "keyring":
            return self.tr("The private key of this laptop lies in the system's keyring.")
        plain = self.tr("The private key of this laptop lies in a file that only you may read: {file}")
        locked = self.tr("The private key of this laptop lies in a file that your passphrase locks: {file}")
        return (locked if home == "passphrase" else plain).format(file=profile() / "keys" / "device.json")


def _mine() -> tuple[str, str]:
    """This laptop's fingerprint, and where its private keys lie."""
    keys = device_keys()
    return keys.fingerprint, keys.home

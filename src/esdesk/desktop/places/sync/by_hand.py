"""What comes by stick or e-mail: a package, which is shown first, or a receipt, which is taken at once."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.places.sync.transfer import Transfer
from esdesk.services.sync import delivered, receipts
from esdesk.services.sync.syncing import Outgoing


class ByHand(QObject):
    """Receives files.

    Signals:
        told: (mood, sentence) as a place tells them.
        faulted: why a file was not taken.
        signer_asked: (receipt, fingerprint): a person has to compare whose key signed it.
    """

    told = Signal(str, str)
    faulted = Signal(object)
    signer_asked = Signal(object, str)

    def __init__(self, document: Document, transfer: Transfer, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._transfer, self._window = document, transfer, window

    def choose(self) -> None:
        """Asks for a file."""
        kinds = f"ESDesk (*.esda *{receipts.ENDING})"
        words = self.tr("Receive a package or a receipt")
        chosen, _ = QFileDialog.getOpenFileName(self._window, words, "", kinds)
        if chosen:
            self.receive(Path(chosen))

    def receive(self, path: Path) -> None:
        """Has what a package would change shown, or takes a receipt."""
        if path.suffix == receipts.ENDING:
            self.take_receipt(path)
        else:
            self._transfer.bring_file(path, self._document.path, self._document.firm)

    def take_receipt(self, path: Path, accept: str = "") -> None:
        """What it tells of counts as delivered; a key that is not known here is compared by a person first.

        Args:
            path: the receipt.
            accept: the fingerprint that a person found to be the centre's.
        """
        try:
            [one] = self._document.write(receipts.take, [path], accept)
        except Fault as fault:
            if fault.code == "receipt-signer-unknown":
                self.signer_asked.emit(path, str(fault.facts["fingerprint"]))
            else:
                self.faulted.emit(fault)
        else:
            words = self.tr("The package with its %n values is at the centre, as its receipt says.", "", one.operations)
            self.told.emit("good", words)

    def save_receipt(self, package: Outgoing, path: Path) -> None:
        """Writes the receipt of a package to a file."""
        try:
            delivered.save_receipt(package, path)
        except Fault as fault:
            self.faulted.emit(fault)
        else:
            self.told.emit("good", self.tr("{name} was written.").format(name=path.name))

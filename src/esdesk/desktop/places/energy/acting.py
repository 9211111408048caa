"""What is done with bills: written, added, deleted, estimated, explained, asked for, proved; each can be undone."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from esdesk.audit.carriers import HeatBasis
from esdesk.core.errors import Fault
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.runner import Job, Runner
from esdesk.desktop.widgets.photos import fitted
from esdesk.services.checks.asking import ask
from esdesk.services.energy import bill_writing
from esdesk.services.energy.bills import Bill
from esdesk.services.energy.words import carrier_name
from esdesk.services.energy.year import Basis
from esdesk.services.evidence import evidence
from esdesk.services.evidence.incoming import Prepared, prepared


class Acting(QObject):
    """Writes through the document.

    Signals:
        faulted: a fault to be told.
        done: a sentence that tells what was done.
    """

    faulted = Signal(object)
    done = Signal(str)

    def __init__(self, document: Document, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._runner, self._over = document, runner, parent

    def write(self, bill: Bill, column: str, text: str) -> bool:
        """Writes a cell; in a line without a bill what is typed makes one."""
        if bill.row is not None:
            row = bill.row
            return self._did(lambda: self._document.write(bill_writing.put, row, column, text))
        if bill.start is None or bill.end is None or not text.strip():
            return False
        return self.add(bill.carrier, f"{bill.start:%d.%m.%Y} – {bill.end:%d.%m.%Y} {text}", bill.meter)

    def add(self, carrier: str, text: str, meter: str) -> bool:
        """Adds the bill of a line; tells whether it was taken."""
        facility = self._document.facility
        return self._did(lambda: self._document.write(bill_writing.add_bill, facility, carrier, text, meter))

    def name_meter(self, bill: Bill | None, name: str) -> None:
        """Gives a bill's meter another name, in all its bills."""
        if bill is not None:
            facility, carrier, meter = self._document.facility, bill.carrier, bill.meter
            self._did(lambda: self._document.write(bill_writing.name_meter, facility, carrier, meter, name))

    def delete(self, bills: list[Bill]) -> None:
        """Deletes bills."""
        rows = [one.row for one in bills if one.row is not None]
        if rows and self._did(lambda: self._document.write(bill_writing.delete, rows)):
            self.done.emit(self.tr("%n bills deleted. Ctrl+Z brings them back.", "", len(rows)))

    def estimate(self, bill: Bill | None) -> None:
        """Takes the estimate of a missing one over."""
        if bill is not None and bill.estimate is not None:
            facility, found = self._document.facility, bill.estimate
            self._did(lambda: self._document.write(bill_writing.take_estimate, facility, found, speech.language))

    def accept(self, bill: Bill | None, reason: str) -> None:
        """Says why an unusual one may stay."""
        if bill is not None and bill.row is not None:
            row = bill.row
            self._did(lambda: self._document.write(bill_writing.accept_unusual, row, reason))

    def doubt(self, bill: Bill | None) -> None:
        """Takes that back."""
        if bill is not None and bill.row is not None:
            row = bill.row
            self._did(lambda: self._document.write(bill_writing.doubt_again, row))

    def ask_for(self, bill: Bill | None) -> None:
        """Puts a missing bill on the visit's list."""
        if bill is None or bill.row is not None:
            return
        called = " ".join(part for part in (carrier_name(bill.carrier, speech.language), bill.meter) if part)
        text = self.tr("{meter}: the bill of {dates}").format(meter=called, dates=bill.dates)
        if self._did(lambda: self._document.write(ask, self._document.facility, text, "readings")):
            self.done.emit(self.tr("It stands on the visit's list: {question}").format(question=text))

    def answer(self, basis: Basis | None, answer: HeatBasis) -> None:
        """Says what gas in kWh rests on."""
        if basis is not None:
            rows = basis.rows
            self._did(lambda: self._document.write(bill_writing.set_basis, rows, answer))

    def choose_proof(self, bill: Bill | None) -> None:
        """Asks for a photo or file of a bill."""
        if bill is not None and bill.row is not None:
            path, _ = QFileDialog.getOpenFileName(self._over, self.tr("A photo or file of the bill"))
            if path:
                self.prove(bill.row, Path(path))

    def prove(self, row: UUID, path: Path) -> None:
        """Keeps a photo or file with a bill; a photo is made smaller, which may take a second."""
        self._runner.run(self, partial(_ready, path), partial(self._keep, row))

    def _keep(self, row: UUID, given: Prepared) -> None:
        if self._did(lambda: self._document.write(evidence.attach, row, "", given)):
            self.done.emit(self.tr("{file} is kept with the bill.").format(file=given.name))

    def _did(self, write: Callable[[], object]) -> bool:
        try:
            write()
        except Fault as fault:
            self.faulted.emit(fault)
            return False
        return True


def _ready(path: Path, _job: Job[Prepared]) -> Prepared:
    prepared(path)  # tells what is the matter with a file that cannot be kept
    content, name = fitted(path.read_bytes(), path.name)
    return prepared(content, name)

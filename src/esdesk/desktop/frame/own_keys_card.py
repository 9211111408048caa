"""The keys of this laptop: their fingerprint, where the private halves lie, and the passphrase of their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from esdesk.core.errors import Fault
from esdesk.core.paths import profile
from esdesk.core.sentences import told
from esdesk.desktop.frame.float_card import FloatCard
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look
from esdesk.desktop.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from esdesk.services.sync.unlocking import Own


class OwnKeysCard(FloatCard):
    """Tells of the keys; where no keyring holds them a passphrase is set, changed or taken off.

    Signals:
        passphrase_chosen: the new one, typed twice alike; "" for none.
    """

    passphrase_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._own: Own | None = None
        self._fault: Fault | None = None
        self._busy = self._differs = False
        self.mark = QLabel()
        say_look(self.mark, voice="section")
        self.mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self.mark)
        self._home = self.add_label("second")
        self._forget = self.add_label("small")
        self.new, self.again = QLineEdit(), QLineEdit()
        for edit in (self.new, self.again):
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            edit.textEdited.connect(self._clear_fault)
            edit.returnPressed.connect(self._choose)
            self.column.addWidget(edit)
        self.wrong = self.add_label("fault")
        self.take_off, self.use = QPushButton(), KeyButton()
        say_look(self.take_off, look="quiet")
        self.take_off.clicked.connect(lambda: self.passphrase_chosen.emit(""))
        self.use.clicked.connect(self._choose)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.take_off)
        buttons.addWidget(self.use)
        self.column.addLayout(buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words."""
        super().retranslate()
        locked = self._own is not None and self._own.home == "passphrase"
        self.title.setText(self.tr("Keys of this laptop"))
        self._forget.setText(
            self.tr("Whoever forgets the passphrase has lost the keys: this laptop is then another one to the centre.")
        )
        for edit, words in ((self.new, self.tr("New passphrase")), (self.again, self.tr("The same once more"))):
            edit.setPlaceholderText(words)
            edit.setAccessibleName(words)
        changed = self.tr("Change the passphrase  ⏎") if locked else self.tr("Lock with a passphrase  ⏎")
        self.use.setText(self.tr("Locking…") if self._busy else changed)
        self.take_off.setText(self.tr("Take the passphrase off"))
        self._show()

    def show_keys(self, own: Own) -> None:
        """Tells of these keys."""
        self._own = own
        for edit in (self.new, self.again):
            edit.clear()
        self._fault, self._differs = None, False
        self.retranslate()
        self.open_up(self.new if own.home != "keyring" else self.shut)

    def tell(self, fault: Fault | None) -> None:
        """Why a passphrase was not taken."""
        self._fault = fault
        self._show()

    def show_busy(self, busy: bool) -> None:
        """Locking takes a second."""
        self._busy = busy
        for part in (self.new, self.again, self.use, self.take_off):
            part.setEnabled(not busy)
        self.retranslate()

    def _show(self) -> None:
        own = self._own
        home = own.home if own is not None else "file"
        self.mark.setText(own.fingerprint if own is not None else "")
        words = {
            "keyring": self.tr("The private key of this laptop lies in the system's keyring."),
            "passphrase": self.tr("The private key of this laptop lies in a file that your passphrase locks: {file}"),
            "file": self.tr("The private key of this laptop lies in a file that only you may read: {file}"),
        }
        self._home.setText(words[home].format(file=profile() / "keys" / "device.json"))
        for part in (self._forget, self.new, self.again, self.use):
            part.setVisible(home != "keyring")
        self.take_off.setVisible(home == "passphrase")
        wrong = told(self._fault, speech.language) if self._fault is not None else ""
        self.wrong.setText(self.tr("The two are not the same.") if self._differs else wrong)
        self.wrong.setVisible(self._differs or bool(wrong))
        self.fit()

    def _clear_fault(self) -> None:
        self._fault, self._differs = None, False
        self._show()

    def _choose(self) -> None:
        if not self.new.text() or self._busy:
            return
        self._differs = self.new.text() != self.again.text()
        if self._differs:
            self._show()
            self.again.setFocus()
        else:
            self.passphrase_chosen.emit(self.new.text())

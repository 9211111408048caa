"""Stands between the keys of this laptop and the cards that ask for their passphrase or set one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from esdesk.core.errors import Fault
from esdesk.desktop.frame.own_keys_card import OwnKeysCard
from esdesk.desktop.frame.unlock_card import UnlockCard
from esdesk.desktop.later import Later
from esdesk.desktop.runner import Runner

if TYPE_CHECKING:
    from esdesk.services.sync import unlocking
else:
    unlocking = Later("esdesk.services.sync.unlocking")


class OwnKeys(QObject):
    """Asks for the passphrase where something needs it, and does that again once it was given.

    Signals:
        told: (mood, words) for the notice.
        faulted: why the keys cannot be told of.
    """

    told = Signal(str, str)
    faulted = Signal(object)

    def __init__(self, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._runner = runner
        self._again: Callable[[], object] | None = None
        self._window = window
        self._asking: UnlockCard | None = None
        self._card: OwnKeysCard | None = None

    @property
    def asking(self) -> UnlockCard:
        """The question, made when it is first asked."""
        if self._asking is None:
            self._asking = UnlockCard(self._window)
            self._asking.given.connect(self._unlock)
        return self._asking

    @property
    def card(self) -> OwnKeysCard:
        """What is told of the keys, made when it is first shown."""
        if self._card is None:
            self._card = OwnKeysCard(self._window)
            self._card.passphrase_chosen.connect(self._use)
        return self._card

    def takes(self, fault: Fault, again: Callable[[], object] | None = None) -> bool:
        """Asks for the passphrase where a fault says that it is wanted; what to do `again` then is kept."""
        if fault.code not in ("keys-passphrase-missing", "keys-passphrase-wrong"):
            return False
        self._again = again or self._again
        if not self.asking.isVisible():
            self.asking.ask()
        return True

    def show_keys(self) -> None:
        """Tells of the keys; where they are locked, the passphrase is asked for first."""
        try:
            own = unlocking.own()
        except Fault as fault:
            if not self.takes(fault, self.show_keys):
                self.faulted.emit(fault)
        else:
            self.card.show_keys(own)

    def _unlock(self, passphrase: str) -> None:
        self.asking.show_busy(True)
        self._runner.run(
            self,
            lambda _job: unlocking.unlock(passphrase),
            lambda _: self._go_on(),
            fault=self.asking.tell,
            over=lambda: self.asking.show_busy(False),
        )

    def _go_on(self) -> None:
        again, self._again = self._again, None
        self.asking.passphrase.clear()
        self.asking.close_up()
        if again is not None:
            again()
        else:
            self.told.emit("good", self.tr("The keys are unlocked. You can go on."))

    def _use(self, passphrase: str) -> None:
        self.card.show_busy(True)

        def done(_: object) -> None:
            self.card.close_up()
            taken = self.tr("The keys are locked with this passphrase from now on.")
            self.told.emit("good", taken if passphrase else self.tr("The keys need no passphrase any more."))

        self._runner.run(
            self,
            lambda _job: unlocking.use(passphrase),
            done,
            fault=self.card.tell,
            over=lambda: self.card.show_busy(False),
        )

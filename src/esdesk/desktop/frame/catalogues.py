"""Stands between the catalogue's card and what takes another one and goes back; tells of it while no audit is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from esdesk.desktop.document import Document
from esdesk.desktop.frame.catalogue_card import CatalogueCard
from esdesk.desktop.later import Later
from esdesk.desktop.runner import Runner

if TYPE_CHECKING:
    from esdesk.services.catalogue import news as catalogue_news
    from esdesk.services.catalogue import packs as catalogue_packs
    from esdesk.services.catalogue.news import InUse, Offered
else:
    catalogue_news = Later("esdesk.services.catalogue.news")
    catalogue_packs = Later("esdesk.services.catalogue.packs")


class Catalogues(QObject):
    """Reads by the runner, for tables are large; nothing is taken unless a person says so.

    Signals:
        told: (mood, words) for the notice.
        faulted: why a pack cannot be looked at or taken.
        read: the `InUse` that was read.
    """

    told = Signal(str, str)
    faulted = Signal(object)
    read = Signal(object)

    def __init__(self, document: Document, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._document, self._runner, self._window = document, runner, window
        self._card: CatalogueCard | None = None

    @property
    def card(self) -> CatalogueCard:
        """The card, made when it is first shown."""
        if self._card is None:
            self._card = CatalogueCard(self._window)
            self._card.choose_asked.connect(self.choose)
            self._card.taken.connect(self.take)
            self._card.back_asked.connect(self.go_back)
        return self._card

    def read_in_use(self) -> None:
        """Reads what is in use, for the line below every place."""
        self._runner.run(self, lambda _job: catalogue_news.in_use(), self.read.emit)

    def show_catalogue(self) -> None:
        """Tells of the catalogue in use."""
        self._runner.run(self, lambda _job: catalogue_news.in_use(), self._show, fault=self.faulted.emit)

    def choose(self) -> None:
        """Asks for a pack."""
        words = self.tr("Look at a catalogue")
        chosen, _ = QFileDialog.getOpenFileName(self._window, words, "", "ESDesk (*.escat)")
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> None:
        """Shows what a pack would bring."""

        def work(_job: object) -> tuple[InUse, Offered]:
            return catalogue_news.in_use(), catalogue_news.look_at(path)

        self._runner.run(self, work, lambda found: self._show(*found), fault=self.faulted.emit)

    def take(self, offered: Offered) -> None:
        """Takes a pack; the person who asks has seen its signer's letters."""

        def done(_: object) -> None:
            self.card.close_up()
            words = self.tr("Catalogue {version} was taken. ESDesk works with it from its next start on.")
            self.told.emit("good", words.format(version=offered.version))

        self._runner.run(
            self,
            lambda _job: catalogue_packs.take(offered.path, offered.signer).version,
            done,
            fault=self.faulted.emit,
        )

    def go_back(self) -> None:
        """Goes back to the catalogue before."""

        def done(version: str) -> None:
            self.card.close_up()
            words = self.tr("ESDesk works with catalogue {version} again from its next start on.")
            self.told.emit("good", words.format(version=version))

        self._runner.run(self, lambda _job: catalogue_packs.back(), done, fault=self.faulted.emit)

    def _show(self, in_use: InUse, offered: Offered | None = None) -> None:
        used = self._document.read(catalogue_news.used_by) if self._document.is_open else []
        self.card.show_catalogue(in_use, used, offered)

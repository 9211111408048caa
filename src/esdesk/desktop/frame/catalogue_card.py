"""The catalogue: which one is in use and whose it is, what another one would bring, and the way to it and back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from esdesk.core.days import moment_words
from esdesk.core.sentences import told
from esdesk.desktop.frame.float_card import FloatCard
from esdesk.desktop.icons import WordButton
from esdesk.desktop.language import speech
from esdesk.desktop.theme import say_look

if TYPE_CHECKING:
    from esdesk.services.catalogue.news import Content, InUse, Offered


class CatalogueCard(FloatCard):
    """Tells of the catalogue, and asks about one that is offered.

    Signals:
        choose_asked: a pack is to be chosen.
        taken: the `Offered` is to be taken, its signer's letters compared where they were not known.
        back_asked: to the catalogue before.
    """

    choose_asked = Signal()
    taken = Signal(object)
    back_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._in_use: InUse | None = None
        self._used: list[tuple[str, int]] = []
        self._offered: Offered | None = None
        self.version = self.add_label("strong")
        self.content, self.origin, self.used = (self.add_label(voice) for voice in ("second", "small", "small"))
        self._offer = self._build_offer()
        self.column.addWidget(self._offer)
        self.choose = WordButton("folder-open")
        self.choose.clicked.connect(self.choose_asked)
        self.back = QPushButton()
        say_look(self.back, look="quiet")
        self.back.clicked.connect(self.back_asked)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.back)
        row.addStretch(1)
        self.column.addLayout(row)
        self.retranslate()

    def _build_offer(self) -> QWidget:
        offer = QWidget()
        say_look(offer, look="sunken")
        offer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(offer)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        self._offer_title, self.mark, self._compare, self.refused = (QLabel() for _ in range(4))
        for label, voice in (
            (self._offer_title, "strong"), (self.mark, "section"), (self._compare, "small"), (self.refused, "fault"),
        ):  # fmt: skip
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            say_look(label, voice=voice)
        self.mark.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._counts = QGridLayout()
        self._counts.setHorizontalSpacing(16)
        self._counts.setVerticalSpacing(2)
        self._counts.setColumnStretch(2, 1)
        self.counts = [(QLabel(), QLabel()) for _ in range(4)]
        for at, (name, figures) in enumerate(self.counts):
            say_look(name, voice="second")
            self._counts.addWidget(name, at, 0)
            self._counts.addWidget(figures, at, 1)
        self.take, self.leave = QPushButton(), QPushButton()
        say_look(self.leave, look="quiet")
        self.take.clicked.connect(self._take)
        self.leave.clicked.connect(self._put_away)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        column.addWidget(self._offer_title)
        column.addLayout(self._counts)
        for part in (self.mark, self._compare, self.refused):
            column.addWidget(part)
        column.addLayout(row)
        return offer

    def retranslate(self) -> None:
        """Says its words."""
        super().retranslate()
        self.title.setText(self.tr("Catalogue"))
        self.choose.setText(self.tr("Look at one from a file…"))
        self.leave.setText(self.tr("Not now"))
        self._show()

    def show_catalogue(self, in_use: InUse, used: list[tuple[str, int]], offered: Offered | None = None) -> None:
        """Tells of the catalogue in use, what the open audit's synergies were suggested by, and one that is offered."""
        self._in_use, self._used, self._offered = in_use, used, offered
        self._show()
        if offered is None:
            self.open_up(self.choose)
        else:  # a stray Enter takes nothing whose signer nobody compared
            self.open_up(self.take if offered.is_known and offered.refused is None else self.leave)

    def _show(self) -> None:
        in_use = self._in_use
        if in_use is not None:
            self.version.setText(self.tr("In use: {version}").format(version=in_use.version))
            self.content.setText(content_words(in_use.content))
            self.origin.setText(self._origin(in_use))
            self.back.setText(self.tr("Back to {version}").format(version=in_use.before))
            self.back.setVisible(bool(in_use.before))
        listed = ", ".join(f"{version} ({count})" for version, count in self._used)
        self.used.setText(self.tr("The synergies of this audit were suggested by: {listed}").format(listed=listed))
        self.used.setVisible(bool(self._used))
        self._offer.setVisible(self._offered is not None)
        if self._offered is not None:
            self._show_offered(self._offered)
        self.fit()

    def _origin(self, in_use: InUse) -> str:
        if in_use.kept is None:
            return self.tr("It came with the program.")
        return self.tr("Signed by {signer}, packed {when}.").format(
            signer=in_use.kept.signer, when=_moment(in_use.kept.created_at)
        )

    def _show_offered(self, one: Offered) -> None:
        title = self.tr("Offered: {version}, packed {when}")
        self._offer_title.setText(title.format(version=one.version, when=_moment(one.created_at)))
        names = (self.tr("Waste codes"), self.tr("Known uses"), self.tr("Concepts"), self.tr("Sector profiles"))
        now = _figures(self._in_use.content) if self._in_use is not None else _figures(one.content)
        for (label, figures), name, was, will in zip(self.counts, names, now, _figures(one.content), strict=True):
            label.setText(name)
            figures.setText(f"{was} → {will}" if was != will else str(will))
        self.mark.setText(one.signer)
        known = self.tr("Its signer is known: a catalogue of theirs was taken before.")
        asked = self.tr("Signed by a key that is not known here. Compare the letters with the centre by telephone.")
        self._compare.setText(known if one.is_known else asked)
        self.take.setText(self.tr("Take it") if one.is_known else self.tr("The letters are the same: take it"))
        self.take.setVisible(one.refused is None)
        self.refused.setText(told(one.refused, speech.language) if one.refused is not None else "")
        self.refused.setVisible(one.refused is not None)

    def _take(self) -> None:
        if self._offered is not None:
            self.taken.emit(self._offered)

    def _put_away(self) -> None:
        self._offered = None
        self._show()
        self.choose.setFocus()


def content_words(content: Content) -> str:
    """What a catalogue holds, in one line."""
    words = QCoreApplication.translate(
        "CatalogueCard", "{codes} waste codes, {uses} known uses, {concepts} concepts, {sectors} sector profiles"
    )
    return words.format(codes=content.codes, uses=content.uses, concepts=content.concepts, sectors=content.sectors)


def _figures(content: Content) -> tuple[int, int, int, int]:
    return content.codes, content.uses, content.concepts, content.sectors


def _moment(said: str) -> str:
    try:
        return moment_words(datetime.fromisoformat(said), speech.language)
    except ValueError:  # the signer's text; it is told as it is
        return said

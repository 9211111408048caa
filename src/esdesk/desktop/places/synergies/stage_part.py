"""How far a synergy has come: the stages it went through with their days, and those before it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from esdesk.core.days import day_words
from esdesk.core.numbers import parse_number
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.synergies.pieces import Facts, Section, emptied, signed
from esdesk.desktop.places.synergies.sayings import stage_word
from esdesk.services.synergies.stages import LOST, STAGES, Reached, past
from esdesk.services.synergies.synergies import Followed
from esdesk.services.synergies.words import currency_word, figure


class StagePart(Section):
    """The stages, and what came of the synergy once it ran."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._lines = QVBoxLayout()
        self._lines.setSpacing(5)
        self.column.addLayout(self._lines)
        self._outcome = Facts()
        self.column.addWidget(self._outcome)

    def show_synergy(self, one: Followed) -> None:
        """Shows the past of a synergy and its way on."""
        emptied(self._lines)
        reached = self._document.read(past, one.row)
        for at, before in enumerate(reached):
            self._lines.addWidget(_line(before, now=at == len(reached) - 1))
        if not one.closed:
            still = STAGES[STAGES.index(one.stage) + 1 :] if one.stage in STAGES else ()
            words = ", ".join(stage_word(stage) for stage in still)
            if words:
                self._lines.addWidget(signed("circle-dashed", "ink_3", words))
        self._outcome.show_facts(self._outcome_facts(one))

    def _outcome_facts(self, one: Followed) -> list[tuple[str, str]]:
        """What was computed when the first lorry drove, as it stood then."""
        kept = one.values.get("outcome")
        if not isinstance(kept, dict):
            return []
        currency = currency_word(str(kept.get("currency") or ""))
        saving, spared = _range(kept, "saving"), _range(kept, "co2e")
        return [
            (self.tr("First trip"), day_words(str(kept.get("day") or ""), speech.language)),
            *([(self.tr("Gain a year, then"), f"{saving} {currency}")] if saving else []),
            *([(self.tr("CO₂e a year, then"), f"{spared} t")] if spared else []),
            (self.tr("Catalogue then"), str(kept.get("catalogue") or "")),
        ]

    def retranslate(self) -> None:
        """Says its words."""
        self.title.setText(self.tr("Stage"))


def _line(one: Reached, *, now: bool) -> QWidget:
    icon, token = ("circle-x", "fault") if one.stage == LOST else ("circle-check", "good")
    words = f"{stage_word(one.stage)}: {one.reason}" if one.reason else stage_word(one.stage)
    day = day_words(one.moment.astimezone().date().isoformat(), speech.language) if one.moment else ""
    return signed(icon, token, words, " · ".join(part for part in (day, one.who) if part), strong=now)


def _range(kept: dict[str, object], name: str) -> str:
    """Low, usual and high as they were kept, as the language writes them."""
    said = [kept.get(one) for one in (f"{name}_low", name, f"{name}_high")]
    figures = [parse_number(one).value for one in said if isinstance(one, str)]
    return " – ".join(figure(one, speech.language) for one in figures)

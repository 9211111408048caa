"""How Matches says things: scores, the parts of a score, what a suggestion stands on, and all of it as plain text."""

from PySide6.QtCore import QCoreApplication, QLocale

from esdesk.audit.listing import FULL, Part
from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.language import speech
from esdesk.services.matching.offers import Card

ENOUGH = 4500
"""Suggestions under this score are folded away."""

_SURE, _POOR = 6000, 2500  # values from which a part speaks for or against


def figure(score_1e4: int) -> str:
    """A score as people write it: 0,86 or 0.86."""
    return QLocale().toString(score_1e4 / FULL, "f", 2)


def part_name(name: str) -> str:
    """What a part of a score is called."""
    names = {
        "concept": QCoreApplication.translate("Matches", "concept"),
        "text": QCoreApplication.translate("Matches", "wording"),
        "code": QCoreApplication.translate("Matches", "waste code"),
        "sector": QCoreApplication.translate("Matches", "sector"),
        "limits": QCoreApplication.translate("Matches", "limits"),
        "standing": QCoreApplication.translate("Matches", "standing"),
        "hazard": QCoreApplication.translate("Matches", "hazard"),
        "distance": QCoreApplication.translate("Matches", "distance"),
        "quantity": QCoreApplication.translate("Matches", "amount"),
        "season": QCoreApplication.translate("Matches", "months"),
        "receivers": QCoreApplication.translate("Matches", "receivers"),
        "never": QCoreApplication.translate("Matches", "never"),
    }
    return names.get(name, name)


def sign_of(part: Part, card: Card) -> tuple[str, str]:
    """Whether a part speaks for it, against it, is not known, or does neither: icon and colour."""
    if part.weight_1e4 < 0:
        return "circle-minus", "fault"
    if part.reason in card.offered.suggestion.case.unknown:
        return "circle-question-mark", "doubt"
    if part.value_1e4 >= _SURE:
        return "check", "good"
    return ("circle-minus", "fault") if part.value_1e4 <= _POOR else ("circle-dashed", "ink_2")


def basis_words(basis: str) -> str:
    """What a use stands on."""
    return {
        "documented": QCoreApplication.translate("Matches", "documented"),
        "practice": QCoreApplication.translate("Matches", "known practice, not checked"),
        "judgement": QCoreApplication.translate("Matches", "a judgement"),
    }.get(basis, "")


def state_words(card: Card) -> str:
    """What was decided; empty while it is open."""
    offered = card.offered
    if offered.state == "accepted":
        return QCoreApplication.translate("Matches", "synergy opened")
    if offered.state == "refused":
        return vocabulary("refusal").word(offered.reason, speech.language)
    return ""


def explanation(name: str, card: Card) -> str:
    """Everything said of a suggestion, to be pasted elsewhere."""
    language, suggestion = speech.language, card.offered.suggestion
    lines = [f"{name} → {card.title.in_(language)}  {figure(suggestion.score_1e4)}"]
    lines += [one for one in (card.to.in_(language), basis_words(card.basis)) if one]
    for part in suggestion.parts:
        gives = figure(part.value_1e4 * part.weight_1e4 // FULL)
        lines.append(f"{part_name(part.name)}: {gives} / {figure(part.weight_1e4)}  {part.reason.in_(language)}")
    lines += [f"− {one.in_(language)}" for one in suggestion.case.against]
    if suggestion.case.ask is not None:
        lines.append(f"? {suggestion.case.ask.text.in_(language)}")
    lines += [f"→ {one.told.in_(language)}" for one in card.further]
    lines += [f"{one.id}: {one.words.in_(language)}" for one in card.sources]
    return "\n".join(lines)

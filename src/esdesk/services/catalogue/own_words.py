"""Words of a plant as the window keeps them: what a resource is called here stands for what somebody chose it to be."""

from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.listing import OwnLabel, Said
from esdesk.catalogue.read import default
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.services.catalogue.own_labels import give, label_in


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What a resource is called, and what that may come to stand for at this firm.

    Attributes:
        firm: whose word it is.
        means: the chosen concept in both languages, or the chosen waste code as people write it.
        kept: the record that keeps it; None where it is not kept.
    """

    firm: UUID
    label: OwnLabel
    means: Said
    kept: UUID | None


def word_of(ledger: Ledger, row: UUID) -> OwnWord | None:
    """The word of a resource; None where it has no name, nobody chose what it is, or the catalogue says so as well."""
    resource = ledger.record_at(row)
    if resource is None or resource.deleted or not fold(text_of(resource, "name")):
        return None
    label = _label(resource)
    means = _means(label)
    if means is None or fold(label.name) in _borne(label):
        return None
    kept = (one for one in ledger.records("label", resource.firm) if _is(label_in(one), label))
    return OwnWord(resource.firm, label, means, next((one.row for one in kept), None))


def keep(ledger: Ledger, word: OwnWord) -> None:
    """From now on the firm's words stand for it; raises what `own_labels.give` raises."""
    give(ledger, word.firm, word.label.name, word.label.concept, word.label.code)


def take_back(ledger: Ledger, word: OwnWord) -> None:
    """They stand for it no more, which undo brings back."""
    if word.kept is not None:
        ledger.delete([(word.firm, "label", word.kept)], label="label")


def _label(resource: Record) -> OwnLabel:
    """The concept says more than the code, where somebody chose it."""
    name, concept = text_of(resource, "name").strip(), text_of(resource, "concept")
    return OwnLabel(name, concept, "" if concept else text_of(resource, "classification", "code"))


def _means(label: OwnLabel) -> Said | None:
    concept, code = default().concepts.get(label.concept), default().codes.get(label.code)
    if concept is not None:
        return Said(concept.label_tr, concept.label_en)
    return Said(code.shown, code.shown) if code is not None else None


def _borne(label: OwnLabel) -> set[str]:
    """What the catalogue calls it itself, folded."""
    concept = default().concepts.get(label.concept)
    if concept is not None:
        return {fold(one) for one in (concept.label_tr, concept.label_en, *concept.synonyms_tr, *concept.synonyms_en)}
    code = default().codes[label.code]
    return {fold(one) for one in (code.plain_tr, code.plain_en, *code.keywords_tr, *code.keywords_en)}


def _is(there: OwnLabel | None, label: OwnLabel) -> bool:
    return there is not None and (fold(there.name), there.concept, there.code) == (
        fold(label.name),
        label.concept,
        label.code,
    )

"""What was decided about the suggestions for a resource: read from its synergies, refusals and questions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.listing import Listing, PairSuggestion, Said, UseSuggestion
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record

Suggestion = UseSuggestion | PairSuggestion

OPEN, ACCEPTED, REFUSED = "open", "accepted", "refused"


@dataclass(frozen=True, slots=True)
class Offered:
    """A suggestion for a resource, and what was decided about it.

    Attributes:
        state: "open", "accepted" or "refused".
        reason: code of the vocabulary "refusal", where it was refused; `note` says more.
        decision: the synergy or the refusal; None while it is open.
        asked: the question on the visit's list that this suggestion asks; None where it is not on it.
        other: the other side of a pair; None of a known use.
    """

    suggestion: Suggestion
    state: str = OPEN
    reason: str = ""
    note: str = ""
    decision: UUID | None = None
    asked: UUID | None = None
    other: Listing | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about the suggestions for one resource, by their keys; questions by their text."""

    row: UUID
    synergies: Mapping[str, Record]
    refusals: Mapping[str, Record]
    asked: Mapping[str, UUID]

    def about(self, suggestion: Suggestion, listed: Mapping[UUID, Listing] | None = None) -> Offered:
        """A suggestion with what was decided about it."""
        key = key_of(suggestion, self.row)
        text = suggestion.case.ask.text if suggestion.case.ask else Said("", "")
        bare = Offered(
            suggestion,
            asked=self.asked.get(text.tr, self.asked.get(text.en)),
            other=listed[UUID(key)] if listed is not None else None,
        )
        if key in self.synergies:
            return replace(bare, state=ACCEPTED, decision=self.synergies[key].row)
        if key not in self.refusals:
            return bare
        refusal = self.refusals[key]
        reason, note = text_of(refusal, "reason"), text_of(refusal, "note")
        return replace(bare, state=REFUSED, reason=reason, note=note, decision=refusal.row)


def decided_about(ledger: Ledger, resource: Record) -> Decided:
    """Reads what was decided about the suggestions for a resource, here or from the other side of a pair."""
    own = str(resource.row)
    near = ledger.naming([resource.row], "synergy", "refusal", "question")
    mine = [one for one in near if one.firm == resource.firm]
    return Decided(
        row=resource.row,
        synergies={key: one for one in near if one.entity == "synergy" and (key := _key_of_synergy(one, own))},
        refusals={text_of(one, "suggestion"): one for one in mine if one.entity == "refusal"},
        asked={text_of(one, "text"): one.row for one in mine if one.entity == "question"},
    )


def key_of(suggestion: Suggestion, row: UUID) -> str:
    """What a decision about a suggestion for `row` names it by: the use, or the other side of the pair."""
    if isinstance(suggestion, UseSuggestion):
        return suggestion.synergy
    return str(suggestion.want if suggestion.have == row else suggestion.have)


def _key_of_synergy(synergy: Record, row: str) -> str:
    """The key of the suggestion for `row` that a synergy came of; empty where it came of none."""
    donor, wanted = text_of(synergy, "resource"), text_of(synergy, "receiver", "resource")
    if donor == row:
        return wanted or text_of(synergy, "use")
    return donor if wanted == row else ""

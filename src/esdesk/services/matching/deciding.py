"""What people make of suggestions: a synergy, a refusal with its reason, or a question on the visit's list.

A synergy keeps the suggestion as it stood, with the catalogue's version; it is never computed anew. A refusal keeps the
reason from a short list: that is what weights can be fitted to.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.listing import Direction, Listing, UseSuggestion
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Value
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.checks.asking import Asked, answer, ask, questions
from esdesk.services.files.files import entered
from esdesk.services.matching.decided import REFUSED, Offered, Suggestion, decided_about, key_of
from esdesk.services.matching.listings import listings_of_files
from esdesk.services.matching.suggesting import uses

__all__ = ["Asked", "Offered", "accept", "answer", "ask", "questions", "refuse", "suggestions", "take_back", "wants"]


def suggestions(ledger: Ledger, row: UUID, limit: int = 10) -> list[Offered]:
    """Known uses of a have, best first; none for a want. Those refused stand among them and do not count as `limit`.

    Raises:
        UserFault: "row-unknown".
    """
    resource = ledger.standing(row, "resource")
    if text_of(resource, "direction") == Direction.WANT:
        return []
    decided = decided_about(ledger, resource)
    firm = ledger.record_at(resource.firm)
    sector = text_of(firm, "nace", "code") if firm else ""
    code = text_of(resource, "classification", "code")
    _, found = uses(said_of(resource), sector or None, code or None, limit + len(decided.refusals))
    return _first(limit, [decided.about(one) for one in found])


def wants(ledger: Ledger, row: UUID, paths: Sequence[Path], limit: int = 10) -> list[Offered]:
    """Wants of other firms that a have could meet, best first; for a want, the haves that could meet it.

    Args:
        ledger: the open file; whom it holds is looked at too.
        row: the have or want.
        paths: further files to look in.
        limit: how many at most that were not refused.

    Raises:
        UserFault: "row-unknown".
    """
    from esdesk.matching.pairs import match  # numpy is slow to import, and needed by those who ask only

    decided = decided_about(ledger, ledger.standing(row, "resource"))
    every = {one.id: one for one in listings_of_files(paths, ledger)}
    own = every.get(row)
    if own is None:
        return []
    others = [one for one in every.values() if one.direction is not own.direction]
    if own.direction is Direction.HAVE:
        found = match([own], others, default(), limit + len(decided.refusals))[row]
    else:
        found = [pair for pairs in match(others, [own], default(), 1).values() for pair in pairs]
        found.sort(key=lambda one: (-one.score_1e4, one.have))
    return _first(limit, [decided.about(one, every) for one in found])


def accept(ledger: Ledger, row: UUID, suggestion: Suggestion, other: Listing | None = None) -> UUID:
    """Makes a synergy of a suggestion, at its first stage; where there is one already, that is it.

    Args:
        ledger: the file of the donor.
        row: the resource it was suggested for.
        suggestion: as it was offered; it is kept word by word.
        other: the want's listing, for a pair.

    Raises:
        UserFault: "row-unknown"; "synergy-at-donor" where the have stands in another file.
    """
    donor = row if isinstance(suggestion, UseSuggestion) else suggestion.have
    if donor != row and ledger.record_at(donor) is None:
        raise UserFault("synergy-at-donor")
    resource = ledger.standing(donor, "resource")
    standing = decided_about(ledger, resource).synergies.get(key_of(suggestion, donor))
    if standing is not None:
        return standing.row
    synergy = new_id()
    values = _of_synergy(donor, suggestion, other)
    changes = [entered("synergy", synergy, name, value) for name, value in values.items() if value]
    ledger.record(resource.firm, changes, label="synergy")
    return synergy


def refuse(ledger: Ledger, row: UUID, suggestion: Suggestion, reason: str, note: str = "") -> UUID:
    """Notes that a suggestion does not fit, and why; refusing it again changes the reason.

    Args:
        ledger: the open file.
        row: the resource it was suggested for.
        suggestion: as it was offered.
        reason: a term of the vocabulary "refusal", by its code or in words.
        note: what else there is to say.

    Raises:
        UserFault: "row-unknown", "refusal-needs-reason", "word-unknown", or "refuse-accepted" where it is a synergy.
    """
    resource = ledger.standing(row, "resource")
    key = key_of(suggestion, row)
    decided = decided_about(ledger, resource)
    if not reason.strip():
        raise UserFault("refusal-needs-reason")
    if key in decided.synergies:
        raise UserFault("refuse-accepted")
    standing = decided.refusals.get(key)
    refusal = standing.row if standing else new_id()
    values = {"resource": str(row), "suggestion": key, "reason": reason, "note": note}
    changes = [entered("refusal", refusal, name, value) for name, value in values.items()]
    ledger.record(resource.firm, changes, label="refuse")
    return refusal


def take_back(ledger: Ledger, row: UUID, suggestion: Suggestion) -> None:
    """Opens a suggestion again: its synergy or refusal is deleted, which undo brings back."""
    decided = decided_about(ledger, ledger.standing(row, "resource"))
    key = key_of(suggestion, row)
    standing = [of[key] for of in (decided.synergies, decided.refusals) if key in of]
    ledger.delete([(one.firm, one.entity, one.row) for one in standing], label="reopen")


def _first(limit: int, offered: list[Offered]) -> list[Offered]:
    """The first `limit` that were not refused, and the refused ones that stand among them."""
    left = limit
    kept = []
    for one in offered:
        left -= one.state != REFUSED
        if left < 0:
            break
        kept.append(one)
    return kept


def said_of(resource: Record) -> str:
    """What a resource is asked for by: the concept that a person chose says more than the name."""
    concept = default().concepts.get(text_of(resource, "concept"))
    return concept.label_tr if concept else text_of(resource, "name")


def _of_synergy(donor: UUID, suggestion: Suggestion, other: Listing | None) -> dict[str, Value]:
    """What a new synergy holds; of a use with a single receiving sector the receiver is that sector."""
    use: str | None
    receiver: dict[str, Value]
    if isinstance(suggestion, UseSuggestion):
        use = suggestion.synergy
        receiver = {"nace": suggestion.receivers[0]} if len(suggestion.receivers) == 1 else {}
    else:
        use = next((one for one in suggestion.case.evidence if one in default().synergies), None)
        receiver = {"resource": str(suggestion.want)}
        if other is not None:
            receiver |= {"firm": str(other.firm), "name": other.firm_name, "nace": other.nace}
    return {
        "resource": str(donor),
        "use": use,
        "receiver": receiver,
        "stage": {"stage": "idea"},
        "score": str(suggestion.score_1e4),
        "explanation": json.dumps(asdict(suggestion), ensure_ascii=False, sort_keys=True, default=str),
        "catalogue": default().version,
    }

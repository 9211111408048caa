"""What could become of what a plant gives off, as questions: the best known use of each have, once decided told so."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.listing import Direction, Said
from esdesk.ledger.ledger import Ledger
from esdesk.services.inventory import inventory
from esdesk.services.inventory.inventory import Query
from esdesk.services.matching import offers
from esdesk.services.matching.decided import ACCEPTED, REFUSED
from esdesk.services.matching.offers import Card

MOST = 12
"""So many haves are asked about, in the order in which they were recorded; the rest stands in Matches."""

_LOOKED_AT = 4  # suggestions of a have; more than one are asked only where the first was refused


@dataclass(frozen=True, slots=True)
class Idea:
    """A have with the use that is asked about.

    Attributes:
        name, amount: of the have, as recorded.
        card: the suggestion with everything that stands behind it.
        state: "open", "accepted", "refused", or "later" where its question is on the list.
    """

    row: UUID
    name: str
    amount: str
    card: Card
    state: str


def ideas(ledger: Ledger, firm: UUID, facility: UUID) -> list[Idea]:
    """One idea a have, for the first `MOST` haves that any use is known of; guesses are left to Matches.

    Takes some ten milliseconds a have.
    """
    return list(_ideas(ledger, firm, facility))


def _ideas(ledger: Ledger, firm: UUID, facility: UUID) -> Iterator[Idea]:
    asked = 0
    for line in inventory.page(ledger, firm, Query(direction=Direction.HAVE), 0, 10 * MOST):
        if line.facility != facility or not line.name or asked == MOST:
            continue
        cards = [one for one in offers.cards(ledger, line.row, _LOOKED_AT) if not _guess(one)]
        chosen = _chosen(cards)
        if chosen is not None:
            asked += 1
            amount = f"{line.amount} {line.unit}".strip()
            yield Idea(line.row, line.name, amount, chosen, _state(chosen))


def _chosen(cards: list[Card]) -> Card | None:
    """What was accepted, else the best that is open, else what was refused last of all."""
    for state in (ACCEPTED, "later", "open", REFUSED):
        found = next((one for one in cards if _state(one) == state), None)
        if found is not None:
            return found
    return None


def _state(card: Card) -> str:
    if card.offered.state in (ACCEPTED, REFUSED):
        return card.offered.state
    return "later" if card.offered.asked is not None else "open"


def _guess(card: Card) -> bool:
    return bool(getattr(card.offered.suggestion, "guess", False))


def receivers_of(card: Card) -> tuple[str, ...]:
    """The sectors that take it, as NACE codes."""
    return tuple(getattr(card.offered.suggestion, "receivers", ()))


def question_of(card: Card) -> Said:
    """What is to be asked before anybody can say yes or no; both languages, perhaps empty."""
    ask = card.offered.suggestion.case.ask
    return ask.text if ask else Said("", "")

"""Labels: what people of a plant call something of the catalogue; that plant's proposals find it by these words."""

from uuid import UUID

from esdesk.audit.codes import waste_code
from esdesk.audit.findings import Record, text_of
from esdesk.audit.listing import OwnLabel
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.turkish import fold
from esdesk.ledger.ledger import Ledger
from esdesk.services.files.files import entered


def give(ledger: Ledger, firm: UUID, name: str, concept: str = "", code: str = "") -> UUID:
    """Records that people of a firm call a concept, or a waste code, `name`; what they called so before is replaced.

    Args:
        ledger: the open file.
        firm: whose word it is.
        name: the words, as said.
        concept: id of the catalogue.
        code: a waste code in any usual writing.

    Raises:
        UserFault: "label-empty", "label-without-meaning", "concept-unknown", "label-code-unknown".
    """
    if not fold(name):
        raise UserFault("label-empty")
    if bool(concept) == bool(code):
        raise UserFault("label-without-meaning")
    if concept and concept not in default().concepts:
        raise UserFault("concept-unknown", concept=concept)
    plain = waste_code(code) if code else None
    if code and (plain is None or plain[0] not in default().codes):
        raise UserFault("label-code-unknown", text=code)
    there = (one.row for one in ledger.records("label", firm) if fold(text_of(one, "name")) == fold(name))
    row = next(there, None) or new_id()
    values = {"firm": str(firm), "name": name.strip(), "concept": concept or None, "code": plain[0] if plain else None}
    ledger.record(firm, [entered("label", row, which, value) for which, value in values.items()], label="label")
    return row


def labels_of(ledger: Ledger, firm: UUID | None = None) -> tuple[OwnLabel, ...]:
    """The labels of a firm, or of all firms of a file."""
    return tuple(label for one in ledger.records("label", firm) if (label := label_in(one)) is not None)


def label_in(record: Record) -> OwnLabel | None:
    """What a record says; None where it lacks the words or what they stand for."""
    found = OwnLabel(text_of(record, "name"), text_of(record, "concept"), text_of(record, "code"))
    return found if fold(found.name) and (found.concept or found.code) else None

"""What a firm that could be a partner would be shown of this one, as the levels stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.visibility import Reader
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.catalogue.lookups import sector_name
from esdesk.services.inventory import inventory
from esdesk.services.records.showing import Sight, sight

MOST = 5
"""So many resources are shown as examples, in the order in which they were recorded."""

_AMOUNTS = ("arising", "used")


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A resource as a partner would see it; "" where nothing is recorded, None where it is withheld.

    Attributes:
        amount, price: as they were typed, with their units.
    """

    row: UUID
    direction: str
    name: str | None
    amount: str | None
    price: str | None


@dataclass(frozen=True, slots=True)
class PartnerView:
    """The firm as a partner would see it; "" where nothing is recorded, None where it is withheld.

    Attributes:
        sector: in words.
        place: district and province.
        things: the first `MOST` resources of the facility of which anything is shown.
        hidden: of how many resources nothing at all is shown.
    """

    firm: str | None
    sector: str | None
    place: str | None
    things: tuple[Glimpse, ...]
    hidden: int


def partner_view(ledger: Ledger, firm: UUID, facility: UUID, language: Language) -> PartnerView:
    """Asks `audit.visibility` field by field, as packages do.

    Raises:
        UserFault: "row-unknown".
    """
    of_firm, place = ledger.standing(firm, "firm"), ledger.standing(facility, "facility")
    resources = [one for one in ledger.records("resource", firm) if text_of(one, "facility") == str(facility)]
    quantities = ledger.records("quantity", firm)
    seeing = sight([of_firm, place, *resources, *quantities], firm)
    own = _by_resource(quantities)
    told = [one for one in resources if any(_shown(seeing, *part) for part in _parts(one, own.get(one.row, ())))]
    names = [text_of(place, part) for part in ("district", "province")]
    return PartnerView(
        firm=text_of(of_firm, "name") if _shown(seeing, of_firm, "name") else None,
        sector=sector_name(text_of(of_firm, "nace", "code"), language) if _shown(seeing, of_firm, "nace") else None,
        place=", ".join(filter(None, names)) if _shown(seeing, place, "province") else None,
        things=tuple(_glimpses(ledger, told[:MOST], own, seeing)),
        hidden=len(resources) - len(told),
    )


def _by_resource(quantities: Iterable[Record]) -> Mapping[UUID | None, list[Record]]:
    found = defaultdict[UUID | None, list[Record]](list)
    for one in quantities:
        found[reference_id(one.values.get("resource"))].append(one)
    return found


def _parts(resource: Record, own: Iterable[Record]) -> Iterator[tuple[Record, str]]:
    """What there is to be shown of a resource."""
    yield resource, "name"
    for quantity in own:
        yield from ((quantity, name) for name in (*_AMOUNTS, "price") if quantity.values.get(name) is not None)


def _glimpses(
    ledger: Ledger, resources: Sequence[Record], own: Mapping[UUID | None, Sequence[Record]], seeing: Sight
) -> Iterator[Glimpse]:
    records = {one.row: one for one in resources}
    for line in inventory.lines(ledger, [*records]):
        amounts = [(one, name) for one in own.get(line.row, ()) for name in _AMOUNTS]
        prices = [(one, "price") for one in own.get(line.row, ())]
        yield Glimpse(
            row=line.row,
            direction=line.direction,
            name=line.name if _shown(seeing, records[line.row], "name") else None,
            amount=_unless_withheld(seeing, amounts, f"{line.amount} {line.unit}"),
            price=_unless_withheld(seeing, prices, f"{line.price} {line.price_unit}"),
        )


def _unless_withheld(seeing: Sight, parts: Iterable[tuple[Record, str]], words: str) -> str | None:
    return words.strip() if all(_shown(seeing, *part) for part in parts) else None


def _shown(seeing: Sight, record: Record, name: str) -> bool:
    return seeing.sees(Reader.PARTNERS, record.entity, record.row, name)

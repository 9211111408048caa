"""The lines of the inventory."""

from dataclasses import dataclass
from decimal import Decimal

from esdesk.audit.listing import Direction
from esdesk.reports.lines.firm import Fact
from esdesk.reports.values import Given, Lack


@dataclass(frozen=True, slots=True)
class Yearly:
    """An amount a year in the unit that plants use for it.

    Attributes:
        assumed: whether the plant's working time was not recorded and taken as never standing still.
    """

    value: Decimal
    unit: str
    assumed: bool


@dataclass(frozen=True, slots=True)
class ResourceLine:
    """One resource of the inventory.

    Attributes:
        kind: code of its kind, "" where it is not known here.
        code: its waste code as people write it; `hazardous` is what the catalogue (or its star) says of it.
        typed: the amount as somebody typed it; `yearly` what that is a year.
        quality: code of the data quality of that amount.
        provisional: whether a value of it is in conflict, so that what is printed may change.
    """

    name: Given
    direction: Direction | None
    kind: str
    code: Given
    hazardous: bool
    typed: Given
    yearly: Yearly | Lack
    fate: Given
    price: Given
    quality: Given
    details: tuple[Fact, ...]
    provisional: bool

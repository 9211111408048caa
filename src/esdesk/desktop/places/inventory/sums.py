"""What the lines come to a year, kind by kind, in a few words for the head of the place."""

from collections.abc import Iterable
from decimal import Decimal

from esdesk.audit.inventory import Total
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.sentences import Language
from esdesk.desktop.places.inventory.converted import figure_text

_TONNE = Decimal(1000)
_SYMBOLS = {"m3": "m³", "m2": "m²"}


def sums(totals: Iterable[Total], direction: str, language: Language) -> str:
    """`Atık 8.900 t · Su 18.000 m³`: the yearly amounts of one direction, kind by kind.

    Args:
        totals: of a firm.
        direction: have or want.
        language: of the answer.
    """
    kinds = vocabulary("kind")
    parts = [
        f"{kinds.word(one.kind, language)} {_amount(one.amount_per_year, one.unit, language)}"
        for one in totals
        if one.direction == direction and one.amount_per_year
    ]
    return " · ".join(parts)


def _amount(amount: Decimal, unit: str, language: Language) -> str:
    if unit == "kg" and amount >= _TONNE:
        amount, unit = amount / _TONNE, "t"
    return f"{figure_text(amount, language)} {_SYMBOLS.get(unit, unit)}"

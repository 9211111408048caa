"""What a typed amount comes to in the other period: told beside the cell, never stored."""

from collections.abc import Mapping
from decimal import Decimal

from esdesk.audit import fields
from esdesk.audit.inventory import Line
from esdesk.audit.yearly import working_time
from esdesk.core.amounts import per_year, read_amount
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.core.sentences import Language
from esdesk.core.units import PERIOD_NAMES, Period

_MONTHS = 12


def converted(text: str, line: Line, facility: Mapping[str, Value], language: Language) -> str:
    """`104,2 t/ay` for `1.250 t/yıl`: a month's part of a year's amount, the year's amount of any other.

    Args:
        text: as typed so far; a bare figure has the unit of `line`.
        line: the line it is typed in.
        facility: its values, for how long it runs.
        language: of the answer.

    Returns:
        "" where the text is no amount that can be brought to a year.
    """
    bare = not any(letter.isalpha() for letter in text)
    known = fields.field("quantity", "offered")
    try:
        members = known.enter(f"{text} {line.unit}" if bare else text) if known else None
        amount = read_amount(members) if isinstance(members, Mapping) else None
    except UserFault:
        return ""
    found = per_year(amount, working_time(facility)) if amount else None
    if amount is None or found is None:
        return ""
    figure = found[0] * amount.unit.factor.denominator / amount.unit.factor.numerator
    monthly = amount.period is Period.YEAR
    symbol = amount.unit.symbol if amount.unit.dimension is found[1].dimension else found[1].symbol
    if symbol == found[1].symbol:
        figure = found[0]
    name = PERIOD_NAMES[Period.MONTH if monthly else Period.YEAR][language == "en"]
    return f"{figure_text(figure / _MONTHS if monthly else figure, language)} {symbol}/{name}"


def figure_text(figure: Decimal, language: Language) -> str:
    """A reckoned figure: at most one decimal from ten on, two below; grouped as the language groups."""
    text = f"{figure:,.{1 if abs(figure) >= 10 else 2}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.translate(str.maketrans(",.", ".,")) if language == "tr" else text

"""What the lines come to a year, kind by kind, in a few words each."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from esdesk.audit.inventory import Total
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.sentences import Language
from esdesk.core.units import unit, units
from esdesk.desktop.places.inventory.converted import figure_text

_ORDER = {one.symbol: at for at, one in enumerate(units())}
_LARGER = {"kg": (Decimal(1000), "t"), "kWh": (Decimal(1000), "MWh")}
"""What a plant counts in where a year comes to more than so many of the base unit."""


def sums(totals: Sequence[Total], direction: str, language: Language) -> list[tuple[str, str]]:
    """`[("Atık", "8.900 t, 12 m³"), ("Enerji", "4.800 MWh")]`: what one direction comes to a year, kind by kind.

    Args:
        totals: of the lines that are shown.
        direction: have, want or none.
        language: of the answer.
    """
    kinds = vocabulary("kind")
    of = {one.kind for one in totals if one.direction == direction}
    known = [term.code for term in kinds if term.code in of]
    found = [(kind, _figures(totals, direction, kind, language)) for kind in (*known, *sorted(of - {*known}))]
    return [(kinds.word(kind, language), figures) for kind, figures in found if figures]


def together(totals: Iterable[Total]) -> list[Total]:
    """Totals of sections as those of all lines, by kind, direction and unit."""
    found: dict[tuple[str, str, str], Total] = {}
    for one in totals:
        key = one.kind, one.direction, one.unit
        before = found.get(key)
        amount = one.amount_per_year
        if before is not None and amount is not None:
            amount += before.amount_per_year or 0
        found[key] = Total(*key[:2], one.count + (before.count if before else 0), amount, one.unit)
    return list(found.values())


def sums_of_sections(totals: Iterable[Total], language: Language) -> dict[str, tuple[tuple[str, str], ...]]:
    """By section, each direction that comes to something a year, with what it does: `("have", "8.900 t, 12 m³")`."""
    parts: dict[str, list[Total]] = defaultdict(list)
    for one in totals:
        parts[one.section].append(replace(one, kind=""))
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for key, mine in parts.items():
        told = [(way, _figures(together(mine), way, "", language)) for way in ("have", "want", "none")]
        found[key] = tuple(one for one in told if one[1])
    return found


def uncounted(totals: Sequence[Total]) -> int:
    """How many lines have no amount that can be brought to a year."""
    return sum(one.count for one in totals if not one.amount_per_year)


def _figures(totals: Sequence[Total], direction: str, kind: str, language: Language) -> str:
    said = [one for one in totals if (one.direction, one.kind) == (direction, kind)]
    said.sort(key=lambda one: _ORDER.get(one.unit, len(_ORDER)))
    return ", ".join(_amount(one.amount_per_year, one.unit, language) for one in said if one.amount_per_year)


def _amount(amount: Decimal, symbol: str, language: Language) -> str:
    least, larger = _LARGER.get(symbol, (None, symbol))
    if least is not None and abs(amount) >= least:
        amount, symbol = amount / least, larger
    known = unit(symbol)
    return f"{figure_text(amount, language)} {known.word(language, amount) if known else symbol}"

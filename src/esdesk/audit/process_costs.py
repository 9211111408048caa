"""What a plant pays a year for energy and operation, and at which process: as typed, else as bills and their keys say.

What nobody assigned to a process (a bill of the whole plant, a cost without a process) is shared among the processes of
which nobody said their own, in proportion to the mass that enters each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from esdesk.audit.findings import Record, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.ranges import LIRA, money_range
from esdesk.audit.readings import read
from esdesk.audit.yearly import yearly
from esdesk.core.units import Dimension


def energy_costs(
    records: Sequence[Record], facility: UUID, year: str, entering: Mapping[str, Decimal], wanted: Mapping[str, Decimal]
) -> tuple[dict[str, Decimal], Decimal]:
    """Lira a year by process, and what could be put to no process.

    Args:
        records: all of the firm's.
        facility: whose.
        year: of which.
        entering: kilograms that enter each process.
        wanted: what bought energy of the inventory costs, by process; it counts where no bill says a cost.
    """
    typed = _together(_typed(records, facility, year, "energy"))
    billed = _together(_bills(records, facility, year)) or dict(wanted)
    rest, whole = billed.pop("", Decimal(0)), typed.pop("", Decimal(0))
    assigned = sum((cost for at, cost in typed.items() if at not in billed), Decimal(0))
    return _spread(billed | typed, max(rest - assigned, Decimal(0)) + whole, entering)


def system_costs(
    records: Sequence[Record], facility: UUID, year: str, entering: Mapping[str, Decimal]
) -> tuple[dict[str, Decimal], Decimal]:
    """Lira a year of labour, maintenance, depreciation and services by process, and what could be put to none."""
    typed = _together(_typed(records, facility, year, "system"))
    return _spread({at: cost for at, cost in typed.items() if at}, typed.get("", Decimal(0)), entering)


def turnover(records: Iterable[Record], facility: UUID, year: str) -> Decimal | None:
    """What the facility sold in a year, in lira; None where nobody said."""
    for one in records:
        of_year = one.entity == "turnover" and text_of(one, "year") == year
        if of_year and reference_id(one.values.get("facility")) == facility:
            found = money_range(one.values.get("amount"))
            if found is not None and found[1] == LIRA and found[0].usual > 0:
                return found[0].usual
    return None


def produced(records: Iterable[Record], facility: Record, year: str) -> Decimal:
    """Kilograms of all products of a year, as far as they were recorded by mass."""
    made = Decimal(0)
    for one in records:
        own = one.entity == "production" and reference_id(one.values.get("facility")) == facility.row
        if own and text_of(one, "year") == year:
            amount = yearly({**one.values, "span": {"year": year}}, "amount", facility.values)
            made += amount[0] if amount is not None and amount[1].dimension is Dimension.MASS else 0
    return made


def _typed(records: Iterable[Record], facility: UUID, year: str, name: str) -> list[tuple[str, Decimal]]:
    """Process ("" for the whole facility) and sum of the operating costs of a year."""
    found = []
    for one in records:
        if one.entity == "process_cost" and reference_id(one.values.get("facility")) == facility:
            said = money_range(one.values.get(name))
            if text_of(one, "year") == year and said is not None and said[1] == LIRA:
                found.append((text_of(one, "process"), said[0].usual))
    return found


def _bills(records: Iterable[Record], facility: UUID, year: str) -> Iterator[tuple[str, Decimal]]:
    """Process ("" for the whole facility) and lira of the bills of energy that fall to a year, by days."""
    for one in records:
        if one.entity != "reading" or reference_id(one.values.get("facility")) != facility:
            continue
        bill = read(one)
        counts = bill is not None and bill.carrier != "water" and bill.currency in (LIRA, "") and year.isdigit()
        if bill is not None and counts and bill.cost is not None:
            days = bill.days_of_year(int(year))
            if days:
                yield text_of(one, "process"), bill.cost * days / bill.days


def _together(costs: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for at, cost in costs:
        found[at] = found.get(at, Decimal(0)) + cost
    return found


def _spread(
    own: Mapping[str, Decimal], rest: Decimal, entering: Mapping[str, Decimal]
) -> tuple[dict[str, Decimal], Decimal]:
    """Own costs, and the rest among processes without any by what enters them; among all where all have their own."""
    others = {at: mass for at, mass in entering.items() if at not in own and mass > 0} or {
        at: mass for at, mass in entering.items() if mass > 0
    }
    whole = sum(others.values(), Decimal(0))
    if not rest or not whole:
        return dict(own), rest
    shared = {at: rest * mass / whole for at, mass in others.items()}
    return {at: own.get(at, Decimal(0)) + shared.get(at, Decimal(0)) for at in {**own, **shared}}, Decimal(0)

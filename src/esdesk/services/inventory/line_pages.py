"""A firm's resources line by line: filtered, sorted, counted, and a page of them at a time."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from esdesk.audit.checks import newest_visit_day
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import Line, Query, Total
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.line_queries import Days
from esdesk.ledger.views import Record


def count(ledger: Ledger, firm: UUID, query: Query) -> int:
    """How many lines `query` finds."""
    return ledger.inventory.count(firm, query, days_of(ledger, firm))


def page(ledger: Ledger, firm: UUID, query: Query, offset: int, limit: int) -> list[Line]:
    """The lines from the `offset`-th on that `query` finds, at most `limit`."""
    return ledger.inventory.page(firm, query, days_of(ledger, firm), offset, limit)


def place_of(ledger: Ledger, firm: UUID, query: Query, row: UUID) -> int | None:
    """Where among the lines that `query` finds the resource `row` stands; None where it is not among them."""
    return ledger.inventory.place_of(firm, query, days_of(ledger, firm), row)


def lines(ledger: Ledger, rows: Sequence[UUID]) -> list[Line]:
    """The lines of `rows`, in their order; those that do not stand are left out."""
    first = ledger.record_at(rows[0]) if rows else None
    return ledger.inventory.at(rows, days_of(ledger, first.firm)) if first else []


def totals(ledger: Ledger, firm: UUID, query: Query | None = None) -> list[Total]:
    """What the lines that `query` finds come to a year (all of them without), by section, kind, direction and unit."""
    return ledger.inventory.totals(firm, query or Query(), days_of(ledger, firm))


def days_of(ledger: Ledger, firm: UUID) -> Days:
    """The days that the checks hold resources against."""
    visits: dict[UUID, list[Record]] = defaultdict(list)
    for visit in ledger.records("visit", firm):
        facility = reference_id(visit.values.get("facility"))
        if facility is not None:
            visits[facility].append(visit)
    days = {facility: newest_visit_day(found) for facility, found in visits.items()}
    return Days(date.today(), tuple((facility, day) for facility, day in days.items() if day is not None))

"""The inventory of a firm: its resources line by line, filtered, sorted and counted."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from uuid import UUID

from esdesk.audit import inventory as shown
from esdesk.audit.checks import check_line
from esdesk.audit.findings import Setting, text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.inventory import Line, Query, Total
from esdesk.audit.yearly import newest, yearly
from esdesk.core.turkish import fold, sort_key
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Record
from esdesk.services.cells import add_line, set_cell
from esdesk.services.checking import listed_codes

__all__ = ["Line", "Query", "Total", "add_line", "count", "page", "place_of", "set_cell", "totals"]


def count(ledger: Ledger, firm: UUID, query: Query) -> int:
    """How many lines `query` finds."""
    return len(_found(ledger, firm, query))


def page(ledger: Ledger, firm: UUID, query: Query, offset: int, limit: int) -> list[Line]:
    """The lines from the `offset`-th on that `query` finds, at most `limit`."""
    return _found(ledger, firm, query)[offset : offset + limit]


def place_of(ledger: Ledger, firm: UUID, query: Query, row: UUID) -> int | None:
    """Where among the lines that `query` finds the resource `row` stands; None where it is not among them."""
    rows = [line.row for line in _found(ledger, firm, query)]
    return rows.index(row) if row in rows else None


def totals(ledger: Ledger, firm: UUID) -> list[Total]:
    """What the lines come to, by kind, direction and unit."""
    book = _Book(ledger, firm)
    found: dict[tuple[str, str, str], list[Decimal]] = defaultdict(list)
    for resource in book.resources:
        amount = yearly(book.quantity(resource), shown.shown_amount(book.quantity(resource))[0], book.place(resource))
        key = (text_of(resource, "kind"), text_of(resource, "direction"), amount[1].symbol if amount else "")
        found[key].append(amount[0] if amount else Decimal(0))
    return [
        Total(kind, direction, len(amounts), sum(amounts, Decimal(0)) if unit else None, unit)
        for (kind, direction, unit), amounts in sorted(found.items())
    ]


class _Book:
    """The records of a firm by what they belong to."""

    def __init__(self, ledger: Ledger, firm: UUID) -> None:
        every = ledger.records(firm=firm)
        self.resources = [one for one in every if one.entity == "resource"]
        self.by_row = {one.row: one for one in every}
        self._own: dict[UUID | None, list[Record]] = defaultdict(list)
        self._proofs: dict[UUID | None, int] = defaultdict(int)
        for one in every:
            if one.entity in ("quantity", "composition", "condition"):
                self._own[reference_id(one.values.get("resource"))].append(one)
            elif one.entity == "evidence":
                self._proofs[reference_id(text_of(one, "proves", "row"))] += 1
        self._setting = Setting(date.today(), known_codes=listed_codes)
        self._here = {(one.entity, one.row) for one in every}

    def quantity(self, resource: Record) -> dict[str, object]:
        latest = newest(one.values for one in self._own[resource.row] if one.entity == "quantity")
        return dict(latest or {})

    def place(self, resource: Record) -> dict[str, object]:
        facility = self.by_row.get(reference_id(resource.values.get("facility")) or resource.row)
        return dict(facility.values) if facility else {}

    def line(self, resource: Record) -> Line:
        quantity = self.quantity(resource)
        _, members = shown.shown_amount(quantity)
        price = quantity.get("price")
        price = price if isinstance(price, dict) else {}
        own = self._own[resource.row]
        code, hazardous = shown.code_words(resource.values.get("classification"))
        amount, unit = shown.amount_words(members)
        sum_, price_unit = shown.price_words(price)
        return Line(
            resource.row,
            resource.firm,
            reference_id(resource.values.get("facility")),
            text_of(resource, "direction"),
            text_of(resource, "kind"),
            text_of(resource, "name"),
            code,
            self._process(resource),
            amount,
            unit,
            sum_,
            price_unit,
            shown.paid_by(price, text_of(resource, "direction")),
            str(members.get("quality") or ""),
            sum(self._proofs[one.row] for one in (resource, *own)),
            shown.sign_of(
                any(one.conflicts or one.contested for one in (resource, *own)),
                check_line(resource, own, self._here, self._setting),
            ),
            text_of(resource, "concept"),
            hazardous,
        )

    def _process(self, resource: Record) -> str:
        names = ("to_process", "from_process") if text_of(resource, "direction") == "want" else ("from_process",)
        said = next((one for name in names if (one := text_of(resource, name))), "")
        process = self.by_row.get(reference_id(said) or resource.row)
        return text_of(process, "name") if process and process.entity == "process" else said


def _found(ledger: Ledger, firm: UUID, query: Query) -> list[Line]:
    book = _Book(ledger, firm)
    words = fold(query.text).split()
    lines = [
        line
        for resource in book.resources
        if all(word in fold(" ".join(map(str, resource.values.values()))) for word in words)
        for line in [book.line(resource)]
        if query.direction in ("", line.direction)
        and query.kind in ("", line.kind)
        and query.process in (None, line.process)
        and (line.sign or not query.only_signed)
    ]
    return _sorted(lines, query)


def _sorted(lines: Iterable[Line], query: Query) -> list[Line]:
    if query.sort == "order":
        return sorted(lines, key=lambda line: line.row, reverse=query.descending)
    if query.sort == "evidence":
        return sorted(lines, key=lambda line: line.evidence, reverse=query.descending)
    return sorted(lines, key=lambda line: sort_key(str(getattr(line, query.sort))), reverse=query.descending)

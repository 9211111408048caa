"""Checks of records against those beside them: what each of two people may rightly write and is wrong together.

Two devices that know nothing of each other add a line of the same composition each, or one deletes what the other goes
on to name. Merging takes both in; these findings say what a person then has to look at, with every place that takes
part in it (`Finding.among`).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.amount_checks import PERCENT
from esdesk.audit.findings import Finding, Record, Severity, Where, text_of
from esdesk.audit.groups import SPAN, reference_id
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import DELETED
from esdesk.core.turkish import fold

_WHOLE, _ROUNDED = Decimal(100), Decimal(1)
"""Per cent; figures that were rounded one by one may come to a little more than the whole."""

_SIBLINGS = {"facility": "firm", "process": "facility"}
"""Kinds of which two with one name are nearly always one that was recorded twice, and what they belong to."""


def check_parts(resource: Record, of: Callable[[str], Sequence[Record]]) -> Iterator[Finding]:
    """What the parts of a resource show together; `of` gives those of a kind."""
    lines, quantities = of("composition"), of("quantity")
    yield from _check_shares(resource, lines)
    yield from _check_twice(quantities, _span, "span", "check-quantity-twice")
    yield from _check_twice(lines, _component, "line", "check-component-twice")


def check_siblings(above: Record, of: Callable[[str], Sequence[Record]]) -> Iterator[Finding]:
    """Records of one name below the same one."""
    for entity, parent in _SIBLINGS.items():
        if above.entity == parent:
            yield from _check_twice(of(entity), lambda one: fold(text_of(one, "name")), "name", "check-named-twice")


def check_references(
    every: Iterable[Record], beside: Collection[tuple[str, UUID]] = (), gone: Iterable[Record] = ()
) -> Iterator[Finding]:
    """Records that name a row which is not here.

    Args:
        every: the standing records.
        beside: entity and row of others that stand.
        gone: those that were deleted; what is in neither may be withheld from this reader.
    """
    records = list(every)
    here = {(record.entity, record.row) for record in records} | set(beside)
    deleted = {one.row: one for one in gone}
    for record in records:
        for name, row, entity in _named(record):
            at = _at(record, name)
            if row in deleted and (entity or deleted[row].entity, row) not in here:
                among = (Where(deleted[row].entity, row, DELETED),)
                facts = {"called": _called(deleted[row]) or str(row)}
                yield Finding(Severity.SHOULD, "check-reference-gone", at, facts, among)
            elif entity and (entity, row) not in here:
                yield Finding(Severity.SHOULD, "check-reference-dangling", at, {"row": row})


def _named(record: Record) -> Iterator[tuple[str, UUID, str]]:
    """The rows that a record names, with the kind they must be of; "" where they may lie in another file.

    What it was once asked or accepted about is not among them.
    """
    for one in fields.fields_of(record.entity):
        row = reference_id(record.values.get(one.name)) if one.refers_to else None
        if row is not None and one.refers_to is not None:
            yield one.name, row, one.refers_to
    for name, member in (("receiver", "resource"), ("proves", "row")):
        row = reference_id(text_of(record, name, member))
        if row is not None:
            yield name, row, ""


def _check_shares(resource: Record, lines: Sequence[Record]) -> Iterator[Finding]:
    """Whether the shares come to more than the whole, each taken at its least."""
    by_basis: dict[str, list[tuple[Record, Decimal]]] = defaultdict(list)
    for one in lines:
        share = _least_share(one)
        if share is not None:
            by_basis[text_of(one, "line", "basis")].append((one, share))
    for shares in by_basis.values():
        total = sum((share for _, share in shares), Decimal(0))
        if total > _WHOLE + _ROUNDED and all(share <= _WHOLE for _, share in shares):
            among = tuple(_at(one, "line") for one, _ in shares)
            facts = {"total": f"{total.normalize():f}"}
            yield Finding(Severity.SHOULD, "check-shares-over", _at(resource, "composition"), facts, among)


def _least_share(line: Record) -> Decimal | None:
    if text_of(line, "line", "unit") not in PERCENT:
        return None
    said = next((text for name in ("min", "typical") if (text := text_of(line, "line", name))), "")
    try:
        return parse_number(said).value if said else None
    except UserFault:
        return None


def _check_twice(records: Sequence[Record], key: Callable[[Record], object], name: str, code: str) -> Iterator[Finding]:
    """Records that say the same of what must stand once; each finding is at the later ones."""
    found: dict[object, list[Record]] = defaultdict(list)
    for one in sorted(records, key=lambda one: one.row):
        said = key(one)
        if said:
            found[said].append(one)
    for same in found.values():
        for one in same[1:]:
            yield Finding(Severity.SHOULD, code, _at(one, name), {"called": _called(one)}, (_at(same[0], name),))


def _called(record: Record) -> str:
    """What tells a record from others, as typed: its name, component or time."""
    span = (text_of(record, "span", name) for name in ("year", "from", "to"))
    return text_of(record, "name") or text_of(record, "line", "component") or " – ".join(part for part in span if part)


def _span(quantity: Record) -> object:
    """What a quantity is of: its year or days, and the visit that it was recorded at."""
    span = quantity.values.get("span")
    meaning = SPAN.canonical(span) if isinstance(span, Mapping) else None
    return (repr(meaning), text_of(quantity, "visit")) if meaning is not None else None


def _component(line: Record) -> object:
    name = fold(text_of(line, "line", "component"))
    return (name, text_of(line, "line", "basis")) if name else None


def _at(record: Record, name: str) -> Where:
    return Where(record.entity, record.row, name)

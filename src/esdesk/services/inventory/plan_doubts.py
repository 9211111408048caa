"""What should be looked at in a block before it is taken in: units nobody knows, names that come twice, codes."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from esdesk.audit.amount_checks import check_amounts
from esdesk.audit.findings import Finding, Setting, Severity
from esdesk.audit.waste_checks import check_waste
from esdesk.catalogue.listed import listed_codes
from esdesk.core.apart import Tell
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value
from esdesk.core.sentences import Language, told
from esdesk.core.turkish import fold
from esdesk.services.sheets.resource_rows import Planned

_COLUMN_OF = {"offered": "amount", "classification": "waste_code"}
_LEFT_TO_THE_CHECKS = {"check-mirror-unanswered", "check-payer-missing", "check-waste-without-code"}
"""What is asked of a resource, not of the cell that was typed."""


@dataclass(frozen=True, slots=True)
class Doubted:
    """A cell that is taken in as it is, and what should be looked at in it."""

    number: int
    column: str
    what: Finding | UserFault

    def told(self, language: Language, called: str) -> str:
        """The doubt in a sentence; `called` is what the column is called there where it is shown."""
        if isinstance(self.what, UserFault):
            return told(self.what, language)
        return replace(self.what, facts={"field": called} | dict(self.what.facts)).told(language)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a row of the block says of one record, as the checks read it."""

    entity: str
    row: UUID
    values: Mapping[str, Value]
    unseen: Collection[str] = field(default=())


def doubts_of(
    added: Sequence[Planned],
    changed: Sequence[Planned],
    standing: Mapping[str, int] | None = None,
    tell: Tell | None = None,
) -> tuple[Doubted, ...]:
    """What is doubtful in the rows of a plan, in their order.

    Args:
        added: rows that make a resource.
        changed: rows that change one.
        standing: how many resources have a name (folded) already, where a row of that name makes another one.
        tell: told how many of the rows are done.
    """
    found = [*_said_twice(added, changed), *_of_known_names(added, standing or {})]
    setting = Setting(date.today(), known_codes=listed_codes)
    for at, one in enumerate((*added, *changed)):
        found += _of_cells(one, setting, whole=at < len(added))
        if tell is not None:
            tell(at, len(added) + len(changed))
    return tuple(sorted(found, key=lambda one: one.number))


def _said_twice(added: Sequence[Planned], changed: Sequence[Planned]) -> Iterator[Doubted]:
    first: dict[tuple[str, str], int] = {}
    for one in sorted((*added, *changed), key=lambda one: one.number):
        key = (fold(one.name), _direction(one))
        if first.setdefault(key, one.number) != one.number:
            yield Doubted(one.number, "name", UserFault("paste-name-twice", name=one.name, first=first[key]))


def _of_known_names(added: Sequence[Planned], standing: Mapping[str, int]) -> Iterator[Doubted]:
    for one in added:
        if fold(one.name) in standing:
            yield Doubted(one.number, "name", UserFault("paste-name-known", name=one.name))


def _direction(planned: Planned) -> str:
    said = (one.value for one in planned.changes if one.field == "direction")
    return str(next(said, "") or "have")


def _of_cells(planned: Planned, setting: Setting, *, whole: bool) -> Iterator[Doubted]:
    """What the checks say of what a row says; of a change (not `whole`) nothing about what it leaves unsaid."""
    records: dict[UUID, tuple[str, dict[str, Value]]] = {}
    for one in planned.changes:
        records.setdefault(one.row, (one.entity, {}))[1][one.field] = one.value
    for row, (entity, values) in records.items():
        said = _Said(entity, row, values)
        found = [*check_amounts(said, setting)] if entity == "quantity" else []
        found += [*check_waste(said, setting)] if entity == "resource" else []
        for finding in found:
            unsaid = finding.code == "check-period-missing" and not whole
            if finding.severity is not Severity.COULD and not unsaid and finding.code not in _LEFT_TO_THE_CHECKS:
                column = finding.where.field or ""
                yield Doubted(planned.number, _COLUMN_OF.get(column, column), finding)

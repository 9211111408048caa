"""The signs of inventory lines: what the checks say of a resource and of what is part of it, day by day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from esdesk.audit.checks import check_line
from esdesk.audit.codes import KnownCodes, waste_code
from esdesk.audit.findings import Finding, Record, Setting, Severity, text_of

SIGNS = ("", "doubt", "fault", "conflict")
"""The signs of a line, the gravest last."""


@dataclass(frozen=True, slots=True)
class Around:
    """What the sign of a resource's line is found with.

    Attributes:
        parts: the records that are part of it.
        beside: the standing records that it and they refer to, by row.
        in_conflict: whether it or one of them has a conflict.
        known_codes: what the catalogue knows of waste codes.
    """

    parts: Sequence[Record]
    beside: Mapping[UUID, Record]
    in_conflict: bool
    known_codes: KnownCodes


def sign_of(in_conflict: bool, found: Iterable[Finding]) -> str:
    """The sign of a line: what a person must settle before what must be mended, and that before a doubt."""
    grave = {one.severity for one in found}
    if in_conflict:
        return "conflict"
    return "fault" if Severity.MUST in grave else "doubt" if Severity.SHOULD in grave else ""


def signs_of(resource: Record, around: Around) -> list[tuple[str, str]]:
    """The signs of a line, each with the day from which on it stands; the first stands from the beginning ("").

    The day is that which the resource is held against (`checks.newest_visit_day`, else today): an offer ends on it, and
    waste codes come and go. That a quantity is for a year to come (`latest_year`) is left to whoever knows the year.
    """
    if around.in_conflict:
        return [("", "conflict")]
    there = {(one.entity, row) for row, one in around.beside.items()}
    setting = Setting(date.max, known_codes=around.known_codes)
    found: list[tuple[str, str]] = []
    for day in (date.min, *_days_of_change(resource, around.known_codes)):
        sign = sign_of(False, check_line(resource, around.parts, there, setting, day))
        if not found or found[-1][1] != sign:
            found.append((day.isoformat() if found else "", sign))
    return found


def _days_of_change(resource: Record, known_codes: KnownCodes) -> list[date]:
    """The days on which the checks of a resource may begin to find something else."""
    read = waste_code(text_of(resource, "classification", "code"))
    entries = known_codes(read[0]) if read else ()
    days = {one.valid_from for one in entries if one.valid_from}
    days |= {one.valid_to + timedelta(days=1) for one in entries if one.valid_to}
    after = _day_after(text_of(resource, "valid_until"))
    return sorted(days | ({after} if after else set()))


def _day_after(until: str) -> date | None:
    """The day after a day, a month or a year (`forms.Day`); None where the text is none of them."""
    year, month, day = [*until.split("-"), "", ""][:3]
    try:
        if day:
            return date.fromisoformat(until) + timedelta(days=1)
        if month:
            return (date(int(year), int(month), 28) + timedelta(days=4)).replace(day=1)
        return date(int(year) + 1, 1, 1)
    except (ValueError, OverflowError):
        return None

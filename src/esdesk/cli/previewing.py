"""What merging would do, for people and for programs."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from esdesk.audit import fields
from esdesk.audit.records import LINK
from esdesk.cli.conflicts import about, conflict_json
from esdesk.cli.console import console
from esdesk.cli.wording import kind, label, text_of
from esdesk.core.operation import DELETED, Level
from esdesk.services.merging.joint_findings import Joint
from esdesk.services.records.authors import By
from esdesk.services.records.records import short
from esdesk.services.sync.previewing import FieldChange, Looked, Preview, RowChange

_ERASURE = "erasure"  # told by what it erases


def tell_preview(found: Preview) -> None:
    """A preview for people."""
    for one in found.packages:
        _tell_package(one)
    for row in found.rows:
        if row.entity != _ERASURE:
            _tell_row(row)
    for erasing in found.erasings:
        reason = erasing.reason or console.word("level-withheld")
        console.say("preview-erases", count=erasing.values, reason=reason, by=told_by(erasing.by))
    for code, some in (("preview-conflict", found.conflicts), ("preview-settled", found.settled)):
        for conflict in some:
            row_of, of, field = about(conflict)
            console.say(code, row=row_of, kind=of, field=field)
    tell_joint(found.findings)
    console.say("preview-nothing-written")


def _tell_package(one: Looked) -> None:
    merged = one.merged
    console.say(
        "preview-package", file=one.path, by=one.summary.signed_by, added=merged.added, raised=merged.raised,
        known=merged.known, files=one.files,
    )  # fmt: skip
    if one.again:
        console.say("merged-again")
    if one.lacks_previous:
        console.say("merged-gap")
    if merged.quarantined:
        console.say("merged-quarantine", count=len(merged.quarantined))


def _tell_row(row: RowChange) -> None:
    what = console.word(f"preview-{row.what.value}")
    by = f"  {told_by(row.by)}" if row.by else ""
    console.line(f"{short(row.row)}  {what}  {kind(row.entity)}: {row.subject}{by}")
    for change in row.fields:
        known = fields.field(row.entity, change.field)
        if known is None or known.group != LINK:
            console.line(
                f"   {label(row.entity, change.field)}: {_values(row.entity, change)}  {told_by(change.by)}".rstrip()
            )


def _values(entity: str, change: FieldChange) -> str:
    hidden = change.new is None and change.level is not Level.FULL
    level = f"level-{change.level.name.casefold()}"  # ascii
    new = console.word(level) if hidden else text_of(entity, change.field, change.new)
    return new if change.old is None else f"{text_of(entity, change.field, change.old)} → {new}"


def tell_joint(found: Sequence[Joint]) -> None:
    """What several people wrote and is wrong together, with the edits it came of."""
    if found:
        console.say("joint-findings", count=len(found))
    for one in found:
        severity = console.word(f"severity-{one.finding.severity.value}")
        console.line(f"{short(one.finding.where.row)}  {severity}: {one.finding.told(console.language)}")
        for edit in one.edits:
            field = (
                console.word("row-deleted")
                if edit.where.field == DELETED
                else label(edit.where.entity, edit.where.field)
            )
            told = f": {edit.text}" if edit.text else ""
            console.line(f"   {edit.subject}, {field}{told}  {told_by(edit.by)}")


def told_by(author: By | None) -> str:
    """Who wrote something and when, in brackets; "" where nobody is told."""
    if author is None:
        return ""
    who = console.word("this-laptop") if author.this_device else author.who
    return f"({who}, {_minute(author.moment)})"


def _minute(moment: datetime | None) -> str:
    return moment.strftime("%Y-%m-%d %H:%M") if moment else "-"


def preview_json(found: Preview) -> dict[str, Any]:
    """A preview for programs."""
    return {
        "packages": [_package_json(one) for one in found.packages],
        "rows": [_row_json(one) for one in found.rows],
        "conflicts": [conflict_json(one) for one in found.conflicts],
        "settled": [conflict_json(one) for one in found.settled],
        "erasures": [
            {
                "firm": str(one.firm),
                "reason": one.reason,
                "asked_by": one.asked_by,
                "by": by_json(one.by),
                "values": one.values,
            }
            for one in found.erasings
        ],
        "findings": joint_json(found.findings),
    }


def joint_json(found: Iterable[Joint]) -> list[dict[str, Any]]:
    """What several people wrote and is wrong together, for programs."""
    return [
        {
            "severity": one.finding.severity.value,
            "code": one.finding.code,
            "entity": one.finding.where.entity,
            "row": str(one.finding.where.row),
            "field": one.finding.where.field,
            "text": one.finding.told(console.language),
            "edits": [
                {
                    "entity": edit.where.entity,
                    "row": str(edit.where.row),
                    "field": edit.where.field,
                    "subject": edit.subject,
                    "text": edit.text,
                    "by": by_json(edit.by),
                }
                for edit in one.edits
            ],
        }
        for one in found
    ]


def _package_json(one: Looked) -> dict[str, Any]:
    return {
        "file": str(one.path),
        "package": one.summary.package_id,
        "firm": one.summary.firm,
        "signed_by": one.summary.signed_by,
        "added": one.merged.added,
        "raised": one.merged.raised,
        "known": one.merged.known,
        "erased": one.merged.erased,
        "quarantined": [str(id) for id in one.merged.quarantined],
        "again": one.again,
        "lacks_previous": one.lacks_previous,
        "files": one.files,
    }


def _row_json(one: RowChange) -> dict[str, Any]:
    return {
        "what": one.what.value,
        "firm": str(one.firm),
        "entity": one.entity,
        "row": str(one.row),
        "subject": one.subject,
        "by": by_json(one.by),
        "fields": [
            {
                "field": change.field,
                "old": change.old,
                "new": change.new,
                "level": change.level.name.casefold(),  # ascii
                "by": by_json(change.by),
            }
            for change in one.fields
        ],
    }


def by_json(author: By | None) -> dict[str, Any] | None:
    """The author of something, for programs."""
    if author is None:
        return None
    return {
        "who": author.who,
        "device": author.device,
        "this_device": author.this_device,
        "moment": author.moment.isoformat() if author.moment else None,
    }

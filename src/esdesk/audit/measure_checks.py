"""Checks of one improvement measure: what it would save, why it was rejected, and whether its day has passed."""

from collections.abc import Iterator

from esdesk.audit.findings import Finding, Record, Setting, Severity, Where, text_of

IMPLEMENTED, REJECTED = "implemented", "rejected"
_CLOSED = {IMPLEMENTED, REJECTED}


def check_measure(record: Record, setting: Setting) -> Iterator[Finding]:
    """What a measure shows by itself."""
    state = text_of(record, "progress", "state")
    if state == REJECTED:
        if not text_of(record, "progress", "reason"):
            yield Finding(Severity.SHOULD, "check-measure-without-reason", _at(record, "progress"))
        return
    if not any(record.values.get(name) for name in ("saving", "money", "tep", "co2e")):
        yield Finding(Severity.SHOULD, "check-measure-without-saving", _at(record, "saving"))
    due = text_of(record, "due")
    if state not in _CLOSED and due and due < setting.on.isoformat()[: len(due)]:
        yield Finding(Severity.SHOULD, "check-measure-late", _at(record, "due"), {"due": due})


def _at(record: Record, name: str) -> Where:
    return Where(record.entity, record.row, name)

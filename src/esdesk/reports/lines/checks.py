"""The lines of the checks."""

from dataclasses import dataclass

from esdesk.audit.findings import Severity


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding, with everything it was found of; `accepted` is why it may stay as it is, "" where it is open."""

    severity: Severity
    text: str
    subjects: tuple[str, ...]
    accepted: str

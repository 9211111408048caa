"""Writing a report for the window: one call that reads, sets, writes, and says what the window shows beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit.findings import Severity
from esdesk.audit.visibility import Reader
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.services import finishing
from esdesk.services.accepting import open_findings
from esdesk.services.files import opened
from esdesk.services.reporting import gather, write_report


@dataclass(frozen=True, slots=True)
class Asked:
    """A report that is wanted."""

    path: Path
    firm: UUID
    language: Language
    reader: Reader
    chapters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Written:
    """A report that lies on the disk, read back.

    Attributes:
        count: as in `reporting.WrittenReport`.
        musts: how many things keep the audit from being final; `final` whether it was made so.
        left_out: values that its reader may not see.
    """

    asked: Asked
    count: int
    musts: int
    final: bool
    left_out: int


def write_from(source: Path, asked: Asked, tell: Callable[[int, int], None]) -> Written:
    """As `write`, from the file at `source`."""
    with opened(source) as ledger:
        return write(ledger, asked, tell)


def write(ledger: Ledger, asked: Asked, progress: Callable[[int, int], None]) -> Written:
    """Writes the report that is asked for; `progress` may raise to stop it, and nothing is written then.

    Raises:
        what `reporting.gather` and `reporting.write_report` raise.
    """
    content = gather(ledger, asked.firm, asked.language, asked.reader, pictures="evidence" in asked.chapters)
    done = write_report(content, asked.path, chapters=asked.chapters, progress=progress)
    if done is None:
        raise RuntimeError("nobody asked it to stop")
    findings = open_findings(ledger, asked.firm)
    musts = sum(one.finding.severity is Severity.MUST and not one.accepted for one in findings)
    return Written(asked, done.count, musts, finishing.is_final(ledger, asked.firm), content.left_out)

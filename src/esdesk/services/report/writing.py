"""Writing a report for the window: one call that reads, sets, writes, and says what the window shows beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit.findings import Severity
from esdesk.audit.visibility import Reader
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.reports.chapters.every import EVERY
from esdesk.services.checks.accepting import open_findings
from esdesk.services.files import finishing
from esdesk.services.files.files import opened
from esdesk.services.report.papers import PAPER_SUFFIXES, gather_papers, paper_titles, write_gathered
from esdesk.services.report.reporting import gather, write_report


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
        lacking: chapters that have nothing to say, and are not in it.
    """

    asked: Asked
    count: int
    musts: int
    final: bool
    left_out: int
    lacking: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Files that are wanted beside each other.

    Attributes:
        asked: what the report says, and the file that the person named; the others are named after it.
        formats: endings of the report's files; `papers` kinds of paper.
    """

    asked: Asked
    formats: tuple[str, ...]
    papers: tuple[str, ...]


def write_all_from(source: Path, wanted: Wanted, tell: Callable[[int, int], None]) -> tuple[Path, ...]:
    """Writes each file that is wanted, one after another; `tell` hears of each, and may raise to stop.

    The file that the person named is replaced where it is there, as the system's dialog asked; no other is.

    Returns:
        the files, in the order they were written.

    Raises:
        what `reporting.write_report` and `papers.write_gathered` raise; files that were whole before stay.
    """
    asked = wanted.asked
    files = _files(wanted)
    tell(0, len(files))
    with opened(source) as ledger:
        if wanted.formats:
            content = gather(ledger, asked.firm, asked.language, asked.reader, pictures="evidence" in asked.chapters)
        if wanted.papers:
            papers = gather_papers(ledger, asked.firm, asked.language, asked.reader)
    for done, (kind, path) in enumerate(files, start=1):
        if kind in wanted.papers:
            write_gathered(papers, kind, path)
        else:
            write_report(content, path, chapters=asked.chapters)
        tell(done, len(files))
    return tuple(path for _, path in files)


def _files(wanted: Wanted) -> list[tuple[str, Path]]:
    """The kind and the place of each file."""
    named = wanted.asked.path
    titles = paper_titles(wanted.asked.language)
    files = [(suffix, named.with_suffix(suffix)) for suffix in wanted.formats]
    for key in wanted.papers:
        own = named.with_name(f"{named.stem} {titles[key]}{PAPER_SUFFIXES[key]}")
        files.append((key, own if files or named.suffix != PAPER_SUFFIXES[key] else named))
    return [(kind, path if path == named else _free(path)) for kind, path in files]


def _free(path: Path) -> Path:
    """`path`, or with a number where a file has the name: it may be one that somebody edited."""
    found, n = path, 1
    while found.exists():
        n += 1
        found = path.with_stem(f"{path.stem} {n}")
    return found


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
    lacking = frozenset(one.key for one in EVERY if one.lacks(content))
    return Written(asked, done.count, musts, finishing.is_final(ledger, asked.firm), content.left_out, lacking)

"""The formats of a report: which writer makes a file of a name, and how what it made is read back."""

from collections.abc import Callable
from dataclasses import dataclass

from esdesk.reports.content import ReportContent

SUFFIXES = (".pdf", ".docx", ".xlsx")
"""What the name of a report ends with."""


@dataclass(frozen=True, slots=True)
class SetReport:
    """A report as the bytes of a file, and how many pages (PDF), chapters (Word) or sheets (Excel) it has."""

    content: bytes
    count: int


Setter = Callable[
    [ReportContent, frozenset[str], Callable[[int, int], None] | None, Callable[[], bool] | None], SetReport
]


def setter(suffix: str) -> Setter:
    """The writer of a format; the libraries are slow to import, and needed here only."""
    return {".pdf": _pdf, ".docx": _docx, ".xlsx": _xlsx}[suffix]


def count_of(suffix: str, content: bytes) -> int:
    """What `SetReport.count` should be, read back from the bytes; 0 where they cannot be read."""
    if suffix == ".pdf":
        from esdesk.reports.pdf import pages_of

        return pages_of(content)
    if suffix == ".docx":
        from esdesk.reports.document_read import chapters_of

        return chapters_of(content)
    from esdesk.reports.workbook import sheets_of

    return sheets_of(content)


def _pdf(
    content: ReportContent,
    chapters: frozenset[str],
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> SetReport:
    from esdesk.reports.pdf import set_report

    return SetReport(*set_report(content, chapters, progress, cancelled))


def _docx(
    content: ReportContent,
    chapters: frozenset[str],
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> SetReport:
    from esdesk.reports.document import set_document

    return SetReport(*set_document(content, chapters, progress, cancelled))


def _xlsx(
    content: ReportContent,
    chapters: frozenset[str],
    progress: Callable[[int, int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> SetReport:
    from esdesk.reports.workbook import set_workbook

    return SetReport(*set_workbook(content, chapters, progress, cancelled))

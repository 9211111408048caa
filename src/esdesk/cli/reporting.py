"""The command that writes a firm's report."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from esdesk.audit.visibility import Reader
from esdesk.cli.arguments import File, FirmOption
from esdesk.cli.console import console
from esdesk.core.sentences import Language
from esdesk.services.files.files import opened
from esdesk.services.records import records as service

app = typer.Typer()

_WRITTEN = {".pdf": "report-written-pdf", ".docx": "report-written-docx", ".xlsx": "report-written-xlsx"}

_WRITTEN = {".pdf": "report-written-pdf", ".docx": "report-written-docx", ".xlsx": "report-written-xlsx"}


class For(StrEnum):
    """For whom a report is written; `private` stays with the firm itself."""

    PRIVATE = "private"
    CENTRE = "centre"
    PARTNERS = "partners"
    PUBLIC = "public"

    @property
    def reader(self) -> Reader:
        """The reader that it stands for."""
        return Reader.SELF if self is For.PRIVATE else Reader(self.value)


class Paper(StrEnum):
    """A paper beside the report."""

    BROCHURE = "brochure"
    CARDS = "cards"
    CHECKLIST = "checklist"
    TABS = "tabs"
    DOSSIER = "dossier"


class In(StrEnum):
    """The language of a report."""

    TR = "tr"
    EN = "en"


@app.command()
def report(
    file: File,
    out: Annotated[Path, typer.Option("-o", "--out", help="The report: a .pdf, .docx or .xlsx file.")],
    lang: Annotated[In | None, typer.Option(help="Language of the report; that of the program if not given.")] = None,
    to: Annotated[For, typer.Option("--as", help="Whom it is for: what they may not see is left out.")] = For.PRIVATE,
    firm: FirmOption = "",
) -> None:
    """Write a firm's report as PDF, Word or Excel: inventory, balances, matches with reasons, checks, sources."""
    from esdesk.services.report import reporting  # numpy and reportlab are slow to import, and needed by few commands

    language: Language = lang.value if lang else console.language
    with opened(file) as ledger:
        of = service.firm_of(ledger, firm)
        content = reporting.gather(ledger, of, language, to.reader)
    written = reporting.write_report(content, out)
    if written is not None:
        code = _WRITTEN[written.path.suffix.lower()]  # ascii: a file's ending
        console.say(code, file=written.path, count=written.count, size=written.size)
    if content.left_out:
        console.say("report-left-out", count=content.left_out)


@app.command()
def paper(
    file: File,
    kind: Annotated[Paper, typer.Option("--kind", help="Which paper; tabs is a .xlsx file, the others are .pdf.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The file to write.")],
    lang: Annotated[In | None, typer.Option(help="Language of the paper; that of the program if not given.")] = None,
    to: Annotated[For, typer.Option("--as", help="Whom it is for: what they may not see is left out.")] = For.PRIVATE,
    firm: FirmOption = "",
) -> None:
    """Write a paper beside the report: brochure, cards, visit checklist, waste declaration helper or dossier."""
    from esdesk.services.report import papers  # numpy and reportlab are slow to import, and needed by few commands

    language: Language = lang.value if lang else console.language
    with opened(file) as ledger:
        of = service.firm_of(ledger, firm)
        written = papers.write_paper(ledger, of, kind, out, language, to.reader)
    code = _WRITTEN[written.path.suffix.lower()]  # ascii: a file's ending
    console.say(code, file=written.path, count=written.count, size=written.size)

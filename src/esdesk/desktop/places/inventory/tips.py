"""What a cell of the grid tells where the pointer rests: its whole text, and why its line has a sign."""

from textwrap import wrap

from esdesk.audit.findings import Severity
from esdesk.audit.inventory import Line
from esdesk.desktop.document import Document
from esdesk.desktop.language import speech
from esdesk.desktop.places.inventory.columns import Column, sign_text
from esdesk.services.records.one_resource import one_resource

_MOST_DOUBTS = 4
_LONGEST = 80
"""Letters in a line of a tip; Qt would make it as wide as the name is long."""


def tip(document: Document, line: Line, column: Column) -> str | None:
    """The text of a cell, and in the column of names why the line has its sign; None where there is nothing."""
    told = [column.text(line), *(_doubts(document, line) if column.key == "name" and line.sign else [])]
    return "\n".join(short for one in told for short in wrap(one, _LONGEST)) or None


def _doubts(document: Document, line: Line) -> list[str]:
    """Why a line has its sign, the gravest first."""
    found = document.read(one_resource, line.row) if line.sign != "conflict" else None
    grave = sorted(found.findings.values(), key=lambda one: [*Severity].index(one.severity)) if found else []
    said = [one.told(speech.language) for one in grave if one.severity is not Severity.COULD]
    return list(dict.fromkeys(said))[:_MOST_DOUBTS] or [sign_text(line)]

"""Lines of the inventory as text for the clipboard, which spreadsheets and the grid itself take in."""

import csv
import io
from collections.abc import Sequence
from uuid import UUID

from esdesk.audit import fields
from esdesk.audit.inventory import Line
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.sentences import Language
from esdesk.ledger.ledger import Ledger
from esdesk.services.inventory import line_pages


def cells(ledger: Ledger, rows: Sequence[UUID], columns: Sequence[str], language: Language = "tr") -> str:
    """Lines for the clipboard: tabs between cells, what each column is called in the first row.

    Args:
        ledger: the open file.
        rows: which lines, in which order.
        columns: which of their columns, by the names that `Query.sort` and `set_cell` have for them.
        language: of the header, and of words that are chosen from a list.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\r\n")
    writer.writerow([_title(column, language) for column in columns])
    for line in line_pages.lines(ledger, rows):
        writer.writerow([_text(line, column, language) for column in columns])
    return out.getvalue()


def _title(column: str, language: Language) -> str:
    if column == "quality":
        amount = fields.field("quantity", "offered")
        caption = amount.member_caption("quality") if amount else None
        return caption.label(language) if caption else ""
    known = fields.field(*_FIELDS[column]) if column in _FIELDS else None
    return (known.caption if known else fields.entity_caption(_ENTITIES.get(column, column))).label(language)


_FIELDS = {
    "direction": ("resource", "direction"),
    "kind": ("resource", "kind"),
    "name": ("resource", "name"),
    "code": ("resource", "classification"),
    "price": ("quantity", "price"),
    "fate": ("resource", "fate"),
}
_ENTITIES = {"amount": "quantity"}


def _text(line: Line, column: str, language: Language) -> str:
    """What stands in a cell, so that it can be pasted again."""
    if column in ("direction", "kind", "quality", "fate"):
        code = str(getattr(line, column))
        return vocabulary(column).word(code, language) if code else ""
    if column == "amount":
        return f"{line.amount} {line.unit}".strip()
    if column == "price":
        paid = "≤ " if line.direction == "want" else "-"
        sign = {"receiver": "+", "firm": paid}.get(line.payer, "") if line.price else ""
        return f"{sign}{line.price} {line.price_unit}".strip()
    if column == "code":
        return _code(line)
    return str(getattr(line, column)) if column != "evidence" or line.evidence else ""


def _code(line: Line) -> str:
    """The code as people write it: `15 01 10*`."""
    digits = line.code
    spaced = " ".join((digits[:2], digits[2:4], digits[4:])) if len(digits) == 6 and digits.isdigit() else digits
    return spaced + "*" * line.hazardous

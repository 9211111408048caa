"""The columns of the grid: how wide, how they are called, what stands in them as plain text."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from esdesk.audit.inventory import Line, Sort
from esdesk.audit.vocabulary import vocabulary
from esdesk.desktop.language import speech
from esdesk.services.inventory.inventory import Section


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: as `services.inventory.inventory.set_cell` and `Query.sort` name it.
        title: English; `words` gives it in the language in force.
        width: in pixels; 0 takes what is left.
        least: where there is little room; 0 where it gives nothing away.
        text: what stands in it, as one would type it.
        choice: the vocabulary that its value is taken from by a menu, or "".
    """

    key: Sort | str
    title: object
    width: int
    text: Callable[[Line], str]
    writable: bool = True
    choice: str = ""
    least: int = 0

    @property
    def words(self) -> str:
        """What the column is called."""
        return QCoreApplication.translate("Columns", str(self.title)) if self.title else ""


def _term(of: str, code: str) -> str:
    return vocabulary(of).word(code, speech.language) if code else ""


def code_text(line: Line) -> str:
    """A waste code as it is written: `15 01 10*`."""
    if len(line.code) != 6 or not line.code.isdigit():
        return line.code
    return f"{line.code[:2]} {line.code[2:4]} {line.code[4:]}{'*' if line.hazardous else ''}"


def sum_text(line: Line) -> str:
    """A price with the one sign that money has here: + comes in, − goes out, ≤ is the most one would pay."""
    if not line.price.strip("0.,"):
        return line.price
    return {"receiver": "+", "firm": "≤ " if line.direction == "want" else "−"}.get(line.payer, "") + line.price


_NO_PROCESS = {"outside": QT_TRANSLATE_NOOP("Columns", "outside"), "storage": QT_TRANSLATE_NOOP("Columns", "storage")}
"""Places that are no process."""


def process_text(line: Line) -> str:
    """The process, or the word for a place that is none."""
    if line.process in _NO_PROCESS:
        return QCoreApplication.translate("Columns", line.process)
    return line.process


_KNOWN = {
    "measured": QT_TRANSLATE_NOOP("Columns", "measured"),
    "invoiced": QT_TRANSLATE_NOOP("Columns", "invoice"),
    "calculated": QT_TRANSLATE_NOOP("Columns", "calculated"),
    "estimated": QT_TRANSLATE_NOOP("Columns", "estimate"),
    "guess": QT_TRANSLATE_NOOP("Columns", "guess"),
}


def quality_text(line: Line) -> str:
    """How the amount is known, in one short word; a code that is not known here is its own word."""
    return QCoreApplication.translate("Columns", str(_KNOWN.get(line.quality, line.quality))) if line.quality else ""


_SIGNED = {
    "conflict": QT_TRANSLATE_NOOP("Columns", "Two devices say different things of it. Settle it under Sync."),
    "fault": QT_TRANSLATE_NOOP("Columns", "Something must be mended: Ctrl+9 shows what."),
    "doubt": QT_TRANSLATE_NOOP("Columns", "Something is doubtful or missing: Ctrl+9 shows what."),
}


def sign_text(line: Line) -> str:
    """What a line's sign means; "" where it has none."""
    return QCoreApplication.translate("Columns", str(_SIGNED[line.sign])) if line.sign in _SIGNED else ""


def fate_text(line: Line) -> str:
    """What becomes of it today."""
    return _term("fate", line.fate)


_WITHOUT: dict[str, object] = {
    "process": QT_TRANSLATE_NOOP("Columns", "Without a process"),
    "chapter": QT_TRANSLATE_NOOP("Columns", "Without a waste code"),
    "": QT_TRANSLATE_NOOP("Columns", "Not said"),
}


def section_words(by: str, section: Section) -> str:
    """What a section is called; also that of lines of which nothing of the kind is said."""
    if by == "process" and section.words in _NO_PROCESS:
        return QCoreApplication.translate("Columns", section.words)
    return section.words or QCoreApplication.translate("Columns", str(_WITHOUT.get(by, _WITHOUT[""])))


def _figure(figure: str, unit: str) -> str:
    return f"{figure} {unit}".strip()


COLUMNS = (
    Column("direction", "", 36, lambda line: _term("direction", line.direction), choice="direction"),
    Column("kind", "", 28, lambda line: _term("kind", line.kind), choice="kind"),
    Column("name", QT_TRANSLATE_NOOP("Columns", "Name"), 0, lambda line: line.name),
    Column("code", QT_TRANSLATE_NOOP("Columns", "Waste code"), 84, code_text),
    Column("process", QT_TRANSLATE_NOOP("Columns", "Process"), 102, process_text, least=76),
    Column("amount", QT_TRANSLATE_NOOP("Columns", "Amount"), 140, lambda line: _figure(line.amount, line.unit)),
    Column("price", QT_TRANSLATE_NOOP("Columns", "Price"), 124, lambda line: _figure(sum_text(line), line.price_unit)),
    Column(
        "quality",
        QT_TRANSLATE_NOOP("Columns", "How known"),
        92,
        lambda line: _term("quality", line.quality),
        choice="quality",
        least=76,
    ),
    Column("fate", QT_TRANSLATE_NOOP("Columns", "Today's fate"), 112, fate_text, choice="fate", least=96),
    Column(
        "evidence",
        QT_TRANSLATE_NOOP("Columns", "Evidence"),
        66,
        lambda line: str(line.evidence or ""),
        writable=False,
        least=54,
    ),
)

SPLIT = {"amount": 62, "price": 64}
"""Where the number ends in a cell of figure and unit, in pixels from its left."""

COLUMN_OF = {
    "classification": "code", "from_process": "process", "to_process": "process", "offered": "amount",
    "arising": "amount", "quantities": "amount", "price": "price", "kind": "kind", "direction": "direction",
}  # fmt: skip
"""In which column a field is mended; all others are named by the name."""

CODED = frozenset({"waste", "by-product", "material"})
"""Kinds that can have a waste code: where one of them has none, the cell shows that it is missing."""


def place(key: str) -> int:
    """The number of a column."""
    return next(at for at, one in enumerate(COLUMNS) if one.key == key)

"""The lines of the papers beside the report: what to ask at a visit, wastes to declare, and the law on by-products."""

from dataclasses import dataclass
from decimal import Decimal

from esdesk.reports.content import ReportContent


@dataclass(frozen=True, slots=True)
class UsualLine:
    """Something that plants of the sector have; `recorded` is whether this one told of it."""

    name: str
    recorded: bool


@dataclass(frozen=True, slots=True)
class Usual:
    """What plants of a sector have and are asked; all empty where the sector is not known.

    Attributes:
        sector: what it is called.
        forgotten: what plants often forget; `outputs` the rest of what they give off.
    """

    sector: str = ""
    outputs: tuple[UsualLine, ...] = ()
    forgotten: tuple[UsualLine, ...] = ()
    inputs: tuple[UsualLine, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WasteLine:
    """A waste as it is declared.

    Attributes:
        code: as people write it, "" where none is recorded; `hazardous` is what the catalogue or its star says.
        kilograms: a year; None where its amount is not known or cannot be turned into mass.
        treatment: R or D code; `receiver` who takes it. Either may be "".
    """

    code: str
    name: str
    hazardous: bool
    kilograms: Decimal | None
    treatment: str
    receiver: str


@dataclass(frozen=True, slots=True)
class LawLine:
    """A question that a law asks, with that law."""

    question: str
    law: str


@dataclass(frozen=True, slots=True)
class PaperContent:
    """What the papers say: all that the report does, and what only they need."""

    report: ReportContent
    usual: Usual
    wastes: tuple[WasteLine, ...]
    laws: tuple[LawLine, ...]

"""The kinds of paper, and what the name of each one's file ends with."""

from collections.abc import Callable
from dataclasses import dataclass

from esdesk.core.sentences import Language
from esdesk.reports.lines.papers import PaperContent
from esdesk.reports.words import word

Made = tuple[bytes, int]
"""The bytes of a file, and how many pages (PDF) or sheets (Excel) it has."""


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper; `make` loads the library that it needs when it is called."""

    key: str
    suffix: str
    make: Callable[[PaperContent], Made]

    def title(self, language: Language) -> str:
        """What its readers call it."""
        return word(f"paper.{self.key}", language)


def _brochure(content: PaperContent) -> Made:
    from esdesk.reports.papers.brochure import brochure

    return brochure(content)


def _cards(content: PaperContent) -> Made:
    from esdesk.reports.papers.cards import cards

    return cards(content)


def _checklist(content: PaperContent) -> Made:
    from esdesk.reports.papers.checklist import checklist

    return checklist(content)


def _tabs(content: PaperContent) -> Made:
    from esdesk.reports.papers.declaration import declaration

    return declaration(content)


def _dossier(content: PaperContent) -> Made:
    from esdesk.reports.papers.dossier import dossier

    return dossier(content)


PAPERS = {
    one.key: one
    for one in (
        PaperKind("brochure", ".pdf", _brochure),
        PaperKind("cards", ".pdf", _cards),
        PaperKind("checklist", ".pdf", _checklist),
        PaperKind("tabs", ".xlsx", _tabs),
        PaperKind("dossier", ".pdf", _dossier),
    )
}
"""The kinds by their key."""

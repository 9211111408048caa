"""What a name may mean: waste codes, best first, and the likeliest concept; looked up in the background."""

from collections.abc import Callable
from dataclasses import dataclass

from esdesk.audit.findings import text_of
from esdesk.audit.listing import CodeSuggestion, ConceptSuggestion
from esdesk.desktop.document import Document
from esdesk.desktop.places.inventory.proposals import MOST
from esdesk.desktop.runner import Job
from esdesk.services.catalogue.own_labels import labels_of
from esdesk.services.matching import suggesting

_SURE_1E4 = 6000
"""A concept that is less likely is not shown beside the name."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name may mean: codes, best first, and the likeliest concept."""

    codes: tuple[CodeSuggestion, ...] = ()
    concept: ConceptSuggestion | None = None


def looking_up(document: Document, name: str, code: str) -> Callable[[Job[Meant]], Meant]:
    """The work that finds what `name` may mean where `code` (or "") was said with it; it needs no file."""
    firm = document.record("firm", document.firm)
    sector = (text_of(firm, "nace", "code") or text_of(firm, "nace")) if firm else ""
    own = document.read(labels_of, document.firm)

    def work(_job: Job[Meant]) -> Meant:
        codes = suggesting.codes(name, sector or None, code or None, MOST, own)
        likeliest = suggesting.concepts(name, sector or None, code or None, 1, own)
        sure = [one for one in likeliest if one.score_1e4 >= _SURE_1E4]
        return Meant(tuple(codes), sure[0] if sure else None)

    return work

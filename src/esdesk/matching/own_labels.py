"""Words of a plant's own, which somebody there tied to a concept or a code: taken for what they stand for.

They go before what the catalogue makes of the words, since a person said so; where none of them is what was asked, the
answer is the catalogue's.
"""

from collections.abc import Sequence
from dataclasses import replace

from esdesk.audit.listing import FULL, CodeSuggestion, ConceptSuggestion, OwnLabel, Said
from esdesk.catalogue.read import Catalogue
from esdesk.matching.coder import Coder
from esdesk.matching.labels import Labels
from esdesk.matching.lexicon import Lexicon
from esdesk.matching.sayings import said

_SURE = 0.7  # the label is said whole, and is more than half of what was asked


class OwnLabels:
    """Answers as `coder` does, with the labels of a plant known beside."""

    def __init__(self, labels: Sequence[OwnLabel], coder: Coder, catalogue: Catalogue) -> None:
        known = (one for one in labels if one.concept in catalogue.concepts or one.code in catalogue.codes)
        self._known = sorted(known, key=lambda one: (one.name, one.concept, one.code))
        self._coder, self._catalogue = coder, catalogue
        names = [one.name for one in self._known]
        self._lexicon = Lexicon.over([name] for name in names)
        self._index = Labels.over(names, self._lexicon)

    def meant(self, query: str) -> OwnLabel | None:
        """The label that `query` says, slips and inflected forms forgiven; None where it says none of them."""
        if not self._known:
            return None
        scores = self._index.scores(self._lexicon.read(query))
        best = int(scores.argmax())
        return self._known[best] if scores[best] >= _SURE else None

    def codes(self, query: str, sector: str | None, code: str | None, limit: int) -> list[CodeSuggestion]:
        """As `Coder.codes`."""
        meant = self.meant(query)
        if meant is None:
            return self._coder.codes(query, sector, code, limit)
        concept = self._catalogue.concepts.get(meant.concept)
        asked = concept.label_tr if concept else query
        found = self._coder.codes(asked, sector, code or meant.code or None, limit)
        own = {meant.code, *(concept.ewc if concept else ())}
        name = Said(concept.label_tr, concept.label_en) if concept else None
        return [_told(one, meant, name or one.name) if one.code in own else one for one in found]

    def concepts(self, query: str, sector: str | None, code: str | None, limit: int) -> list[ConceptSuggestion]:
        """As `Coder.concepts`."""
        meant = self.meant(query)
        found = self._coder.concepts(query, sector, code, limit)
        if meant is None or meant.concept not in self._catalogue.concepts:
            return found
        concept = self._catalogue.concepts[meant.concept]
        first = ConceptSuggestion(concept.id, Said(concept.label_tr, concept.label_en), FULL, meant.name)
        return [first, *(one for one in found if one.concept != concept.id)][:limit]


def _told(suggestion: CodeSuggestion, meant: OwnLabel, meaning: Said) -> CodeSuggestion:
    return replace(suggestion, why=(said("code-own-label", words=meant.name, meaning=meaning), *suggestion.why))

"""Which words the catalogue holds for each waste code, and how much each counts there.

A code's own names and keywords count whole. What is said of things that have the code counts less the later the code
stands in their list, and what is said of the codes beside it ("brewery" among those of drinks) less again: it tells
where something comes from, not what it is.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import numpy as np

from esdesk.catalogue.entries import Concept, Synergy, WasteCode
from esdesk.catalogue.read import Catalogue
from esdesk.matching.grams import roots
from esdesk.matching.labels import Holding
from esdesk.matching.lexicon import Lexicon
from esdesk.matching.similarity import Scores

_CONCEPT, _SYNERGY, _BESIDE, _SECTOR = 0.9, 0.8, 0.4, 0.6
_LATER_OF_CONCEPT, _LATER_OF_SYNERGY = 0.88, 0.9


def code_texts(code: WasteCode) -> tuple[str, ...]:
    """Everything a code is called."""
    return (code.plain_tr, code.plain_en, *code.keywords_tr, *code.keywords_en)


def concept_texts(concept: Concept) -> tuple[str, ...]:
    """Everything a concept is called, each wording once."""
    return tuple(dict.fromkeys((concept.label_tr, concept.label_en, *concept.synonyms_tr, *concept.synonyms_en)))


def waste_texts(synergy: Synergy) -> tuple[str, str]:
    """What a known synergy calls its waste."""
    return synergy.waste_tr, synergy.waste_en


def concept_codes(concept: Concept) -> list[tuple[str, float]]:
    """The codes that a concept may have, each with how far it has it."""
    return [(code, _LATER_OF_CONCEPT**rank) for rank, code in enumerate(concept.ewc)]


def synergy_codes(synergy: Synergy) -> list[tuple[str, float]]:
    """The codes that the waste of a synergy may have; none where the row is doubted, for the code may be the doubt."""
    return [] if synergy.doubt else [(code, _LATER_OF_SYNERGY**rank) for rank, code in enumerate(synergy.ewc)]


def code_words(catalogue: Catalogue, lexicon: Lexicon) -> Holding:
    """The roots held for each code, in the order of `catalogue.codes`."""
    place = {code: at for at, code in enumerate(catalogue.codes)}
    credit: dict[tuple[int, int], float] = {}

    @cache
    def known(text: str) -> frozenset[int]:
        return frozenset(lexicon.place[one] for one in roots(text) if one in lexicon.place)

    for texts, code, counts in _said(catalogue):
        for one in {one for text in texts for one in known(text)} if code in place else ():
            key = one, place[code]
            credit[key] = max(credit.get(key, 0.0), counts)
    return Holding.of(credit, len(lexicon.roots), len(place))


def _said(catalogue: Catalogue) -> Iterator[tuple[Iterable[str], str, float]]:
    """Texts, the code they are about, and how much they count for it."""
    beside: dict[str, list[str]] = {}
    for code in catalogue.codes.values():
        beside.setdefault(code.code[:4], []).extend(code_texts(code))
    for code in catalogue.codes.values():
        yield code_texts(code), code.code, 1.0
        yield beside[code.code[:4]], code.code, _BESIDE
        sectors = [catalogue.sectors[nace] for nace in code.typical_nace if nace in catalogue.sectors]
        yield [title for one in sectors for title in (one.title_tr, one.title_en)], code.code, _SECTOR
    for concept in catalogue.concepts.values():
        yield from ((concept_texts(concept), code, _CONCEPT * share) for code, share in concept_codes(concept))
    for synergy in catalogue.synergies.values():
        yield from ((waste_texts(synergy), code, _SYNERGY * share) for code, share in synergy_codes(synergy))


def weight_in_catalogue(catalogue: Catalogue) -> Scores:
    """How much of the catalogue is about each code, 0 to 1: what comes up often there comes up often in plants."""
    counts = dict.fromkeys(catalogue.codes, 0)
    entries: Sequence[Concept | Synergy] = (*catalogue.concepts.values(), *catalogue.synergies.values())
    for code in (code for entry in entries for code in entry.ewc if code in counts):
        counts[code] += 1
    logarithms = np.log1p(np.array([*counts.values()], np.float64))
    return logarithms / max(float(logarithms.max(initial=0)), 1.0)

"""What is done fast gives what the straightforward way gives."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.matching.labels import Holding, Labels
from esdesk.matching.lexicon import Lexicon
from esdesk.matching.postings import counted, index
from esdesk.matching.spoilers import Spoilers

WORDS = ("sand", "sludge", "marble", "foundry", "oil", "oily", "wool", "woollen", "steel", "slag")
texts = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=12)


@given(texts, st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join))
def test_the_share_is_that_of_each_word_added_up(names, asked):
    lexicon = Lexicon.over([name] for name in names)
    holding: Holding = Labels.over(names, lexicon).holding
    terms = lexicon.read(asked)
    plain = sum((term.weight * holding.held(term) for term in terms), np.zeros(holding.size))
    assert holding.share(terms) == pytest.approx(plain / max(sum(term.weight for term in terms), 1e-9))


@given(texts, st.lists(st.sampled_from(WORDS), max_size=5, unique=True))
def test_sums_over_postings_are_those_of_a_loop(documents, asked):
    postings = index([text.split() for text in documents], lambda often, _length, _mean: float(often))
    places, _, _ = postings.find(counted(asked))
    factors = np.arange(1, len(places) + 1, dtype=np.float32)
    found = postings.sums(places, factors)
    plain = np.zeros(len(documents))
    for place, factor in zip(places, factors, strict=True):
        for at in range(postings.starts[place], postings.starts[place + 1]):
            plain[postings.documents[at]] += postings.weights[at] * factor
    assert found == pytest.approx(plain)


def test_rows_that_bar_uses_are_found_as_by_asking_each(catalogue):
    synergies = tuple(catalogue.synergies.values())
    every = Spoilers(catalogue.spoilers, synergies)
    alone = [Spoilers([row], synergies) for row in catalogue.spoilers]
    for words in ("broken glass bottles, salty", "vernikli sunta", "heat of 60 °C", "mermer çamuru"):
        masks = [mask for one in alone if (mask := one.against(words)) is not None]
        found = every.against(words)
        assert (found is None) == (not masks)
        if found is not None:
            assert (found == np.logical_or.reduce(masks)).all()

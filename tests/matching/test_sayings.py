import pytest

from esdesk.core.sentences import codes
from esdesk.matching.usevalues import USE_WEIGHTS
from esdesk.matching.weighing import PAIR_WEIGHTS

_ASKED = ("quantity", "limits", "distance", "season", "code", "sector")


@pytest.mark.parametrize("name", sorted(PAIR_WEIGHTS.keys() - {"concept"}))
def test_each_part_of_a_pair_has_its_sentences(name):
    assert f"pair-{name}" in codes()
    if name in _ASKED:
        assert {f"pair-{name}-unknown", f"pair-{name}-ask"} <= codes()


@pytest.mark.parametrize("name", sorted(USE_WEIGHTS.keys() - {"standing"}))
def test_each_part_of_a_use_has_its_sentences(name):
    assert f"use-{name}" in codes()
    if name in ("code", "sector"):
        assert {f"use-{name}-unknown", f"use-{name}-ask"} <= codes()

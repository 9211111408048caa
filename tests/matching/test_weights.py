import pytest

from esdesk.audit.listing import FULL
from esdesk.matching.weights import version, weights


@pytest.mark.parametrize("table", ["codes", "uses", "pairs"])
def test_the_parts_of_a_score_make_a_whole(table):
    assert sum(weights(table).values()) == FULL
    assert min(weights(table).values()) > 0


def test_the_weights_have_a_version():
    assert version()

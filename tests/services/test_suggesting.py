"""Names as people write them into a list: the thing first, and what is said of it behind a comma."""

import pytest

from esdesk.services.matching import suggesting


def test_what_stands_behind_a_comma_does_not_hide_the_thing():
    known = suggesting.uses("çatı", "23.70")
    assert known[1]
    assert suggesting.uses("çatı, güneye bakan", "23.70") == known
    assert suggesting.concepts("çatı, güneye bakan")[0].concept == "roof-area"


@pytest.mark.parametrize("name", ["kırmızı şapka, yeni", "zürafa, uzun"])
def test_half_a_name_before_a_comma_is_no_name(name):
    assert suggesting.uses(name, "23.70") == (None, [])

"""The price range and the network of matches: what is drawn says what is so, and can be read."""

from itertools import combinations

import pytest

from esdesk.core.tokens import LIGHT
from esdesk.figures.network import MOST, Strand, network
from esdesk.figures.price_range import Prices, price_range
from esdesk.figures.shapes import Anchor, Polygon, Rectangle, Words
from esdesk.figures.svg import svg

NAMES = ("giver", "receiver", "both", "none", "left", "right")


def wide(text, size, _weight):
    """Every letter takes half its size."""
    return len(text) * size / 2


def prices(least, most, talked=None):
    least, most, talked = (None if one is None else (float(one), f"{one} TL") for one in (least, most, talked))
    return price_range(Prices(least, most, talked, *NAMES), 320, LIGHT, wide, "told")


def words(figure):
    return [one.text for one in figure.shapes if isinstance(one, Words)]


def grounds(figure, colour):
    return [one for one in figure.shapes if isinstance(one, Rectangle) and one.fill == colour]


def box(one):
    size = wide(one.text, one.size, one.weight)
    left = one.x - size if one.anchor is Anchor.END else one.x
    return left, one.y - one.size, left + size, one.y


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_where_both_gain_the_ground_between_says_so():
    drawn = prices(-385, 465)
    [ground] = grounds(drawn, LIGHT.good_soft)
    assert 0 < ground.x < ground.x + ground.width < 320
    assert "both" in words(drawn)
    assert {"-385 TL", "465 TL", "0"} <= set(words(drawn))


def test_where_nobody_agrees_the_hole_is_striped():
    drawn = prices(100, -200)
    assert not grounds(drawn, LIGHT.good_soft)
    assert len(grounds(drawn, LIGHT.doubt)) > 3
    assert "none" in words(drawn)


@pytest.mark.parametrize("known", [(50, None, None), (None, 70, None), (50, None, 60), (0, 0, 0), (-1, -1, None)])
def test_one_end_alone_is_drawn_and_so_are_prices_that_are_one(known):
    drawn = prices(*known)
    assert "<svg" in svg(drawn)
    for one in drawn.shapes:
        if isinstance(one, Words):
            left, _, right, _ = box(one)
            assert left >= -0.001
            assert right <= 320.001


@pytest.mark.parametrize("ends", [(-385, 465), (100, -200), (1, 1.5), (-100_000, -99_999)])
def test_no_words_of_the_price_range_run_into_others(ends):
    least, most = ends
    for talked in (None, sum(ends) / 2):
        boxes = [box(one) for one in prices(least, most, talked).shapes if isinstance(one, Words) and one.text]
        assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


def many(count):
    strands = [Strand(f"have {n % 9}", f"taker {n * 7 % 23} with a long name", 0.3 + n % 7 / 10, n % 5 == 0)
               for n in range(count)]  # fmt: skip
    return list({(one.have, one.taker): one for one in strands}.values())


@pytest.mark.parametrize("count", [1, 12, MOST])
def test_every_name_and_every_match_is_drawn_and_no_names_touch(count):
    strands = many(count)
    drawn = network(strands, ("haves", "takers"), 900, LIGHT, wide, "told")
    bands = [one for one in drawn.shapes if isinstance(one, Polygon)]
    assert len(bands) == len(strands)
    assert sum(one.fill == LIGHT.accent for one in bands) == sum(one.followed for one in strands)
    said = [one for one in drawn.shapes if isinstance(one, Words)]
    assert {one.have for one in strands} <= {one.text for one in said}
    assert not [pair for pair in combinations([box(one) for one in said], 2) if overlap(*pair)]
    assert all(0 <= y <= drawn.height for one in bands for _, y in one.points)
    assert {one.told for one in drawn.spots} == {name for one in strands for name in (one.have, one.taker)}


def test_a_band_touches_its_nodes_within_their_height():
    strands = many(MOST)
    drawn = network(strands, ("haves", "takers"), 900, LIGHT, wide, "told")
    nodes = {one.key: one for one in drawn.spots}
    ends = {(round(one.points[0][1], 3)) for one in drawn.shapes if isinstance(one, Polygon)}
    haves = [one for key, one in nodes.items() if key.startswith("h")]
    assert all(any(one.y - 0.001 <= y <= one.y + one.height + 0.001 for one in haves) for y in ends)

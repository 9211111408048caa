"""Bubbles and Pareto: in their places, told apart without colour, and never over each other's words."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.core.tokens import DARK, LIGHT
from esdesk.figures.bubbles import BubbleWords, bubble_chart, marked
from esdesk.figures.bubbles_plan import Box, Bubble, Fill, Scale, placed
from esdesk.figures.pareto import ParetoWords, Part, pareto
from esdesk.figures.shapes import Path, Polygon, Rectangle, Words
from esdesk.figures.svg import svg


def measure(text, size, weight):
    return len(text) * size * (0.6 if weight > 500 else 0.5)


def bubble(key, years, money, tep=None, fill=Fill.EMPTY):
    return Bubble(key, f"Measure {key}", f"told {key}", Decimal(years), "", Decimal(money), tep, fill)


def words(bubbles):
    zones = ("short", "1-3", "3-7", "long")
    marks = {one: str(one) for one in marked(bubbles)}
    return BubbleWords("k TL", "years", zones, marks, "area", "square", {one: one.value for one in Fill}, "told")


BUBBLES = st.lists(
    st.tuples(st.decimals(0, 40, places=1), st.integers(1, 10**9), st.none() | st.integers(0, 500).map(Decimal)),
    min_size=1,
    max_size=25,
).map(lambda drawn: [bubble(str(at), *one) for at, one in enumerate(drawn)])


@given(BUBBLES, st.floats(300, 1400), st.floats(200, 700))
def test_every_bubble_is_in_the_plot_and_no_name_lies_on_another(bubbles, width, height):
    plot = Box(56, 26, width - 20, height - 60)
    places = placed(bubbles, Scale.of(bubbles, plot), bubbles[0].key, measure)
    assert {one.bubble.key for one in places} == {one.key for one in bubbles}
    for one in places:
        assert plot.left <= one.x <= plot.right
        assert plot.top <= one.y <= plot.bottom
    named = [
        Box(one.name_x, one.name_y - 11, one.name_x + len(one.name) * 6, one.name_y + 4) for one in places if one.name
    ]
    assert not any(one.meets(other) for one, other in combinations(named, 2))
    figure = bubble_chart(bubbles, words(bubbles), width, height, LIGHT, measure, bubbles[0].key)
    assert {spot.key for spot in figure.spots} == {one.key for one in bubbles}


def test_no_name_stands_on_what_a_zone_is_called():
    bubbles = [bubble("a", "2.7", 1_000_000), bubble("b", "0.4", 1_000)]
    figure = bubble_chart(bubbles, words(bubbles), 500, 300, LIGHT, measure)
    said = {one.text: one for one in figure.shapes if isinstance(one, Words)}
    zones, names = [said[one] for one in ("1-3", "3-7")], [said["Measure a"], said["Measure b"]]
    boxes = [Box(one.x, one.y - 9, one.x + measure(one.text, one.size, one.weight), one.y + 2) for one in zones + names]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_more_money_stands_higher_and_a_longer_payback_further_right():
    bubbles = [bubble("a", "1", 1000), bubble("b", "3", 100_000)]
    places = {one.bubble.key: one for one in placed(bubbles, Scale.of(bubbles, Box(0, 0, 800, 400)), "", measure)}
    assert places["a"].x == 100
    assert places["b"].x == 300
    assert places["b"].y < places["a"].y


def test_area_is_as_the_tep_and_what_saves_no_energy_is_a_square():
    bubbles = [bubble("a", "1", 1000, Decimal(9)), bubble("b", "2", 1000, Decimal(36)), bubble("c", "3", 1000)]
    places = {one.bubble.key: one for one in placed(bubbles, Scale.of(bubbles, Box(0, 0, 800, 400)), "", measure)}
    assert places["b"].half == 2 * places["a"].half
    figure = bubble_chart(bubbles, words(bubbles), 800, 400, LIGHT, measure)
    corners = {len(shape.points) for shape in figure.shapes if isinstance(shape, Polygon)}
    assert 4 in corners


def test_the_states_differ_without_colour():
    signs = set()
    for fill in Fill:
        one = [bubble("a", "1", 1000, Decimal(9), fill)]
        shapes = bubble_chart(one, words(one), 800, 400, LIGHT, measure).shapes
        first = next(shape for shape in shapes if isinstance(shape, Polygon))
        edge = next(shape for shape in shapes if isinstance(shape, Path))
        signs.add((first.fill, edge.dashed))
    assert len(signs) == len(Fill)


def test_the_chosen_one_is_marked_and_written_first():
    bubbles = [bubble(str(at), "2", 1000) for at in range(9)]
    figure = bubble_chart(bubbles, words(bubbles), 500, 300, DARK, measure, "7")
    said = [shape.text for shape in figure.shapes if isinstance(shape, Words)]
    assert "Measure 7" in said
    assert any(isinstance(shape, Path) and shape.colour == DARK.accent for shape in figure.shapes)
    assert figure.spots[-1].key == "7"


PARTS = st.lists(st.lists(st.integers(0, 10**6).map(Decimal), min_size=4, max_size=4), min_size=1, max_size=12).map(
    lambda sums: [
        Part(str(at), f"Loss {at}", f"told {at}", tuple(one), "12 k TL", "50%")
        for at, one in enumerate(sorted(sums, key=lambda one: -sum(one)))
    ]
)
PARETO = ParetoWords(("material", "energy", "system", "management"), "so far", ("0%", "100%"), "told")


@given(PARTS, st.floats(300, 1400))
def test_bars_are_as_long_as_their_sums_and_the_line_ends_at_everything(parts, width):
    figure = pareto(parts, PARETO, width, LIGHT, measure)
    assert "<svg" in svg(figure)
    line = next((shape for shape in figure.shapes if isinstance(shape, Path)), None)
    whole = [sum(one.blocks) for one in parts]
    if line is not None:
        xs = [x for x, _ in line.points]
        assert xs == sorted(xs)
        ends = [shape for shape in figure.shapes if isinstance(shape, Words) and shape.text == "100%"]
        assert xs[-1] == pytest.approx(ends[-1].x)
    assert len(figure.spots) == len(parts)
    assert (line is None) == (len(parts) == 1 or not sum(whole))


def test_blocks_stand_behind_each_other_in_proportion():
    parts = [Part("a", "A", "", (Decimal(30), Decimal(10), Decimal(0), Decimal(60)), "100", "100%")]
    bars = [one for one in pareto(parts, PARETO, 600, LIGHT, measure).shapes
            if isinstance(one, Rectangle) and one.height == 14]  # fmt: skip
    widths = [one.width for one in bars]
    assert [round(one / sum(widths), 3) for one in widths] == [0.3, 0.1, 0.6]
    assert bars[1].x == pytest.approx(bars[0].x + bars[0].width)
    assert len({one.fill for one in bars}) == 3

"""Sankeys: to scale, within their frame, nothing upon another; and the SVG that was looked at."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.core.tokens import DARK, LIGHT
from esdesk.figures import sankey_marks
from esdesk.figures.layers import columns, ordered
from esdesk.figures.sankey import sankey
from esdesk.figures.sankey_plan import GAP, NODE, Link, Look, Node, Plan, Sketch, Step
from esdesk.figures.shapes import Polygon, Rectangle, Words
from esdesk.figures.svg import svg
from tests.figures.test_bars import measure

GOLDEN = Path(__file__).parent / "golden"
STEPS = (
    Step("cut", "Blok kesim", "giren: 8.300 t"),
    Step("polish", "Silim ve cila", "giren: 6.448 t"),
    Step("size", "Ebatlama", "giren: 6.240 t"),
    Step("press", "Filtre pres", ""),
    Step("idle", "Boş duran", ""),
)


def link(source, target, amount, name="", look=Look.INNER):
    return Link(source, target, Decimal(amount), name, f"{amount} t · ölçüm", look)


LINKS = (
    link("", "cut", 8300, "Blok mermer"),
    link("cut", "polish", 6410),
    link("polish", "size", 6240),
    link("size", "", 5160, "Ebatlı ürün"),
    link("cut", "press", 590),
    link("polish", "press", 120),
    link("size", "press", 110),
    link("", "polish", 38, "Epoksi, file"),
    link("cut", "", 1240, "Moloz", Look.OFFERED),
    link("press", "", 864, "Filtre keki & <çamur> çok uzun bir adla yazılmış atık", Look.OFFERED),
    link("size", "", 620, "Paledyen", Look.OFFERED),
    link("polish", "", 70, "Kırık plaka", Look.OFFERED),
    link("size", "", 350, "", Look.UNACCOUNTED),
    link("", "press", 44, "", Look.UNACCOUNTED),
)
LEGEND = ((Look.INNER, "kalan"), (Look.OFFERED, "sunulabilir"), (Look.UNACCOUNTED, "hesaplanamayan"))
MONEY = (
    link("", "cut", 8300, "Blok mermer"),
    link("", "cut", 600, "Enerji"),
    link("", "polish", 500, "Sistem gideri"),
    link("cut", "polish", 6000),
    link("cut", "", 2900, "Moloz", Look.LOST),
    link("polish", "", 4000, "Plaka"),
    link("polish", "", 2500, "Paylaştırılamayan", Look.UNSHARED),
)
MONEY_LEGEND = ((Look.INNER, "üründe"), (Look.LOST, "kayıpta"), (Look.UNSHARED, "paylaştırılamayan"))


def drawn(links=LINKS, palette=LIGHT, width=900.0, height=420.0, legend=(), chosen=""):
    return sankey(Sketch(STEPS, tuple(links), "Akışlar", legend), width, height, palette, measure, chosen)


@pytest.mark.parametrize(("name", "palette"), [("light", LIGHT), ("dark", DARK)])
@pytest.mark.parametrize(("kind", "links", "legend"), [("sankey", LINKS, LEGEND), ("money", MONEY, MONEY_LEGEND)])
def test_the_figure_is_the_one_that_was_looked_at(kind, links, legend, name, palette):
    made = svg(drawn(links, palette, legend=legend, chosen="polish"))
    assert made == (GOLDEN / f"{kind}-{name}.svg").read_text(encoding="utf-8")


def test_the_legend_says_the_looks_that_are_there():
    words = [
        one.text for one in drawn(MONEY, legend=(*MONEY_LEGEND, (Look.OFFERED, "yok"))).shapes if isinstance(one, Words)
    ]
    assert words[-3:] == ["üründe", "kayıpta", "paylaştırılamayan"]
    assert "yok" not in words


def test_a_band_is_found_where_it_curves_and_at_its_words():
    told = replace(MONEY[3], told="cut to polish")
    figure = drawn((*MONEY[:3], told, replace(MONEY[4], told="rubble"), *MONEY[5:]))
    band = max((one for one in figure.spots if one.told == "cut to polish"), key=lambda one: one.x)
    assert figure.spot_at(band.x + band.width / 2, band.y + band.height / 2).told == "cut to polish"
    words = next(one for one in figure.shapes if isinstance(one, Words) and one.text.startswith("Moloz"))
    assert figure.spot_at(words.x + 5, words.y).told == "rubble"
    assert figure.spot_at(figure.width - 1, 1) is None


def test_what_nobody_can_share_out_is_striped_all_along():
    shapes = [one.fill for one in drawn(MONEY).shapes if isinstance(one, Polygon)]
    assert shapes.count(LIGHT.doubt) >= 3
    assert LIGHT.doubt not in [one.fill for one in drawn(MONEY[:5]).shapes if isinstance(one, Polygon)]


def test_a_step_stands_behind_all_that_feed_it_and_what_leads_back_does_not_count():
    found = columns(["a", "b", "c"], [("a", "b"), ("b", "c"), ("c", "a"), ("c", "c"), ("x", "a")])
    assert found == {"a": 0, "b": 1, "c": 2}
    assert columns(["b", "a"], [("a", "b")]) == {"b": 1, "a": 0}
    assert columns(["a"], []) == {"a": 0}


def test_those_that_belong_together_stand_at_one_height():
    at = {"a": 0, "b": 0, "c": 1, "d": 1}
    assert ordered(at, [("a", "d"), ("b", "c")]) in ([["a", "b"], ["d", "c"]], [["b", "a"], ["c", "d"]])


def test_a_step_that_nothing_touches_is_left_out():
    words = [one.text for one in drawn().shapes if isinstance(one, Words)]
    assert "Boş duran" not in words
    assert "Ebatlama" in words


@pytest.mark.parametrize("width", [900, 1050, 1150, 1200])
@pytest.mark.parametrize("height", [300, 420])
def test_words_of_what_comes_in_further_on_lie_on_no_step_s_words(width, height):
    links = (
        link("", "cut", 24_000, "Mermer blok"),
        link("", "polish", 60, "Epoksi ve file"),
        link("cut", "polish", 17_900),
        link("polish", "size", 17_050),
        link("size", "", 15_400, "Ebatlı mermer"),
        link("cut", "press", 3600),
        link("polish", "press", 520),
        link("size", "press", 620),
        link("", "press", 1650, "Keke geçen su"),
        link("polish", "", 350, "Kırık plaka"),
        link("size", "", 980, "Paledyen (kenar parçaları)"),
        link("press", "", 6500, "Mermer çamuru (pres keki)", Look.OFFERED),
        link("cut", "", 2400, "Mermer parça molozu", Look.OFFERED),
    )
    made = sankey(Sketch(STEPS, links, ""), width, height, LIGHT, measure)
    words = [one for one in made.shapes if isinstance(one, Words)]
    [name] = [one for one in words if one.text == "Keke geçen su"]
    left = name.x - measure(name.text, name.size, name.weight)
    for one in words:
        if one.text in {step.name for step in STEPS} | {step.note for step in STEPS}:
            beside = one.x > name.x + 120 or one.x + measure(one.text, one.size, one.weight) < left
            assert beside or abs(one.y - name.y) >= 11, one.text


def test_a_long_name_of_a_step_takes_two_lines_before_it_is_cut():
    assert sankey_marks.parted("Silim ve cila", 60, measure) == ("Silim", "ve cila")
    assert sankey_marks.parted("Silim ve cila", 600, measure) == ("Silim ve cila", "")
    assert sankey_marks.parted("Ebatlamahane", 20, measure) == ("Ebatlamahane", "")
    words = [one.text for one in drawn().shapes if isinstance(one, Words)]
    assert words.index("ve cila") == words.index("Silim") + 1


keys = st.sampled_from(["", "cut", "polish", "size", "press"])
flows = st.lists(
    st.builds(
        Link,
        keys,
        keys,
        st.decimals("0.001", 10**9, places=3),
        st.text(max_size=60),
        st.text(max_size=20),
        st.sampled_from(Look),
    )
    .filter(lambda one: one.source != one.target)
    .filter(lambda one: one.look is not Look.UNACCOUNTED or not (one.source and one.target)),
    min_size=1,
    max_size=40,
).filter(lambda every: any(one.look is not Look.UNACCOUNTED for one in every))


@given(flows, st.integers(400, 2000), st.integers(300, 900))
def test_everything_stands_to_scale_within_the_frame_and_apart(links, width, height):
    plan = Plan(STEPS, links, width, height, measure)
    assert plan.scale > 0
    at_x: dict[float, list[Node]] = {}
    for key, node in plan.nodes.items():
        assert -0.01 <= node.x <= width - NODE + 0.01, key
        at_x.setdefault(round(node.x, 3), []).append(node)
    for column in at_x.values():
        column.sort(key=lambda one: one.y)
        fits = sum(one.height for one in column) + GAP * (len(column) - 1) <= height
        for above, below in pairwise(column):
            if fits:
                assert above.y + above.height <= below.y + 0.01
    for at, path in plan.paths.items():
        size = float(links[at].amount) * plan.scale
        assert all(plan.nodes[key].height >= size * 0.999 for key in path)


@given(flows)
def test_the_svg_of_anything_is_whole(links):
    shapes = drawn(links).shapes
    bands = [one for one in shapes if isinstance(one, Polygon)]
    assert len(bands) >= len([one for one in links if one.look is not Look.UNACCOUNTED])
    assert any(isinstance(one, Rectangle) for one in shapes)

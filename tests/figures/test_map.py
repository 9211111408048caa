"""The map: angles and distances as they are, flows as wide as they carry, words apart from each other."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.core.tokens import DARK, LIGHT
from esdesk.figures.map_figure import LEAST, WIDEST, MapWords, Outlines, Run, Shown, Site, map_figure, width_of
from esdesk.figures.map_flows import curve, far, flow
from esdesk.figures.map_frame import MapWindow, fitted, great_circle_km, projected, ring
from esdesk.figures.map_labels import Labels
from esdesk.figures.shapes import Path, Polygon, Rectangle, Words
from tests.figures.test_bars import measure

WORDS = MapWords("yürüyor", "görüşme", "fikir", "başka tesis", "t/yıl", "sınırlar", "Harita")
LAND = ((-500.0, -200.0), (500.0, -200.0), (500.0, 200.0), (-500.0, 200.0))
OUTLINES = Outlines((LAND,), (), (((0.0, -200.0), (0.0, 200.0)),), (), (("ANKARA", (0.0, 0.0)),))
SITES = (
    Site("own", "Örnek Mermer", "", 39.0, 35.5, "Örnek Mermer", own=True),
    Site("near", "Örnek Beton", "800 t/yıl", 39.3, 36.5, "Örnek Beton"),
    Site("same", "Örnek Beton 2", "", 39.3, 36.5, "Örnek Beton 2"),
)


def run(key="one", tonnes=800.0, *, gives=True, agreed=False, idea=False, source="own", target="near"):
    return Run(key, source, target, tonnes, gives, agreed, idea, key)


ONE = (run(),)


def drawn(runs=ONE, palette=LIGHT, scale=2.0, **how):
    shown = Shown(OUTLINES, SITES, runs, MapWindow(0.0, 0.0, scale), **how)
    return map_figure(shown, WORDS, 1000.0, 700.0, palette, measure)


def test_the_projection_is_snyder_s():
    """Worked by hand from equations 15-1 to 15-3 with n = 0.62927 for 37.5 and 40.5 degrees."""
    assert projected(39.0, 35.5) == pytest.approx((0.0, 0.0), abs=1e-6)
    north = projected(40.0, 35.5)
    assert north[0] == pytest.approx(0.0)
    assert -north[1] == pytest.approx(111.19, rel=0.001)


places = st.tuples(st.floats(36.0, 42.0), st.floats(26.0, 45.0))


@settings(max_examples=40)
@given(places, st.floats(5.0, 60.0))
def test_a_circle_on_the_ground_is_one_on_the_map(place, km):
    middle = projected(*place)
    for at in ring(place[0], place[1], km, pieces=12):
        assert great_circle_km(place, at) == pytest.approx(km, rel=1e-6)
        assert far(middle, projected(*at)) == pytest.approx(km, rel=0.008)


@settings(max_examples=40)
@given(st.lists(places, min_size=1, max_size=6), st.integers(300, 1600), st.integers(300, 1000))
def test_what_is_to_be_seen_is_within_the_window(found, width, height):
    at = [projected(*one) for one in found]
    window = fitted(at, width, height)
    for one in at:
        x, y = window.pixel(one, width, height)
        assert window.scale == 0.3 or (-0.01 <= x <= width + 0.01 and -0.01 <= y <= height + 0.01)


def test_what_lies_under_the_pointer_stays_there_when_one_goes_closer():
    window = MapWindow(10.0, 20.0, 1.0)
    closer = window.closer(2.0, 100.0, 150.0, 800, 600)
    place = (10.0 + (100.0 - 400.0), 20.0 + (150.0 - 300.0))
    assert closer.pixel(place, 800, 600) == pytest.approx((100.0, 150.0))
    assert window.closer(1e9, 0, 0, 800, 600).scale == 40.0


def test_flows_are_as_wide_as_they_carry_and_ideas_dashed():
    assert width_of(None) == width_of(1.0) == LEAST
    assert width_of(1200.0) == 9.0
    assert width_of(1e9) == WIDEST
    band, head = flow((0, 0), (200, 0), 9.0, "#000000", idea=False)
    assert isinstance(band, Polygon)
    assert far(band.points[0], band.points[-1]) == pytest.approx(9.0)
    assert far(head.points[2], (200, 0)) < 20
    line, _ = flow((0, 0), (200, 0), 9.0, "#000000", idea=True)
    assert isinstance(line, Path)
    assert line.dashed
    assert list(flow((0, 0), (5, 0), 9.0, "#000000", idea=False)) == []
    assert curve((0, 0), (200, 0))[0][0] > 0


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_what_comes_to_us_and_what_is_agreed_has_its_own_colour(palette):
    def fills(one):
        return {shape.fill for shape in drawn([one], palette).shapes if isinstance(shape, Polygon)}

    assert palette.have in fills(run(agreed=True))
    assert palette.have_band in fills(run())
    assert palette.want in fills(run(gives=False))


def test_plants_at_one_spot_are_one_sign_with_their_count_and_all_can_be_pointed_at():
    figure = drawn()
    assert "2" in [one.text for one in figure.shapes if isinstance(one, Words)]
    assert {one.key for one in figure.spots} == {"own", "near", "same"}
    x, y = MapWindow(0.0, 0.0, 2.0).pixel(projected(39.3, 36.5), 1000, 700)
    assert figure.spot_at(x, y).told == "Örnek Beton\nÖrnek Beton 2"


@settings(max_examples=30)
@given(st.lists(places, min_size=1, max_size=60))
def test_every_plant_is_in_one_sign_and_signs_stand_apart(found):
    sites = [Site(str(at), str(at), "", one[0], one[1], "", own=not at) for at, one in enumerate(found)]
    spots = map_figure(Shown(OUTLINES, sites, (), MapWindow(0.0, 0.0, 0.7)), WORDS, 900, 600, LIGHT, measure).spots
    assert sorted(one.key for one in spots) == sorted(one.key for one in sites)
    middles = {(one.x, one.y) for one in spots}
    assert all(abs(x - u) + abs(y - v) >= 15 for (x, y), (u, v) in combinations(middles, 2))


def test_rings_are_drawn_with_their_kilometres_unless_nobody_wants_them():
    said = [one.text for one in drawn().shapes if isinstance(one, Words)]
    assert [one for one in said if one.endswith(" km")] == ["50 km", "100 km", "200 km"]
    without = [one.text for one in drawn(rings=False).shapes if isinstance(one, Words)]
    assert not [one for one in without if one.endswith(" km")]


def test_what_is_selected_is_ringed_at_both_ends():
    def ringed(selected):
        shapes = drawn(selected=selected).shapes
        return sum(isinstance(one, Path) and one.colour == LIGHT.accent and one.width == 2 for one in shapes)

    assert (ringed(""), ringed("near"), ringed("one")) == (0, 1, 2)


def test_the_ground_is_the_sea_and_what_is_out_of_sight_is_left_out():
    assert drawn().shapes[0] == Rectangle(0, 0, 1000.0, 700.0, LIGHT.sea)
    far_away = Shown(OUTLINES, SITES[:1], (), MapWindow(9000.0, 9000.0, 2.0))
    figure = map_figure(far_away, WORDS, 1000.0, 700.0, LIGHT, measure)
    assert not [one for one in figure.shapes if isinstance(one, Polygon) and len(one.points) == len(LAND)]
    assert [one for one in drawn().shapes if isinstance(one, Polygon) and len(one.points) == len(LAND)]


@settings(max_examples=40)
@given(st.lists(st.tuples(st.floats(0, 800), st.floats(0, 600), st.text(min_size=1, max_size=20)), max_size=20))
def test_words_never_run_into_each_other(found):
    labels = Labels(800, 600, LIGHT, measure)
    for x, y, name in found:
        labels.site((x, y), name, "")
    boxes = [(one.x, one.y - 12, one.x + measure(one.text, 12, 600), one.y + 3)
             if one.anchor == "start" else (one.x - measure(one.text, 12, 600), one.y - 12, one.x, one.y + 3)
             for one in labels.shapes]  # fmt: skip
    for (a, b, c, d), (e, f, g, h) in combinations(boxes, 2):
        assert c <= e + 0.01 or g <= a + 0.01 or d <= f + 0.01 or h <= b + 0.01

"""Process diagrams: nothing upon another, the chain in its order, every resource at its step once; and the picture."""

from itertools import combinations, pairwise
from pathlib import Path as File

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.core.tokens import DARK, LIGHT
from esdesk.figures.process_diagram import DiagramWords, process_diagram
from esdesk.figures.process_plan import BOX, HIGH, HUNG, Hung, Link, Plan, Sign, Step, followed
from esdesk.figures.process_routes import rounded, routes, together
from esdesk.figures.shapes import Path, Polygon, Words
from esdesk.figures.svg import svg
from tests.figures.test_bars import measure

GOLDEN = File(__file__).parent / "golden"
LEGEND = ("var", "istek", "alınan", "ürün", "su ve çamur")
WORDS = DiagramWords("Hat, sırayla", "Yardımcı süreçler", *LEGEND, "ve {count} kaynak daha", "Süreçler")


def hung(key, direction="have", amount="620 t/yıl"):
    return Hung(key, f"{key} & <{direction}>", amount, direction)


STEPS = (
    Step("cut", "Blok kesim", "2 katrak, 1 ST", (hung("Blok", "want"), hung("Su", "none")), (hung("Moloz"),)),
    Step("polish", "Silim ve cila", "", (), (hung("Kırık plaka"), hung("Çok uzun bir adı olan atık malzeme"))),
    Step("size", "Ebatlama", "2 köprü kesme", (), (), sign=Sign.DOUBT),
    Step("pack", "Paketleme", "", (hung("Palet", "want"),), ()),
    Step("press", "Filtre pres", "çamur, su", (), (hung("Filtre keki"),), beside=True, sign=Sign.FAULT),
    Step("air", "Kompresör", "", (hung("Elektrik", "none"),), (), beside=True),
)
LINKS = (
    Link("cut", "polish", "6.410 t/yıl"),
    Link("polish", "size", "6.240 t/yıl"),
    Link("cut", "press", "590 t/yıl", wet=True),
    Link("polish", "press", "120 t/yıl", wet=True),
    Link("size", "press", "110 t/yıl", wet=True),
    Link("press", "cut", "1.500 m³/ay", wet=True),
    Link("size", "polish", "40 t/yıl"),
)


@pytest.mark.parametrize(("name", "palette"), [("processes-light", LIGHT), ("processes-dark", DARK)])
def test_the_figure_is_the_one_that_was_looked_at(name, palette):
    drawn = svg(process_diagram(STEPS, LINKS, WORDS, palette, measure, "size"))
    assert drawn == (GOLDEN / f"{name}.svg").read_text(encoding="utf-8")


def test_what_is_a_have_a_want_or_wet_is_told_without_colours():
    figure = process_diagram(STEPS, LINKS, WORDS, LIGHT, measure)
    marks = [one for one in figure.shapes if isinstance(one, Polygon) and len(one.points) == 3]
    up = [one for one in marks if one.fill == LIGHT.have]
    down = [one for one in marks if one.fill == LIGHT.want]
    assert up
    assert down
    assert all(one.points[2][1] < one.points[0][1] for one in up)
    assert all(one.points[2][1] > one.points[0][1] for one in down)
    dashed = [one for one in figure.shapes if isinstance(one, Path) and one.dashed]
    assert len(dashed) == 4 + 1  # the four wet links and the legend's


def test_what_comes_together_says_its_unit_once():
    assert together(["590 t/yıl", "", "120 t/yıl"]) == "590 + 120 t/yıl"
    assert together(["590 t/yıl", "3 m³"]) == "590 t/yıl + 3 m³"
    assert together([]) == ""
    said = [one.text for one in process_diagram(STEPS, LINKS, WORDS, LIGHT, measure).shapes if isinstance(one, Words)]
    assert "110 + 590 + 120 t/yıl" in said


def test_corners_are_rounded_within_their_legs():
    way = ((0.0, 0.0), (10.0, 0.0), (10.0, 4.0), (20.0, 4.0))
    soft = rounded(way)
    assert soft[0] == way[0]
    assert soft[-1] == way[-1]
    assert all(0 <= x <= 20 and 0 <= y <= 4 for x, y in soft)
    assert way[1] not in soft


keys = st.sampled_from("abcdefgh")
resources = st.lists(st.sampled_from(["have", "want", "none"]), max_size=4)


@st.composite
def plants(draw):
    chosen = draw(st.lists(keys, min_size=1, unique=True))
    steps = []
    for at, key in enumerate(chosen):
        ins = tuple(hung(f"{key}in{n}", d) for n, d in enumerate(draw(resources)))
        outs = tuple(hung(f"{key}out{n}", d) for n, d in enumerate(draw(resources)))
        steps.append(Step(key, key, "", ins, outs, beside=at > 0 and draw(st.booleans())))
    ends = st.sampled_from(chosen)
    links = draw(
        st.lists(st.builds(Link, ends, ends, st.sampled_from(["", "5 t/yıl"]), wet=st.booleans()), max_size=12)
    )
    return steps, [one for one in links if one.source != one.target]


def boxes(plan):
    found = [(*plan.box(key), BOX, HIGH) for key in plan.steps]
    return found + [(x + 10, y, 60, HUNG - 1) for key in plan.steps for _, x, y in plan.hung(key)]


def test_a_long_line_is_broken_and_of_many_resources_the_first_are_drawn():
    many = tuple(hung(str(n)) for n in range(9))
    line = [Step(str(at), str(at), "", many[:3], many if at == 2 else ()) for at in range(7)]
    plan = Plan(line, [], most_columns=3)
    assert [(plan.cells[one.key].column, plan.cells[one.key].row) for one in line] == [
        (0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1), (0, 2)]  # fmt: skip
    assert plan.line_rows == 3
    short = process_diagram(line, [], WORDS, LIGHT, measure, most_hung=2, most_columns=3)
    whole = process_diagram(line, [], WORDS, LIGHT, measure)
    assert short.width < whole.width
    said = [one.text for one in short.shapes if isinstance(one, Words)]
    assert sum(one.startswith("ve 1 ") for one in said) == 7
    assert sum(one.startswith("ve 7 ") for one in said) == 1


@settings(max_examples=40)
@given(plants(), st.sampled_from([None, 2, 3]))
def test_nothing_stands_upon_another_and_all_within_the_figure(plant, most_columns):
    steps, links = plant
    plan = Plan(steps, links, most_columns)
    for (x, y, wide, high), (u, v, width, height) in combinations(boxes(plan), 2):
        assert x + wide <= u or u + width <= x or y + high <= v or v + height <= y
    assert all(x >= 0 and y >= 0 and x + wide <= plan.width and y + high <= plan.height
               for x, y, wide, high in boxes(plan))  # fmt: skip


@settings(max_examples=40)
@given(plants())
def test_every_resource_hangs_once_and_the_line_goes_on_to_the_right(plant):
    steps, links = plant
    plan = Plan(steps, links)
    placed = [one.key for key in plan.steps for one, _, _ in plan.hung(key)]
    assert sorted(placed) == sorted(one.key for step in steps for one in (*step.ins, *step.outs))
    line = [one.key for one in steps if not one.beside]
    for one in [*links, *followed(steps, links)]:
        if one.source in line and one.target in line and line.index(one.source) < line.index(one.target):
            assert plan.cells[one.source].column < plan.cells[one.target].column
    assert all(plan.cells[one.key].row >= plan.line_rows for one in steps if one.beside)


@settings(max_examples=40)
@given(plants(), st.sampled_from([None, 2, 3]))
def test_ways_are_level_or_upright_and_pass_through_no_box(plant, most_columns):
    steps, links = plant
    plan = Plan(steps, links, most_columns)
    every = [*links, *followed(steps, links)]
    for route in routes(plan, every):
        for (x, y), (u, v) in pairwise(route.points):
            assert x == u or y == v
            left, right, top, foot = min(x, u), max(x, u), min(y, v), max(y, v)
            for key in plan.steps:
                at, over = plan.box(key)
                inside = (
                    left < at + BOX - 0.01 and right > at + 0.01 and top < over + HIGH - 0.01 and foot > over + 0.01
                )
                assert not inside, (route.link, key)
    assert process_diagram(steps, links, WORDS, LIGHT, measure).shapes

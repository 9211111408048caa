"""Bars: to scale, within their frame, with a sign beside the colour; and the SVG that was looked at."""

from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.listing import Direction
from esdesk.core.tokens import DARK, LIGHT, SEMIBOLD
from esdesk.figures.bars import Bar, Panel, bar_chart
from esdesk.figures.shapes import MORE, Polygon, Rectangle, Words, elided
from esdesk.figures.svg import svg

GOLDEN = Path(__file__).parent / "golden"
HAVE, WANT = Direction.HAVE, Direction.WANT


def measure(text, size, weight):
    """Every letter as wide as most: the golden figure needs no font."""
    return len(text) * size * (0.58 if weight == SEMIBOLD else 0.55)


PANELS = (
    Panel(
        "t/yıl",
        (
            Bar("Cast iron scrap", WANT, Decimal(7500), "7.500 t"),
            Bar("Yanık döküm kumu (bentonitli), elekten geçmemiş & ıslak", HAVE, Decimal("4800.5"), "4.800,5 t"),
            Bar("Kırık ahşap palet", HAVE, Decimal(85), "85 t"),
            Bar("Boş", HAVE, Decimal(0), "0 t"),
        ),
        "ve 3 kaynak daha, toplam 12 t",
    ),
    Panel("MWh/yıl", (Bar("Atık ısı <55 °C>", HAVE, Decimal(2500), "2.500 MWh"),)),
)


def chart(panels=PANELS, palette=LIGHT, width=640):
    return bar_chart(panels, width, palette, measure, "Var ve istekler")


@pytest.mark.parametrize(("name", "palette"), [("bars-light", LIGHT), ("bars-dark", DARK)])
def test_the_figure_is_the_one_that_was_looked_at(name, palette):
    assert svg(chart(palette=palette)) == (GOLDEN / f"{name}.svg").read_text(encoding="utf-8")


def test_the_svg_is_whole_and_says_what_it_shows():
    root = ElementTree.fromstring(svg(chart()))
    space = {"s": "http://www.w3.org/2000/svg"}
    assert root.find("s:title", space).text == "Var ve istekler"
    texts = [one.text for one in root.findall("s:text", space)]
    assert "Atık ısı <55 °C>" in texts
    assert any(text.endswith(MORE) for text in texts)


amounts = st.decimals(0, 10**12, allow_nan=False, places=3)
bars = st.builds(Bar, st.text(max_size=300), st.sampled_from([HAVE, WANT]), amounts, st.text(min_size=1, max_size=20))
panels = st.lists(bars, min_size=1, max_size=9).map(lambda found: Panel("t", tuple(found)))


@given(st.lists(panels, min_size=1, max_size=4), st.integers(400, 2000))
def test_bars_are_to_scale_and_nothing_leaves_the_frame(found, width):
    figure = chart(found, width=width)
    drawn = [one for one in figure.shapes if isinstance(one, Rectangle)]
    every = [bar for panel in found for bar in panel.bars]
    assert len(drawn) == len(every)
    for one in drawn:
        assert one.x >= 0
        assert one.x + one.width <= width + 0.01
        assert one.y >= 0
        assert one.y + one.height <= figure.height
    at = 0
    for panel in found:
        lengths = [one.width for one in drawn[at : at + len(panel.bars)]]
        at += len(panel.bars)
        most = max(bar.amount for bar in panel.bars)
        for bar, length in zip(panel.bars, lengths, strict=True):
            exact = float(bar.amount / most) * max(lengths) if most else 0
            assert length == pytest.approx(max(exact, 1) if bar.amount else 0, abs=1)


def test_a_have_and_a_want_differ_in_shape_too():
    figures = [chart([Panel("t", (Bar("x", way, Decimal(1), "1 t"),))]) for way in (HAVE, WANT)]
    have, want = ([one.points for one in figure.shapes if isinstance(one, Polygon)][-1] for figure in figures)
    assert have[2][1] < have[0][1]  # its tip is up
    assert want[2][1] > want[0][1]


@given(st.text(max_size=200), st.floats(5, 500))
def test_a_text_is_cut_to_the_longest_that_fits(text, width):
    found = elided(text, width, 12, 400, measure)
    if found != text:
        assert found.endswith(MORE)
        assert text.startswith(found[:-1])
        assert found == MORE or measure(found, 12, 400) <= width


def test_words_end_where_figures_begin():
    figure = chart()
    edge = min(one.x for one in figure.shapes if isinstance(one, Rectangle))
    names = [one for one in figure.shapes if isinstance(one, Words) and one.x < 20 and one.size == 12]
    assert len(names) == 5
    assert all(one.x + measure(one.text, one.size, one.weight) <= edge for one in names)

"""Bars by month and the thresholds: to scale, hatched where estimated, within their frame; and the SVG looked at."""

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.core.tokens import DARK, LIGHT
from esdesk.figures.hatched import dashed, hatched
from esdesk.figures.monthly import Lane, Legend, Month, Sign, monthly_bars
from esdesk.figures.monthly_plan import least_height, plan
from esdesk.figures.shapes import Line, Polygon, Rectangle, Words
from esdesk.figures.svg import svg
from esdesk.figures.threshold import Threshold, threshold_scale
from tests.figures.test_bars import measure

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara")
LEGEND = Legend(NAMES, "2024", "tahmin", "fatura yok, tahmin de yok", "alışılmışın dışında")
MARKS = (Threshold(Decimal(500), "500", "VAP desteği"), Threshold(Decimal(1000), "1.000", "zorunlu etüt"))


def months(**odd):
    plain = [
        Month(Decimal(500 + at), Decimal(0), Decimal(480), missing=False, printed=f"{500 + at}") for at in range(12)
    ]
    for at, month in odd.items():
        plain[int(at[1:])] = month
    return tuple(plain)


LANES = (
    Lane("Elektrik", "5.429 MWh", months(
        m1=Month(Decimal(390), Decimal(48), Decimal(500), missing=False, printed="≈ 438"),
        m7=Month(Decimal(380), Decimal(0), None, missing=False, printed="380", sign=Sign.DOUBT),
        m8=Month(Decimal(390), Decimal(0), Decimal(500), missing=False, printed="390", sign=Sign.ACCEPTED),
    )),
    Lane("Çok uzun adlı bir yakıt türü ve sayacı", "7 t", months(
        m0=Month(Decimal(0), Decimal(0), None, missing=True, printed=""),
    )),
)  # fmt: skip


def chart(lanes=LANES, palette=LIGHT, chosen=(0, 1)):
    return monthly_bars(lanes, LEGEND, 900, 200, palette, measure, "Aylara göre", chosen)


def scale(entered, estimated, palette=LIGHT, width=400):
    return threshold_scale(Decimal(entered), Decimal(estimated), MARKS, width, palette, measure, "486 TEP")


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("monthly-light", chart()),
        ("monthly-dark", chart(palette=DARK)),
        ("threshold-light", scale(486, 42)),
        ("threshold-dark", scale(486, 42, DARK)),
    ],
)
def test_the_figure_is_the_one_that_was_looked_at(name, figure):
    assert svg(figure) == (GOLDEN / f"{name}.svg").read_text(encoding="utf-8")


def corners(shape):
    match shape:
        case Rectangle():
            yield (shape.x, shape.y)
            yield (shape.x + shape.width, shape.y + shape.height)
        case Line():
            yield shape.start
            yield shape.end
        case Polygon():
            yield from shape.points
        case Words():
            yield (shape.x, shape.y)


amounts = st.decimals(0, 10**9, allow_nan=False, places=1)
some = st.builds(Month, amounts, amounts, st.none() | amounts, st.booleans(), st.just("1"), st.sampled_from(Sign))
lanes = st.lists(
    st.builds(Lane, st.text(max_size=80), st.text(max_size=20), st.tuples(*[some] * 12)), min_size=1, max_size=3
)


@settings(max_examples=20)
@given(lanes, st.integers(0, 11))
def test_whatever_the_figures_all_of_it_stays_within_its_frame(made, month):
    height = least_height(len(made))
    figure = monthly_bars(made, LEGEND, 800, height, LIGHT, measure, "", (0, month))
    for shape in figure.shapes:
        for x, y in corners(shape):
            assert -0.5 <= x <= 830  # words of the legend and signs may reach over a little
            assert -0.5 <= y <= height + 0.5
    assert len(figure.spots) == 12 * len(made)


@pytest.mark.parametrize(("width", "shown"), [(300, 0), (480, 0), (640, 0), (1200, 12)])
def test_no_amount_runs_into_that_of_the_next_month(width, shown):
    every = tuple(Month(Decimal(42), Decimal(4), None, missing=False, printed="≈ 46.500") for _ in range(12))
    drawn = monthly_bars([Lane("Gaz", "504.000", every)], LEGEND, width, least_height(1), LIGHT, measure, "", None)
    amounts = [one for one in drawn.shapes if isinstance(one, Words) and one.text == "≈ 46.500"]
    assert len(amounts) == shown
    for one, following in pairwise(amounts):
        assert one.x + measure(one.text, one.size, one.weight) < following.x


def test_bars_are_to_the_scale_of_their_lane():
    bars = [one for one in chart(chosen=None).shapes if isinstance(one, Rectangle) and one.fill == LIGHT.field]
    first = bars[:12]
    assert first[0].height / first[2].height == pytest.approx(500 / 502)
    assert first[7].height / first[0].height == pytest.approx(380 / 500)


def test_what_is_pointed_at_is_the_month_that_is_drawn_there():
    at = plan(2, 900, 200)
    for spot in chart().spots:
        lane, month = (int(part) for part in spot.key.split(":"))
        assert at.at(spot.x + spot.width / 2, spot.y + spot.height / 2) == (lane, month)
    assert chart().spot_at(1, 60) is None
    assert at.at(1, 60) is None


@given(st.floats(0.1, 300), st.floats(0.1, 300))
def test_hatching_and_dashes_stay_in_their_rectangle(width, height):
    for shape in (*hatched(10, 20, width, height, "#000000", "#FFFFFF"), *dashed(10, 20, width, height, "#000000")):
        for x, y in corners(shape):
            assert 10 - 0.51 <= x <= 10 + width + 0.51
            assert 20 - 0.51 <= y <= 20 + height + 0.51


@given(st.decimals(0, 5000, allow_nan=False, places=1), st.decimals(0, 500, allow_nan=False, places=1))
def test_the_scale_holds_what_is_used_and_both_thresholds(entered, estimated):
    ends = [x for shape in scale(entered, estimated).shapes for x, _ in corners(shape)]
    assert min(ends) >= 0
    assert max(ends) <= 400.01

"""Reconciliation against a second way of solving it: Lagrange's system in exact fractions, by elimination."""

import math
from decimal import Decimal
from fractions import Fraction
from math import erfc, exp, sqrt
from uuid import uuid4

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from esdesk.audit.flows import End, Flow
from esdesk.audit.reconciliation import chance_of, closable, reconcile
from esdesk.audit.settled import Standing
from tests.audit.test_closure import YARD, flow

OUT = End.OUTSIDE


def figure(settled):
    assert settled.amount is not None
    return float(settled.amount)


def test_the_case_of_the_study():
    """100 ± 5 in, 60 ± 3 and 30 ± 3 out, of one standard deviation each."""
    found = reconcile([flow(OUT, "a", 100, 10), flow("a", OUT, 60, 6), flow("a", OUT, 30, 6)])
    assert [round(figure(one), 3) for one in found.flows] == [94.186, 62.093, 32.093]
    assert [round(float(one.spread) / 2, 3) for one in found.flows] == [3.235, 2.668, 2.668]
    assert (round(found.chi2, 3), found.freedom) == (2.326, 1)
    assert found.chance == pytest.approx(0.127, abs=0.001)
    assert not any(one.suspect for one in found.flows)


def by_lagrange(flows, at):
    """The same answer by another way: min Σ (x^-x)²/s² with A x^ = 0, as one linear system in exact fractions."""
    n, m = len(flows), len(at)
    size = n + m
    rows = [[Fraction(0)] * (size + 1) for _ in range(size)]
    for place, one in enumerate(flows):
        weight = 1 / (Fraction(one.spread) / 2) ** 2
        rows[place][place] = weight
        rows[place][size] = weight * Fraction(one.amount)
        for line, process in enumerate(at):
            sign = (one.target == process) - (one.source == process)
            rows[place][n + line] = rows[n + line][place] = Fraction(sign)
    answer = solved(rows)
    return answer and answer[:n]


def solved(rows):
    for column in range(len(rows)):
        pivot = next((row for row in range(column, len(rows)) if rows[row][column]), None)
        if pivot is None:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [one / rows[column][column] for one in rows[column]]
        for row in range(len(rows)):
            if row != column and rows[row][column]:
                factor = rows[row][column]
                rows[row] = [one - factor * other for one, other in zip(rows[row], rows[column], strict=True)]
    return [row[-1] for row in rows]


ends = st.sampled_from([OUT, "a", "b", "c"])
drawn_flows = st.lists(
    st.tuples(ends, ends, st.integers(1, 100_000), st.integers(1, 30)).filter(lambda one: one[0] != one[1]),
    min_size=2,
    max_size=9,
).map(lambda every: [flow(source, to, amount, amount * share / 100) for source, to, amount, share in every])


@given(drawn_flows)
def test_it_is_what_the_other_way_gives(flows):
    at = closable(flows)
    assume(at)
    expected = by_lagrange([one for one in flows if one.source in at or one.target in at], at)
    assume(expected is not None)  # two processes that only feed each other: their balances are one
    found = [one for one in reconcile(flows).flows if one.standing is Standing.ADJUSTED]
    largest = max(float(one.flow.amount or 0) for one in found)
    for one, other in zip(found, expected, strict=True):
        assert figure(one) == pytest.approx(float(other), abs=largest * 1e-6)


@given(drawn_flows)
def test_every_process_closes_and_nothing_becomes_less_certain(flows):
    found = reconcile(flows)
    largest = max(float(one.amount) for one in flows)
    for process in found.closed:
        inward = math.fsum(figure(one) for one in found.flows if one.flow.target == process)
        outward = math.fsum(figure(one) for one in found.flows if one.flow.source == process)
        assert inward == pytest.approx(outward, abs=largest * 1e-6)
    for one in found.flows:
        assert float(one.spread) <= float(one.flow.spread) * 1.0001
        assert one.standing in (Standing.ADJUSTED, Standing.APART)
    assert 0 <= found.chance <= 1


@given(drawn_flows, st.integers(-6, 6))
def test_the_unit_does_not_matter(flows, power):
    factor = Decimal(10) ** power
    other = [
        Flow(one.resource, one.name, one.source, one.target, one.amount * factor, one.spread * factor, one.quality)
        for one in flows
    ]
    for one, two in zip(reconcile(flows).flows, reconcile(other).flows, strict=True):
        unit = float(factor)
        assert figure(two) == pytest.approx(figure(one) * unit, rel=1e-6, abs=1e-6 * unit)


def test_flows_without_a_figure_are_solved_where_the_balances_give_them():
    flows = [flow(OUT, "a", 100, 2), flow("a", "b", None), flow("a", OUT, 20, 2)]
    flows += [flow("b", OUT, 70, 7), flow("b", OUT, 5, 1)]
    found = reconcile(flows)
    between = found.flows[1]
    assert between.standing is Standing.SOLVED
    assert found.freedom == 1
    assert figure(between) == pytest.approx(figure(found.flows[3]) + figure(found.flows[4]))
    assert 0 < between.spread < 7
    two = reconcile([*flows, flow("b", OUT, None)])
    assert [one.standing for one in two.flows if one.flow.amount is None] == [Standing.SOLVED, Standing.SOLVED]
    assert two.freedom == 0
    assert two.chi2 == pytest.approx(0)
    three = reconcile([*flows, flow("b", OUT, None), flow("b", OUT, None)])
    lost = [one.standing for one in three.flows if one.flow.amount is None]
    assert lost == [Standing.SOLVED, Standing.UNDETERMINED, Standing.UNDETERMINED]
    assert three.flows[-1].amount is None


def test_a_process_that_is_left_out_need_not_close():
    whole, without = reconcile(YARD), reconcile(YARD, ["size"])
    assert set(whole.closed) - set(without.closed) == {"size"}
    assert without.chi2 < whole.chi2
    assert without.freedom == whole.freedom - 1
    product = next(one for one in without.flows if one.flow.source == "size" and one.flow.target == OUT)
    assert product.standing is Standing.APART
    assert (product.amount, product.spread) == (product.flow.amount, product.flow.spread)


def test_a_figure_that_contradicts_all_others_is_suspect():
    """A slip of the comma between two processes: both sides of it speak against the same figure."""
    chain = [flow(OUT, "a", 1000, 20), flow("a", "b", 100, 2), flow("b", OUT, 990, 20)]
    found = reconcile(chain)
    assert max(found.flows, key=lambda one: one.shift).flow is chain[1]
    assert found.chance < 1e-6
    assert found.flows[1].suspect


def test_what_cannot_be_reconciled_stays_as_it_was_recorded():
    assert reconcile([]).flows == ()
    lone = reconcile([flow(OUT, "a", 5, 1), flow(OUT, End.PLANT, None), flow(End.PLANT, OUT, 7, 1)])
    assert [one.standing for one in lone.flows] == [Standing.APART] * 3
    blank = reconcile([flow(OUT, "a", None), flow("a", OUT, None)])
    assert [one.standing for one in blank.flows] == [Standing.UNDETERMINED, Standing.UNDETERMINED]
    nothing = reconcile([flow(OUT, "a", 0, 0), flow("a", OUT, 0, 0)])
    assert [one.amount for one in nothing.flows] == [0, 0]
    certain = reconcile([flow(OUT, "a", 5, 0), flow("a", OUT, 4, 0)])  # no uncertainty was said: nothing may move
    assert [one.amount for one in certain.flows] == [5, 4]


@pytest.mark.parametrize("chi2", [0.01, 0.5, 3.841, 7.815, 40.0])
def test_the_chance_is_that_of_chi_square(chi2):
    assert chance_of(chi2, 1) == pytest.approx(erfc(sqrt(chi2 / 2)))
    assert chance_of(chi2, 2) == pytest.approx(exp(-chi2 / 2))
    for freedom in range(1, 9):  # the recurrence between k and k + 2, integrated by parts
        assert chance_of(chi2, freedom) <= chance_of(chi2, freedom + 1)
    assert chance_of(chi2, 0) == 1


@pytest.mark.parametrize(
    ("freedom", "critical"), [(1, 3.841), (2, 5.991), (3, 7.815), (4, 9.488), (5, 11.070), (8, 15.507)]
)
def test_the_critical_values_of_the_tables(freedom, critical):
    assert chance_of(critical, freedom) == pytest.approx(0.05, abs=1e-4)


def test_a_name_is_not_needed():
    assert reconcile([Flow(uuid4(), "", OUT, "a", Decimal(3), Decimal(1), "")]).closed == ()

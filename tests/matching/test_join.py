"""The join beside an oracle of plain loops that shares no line with it."""

from dataclasses import fields, replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.matching.columns import Columns
from esdesk.matching.crowd import CODES, PLACES, SECTORS, Mix, crowd, tables
from esdesk.matching.join import Join, merged
from esdesk.matching.stock import in_order

TABLES = tables(3)
WAYS = pytest.mark.parametrize("compiled", [False, True])


def share(part, whole):
    return Fraction(10_000 * part, whole).__floor__()


def part_of_quantity(have, want):
    if not have["amount"] or not want["amount"] or have["dimension"] != want["dimension"]:
        return 5000
    small, large = sorted((int(have["amount"]), int(want["amount"])))
    return 2000 + Fraction(8000 * small, large).__floor__()


def part_of_season(have, want):
    if not have["months"] or not want["months"]:
        return 5000
    asked = [month for month in range(12) if want["months"] >> month & 1]
    return share(sum(have["months"] >> month & 1 for month in asked), len(asked))


def score(have, want):
    if have["concept"] < 0 or want["concept"] < 0 or have["firm"] == want["firm"]:
        return None
    led = int(TABLES.leads[have["concept"], want["concept"]])
    if not led:
        return None
    total = (
        3900 * led
        + 1200 * int(TABLES.sectors[have["concept"], want["sector"]])
        + 1000 * int(TABLES.distance[have["reach"], have["place"], want["place"]])
        + 500 * int(TABLES.codes[have["code"], want["code"]])
        + 800 * part_of_quantity(have, want)
        + 400 * part_of_season(have, want)
        + (1600 + 600) * 5000
    )
    return max(0, total // 10_000 - 1000 * have["hazardous"])


def rows(columns):
    names = [field.name for field in fields(Columns)]
    return [
        {name: getattr(columns, name)[at].item() for name in names}
        for at in range(len(columns))
    ]  # fmt: skip


def oracle(haves, wants, top):
    """For each have (score, want) of its best, by all pairs."""
    wanted = rows(wants)
    for have in rows(haves):
        pairs = [(score(have, want), at) for at, want in enumerate(wanted)]
        yield sorted((-points, at) for points, at in pairs if points is not None)[:top]


def told(best):
    return [
        [(-points, want) for points, want in zip(own_points, own_wants, strict=True) if want >= 0]
        for own_points, own_wants in zip(best.scores.tolist(), best.wants.tolist(), strict=True)
    ]


@WAYS
@pytest.mark.parametrize("skew", [0.0, 1.0])
def test_the_join_equals_plain_loops_over_all_pairs(compiled, skew):
    haves, wants = crowd(150, Mix(1, skew), 0), crowd(900, Mix(1, skew, firms=40), 1)
    found = told(Join(wants, TABLES, compiled=compiled).best(haves, 5))
    assert found == list(oracle(haves, wants, 5))
    assert sum(map(len, found)) > 200


@pytest.mark.parametrize("skew", [0.0, 1.0])
def test_haves_divided_among_cores_get_the_same_and_few_pairs_are_looked_at(skew):
    haves, wants = crowd(2500, Mix(4, skew), 0), crowd(3000, Mix(4, skew), 1)
    divided, whole = (Join(wants, TABLES, compiled=compiled).best(haves, 10) for compiled in (True, False))
    assert told(divided) == told(whole)
    assert 0 < divided.looked < whole.looked < len(haves) * len(wants)


def test_many_haves_that_ask_alike_each_get_their_own():
    haves, wants = crowd(200, Mix(5, skew=6.0), 0), crowd(400, Mix(5, skew=1.0), 1)
    haves = replace(haves, place=np.zeros(200, np.int32), reach=np.ones(200, np.int32))
    found = told(Join(wants, TABLES, compiled=True).best(haves, 5))
    assert found == list(oracle(haves, wants, 5))
    assert len({tuple(own) for own in found}) > 50


@WAYS
def test_equal_scores_stand_in_the_order_of_rows(compiled):
    haves, wants = crowd(20, Mix(2), 0), crowd(30, Mix(2, skew=4.0), 1)
    again = wants.taken(np.tile(np.arange(30), 5))
    again = Columns(**{f.name: getattr(again, f.name) for f in fields(Columns)})
    found = Join(again, TABLES, compiled=compiled).best(haves, 4)
    assert told(found) == list(oracle(haves, again, 4))
    assert any(len({points for points, _ in own}) < len(own) for own in told(found))


@WAYS
def test_the_lowest_rows_are_kept_where_nothing_could_be_better(compiled):
    """A have that does not say where it is, and wants that all fit it perfectly: every place ties with the bound."""
    concept, sector = next(zip(*np.nonzero(TABLES.sectors == 10_000), strict=True))
    whole = {"concept": concept, "sector": sector, "code": 7, "amount": 100.0, "dimension": 0, "months": 0b111}

    def columns(count, **more):
        values = {"place": PLACES, "hazardous": 0, "reach": 1} | whole | more
        return Columns(**{
            field.name: np.broadcast_to(values[field.name], count).astype("f8" if field.name == "amount" else "i4")
            for field in fields(Columns)
        })  # fmt: skip

    wants = columns(60, place=np.arange(60)[::-1] % PLACES, firm=1 + np.arange(60))
    haves = columns(1, firm=0)
    assert [want for _, want in told(Join(wants, TABLES, compiled=compiled).best(haves, 5))[0]] == [0, 1, 2, 3, 4]


@WAYS
@given(st.integers(0, 999), st.floats(0, 2), st.integers(1, 12), st.integers(0, 60), st.integers(0, 300))
@settings(max_examples=25, deadline=None)
def test_any_crowd_gives_what_plain_loops_give(compiled, seed, skew, top, many_haves, many_wants):
    haves, wants = crowd(many_haves, Mix(seed, skew), 0), crowd(many_wants, Mix(seed, skew, firms=3), 1)
    assert told(Join(wants, TABLES, compiled=compiled).best(haves, top)) == list(oracle(haves, wants, top))


@given(st.integers(0, 999), st.lists(st.integers(0, 2000), max_size=4))
@settings(max_examples=15, deadline=None)
def test_any_division_of_the_wants_gives_the_same(seed, cuts):
    haves, wants = crowd(200, Mix(seed, 1.0), 0), crowd(2000, Mix(seed, 1.0), 1)
    whole = Join(wants, TABLES).best(haves, 10)
    ends = [0, *sorted(cuts), 2000]
    parts = [Join(wants.taken(np.arange(start, end)), TABLES, start).best(haves, 10) for start, end in pairwise(ends)]
    assert told(merged(parts)) == told(whole)


@given(st.lists(st.tuples(st.integers(-1, 5), st.integers(0, 3), st.integers(0, 900)), max_size=40))
def test_rows_stand_by_one_column_after_the_other_and_then_as_they_came(rows):
    columns = tuple(np.array([row[at] for row in rows], np.int32) for at in range(3))
    assert in_order(columns).tolist() == sorted(range(len(rows)), key=lambda at: (*rows[at], at))


def test_a_crowd_is_seeded_and_skewed():
    one, again, other = (crowd(5000, Mix(seed, 1.0), 0) for seed in (1, 1, 2))
    assert (one.concept == again.concept).all()
    assert (one.amount == again.amount).all()
    assert (one.concept != other.concept).any()
    counts = np.sort(np.bincount(one.concept[one.concept >= 0]))[::-1]
    assert counts[0] > 5 * counts[20]
    flat = np.bincount(crowd(30_000, Mix(1), 1).concept)
    assert flat.max() < 2 * flat.min()
    assert (one.sector.max(), one.place.max(), one.code.max()) == (SECTORS, PLACES, CODES)

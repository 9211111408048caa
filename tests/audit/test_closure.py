"""Closures: what a process takes in and gives out, within what the figures are uncertain."""

from decimal import Decimal
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.closure import Verdict, closure, closures, plant
from esdesk.audit.flows import End, Flow

OUT, STORE = End.OUTSIDE, End.STORAGE


def flow(source, target, amount, spread=0, quality="measured", name=""):
    known = None if amount is None else Decimal(str(amount))
    return Flow(uuid4(), name, source, target, known, Decimal(str(spread)), quality)


# the yard of the drawn place Balance: blocks are cut, polished, sized; a press takes the slurry
YARD = [
    flow(OUT, "cut", 8300, 83),
    flow("cut", "polish", 6410, 128),
    flow("cut", "press", 590, 59),
    flow("cut", OUT, 1240, 124, "invoiced", "rubble"),
    flow(OUT, "polish", 38, 4),
    flow("polish", "size", 6240, 125),
    flow("polish", "press", 120, 12),
    flow("polish", OUT, 70, 7),
    flow("size", OUT, 5160, 26),
    flow("size", OUT, 620, 19),
    flow("size", "press", 110, 11),
    flow("press", OUT, 864, 104),
]


def test_a_process_closes_within_what_its_figures_are_uncertain():
    cut = closure(YARD, "cut")
    assert [cut.inflow, cut.outflow, cut.difference] == [Decimal(8300), Decimal(8240), Decimal(60)]
    assert cut.bound.quantize(Decimal("0.1")) == Decimal("205.3")  # the root of 83² + 128² + 59² + 124²
    assert cut.verdict is Verdict.CLOSES


def test_what_is_beyond_the_bound_is_doubtful_and_beyond_a_tenth_grave():
    size = closure(YARD, "size")
    assert size.difference == 350
    assert size.verdict is Verdict.DOUBTFUL
    assert size.share == Decimal(350) / 6240
    assert closure([flow(OUT, "a", 100, 1), flow("a", OUT, 89, 1)], "a").verdict is Verdict.OPEN
    assert closure([flow(OUT, "a", 100, 1), flow("a", OUT, 111, 1)], "a").verdict is Verdict.OPEN


def test_nothing_is_said_where_a_side_is_empty_or_a_figure_is_missing():
    assert closure([flow(OUT, "a", 100, 1)], "a").verdict is Verdict.INCOMPLETE
    lacking = closure([flow(OUT, "a", 100, 1), flow("a", OUT, None)], "a")
    assert lacking.verdict is Verdict.INCOMPLETE
    assert len(lacking.unknown) == 1
    assert closure([flow(OUT, "a", None), flow("a", OUT, 1, 1)], "a").share is None


def test_the_plant_counts_what_crosses_its_fence_and_its_store():
    whole = plant([*YARD, flow(STORE, "cut", 500, 5), flow(OUT, STORE, 400, 4), flow(End.PLANT, OUT, 30, 9)])
    assert whole.at == End.PLANT
    assert whole.inflow == 8338 + 500
    assert whole.outflow == 1240 + 70 + 5160 + 620 + 864 + 30
    assert [one.at for one in closures(YARD, ["size", "none", "cut"])] == ["size", "cut", End.PLANT]
    assert closures([], ["cut"]) == []


def test_it_says_which_measurement_would_help_most():
    cut = closure(YARD, "cut")
    assert cut.improve.name == "rubble"
    assert cut.improved.quantize(Decimal("0.1")) == Decimal("165.4")  # 124 becomes 24.8
    assert closure([flow(OUT, "a", 100, 1), flow("a", OUT, 99, 1)], "a").improve is None


amounts = st.decimals(0, 10**9, places=3)


@given(st.lists(st.tuples(st.sampled_from([OUT, "a", "b"]), st.sampled_from([OUT, "a", "b"]), amounts), max_size=12))
def test_the_differences_of_the_processes_add_up_to_that_of_the_plant(drawn):
    flows = [flow(source, target, amount, 1) for source, target, amount in drawn if source != target]
    found = closures(flows, ["a", "b"])
    if found:
        assert sum(one.difference for one in found[:-1]) == found[-1].difference
        assert all(one.improved <= one.bound for one in found)

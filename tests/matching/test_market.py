from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from esdesk.audit.listing import FULL
from esdesk.core.units import Dimension
from esdesk.matching.leads import Leads
from esdesk.matching.market import Market, cross
from esdesk.matching.meaning import Reader
from esdesk.matching.sectors import nearness, nearness_table
from tests.matching.kalundborg import ident
from tests.matching.test_pairs import have, want

NAMES = ("mermer çamuru", "uçucu kül", "cam kırığı", "pirina", "talaş", "döküm kumu", "sıcak su", "peynir altı suyu")


def listings(make, count, seed):
    random = Random(seed)
    return [
        replace(
            make(random.choice(NAMES), nace=random.choice(("", "23.51", "10.91", "16.10", "23.31"))),
            id=ident(make.__name__, str(seed), str(number)),
            firm=ident(random.choice("abcde")),
            province=random.choice((None, "35", "16", "34", "06")),
            amount=random.choice((None, Decimal(500), Decimal(90_000))),
            dimension=Dimension.MASS,
            months=random.choice((None, 0b111, 0xFFF)),
            waste_code=random.choice((None, "100102", "010413", "101111")),
            never=random.choice(((), ("kül",))),
        )
        for number in range(count)
    ]


HAVES, WANTS = listings(have, 20, 1), listings(want, 60, 2)


@pytest.fixture(scope="module")
def market(catalogue):
    return Market(WANTS, catalogue)


def test_what_comes_first_comes_first_of_all(market):
    """The first few are those that stand first when every want is weighed."""
    every = market.best(HAVES, len(WANTS))
    first = market.best(HAVES, 12)
    assert all(first[have.id] == every[have.id][:12] for have in HAVES)
    assert sum(map(len, every.values())) > 100


def test_scores_fall_equal_ones_stand_by_id_and_sums_are_right(market):
    for pairs in market.best(HAVES, 20).values():
        assert pairs == sorted(pairs, key=lambda pair: (-pair.score_1e4, pair.want))
        for pair in pairs:
            assert pair.score_1e4 == max(0, sum(part.value_1e4 * part.weight_1e4 for part in pair.parts) // FULL)


def test_nobody_meets_its_own_firm(market):
    firms = {one.id: one.firm for one in (*HAVES, *WANTS)}
    found = market.best(HAVES, 60)
    assert all(firms[pair.want] != firms[have] for have, pairs in found.items() for pair in pairs)


def test_the_order_of_the_input_does_not_matter(market, catalogue):
    assert cross(HAVES[::-1], WANTS[::-1], catalogue, 10) == market.best(HAVES, 10)


def test_a_known_use_is_the_evidence(catalogue):
    ash = have("uçucu kül", nace="35.11")
    (pair,) = cross([ash], [want("çimento klinkeri", nace="23.51")], catalogue)[ash.id]
    assert pair.case.evidence[0] in catalogue.synergies


def test_nothing_known_meets_nothing(catalogue):
    nameless = have("qwzx")
    assert cross([nameless], WANTS, catalogue) == {nameless.id: []}
    assert cross([], WANTS, catalogue) == {}
    assert cross([nameless], [], catalogue) == {nameless.id: []}


def test_concepts_lead_to_themselves_most(catalogue):
    leads = Leads(catalogue, Reader(catalogue)).concepts
    assert (leads.diagonal() == FULL).all()
    assert leads.max() == FULL
    assert 0 < (leads > 0).mean() < 0.2


def test_the_table_of_sectors_says_what_single_ones_do():
    sectors, takers = ["24.51", "10.51", "23"], [["24"], ["10.52", "23.51"], []]
    table = nearness_table(sectors, takers)
    assert table.tolist() == [[nearness(one, some) for some in takers] for one in sectors]

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.audit.listing import FULL, Direction, Listing, ResourceKind
from esdesk.core.units import Dimension
from esdesk.matching.decoys import decoys
from esdesk.matching.evaluate import by_chance, by_shared_words, hits, rankings
from esdesk.matching.pairs import match
from esdesk.matching.weighing import PAIR_WEIGHTS
from tests.matching import kalundborg
from tests.matching.kalundborg import ident


def have(name, kind="waste", nace="", **more):
    return Listing(ident("have", name), ident("donor"), "Veren", nace, Direction.HAVE, ResourceKind(kind), name, **more)


def want(name, kind="material", nace="", firm="receiver", **more):
    return Listing(
        ident("want", name, firm), ident(firm), "Alan", nace, Direction.WANT, ResourceKind(kind), name, **more
    )


def best(catalogue, one, *wants, **more):
    return match([one], wants, catalogue, **more)[one.id]


def part(pair, name):
    return next(part for part in pair.parts if part.name == name)


def test_weights_are_a_whole():
    assert sum(PAIR_WEIGHTS.values()) == FULL


def test_two_languages_meet_by_what_the_thing_is(catalogue):
    found = best(catalogue, have("mermer çamuru"), want("wooden pallets"), want("marble slurry"), want("whey"))
    assert [pair.want for pair in found][:1] == [ident("want", "marble slurry", "receiver")]


def test_a_known_use_leads_to_a_want_of_another_name(catalogue):
    found = best(
        catalogue,
        have("uçucu kül", nace="35.11", waste_code="100102"),
        want("klinker yerine mineral katkı", nace="23.51"),
        want("klinker yerine mineral katkı", nace="47.11", firm="shop"),
    )
    assert [pair.want for pair in found] == [
        ident("want", "klinker yerine mineral katkı", "receiver"),
        ident("want", "klinker yerine mineral katkı", "shop"),
    ]


def test_a_firm_is_never_matched_with_itself(catalogue):
    own = replace(want("mermer çamuru"), firm=ident("donor"))
    assert best(catalogue, have("mermer çamuru"), own) == []


def test_kinds_that_cannot_stand_for_each_other_do_not_meet(catalogue):
    assert best(catalogue, have("depo", kind="space"), want("depo", kind="water")) == []


def test_words_that_mean_nothing_meet_nothing(catalogue):
    assert best(catalogue, have("qwzx"), want("mermer çamuru")) == []


def test_a_score_is_the_sum_of_its_parts(catalogue):
    for pair in best(catalogue, have("kırık cam"), want("cam kırığı"), want("glass cullet", nace="23.13")):
        assert pair.score_1e4 == sum(part.value_1e4 * part.weight_1e4 for part in pair.parts) // FULL


def test_figures_and_places_move_the_score(catalogue):
    glass = have("kırık cam", amount=Decimal(1000), dimension=Dimension.MASS, months=0b111, position=(38.4, 27.1))
    fitting = want("cam kırığı", amount=Decimal(1000), dimension=Dimension.MASS, months=0b111, position=(38.4, 27.1))
    far = replace(fitting, id=ident("far"), position=(41.0, 39.7))
    small = replace(fitting, id=ident("small"), amount=Decimal(10))
    late = replace(fitting, id=ident("late"), months=0b111000)
    found = {pair.want: pair for pair in best(catalogue, glass, fitting, far, small, late)}
    top = found[fitting.id]
    assert all(found[other.id].score_1e4 < top.score_1e4 for other in (far, small, late))
    assert part(top, "quantity").value_1e4 == part(top, "season").value_1e4 == FULL
    assert "km" in part(found[far.id], "distance").reason.tr


def test_unlike_units_are_unknown_not_zero(catalogue):
    glass = have("kırık cam", amount=Decimal(1000), dimension=Dimension.MASS)
    pair = best(catalogue, glass, want("cam kırığı", amount=Decimal(5), dimension=Dimension.VOLUME))[0]
    assert part(pair, "quantity").value_1e4 == FULL // 2
    assert any("iktar" in one.tr for one in pair.case.unknown)


def test_what_a_want_must_never_be_speaks_against_it(catalogue):
    glass = have("kırık cam", note="seramik karışık")
    free, barred = best(catalogue, glass, want("cam kırığı"), want("cam kırığı", firm="other", never=("seramik",)))
    assert barred.want == ident("want", "cam kırığı", "other")
    assert barred.score_1e4 == free.score_1e4 - 3000


def test_a_hazardous_have_asks_for_the_licence(catalogue):
    pair = best(catalogue, have("atık asit", waste_code="110105"), want("sülfürik asit", nace="20.13"))[0]
    assert pair.case.ask
    assert "lisans" in pair.case.ask.text.tr
    assert pair.case.ask.swing_1e4 == 1000
    assert any(one.weight_1e4 < 0 for one in pair.parts)


def test_every_pair_says_why_what_is_unknown_and_what_to_ask(catalogue):
    for pair in best(catalogue, have("kırık cam"), want("cam kırığı")):
        assert pair.case.for_
        assert pair.case.unknown
        assert pair.case.ask
        assert 0 < pair.case.ask.swing_1e4 <= 5000
        assert pair.case.evidence


def test_equal_scores_stand_in_the_order_of_ids(catalogue):
    wants = [want("cam kırığı", firm=f"firm {number}") for number in range(5)]
    found = [pair.want for pair in best(catalogue, have("kırık cam"), *wants)]
    assert found == sorted(found)
    assert found == [pair.want for pair in best(catalogue, have("kırık cam"), *reversed(wants))]


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(list(ResourceKind)))
def test_any_wording_is_taken(catalogue, one, other, kind):
    for pair in best(catalogue, have(one, kind=kind), want(other, kind=kind)):
        assert 0 <= pair.score_1e4 <= FULL


def test_decoys_are_seeded_bilingual_and_of_other_sectors(catalogue):
    found = decoys(catalogue, 500, seed=7, places=((38.4, 27.1),), not_sectors=("35.11", "23.62"))
    assert found == decoys(catalogue, 500, seed=7, places=((38.4, 27.1),), not_sectors=("35.11", "23.62"))
    assert found != decoys(catalogue, 500, seed=8, places=((38.4, 27.1),), not_sectors=("35.11", "23.62"))
    assert len({one.id for one in found}) == len({one.firm for one in found}) == 500
    assert not {one.nace[:2] for one in found} & {"35", "23"}
    assert len({one.nace for one in found}) > 40
    assert sum(one.firm_name.startswith("Deneme") for one in found) == 250


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_published_exchanges_are_found_without_the_rows_that_name_them(catalogue, seed):
    haves, wants, known = kalundborg.haves(), kalundborg.wants(), kalundborg.known()
    sectors = [one.nace for one in (*haves, *wants)]
    places = sorted({one.position for one in wants if one.position})
    everyone = [*wants, *decoys(catalogue, 500, seed, places, sectors)]
    found = hits(rankings(match(haves, everyone, catalogue, without_source=kalundborg.SOURCE)), known, everyone)
    words = hits(by_shared_words(haves, everyone), known, everyone)
    chance = by_chance(known, haves, everyone)
    assert found.of == 16
    assert found.at[5] >= 14
    assert found.at[1] > words.at[1]
    assert found.at[5] > words.at[5]
    assert chance.at[5] < 2

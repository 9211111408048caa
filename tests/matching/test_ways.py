import pytest

from esdesk.audit.listing import FULL
from esdesk.audit.ways import LEFT, MADE
from esdesk.matching.sectors import nearness
from esdesk.matching.ways import WAY_WEIGHTS, Ways, _makers

ASKED = (
    "boya çamuru",
    "hayvan gübresi",
    "lastik",
    "peynir altı suyu",
    "karışık plastik",
    "kitchen waste",
    "atık kağıt",
)


@pytest.fixture(scope="module")
def ways(catalogue, uses):
    return Ways(catalogue, uses)


@pytest.fixture(scope="module")
def found(uses, ways):
    return {one: ways.suggest(uses.suggest(one)[1], 10) for one in ASKED}


def middles(ways, kind):
    return {one.middle for one in ways if one.kind == kind}


def test_a_treater_makes_what_another_takes(found):
    [way] = [one for one in found["lastik"] if one.middle == "crumb-rubber"]
    assert (way.kind, way.makers) == (MADE, ("38.32",))
    assert {"42.11", "22.19"} & set(way.second.receivers)
    assert {"biogas", "compost"} <= middles(found["kitchen waste"], MADE)


def test_what_a_use_leaves_goes_on(found):
    assert "digestate" in middles(found["hayvan gübresi"], LEFT)
    assert {"digestate", "vinasse"} <= middles(found["peynir altı suyu"], LEFT)
    assert middles(found["atık kağıt"], LEFT) == {"paper-rejects", "deinking-sludge"}


def test_a_way_is_as_good_as_both_its_uses(found):
    assert sum(WAY_WEIGHTS.values()) == FULL
    for one in (way for ways in found.values() for way in ways):
        assert [part.value_1e4 for part in one.parts] == [one.first.score_1e4, one.second.score_1e4]
        assert one.score_1e4 == sum(part.value_1e4 * part.weight_1e4 for part in one.parts) // FULL
        assert min(one.first.score_1e4, one.second.score_1e4) <= one.score_1e4
        assert one.score_1e4 <= max(one.first.score_1e4, one.second.score_1e4)


def test_ways_fall_in_score_and_each_middle_stands_once(found):
    for ways in found.values():
        assert [one.score_1e4 for one in ways] == sorted((one.score_1e4 for one in ways), reverse=True)
        assert len({(one.kind, one.middle) for one in ways}) == len(ways)


def test_both_steps_bring_their_evidence_and_what_speaks_against_them(found, catalogue):
    for one in (way for ways in found.values() for way in ways):
        assert {one.first.synergy, one.second.synergy} <= set(one.case.evidence)
        assert set(one.first.case.against) | set(one.second.case.against) <= set(one.case.against)
        assert len(set(one.case.against)) == len(one.case.against)
        assert one.case.ask
        donors = catalogue.synergies[one.second.synergy]
        assert one.middle in (donors.have_concept, *donors.have_also)
        if one.kind == MADE:
            assert any(nearness(maker, donors.donor_nace) >= 0.8 for maker in one.makers)
            assert any(one.makers[0] in said.en and "licence" in said.en for said in one.case.against)


def test_what_may_be_hazardous_says_so_and_what_is_goes_to_nobody_known_for_harmless_things(catalogue, ways, uses):
    for have in ("kirlenmiş saha toprağı", "boya çamuru", "yağlı bez", "elektroliz potası astarı"):
        for one in ways.suggest(uses.suggest(have)[1], 10):
            first, second = (catalogue.synergies[use.synergy] for use in (one.first, one.second))
            if one.kind == MADE:
                assert not (first.hazardous and second.hazardous is False), have
                assert (first.hazardous is None) == any("counts as hazardous" in said.en for said in one.case.against)
    glue = ways.suggest(uses.suggest("tutkal çamuru")[1], 10)
    assert any("counts as hazardous" in said.en for one in glue for said in one.case.against)


def test_every_residue_comes_about_and_has_a_use(catalogue, uses, ways):
    """A row of the table that no known use leads to, or from which none leads on, says nothing."""
    for residue in catalogue.residues:
        leading = [one for one in catalogue.synergies.values() if _makers(one, residue)]
        assert leading, residue.id
        assert ways._uses_of(residue.leaves, _makers(leading[0], residue)), residue.id


def test_nothing_known_has_no_way(ways):
    assert ways.suggest([], 5) == []

import pytest

from esdesk.matching.dangers import dangers
from esdesk.matching.market import cross
from esdesk.matching.pairs import match
from esdesk.matching.uses import Uses
from tests.matching.test_pairs import have, want


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ASBESTLİ çatı levhası", {"asbestos"}),
        ("PCB'li trafo yağı", {"pcb"}),
        ("tıbbi atık, enfekte", {"infectious"}),
        ("fibre cement board without asbestos", set()),
        ("asbestos-free brake pads", set()),
        ("lifli çimento, asbestsiz", set()),
        ("asbest içermeyen levha", set()),
        ("trafo yağı", set()),
        ("PCB etchant", set()),
        ("PCB dağlama banyosu", set()),
        ("tıbbi bitki posası", set()),
    ],
)
def test_a_danger_is_seen_where_it_is_not_denied(text, found):
    assert dangers(text) == found


@pytest.mark.parametrize(
    "query",
    ["asbestli çatı levhası", "asbestos lagging", "PCB'li trafo yağı", "transformer oil with PCB", "radyoaktif kaynak"],
)
def test_no_use_is_offered_that_is_not_meant_for_the_danger(catalogue, query):
    _, found = Uses(catalogue).suggest(query, limit=50)
    for use in found:
        row = catalogue.synergies[use.synergy]
        concepts = " ".join((row.have_concept, *row.have_also))
        assert dangers(query) <= dangers(f"{row.waste_tr} {row.waste_en} {row.use_tr} {row.use_en} {concepts}")


def test_without_the_danger_the_uses_are_there(catalogue):
    uses = Uses(catalogue)
    with_it = {one.synergy for one in uses.suggest("PCB'li trafo yağı", limit=50)[1]}
    without = {one.synergy for one in uses.suggest("trafo yağı", limit=50)[1]}
    assert without - with_it


@pytest.mark.parametrize("meet", [match, cross])
def test_nobody_is_offered_a_danger_unasked(catalogue, meet):
    wants = [want("trafo yağı"), want("PCB'li yağ bertarafı", firm="plant")]
    oil, poisoned = have("trafo yağı"), have("PCB'li trafo yağı")
    found = meet([oil, poisoned], wants, catalogue)
    assert wants[0].id in [pair.want for pair in found[oil.id]]
    assert wants[0].id not in [pair.want for pair in found[poisoned.id]]


@pytest.mark.parametrize(
    ("text", "infectious"),
    [
        ("tıbbi hortum üretiminden PVC firesi", False),
        ("clinical tubing, production scrap of PVC", False),
        ("tıbbi atık, üretim laboratuvarından", True),
        ("tıbbi malzeme, kullanılmış", True),
        ("enfekte ambalaj, aşı üretiminden", True),
    ],
)
def test_scrap_of_making_goods_for_care_met_no_patient(text, infectious):
    assert ("infectious" in dangers(text)) == infectious

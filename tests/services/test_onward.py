from esdesk.services.files import files
from esdesk.services.matching import offers
from esdesk.services.matching.deciding import refuse, suggestions
from tests.services.conftest import Plant


def test_a_use_leads_on_to_who_takes_what_it_leaves(plant):
    whey = plant.have("Peynir altı suyu", kind="by-product")
    cards = {one.key[0]: one for one in offers.cards(plant.ledger, whey)}
    told = [one.told.en for card in cards.values() for one in card.further]
    assert any("leaves Digestate" in one and "fertiliser" in one for one in told)
    [biogas] = [one for one in cards.values() if any("Digestate" in step.told.en for step in one.further)]
    for card in cards.values():
        assert not {one for step in card.further for one in step.against} & {*card.offered.suggestion.case.against}
    refuse(plant.ledger, whey, biogas.offered.suggestion, "too_far")
    [again] = [one for one in offers.cards(plant.ledger, whey) if one.key == biogas.key]
    assert again.further == ()


def want_of_ash(plant):
    row = {"facility": str(plant.facility), "direction": "want", "kind": "material"}
    wanted = plant.add("resource", row | {"name": "uçucu kül"})
    plant.add("quantity", {"resource": str(wanted), "span": {"year": "2025"}, "offered": "1.000 t/yıl"})
    return wanted


def test_small_haves_of_other_firms_are_told_to_make_the_lot_together(plant, made):
    wanted = want_of_ash(plant)
    paths = []
    for number, tonnes in enumerate(("300", "400", "600", "50")):
        new = made(f"{number}.esdesk", firm=f"Santral {number}", nace="35.11")
        with files.opened(new.path) as ledger:
            theirs = Plant(ledger, new.firm, new.facility)
            ash = theirs.have("uçucu kül", kind="waste", classification="100102")
            theirs.add("quantity", {"resource": str(ash), "span": {"year": "2025"}, "offered": f"{tonnes} t/yıl"})
        paths.append(new.path)
    cards = offers.pair_cards(plant.ledger, wanted, paths)
    of_lot = [one for one in cards if one.further]
    assert len(cards) == 4
    assert {one.offered.other.firm_name for one in of_lot} <= {f"Santral {number}" for number in range(4)}
    assert 2 <= len(of_lot) <= 3
    [lot] = {one.further for one in of_lot}
    assert lot[0].told.tr.startswith("Uçucu kül: birlikte yılda 1.")
    assert all(one.offered.other.firm_name in lot[0].told.tr for one in of_lot)
    assert "one quality" in lot[0].against[0].en
    refuse(plant.ledger, wanted, of_lot[0].offered.suggestion, "quality")
    left = [one for one in offers.pair_cards(plant.ledger, wanted, paths) if one.further]
    assert of_lot[0].key not in {one.key for one in left}


def test_a_want_is_offered_no_uses_and_so_no_ways(plant):
    assert suggestions(plant.ledger, want_of_ash(plant)) == []
    assert offers.cards(plant.ledger, want_of_ash(plant)) == []

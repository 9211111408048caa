from esdesk.services.checks.checklist import items


def one_of(plant, code):
    [item] = [item for item in items(plant.ledger, plant.firm) if item.shown.finding.code == code]
    return item


def test_a_row_is_told_by_the_thing_it_is_part_of(plant):
    sand = plant.have("Döküm kumu", kind="material")
    plant.add("quantity", {"resource": str(sand), "offered": "40", "span": "2025"})
    item = one_of(plant, "check-amount-no-unit")
    assert (item.name, item.within, item.row) == ("Döküm kumu", "resource", sand)
    assert item.shown.finding.where.entity == "quantity"


def test_what_belongs_to_nothing_with_a_name_is_told_by_itself(plant):
    plant.add("resource", {"direction": "have", "kind": "material"})
    item = next(one for one in items(plant.ledger, plant.firm) if one.within == "resource")
    assert item.name == ""
    assert item.row == item.shown.finding.where.row


def test_rows_that_belong_to_each_other_do_not_hold_it_up(plant):
    visit = plant.add("visit", {"facility": str(plant.facility)})
    assert {one.name for one in items(plant.ledger, plant.firm) if one.shown.finding.where.row == visit} == {
        "Örnek Dökümhane"
    }


def test_the_gravest_come_first_and_then_the_order_of_making(plant):
    rows = [plant.have(name, kind="waste") for name in ("Ş", "A", "M")]
    found = items(plant.ledger, plant.firm)
    ranks = [one.shown.finding.severity.rank for one in found]
    assert ranks == sorted(ranks)
    assert [one.row for one in found if one.shown.finding.code == "check-waste-without-code"] == rows

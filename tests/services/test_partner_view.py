"""Self-assessment: what a partner would be shown, as the levels stand."""

from esdesk.audit.listing import Direction
from esdesk.services.guided.checklist import say_yes
from esdesk.services.guided.partner_view import MOST, partner_view


def view(plant):
    return partner_view(plant.ledger, plant.firm, plant.facility, "en")


def grant(plant, **levels):
    plant.set("firm", plant.firm, visibility=levels)


def slag(plant):
    return say_yes(plant.ledger, plant.facility, "foundry-slag", Direction.HAVE, "en", "26 t/yr")


def test_of_what_goes_to_the_centre_only_a_partner_sees_nothing(plant):
    slag(plant)
    found = view(plant)
    assert (found.firm, found.sector, found.place) == (None, None, None)
    assert (found.things, found.hidden) == ((), 1)


def test_a_partner_sees_what_it_is_without_the_amount_where_so_chosen(plant):
    row = slag(plant)
    grant(plant, what="partners", sector="partners")
    found = view(plant)
    assert found.sector == "Casting of iron"
    assert [(one.row, one.amount) for one in found.things] == [(row, None)]
    assert found.things[0].name
    grant(plant, what="partners", quantity="partners")
    assert view(plant).things[0].amount == "26 t/yr"


def test_the_name_goes_to_partners_only_when_it_goes_to_everybody(plant):
    grant(plant, identity="partners", place="partners")
    plant.set("facility", plant.facility, province="İzmir", district="Kemalpaşa")
    found = view(plant)
    assert (found.firm, found.place) == (None, "Kemalpaşa, İzmir")
    grant(plant, identity="public")
    assert view(plant).firm


def test_a_resource_that_says_otherwise_itself_stays_hidden(plant):
    row = slag(plant)
    plant.set("resource", row, visibility={"all": "private"})
    grant(plant, all="partners")
    for at in range(MOST + 2):
        plant.have(f"döküm kumu {at}", kind="waste")
    found = view(plant)
    assert row not in [one.row for one in found.things]
    assert (len(found.things), found.hidden) == (MOST, 1)

"""Synergies followed up: what a file says of them becomes figures, stages and words; nothing is guessed."""

from datetime import date

import pytest

from esdesk.audit.synergy_terms import Term
from esdesk.core.errors import UserFault
from esdesk.services.files.overview import overview
from esdesk.services.report.reporting import gather
from esdesk.services.synergies import words as synergy_words
from esdesk.services.synergies.economics import burden_names, worth
from esdesk.services.synergies.figures import net, price_data
from esdesk.services.synergies.stages import done, following, move, past
from esdesk.services.synergies.synergies import followed

TODAY = date(2026, 11, 27)


@pytest.fixture
def sludge(plant):
    """A have that costs 450 TL a tonne today."""
    row = plant.have("Mermer kesim çamuru", kind="waste")
    price = {"amount": "450", "currency": "TRY", "per_unit": "t", "payer": "giver"}
    plant.add("quantity", {"resource": str(row), "span": "2025", "offered": "1.200 t/yıl", "price": price})
    return row


@pytest.fixture
def synergy(plant, sludge):
    return plant.add("synergy", {"resource": str(sludge), "receiver": {"name": "Komşu Seramik"}, "stage": "idea"})


def complete(plant, row):
    """Everything that is asked for, as people type it."""
    plant.set(
        "synergy", row,
        price={"amount": "100", "currency": "TL", "per_unit": "t", "payer": "receiver"},
        donor_treatment="0", input_cost="600-800 TL/t", substitution="0,7-0,9", receiver_treatment="80-95-120 TL/t",
        distance="18", haul_cost="45 TL/km", payload="25", haul_payer="giver",
        replaces={"item": "Kum ve çakıl"}, treatment_co2e="0", life="5",
    )  # fmt: skip


def test_what_is_typed_comes_to_what_is_computed_by_hand(plant, synergy):
    complete(plant, synergy)
    found = worth(plant.ledger, synergy)
    assert found.missing == ()
    assert found.money.total is not None
    assert found.money.total.usual == 1_020_240
    assert found.money.terms.ranges[Term.DISPOSAL].usual == 450
    assert found.burden == "Kum ve çakıl"
    assert synergy_words.verdict(found.money, "tr").startswith(
        "İki taraf da kazanır: verenin 385\N{NO-BREAK SPACE}TL/t ödemesi ile"
    )
    assert "−385,2" in price_data(found, "tr").replace("-", "−")


def test_nobody_s_haulage_is_guessed_and_each_term_that_lacks_has_its_question(plant, synergy):
    found = worth(plant.ledger, synergy)
    assert Term.HAUL_COST in found.missing
    assert Term.DISTANCE in found.missing
    assert found.money.total is None
    for term in Term:
        assert synergy_words.question(term, "tr") != synergy_words.question(term, "en")
        assert synergy_words.term_name(term, "en") != term


def test_other_units_are_brought_to_the_tonne_and_other_money_is_left_out_and_said(plant, synergy):
    complete(plant, synergy)
    plant.set("synergy", synergy, input_cost="0,6-0,8 TL/kg")
    assert worth(plant.ledger, synergy).money.terms.ranges[Term.INPUT].usual == 700
    plant.set("synergy", synergy, input_cost="20 EUR/t", receiver_treatment="5 TL/m3")
    found = worth(plant.ledger, synergy)
    assert found.money.terms.strange == (Term.INPUT, Term.RECEIVER_TREATMENT)
    assert found.money.total is None
    assert any("EUR" not in one and "para birimi" in one for one in synergy_words.remarks(found, "tr"))


def test_the_distance_comes_from_both_provinces_and_what_is_typed_counts_more(plant, sludge, made):
    plant.set("facility", plant.facility, province="İzmir")
    firm = plant.add("firm", {"name": "Komşu"})
    other = plant.add("facility", {"firm": str(firm), "province": "Manisa"})
    want = plant.add("resource", {"facility": str(other), "direction": "want", "name": "kil"})
    row = plant.add("synergy", {"resource": str(sludge), "receiver": {"resource": str(want)}})
    computed = worth(plant.ledger, row).money.terms
    assert computed.computed_km == computed.ranges[Term.DISTANCE].usual > 0
    plant.set("synergy", row, distance="52")
    assert worth(plant.ledger, row).money.terms.ranges[Term.DISTANCE].usual == 52
    plant.set("facility", other, province="İzmir")
    plant.set("synergy", row, distance=None)
    assert Term.DISTANCE in worth(plant.ledger, row).missing, "within one province nobody knows how far it is"


def test_a_synergy_goes_from_stage_to_stage_and_its_history_is_kept(plant, synergy):
    move(plant.ledger, synergy, "Görüşme")
    move(plant.ledger, synergy, "sample", "2 çuval, kek")
    assert [(one.stage, one.reason) for one in past(plant.ledger, synergy)] == [
        ("idea", ""), ("talks", ""), ("sample", "2 çuval, kek"),
    ]  # fmt: skip
    with pytest.raises(UserFault, match="synergy-lost-needs-reason"):
        move(plant.ledger, synergy, "lost")
    plant.ledger.undo()
    assert followed(plant.ledger, plant.firm, TODAY)[0].stage == "talks"
    assert [following(one) for one in ("idea", "running", "ended", "lost")] == ["talks", "ended", "", "idea"]


def test_what_came_of_it_is_kept_as_it_stood_when_the_first_lorry_drove(plant, synergy):
    complete(plant, synergy)
    move(plant.ledger, synergy, "running", on=TODAY)
    kept = plant.ledger.record_at(synergy).values["outcome"]
    assert kept["day"] == "2026-11-27"
    assert kept["saving"] == "1020240,00"
    assert kept["catalogue"]
    plant.set("synergy", synergy, haul_cost="90 TL/km")
    move(plant.ledger, synergy, "agreement")
    move(plant.ledger, synergy, "running")
    assert plant.ledger.record_at(synergy).values["outcome"] == kept


def test_what_is_due_first_stands_first_and_what_is_done_can_be_undone(plant, sludge, synergy):
    plant.set("synergy", synergy, next_action="Numune iste", due="2026-11-23")
    later = plant.add("synergy", {"resource": str(sludge), "due": "2026-12-01", "next_action": "Ara"})
    first, second = followed(plant.ledger, plant.firm, TODAY)
    assert (first.row, first.left, first.late) == (synergy, -4, True)
    assert (second.row, second.left, second.idle) == (later, 4, False)
    done(plant.ledger, synergy)
    again = next(one for one in followed(plant.ledger, plant.firm, TODAY) if one.row == synergy)
    assert again.idle
    assert not again.late
    plant.ledger.undo()
    assert next(one for one in followed(plant.ledger, plant.firm, TODAY) if one.row == synergy).late


def test_the_network_shows_what_is_followed_and_what_is_suggested(plant, sludge, synergy):
    made = net(plant.ledger, plant.firm, plant.facility, "tr")
    assert [one.taker for one in made.strands if one.followed] == ["Komşu Seramik"]
    assert any(not one.followed for one in made.strands)
    move(plant.ledger, synergy, "lost", "uzak")
    assert not any(one.followed for one in net(plant.ledger, plant.firm, plant.facility, "tr").strands)


def test_a_material_is_found_by_a_part_of_its_name():
    assert burden_names(True, "çakıl") == ["Kum ve çakıl"]
    assert burden_names(False, "clinker") == ["Portland clinker"]


def test_the_rail_counts_those_that_are_late_or_wait_for_somebody(plant, synergy):
    assert overview(plant.ledger, plant.firm, plant.facility).waiting["synergies"] == 1
    plant.set("synergy", synergy, next_action="Ara", price={"amount": "5", "currency": "TL", "payer": "giver"})
    assert overview(plant.ledger, plant.firm, plant.facility).waiting["synergies"] == 0
    plant.set("synergy", synergy, due="2020-01-01")
    assert overview(plant.ledger, plant.firm, plant.facility).waiting["synergies"] == 1
    move(plant.ledger, synergy, "lost", "uzak")
    assert overview(plant.ledger, plant.firm, plant.facility).waiting["synergies"] == 0


def test_the_report_names_what_its_climate_figure_rests_on(plant, synergy):
    bare = gather(plant.ledger, plant.firm, "en").synergies[0]
    assert bare.factors == ()
    complete(plant, synergy)
    used = gather(plant.ledger, plant.firm, "en").synergies[0].factors
    assert [one.id for one in used] == ["tr_hgv_km_full", "tr_hgv_km_empty", "Sand and gravel"]
    assert used[-1].figure.endswith("t CO₂e/t")
    assert all(one.source for one in used)

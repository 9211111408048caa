import pytest

from esdesk.matching.kindwords import fits, lends


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("tavlama fırını tuz artığı", False),
        ("boryağlı su CNC tezgâhından", False),
        ("wash sludge of the concrete batching plant", False),
        ("boş vardiya CNC torna", True),
        ("CNC torna, iki vardiya müsait", True),
        ("bridge saw, idle two shifts a week", True),
        ("toz boya hattı", None),
        ("paint line free capacity", None),
        ("çatı", None),
    ],
)
def test_the_noun_beside_a_machine_tells_what_it_leaves_from_its_hours(text, offered):
    assert lends(text) is offered


def test_what_is_offered_for_a_time_is_hardly_a_material_and_a_residue_hardly_a_machine():
    assert fits("boş vardiya CNC torna", "material") < fits("boş vardiya CNC torna", "capacity") == 1
    assert fits("kompresör kapasitesi fazlası", "energy") == 1
    assert fits("emulsion of the CNC lathe", "capacity") < fits("emulsion of the CNC lathe", "material") == 1
    assert fits("warm air", "capacity") == fits("warm air", "material") == 1


@pytest.mark.parametrize(
    ("words", "nace", "concept", "takers"),
    [
        ("köprü kesme, boş vardiya", "23.70", "stone-cutting-capacity", {"23", "43", "41"}),
        ("boş vardiya CNC torna", "25.62", "cnc-machining-capacity", {"28", "29", "30"}),
        ("devir suyu taşkanı", "23.70", "clarified-process-water", {"23", "42"}),
        ("laser cutting, free hours", "25.11", "sheet-metal-capacity", {"28", "25"}),
        ("toz boya hattı boş kapasite", "25.61", "coating-line-capacity", {"25", "31"}),
        ("otoklav kapasitesi", "30.30", "autoclave-capacity", {"22", "30"}),
        ("boş fabrika binası", "13.20", "production-hall", {"25", "52"}),
    ],
)
def test_machines_and_rooms_as_workshops_call_them_have_users(uses, words, nace, concept, takers):
    known, found = uses.suggest(words, nace, limit=5)
    assert known.concept == concept
    assert takers <= {receiver[:2] for use in found for receiver in use.receivers}


def test_what_comes_out_of_a_machine_is_not_its_capacity(uses, catalogue):
    for words in ("boryağlı su CNC tezgahından", "beton santrali yıkama çamuru"):
        _, found = uses.suggest(words, "25.62", limit=5)
        assert found
        assert {catalogue.synergies[one.synergy].kind for one in found}.isdisjoint({"capacity", "equipment"})

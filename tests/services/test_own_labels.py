"""A plant's own words are found in its proposals, travel with its packages, and end in a centre's catalogue."""

import csv

import pytest

from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.core.paths import using_profile
from esdesk.exchange.keys import load_or_make
from esdesk.ledger.ledger import Ledger
from esdesk.services.catalogue import label_proposals
from esdesk.services.catalogue import packs as catalogue_packs
from esdesk.services.catalogue.own_labels import give, labels_of
from esdesk.services.files.files import opened
from esdesk.services.matching import suggesting
from esdesk.services.sync import packing

SLUDGE, SAND = "marble-sludge", "foundry-slag"


@pytest.fixture
def named(plant):
    """Words that nobody else would know."""
    give(plant.ledger, plant.firm, "Zımbırtı tozu", concept=SLUDGE)
    give(plant.ledger, plant.firm, "kara hamur", code="12 01 18*")
    return labels_of(plant.ledger, plant.firm)


def best(query, own=()):
    return next(iter(suggesting.codes(query, own=own)), None)


@pytest.mark.parametrize(
    "query", ["zımbırtı tozu", "ZIMBIRTI TOZU", "zimbirti tozu", "ıslak zımbırtı tozu", "zımbırtı tozları"]
)
def test_a_label_is_found_as_people_write(named, query):
    assert best(query) is None or best(query).code not in default().concepts[SLUDGE].ewc
    found = best(query, named)
    assert found.code in default().concepts[SLUDGE].ewc
    assert "Zımbırtı tozu" in found.why[0].tr
    [concept] = suggesting.concepts(query, limit=1, own=named)
    assert (concept.concept, concept.matched) == (SLUDGE, "Zımbırtı tozu")


def test_a_label_of_a_code_brings_the_code_with_its_question(named):
    found = best("kara hamurlar", named)
    assert (found.code, found.why[0].en) == ("120118", '"kara hamur" was recorded here as: ' + found.name.en + ".")


@pytest.mark.parametrize(
    "query", ["mermer çamuru", "döküm kumu", "mermer tozu", "hamur", "", "zımba teli kutusu ambalajı", "1234"]
)
def test_other_words_are_answered_as_without(named, query):
    assert suggesting.codes(query, own=named) == suggesting.codes(query)
    assert suggesting.concepts(query, own=named) == suggesting.concepts(query)


def test_the_same_words_given_again_stand_for_the_new_thing(plant, named):
    give(plant.ledger, plant.firm, "ZIMBIRTI TOZU", concept=SAND)
    assert {(one.name, one.concept) for one in labels_of(plant.ledger)} == {("ZIMBIRTI TOZU", SAND), ("kara hamur", "")}
    plant.ledger.undo()
    assert labels_of(plant.ledger, plant.firm) == named


@pytest.mark.parametrize(
    ("name", "meaning", "code"),
    [
        (" ", {"concept": SLUDGE}, "label-empty"),
        ("x", {}, "label-without-meaning"),
        ("x", {"concept": SLUDGE, "code": "120118"}, "label-without-meaning"),
        ("x", {"concept": "no-such-thing"}, "concept-unknown"),
        ("x", {"code": "999999"}, "label-code-unknown"),
        ("x", {"code": "çok"}, "label-code-unknown"),
    ],
)
def test_what_means_nothing_is_refused(plant, name, meaning, code):
    with pytest.raises(UserFault, match=code):
        give(plant.ledger, plant.firm, name, **meaning)
    assert labels_of(plant.ledger) == ()


@pytest.fixture
def centre(plant, named, made, tmp_path):
    """A centre's file that merged the plant's package, and another plant that says one of its words otherwise."""
    with using_profile(tmp_path / "centre"):
        Ledger.create(tmp_path / "centre.esdesk", load_or_make().device).close()
        recipient = load_or_make().recipient
    give(plant.ledger, plant.firm, "şap tozu", concept=SAND)
    give(plant.ledger, plant.firm, default().concepts[SLUDGE].synonyms_tr[0], concept=SLUDGE)
    packing.pack(plant.ledger, plant.firm, tmp_path / "a.esda", [recipient])
    other = made("other.esdesk", firm="Mermerci")
    with opened(other.path) as ledger:
        give(ledger, other.firm, "ŞAP TOZU", concept=SLUDGE)
        give(ledger, other.firm, "zımbırtı tozu", concept=SLUDGE)
    with using_profile(tmp_path / "centre"), opened(tmp_path / "centre.esdesk") as ledger:
        packing.merge(ledger, [tmp_path / "a.esda"])
    return [tmp_path / "centre.esdesk", other.path]


def test_a_centre_sees_who_says_so_and_what_is_disputed(centre):
    found = label_proposals.proposed(centre)
    told = {(one.label.name, one.label.concept or one.label.code): (one.firms, one.fit) for one in found}
    known = default().concepts[SLUDGE].synonyms_tr[0]
    assert told == {
        ("Zımbırtı tozu", SLUDGE): (2, True),
        ("kara hamur", "120118"): (1, True),
        ("şap tozu", SAND): (1, False),
        ("ŞAP TOZU", SLUDGE): (1, False),
        (known, SLUDGE): (1, False),
    }
    assert found[0].label.name == "Zımbırtı tozu"
    assert [one.label.name for one in found if one.known] == [known]


def test_what_fits_goes_into_the_tables_and_the_rest_of_them_stays(centre, tmp_path):
    folder = tmp_path / "tables"
    catalogue_packs.copy(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert label_proposals.take_into(folder, label_proposals.proposed(centre)) == 2
    changed = {path.name for path in folder.iterdir() if path.read_bytes() != before[path.name]}
    assert changed == {"concepts.csv", "waste_codes.csv"}
    for table, word in (("concepts.csv", "Zımbırtı tozu"), ("waste_codes.csv", "kara hamur")):
        old = before[table].decode().splitlines()
        new = (folder / table).read_text("utf-8").splitlines()
        [line] = [one for one, other in zip(new, old, strict=True) if one != other]
        assert word in next(csv.reader([line]))[6 if table == "concepts.csv" else 7].split("; ")
    catalogue_packs.pack(folder, tmp_path / "own.escat")


def test_a_folder_that_holds_no_catalogue_is_refused(centre, tmp_path):
    (tmp_path / "concepts.csv").write_text("a,b\n1,2\n")
    with pytest.raises(UserFault, match="catalogue-columns"):
        label_proposals.take_into(tmp_path, label_proposals.proposed(centre))

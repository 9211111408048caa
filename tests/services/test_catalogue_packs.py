"""A catalogue that a centre packed is taken whole, told apart from others by its signer, and gone back from."""

import json

import pytest

from esdesk.catalogue import chosen
from esdesk.catalogue.read import default
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.paths import profile as profile_folder
from esdesk.core.paths import using_profile
from esdesk.exchange.keys import load_or_make
from esdesk.services.catalogue import news as catalogue_news
from esdesk.services.catalogue import packs as catalogue_packs


@pytest.fixture(scope="module")
def centre(tmp_path_factory):
    """A centre's own catalogue, with a word of its own, packed; and the letters of its signer."""
    folder = tmp_path_factory.mktemp("centre")
    with pytest.MonkeyPatch.context() as patch, using_profile(folder / "profile"):
        patch.setenv("ESDESK_KEYRING", "off")
        catalogue_packs.copy(folder / "tables")
        version(folder / "tables", "2099.1.1")
        table = folder / "tables" / "concepts.csv"
        table.write_text(table.read_text("utf-8").replace("Mermer çamuru", "Mermer bulamacı"), "utf-8", newline="")
        packed = catalogue_packs.pack(folder / "tables", folder / "a.escat")
    return folder, packed.signed_by


def version(folder, number):
    (folder / "catalogue.toml").write_text(f'version = "{number}"\n', encoding="utf-8")


@pytest.fixture
def started(profile):
    """Begins the program anew: what it keeps of the catalogue while it runs is forgotten."""
    default.cache_clear()
    yield default.cache_clear
    default.cache_clear()


def test_an_unknown_signer_is_refused_until_the_letters_were_compared(profile, centre):
    folder, signer = centre
    for wrong in ("", "5zme-smdv-i5yp-4fpk-fee5", signer[:-1]):
        with pytest.raises(UserFault, match="catalogue-signer-unknown") as refused:
            catalogue_packs.take(folder / "a.escat", wrong)
        assert refused.value.facts["fingerprint"] == signer
    assert catalogue_packs.kept()[1] == []
    catalogue_packs.take(folder / "a.escat", f" {signer.upper()} ")  # as one writes down what one is told
    assert catalogue_packs.kept()[0] == "2099.1.1"
    catalogue_packs.back()
    catalogue_packs.take(folder / "a.escat")
    with pytest.raises(UserFault, match="catalogue-not-newer"):
        catalogue_packs.take(folder / "a.escat")


def test_the_program_works_with_it_and_goes_back(centre, started):
    folder, signer = centre
    shipped = default().version
    assert "Mermer bulamacı" not in {one.label_tr for one in default().concepts.values()}
    catalogue_packs.take(folder / "a.escat", signer)
    assert default().version == shipped
    started()
    assert default().version == "2099.1.1"
    assert "Mermer bulamacı" in {one.label_tr for one in default().concepts.values()}
    assert catalogue_packs.back() == shipped
    started()
    assert default().version == shipped
    with pytest.raises(UserFault, match="catalogue-none-taken"):
        catalogue_packs.back()


def test_tables_that_break_the_rules_are_neither_packed_nor_taken(centre, profile, tmp_path):
    catalogue_packs.copy(tmp_path / "tables")
    table = tmp_path / "tables" / "synergies.csv"
    whole = table.read_bytes()
    for broken, code in (
        (whole.replace(b"SYN-0001", b"SYN-1", 1), "catalogue-faulty"),
        (whole.replace(b"waste_en", b"waste", 1), "catalogue-columns"),
        (whole.replace("ş".encode(), "ş".encode("iso8859-9")), "catalogue-unreadable"),
    ):
        table.write_bytes(broken)
        with pytest.raises(UserFault, match=code):
            catalogue_packs.pack(tmp_path / "tables", tmp_path / "b.escat")
    assert not (tmp_path / "b.escat").exists()
    table.unlink()
    with pytest.raises(EnvironmentFault, match="catalogue-table-missing"):
        catalogue_packs.pack(tmp_path / "tables", tmp_path / "b.escat")
    with pytest.raises(UserFault, match="catalogue-folder-exists"):
        catalogue_packs.copy(tmp_path / "tables")


def test_a_signers_own_broken_pack_changes_nothing(centre, profile, monkeypatch, tmp_path):
    catalogue_packs.copy(tmp_path / "tables")
    version(tmp_path / "tables", "2099.1.2")
    table = tmp_path / "tables" / "synergies.csv"
    table.write_bytes(table.read_bytes().replace(b"SYN-0001", b"SYN-1", 1))
    with monkeypatch.context() as patch:
        patch.setattr(catalogue_packs, "_check", lambda *_: None)  # a writer that does not look
        catalogue_packs.pack(tmp_path / "tables", tmp_path / "b.escat")
    with pytest.raises(UserFault, match="catalogue-faulty"):
        catalogue_packs.take(tmp_path / "b.escat")
    assert catalogue_packs.kept()[1] == []
    assert not any(chosen.home().glob("*"))


def test_one_of_another_edition_is_refused_and_one_that_stays_behind_is_not_used(centre, profile, monkeypatch):
    folder, signer = centre
    shipped = catalogue_packs.kept()[0]
    with monkeypatch.context() as patch:
        patch.setattr(chosen, "schema_mark", lambda: "0")
        with pytest.raises(UserFault, match="catalogue-other-tables"):
            catalogue_packs.take(folder / "a.escat", signer)
    catalogue_packs.take(folder / "a.escat", signer)
    with monkeypatch.context() as patch:
        patch.setattr(chosen, "schema_mark", lambda: "0")  # the program was updated
        assert catalogue_packs.kept()[0] == shipped
    every = json.loads(chosen.listing().read_text())
    chosen.listing().write_text(json.dumps([{**every[0], "version": "2020.1.1"}]))
    assert catalogue_packs.kept()[0] == shipped
    chosen.listing().write_text("{")
    with pytest.raises(EnvironmentFault, match="catalogue-taken-damaged"):
        catalogue_packs.kept()


@pytest.mark.parametrize(("one", "other"), [("2026.11.11", "2026.11.2"), ("2026.11.11-2", "2026.11.11"), ("3", "2.9")])
def test_versions_compare_by_their_numbers(one, other):
    assert chosen.order(one) > chosen.order(other)


def test_what_was_accepted_lies_with_the_profile(centre, profile):
    folder, signer = centre
    catalogue_packs.take(folder / "a.escat", signer)
    known = json.loads((profile_folder() / "catalogue" / "signers.json").read_text())
    assert known != [load_or_make().device]
    assert len(known) == 1


def test_a_pack_is_looked_at_before_anything_is_taken(profile, centre):
    folder, signer = centre
    shipped = catalogue_news.in_use()
    assert shipped.kept is None
    assert shipped.before == ""
    found = catalogue_news.look_at(folder / "a.escat")
    assert (found.version, found.signer, found.is_known, found.refused) == ("2099.1.1", signer, False, None)
    assert found.content == shipped.content
    assert found.content.concepts == len(default().concepts)
    assert catalogue_news.in_use() == shipped
    catalogue_packs.take(folder / "a.escat", signer)
    now = catalogue_news.in_use()
    assert now.kept is not None
    assert (now.version, now.kept.signer, now.before) == ("2099.1.1", signer, shipped.version)
    again = catalogue_news.look_at(folder / "a.escat")
    assert again.is_known
    assert again.refused is not None
    assert again.refused.code == "catalogue-not-newer"


def test_an_audit_tells_which_catalogues_its_synergies_were_suggested_by(plant):
    row = str(plant.have("Mermer çamuru"))
    for version in ("2026.1.1", "2026.11.2", "2026.1.1", ""):
        plant.add("synergy", {"resource": row} | ({"catalogue": version} if version else {"stage": {"stage": "idea"}}))
    assert catalogue_news.used_by(plant.ledger) == [("2026.11.2", 1), ("2026.1.1", 2)]

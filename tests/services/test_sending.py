"""What the preview says leaves is what a package holds; nothing else is."""

import json

import pytest

from esdesk.audit.visibility import Reader
from esdesk.audit.vocabulary import VisibilityLevel
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.paths import profile
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.package import read_package
from esdesk.services.files import files
from esdesk.services.records import records
from esdesk.services.sync import addresses, packing, sending


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    made = files.new_file(tmp_path / "plant.esdesk", "Firma", "23.70")
    with files.opened(made.path) as ledger:
        row = records.add(ledger, "resource", {"name": "Kum", "direction": "have", "note": "giz"})
        records.add(ledger, "quantity", {"offered": "3 t/yıl", "price": "900 TL/t"}, to=row.hex)
        records.set_field(ledger, row.hex, "visibility.note", "private")
        records.add(ledger, "contact", {"name": "Ad", "phone": "0232"}, to=made.firm.hex)
        yield ledger


@pytest.mark.parametrize("reader", [Reader.CENTRE, Reader.PARTNERS, Reader.PUBLIC])
def test_what_leaves_is_what_the_package_holds(ledger, reader, tmp_path):
    firm = files.the_firm(ledger)
    seen = sending.preview(ledger, firm, reader, "en")
    packing.pack(ledger, firm, tmp_path / "a.esda", [load_or_make().recipient], reader)
    package = read_package(tmp_path / "a.esda", [load_or_make().identity])
    inside = {(one.body.row, one.body.field) for one in package.operations if one.body is not None}
    for line in seen.lines:
        assert ((line.row, line.field.name) in inside) == line.leaves, line
    assert seen.leaves == sum(line.leaves for line in seen.lines)
    assert sum(seen.by_level.values()) == len(seen.lines)


def test_a_field_is_told_with_the_record_it_belongs_to(ledger):
    lines = sending.preview(ledger, files.the_firm(ledger), Reader.CENTRE, "en").lines
    price = next(line for line in lines if line.field.name == "price")
    assert (price.entity, price.subject) == ("quantity", "Kum")
    note = next(line for line in lines if line.field.name == "note")
    assert (note.level, note.leaves) == (VisibilityLevel.PRIVATE, False)


def test_addresses_are_noted_renamed_and_forgotten(ledger, tmp_path):
    mine = load_or_make().recipient
    (tmp_path / "centre.txt").write_text(f"# centre\n{mine}\n", encoding="utf-8")
    addresses.note_address("", str(tmp_path / "centre.txt"))
    assert [one.name for one in addresses.addresses()] == ["centre"]
    addresses.note_address("Merkez", mine)
    assert [(one.name, one.recipient) for one in addresses.addresses()] == [("Merkez", mine)]
    addresses.forget_address(mine)
    assert addresses.addresses() == []


def test_what_is_no_recipient_is_refused_and_changes_nothing(ledger):
    with pytest.raises(UserFault):
        addresses.note_address("Merkez", "age1nonsense")
    assert addresses.addresses() == []


def test_a_damaged_list_is_told_and_kept(ledger):
    (profile() / "addresses.json").write_text(json.dumps([{"name": "x"}]), encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="addresses-damaged"):
        addresses.note_address("Merkez", load_or_make().recipient)
    assert (profile() / "addresses.json").exists()

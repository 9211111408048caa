"""A catalogue's pack: what was signed comes back, and nothing else is ever believed."""

import io
import zipfile
from random import Random

import pytest

from esdesk.core.errors import UserFault
from esdesk.core.operation import canonical
from esdesk.exchange import limits
from esdesk.exchange.catalogue_pack import CataloguePack, open_pack, read_pack, write_pack
from esdesk.exchange.keys import load_or_make

FILES = {"catalogue.toml": b'version = "2026.12.1"\n', "concepts.csv": "id,label\nkum,Kum ğüş\n".encode() * 50}
FLIPS = 400


@pytest.fixture
def keys(tmp_path, monkeypatch):
    monkeypatch.setenv("ESDESK_KEYRING", "off")
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "profile"))
    return load_or_make()


@pytest.fixture
def content(keys, tmp_path):
    path = tmp_path / "a.escat"
    write_pack(path, CataloguePack("2026.12.1", "abc", "", "", "0.1.0", FILES), keys)
    return path.read_bytes()


def members(content):
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def zipped(pairs, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as packed:
        for name, inside in pairs:
            packed.writestr(zipfile.ZipInfo(name), inside, method)
    return buffer.getvalue()


def refused(content):
    with pytest.raises(UserFault) as refusal:
        open_pack(content)
    assert refusal.value.code.startswith("catalogue-pack-")
    return refusal.value.code.removeprefix("catalogue-pack-")


def test_what_was_packed_comes_back(keys, content):
    found = open_pack(content)
    assert (found.version, found.schema, found.device, found.files) == ("2026.12.1", "abc", keys.device, FILES)
    assert found.signed_by == keys.fingerprint


def test_a_byte_changed_anywhere_is_refused_or_changes_nothing(content):
    chance, whole, told = Random(4), open_pack(content), set()
    for at in sorted(chance.sample(range(len(content)), min(FLIPS, len(content)))):
        bad = content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
        try:
            assert open_pack(bad) == whole  # a date or a flag of the archive, which says nothing
        except UserFault as fault:
            told.add(fault.code)
    assert {"catalogue-pack-damaged"} <= told <= {"catalogue-pack-damaged", "catalogue-pack-too-large"}


def test_a_pack_cut_anywhere_is_refused(content):
    for at in Random(5).sample(range(len(content)), 60):
        assert refused(content[:at]) == "damaged"
    assert refused(content + b"\0") == "damaged"


def test_another_signer_or_another_table_is_refused(keys, content, tmp_path, monkeypatch):
    inside = members(content)
    assert refused(zipped((inside | {"concepts.csv": b"id,label\n"}).items())) == "damaged"
    assert refused(zipped((inside | {"manifest.sig": bytes(64)}).items())) == "signature-wrong"
    assert refused(zipped([one for one in inside.items() if one[0] != "concepts.csv"])) == "damaged"
    monkeypatch.setenv("ESDESK_PROFILE", str(tmp_path / "other"))
    forged = load_or_make().sign(b"esdesk-cat-v1\0" + inside["manifest.json"])
    assert refused(zipped((inside | {"manifest.sig": forged}).items())) == "signature-wrong"
    manifest = inside["manifest.json"].replace(b"2026.12.1", b"2027.12.1")
    assert refused(zipped((inside | {"manifest.json": manifest}).items())) == "signature-wrong"
    newer = inside["manifest.json"].replace(b"esdesk-catalogue/1", b"esdesk-catalogue/2")
    assert refused(zipped((inside | {"manifest.json": newer}).items())) == "newer"


@pytest.mark.parametrize(
    "name", ["../evil.csv", "/etc/evil.csv", "a/b.csv", "evil.exe", "C:evil.csv", "ğ.csv", "x" * 99]
)
def test_names_that_lead_elsewhere_are_refused(content, name):
    assert refused(zipped([*members(content).items(), (name, b"x")])) == "damaged"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_refused(content):
    assert refused(zipped([*members(content).items(), ("concepts.csv", b"x")])) == "damaged"


def test_bombs_are_refused_before_they_are_unpacked(content):
    bomb = zipped([*members(content).items(), ("bomb.csv", bytes(limits.CATALOGUE + 1))])
    assert len(bomb) < limits.MEGABYTE
    assert refused(bomb) == "too-large"
    assert refused(zipped([(f"a{n}.csv", b"") for n in range(2000)])) == "damaged"
    declared = (limits.CATALOGUE + 1).to_bytes(4, "little")
    honest = zipped([*members(content).items(), ("bomb.csv", bytes(limits.CATALOGUE + 1))])
    assert refused(honest.replace(declared, (10).to_bytes(4, "little"))) == "damaged"


def test_a_manifest_that_its_signer_wrote_wrong_is_refused(keys, content):
    inside = members(content)
    for manifest in (
        b"[]",
        b"{}",
        canonical({"format": 1}),
        inside["manifest.json"].replace(b'"schema":"abc"', b'"schema":1'),
    ):
        signed = keys.sign(b"esdesk-cat-v1\0" + manifest)
        assert refused(zipped((inside | {"manifest.json": manifest, "manifest.sig": signed}).items())) == "damaged"


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UserFault, match="catalogue-pack-missing"):
        read_pack(tmp_path / "a.escat")

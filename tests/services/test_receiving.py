"""A package that has arrived finds its file, or makes one; what is refused leaves nothing behind."""

import pytest

from esdesk.core.errors import UserFault
from esdesk.core.paths import using_profile
from esdesk.services.files.files import opened
from esdesk.services.sync import packing
from esdesk.services.sync.receiving import look_at, take_in


@pytest.fixture
def sent(made, tmp_path):
    """A file and its package for this device, written by another laptop."""
    to = packing.device_keys().recipient
    with using_profile(tmp_path / "other"):
        new = made("theirs/dokum.esdesk")
        with opened(new.path) as ledger:
            packing.pack(ledger, new.firm, tmp_path / "p.esda", [to])
    return new, tmp_path / "p.esda"


def test_a_firm_that_is_new_here_gets_a_file_of_its_own(sent):
    _, package = sent
    arrived = look_at(package, [])
    assert (arrived.firm_name, arrived.into) == ("Örnek Dökümhane", None)
    assert not arrived.new_file.exists()
    path, merged = take_in(arrived)
    assert path == arrived.new_file
    assert path.stem == "Örnek Dökümhane"
    assert merged.merged.added == arrived.summary.operations
    with opened(path) as ledger:
        assert len(ledger.records("firm")) == 1


def test_it_finds_the_file_that_holds_its_firm_among_others(sent, made, tmp_path):
    new, package = sent
    own = made("own.esdesk", "Başka Firma")
    (tmp_path / "broken.esdesk").write_bytes(b"no database")
    arrived = look_at(package, [tmp_path / "broken.esdesk", tmp_path / "gone.esdesk", own.path, new.path])
    assert arrived.into == new.path
    path, merged = take_in(arrived)
    assert path == new.path
    assert merged.merged.added == 0


def test_what_is_no_package_is_refused_and_makes_nothing(profile, tmp_path):
    (tmp_path / "x.esda").write_bytes(b"PK\x03\x04")
    with pytest.raises(UserFault):
        look_at(tmp_path / "x.esda", [])


def test_a_package_that_vanished_meanwhile_leaves_no_file(sent):
    _, package = sent
    arrived = look_at(package, [])
    package.unlink()
    with pytest.raises(UserFault):
        take_in(arrived)
    assert not arrived.new_file.exists()

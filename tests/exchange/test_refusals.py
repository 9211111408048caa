import hashlib
import tracemalloc
from random import Random

import pytest

from esdesk.core import sentences
from esdesk.core.errors import UserFault
from esdesk.core.operation import Level
from esdesk.exchange import limits
from esdesk.exchange.package import read_package
from tests.exchange.attacks import ATTACKS, Good
from tests.exchange.parcels import names_in, send, some_operations

PHOTO = b"\xff\xd8 a drum behind hall 3"


@pytest.fixture(scope="module")
def good(tmp_path_factory, auditor, centre):
    operations = some_operations(auditor, 8)
    operations[1], operations[4] = operations[1].at(Level.WITHHELD), operations[4].at(Level.ERASED)
    path = tmp_path_factory.mktemp("good") / "a.esda"
    send(path, auditor, operations, evidence={hashlib.sha256(PHOTO).hexdigest(): PHOTO})
    return Good(path.read_bytes(), author=auditor, attacker=centre)


@pytest.mark.parametrize("name", ATTACKS)
def test_a_damaged_package_is_refused_with_its_reason_and_leaves_nothing(good, name, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    damage, codes, times = ATTACKS[name]
    path = tmp_path / "a.esda"
    for seed in range(times):
        path.write_bytes(damage(good, Random(seed)))
        with pytest.raises(UserFault) as told:
            read_package(path, [good.author.identity])
        assert told.value.code in codes, seed
        assert told.value.facts["file"] == path
        assert all(str(path) in sentences.told(told.value, language) for language in ("tr", "en"))
        assert names_in(tmp_path) == ["a.esda"]


def test_there_are_500_of_them():
    assert sum(times for _, _, times in ATTACKS.values()) >= 500


def test_the_package_they_were_made_of_is_good(good, tmp_path):
    path = tmp_path / "a.esda"
    for content in (good.content, good.with_lines(good.lines), good.resigned(note="of a newer program")):
        path.write_bytes(content)
        assert len(read_package(path, [good.author.identity]).operations) == 8


def test_a_package_with_more_operations_than_the_format_allows_is_refused(good, tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "OPERATIONS", 7)
    (tmp_path / "a.esda").write_bytes(good.content)
    with pytest.raises(UserFault, match="package-records-too-many"):
        read_package(tmp_path / "a.esda", [good.author.identity])


@pytest.mark.parametrize(
    "name",
    [
        "a_line_that_does_not_end",
        "a_bomb_of_good_operations",
        "a_bomb_in_the_archive",
        "a_directory_without_end",
        "files_that_share_their_bytes",
    ],
)
def test_a_bomb_costs_no_memory(good, name, tmp_path):
    path = tmp_path / "a.esda"
    path.write_bytes(ATTACKS[name][0](good, Random(1)))
    tracemalloc.start()
    try:
        with pytest.raises(UserFault):
            read_package(path, [good.author.identity])
        assert tracemalloc.get_traced_memory()[1] < 32 * limits.MEGABYTE
    finally:
        tracemalloc.stop()

"""A preview says what the merge then does, no more and no less, and leaves no trace."""

import random
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.core.clock import Clock, wall_ms
from esdesk.core.errors import UserFault
from esdesk.core.flat import flat
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Level, digest, write_operation
from esdesk.core.paths import using_profile
from esdesk.exchange.manifest import Manifest
from esdesk.exchange.package import Package
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change
from esdesk.services.files.files import opened
from esdesk.services.records import records
from esdesk.services.sync import packing, previewing
from esdesk.services.sync.previewing import What
from tests.ledger.devices import FIRM, TEN_YEARS_MS

ROWS = [UUID(int=1000 + n) for n in range(3)]
FIELDS = ["name", "note", "kind"]
steps = st.lists(
    st.tuples(
        st.sampled_from(["write"] * 5 + ["delete", "restore", "erase", "deliver"]),
        st.integers(0, 1),
        st.sampled_from(ROWS),
        st.sampled_from(FIELDS),
        st.sampled_from("abc"),
    ),
    min_size=4,
    max_size=14,
)


def parcel(device, operations):
    """A package of these operations as its reader has it; what it says beside them is of no account here."""
    manifest = Manifest(
        package_id=new_id(), firm=FIRM, device=device, created_at=datetime(2026, 1, 1, tzinfo=UTC),
        count=len(operations), as_written=dict.fromkeys(Level, 0), previous=None, schema=1, app_version="",
        catalogue_version="", reader_role="centre", recipients=(), evidence={}, raw=new_id().bytes,
        digest=digest((one.id, one.commitment) for one in operations),
    )  # fmt: skip
    return Path("p.esda"), Package(manifest, tuple(flat(one) for one in operations), {}, True, b"", 0, b"")


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """An empty file, to be copied: making one takes longer than all that is done with it here."""
    path = tmp_path_factory.mktemp("empty") / "empty.esdesk"
    with using_profile(path.parent):
        Ledger.create(path, "0" * 64).close()
    return path


def clock_off_by(skew):
    return Clock(lambda: wall_ms() + skew)


@contextmanager
def two_laptops(empty):
    """Two open files of one firm, the clock of the second ten years ahead."""
    with tempfile.TemporaryDirectory() as folder, using_profile(Path(folder) / "profile"), ExitStack() as stack:
        opened = []
        for number, skew in enumerate((0, TEN_YEARS_MS)):
            path = Path(folder) / f"{number}.esdesk"
            shutil.copy(empty, path)
            opened.append(stack.enter_context(Ledger(path, f"{number:064x}", clock=clock_off_by(skew))))
        yield opened


def play(laptops, history):
    for what, number, row, field, value in history:
        ledger, other = laptops[number], laptops[1 - number]
        if what == "write":
            ledger.record(FIRM, [Change("resource", row, field, value)])
        elif what == "delete":
            ledger.delete([(FIRM, "resource", row)])
        elif what == "restore":
            ledger.restore([(FIRM, "resource", row)])
        elif what == "deliver":
            other.merge(ledger.operations(FIRM, ledger.author.device))
        elif targets := [one.id for one in ledger.operations(FIRM) if one.body and one.body.row == row]:
            ledger.erase(FIRM, operations=targets[:1], reason="a test", asked_by="the firm")


def seen(ledger):
    standing = {one.row: dict(one.values) for one in ledger.records()}
    gone = {one.row for one in ledger.records(deleted=True)}
    conflicts = {(one.row, one.field): {head.operation for head in one.heads} for one in ledger.conflicts()}
    return standing, gone, conflicts


def difference(before, after):
    """What two states differ in, worked out from nothing but what they show."""
    (stood, was_gone, _), (stands, is_gone, _) = before, after
    found = {}
    for row in stood.keys() | stands.keys():
        old, new = stood.get(row, {}), stands.get(row, {})
        fields = {name: (old.get(name), new.get(name)) for name in old | new if old.get(name) != new.get(name)}
        if row in stood and row in stands:
            if fields:
                found[row] = What.CHANGED, fields
        elif row in stands:
            found[row] = What.RESTORED if row in was_gone else What.ADDED, fields
        else:
            found[row] = (What.DELETED, {}) if row in is_gone else (What.ERASED, fields)
    return found


def bytes_of(path):
    return {one.name: one.read_bytes() for one in path.parent.glob(f"{path.name}*") if not one.name.endswith("-shm")}


@settings(max_examples=40)
@given(history=steps, seed=st.integers(0, 2**16))
def test_the_preview_is_the_difference_that_the_merge_makes(empty, history, seed):
    chance = random.Random(seed)
    with two_laptops(empty) as (ledger, other):
        play((ledger, other), history)
        own = other.operations(FIRM, other.author.device)
        sent = [one.at(Level.WITHHELD) if one.body and chance.random() < 0.2 else one for one in own]
        chance.shuffle(sent)
        parcels = [parcel(other.author.device, part) for part in (sent[: len(sent) // 2], sent)]
        before, digest_before, written = seen(ledger), ledger.digest(), bytes_of(ledger.path)
        told = previewing.preview_of(ledger, parcels, "en")
        assert (seen(ledger), ledger.digest(), bytes_of(ledger.path)) == (before, digest_before, written)
        merged = [ledger.merge_all([packing.parcelled(package)])[0] for _, package in parcels]
        after = seen(ledger)
        assert [one.merged for one in told.packages] == merged
        rows = {one.row: (one.what, {field.field: (field.old, field.new) for field in one.fields}) for one in told.rows}
        assert rows == difference(before, after)
        new = {(one.row, one.field): {head.operation for head in one.heads} for one in told.conflicts}
        assert new == {place: heads for place, heads in after[2].items() if before[2].get(place) != heads}
        assert {(one.row, one.field) for one in told.settled} == before[2].keys() - after[2].keys()
        assert len(told.erasings) == sum(one.row not in before[0] for one in ledger.records("erasure"))
        assert_the_authors_are_right(ledger, told)


def assert_the_authors_are_right(ledger, told):
    for row in told.rows:
        standing = [one for one in ledger.history(row.row) if one.standing]
        if row.what is What.DELETED:
            assert row.by.device in {one.device for one in standing if one.field == "_deleted"}
        for field in row.fields:
            if field.new is not None:
                said = [one for one in standing if one.field == field.field and one.value == field.new]
                assert (field.by.device, field.by.moment) in {(one.device, one.moment) for one in said}
                assert field.level is Level.FULL


@pytest.fixture
def theirs(plant, tmp_path):
    """What another laptop makes of a copy of the plant's file, as a package for this one."""

    def packed(write, name="theirs.esda"):
        to = packing.device_keys().recipient
        copy = tmp_path / f"{name}.esdesk"
        plant.ledger.copy_to(copy)
        with using_profile(tmp_path / f"profile-{name}"), opened(copy) as ledger:
            write(ledger)
            return packing.pack(ledger, plant.firm, tmp_path / name, [to]).path

    return packed


def test_a_real_package_tells_names_words_and_authors(plant, theirs):
    sand = plant.have("Döküm kumu", note="kuru")
    package = theirs(lambda ledger: records.set_field(ledger, sand.hex, "note", "nemli"))
    told = previewing.preview(plant.ledger, [package], "tr")
    [row] = told.rows
    assert (row.what, row.subject) == (What.CHANGED, "Döküm kumu")
    [change] = row.fields
    assert (change.field, change.old, change.new) == ("note", "kuru", "nemli")
    assert change.by.device == told.packages[0].summary.device
    assert not change.by.this_device
    assert (told.packages[0].again, told.packages[0].merged.added) == (False, 1)
    assert plant.ledger.packages() == []


def test_a_package_given_twice_or_merged_before_says_so(plant, theirs):
    package = theirs(lambda ledger: records.add(ledger, "resource", {"name": "Cüruf", "direction": "have"}))
    told = previewing.preview(plant.ledger, [package, package], "en")
    assert [(one.again, one.merged.known > 0) for one in told.packages] == [(False, False), (True, True)]
    packing.merge(plant.ledger, [package])
    told = previewing.preview(plant.ledger, [package], "en")
    assert [(one.again, one.merged.added) for one in told.packages] == [(True, 0)]
    assert told.rows == ()


def test_a_conflict_that_would_arise_and_one_that_would_be_settled_are_told(plant, theirs):
    sand = plant.have("Döküm kumu", note="kuru")
    first = theirs(lambda ledger: records.set_field(ledger, sand.hex, "note", "nemli"), "first.esda")
    records.set_field(plant.ledger, sand.hex, "note", "tozlu")
    [conflict] = previewing.preview(plant.ledger, [first], "en").conflicts
    assert {head.value for head in conflict.heads} == {"nemli", "tozlu"}
    packing.merge(plant.ledger, [first])
    settling = theirs(lambda ledger: records.set_field(ledger, sand.hex, "note", "karışık"), "second.esda")
    told = previewing.preview(plant.ledger, [settling], "en")
    assert told.conflicts == ()
    assert [one.field for one in told.settled] == ["note"]


def test_a_conflict_that_gets_another_side_is_told_again(plant, theirs):
    sand = plant.have("Döküm kumu", note="kuru")
    packages = [theirs(noting(sand, text), f"{text}.esda") for text in ("nemli", "yağlı")]
    records.set_field(plant.ledger, sand.hex, "note", "tozlu")
    packing.merge(plant.ledger, packages[:1])
    told = previewing.preview(plant.ledger, packages[1:], "en")
    [conflict] = told.conflicts
    assert {head.value for head in conflict.heads} == {"nemli", "yağlı", "tozlu"}
    assert previewing.preview(plant.ledger, packages[:1], "en").conflicts == ()


def test_a_record_that_comes_back_is_told_from_a_new_one(plant, theirs):
    sand = plant.have("Döküm kumu", note="kuru")
    package = theirs(noting(sand, "nemli"))
    records.delete_row(plant.ledger, sand.hex)
    told = previewing.preview(plant.ledger, [package], "en")
    assert [(row.what, row.subject) for row in told.rows] == [(What.RESTORED, "Döküm kumu")]
    assert [one.field for one in told.conflicts] == [None], "a deletion met an edit"


def noting(row, text):
    return lambda ledger: records.set_field(ledger, row.hex, "note", text)


def test_an_erasure_is_told_with_its_reason(plant, theirs):
    sand = plant.have("Gizli reçete")
    package = theirs(lambda ledger: records.erase(ledger, sand.hex, "name", reason="yanlış alan", asked_by="firma"))
    told = previewing.preview(plant.ledger, [package], "en")
    [erasing] = told.erasings
    assert (erasing.reason, erasing.asked_by, erasing.values) == ("yanlış alan", "", 1), "who asked is private"
    [change] = [field for row in told.rows if row.row == sand for field in row.fields]
    assert (change.field, change.old, change.new, change.level) == ("name", "Gizli reçete", None, Level.ERASED)
    assert plant.ledger.record_at(sand).values["name"] == "Gizli reçete"


def test_what_merging_would_refuse_the_preview_refuses(plant, theirs, tmp_path):
    package = theirs(lambda ledger: records.add(ledger, "resource", {"name": "Cüruf", "direction": "have"}))
    package.write_bytes(package.read_bytes()[:-1])
    with pytest.raises(UserFault, match="package-damaged"):
        previewing.preview(plant.ledger, [package], "en")


def test_a_file_that_is_not_there_is_looked_at_as_an_empty_one(plant, theirs, tmp_path):
    package = theirs(lambda ledger: records.add(ledger, "resource", {"name": "Cüruf", "direction": "have"}))
    with previewing.seen(tmp_path / "none.esdesk") as ledger:
        told = previewing.preview(ledger, [package], "en")
    assert [(row.what, row.subject) for row in told.rows] == [(What.ADDED, "Cüruf")]
    assert not (tmp_path / "none.esdesk").exists()


def test_a_large_package_writes_nothing_either(plant):
    """More than SQLite keeps in memory: unless it is told not to, it writes to the log before anybody committed."""
    device, epoch = "9" * 64, new_id()
    operations = [
        write_operation(id=new_id(), firm=FIRM, device=device, epoch=epoch, seq=seq, preds=(),
                        body=Body("resource", new_id(), "note", "x" * 100_000, hlc=seq))
        for seq in range(1, 31)
    ]  # fmt: skip
    plant.ledger.make_whole()
    before = bytes_of(plant.ledger.path)
    assert len(previewing.preview_of(plant.ledger, [parcel(device, operations)], "en").rows) == 30
    assert bytes_of(plant.ledger.path) == before

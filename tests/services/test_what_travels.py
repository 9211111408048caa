"""Photos leave with a package where its reader sees what they prove, and stay on the laptop where not.

The oracle is what a reader can make of a package: whatever came with it must stand there as evidence of something that
stands there too; and whatever the writer shows must have come where all may be seen.
"""

import hashlib
import itertools
from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.audit.visibility import Reader
from esdesk.core.ids import new_id
from esdesk.core.operation import Operation
from esdesk.core.paths import using_profile
from esdesk.exchange.keys import load_or_make
from esdesk.exchange.package import Package, read_package
from esdesk.ledger.heads import row_state
from esdesk.ledger.ledger import Ledger
from esdesk.services.evidence import evidence
from esdesk.services.files import files
from esdesk.services.files.files import entered
from esdesk.services.records import records
from esdesk.services.sync import packing

NUMBERS = itertools.count()
FIELDS = ("name", "note", "fate", "")
PHOTOS = st.integers(0, 3)
GROUPS, LEVELS = st.sampled_from(["what", "note", "evidence"]), st.sampled_from(["private", "centre", "public"])
STEPS = st.one_of(
    st.tuples(st.just("attach"), PHOTOS, st.sampled_from(FIELDS)),
    st.tuples(st.just("detach"), PHOTOS),
    st.tuples(st.just("tie"), PHOTOS, st.sampled_from(FIELDS)),
    st.tuples(st.just("replace"), PHOTOS, PHOTOS),
    st.tuples(st.just("level"), GROUPS, LEVELS),
    st.tuples(st.just("delete")),
    st.tuples(st.just("undo")),
)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


class Laptop:
    """A file in a folder of its own, its sand, and what happened to it."""

    def __init__(self, folder: Path, ledger: Ledger) -> None:
        self.folder, self.ledger = folder, ledger
        self.firm = files.the_firm(ledger)
        self.sand = records.add(
            ledger, "resource", {"name": "Kum", "direction": "have", "note": "kuru", "fate": "stored"}
        )
        self.attached: set[str] = set()

    def photo(self, number: int) -> bytes:
        return b"lead: %d mg/kg, %s" % (number, self.sand.bytes)

    def named(self, *numbers: int) -> set[str]:
        return {sha256(self.photo(number)) for number in numbers}

    def photos(self) -> list[UUID]:
        return [one.row for one in evidence.of_row(self.ledger, self.sand)]

    def attach(self, number: int, field: str) -> None:
        if not self.ledger.record_at(self.sand).deleted:
            evidence.attach(self.ledger, self.sand, field, self.photo(number), f"{number}.pdf")
            self.attached |= self.named(number)

    def detach(self, number: int) -> None:
        for row in self.photos()[number : number + 1]:
            evidence.detach(self.ledger, row)

    def tie(self, number: int, field: str) -> None:
        if not self.ledger.record_at(self.sand).deleted:
            for row in self.photos()[number : number + 1]:
                evidence.tie(self.ledger, row, self.sand, field)

    def replace(self, number: int, by: int) -> None:
        """Another file in the same evidence."""
        for row in self.photos()[number : number + 1]:
            content = self.photo(by)
            change = entered("evidence", row, "file", {"sha256": sha256(content), "name": "x"})
            self.ledger.record(self.firm, [change], files={sha256(content): content})
            self.attached |= self.named(by)

    def level(self, group: str, level: str) -> None:
        if not self.ledger.record_at(self.sand).deleted:
            records.set_field(self.ledger, self.sand.hex, f"visibility.{group}", level)

    def delete(self) -> None:
        if not self.ledger.record_at(self.sand).deleted:
            records.delete_row(self.ledger, self.sand.hex)

    def undo(self) -> None:
        self.ledger.undo()

    def pack(self, reader: Reader = Reader.CENTRE, *, only_new: bool = False) -> Path:
        out = self.folder / f"{next(NUMBERS)}.esda"
        packing.pack(self.ledger, self.firm, out, [load_or_make().recipient], reader, only_new=only_new)
        return out


def opened(content: Path) -> Package:
    return read_package(content, [load_or_make().identity])


def shown(operations: Iterable[Operation]) -> set[str]:
    """The hashes of evidence that stands for something that stands, as the ledger's rules make it of operations."""
    bodies: dict[UUID, list[Operation]] = {}
    for one in operations:
        if one.body is not None:
            bodies.setdefault(one.body.row, []).append(one)
    states = {row: row_state(own, lambda _name, one, other: one == other) for row, own in bodies.items()}
    standing = {
        row: {name: field.value for name, field in state.fields.items()}
        for row, state in states.items()
        if not state.deleted
    }
    found = set()
    for values in standing.values():
        proves, file = values.get("proves"), values.get("file")
        if isinstance(proves, dict) and isinstance(file, dict):
            proven = standing.get(UUID(str(proves["row"])))
            if proven and (not proves.get("field") or proven.get(str(proves["field"]))):
                found.add(str(file["sha256"]))
    return found


@pytest.fixture(scope="module")
def one_file(tmp_path_factory):
    """A file that all examples share, each with a resource of its own."""
    folder = tmp_path_factory.mktemp("travels")
    with pytest.MonkeyPatch.context() as patch, using_profile(folder / "profile"):
        patch.setenv("ESDESK_KEYRING", "off")
        made = files.new_file(folder / "plant.esdesk", "Firma", "23.70")
        with files.opened(made.path) as ledger:
            yield folder, ledger


@given(st.lists(STEPS, max_size=8), st.sampled_from([Reader.CENTRE, Reader.PARTNERS, Reader.PUBLIC]))
@settings(max_examples=20)
def test_a_photo_leaves_where_the_reader_sees_what_it_proves_and_nowhere_else(one_file, steps, reader):
    laptop = Laptop(*one_file)
    laptop.level("all", "public")
    laptop.attach(0, "note")
    laptop.attach(1, "name")
    for name, *told in steps:
        getattr(laptop, name)(*told)
    package = opened(laptop.pack(reader))
    here = shown(laptop.ledger.operations(laptop.firm))
    assert set(package.evidence) == shown(package.operations)
    assert set(package.evidence) <= here
    if not any(name == "level" for name, *_ in steps):
        assert laptop.attached & here <= set(package.evidence)
    assert all(laptop.ledger.evidence_content(one) for one in laptop.attached)


@pytest.fixture
def laptop(plant, tmp_path):
    return Laptop(tmp_path, plant.ledger)


def test_a_detached_photo_stays_on_the_laptop_and_goes_once_it_is_back(laptop):
    laptop.attach(1, "note")
    laptop.detach(0)
    package = opened(laptop.pack())
    assert package.evidence == {}
    assert "1.pdf" not in repr(package.operations)
    assert all(laptop.ledger.evidence_content(one) for one in laptop.named(1))
    laptop.undo()
    assert set(opened(laptop.pack(only_new=True)).evidence) == laptop.named(1)


def test_a_photo_of_a_withheld_field_is_withheld_with_its_name_until_the_field_is_opened(laptop):
    laptop.level("note", "private")
    laptop.attach(1, "note")
    laptop.attach(2, "name")
    package = opened(laptop.pack())
    assert set(package.evidence) == laptop.named(2)
    assert "1.pdf" not in repr(package.operations)
    assert "2.pdf" in repr(package.operations)
    laptop.level("note", "centre")
    assert set(opened(laptop.pack(only_new=True)).evidence) == laptop.named(1)


def test_a_photo_that_was_replaced_stays(laptop):
    laptop.attach(1, "note")
    laptop.replace(0, 2)
    assert set(opened(laptop.pack()).evidence) == laptop.named(2)


def test_evidence_of_what_is_unknown_or_of_itself_stays(laptop):
    row, content = new_id(), laptop.photo(1)
    value = {"sha256": sha256(content), "name": "1.pdf"}
    for proves in ({"entity": "evidence", "row": str(row)}, {"entity": "resource", "row": str(new_id())}, None):
        changes = [entered("evidence", row, "file", value), entered("evidence", row, "proves", proves)]
        laptop.ledger.record(laptop.firm, changes, files={sha256(content): content})
        assert opened(laptop.pack()).evidence == {}

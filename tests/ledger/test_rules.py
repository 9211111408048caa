"""The rules of the ledger, one by one, on real files."""

import shutil
from types import SimpleNamespace
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.sql.compiler import SQLCompiler
from sqlcipher3 import dbapi2

from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Level, write_operation
from esdesk.ledger import write
from esdesk.ledger.database import told_faults
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Draft
from tests.ledger.devices import FIRM, TEN_YEARS_MS, Device, withheld

ROW = UUID(int=42)


@pytest.fixture
def pair(tmp_path):
    """Two devices, twenty years apart."""
    return Device(tmp_path, 1, skew=-TEN_YEARS_MS), Device(tmp_path, 2, skew=TEN_YEARS_MS)


def test_what_is_written_is_shown_and_has_a_history(pair):
    one, _ = pair
    one.write(ROW, "name", "mermer çamuru")
    one.write(ROW, "name", "mermer kesim çamuru")
    assert one.shown() == {(ROW, "name"): "mermer kesim çamuru"}
    with one.open() as ledger:
        assert [(entry.value, entry.standing) for entry in ledger.history(ROW)] == [
            ("mermer çamuru", False),
            ("mermer kesim çamuru", True),
        ]


def test_equal_values_make_no_operation(pair):
    one, _ = pair
    one.write(ROW, "name", "cam")
    assert one.write(ROW, "name", "cam") == []


def test_a_later_edit_wins_whatever_the_clock_says(pair):
    early, late = pair
    late.write(ROW, "name", "written in ten years")
    early.merge(late.own())
    early.write(ROW, "name", "written after that, ten years ago")
    late.merge(early.own())
    assert late.shown() == early.shown() == {(ROW, "name"): "written after that, ten years ago"}


def test_concurrent_edits_are_a_conflict_until_someone_settles_it(pair):
    one, two = pair
    one.write(ROW, "name", "first")
    two.merge(one.own())
    one.write(ROW, "name", "left")
    two.write(ROW, "name", "right")
    one.merge(two.own())
    with one.open() as ledger:
        (conflict,) = ledger.conflicts()
        assert {head.value for head in conflict.heads} == {"left", "right"}
        assert conflict.earlier is not None
        assert conflict.earlier.value == "first"
    one.write(ROW, "name", "left")  # the same text again settles it: it names both heads
    two.merge(one.own())
    with two.open() as ledger:
        assert ledger.conflicts() == []
    assert two.everything() == one.everything()


def test_equal_amounts_written_apart_are_no_conflict(pair):
    one, two = pair
    quantity = UUID(int=9)
    for device, value, unit in [(one, "1.200", "kg"), (two, "1,2", "t")]:
        with device.open() as ledger:
            amount = {"value": value, "unit": unit, "period": "year"}
            ledger.record(FIRM, [Change("quantity", quantity, "arising", amount)])
    one.merge(two.own())
    with one.open() as ledger:
        assert ledger.conflicts() == []


def test_fields_do_not_conflict_with_each_other(pair):
    one, two = pair
    one.write(ROW, "name", "first")
    two.merge(one.own())
    one.write(ROW, "name", "other")
    two.write(ROW, "note", "wet")
    one.merge(two.own())
    assert one.shown() == {(ROW, "name"): "other", (ROW, "note"): "wet"}


def test_an_edit_that_a_deletion_did_not_know_keeps_the_row(pair):
    one, two = pair
    one.write(ROW, "name", "first")
    one.write(ROW, "note", "kept too")
    two.merge(one.own())
    one.delete(ROW)
    assert one.shown() == {}
    two.write(ROW, "name", "still needed")
    one.merge(two.own())
    assert one.shown() == {(ROW, "name"): "still needed", (ROW, "note"): "kept too"}
    with one.open() as ledger:
        (conflict,) = ledger.conflicts()
        assert conflict.field is None
        ledger.delete([(FIRM, "resource", ROW)])
        assert ledger.conflicts() == []
        assert ledger.records() == []


def test_an_erased_value_does_not_come_back_with_an_old_package(pair):
    one, two = pair
    one.write(ROW, "name", "public")
    (secret,) = one.write(ROW, "note", "a secret in the wrong field")
    old_package = one.own()
    with one.open() as ledger:
        before = ledger.digest()
        ledger.erase(FIRM, operations=[secret.id], reason="typed into the wrong field", asked_by="the firm")
    two.merge(one.own())
    two.merge(old_package)
    one.merge(old_package)
    assert two.everything() == one.everything()
    assert one.shown() == {
        (ROW, "name"): "public",
        **{key: value for key, value in one.shown().items() if key[0] != ROW},
    }
    with one.open() as ledger:
        assert ledger.digest() != before  # the erasing itself is an operation; what it erased still counts
    for device in pair:
        whole = b"".join(path.read_bytes() for path in device.home.glob("audit.esdesk*"))
        assert b"a secret in the wrong field" not in whole


def test_what_an_erasure_names_cannot_be_erased_not_even_by_a_stub_of_it(pair):
    one, two = pair
    (secret,) = one.write(ROW, "note", "a secret")
    with one.open() as ledger:
        ledger.erase(FIRM, operations=[secret.id], reason="a test", asked_by="the firm")
    naming = next(op for op in one.own() if op.body is not None and op.body.field == "named")
    with one.open() as ledger:
        ledger.erase(FIRM, operations=[naming.id], reason="another test", asked_by="the firm")
    before = one.everything()
    one.merge([naming.at(Level.WITHHELD)])
    with one.open() as ledger:
        ledger.rebuild()
    assert one.everything() == before
    two.merge(withheld([naming]))
    two.merge(one.own())
    assert two.everything() == one.everything()


def test_a_sender_cannot_erase_by_marking_alone(pair):
    one, two = pair
    (note,) = one.write(ROW, "note", "stays")
    two.merge([note])
    two.merge([note.at(Level.ERASED)])
    assert two.shown() == {(ROW, "note"): "stays"}


def test_a_withheld_operation_hides_the_value_it_replaced(pair):
    one, two = pair
    one.write(ROW, "name", "old")
    two.merge(one.own())
    (new,) = one.write(ROW, "name", "new and private")
    two.merge(withheld([new]))
    with two.open() as ledger:
        assert ledger.records() == []  # nothing that can be seen is the latest
        assert ledger.digest() == one.everything()[0]
    two.merge([new])
    assert two.everything() == one.everything()


def test_one_id_for_two_operations_quarantines_both_in_any_order(tmp_path):
    id, epoch = new_id(), new_id()
    twins = [
        write_operation(
            id=id, firm=FIRM, device="a" * 64, epoch=epoch, seq=1, preds=(),
            body=Body("resource", ROW, "name", value, hlc=1),
        )
        for value in ("this", "that")
    ]  # fmt: skip
    seen = []
    for number, order in enumerate([twins, twins[::-1], [twins[0]]]):
        device = Device(tmp_path, 10 + number)
        for operation in order:
            device.merge([operation])
        seen.append(device.everything())
    assert seen[0] == seen[1]
    assert seen[0][1] == ()
    assert seen[2][1] != ()


def test_what_is_in_quarantine_replaces_nothing_though_it_cannot_be_seen(pair):
    one, two = pair
    (name,) = one.write(ROW, "name", "kum")
    id, epoch = new_id(), new_id()
    twins = [
        write_operation(
            id=id, firm=FIRM, device="a" * 64, epoch=epoch, seq=1, preds=[name.id],
            body=Body("resource", ROW, "name", value, hlc=1),
        ).at(Level.WITHHELD)
        for value in ("this", "that")
    ]  # fmt: skip
    two.merge([name, twins[0]])
    assert two.shown() == {}
    two.merge([twins[1]])
    assert two.shown() == {(ROW, "name"): "kum"}


def test_heads_of_another_firm_cannot_be_replaced(pair):
    one, _ = pair
    (name,) = one.write(ROW, "name", "ours")
    stranger = write_operation(
        id=new_id(), firm=UUID(int=8), device="b" * 64, epoch=new_id(), seq=1, preds=[name.id],
        body=Body("resource", ROW, "name", "theirs", hlc=1 << 60),
    )  # fmt: skip
    before = one.everything()
    with one.open() as ledger, pytest.raises(UserFault, match="foreign-heads"):
        ledger.merge([stranger])
    assert one.everything() == before


def test_a_copied_file_begins_a_new_epoch(pair):
    one, _ = pair
    one.write(ROW, "name", "before the copy")
    copy = one.saved_copy()
    one.write(ROW, "name", "after the copy")
    one.go_back_to(copy)
    one.write(ROW, "note", "written in the restored file")
    runs = {(op.epoch, op.seq) for op in one.own()}
    assert len({epoch for epoch, _ in runs}) == 2
    one.write(ROW, "note", "once more")
    assert len({op.epoch for op in one.own()}) == 2  # and no further one


def test_gaps_are_seen(pair):
    one, two = pair
    for value in "abc":
        one.write(ROW, "name", value)
    first, _, third = one.own()
    two.merge([first, third])
    with two.open() as ledger:
        (gap,) = ledger.gaps()
        assert (gap.first, gap.last) == (2, 2)


def test_undo_and_redo_of_an_import(pair):
    one, two = pair
    rows = [UUID(int=100 + n) for n in range(5)]
    with one.open() as ledger:
        ledger.record(FIRM, [Change("resource", row, "name", f"row {row.int}") for row in rows], "import")
    two.merge(one.own())
    two.write(rows[0], "name", "edited since")
    one.merge(two.own())
    with one.open() as ledger:
        undone = ledger.undo()
        assert undone.label == "import"
        assert undone.changed == 4
        assert [(kept.row, kept.value) for kept in undone.kept] == [(rows[0], "edited since")]
        assert [record.row for record in ledger.records()] == [rows[0]]
        assert ledger.redo().changed == 4
        assert len(ledger.records()) == 5
        with pytest.raises(UserFault, match="redo-nothing"):
            ledger.redo()


def test_undo_walks_back_and_redo_forward(pair):
    one, _ = pair
    for value in "abc":
        one.write(ROW, "name", value)
    shown = []
    with one.open() as ledger:
        for step in (ledger.undo, ledger.undo, ledger.redo, ledger.redo, ledger.undo):
            step()
            shown.append(ledger.records()[0].values["name"])
    assert shown == ["b", "a", "b", "c", "b"]


def test_undo_of_a_deletion(pair):
    one, _ = pair
    one.write(ROW, "name", "a")
    one.delete(ROW)
    with one.open() as ledger:
        ledger.undo()
        assert len(ledger.records()) == 1
        ledger.redo()
        assert ledger.records() == []


def test_a_draft_survives_and_goes_when_the_field_is_left(pair):
    one, _ = pair
    draft = Draft(FIRM, "resource", ROW, "name", "mermer çam", 10)
    with one.open() as ledger:
        ledger.keep_draft(draft)
    with one.open() as ledger:
        assert ledger.drafts() == [draft]
        ledger.record(FIRM, [Change("resource", ROW, "name", "mermer çamuru")])
        assert ledger.drafts() == []


def test_the_projection_can_be_thrown_away(pair):
    one, two = pair
    one.write(ROW, "name", "a")
    two.write(ROW, "name", "b")
    one.merge(two.own())
    before = one.everything()
    with one.open() as ledger:
        assert ledger.rebuild() == 1
    assert one.everything() == before


def test_members_and_fields_of_a_newer_program_are_kept(pair):
    one, two = pair
    body = Body("resource", ROW, "field_of_2031", {"shape": "new"}, hlc=1, schema=9, more=(("mood", "sunny"),))
    newer = write_operation(id=new_id(), firm=FIRM, device="c" * 64, epoch=new_id(), seq=1, preds=(), body=body)
    one.merge([newer])
    with one.open() as ledger:
        (kept,) = ledger.operations(FIRM, "c" * 64)
    assert kept == newer
    assert kept.to_wire() == newer.to_wire()
    two.merge([kept])
    assert two.everything() == one.everything()


def test_reading_writes_nothing(pair):
    one, _ = pair
    one.write(ROW, "name", "a")
    before = one.path.read_bytes()
    with one.open() as ledger:
        ledger.records()
        ledger.history(ROW)
        ledger.conflicts()
        ledger.digest()
    assert one.path.read_bytes() == before


def test_every_connection_is_set_to_keep_what_it_acknowledges(pair):
    one, _ = pair
    with one.open() as ledger:
        settings = {}
        with ledger._reading() as connection:
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete"):
                settings[name] = connection.execute(text(f"PRAGMA {name}")).scalar()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_a_file_that_is_not_there_or_not_ours_is_refused_and_left_alone(tmp_path):
    with pytest.raises(UserFault, match="file-missing"):
        Ledger(tmp_path / "none.esdesk", "a" * 64)
    other = tmp_path / "letter.esdesk"
    other.write_text("Dear auditor, " * 100)
    with pytest.raises(UserFault, match="file-not-esdesk"):
        Ledger(other, "a" * 64)
    assert other.read_text().startswith("Dear auditor")
    with pytest.raises(UserFault, match="file-exists"):
        Ledger.create(other, "a" * 64)


def test_what_was_asked_of_one_file_is_known_for_the_next(pair, monkeypatch):
    """The words of a statement are worked out once, whichever file it is for."""
    worked_out: list[str] = []
    compiled = SQLCompiler.process

    def noting(self, element, **how):
        worked_out.append(type(element).__name__)
        return compiled(self, element, **how)

    first, second = pair
    first.write(ROW, "name", "cam")
    first.shown()
    monkeypatch.setattr(SQLCompiler, "process", noting)
    second.write(ROW, "name", "cam")
    second.shown()
    assert worked_out == []


@pytest.mark.parametrize(("free", "code"), [(0, "disk-full"), (1 << 30, "disk-fails")])
def test_an_error_of_a_disk_without_room_is_told_as_a_full_disk(tmp_path, monkeypatch, free, code):
    error = dbapi2.OperationalError("disk I/O error")
    error.sqlite_errorcode = 10  # all that SQLite says where the index of its log cannot grow
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    with pytest.raises(EnvironmentFault, match=code), told_faults(tmp_path / "a.esdesk"):
        raise error


def test_much_is_written_in_portions_and_not_at_all_where_it_is_stopped(pair, monkeypatch):
    monkeypatch.setattr(write, "_AT_ONCE", 4)
    one, two = pair
    told = []

    def stop(done, _of):
        if done:
            raise KeyError("not wanted any more")

    rows = [UUID(int=n) for n in range(1, 6)]
    changes = [Change("resource", row, name, f"{name} {row.int}") for row in rows for name in ("name", "note")]
    with one.open() as ledger:
        assert len(ledger.record(FIRM, changes, tell=lambda *at: told.append(at))) == len(changes)
        assert told == [(0, 10), (4, 10), (8, 10)]
        before = ledger.digest(FIRM), ledger.operations(FIRM)
        with pytest.raises(KeyError):
            ledger.record(FIRM, [Change("resource", row, "name", "other") for row in rows], tell=stop)
        assert (ledger.digest(FIRM), ledger.operations(FIRM)) == before
    two.merge(one.own())
    assert two.shown() == one.shown() == {(row, name): f"{name} {row.int}" for row in rows for name in ("name", "note")}
    with one.open() as ledger:
        ledger.undo()
    assert one.shown() == {}

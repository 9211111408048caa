"""The laws of the ledger, against histories nobody thought of.

Three devices whose clocks are ten years off either way edit, delete, restore, settle, erase, undo and redo; deliver
parts of what they wrote, late, out of order, twice, in full or withheld; are copied and restored. Whatever happened:
once everyone has everything, all files are equal, whatever the order (commutative, associative, idempotent), they
equal an oracle that knows only the set, every value is a head or was knowingly replaced, and settling converges.
"""

import random
import shutil
import tempfile
from functools import cache, partial
from inspect import signature
from itertools import permutations
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import DELETED, Body, Level, Operation, digest, write_operation
from esdesk.ledger.views import Change
from tests.ledger.devices import FIRM, TEN_YEARS_MS, Device

ROWS = [UUID(int=1000 + n) for n in range(2)]
devices = st.integers(min_value=0, max_value=2)
rows = st.sampled_from(ROWS)
fields = st.sampled_from(["name", "note"])
seeds = st.integers(0, 2**16)
values = st.sampled_from(["a", "b", "c"])


class Machine(RuleBasedStateMachine):
    def make_device(self, number: int, skew: int) -> Device:
        """Other databases than files have devices of their own."""
        return Device(self.folder, number, skew)

    @initialize()
    def begin(self):
        self.folder = Path(tempfile.mkdtemp(prefix="esdesk-laws-"))
        skews = (-TEN_YEARS_MS, 0, TEN_YEARS_MS)
        self.devices = [self.make_device(number, skew) for number, skew in enumerate(skews)]
        self.written: dict[UUID, Operation] = {}
        self.copies: dict[int, Path] = {}

    def teardown(self):
        if hasattr(self, "folder"):
            self.settle_everything()
            shutil.rmtree(self.folder)

    def note(self, device: Device) -> None:
        """What the device has acknowledged; a restored file does not take it from the others."""
        for operation in device.own():
            known = self.written.get(operation.id)
            if known is None or known.level < operation.level or operation.level == Level.ERASED:
                self.written[operation.id] = operation if known is None or known.body is None else known

    @rule(edits=st.lists(st.tuples(devices, rows, fields, values), min_size=3, max_size=8))
    def edit(self, edits):
        for number, row, field, value in edits:
            self.devices[number].write(row, field, value)
        for device in self.devices:
            self.note(device)

    @rule(number=devices, row=rows)
    def delete(self, number, row):
        self.devices[number].delete(row)
        self.note(self.devices[number])

    @rule(number=devices, row=rows)
    def restore(self, number, row):
        with self.devices[number].open() as ledger:
            ledger.restore([(FIRM, "resource", row)])
        self.note(self.devices[number])

    @rule(number=devices, back=st.booleans())
    def undo(self, number, back):
        with self.devices[number].open() as ledger:
            try:
                ledger.undo() if back else ledger.redo()
            except UserFault as fault:
                assert fault.code in {"undo-nothing", "redo-nothing"}  # noqa: PT017
        self.note(self.devices[number])

    @rule(number=devices, seed=seeds)
    def erase(self, number, seed):
        with self.devices[number].open() as ledger:
            present = [op.id for op in ledger.operations(FIRM)]
            if present:
                target = random.Random(seed).choice(sorted(present))
                ledger.erase(FIRM, operations=[target], reason="a test", asked_by="the firm")
        self.note(self.devices[number])

    @rule(source=devices, receiver=devices, seed=seeds)
    def deliver(self, source, receiver, seed):
        """A part of what a device wrote, shuffled, some of it withheld, some of it twice."""
        chance = random.Random(seed)
        parcel = [op for op in self.devices[source].own() if chance.random() < 0.7]
        parcel = [op.at(Level.WITHHELD) if op.body and chance.random() < 0.2 else op for op in parcel]
        parcel += [op for op in parcel if chance.random() < 0.3]
        chance.shuffle(parcel)
        self.devices[receiver].merge(parcel)
        seen = self.devices[receiver].everything()
        with self.devices[receiver].open() as ledger:
            ledger.rebuild()
        assert self.devices[receiver].everything() == seen  # what is refreshed row by row is what a rebuild gives

    @rule(number=devices)
    def copy(self, number):
        self.copies[number] = self.devices[number].saved_copy()

    @rule(number=devices)
    def go_back(self, number):
        if number in self.copies:
            self.note(self.devices[number])
            self.devices[number].go_back_to(self.copies[number])

    @invariant()
    def no_sequence_number_is_given_twice(self):
        runs = [(op.device, op.epoch, op.seq) for op in getattr(self, "written", {}).values()]
        assert len(runs) == len(set(runs))

    def settle_everything(self):
        every = list(self.written.values())
        for device in self.devices:
            device.merge(every)
        seen = [device.everything() for device in self.devices]
        assert seen[0] == seen[1] == seen[2]
        assert seen[0][0] == digest((op.id, op.commitment) for op in every)
        assert self.devices[0].shown_rows() == oracle(every)
        for device in self.devices:
            device.merge(every[::-1])
        assert [device.everything() for device in self.devices] == seen
        self.nothing_is_lost(every)
        self.settling_converges()

    def nothing_is_lost(self, every):
        erased = {UUID(id) for op in every for id in erased_by(op)}
        replaced = {pred for op in every for pred in op.preds}
        with self.devices[0].open() as ledger:
            for row in ROWS:
                standing = {entry.operation for entry in ledger.history(row) if entry.standing}
                mine = {op.id for op in every if op.body and op.body.row == row and op.body.field != DELETED}
                assert mine - erased - replaced <= standing

    def settling_converges(self):
        first = self.devices[0]
        with first.open() as ledger:
            for conflict in ledger.conflicts():
                if conflict.field is not None:
                    ledger.record(FIRM, [Change("resource", conflict.row, conflict.field, "settled")])
            assert all(conflict.field is None for conflict in ledger.conflicts())
        settled = first.own()
        for device in self.devices[1:]:
            device.merge(settled)
        assert len({device.everything() for device in self.devices}) == 1


def erased_by(op: Operation) -> list[str]:
    if op.body is None or op.body.entity != "erasure" or op.body.field != "named":
        return []
    return list(op.body.value["operations"])


def oracle(every: list[Operation]) -> dict[UUID, dict[str, object]]:
    """The rules once more, written another way: from the set alone, field by field, with nothing incremental."""
    gone = {UUID(id) for op in every for id in erased_by(op)}
    names = {op.id for op in every if erased_by(op)}
    full = {op.id: op for op in every if op.body and (op.id not in gone or op.id in names)}
    hidden = {op.id: op for op in every if op.id not in full}

    @cache
    def reaches(id: UUID, row: UUID, field: str) -> bool:
        if id in full:
            return (full[id].body.row, full[id].body.field) == (row, field)
        return id in hidden and any(reaches(pred, row, field) for pred in hidden[id].preds)

    shown: dict[UUID, dict[str, object]] = {}
    for row in ROWS:
        heads: dict[str, list[Operation]] = {}
        for field in ("name", "note", DELETED):
            inside = [op for op in every if reaches(op.id, row, field)]
            replaced = {pred for op in inside for pred in op.preds}
            heads[field] = [op for op in inside if op.id not in replaced]
        deletions = [op for op in heads.pop(DELETED) if op.id in full and op.body.value]
        named = {pred for op in deletions for pred in op.preds}
        standing = [op for found in heads.values() for op in found]
        if deletions and all(op.id in named for op in standing):
            continue
        for field, found in heads.items():
            seen = [op for op in found if op.id in full]
            if seen:
                best = max(seen, key=lambda op: (op.body.hlc, op.device, op.id))
                shown.setdefault(row, {})[field] = best.body.value
    return shown


@pytest.mark.parametrize("seed", [*range(6), *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(6, 60))])
def test_long_histories_obey_the_laws_too(seed):
    """The machine's own steps, sixty of them: Hypothesis finds short histories, chance finds deep ones."""
    play(Machine(), seed)


def play(machine: Machine, seed: int) -> None:
    chance = random.Random(seed)
    machine.begin()
    number = partial(chance.randrange, 3)
    row = partial(chance.choice, ROWS)
    for _ in range(60):
        step = chance.choices(
            [machine.edit, machine.deliver, machine.erase, machine.delete, machine.restore, machine.undo, machine.copy,
             machine.go_back],
            [8, 8, 2, 1, 1, 3, 1, 1],
        )[0]  # fmt: skip
        drawn = {
            "edits": [(number(), row(), chance.choice(["name", "note"]), chance.choice("abc")) for _ in range(2)],
            "number": number(), "source": number(), "receiver": number(), "row": row(),
            "seed": chance.randrange(2**16), "back": chance.random() < 0.7,
        }  # fmt: skip
        step(**{name: drawn[name] for name in signature(step).parameters})
        machine.no_sequence_number_is_given_twice()
    machine.teardown()


_SHORT = settings(stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck))
TestLaws = Machine.TestCase
TestLaws.settings = settings(_SHORT, max_examples=20)


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_many_short_histories_obey_the_laws():
    run_state_machine_as_test(Machine, settings=settings(_SHORT, max_examples=400))


def three_edits() -> list[Operation]:
    """One value, replaced by a device whose clock is right, and then once more by one that is ten years behind."""
    now, late = 10 * TEN_YEARS_MS << 16, 9 * TEN_YEARS_MS << 16
    made: list[Operation] = []
    for hlc, value in ((now, "first"), (now + 1, "second"), (late, "third")):
        preds = [made[-1].id] if made else []
        body = Body("resource", ROWS[0], "name", value, hlc)
        made.append(
            write_operation(
                id=new_id(), firm=FIRM, device=f"{len(made):064x}", epoch=new_id(), seq=1, preds=preds, body=body
            )
        )
    return made


def test_last_writer_wins_would_lose_what_the_ledger_keeps(tmp_path):
    """The same three edits: by clock, the value that was written last is lost; by heads, it stands."""
    edits = three_edits()
    by_clock = max(edits, key=lambda op: op.body.hlc).body.value
    assert by_clock == "second"
    for number, order in enumerate(permutations(edits)):
        device = Device(tmp_path, 50 + number)
        for operation in order:
            device.merge([operation])
        assert device.shown() == {(ROWS[0], "name"): "third"}


def test_last_writer_wins_would_hide_a_conflict(tmp_path):
    first, second, _ = three_edits()
    rival = write_operation(
        id=new_id(), firm=FIRM, device="e" * 64, epoch=new_id(), seq=1, preds=[first.id],
        body=Body("resource", ROWS[0], "name", "rival", hlc=1),
    )  # fmt: skip
    device = Device(tmp_path, 60)
    device.merge([first, second, rival])
    with device.open() as ledger:
        assert {head.value for conflict in ledger.conflicts() for head in conflict.heads} == {"second", "rival"}

"""Many packages in one transaction come to what they come to one after the other, to the letter."""

import random
import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from esdesk.core.clock import Clock, wall_ms
from esdesk.core.errors import UserFault
from esdesk.core.flat import flat
from esdesk.core.ids import new_id
from esdesk.core.operation import DELETED, Body, Level, canonical, write_operation
from esdesk.core.paths import using_profile
from esdesk.ledger import evidence, projection
from esdesk.ledger import tables as t
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.parcels import parcel
from esdesk.ledger.views import NotedPackage
from tests.ledger.devices import TEN_YEARS_MS

FIRMS = [UUID(int=firm) for firm in range(1, 4)]
MADE = (t.record, t.reference, t.line, t.line_key, t.line_sign)
STORED = (t.operation, t.pred, t.erasure, t.evidence_erasure, t.evidence_file, t.package)
ENTITIES = {
    "facility": ("name", "shifts"),
    "resource": ("name", "direction", "facility"),
    "quantity": ("offered", "resource"),
}
AMOUNT = {"value": "1.200", "unit": "kg", "period": "yıl"}


def value_of(chance, firm, field):
    if field in ENTITIES:
        return str(row_of(firm, field, chance.randrange(2)))
    values: dict[str, list[object]] = {
        "offered": [AMOUNT, AMOUNT | {"value": "3"}],
        "direction": ["have", "want"],
        "shifts": ["2", "3"],
    }
    return chance.choice(values.get(field, ["kum", "Şlam", None]))


def row_of(firm, entity, number):
    return UUID(int=firm.int << 16 | list(ENTITIES).index(entity) << 8 | number)


class World:
    """Devices write about firms; what they say, and what somebody makes of it on its way, becomes parcels."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.clock = Clock(lambda: wall_ms() + self.chance.choice([0, 0, TEN_YEARS_MS, -TEN_YEARS_MS]))
        self.written = {}
        self.seq = 0

    def parcel(self):
        chance = self.chance
        firm, device = chance.choice(FIRMS), f"{chance.randrange(2):064x}"
        mine = self.written.setdefault((firm, device), [])
        for _ in range(chance.randrange(2, 9)):
            mine.append(self.operation(firm, device))
        hiding = chance.choice([0, 0, 0.4])
        sent = mine if chance.random() < 0.3 else mine[-chance.randrange(2, 9) :]
        sent = [
            one.at(chance.choice([Level.WITHHELD] * 30 + [Level.ERASED])) if chance.random() < hiding else one
            for one in sent
        ]
        if chance.random() < 0.05:
            sent = [self.twin(one) for one in sent]
        proof = {chance.choice("ab") * 64: b"proof"} if chance.random() < 0.2 else {}
        hash = chance.randbytes(32)
        note = NotedPackage(hash, new_id(), firm, device, False, None, len(sent), "2026-01-01T00:00:00+00:00")
        return parcel(note, [flat(one) for one in sent], proof)

    def operation(self, firm, device):
        chance = self.chance
        others = [one for (of, _), every in self.written.items() for one in every if of == firm]
        if others and chance.random() < 0.05:
            named = {"operations": [str(chance.choice(others).id)], "evidence": ["a" * 64]}
            return self.made(firm, device, ("erasure", new_id(), "named", named), ())
        entity = chance.choice(list(ENTITIES))
        row, field = row_of(firm, entity, int(chance.random() < 0.2)), chance.choice(ENTITIES[entity])
        of_row = [one for one in others if (one.body.entity, one.body.row) == (entity, row)]
        if of_row and chance.random() < 0.1:
            return self.made(firm, device, (entity, row, DELETED, True), [one.id for one in of_row])
        seen = [one.id for one in of_row if one.body.field == field and chance.random() < 0.6]
        anybody = [one for every in self.written.values() for one in every]
        if anybody and chance.random() < 0.04:
            seen.append(chance.choice(anybody).id)  # of another row or firm, most likely: that it may not
        elif chance.random() < 0.05:
            seen.append(new_id())
        return self.made(firm, device, (entity, row, field, value_of(chance, firm, field)), dict.fromkeys(seen))

    def made(self, firm, device, said, preds):
        self.seq += 1
        entity, row, field, value = said
        body = Body(entity, row, field, value, self.clock.tick())
        return write_operation(
            id=new_id(), firm=firm, device=device, epoch=FIRMS[0], seq=self.seq, preds=preds, body=body
        )

    def twin(self, one):
        """Another operation under the same id."""
        return write_operation(
            id=one.id, firm=one.firm, device=one.device, epoch=one.epoch, seq=one.seq, preds=one.preds,
            body=one.body or Body("resource", FIRMS[0], "name", "other", 1),
        )  # fmt: skip


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    path = tmp_path_factory.mktemp("empty") / "empty.esdesk"
    with using_profile(path.parent):
        Ledger.create(path, "0" * 64).close()
    return path


@contextmanager
def ledgers(empty, count):
    with tempfile.TemporaryDirectory() as folder, using_profile(Path(folder) / "profile"), ExitStack() as stack:
        found = []
        for number in range(count):
            path = Path(folder) / f"{number}.esdesk"
            shutil.copy(empty, path)
            found.append(stack.enter_context(Ledger(path, "f" * 64)))
        yield found


def lines_of(ledger, tables):
    """Every line of `tables`, but for the order in which they came."""
    with ledger._reading() as connection:
        return {
            table.name: sorted(
                repr({name: value for name, value in line.items() if name != "n"})
                for line in connection.execute(select(table)).mappings()
            )
            for table in tables
        }


def outcome(found, *, with_rows):
    """With the count of rows only where a package was alone: rows of what came after it count in a batch."""
    if isinstance(found, UserFault):
        return found.code, found.facts
    return found if with_rows else replace(found, rows=0)


def one_by_one(ledger, parcels):
    """Each by the way that loose operations take."""
    found = []
    for one in parcels:
        try:
            found.append(ledger.merge(one.operations, one.package))
        except UserFault as fault:
            found.append(fault)
        else:
            with ledger._writing() as connection:
                evidence.keep(connection, one.firm, one.evidence)
    return found


def together(ledger, parcels, cuts, later):
    found, start = [], 0
    for end in [*sorted(cuts), len(parcels)]:
        found += ledger.merge_all(parcels[start:end], lines_later=end in later)
        start = max(start, end)
    while ledger.inventory.make_due():
        pass
    return found


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1 << 48), st.integers(1, 12), st.just(range(1, 12)) | st.sets(st.integers(0, 12), max_size=3))
def test_a_batch_comes_to_what_its_packages_come_to_one_by_one(empty, seed, count, cuts):
    world = World(seed)
    parcels = [world.parcel() for _ in range(count)]
    parcels += world.chance.choices(parcels, k=world.chance.randrange(3))
    world.chance.shuffle(parcels)
    with ledgers(empty, 2) as (singly, batched):
        both = zip(
            together(batched, parcels, cuts, {*cuts, count} if seed % 2 else ()),
            one_by_one(singly, parcels),
            strict=True,
        )
        for one, other in both:
            assert outcome(one, with_rows=len(cuts) > 3) == outcome(other, with_rows=len(cuts) > 3)
        assert lines_of(batched, STORED + MADE) == lines_of(singly, STORED + MADE)
        assert batched.digest() == singly.digest()
        made = lines_of(batched, MADE)
        batched.rebuild()
        assert lines_of(batched, MADE) == made


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | TEXTS | st.integers(-(1 << 63), (1 << 63) - 1),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(TEXTS, VALUES, max_size=4))
def test_a_record_is_written_in_the_canonical_form(shown):
    assert projection.said(shown, projection.UNMARKED)[1] == canonical(shown).decode()

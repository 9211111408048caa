"""What a centre asks of many firms at once is what one would find by going through them."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from esdesk.core.ids import new_id
from esdesk.core.operation import Body, write_operation
from esdesk.ledger.ledger import Ledger
from tests.exchange.parcels import a_device, some_operations

FIRMS = [UUID(int=1), UUID(int=2)]
DEVICES = [a_device(1), a_device(2)]
ARRIVED = st.lists(st.tuples(st.sampled_from(FIRMS), st.sampled_from(DEVICES), st.sets(st.integers(0, 8))), max_size=4)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("centre")


@settings(max_examples=15)
@given(ARRIVED)
def test_gaps_are_the_numbers_that_are_missing(folder, arrived):
    with Ledger.create(folder / f"{new_id()}.esdesk", "0" * 64) as ledger:
        missing = []
        for firm, device, seqs in arrived:
            run = some_operations(device, 9, firm=firm)
            ledger.merge([run[seq] for seq in seqs])
            absent = set(range(max(seqs, default=0))) - seqs
            missing += [(firm, device.device, run[0].epoch, seq + 1) for seq in absent]

        def told(gaps):
            return sorted((g.firm, g.device, g.epoch, seq) for g in gaps for seq in range(g.first, g.last + 1))

        assert told(ledger.gaps()) == sorted(missing)
        of_one = ledger.gaps(FIRMS[0], DEVICES[1].device)
        assert told(of_one) == sorted(one for one in missing if one[:2] == (FIRMS[0], DEVICES[1].device))


def test_conflicts_are_counted_by_firm(folder):
    with Ledger.create(folder / "doubtful.esdesk", "0" * 64) as ledger:
        for firm, rows in ((FIRMS[0], 2), (FIRMS[1], 0)):
            for row in (UUID(int=100 + n) for n in range(3)):
                ledger.merge(says(DEVICES[0], firm, row, "a"))
                ledger.merge(says(DEVICES[1], firm, row, "b" if row.int < 100 + rows else "a"))
        assert ledger.centre.doubtful() == {FIRMS[0]: 2}
        assert (ledger.centre.doubtful(FIRMS[0]), ledger.centre.doubtful(FIRMS[1])) == ({FIRMS[0]: 2}, {})
        assert len(ledger.conflicts()) == 2


def test_the_newest_name_of_who_wrote_is_told(folder):
    with Ledger.create(folder / "actor.esdesk", "0" * 64) as ledger:
        assert ledger.centre.actor(FIRMS[0], DEVICES[0].device) == ""
        ledger.merge(says(DEVICES[0], FIRMS[0], new_id(), "a", actor="yeni ad", hlc=9))
        ledger.merge(says(DEVICES[0], FIRMS[0], new_id(), "a", actor="eski ad", hlc=3))
        ledger.merge(says(DEVICES[1], FIRMS[0], new_id(), "a", actor="başkası", hlc=12))
        assert ledger.centre.actor(FIRMS[0], DEVICES[0].device) == "yeni ad"


def says(device, firm, row, value, *, actor="", hlc=1):
    body = Body("resource", row, "note", value, hlc=hlc, actor=actor)
    return [write_operation(id=new_id(), firm=firm, device=device.device, epoch=new_id(), seq=1, preds=[], body=body)]

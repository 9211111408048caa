from dataclasses import replace
from itertools import permutations
from uuid import UUID

import pytest

from esdesk.core.errors import UserFault
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Level, Operation, digest, write_operation

DEVICE = "ab" * 32


def an_operation(value="1.234,5", preds=()):
    body = Body("resource", new_id(), "name", value, hlc=1 << 20, actor="Ayşe", more=(("mood", "sunny"),))
    return write_operation(id=new_id(), firm=new_id(), device=DEVICE, epoch=new_id(), seq=1, preds=preds, body=body)


def test_an_operation_survives_its_wire_form_with_members_it_does_not_know():
    one = an_operation()
    back = Operation.from_wire(one.to_wire(), one.firm, DEVICE)
    assert back == one
    assert back.body is not None
    assert dict(back.body.more) == {"mood": "sunny"}


def test_the_commitment_is_the_same_at_every_level():
    one = an_operation()
    assert one.at(Level.WITHHELD).commitment == one.commitment == one.at(Level.ERASED).commitment


@pytest.mark.parametrize("member", ["preds", "seq", "epoch"])
def test_a_relay_cannot_alter_the_header_of_a_withheld_operation(member):
    stub = an_operation(preds=[new_id()]).at(Level.WITHHELD)
    changed = {"preds": (), "seq": 7, "epoch": new_id()}[member]
    assert replace(stub, **{member: changed}).commitment != stub.commitment


def test_a_body_that_was_not_sealed_is_refused():
    line = an_operation().to_wire()
    line["body"] = line["body"] | {"value": "9"}
    with pytest.raises(UserFault, match="operation-forged"):
        Operation.from_wire(line, UUID(int=1), DEVICE)


def test_the_digest_does_not_hang_on_the_order():
    pairs = [(one.id, one.commitment) for one in (an_operation(), an_operation(), an_operation())]
    assert len({digest(order) for order in permutations(pairs)}) == 1
    assert digest(pairs) != digest(pairs[:2])

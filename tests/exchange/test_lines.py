"""Operation lines are read many at a time; what passes that way is what passes one by one, and nothing else does."""

import hashlib
import json
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esdesk.core.errors import UserFault
from esdesk.core.flat import flat, flat_digest, whole
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Level, canonical, digest, write_operation
from esdesk.exchange.lines import Author, read_lines
from esdesk.exchange.records import _operation
from tests.exchange.parcels import FIRM

DEVICE = "ab" * 32
AUTHOR = Author(FIRM, DEVICE)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | TEXTS | st.integers(-(1 << 63), (1 << 63) - 1),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def operations(draw):
    more = draw(st.dictionaries(st.sampled_from(["later", "Zusatz", "é"]), VALUES, max_size=2))
    body = Body(
        draw(TEXTS), new_id(), draw(TEXTS), draw(VALUES), draw(st.integers(0, (1 << 63) - 1)), draw(TEXTS),
        draw(st.integers(0, 9)), tuple(sorted(more.items())),
    )  # fmt: skip
    preds = [new_id() for _ in range(draw(st.integers(0, 3)))]
    seq = draw(st.integers(1, (1 << 63) - 1))
    made = write_operation(id=new_id(), firm=FIRM, device=DEVICE, epoch=new_id(), seq=seq, preds=preds, body=body)
    return made.at(draw(st.sampled_from([Level.FULL, Level.FULL, Level.WITHHELD, Level.ERASED])))


def line(operation):
    return canonical(operation.to_wire()) + b"\n"


def one_by_one(raw):
    """What `records` makes of a line by itself; None where it refuses it."""
    try:
        return flat(_operation(raw.rstrip(b"\n"), 1, FIRM, DEVICE))
    except UserFault:
        return None


@given(st.lists(operations(), min_size=1, max_size=6))
def test_lines_of_our_own_are_read_at_once_as_one_by_one(made):
    found = read_lines(b"".join(map(line, made)), AUTHOR)
    assert found == [flat(one) for one in made]
    assert [whole(one, FIRM, DEVICE) for one in found] == made
    assert [whole(one, FIRM, DEVICE).commitment for one in found] == [one.commitment for one in made]
    assert flat_digest(found) == digest((one.id, one.commitment) for one in made)


@given(operations(), st.integers(0, 1 << 32))
def test_a_line_that_was_altered_passes_at_once_only_where_it_passes_alone(made, seed):
    chance, raw = Random(seed), bytearray(line(made))
    at = chance.randrange(len(raw) - 1)
    raw[at : at + chance.randrange(3)] = chance.choice(
        [b"", b'"', b"}", b"0", b"A", b" ", b"\\", b",", b"1.5", b"\xc3"]
    )
    if not raw.endswith(b"\n") or b"\n" in raw[:-1]:
        return
    found = read_lines(bytes(raw), AUTHOR)
    assert found is None or found == [one_by_one(bytes(raw))]


def sealed_line(**changes):
    """A line whose seal is right for what it says, which a malicious program may have made as it likes."""
    body = {"actor": "", "entity": "resource", "field": "name", "hlc": 1, "row": str(UUID(int=5)), "schema": 1}
    body |= {"value": "kum"} | changes
    made = write_operation(
        id=UUID(int=9),
        firm=FIRM,
        device=DEVICE,
        epoch=UUID(int=8),
        seq=1,
        preds=(),
        body=Body("", UUID(int=1), "", "", 1),
    )
    salt = b"s" * 32
    raw = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    seal = hashlib.sha256(salt + raw).digest()
    wire = made.to_wire() | {"salt": salt.hex(), "seal": seal.hex(), "body": body}
    return json.dumps(wire, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def deep(levels):
    value: object = "x"
    for _ in range(levels):
        value = [value]
    return value


ODD: dict[str, dict[str, object]] = {
    "plain": {},
    "fraction": {"value": 1.5},
    "fraction within": {"value": {"a": [1.5]}},
    "too large a number": {"value": 1 << 63},
    "within the largest": {"value": (1 << 63) - 1},
    "clock too large": {"hlc": 1 << 63},
    "clock no number": {"hlc": True},
    "clock below zero": {"hlc": -1},
    "row in capitals": {"row": str(UUID(int=0xABCDEF)).upper()},
    "row no id": {"row": "x"},
    "field no text": {"field": None},
    "schema no number": {"schema": "1"},
    "deep": {"value": deep(28)},
    "too deep": {"value": deep(40)},
    "far too deep": {"value": deep(300)},
    "fraction in what a newer program added": {"later": 0.5},
    "what a newer program added": {"later": {"a": ["b"]}},
}


@pytest.mark.parametrize("what", ODD)
def test_what_a_seal_is_right_for_and_a_package_may_not_hold_passes_neither_way(what):
    raw = sealed_line(**ODD[what])
    alone, found = one_by_one(raw), read_lines(raw, AUTHOR)
    assert (found is None) == (alone is None)
    assert found in (None, [alone])
    assert (alone is None) == (what not in {"plain", "within the largest", "deep", "what a newer program added"})


def test_bodies_that_are_whole_only_together_pass_neither_way():
    """Two lines whose bodies close each other's brackets: each must be whole by itself."""
    first = sealed_line().replace(b'"value":"kum"}', b'"value":[{}')
    second = sealed_line().replace(b'{"actor"', b'{}]},{"actor"')
    assert read_lines(first + second, AUTHOR) is None

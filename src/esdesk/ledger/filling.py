"""Fills a file with records that no operations stand behind, in seconds: for measuring how quickly many are read."""

import random
from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import Connection, insert

from esdesk.catalogue.read import default
from esdesk.core.operation import Value
from esdesk.ledger import bulk, identity, lines, projection, references
from esdesk.ledger import tables as t
from esdesk.ledger.inventory import CATALOGUE
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.lines import Held

_KINDS = ("material", "material", "waste", "energy", "water", "capacity")
_FATES = ("stored", "recovered", "disposed", "sold")
_CODES = ("01 04 13", "10 09 08", "15 01 10*", "15 01 01", "13 01 10*")
_PLACE = UUID(int=2)
_PART = 2**64  # rows of quantities lie this far from those of their resources
_AT_ONCE = 5000


def fill_lines(
    ledger: Ledger, firm: UUID, count: int, words: Sequence[str], facility: UUID = _PLACE, *, records: bool = False
) -> list[UUID]:
    """Writes `count` lines whose names are made of `words`, the same ones every time; returns their rows.

    Args:
        ledger: the file.
        firm: whose lines they are.
        count: how many.
        words: what their names and processes are made of.
        facility: where they are.
        records: whether the records that the lines are made of are written too, for those who read these; their
            processes are in any case.
    """
    dice = random.Random(2026)
    halls = [Held(firm, "process", UUID(int=10 + n), {"name": word, "facility": str(facility)})
             for n, word in enumerate(words)]  # fmt: skip
    beside = {one.row: one for one in [*halls, Held(firm, "facility", facility, {"name": "plant"})]}
    rows = [UUID(int=1_000_000 + number) for number in range(count)]
    with ledger._remaking() as connection:
        for start in range(0, count, _AT_ONCE):
            said = [_said(firm, facility, row, dice, words, halls) for row in rows[start : start + _AT_ONCE]]
            made = [lines.rows_of_line(*one, beside, 0) for one in said]
            for at, table in enumerate((t.line, t.line_key)):
                connection.execute(insert(table), [line for one in made for line in one[at]])
            if records:
                _write_records(connection, (one for resource, parts in said for one in (resource, *parts)))
        _write_records(connection, halls)
        identity.put(connection, CATALOGUE, default().path.stem)  # else they would be made anew, of nothing
    return rows


def _write_records(connection: Connection, held: Iterable[Held]) -> None:
    keyed = [((one.firm, one.entity, one.row), dict(one.values)) for one in held]
    places = (((key[0].bytes, key[1], key[2].bytes), values) for key, values in keyed)
    bulk.add(connection, t.record, projection.record_lines((*one, projection.UNMARKED, False) for one in places))
    references.write(connection, (), references.named_by(keyed))


def _said(
    firm: UUID, facility: UUID, row: UUID, dice: random.Random, words: Sequence[str], halls: Sequence[Held]
) -> tuple[Held, list[Held]]:
    kind = dice.choice(_KINDS)
    resource: dict[str, Value] = {
        "facility": str(facility),
        "direction": dice.choice(("have", "have", "want")),
        "kind": kind,
        "name": f"{dice.choice(words)} {dice.choice(words)} {row.int % 100_000}",
        "from_process": str(dice.choice(halls).row),
        "fate": {"fate": _FATES[row.int % len(_FATES)]},
    }
    if kind == "waste":
        resource["classification"] = {"code": dice.choice(_CODES), "mirror": "not_hazardous"}
    amount = {"value": str(dice.randrange(1, 5000)), "unit": dice.choice(("t", "kg", "MWh")), "period": "ay"}
    price = {"amount": str(dice.randrange(1, 9000)), "currency": "TRY", "per_unit": "t", "payer": "giver"}
    quantity = {
        "resource": str(row),
        "span": {"year": "2025"},
        "offered": {**amount, "quality": "measured"},
        "price": price,
    }
    return Held(firm, "resource", row, resource), [Held(firm, "quantity", UUID(int=row.int + _PART), quantity)]

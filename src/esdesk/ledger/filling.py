"""Fills a file with lines that no operations stand behind, in seconds: for measuring how quickly many are read."""

import random
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import insert

from esdesk.catalogue.read import default
from esdesk.core.operation import Value
from esdesk.ledger import identity, lines
from esdesk.ledger import tables as t
from esdesk.ledger.inventory import CATALOGUE
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.lines import Held

_KINDS = ("material", "material", "waste", "energy", "water", "capacity")
_CODES = ("01 04 13", "10 09 08", "15 01 10*", "15 01 01", "13 01 10*")
_PLACE = UUID(int=2)


def fill_lines(ledger: Ledger, firm: UUID, count: int, words: Sequence[str]) -> list[UUID]:
    """Writes `count` lines whose names are made of `words`, the same ones every time; returns their rows."""
    dice = random.Random(2026)
    halls = [Held(firm, "process", UUID(int=10 + n), {"name": word}) for n, word in enumerate(words)]
    beside = {one.row: one for one in [*halls, Held(firm, "facility", _PLACE, {"name": "plant"})]}
    rows = [UUID(int=1_000_000 + number) for number in range(count)]
    with ledger._remaking() as connection:
        for start in range(0, count, 5000):
            made = [
                lines.rows_of_line(*_said(firm, row, dice, words, halls), beside, 0)
                for row in rows[start : start + 5000]
            ]
            for at, table in enumerate((t.line, t.line_key)):
                connection.execute(insert(table), [line for one in made for line in one[at]])
        identity.put(connection, CATALOGUE, default().path.stem)  # else they would be made anew, of nothing
    return rows


def _said(
    firm: UUID, row: UUID, dice: random.Random, words: Sequence[str], halls: Sequence[Held]
) -> tuple[Held, list[Held]]:
    kind = dice.choice(_KINDS)
    resource: dict[str, Value] = {
        "facility": str(_PLACE),
        "direction": dice.choice(("have", "have", "want")),
        "kind": kind,
        "name": f"{dice.choice(words)} {dice.choice(words)} {row.int % 100_000}",
        "from_process": str(dice.choice(halls).row),
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
    return Held(firm, "resource", row, resource), [Held(firm, "quantity", UUID(int=row.int * 2), quantity)]

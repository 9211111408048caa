"""The command that puts several small haves together to one lot."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from esdesk.audit.listing import FULL, Listing
from esdesk.audit.ways import Pool
from esdesk.cli.cases import case_json, part_json, tell_case
from esdesk.cli.console import console
from esdesk.core.units import base_unit
from esdesk.services.matching import suggesting
from esdesk.services.records.records import short

app = typer.Typer()

_MONTHS = 12


@app.command()
def pool(
    files: Annotated[list[Path], typer.Argument(help="Audits: what is too small alone is put together to one lot.")],
    many: Annotated[int, typer.Option("-n", min=1, max=100, help="How many lots at most.")] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="For programs: JSON.")] = False,
) -> None:
    """Put several small haves together to the lot that a want takes."""
    listings, found = suggesting.pool_files(files, many)
    if as_json:
        console.json([_pool_json(one, listings) for one in found])
        return
    if not found:
        console.say("pool-none")
    for one in found:
        want = listings[one.want]
        console.line(f"{one.score_1e4 / FULL:.2f}  ▼ {want.name} · {want.firm_name} ({short(one.want)})")
        for part in one.parts:
            console.line(f"      ▲ {part.reason.in_(console.language)}")
        tell_case(one.case)


def _pool_json(one: Pool, listings: Mapping[UUID, Listing]) -> dict[str, Any]:
    return {
        "want": str(one.want),
        "name": listings[one.want].name,
        "firm": listings[one.want].firm_name,
        "concept": one.concept,
        "lot": one.lot,
        "total": one.total,
        "unit": base_unit(one.dimension).symbol,
        "missing_months": _numbers(one.missing),
        "shares": [
            {
                "have": str(share.have),
                "name": listings[share.have].name,
                "firm": listings[share.have].firm_name,
                "amount": share.amount,
                "months": None if share.months is None else _numbers(share.months),
                "km": share.km,
                "score": share.score_1e4 / FULL,
            }
            for share in one.shares
        ],
        "score": one.score_1e4 / FULL,
        "parts": [part_json(part) for part in one.parts],
        **case_json(one.case),
    }


def _numbers(months: int) -> list[int]:
    return [month + 1 for month in range(_MONTHS) if months >> month & 1]

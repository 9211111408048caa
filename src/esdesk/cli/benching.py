"""The command that measures."""

from typing import TYPE_CHECKING, Annotated

import typer

from esdesk.cli.console import console
from esdesk.core.errors import UserFault

if TYPE_CHECKING:
    from esdesk.services.benches.benchmarks import Measured

app = typer.Typer()


@app.command()
def bench(name: Annotated[str, typer.Argument(help="What to measure; everything if not given.")] = "") -> None:
    """Measure speed beside a peer or the budget; `coverage`, `match`, `pairs` count, `synergies` takes minutes."""
    if name in _COUNTS:
        console.table(*_COUNTS[name]())
        return
    from esdesk.services.benches.benchmarks import (  # numpy is slow to import, and needed by few commands
        BENCHES,
        LONG,
        machine,
    )

    benches = BENCHES | LONG
    if name and name not in benches:
        raise UserFault("bench-unknown", name=name, names=", ".join((*benches, *_COUNTS)))
    console.line(machine())
    rows = [_row(one) for wanted in ([name] if name else BENCHES) for one in benches[wanted]()]
    console.table(("what", "method", "median", "p95", "beside", "ratio"), rows)


def _coverage() -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    from esdesk.services.benches.coverage import account

    return ("what", "entries", "given", "taken", "uses", "hole"), list(account())


def _match() -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    from esdesk.services.benches.quality import HEADER, quality

    return HEADER, list(quality())


def _pairs() -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    from esdesk.services.benches.joining import HEADER, joining

    return HEADER, list(joining())


_COUNTS = {"coverage": _coverage, "match": _match, "pairs": _pairs}


def _row(one: "Measured") -> tuple[str, ...]:
    beside = f"{one.beside}: {one.beside_ms:.2f}"
    return one.name, one.method, f"{one.median_ms:.2f}", f"{one.p95_ms:.2f}", beside, f"{one.ratio:.1f}"

"""The command that measures."""

from typing import TYPE_CHECKING, Annotated

import typer

from esdesk.cli.console import console
from esdesk.core.errors import UserFault

if TYPE_CHECKING:
    from esdesk.services.benchmarks import Measured

app = typer.Typer()


@app.command()
def bench(name: Annotated[str, typer.Argument(help="What to measure; everything if not given.")] = "") -> None:
    """Measure speed beside a peer or the budget, both in one run; `coverage` counts what the catalogue knows."""
    if name == "coverage":
        from esdesk.services.coverage import account

        console.table(("what", "entries", "given", "taken", "uses", "hole"), list(account()))
        return
    from esdesk.services.benchmarks import BENCHES, machine  # numpy is slow to import, and needed by few commands

    if name and name not in BENCHES:
        raise UserFault("bench-unknown", name=name, names=", ".join((*BENCHES, "coverage")))
    console.line(machine())
    rows = [_row(one) for wanted in ([name] if name else BENCHES) for one in BENCHES[wanted]()]
    console.table(("what", "method", "median", "p95", "beside", "ratio"), rows)


def _row(one: "Measured") -> tuple[str, ...]:
    beside = f"{one.beside}: {one.beside_ms:.2f}"
    return one.name, one.method, f"{one.median_ms:.2f}", f"{one.p95_ms:.2f}", beside, f"{one.ratio:.1f}"

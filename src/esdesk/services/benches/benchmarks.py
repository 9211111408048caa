"""Measured speed, each beside a peer or a limit that is measured in the same run. Never part of the tests."""

import os
import platform
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from uuid import UUID

from esdesk.audit.quick_line import read
from esdesk.core.ids import new_id
from esdesk.core.operation import Body, Operation, write_operation
from esdesk.core.paths import using_profile
from esdesk.core.sentences import Language
from esdesk.ledger.database import bare_commits
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.views import Change, Draft
from esdesk.services.benches.grid import bench_grid
from esdesk.services.benches.measured import Measured, p95, timed
from esdesk.services.benches.report import bench_long_report
from esdesk.services.benches.words import WORDS, bench_many_synergies, bench_words
from esdesk.services.files.files import entered, new_file, opened
from esdesk.services.inventory.lines import add_line
from esdesk.services.report import reporting

__all__ = ["BENCHES", "LONG", "Measured", "machine"]

_FIRM, _PLACE = UUID(int=1), UUID(int=2)
_DEVICE = "0" * 64
_RESOURCES, _REPORTED = 10_000, 88


def machine() -> str:
    """What these figures were measured on."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def bench_ledger() -> Iterator[Measured]:
    """Recording into a file that holds 10,000 resources, beside a bare SQLite commit of one row to the same disk."""
    with tempfile.TemporaryDirectory(prefix="esdesk-bench-") as folder, using_profile(Path(folder) / "profile"):
        peer = _ms(bare_commits(Path(folder) / "peer.db", 300))
        path = Path(folder) / "bench.esdesk"
        with Ledger.create(path, _DEVICE) as ledger:
            rows = [new_id() for _ in range(_RESOURCES)]
            for start in range(0, _RESOURCES, 500):
                ledger.record(_FIRM, [c for row in rows[start : start + 500] for c in _resource(row)], "import")
            drafts = [Draft(_FIRM, "resource", rows[n], "name", f"mermer {n}", 8) for n in range(300)]
            yield _line("keystroke to draft", "300 drafts", timed(ledger.keep_draft, drafts), peer)
            edits = [[Change("resource", rows[n], "name", f"mermer {n}")] for n in range(300)]
            yield _line("Enter to record", "300 edits", timed(lambda one: ledger.record(_FIRM, one), edits), peer)
            ledger.record(_FIRM, [Change("facility", _PLACE, "name", "plant")])
            said = [read(f"{WORDS[n % 4]} {n} 40 ton/ay, bertaraf 900 TL/t, dökme, mayıs-eylül") for n in range(300)]
            ms = timed(lambda one: add_line(ledger, _PLACE, one), said)
            yield _line("quick line to record", "300 lines", ms, peer)
            parcels = [_parcel(n) for n in range(100)]
            yield _line("merge of 150 operations", "100 parcels", timed(ledger.merge, parcels), peer)


def bench_report() -> Iterator[Measured]:
    """A report of some thirty pages, from the file to the PDF read back, budget 3 s; then a long one."""
    with tempfile.TemporaryDirectory(prefix="esdesk-bench-") as folder, using_profile(Path(folder) / "profile"):
        made = new_file(Path(folder) / "bench.esdesk", "Örnek Dökümhane", "24.51")
        with opened(made.path) as ledger:
            ledger.record(made.firm, [one for n in range(_REPORTED) for one in _reported(made.facility, n)], "import")
            out = Path(folder) / "report.pdf"

            def report(language: Language) -> None:
                reporting.write_report(reporting.gather(ledger, made.firm, language), out)

            written = reporting.write_report(reporting.gather(ledger, made.firm, "tr"), out)
            ms = timed(report, ["tr", "en"] * 5)
        pages = written.count if written is not None else 0
        yield Measured(f"report of {pages} pages", "10 reports", statistics.median(ms), p95(ms), "budget", 3000.0)
    yield from bench_long_report()


BENCHES: dict[str, Callable[[], Iterator[Measured]]] = {
    "ledger": bench_ledger,
    "words": bench_words,
    "grid": bench_grid,
    "report": bench_report,
}
"""The benches by name."""

LONG: dict[str, Callable[[], Iterator[Measured]]] = {"synergies": bench_many_synergies}
"""Benches that take minutes and are run by name only."""


def _line(name: str, method: str, ms: Sequence[float], peer: Sequence[float]) -> Measured:
    return Measured(name, method, statistics.median(ms), p95(ms), "bare SQLite commit, p95", p95(peer))


def _ms(nanoseconds: Sequence[int]) -> list[float]:
    return [one / 1e6 for one in nanoseconds]


def _resource(row: UUID) -> list[Change]:
    said = {"name": f"resource {row.hex[-6:]}", "direction": "have", "kind": "waste", "note": "for the bench"}
    return [Change("resource", row, name, value) for name, value in said.items()]


def _reported(facility: UUID, number: int) -> list[Change]:
    """A resource with everything that a report prints of one."""
    resource, quantity = new_id(), new_id()
    said = {
        "facility": str(facility),
        "direction": "want" if number % 3 == 0 else "have",
        "kind": ("waste", "material", "by-product", "water")[number % 4],
        "name": f"{WORDS[number % len(WORDS)]} {number}",
        "note": "Preste %22 nemle çıkar, günde iki kez konteynerle alınır.",
    }
    amount = {"resource": str(resource), "span": "2025", "offered": f"{number * 37 % 1000 + 1},5 ton/ay"}
    changes = [entered("resource", resource, name, value) for name, value in said.items()]
    return changes + [entered("quantity", quantity, name, value) for name, value in amount.items()]


def _parcel(number: int) -> list[Operation]:
    device, epoch = f"{number + 1:064x}", new_id()
    return [
        write_operation(
            id=new_id(),
            firm=_FIRM,
            device=device,
            epoch=epoch,
            seq=seq + 1,
            preds=[],
            body=Body("resource", UUID(int=number * 1000 + seq // 10), f"field{seq % 10}", f"value {seq}", hlc=seq),
        )
        for seq in range(150)
    ]

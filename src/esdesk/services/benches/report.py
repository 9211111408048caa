"""The long report: 300 resources and 60 photos on some hundred pages, from the file to the PDF read back."""

import statistics
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from uuid import UUID

from PIL import Image

from esdesk.core.ids import new_id
from esdesk.core.paths import using_profile
from esdesk.core.sentences import Language
from esdesk.ledger.views import Change
from esdesk.services.benches.measured import Measured, p95, timed
from esdesk.services.benches.words import WORDS
from esdesk.services.evidence.evidence import attach
from esdesk.services.files.files import entered, new_file, opened
from esdesk.services.report import reporting

_RESOURCES, _PHOTOS = 300, 60
_BUDGET_MS = 10_000.0
_KINDS = (("waste", "t"), ("material", "t"), ("energy", "MWh"), ("water", "m3"))


def bench_long_report() -> Iterator[Measured]:
    """The same report in both languages; budget 10 s."""
    with tempfile.TemporaryDirectory(prefix="esdesk-bench-") as folder, using_profile(Path(folder) / "profile"):
        made = new_file(Path(folder) / "bench.esdesk", "Örnek Dökümhane", "24.51")
        out = Path(folder) / "report.pdf"
        with opened(made.path) as ledger:
            rows = [new_id() for _ in range(_RESOURCES)]
            changes = [one for n, row in enumerate(rows) for one in _resource(made.facility, row, n)]
            ledger.record(made.firm, changes, "import")
            for n in range(_PHOTOS):
                attach(ledger, rows[n], "", _photo(), f"{n}.jpg", "Stok sahası")

            def report(language: Language) -> int:
                written = reporting.write_report(reporting.gather(ledger, made.firm, language), out)
                return written.count if written is not None else 0

            pages = report("tr")
            ms = timed(report, ["tr", "en"])
    name = f"report of {pages} pages with {_PHOTOS} photos"
    yield Measured(name, "2 reports", statistics.median(ms), p95(ms), "budget", _BUDGET_MS)


def _resource(facility: UUID, row: UUID, n: int) -> list[Change]:
    kind, unit = _KINDS[n % len(_KINDS)]
    said = {
        "facility": str(facility),
        "direction": "have" if n % 3 else "want",
        "kind": kind,
        "name": f"{WORDS[n % len(WORDS)]} {n}",
        "note": "Preste %22 nemle çıkar, günde iki kez konteynerle alınır.",
    }
    amount = {"resource": str(row), "span": "2025", "offered": f"{n + 1} {unit}/yıl"}
    quantity = new_id()
    changes = [entered("resource", row, name, value) for name, value in said.items()]
    return changes + [entered("quantity", quantity, name, value) for name, value in amount.items()]


def _photo() -> bytes:
    """A photo of a phone's camera made smaller: noise, which compresses worse than any."""
    out = BytesIO()
    Image.effect_noise((1600, 1200), 60).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()

"""Measures what is printed beside its peers, in one run: the report beside typst, its Sankey beside matplotlib's.

The report is that of the sample's marble works, with as many further resources as bring it to thirty pages. typst gets
the same blocks in the same order: headings, paragraphs, tables, and the figures as SVG. It sets them in its own way,
without our signs, our cover and the links into the annex, so it has less to do. The program also gathers what it says
and reads each report back; that time stands apart.

Memory is the most that each process held (`ru_maxrss`), each in a process of its own.
"""

import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

TIMES = 5
BUDGET_S, BUDGET_MB = 3.0, 300
_MORE = 28
_WORDS = ("mermer çamuru", "döküm kumu", "atık yağ", "cam kırığı", "olive pomace", "wood shavings")


def main() -> None:
    """Prints a line for each."""
    with tempfile.TemporaryDirectory(prefix="esdesk-bench-") as folder:
        os.environ.update(ESDESK_PROFILE=f"{folder}/profile", ESDESK_KEYRING="off")
        path = _audit(Path(folder))
        print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
        ours, theirs = _apart("ours", path, folder), _apart("typst", path, folder)
        print(
            f"report, {ours['pages']} pages, {ours['figures']} figures (PDF): median {ours['set']:.2f} s set, ", end=""
        )
        print(f"{ours['whole']:.2f} s from the file to the PDF read back, most memory {ours['mb']:.0f} MB; ", end="")
        print(f"budget {BUDGET_S:.0f} s, {BUDGET_MB} MB: ratio {ours['whole'] / BUDGET_S:.2f}, ", end="")
        print(f"{ours['mb'] / BUDGET_MB:.2f}")
        print(f"typst on the same blocks, {theirs['pages']} pages: median {theirs['set']:.2f} s set, ", end="")
        print(f"{theirs['mb']:.0f} MB; ours is {ours['set'] / theirs['set']:.1f} times that")
        drawn = _apart("sankey", path, folder)
        print(f"Sankey of {drawn['flows']} flows as SVG: median {drawn['ours'] * 1000:.1f} ms; ", end="")
        print(f"matplotlib.sankey on its largest step ({drawn['step']} flows): {drawn['theirs'] * 1000:.1f} ms")


def _apart(what: str, path: Path, folder: str) -> dict[str, float]:
    done = subprocess.run([sys.executable, __file__, what, path, folder], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _audit(folder: Path) -> Path:
    """The sample's marble works with further resources."""
    from esdesk.core.ids import new_id
    from esdesk.services.files.files import entered, opened
    from esdesk.services.sheets.samples import folder_of, read_sample, record_participant

    path = record_participant(read_sample(folder_of("izmir")), "mermer", folder)
    with opened(path) as ledger:
        place = ledger.records("facility")[0]
        changes = []
        for n in range(_MORE):
            row = new_id()
            said = {"facility": str(place.row), "direction": "have", "kind": "waste", "name": f"{_WORDS[n % 6]} {n}"}
            changes += [entered("resource", row, name, value) for name, value in said.items()]
            amount = {"resource": str(row), "span": "2025", "offered": f"{n + 1} t/yıl"}
            quantity = new_id()
            changes += [entered("quantity", quantity, name, value) for name, value in amount.items()]
        ledger.record(place.firm, changes, "import")
    return path


def _seconds(work: Callable[[], object]) -> float:
    work()  # what is loaded once does not count
    found = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def _most_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _ours(path: Path, folder: Path) -> dict[str, float]:
    from esdesk.reports.blocks import Drawing
    from esdesk.reports.chapters.every import KEYS
    from esdesk.reports.formats import setter
    from esdesk.reports.walk import walked
    from esdesk.services.files.files import opened
    from esdesk.services.report import reporting

    out, every = folder / "ours.pdf", frozenset(KEYS)
    with opened(path) as ledger:
        firm = ledger.records("firm")[0].row
        content = reporting.gather(ledger, firm, "tr")
        figures = sum(isinstance(one, Drawing) for chapter in walked(content, every) for one in chapter.blocks)
        written = reporting.write_report(content, out)
        whole = _seconds(lambda: reporting.write_report(reporting.gather(ledger, firm, "tr"), out))
    held = _most_mb()
    only = _seconds(lambda: setter(".pdf")(content, every, None, None))
    return {"pages": written.count if written else 0, "figures": figures, "set": only, "whole": whole, "mb": held}


def _typst(path: Path, folder: Path) -> dict[str, float]:
    import typst
    from pypdf import PdfReader

    source, out = folder / "report.typ", folder / "typst.pdf"
    source.write_text("\n\n".join(_markup(path, folder)), encoding="utf-8")
    only = _seconds(lambda: typst.compile(str(source), output=str(out)))
    return {"pages": len(PdfReader(out).pages), "set": only, "mb": _most_mb()}


def _markup(path: Path, folder: Path) -> Iterator[str]:
    """The report's blocks as typst writes them."""
    from esdesk.figures.svg import svg
    from esdesk.reports.blocks import Drawing, Entry, Paragraph, Remark, Table
    from esdesk.reports.chapters.every import KEYS
    from esdesk.reports.walk import Heading, walked
    from esdesk.services.files.files import opened
    from esdesk.services.report import reporting

    with opened(path) as ledger:
        content = reporting.gather(ledger, ledger.records("firm")[0].row, "tr")
    yield '#set page(paper: "a4", margin: 20mm)\n#set text(size: 8.6pt, lang: "tr")\n#outline()'
    for chapter in walked(content, frozenset(KEYS)):
        for at, one in enumerate(chapter.blocks):
            match one:
                case Heading():
                    yield f"{'=' * (one.level + 1)} {_safe(f'{one.number} {one.title}')}"
                case Paragraph() | Remark():
                    yield _safe(one.text)
                case Entry():
                    yield f"*{_safe(one.cell.text)}*"
                case Table():
                    yield _table(one)
                case Drawing():
                    file = folder / f"{chapter.key}-{at}.svg"
                    file.write_text(svg(one.figure), encoding="utf-8")
                    yield f'#figure(image("{file.name}", width: 100%), caption: [{_safe(one.caption)}])'


def _table(one: object) -> str:
    from esdesk.reports.blocks import RowKind, Table

    assert isinstance(one, Table)
    count = len(one.columns)
    head = ", ".join(f"[*{_safe(column.title)}*]" for column in one.columns)
    rows = []
    for row in one.rows:
        across = row.kind in (RowKind.BELOW, RowKind.GROUP)
        cells = [f"[{_safe(' '.join((cell.text, cell.after, cell.below)))}]" for cell in row.cells]
        rows.append(f"table.cell(colspan: {count}){cells[0]}" if across else ", ".join(cells[:count]))
    widths = ", ".join(f"{column.width:.0f}fr" for column in one.columns)
    return f"#table(columns: ({widths},), table.header({head}), {', '.join(rows)})"


def _safe(text: str) -> str:
    return "".join(f"\\{ch}" if ch in "#$*_[]`<>@~\\=-+/" else ch for ch in text)


def _sankey(path: Path, folder: Path) -> dict[str, float]:
    """The whole plant by us; the step that most flows touch by matplotlib, which draws one step at a time."""
    import matplotlib as mpl

    mpl.use("svg")
    from matplotlib import pyplot as plt
    from matplotlib.sankey import Sankey

    from esdesk.services.balances.balancing import balance
    from esdesk.services.balances.figure import draw_balance, drawing
    from esdesk.services.files.files import opened

    with opened(path) as ledger:
        place = ledger.records("facility")[0]
        found = balance(ledger, place.firm, place.row)
    links = drawing(found, "tr").links
    ends = Counter(end for one in links for end in (one.source, one.target) if end)
    step = ends.most_common(1)[0][0]
    flows = [float(one.amount) * (1 if one.target == step else -1) for one in links if step in (one.source, one.target)]

    def theirs() -> None:
        plt.figure()
        Sankey(flows=flows, orientations=[0] * len(flows), scale=1 / max(map(abs, flows)), tolerance=1e12).finish()
        plt.savefig(folder / "sankey.svg")
        plt.close("all")

    ours = _seconds(lambda: draw_balance(found, folder / "ours.svg", "tr"))
    return {"flows": len(links), "step": len(flows), "ours": ours, "theirs": _seconds(theirs)}


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    else:
        work = {"ours": _ours, "typst": _typst, "sankey": _sankey}[sys.argv[1]]
        print(json.dumps(work(Path(sys.argv[2]), Path(sys.argv[3]))))

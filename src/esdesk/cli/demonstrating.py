"""The command that plays the main job on a sample."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from esdesk.cli.conflicts import tell_conflicts
from esdesk.cli.console import console
from esdesk.services.sheets import samples

if TYPE_CHECKING:
    from esdesk.services.benches.trial import Spread, Trial
    from esdesk.services.files.demonstration import Demonstration

app = typer.Typer()


@app.command()
def demo(
    out: Annotated[Path, typer.Option("--out", help="A folder that does not exist yet, or is empty.")],
    sample: Annotated[str, typer.Option(help="A sample that ships with ESDesk, or a folder like theirs.")] = "",
) -> None:
    """Play the main job on real input: record, suggest, match, report, pack, merge, and show what conflicts."""
    from esdesk.services.files.demonstration import demonstrate  # numpy is slow to import, and needed by few commands

    _tell(demonstrate(samples.read_sample(samples.folder_of(sample)), out))


def _tell(done: "Demonstration") -> None:
    console.say("demo-recorded", files=done.files, resources=done.resources)
    console.line()
    console.say("demo-uses")
    for one in done.uses:
        best = one.best
        told = f"{best.use.in_(console.language)}  [{', '.join(best.receivers)}] {best.synergy}" if best else "–"
        console.line(f"  {one.name} ({one.firm}): {told}")
    if done.trial:
        console.line()
        _tell_trial(done.trial)
    console.line()
    console.say("demo-reports", reports=", ".join(str(one) for one in done.reports))
    console.line()
    console.say("demo-merged", packages=done.packages, first=done.digests[0], second=done.digests[1])
    console.say("demo-digests-equal" if done.digests[0] == done.digests[1] else "demo-digests-differ")
    console.line()
    console.say("demo-conflicts", count=len(done.conflicts))
    tell_conflicts(done.conflicts)
    for dropped in done.by_clock:
        console.say("demo-by-clock", value=dropped)
    console.line()
    console.say("demo-where", out=done.out)


def _tell_trial(tried: "Trial") -> None:
    console.say("demo-trial", of=tried.of, wants=tried.wants, decoys=tried.decoys, draws=tried.draws)
    ways = {"without": tried.without, "whole": tried.whole, "words": tried.words, "chance": tried.chance}
    rows = [(console.word(f"trial-{name}"), *(_hits(spread, k) for k in spread.mean)) for name, spread in ways.items()]
    console.table(("way", "at-1", "at-3", "at-5"), rows)


def _hits(spread: "Spread", k: int) -> str:
    least, most = (f"{float(one[k]):.1f}".removesuffix(".0") for one in (spread.least, spread.most))
    return f"{float(spread.mean[k]):.1f} ({least}-{most})"

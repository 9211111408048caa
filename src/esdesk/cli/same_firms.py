"""Commands about firms that are one: who they are, which may be, and what somebody said."""

from typing import Annotated, Any
from uuid import UUID

import typer

from esdesk.cli.arguments import AsJson, File
from esdesk.cli.console import console
from esdesk.cli.previewing import by_json, told_by
from esdesk.services.files.files import opened
from esdesk.services.merging import same_firms
from esdesk.services.merging.same_firms import Alike, Judged, Standing, Verdict
from esdesk.services.records.records import short

app = typer.Typer()

FirmRow = Annotated[str, typer.Argument(help="A firm: its number, or the end of it, as `firms` shows it.")]
Reason = Annotated[str, typer.Option(help="What it rests on.")]


@app.command()
def firms(file: File, as_json: AsJson = False) -> None:
    """List the firms of a file, which of them are one, and pairs that may be, with each reason for and against."""
    with opened(file) as ledger:
        found = same_firms.standing(ledger)
    if as_json:
        console.json(_json(found))
        return
    console.say("firms-count", count=found.count, rows=len(found.names))
    order = sorted(found.names, key=lambda one: (found.groups.of(one), one))
    leaders = [short(led) if (led := found.groups.of(one)) != one else "" for one in order]
    rows = [(short(one), found.names[one], led) for one, led in zip(order, leaders, strict=True)]
    console.table(("row", "firm", "same-as"), rows)
    for judged in found.judged:
        code = "firms-disputed" if judged.verdict is None else f"firms-{judged.verdict.value}"
        console.say(code, **_names(found, *judged.firms), reason=judged.reason or "–", by=told_by(judged.by))
    for one, other in found.groups.contradictions:
        console.say("firms-contradiction", **_names(found, one, other))
    for alike in found.alike:
        console.say("firms-alike", **_names(found, alike.one, alike.other))
        for reason, text in alike.reasons:
            console.line(f"   {console.word(f'alike-{reason.value}')}: {text}")


@app.command()
def same(
    file: File,
    one: FirmRow,
    other: FirmRow,
    reason: Reason = "",
    take_back: Annotated[
        bool, typer.Option("--take-back", help="Take the verdict on the two back, whatever it was.")
    ] = False,
) -> None:
    """Say that two firms on record are one; lists, matches and counts take them for one, their records stay."""
    with opened(file) as ledger:
        if take_back:
            same_firms.take_back(ledger, one, other)
        else:
            same_firms.judge(ledger, one, other, Verdict.SAME, reason)
    console.say("firms-taken-back" if take_back else "firms-judged-same")


@app.command("not-same")
def not_same(file: File, one: FirmRow, other: FirmRow, reason: Reason = "") -> None:
    """Say that two firms on record are two, so that nobody is asked again."""
    with opened(file) as ledger:
        same_firms.judge(ledger, one, other, Verdict.NOT_SAME, reason)
    console.say("firms-judged-not-same")


def _names(found: Standing, one: UUID, other: UUID) -> dict[str, str]:
    called = [f"{found.names.get(firm, '')} ({short(firm)})".strip() for firm in (one, other)]
    return {"one": called[0], "other": called[1]}


def _json(found: Standing) -> dict[str, Any]:
    firms = [
        {"firm": str(one), "name": name, "same_as": str(led) if (led := found.groups.of(one)) != one else None}
        for one, name in found.names.items()
    ]
    return {
        "count": found.count,
        "firms": firms,
        "judged": [_judged_json(one) for one in found.judged],
        "alike": [_alike_json(one) for one in found.alike],
        "contradictions": [[str(firm) for firm in pair] for pair in found.groups.contradictions],
    }


def _judged_json(one: Judged) -> dict[str, Any]:
    return {
        "firms": [str(firm) for firm in one.firms],
        "verdict": one.verdict.value if one.verdict else None,
        "reason": one.reason,
        "by": by_json(one.by),
    }


def _alike_json(one: Alike) -> dict[str, Any]:
    reasons = [{"reason": reason.value, "text": text} for reason, text in one.reasons]
    return {"firms": [str(one.one), str(one.other)], "weight": one.weight, "reasons": reasons}

"""What is told of a sheet: of the plan of its import, of what stands in its columns, of what is remembered."""

from collections.abc import Mapping
from dataclasses import asdict

from esdesk.cli.console import console
from esdesk.cli.wording import label, text_of
from esdesk.core.sentences import told
from esdesk.services.sheets import importing
from esdesk.services.sheets.profiling import ColumnProfile, SheetProfile


def tell_plan(planned: importing.Plan, *, dry_run: bool, as_json: bool) -> None:
    """What an import would do, or did."""
    if as_json:
        console.json(_plan_json(planned, dry_run=dry_run))
        return
    console.say(
        "import-would" if dry_run else "import-did",
        sheet=planned.sheet,
        added=len(planned.added),
        changed=len(planned.changed),
        skipped=len(planned.skipped),
        rejected=len(planned.rejected),
    )
    for one in planned.changed:
        for cell in one.replaced:
            console.say(
                "import-changes",
                number=one.number,
                name=one.name,
                field=label(cell.entity, cell.field),
                old=text_of(cell.entity, cell.field, cell.old),
                new=text_of(cell.entity, cell.field, cell.new),
            )
    for bad in planned.rejected:
        why = told(bad.fault, console.language)
        console.say("import-rejects", sheet=planned.sheet, number=bad.number, column=_column(planned, bad), why=why)
    if planned.aside:
        console.say("import-aside", rows=", ".join(str(number) for number in planned.aside))
    if planned.source is not None and planned.source.hidden:
        console.say("import-hidden", rows=", ".join(str(number) for number in planned.source.hidden))
    if planned.remembered:
        console.say("import-remembered", columns=", ".join(planned.remembered))
    if planned.unused:
        console.say("import-unused", columns=", ".join(planned.unused))


def _column(planned: importing.Plan, bad: importing.Rejected) -> str:
    letter = planned.source.letter(bad.column) if planned.source is not None else ""
    return f"{letter} ({bad.column})" if letter else bad.column


def _plan_json(planned: importing.Plan, *, dry_run: bool) -> dict[str, object]:
    return {
        "sheet": planned.sheet,
        "dry_run": dry_run,
        "added": [{"number": one.number, "name": one.name, "row": str(one.row)} for one in planned.added],
        "changed": [
            {
                "number": one.number,
                "name": one.name,
                "row": str(one.row),
                "fields": [_replaced_json(cell) for cell in one.replaced],
            }
            for one in planned.changed
        ],
        "skipped": list(planned.skipped),
        "rejected": [
            {
                "number": one.number,
                "column": one.column,
                "letter": planned.source.letter(one.column) if planned.source is not None else "",
                "why": told(one.fault, console.language),
            }
            for one in planned.rejected
        ],
        "aside": [{"number": number, "why": why.value} for number, why in planned.aside.items()],
        "remembered": list(planned.remembered),
        "unused": list(planned.unused),
    }


def _replaced_json(cell: importing.Replaced) -> dict[str, object]:
    return {
        "entity": cell.entity,
        "field": cell.field,
        "old": None if cell.old is None else text_of(cell.entity, cell.field, cell.old),
        "new": text_of(cell.entity, cell.field, cell.new),
    }


def tell_profile(found: SheetProfile, *, as_json: bool) -> None:
    """What stands in the columns of a sheet."""
    if as_json:
        console.json({"sheet": found.name, "rows": found.rows, "columns": [_column_json(one) for one in found.columns]})
        return
    console.say("profile-sheet", sheet=found.name, rows=found.rows, columns=len(found.columns))
    for one in found.columns:
        console.say(
            "profile-column",
            column=f"{one.letter} {one.header}".strip(),
            filled=one.filled,
            rows=found.rows,
            distinct=one.distinct,
            kinds=", ".join(f"{many} {_kind(what)}" for what, many in one.kinds) or "–",
        )
        if one.units:
            console.say("profile-units", units=", ".join(one.units))
        if one.least:
            console.say("profile-figures", least=one.least, most=one.most)
        for odd in one.odd:
            console.say("profile-far" if odd.far else "profile-odd", number=odd.number, text=odd.text)
        if one.odd_count > len(one.odd):
            console.say("profile-more-odd", count=one.odd_count - len(one.odd))


def _kind(what: str) -> str:
    return console.word(f"cells-{what}")


def _column_json(one: ColumnProfile) -> dict[str, object]:
    return asdict(one) | {
        "kinds": {what.value: many for what, many in one.kinds},
        "units": list(one.units),
        "odd": [asdict(odd) for odd in one.odd],
    }


def tell_headers(known: Mapping[str, str]) -> None:
    """What is remembered, the last said last."""
    for words, column in known.items():
        console.say("header-remembered" if column else "header-left-out", words=words, column=column)
    if not known:
        console.say("headers-none")

"""Commands that suggest: codes and uses for words, wants for haves."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from esdesk.audit.listing import FULL, CodeSuggestion, Listing, PairSuggestion, UseSuggestion
from esdesk.audit.ways import Way
from esdesk.cli.cases import case_json, part_json, tell_case
from esdesk.cli.console import console
from esdesk.core.errors import EnvironmentFault, UserFault
from esdesk.services.matching import suggesting
from esdesk.services.records.records import short

app = typer.Typer()

Words = Annotated[list[str] | None, typer.Argument(help="The resource as one would say it.")]
From = Annotated[Path | None, typer.Option("--from", help="A text file with one query a line.")]
Sector = Annotated[str, typer.Option("--sector", help="NACE code of the plant.")]
Code = Annotated[str, typer.Option("--code", help="A waste code that is known already.")]
Many = Annotated[int, typer.Option("-n", min=1, max=100, help="How many at most.")]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: one JSON object a query.")]


@app.command()
def codes(
    words: Words = None,
    source: From = None,
    sector: Sector = "",
    code: Code = "",
    many: Many = 8,
    as_json: AsJson = False,
) -> None:
    """Suggest waste codes for words; you choose, nothing is taken over."""
    for query in _queries(words, source, code):
        found = suggesting.codes(query, sector or None, code or None, many)
        if as_json:
            console.json({"query": query, "results": [_code_json(one) for one in found]}, indent=None)
        else:
            _tell_codes(query, found)


def _code_json(one: CodeSuggestion) -> dict[str, Any]:
    return {
        "code": one.code,
        "name_tr": one.name.tr,
        "name_en": one.name.en,
        "hazardous": one.hazardous,
        "mirror": list(one.mirror),
        "score": one.score_1e4 / FULL,
        "why": [reason.in_(console.language) for reason in one.why],
        "question": one.question.in_(console.language) if one.question else None,
    }


def _tell_codes(query: str, found: list[CodeSuggestion]) -> None:
    console.line(query)
    if not found:
        console.say("codes-none")
    for one in found:
        console.line(f"  {one.score_1e4 / FULL:.2f}  {one.shown:<10} {one.name.in_(console.language)}")
        for reason in one.why:
            console.line(f"        {reason.in_(console.language)}")
        if one.question:
            console.line(f"      ? {one.question.in_(console.language)}")


@app.command()
def suggest(
    words: Words = None,
    source: From = None,
    sector: Sector = "",
    code: Code = "",
    many: Many = 5,
    as_json: AsJson = False,
) -> None:
    """Suggest what a resource could be used for, with what speaks for it and against."""
    for query in _queries(words, source, code):
        concept, found = suggesting.uses(query, sector or None, code or None, many)
        ways = suggesting.ways(found)
        if as_json:
            told = {"results": [_use_json(one) for one in found], "ways": [_way_json(one) for one in ways]}
            console.json({"query": query, "concept": concept, **told}, indent=None)
        else:
            _tell_uses(query, found)
            _tell_ways(ways)


def _use_json(one: UseSuggestion) -> dict[str, Any]:
    return {
        "id": one.synergy,
        "use_tr": one.use.tr,
        "use_en": one.use.en,
        "receiver_nace": list(one.receivers),
        "basis": one.basis,
        "doubt": one.doubt,
        "guess": one.guess,
        "score": one.score_1e4 / FULL,
        "parts": [part_json(part) for part in one.parts],
        **case_json(one.case),
    }


def _tell_uses(query: str, found: list[UseSuggestion]) -> None:
    console.line(query)
    if not found:
        console.say("uses-none")
    for one in found:
        receivers = ", ".join(one.receivers)
        basis = console.word(f"basis-{one.basis}")
        console.line(
            f"  {one.score_1e4 / FULL:.2f}  {one.use.in_(console.language)}  [{receivers}]  {one.synergy}, {basis}"
        )
        tell_case(one.case)


def _way_json(one: Way) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "ids": [one.first.synergy, one.second.synergy],
        "first_tr": one.first.use.tr,
        "first_en": one.first.use.en,
        "middle": one.middle,
        "middle_tr": one.label.tr,
        "middle_en": one.label.en,
        "maker_nace": list(one.makers),
        "second_tr": one.second.use.tr,
        "second_en": one.second.use.en,
        "receiver_nace": list(one.second.receivers),
        "score": one.score_1e4 / FULL,
        "parts": [part_json(part) for part in one.parts],
        **case_json(one.case),
    }


def _tell_ways(ways: Sequence[Way]) -> None:
    for one in ways:
        steps = (one.first.use, one.label, one.second.use)
        told = " → ".join(step.in_(console.language) for step in steps)
        receivers, ids = ", ".join(one.second.receivers), f"{one.first.synergy} + {one.second.synergy}"
        console.line(f"  {one.score_1e4 / FULL:.2f}  ⇢ {told}  [{receivers}]  {ids}")
        tell_case(one.case)


@app.command()
def match(
    files: Annotated[list[Path], typer.Argument(help="Audits: every have is held against every want of all of them.")],
    many: Many = 5,
    as_json: AsJson = False,
) -> None:
    """Match the haves of files with their wants."""
    listings, found = suggesting.match_files(files, many)
    if as_json:
        console.json([_pairs_json(have, listings, pairs) for have, pairs in found.items()])
        return
    for have, pairs in found.items():
        one = listings[have]
        console.line(f"▲ {one.name} · {one.firm_name} ({short(have)})")
        if not pairs:
            console.say("match-none")
        for pair in pairs:
            want = listings[pair.want]
            console.line(f"  {pair.score_1e4 / FULL:.2f}  ▼ {want.name} · {want.firm_name} ({short(pair.want)})")
            tell_case(pair.case)


def _pairs_json(have: UUID, listings: Mapping[UUID, Listing], pairs: Sequence[PairSuggestion]) -> dict[str, Any]:
    return {
        "have": str(have),
        "name": listings[have].name,
        "firm": listings[have].firm_name,
        "results": [
            {
                "want": str(one.want),
                "name": listings[one.want].name,
                "firm": listings[one.want].firm_name,
                "score": one.score_1e4 / FULL,
                "parts": [part_json(part) for part in one.parts],
                **case_json(one.case),
            }
            for one in pairs
        ],
    }


def _queries(words: list[str] | None, source: Path | None, code: str) -> Iterator[str]:
    """The words of the command line as one query, then the lines of the file; a code alone is a query, too."""
    asked = []
    if words:
        asked.append(" ".join(words))
    if source:
        try:
            asked += [line for line in source.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
        except (FileNotFoundError, IsADirectoryError):
            raise UserFault("query-file-missing", file=source) from None
        except UnicodeDecodeError:
            raise UserFault("query-file-not-text", file=source) from None
        except OSError:
            raise EnvironmentFault("file-cannot-open", file=source) from None
    if not asked and code:
        asked.append("")
    if not asked:
        raise UserFault("query-none")
    yield from asked

"""From what files say was accepted and refused to a file of weights, which a person looks at before it is used.

Only refusals that speak about the suggestion count: that a thing is used already, or that a firm is not interested,
says nothing about whether the suggestion was a good one.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.listing import Direction, Listing, PairSuggestion, UseSuggestion
from esdesk.catalogue.read import default
from esdesk.core.errors import UserFault
from esdesk.exchange.durable import write_durably
from esdesk.ledger.ledger import Ledger
from esdesk.matching.fitting import Decision, Fitted, fit
from esdesk.matching.pairs import match
from esdesk.matching.weights import TABLES, version, weights
from esdesk.services.files.files import opened
from esdesk.services.matching import deciding
from esdesk.services.matching.listings import listings
from esdesk.services.matching.offers import MOST
from esdesk.services.matching.suggesting import uses

SAY_NOTHING = frozenset({"already_used", "not_interested"})
"""Reasons of refusals that are about the firm and not about the suggestion."""

FITTED = ("uses", "pairs")
"""The tables of weights that decisions speak about."""

Pairs = Mapping[tuple[UUID, UUID], bool]
"""Have and want, and whether the pair was accepted."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one table: the fitted weights, or the fault that says why the present ones stay."""

    table: str
    fitted: Fitted | None
    fault: UserFault | None


def fit_files(paths: Sequence[Path], out: Path) -> tuple[str, list[Outcome]]:
    """Fits weights to the decisions of `paths` and writes all weights to `out`, a new file.

    Returns:
        The version of the new weights, and what became of each table.

    Raises:
        UserFault: "file-exists", or the fault of the first table where nothing could be fitted.
        EnvironmentFault: as `write_durably`.
    """
    if out.exists():
        raise UserFault("file-exists", file=out)
    decisions = decisions_of(paths)
    outcomes = [_outcome(table, decisions[table]) for table in FITTED]
    if all(one.fitted is None for one in outcomes):
        first = max(outcomes, key=lambda one: len(decisions[one.table]))
        raise first.fault or AssertionError(first)
    found = {one.table: one.fitted.weights for one in outcomes if one.fitted is not None}
    lines = [f"[{table}]\n" + _told(found.get(table, weights(table))) for table in TABLES]
    body = "\n".join(lines)
    name = f"{version()}+{hashlib.sha256(body.encode()).hexdigest()[:8]}"
    head = f'# Fitted by `esdesk fit` from weights {version()}.\n{_figures(outcomes)}version = "{name}"\n\n'
    write_durably(out, (head + body).encode(), only_new=True)
    return name, outcomes


def decisions_of(paths: Sequence[Path]) -> dict[str, list[Decision]]:
    """The decisions of files about uses and about pairs, with the parts that the suggestion has now.

    What is no longer suggested is left out: it has no parts to learn from.
    """
    about_uses: list[Decision] = []
    pairs: dict[tuple[UUID, UUID], bool] = {}
    every: dict[UUID, Listing] = {}
    for path in paths:
        with opened(path) as ledger:
            every |= {one.id: one for one in listings(ledger)}
            decided = dict(_decided(ledger))
            pairs |= _pairs(decided, every)
            about_uses += _about_uses(ledger, decided)
    return {"uses": about_uses, "pairs": _about_pairs(pairs, every)}


def _decided(ledger: Ledger) -> Iterator[tuple[tuple[UUID, str], bool]]:
    """Resource and key of each suggestion that something was decided about, and whether it was accepted."""
    for one in ledger.records("refusal"):
        row, key = reference_id(one.values.get("resource")), text_of(one, "suggestion")
        if row is not None and key and text_of(one, "reason") not in SAY_NOTHING:
            yield (row, key), False
    for one in ledger.records("synergy"):
        row = reference_id(one.values.get("resource"))
        key = text_of(one, "receiver", "resource") or text_of(one, "use")
        if row is not None and key:
            yield (row, key), True


def _pairs(decided: Mapping[tuple[UUID, str], bool], every: Mapping[UUID, Listing]) -> dict[tuple[UUID, UUID], bool]:
    """The decisions about pairs, whichever side they were made at."""
    found = {}
    for (row, key), accepted in decided.items():
        other = reference_id(key)
        own = every.get(row)
        if other is not None and own is not None:
            found[(row, other) if own.direction is Direction.HAVE else (other, row)] = accepted
    return found


def _about_uses(ledger: Ledger, decided: Mapping[tuple[UUID, str], bool]) -> Iterator[Decision]:
    for row in sorted({row for row, _ in decided}):
        resource = ledger.record_at(row)
        if resource is None or resource.deleted:
            continue
        firm = ledger.record_at(resource.firm)
        sector = text_of(firm, "nace", "code") if firm else ""
        code = text_of(resource, "classification", "code")
        for one in uses(deciding.said_of(resource), sector or None, code or None, MOST)[1]:
            accepted = decided.get((row, one.synergy))
            if accepted is not None:
                yield _decision(row, one, accepted=accepted)


def _about_pairs(pairs: Pairs, every: Mapping[UUID, Listing]) -> list[Decision]:
    known = {pair: accepted for pair, accepted in pairs.items() if {*pair} <= {*every}}
    haves = [every[have] for have in sorted({have for have, _ in known})]
    wants = [every[want] for want in sorted({want for _, want in known})]
    found = match(haves, wants, default(), len(wants)) if known else {}
    return [
        _decision(one.have, one, accepted=known[one.have, one.want])
        for told in found.values()
        for one in told
        if (one.have, one.want) in known
    ]


def _decision(about: UUID, one: UseSuggestion | PairSuggestion, *, accepted: bool) -> Decision:
    values = {part.name: part.value_1e4 for part in one.parts if part.weight_1e4 >= 0}
    return Decision(str(about), values, sum(part.weight_1e4 for part in one.parts if part.weight_1e4 < 0), accepted)


def _outcome(table: str, decisions: Sequence[Decision]) -> Outcome:
    try:
        return Outcome(table, fit(decisions, weights(table)), None)
    except UserFault as fault:
        return Outcome(table, None, fault)


def _told(given: Mapping[str, int]) -> str:
    return "".join(f"{name} = {weight}\n" for name, weight in given.items())


def _figures(outcomes: Sequence[Outcome]) -> str:
    """What the new weights were made from, as comments."""
    return "".join(
        f"# {one.table}: {one.fitted.accepted} accepted, {one.fitted.refused} refused; held-out loss "
        f"{one.fitted.before.loss:.3f} before, {one.fitted.after.loss:.3f} after.\n"
        for one in outcomes
        if one.fitted is not None
    )

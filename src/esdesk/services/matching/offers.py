"""Suggestions as a person looks through them: how many each resource has, and of each what stands behind it.

How many there are is asked for whole audits. What decides over it is little (`Subject.asking`), so that whoever counts
can remember the answer until that changes.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from esdesk.audit.findings import text_of
from esdesk.audit.groups import reference_id
from esdesk.audit.listing import FULL, Listing, Said, UseSuggestion
from esdesk.catalogue.entries import Synergy
from esdesk.catalogue.read import default
from esdesk.ledger.ledger import Ledger
from esdesk.services.inventory import inventory
from esdesk.services.inventory.inventory import Query
from esdesk.services.matching import deciding
from esdesk.services.matching.decided import Offered, key_of
from esdesk.services.matching.listings import listings_of_files
from esdesk.services.matching.onward import Onward, after_uses, together
from esdesk.services.matching.suggesting import uses

MOST = 20
"""Suggestions that are looked at for one resource."""

Asking = tuple[str, str, str]
Scores = tuple[tuple[str, int], ...]
_PIECES = re.compile(r"(; |\s*\(|\))")  # between the pieces of a source
_NOBODY_SAID = FULL // 2  # what nobody said counts half


@dataclass(frozen=True, slots=True)
class Subject:
    """A have or want for which there may be suggestions.

    Attributes:
        amount: as typed, with its unit.
        asking: what its suggestions follow from: the words, the firm's sector and the waste code.
    """

    row: UUID
    name: str
    kind: str
    direction: str
    amount: str
    asking: Asking


@dataclass(frozen=True, slots=True)
class Kept:
    """What was decided about one resource's suggestions, by their keys."""

    accepted: frozenset[str] = field(default_factory=frozenset)
    refused: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Source:
    """A row of the catalogue that a suggestion rests on.

    Attributes:
        words: what was left over, and what became of it.
        origin: where the case is remembered; a citation only where it is documented.
    """

    id: str
    words: Said
    documented: bool
    origin: Said


@dataclass(frozen=True, slots=True)
class Card:
    """One suggestion with everything that is told of it.

    Attributes:
        title: the use, or what the other side calls what it has or wants.
        to: who takes it: sectors with their names, or the other firm.
        basis: "documented", "practice" or "judgement"; "" of a pair that no known use stands behind.
        recovery: R or D code of the use; "" where none is known.
        treatment: what is done with it before; both languages, perhaps empty.
        low_1e4, high_1e4: where the answer to its question could move the score; both the score where nothing is asked.
        further: what it leads on to: the use after it, or the lot it is a part of.
    """

    offered: Offered
    title: Said
    to: Said
    basis: str
    recovery: str
    treatment: Said
    sources: tuple[Source, ...]
    low_1e4: int
    high_1e4: int
    further: tuple[Onward, ...]

    @property
    def key(self) -> tuple[str, str]:
        """What stays the same as long as it is suggested."""
        suggestion = self.offered.suggestion
        if isinstance(suggestion, UseSuggestion):
            return suggestion.synergy, ""
        return str(suggestion.have), str(suggestion.want)


def subjects(ledger: Ledger, firm: UUID, facility: UUID) -> list[Subject]:
    """The haves of a facility, then its wants, in the order of the inventory."""
    records = {one.row: one for one in ledger.records("resource", firm)}
    of = ledger.record_at(firm)
    sector = text_of(of, "nace", "code") if of else ""
    found = []
    for direction in ("have", "want"):
        for line in inventory.page(ledger, firm, Query(direction=direction), 0, len(records)):
            record = records.get(line.row)
            if line.facility == facility and line.name and record is not None:
                asking = (deciding.said_of(record), sector, text_of(record, "classification", "code"))
                amount = f"{line.amount} {line.unit}".strip()
                found.append(Subject(line.row, line.name, line.kind, direction, amount, asking))
    return found


def scores(asking: Asking) -> Scores:
    """Key and score of the known uses of what is asked for, best first; at most `MOST`."""
    words, sector, code = asking
    return tuple((one.synergy, one.score_1e4) for one in uses(words, sector or None, code or None, MOST)[1])


def decided(ledger: Ledger, firm: UUID) -> Mapping[UUID, Kept]:
    """What was decided about suggestions, for every resource of a firm about which anything was."""
    accepted, refused = defaultdict[UUID, set[str]](set), defaultdict[UUID, set[str]](set)
    for one in ledger.records("synergy"):
        donor, wanted = reference_id(one.values.get("resource")), reference_id(text_of(one, "receiver", "resource"))
        if donor is not None:
            accepted[donor].add(str(wanted) if wanted else text_of(one, "use"))
        if donor is not None and wanted is not None:
            accepted[wanted].add(str(donor))
    for one in ledger.records("refusal", firm):
        row = reference_id(one.values.get("resource"))
        if row is not None:
            refused[row].add(text_of(one, "suggestion"))
    return {row: Kept(frozenset(accepted[row]), frozenset(refused[row])) for row in {*accepted, *refused}}


def pair_scores(ledger: Ledger, firm: UUID, paths: Sequence[Path]) -> Mapping[UUID, Scores]:
    """For each have and want of a firm the other side's ids and scores in other files, best first; at most `MOST`."""
    from esdesk.matching.pairs import match  # numpy is slow to import, and needed by those who ask only

    every = {one.id: one for one in listings_of_files(paths, ledger)}
    own = [one for one in every.values() if one.firm == firm]
    others = [one for one in every.values() if one.firm != firm]
    found: dict[UUID, list[tuple[str, int]]] = {one.id: [] for one in own}
    for have, pairs in match(_of(own, "have"), _of(others, "want"), default(), MOST).items():
        found[have] += [(str(one.want), one.score_1e4) for one in pairs]
    wanted = _of(own, "want")
    for have, pairs in match(_of(others, "have"), wanted, default(), len(wanted)).items():
        for one in pairs:
            found[one.want].append((str(have), one.score_1e4))
    return {row: tuple(sorted(ones, key=lambda one: (-one[1], one[0]))[:MOST]) for row, ones in found.items()}


def _of(listed: Sequence[Listing], direction: str) -> list[Listing]:
    return [one for one in listed if one.direction == direction]


def cards(ledger: Ledger, row: UUID, limit: int = MOST) -> list[Card]:
    """Known uses of a have with what stands behind them, best first, refused ones among them."""
    offered = deciding.suggestions(ledger, row, limit)
    further = after_uses(offered)
    return [_card(one, further.get(key_of(one.suggestion, row), ())) for one in offered]


def pair_cards(ledger: Ledger, row: UUID, paths: Sequence[Path]) -> list[Card]:
    """What other firms' files hold for a have or want, best first."""
    offered = deciding.wants(ledger, row, paths, MOST)
    lots = together(ledger, row, offered)
    return [_card(one, lots.get(one.other.id, ()) if one.other else ()) for one in offered]


def _card(offered: Offered, further: tuple[Onward, ...]) -> Card:
    suggestion = offered.suggestion
    known = [default().synergies[one] for one in suggestion.case.evidence if one in default().synergies]
    first = known[0] if known else None
    low, high = _reach(offered)
    return Card(
        offered=offered,
        title=_title(offered),
        to=_receivers(offered),
        basis=first.basis if first else "",
        recovery=first.recovery_code if first else "",
        treatment=Said(", ".join(first.treatment_tr), ", ".join(first.treatment_en)) if first else Said("", ""),
        sources=tuple(_source(one) for one in known),
        low_1e4=low,
        high_1e4=high,
        further=further,
    )


def _title(offered: Offered) -> Said:
    if isinstance(offered.suggestion, UseSuggestion):
        return offered.suggestion.use
    name = offered.other.name if offered.other else ""
    return Said(name, name)


def _receivers(offered: Offered) -> Said:
    """The sectors that take it by code and name, or the firm on the other side with its sector."""
    if isinstance(offered.suggestion, UseSuggestion):
        named = [_sector(code) for code in offered.suggestion.receivers]
        return Said(" · ".join(one.tr for one in named), " · ".join(one.en for one in named))
    other = offered.other
    if other is None:
        return Said("", "")
    sector = _sector(other.nace) if other.nace else Said("", "")
    return Said(*(" · ".join(filter(None, (other.firm_name, words))) for words in (sector.tr, sector.en)))


def _sector(code: str) -> Said:
    entry = default().sectors.get(code)
    return Said(f"{code} {entry.title_tr}", f"{code} {entry.title_en}") if entry else Said(code, code)


def _source(synergy: Synergy) -> Source:
    words = Said(f"{synergy.waste_tr} → {synergy.use_tr}", f"{synergy.waste_en} → {synergy.use_en}")
    documented = synergy.basis == "documented"
    return Source(synergy.id, words, documented, origin(synergy.source, {} if documented else default().source_words))


def origin(source: str, words: Mapping[str, str]) -> Said:
    """Where a case is remembered, our own words among it in both languages; names and titles stay as they are.

    Args:
        source: as in the catalogue, "Common practice (food); Kalundborg".
        words: our own words, English to Turkish.
    """
    pieces = _PIECES.split(source)
    whole = [words.get(one, ", ".join(words.get(part, part) for part in one.split(", "))) for one in pieces]
    return Said("".join(whole), source)


def _reach(offered: Offered) -> tuple[int, int]:
    """Where the answer to the open question could move the score.

    A good answer lifts one unknown part from half to whole, never more; a bad one may cost the whole swing.
    """
    suggestion = offered.suggestion
    score, ask = suggestion.score_1e4, suggestion.case.ask
    if ask is None:
        return score, score
    unknown = [one.weight_1e4 for one in suggestion.parts if one.reason in suggestion.case.unknown]
    lift = min(ask.swing_1e4, max(unknown, default=0) * _NOBODY_SAID // FULL)
    return max(0, score - ask.swing_1e4), min(FULL, score + lift)

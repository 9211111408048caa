"""What each side of a conflict would change: what the checks find, whether balances close, amounts, matches, energy.

Each side is supposed in turn (`settling.supposed`), the same services read the file then as they always do, and what
comes out is told side beside side. Nothing is written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from esdesk.audit.findings import Finding, Severity
from esdesk.audit.groups import reference_id
from esdesk.audit.yearly import QUANTITY_AMOUNTS, yearly
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.core.units import Unit, in_use
from esdesk.ledger.ledger import Ledger
from esdesk.ledger.reading import Reading
from esdesk.ledger.supposed import Supposed
from esdesk.services.balances.closures import closing
from esdesk.services.balances.words import share_words
from esdesk.services.checks.accepting import open_findings
from esdesk.services.energy.energy import energy_of
from esdesk.services.matching.partners import Partners
from esdesk.services.merging import settling
from esdesk.services.merging.consequence import Consequence, Sign, side_by_side
from esdesk.services.merging.settling import Question

__all__ = ["Consequence", "Sign", "Weighed", "weigh"]

_SIGNS = {Severity.MUST: Sign.FAULT, Severity.SHOULD: Sign.DOUBT, Severity.COULD: Sign.OPEN}


@dataclass(frozen=True, slots=True)
class Weighed:
    """What comes of a conflict.

    Attributes:
        sides: of each side of the question, in their order, what would hold; empty where its value is not here.
        difference: by how much two amounts differ, in words; "" where the sides are no two amounts of one kind.
    """

    sides: tuple[tuple[Consequence, ...], ...]
    difference: str


def weigh(ledger: Ledger, question: Question, language: Language, paths: Sequence[Path] = ()) -> Weighed:
    """What each side of a conflict would change.

    Args:
        ledger: the open file.
        question: one of its conflicts.
        language: of the sentences.
        paths: further files whose haves and wants are met with those of this one.
    """
    supposed = [settling.supposed(ledger, question, side) for side in question.sides]
    seen = [one for one in supposed if one is not None]
    told = [
        *_amounts(seen, question, language),
        *closing(seen, question.firm, language),
        *_energy(seen, question, language),
        *Partners(ledger, question, paths).told(seen, language),
        *_findings(seen, question, language),
    ]
    columns = iter(side_by_side(told, len(seen)))
    sides = tuple(next(columns) if one is not None else () for one in supposed)
    return Weighed(sides, _difference(seen, question, language))


# Findings


def _findings(seen: Sequence[Supposed], question: Question, language: Language) -> Iterable[list[Consequence]]:
    """A line for each finding that some sides bring and others do not; what all bring changes nothing."""
    of_sides = [{(one.code, one.where): one for one in _open(file, question)} for file in seen]
    every = {key: one for found in of_sides for key, one in found.items()}
    for key, finding in sorted(every.items(), key=lambda one: (one[1].severity.rank, str(one[0]))):
        words = [found[key].told(language) if key in found else "" for found in of_sides]
        if len(set(words)) > 1:
            gone = Consequence(Sign.GOOD, sentence("consequence-not-found", language, finding=finding.told(language)))
            yield [Consequence(_SIGNS[finding.severity], one) if one else gone for one in words]


def _open(file: Reading, question: Question) -> list[Finding]:
    return [one.finding for one in open_findings(file, question.firm) if not one.accepted]


# Amounts


def _yearly(file: Reading, question: Question) -> tuple[Decimal, Unit] | None:
    """The amount that the question is about, a year, as everything computes with it."""
    record = file.record_at(question.row)
    if question.entity != "quantity" or question.field not in QUANTITY_AMOUNTS or record is None:
        return None
    resource = reference_id(record.values.get("resource"))
    of = file.record_at(resource) if resource is not None else None
    place = reference_id(of.values.get("facility")) if of is not None else None
    facility = file.record_at(place) if place is not None else None
    return yearly(record.values, question.field, facility.values if facility is not None else {})


def _amounts(seen: Sequence[Supposed], question: Question, language: Language) -> Iterable[list[Consequence]]:
    found = [_yearly(file, question) for file in seen]
    if any(found):
        words = sentence("consequence-yearly", language)
        none = Consequence(Sign.OPEN, sentence("consequence-no-amount", language))
        yield [Consequence(Sign.PLAIN, words, _printed(*one, language)) if one else none for one in found]


def _printed(amount: Decimal, unit: Unit, language: Language) -> str:
    shown, word = in_use(amount, unit, language)
    return f"{number_words(shown, language)}\N{NO-BREAK SPACE}{word}"


def _difference(seen: Sequence[Supposed], question: Question, language: Language) -> str:
    found = [amount for file in seen if (amount := _yearly(file, question)) is not None]
    if len(found) != len(question.sides) or len(found) != 2:
        return ""
    (least, unit), (most, other) = sorted(found, key=lambda one: one[0])
    if unit.dimension != other.dimension or least == most:
        return ""
    share = share_words(float((most - least) / most), language)
    return sentence("consequence-difference", language, amount=_printed(most - least, unit, language), share=share)


# Energy


def _energy(seen: Sequence[Supposed], question: Question, language: Language) -> Iterable[list[Consequence]]:
    """What the year's energy comes to, where the question is about a meter reading."""
    if question.entity != "reading":
        return
    records = [file.records(firm=question.firm) for file in seen]
    for place in [one.row for one in records[0] if one.entity == "facility"] if records else []:
        found = [energy_of(one, place) for one in records]
        if len({(one.year, one.tep) for one in found}) > 1:
            yield [
                Consequence(
                    Sign.PLAIN,
                    sentence("consequence-energy", language, year=one.year),
                    f"{number_words(one.tep, language)}\N{NO-BREAK SPACE}TEP",
                )
                for one in found
            ]

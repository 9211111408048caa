"""How well words lead to codes and uses, over queries written without the catalogue. Never part of the tests."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args
from uuid import NAMESPACE_URL, uuid5

from esdesk.audit.listing import Direction, Listing, ResourceKind
from esdesk.catalogue.read import default
from esdesk.core.errors import EnvironmentFault
from esdesk.core.paths import resource
from esdesk.core.sentences import Language
from esdesk.matching.codewords import code_texts, concept_texts
from esdesk.matching.pairs import match
from esdesk.matching.queries import (
    OUT,
    Query,
    Recall,
    answered_at,
    area,
    in_capitals,
    overlap,
    read_queries,
    recall,
    right_codes,
    with_slip,
    without_marks,
)
from esdesk.matching.weights import version
from esdesk.services.matching import suggesting

Row = tuple[str, ...]

HEADER = ("what", "half", "queries", "first", "fifth", "reciprocal")

_LANGUAGES: tuple[str, str] = get_args(Language)
_LOOKED_AT = 20
_FORMS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("", str),
    (", UPPER CASE", in_capitals),
    (", no diacritics", without_marks),
    (", one slip", with_slip),
)
_CURVE = (0.0, 0.02, 0.05, 0.1, 0.2)
_SECOND = "second, "
_SETS = {"": ".", _SECOND: "second"}
"""The sets of queries by what they are called, with their folders."""
_TAKERS = "receivers"
"""The folder of the set that tells only who takes a have."""


def quality() -> Iterator[Row]:
    """Rows under `HEADER`, for each language and half; shares of known queries in the rows about unknown ones."""
    yield f"weights {version()}, catalogue {default().version}", "", "", "", "", ""
    for name, folder in _SETS.items():
        every = {language: read_queries(_folder() / folder / f"{language}.csv") for language in _LANGUAGES}
        for held in (False, True):
            yield from _half(f"{name}{'held' if held else 'open'}", held, every)
    yield from _takers()
    yield from _published()


def _takers() -> Iterator[Row]:
    """The set that was written about receivers only, by half and language."""
    for held in (False, True):
        for language in _LANGUAGES:
            queries = [one for one in read_queries(_folder() / _TAKERS / f"{language}.csv") if one.held == held]
            half = f"{_TAKERS}, {'held' if held else 'open'}"
            yield f"receivers of uses, {language}", half, *_shown(recall(queries, _receivers))


def _published() -> Iterator[Row]:
    """Exchanges that were written about: whether the branch that took it, and the code, come among the first."""
    exchanges = read_queries(_folder() / "published.csv")
    coded = [one for one in exchanges if one.codes]
    yield "receiver of a published exchange", "published", *_shown(recall(exchanges, _receivers))
    yield "code of a published exchange", "published", *_shown(recall(coded, lambda one: _codes(one, one.nace)))


def _half(half: str, held: bool, every: Mapping[str, Sequence[Query]]) -> Iterator[Row]:
    own = {language: [query for query in queries if query.held == held] for language, queries in every.items()}
    for language, queries in own.items():
        for what, found in _recalls(language, queries):
            yield what, half, *_shown(found)
        yield from _abstention(language, half, queries)
        yield from _overlap(language, half, queries)
    if not half.startswith(_SECOND):  # whose two languages name different things
        yield from _across(half, list(own.values()))


def _folder() -> Path:
    try:
        return resource("tests/matching/queries")
    except FileNotFoundError as error:
        raise EnvironmentFault("bench-no-queries") from error


def _recalls(language: str, queries: Sequence[Query]) -> Iterator[tuple[str, Recall]]:
    coded = [query for query in queries if query.codes]
    for name, form in _FORMS:
        yield f"code, {language}{name}", recall([replace(one, text=form(one.text)) for one in coded], _codes)
    yield f"code, {language}, sector told", recall(coded, lambda one: _codes(one, one.nace))
    taken = [query for query in queries if query.receivers]
    yield f"receivers of uses, {language}", recall(taken, _receivers)


def _codes(query: Query, sector: str = "") -> list[bool]:
    found = suggesting.codes(query.text, sector or None, limit=_LOOKED_AT)
    return right_codes(((one.code, one.mirror) for one in found), query.codes)


def _receivers(query: Query) -> list[bool]:
    _, found = suggesting.uses(query.text, query.nace, limit=_LOOKED_AT)
    return [bool({nace[:2] for nace in one.receivers} & set(query.receivers)) for one in found]


def _abstention(language: str, half: str, queries: Sequence[Query]) -> Iterator[Row]:
    """Silence on what is unknown beside right answers to what is known, as one curve and the area under it."""
    unknown = [_best(query) for query in queries if query.form == OUT]
    known = [_best(query) if any(_codes(query)[:5]) else -1 for query in queries if query.codes]
    silent = sum(score == 0 for score in unknown) / max(len(unknown), 1)
    yield f"unknown left unanswered, {language}", half, str(len(unknown)), f"{silent:.3f}", "", ""
    for share in _CURVE:
        what = f"known answered rightly where {share:.0%} of unknown are answered, {language}"
        yield what, half, str(len(known)), f"{answered_at(known, unknown, share):.3f}", "", ""
    yield f"area under that curve, {language}", half, str(len(known)), f"{area(known, unknown):.3f}", "", ""


def _best(query: Query) -> int:
    return max((one.score_1e4 for one in suggesting.codes(query.text, limit=1)), default=0)


def _overlap(language: str, half: str, queries: Sequence[Query]) -> Iterator[Row]:
    catalogue = default()
    labels = [text for one in catalogue.codes.values() for text in code_texts(one)]
    labels += [text for one in catalogue.concepts.values() for text in concept_texts(one)]
    coded = [query for query in queries if query.codes]
    is_one, holds_one = overlap(coded, labels)
    yield f"query is a label, {language}", half, str(len(coded)), f"{is_one:.3f}", "", ""
    yield f"query holds a label, {language}", half, str(len(coded)), f"{holds_one:.3f}", "", ""


def _across(half: str, sides: Sequence[Sequence[Query]]) -> Iterator[Row]:
    """Haves named in one language among wants named in the other; right is a want that may have the same code."""
    for haves, wants, name in ((sides[0], sides[1], _LANGUAGES), (sides[1], sides[0], _LANGUAGES[::-1])):
        asked = {_listing(at, query, Direction.HAVE): query for at, query in enumerate(haves) if query.codes}
        there = {_listing(at, query, Direction.WANT): query for at, query in enumerate(wants) if query.codes}
        found = match(list(asked), list(there), default(), _LOOKED_AT)
        codes = {listing.id: set(query.codes) for listing, query in there.items()}
        by_text = {query.text: [codes[pair.want] for pair in found[have.id]] for have, query in asked.items()}

        def right(query: Query, by_text: Mapping[str, list[set[str]]] = by_text) -> list[bool]:
            return [bool(set(query.codes) & want) for want in by_text[query.text]]

        yield f"want in {name[1]} for a have in {name[0]}", half, *_shown(recall(list(asked.values()), right))


def _shown(found: Recall) -> Row:
    return str(found.of), f"{found.first:.3f}", f"{found.fifth:.3f}", f"{found.mean_reciprocal:.3f}"


def _listing(at: int, query: Query, direction: Direction) -> Listing:
    own, firm = (uuid5(NAMESPACE_URL, f"{direction}/{at}/{part}") for part in ("resource", "firm"))
    return Listing(own, firm, "", query.nace, direction, ResourceKind.WASTE, query.text)

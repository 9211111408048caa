"""What could become of each have: its uses with their score, what speaks for and against, and what to ask."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from esdesk.core.sentences import Language
from esdesk.reports.blocks import Block, Cell, Column, Entry, Paragraph, Row, RowKind, Section, Sign, Table, Voice
from esdesk.reports.chapters.network import network_of_matches
from esdesk.reports.content import ReportContent
from esdesk.reports.lines.matches import MatchLine, UseLine
from esdesk.reports.words import clipped, percent, word

_SCORE, _USE = 40.0, 442.0
_MOST_RECEIVERS = 4


def no_haves(content: ReportContent) -> str:
    """Why nothing was matched; "" where something was."""
    return "" if content.matches else word(f"no-haves.{content.nothing}", content.language)


def matches(content: ReportContent) -> Iterator[Block]:
    """Each have that its reader may see by name, those with the best use first."""
    language = content.language
    yield from network_of_matches(content)
    yield Section(word("suggestions", language))
    yield Paragraph(word("matches-read", language))
    if not any(use.suggestion.basis == "documented" for one in content.matches for use in one.uses):
        yield Paragraph(word("none-documented", language), Voice.MUTED)
    for one in content.matches:
        yield from _of_have(one, language)


def _of_have(one: MatchLine, language: Language) -> Iterator[Block]:
    meant = word("taken-for", language, concept=one.meant) if one.meant else word("not-known", language)
    yield Entry(Cell(one.name, Voice.STRONG, Sign.HAVE, after=meant, most=160))
    if not one.uses:
        yield Paragraph(word("no-uses", language), Voice.MUTED)
        return
    rows: list[Row] = []
    for group, uses in _groups(one.uses):
        rows.append(Row((Cell(word(group, language), Voice.MUTED),), RowKind.GROUP))
        for place, use in enumerate(uses):
            rows += _use(use, language, whole=place == 0 and not use.refused)
    columns = (Column(word("head-score", language), _SCORE, right=True), Column(word("head-use", language), _USE))
    sheet, named = word("suggestions", language), word("head-have", language)
    yield Table(one.name, columns, tuple(rows), ruled=False, headed=False, sheet=sheet, named=named)


def _groups(uses: Sequence[UseLine]) -> Iterator[tuple[str, list[UseLine]]]:
    """Documented examples apart from what is only known practice or judgement, and those that were refused last."""
    for basis in ("documented", "practice", "judgement"):
        found = [one for one in uses if one.suggestion.basis == basis and not one.refused]
        if found:
            yield f"group.{basis}", found
    refused = [one for one in uses if one.refused]
    if refused:
        yield "group.refused", refused


def _use(use: UseLine, language: Language, *, whole: bool) -> Iterator[Row]:
    """A use: the best with its reasons, the others on one line with their receivers."""
    one = use.suggestion
    receivers = "; ".join(clipped(text, 60) for text in use.receivers[:_MOST_RECEIVERS])
    rest = len(use.receivers) - _MOST_RECEIVERS
    receivers += f" {word('and-more', language, count=rest)}" if rest > 0 else ""
    said = Cell(one.use.in_(language), Voice.STRONG, after=f"{receivers} [{one.synergy}]")
    yield Row((score(one.score_1e4, language), said))
    for sign, reason in _reasons(use, language, whole=whole):
        yield Row((Cell(reason, Voice.MUTED, sign, most=400),), RowKind.BELOW)


def score(of_10_000: int, language: Language) -> Cell:
    """A score in a cell."""
    return Cell(percent(of_10_000, language), Voice.STRONG, number=Decimal(of_10_000) / 10_000, unit="%")


def _reasons(use: UseLine, language: Language, *, whole: bool) -> Iterator[tuple[Sign, str]]:
    case = use.suggestion.case
    if whole:
        yield from ((Sign.GOOD, text.in_(language)) for text in case.for_)
        yield from ((Sign.BAD, text.in_(language)) for text in case.against)
        yield from ((Sign.UNKNOWN, text.in_(language)) for text in case.unknown)
        if case.ask:
            yield Sign.ASK, case.ask.text.in_(language)
        yield from ((Sign.ONWARD, one.text) for one in use.further)
    if use.refused:
        yield Sign.BAD, use.refused
    if use.source:
        yield Sign.KNOWN, word("cited", language, source=use.source)

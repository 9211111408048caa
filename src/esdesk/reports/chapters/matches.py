"""What could become of each have: its uses with their score, what speaks for and against, and what to ask."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, Spacer, Table, TableStyle

from esdesk.core.sentences import Language
from esdesk.core.tokens import LIGHT
from esdesk.reports import signs, typeface
from esdesk.reports.blocks import WIDTH, Column, Marked, marked_up, table, text
from esdesk.reports.chapter import Chapter
from esdesk.reports.content import MatchLine, ReportContent, UseLine
from esdesk.reports.signs import Sign
from esdesk.reports.typeface import clipped, colour, markup
from esdesk.reports.words import percent, word

_SCORE, _SIGN, _ROOM = 40.0, 14.0, 120.0
_MOST_RECEIVERS = 4


def matches(content: ReportContent, chapter: Chapter) -> None:
    """Each have that its reader may see by name, those with the best use first."""
    language = content.language
    if not content.matches:
        chapter.add(text(word(f"no-haves.{content.nothing}", language), typeface.MUTED))
        return
    _add_synergies(content, chapter)
    chapter.add(text(word("matches-read", language)))
    documented = any(use.suggestion.basis == "documented" for one in content.matches for use in one.uses)
    if not documented:
        chapter.add(text(word("none-documented", language), typeface.MUTED))
    for one in content.matches:
        chapter.add(CondPageBreak(_ROOM), *_of_have(one, language))


def _add_synergies(content: ReportContent, chapter: Chapter) -> None:
    """What came of suggestions already: a section of its own, where there is something."""
    if not content.synergies:
        return
    language = content.language
    chapter.section(word("synergies", language))
    widths = {"have": 112, "use": 118, "receiver": 86, "stage": 52, "next": 114}
    rows = [
        (
            text(one.name, typeface.CELL_STRONG, 90),
            text(one.use, typeface.CELL, 120),
            text(one.receiver or "–", typeface.CELL, 80),
            text(one.stage, typeface.CELL),
            text(" · ".join(part for part in (one.next_action, one.due) if part) or "–", typeface.CELL, 200),
        )
        for one in content.synergies
    ]
    chapter.add(table([Column(word(f"head.{name}", language), width) for name, width in widths.items()], rows))
    chapter.section(word("suggestions", language))


def _of_have(one: MatchLine, language: Language) -> Iterator[Flowable]:
    meant = word("taken-for", language, concept=one.meant) if one.meant else word("not-known", language)
    said = f"<b>{markup(clipped(one.name, 160))}</b>&nbsp; <font color='{LIGHT.ink_2}'>{markup(meant)}</font>"
    head = Table([[Marked(signs.have, ""), marked_up(said, typeface.TEXT)]], [_SIGN, WIDTH - _SIGN])
    head.setStyle(TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 0), _at_top()]))
    head.spaceBefore, head.keepWithNext = 8, 1
    yield head
    if not one.uses:
        yield text(word("no-uses", language), typeface.MUTED)
        return
    rows: list[Sequence[Any]] = []
    style: list[tuple[Any, ...]] = []
    for group, uses in _groups(one.uses):
        rows.append(["", text(word(group, language), typeface.HEAD)])
        style.append(("SPAN", (1, len(rows) - 1), (-1, len(rows) - 1)))
        for place, use in enumerate(uses):
            _add(use, rows, style, language, whole=place == 0 and not use.refused)
    yield _uses_table(rows, style)
    yield Spacer(0, 4)


def _groups(uses: Sequence[UseLine]) -> Iterator[tuple[str, list[UseLine]]]:
    """Documented examples apart from what is only known practice or judgement, and those that were refused last."""
    for basis in ("documented", "practice", "judgement"):
        found = [one for one in uses if one.suggestion.basis == basis and not one.refused]
        if found:
            yield f"group.{basis}", found
    refused = [one for one in uses if one.refused]
    if refused:
        yield "group.refused", refused


def _add(
    use: UseLine, rows: list[Sequence[Any]], style: list[tuple[Any, ...]], language: Language, *, whole: bool
) -> None:
    """Adds a use to `rows`: the best with its reasons, the others on one line with their receivers."""
    one = use.suggestion
    receivers = "; ".join(clipped(text, 60) for text in use.receivers[:_MOST_RECEIVERS])
    rest = len(use.receivers) - _MOST_RECEIVERS
    receivers += f" {word('and-more', language, count=rest)}" if rest > 0 else ""
    taken = f"<font color='{LIGHT.ink_2}'>{markup(receivers)} [{one.synergy}]</font>"
    said = f"<b>{markup(one.use.in_(language))}</b>&nbsp; {taken}"
    rows.append([text(percent(one.score_1e4, language), typeface.CELL_FIGURE), marked_up(said, typeface.CELL)])
    style += [
        ("SPAN", (1, len(rows) - 1), (-1, len(rows) - 1)),
        ("LINEABOVE", (0, len(rows) - 1), (-1, len(rows) - 1), 0.5, colour(LIGHT.line)),
    ]
    reasons: list[tuple[Sign, str]] = []
    if whole:
        case = one.case
        reasons += [(signs.good, text.in_(language)) for text in case.for_]
        reasons += [(signs.bad, text.in_(language)) for text in case.against]
        reasons += [(signs.unknown, text.in_(language)) for text in case.unknown]
        reasons += [(signs.ask, case.ask.text.in_(language))] if case.ask else []
        reasons += [(signs.onward, one.text) for one in use.further]
    if use.refused:
        reasons.append((signs.bad, use.refused))
    if use.source:
        reasons.append((signs.known, word("cited", language, source=use.source)))
    rows += [["", Marked(sign, ""), text(said, typeface.CELL_MUTED, 400)] for sign, said in reasons]


def _uses_table(rows: Sequence[Sequence[Any]], style: Sequence[tuple[Any, ...]]) -> Table:
    made = Table([list(row) for row in rows], [_SCORE, _SIGN, WIDTH - _SCORE - _SIGN], hAlign="LEFT")
    every = [
        _at_top(),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (0, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 1.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.6),
        *style,
    ]
    made.setStyle(TableStyle(every))
    return made


def _at_top() -> tuple[Any, ...]:
    return ("VALIGN", (0, 0), (-1, -1), "TOP")

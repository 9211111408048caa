"""What stands on the cover of a report in any format: whose it is, of which day and data, for whom."""

from collections.abc import Iterator

from esdesk.reports.blocks import Sign
from esdesk.reports.content import ReportContent
from esdesk.reports.words import day, moment, short_digest, word


def cover_lines(content: ReportContent) -> list[str]:
    """What kind of report it is; the place, where it is known; the days."""
    language = content.language
    told = [word("visited", language, day=day(content.visit, language))] if content.visit else []
    told.append(word("made", language, day=day(content.made_at.date().isoformat(), language)))
    place = [content.place] if content.place else []
    return [word("kind-of-report", language), *place, " · ".join(told)]


def cover_facts(content: ReportContent) -> list[tuple[str, str]]:
    """Label and text of what identifies the report, where it is known."""
    language = content.language
    facts = {
        "base-year": content.base_year,
        "auditor": content.auditors,
        "reader": word(f"for.{content.reader}", language),
        "made-at": moment(content.made_at, language),
        "catalogue": content.catalogue_version,
        "digest": short_digest(content.digest),
    }
    return [(word(f"label.{name}", language), said) for name, said in facts.items() if said]


def warnings(content: ReportContent) -> Iterator[tuple[Sign, str]]:
    """Why it is a draft, and that its reader may not see everything."""
    language = content.language
    if content.draft:
        yield Sign.DOUBT, word("draft-because", language)
    if content.left_out:
        reader = word(f"for.{content.reader}", language)
        yield Sign.WITHHELD, word("left-out", language, count=content.left_out, reader=reader)

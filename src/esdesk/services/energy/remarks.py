"""What is to be said of a year's energy beside its figures: what is missing, twice, odd, estimated, or not sure."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from uuid import UUID

from esdesk.audit.carriers import Doubt
from esdesk.audit.readings import MeterYear, Reading
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.days import day_words
from esdesk.core.numbers import number_words
from esdesk.core.sentences import Language, sentence
from esdesk.services.energy.energy import Energy
from esdesk.services.energy.words import carrier_name

_MORE_OF_100 = Decimal(100) / Decimal("0.9") - 100
"""What net instead of gross adds to 100 TEP of gas."""


def remarks(found: Energy, language: Language, accepted: Mapping[UUID, str] | None = None) -> Iterator[str]:
    """Each in a sentence, meter by meter, then what the figures rest on.

    Args:
        found: the year.
        language: of the sentences.
        accepted: rows of unusual readings that may stay, with the reason.
    """
    for one in found.meters:
        yield from _of_meter(one.year, language, accepted or {})
    for doubt in found.doubts:
        more = number_words(_MORE_OF_100, language) if doubt is Doubt.BASIS else ""
        yield sentence(f"energy-doubt-{doubt}", language, tep=more)
    if found.unread:
        yield sentence("energy-unread", language, count=len(found.unread))


def _of_meter(year: MeterYear, language: Language, accepted: Mapping[UUID, str]) -> Iterator[str]:
    meter = " ".join(part for part in (carrier_name(year.carrier, language), year.meter) if part)
    for code, spans in (("energy-gap", year.gaps), ("energy-overlap", year.overlaps)):
        for start, end in spans:
            days = {name: day_words(day.isoformat(), language) for name, day in (("start", start), ("end", end))}
            yield sentence(code, language, meter=meter, **days)
    for one in year.unusual:
        reason = accepted.get(one.row, "")
        code = "energy-accepted" if reason else "energy-unusual"
        yield sentence(code, language, meter=meter, reason=reason, **_days(one, language))
    if year.estimated:
        months = ", ".join(vocabulary("month").word(str(month), language) for month in sorted(year.estimated))
        yield sentence("energy-estimated", language, meter=meter, months=months)


def _days(one: Reading, language: Language) -> dict[str, str]:
    return {
        "start": day_words(one.start.isoformat(), language),
        "end": day_words(one.end.isoformat(), language),
    }

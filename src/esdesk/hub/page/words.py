"""The words of the centre's page in Turkish and English (resources/i18n/page.toml), and figures as each writes them."""

import tomllib
from datetime import UTC, datetime
from functools import cache

from esdesk.core.days import day_words, moment_words
from esdesk.core.paths import resource
from esdesk.core.sentences import Language, codes, sentence

_MANY = " | "
_STEPS = ("B", "kB", "MB", "GB", "TB")


@cache
def words() -> dict[str, tuple[str, str]]:
    """Every word of the page by its code: Turkish, English."""
    read = tomllib.loads(resource("resources/i18n/page.toml").read_text(encoding="utf-8"))
    return {code: (turkish, english) for code, (turkish, english) in read.items()}


def word(code: str, language: Language, /, **facts: object) -> str:
    """The word of `code`, its places filled by `facts`; whole numbers among them are written as the language does.

    An English word may have a form for many behind a bar, which is taken unless the fact `count` is one.

    Raises:
        KeyError: where there is no such word.
    """
    turkish, english = words()[code]
    one, _, many = english.partition(_MANY)
    chosen = turkish if language == "tr" else many if many and facts.get("count") != 1 else one
    return chosen.format(**{name: number(fact, language) for name, fact in facts.items()})


def reason(code: str, language: Language) -> str:
    """Why a package lies in the inbox or was refused, in words; what nobody has words for, as its code."""
    known = f"hub-why-{code}"
    if known in codes():
        return sentence(known, language)
    ours = "why-" + code  # no sentence, as which a text with a hole would be held
    return word(ours, language) if ours in words() else code


def number(value: object, language: Language) -> object:
    """A whole number in groups of three: 1.204 in Turkish, 1,204 in English; all else as it is."""
    if not isinstance(value, int) or isinstance(value, bool):
        return value
    return f"{value:,}".replace(",", "." if language == "tr" else ",")


def size(count: int, language: Language) -> str:
    """Bytes in the largest unit of which there is one: 42.3 MB."""
    step, value = 0, float(count)
    while value >= 1000 and step < len(_STEPS) - 1:
        step, value = step + 1, value / 1000
    text = f"{value:.0f}" if not step or value >= 100 else f"{value:.1f}"
    return f"{text.replace('.', ',') if language == 'tr' else text} {_STEPS[step]}"


def moment(seconds: float, language: Language) -> str:
    """A moment by the clock of the hub's place."""
    return moment_words(datetime.fromtimestamp(seconds, UTC), language)


def recently(seconds: float, now: float, language: Language) -> str:
    """A moment as a list tells it: the hour of today, or the day of another."""
    at, today = (datetime.fromtimestamp(one, UTC).astimezone() for one in (seconds, now))
    if at.date() == today.date():
        return f"{at:%H.%M}" if language == "tr" else f"{at:%H:%M}"
    return day_words(at.date().isoformat(), language)


def span(seconds: float, language: Language) -> str:
    """How long that is, in its two largest units: 3 h 02 min."""
    whole = round(abs(seconds))
    if whole < 120:
        return word("seconds", language, count=whole)
    if whole < 48 * 3600:
        return word("hours-minutes", language, hours=whole // 3600, minutes=f"{whole % 3600 // 60:02}")
    return word("days", language, count=whole // 86400)

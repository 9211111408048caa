"""The words of the report in Turkish and English (resources/i18n: report.toml, papers.toml), and dates as each writes.

The report's language is its own: neither the window's nor that of the machine plays a part.
"""

import re
import tomllib
from datetime import datetime
from functools import cache

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.paths import resource
from esdesk.core.sentences import Language
from esdesk.figures.shapes import MORE

_LETTERS_OF_A_DIGEST = 4


@cache
def words() -> dict[str, tuple[str, str]]:
    """Every word of the report by its code: Turkish, English."""
    files = ("report", "papers")
    texts_of = [resource(f"resources/i18n/{file}.toml").read_text(encoding="utf-8") for file in files]
    read = {table: of for text in texts_of for table, of in tomllib.loads(text).items()}
    tables = {
        f"{table}.{code}": texts for table, of in read.items() if isinstance(of, dict) for code, texts in of.items()
    }
    alone = {code: texts for code, texts in read.items() if isinstance(texts, list)}
    return {code: (turkish, english) for code, (turkish, english) in (alone | tables).items()}


def word(code: str, language: Language, **facts: object) -> str:
    """The word or sentence of `code`, its places filled by `facts`; raises KeyError where there is none."""
    turkish, english = words()[code]
    return (turkish if language == "tr" else english).format(**facts)


def clipped(text: str, most: int = 120) -> str:
    """`text`, or its beginning and an ellipsis where it is longer than `most` letters."""
    return text if len(text) <= most else text[:most].rstrip() + MORE


def percent(of_10_000: int, language: Language) -> str:
    """Ten-thousandths as a percentage: %62 in Turkish, 62% in English."""
    whole = (of_10_000 + 50) // 100
    return f"%{whole}" if language == "tr" else f"{whole}%"


def day(stored: str, language: Language) -> str:
    """A stored day, month or year (`2026-11-25`, `2026-11`, `2026`): 25.11.2026, or 25 November 2026."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", stored)
    if found is None:
        return stored
    year, month, of_month = found.groups()
    if language == "tr":
        return ".".join(part for part in (of_month, month, year) if part)
    name = vocabulary("month").word(str(int(month)), "en") if month else ""
    return " ".join(part for part in (of_month and str(int(of_month)), name, year) if part)


def moment(at: datetime, language: Language) -> str:
    """A day with its time: 25.11.2026 10.52, or 25 November 2026 10:52."""
    return (
        f"{day(at.date().isoformat(), language)} {at:%H.%M}"
        if language == "tr"
        else (f"{day(at.date().isoformat(), language)} {at:%H:%M}")
    )


def short_digest(digest: str) -> str:
    """The first and last letters of a digest, enough to tell two reports apart by eye."""
    n = _LETTERS_OF_A_DIGEST
    return f"{digest[:n]} {digest[n : 2 * n]} … {digest[-n:]}"

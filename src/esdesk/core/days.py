"""How a day and a moment are said in the window, in one form everywhere, and how a day said so is read again."""

import re
from datetime import datetime

from esdesk.core.sentences import Language

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STORED = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?")
_SAID = re.compile(r"(?:(?P<d>\d{1,2}) +)?(?P<m>[A-Za-z]{3,9})\.? +(?P<y>\d{4})")
_LONG_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December")  # fmt: skip


def day_words(day: str, language: Language) -> str:
    """A stored day, month or year: 17.11.2026 in Turkish, 17 Nov 2026 in English; what is neither stays as it is."""
    found = _STORED.fullmatch(day)
    if found is None:
        return day
    year, month, of_month = found.groups()
    if language == "tr":
        return ".".join(one for one in (of_month, month, year) if one)
    named = _MONTHS[int(month) - 1] if month else ""
    return " ".join(one for one in (of_month and str(int(of_month)), named, year) if one)


def moment_words(at: datetime, language: Language) -> str:
    """A moment by the clock of this place: 26.11.2026 21.11, or 26 Nov 2026, 21:11."""
    local = at.astimezone()
    day = day_words(local.date().isoformat(), language)
    return f"{day} {local:%H.%M}" if language == "tr" else f"{day}, {local:%H:%M}"


def day_in_words(text: str) -> str:
    """`2026-11-17` of `17 Nov 2026` or `17 November 2026`, `2026-11` of `Nov 2026`; "" of anything else."""
    found = _SAID.fullmatch(text)
    if found is None:
        return ""
    said = found["m"].lower()  # ascii
    number = next((at for at, name in enumerate(_LONG_NAMES, 1) if name.lower().startswith(said)), 0)  # ascii
    if not number:
        return ""
    within = [number, *([int(found["d"])] if found["d"] else [])]
    return "-".join([found["y"], *(f"{one:02}" for one in within)])

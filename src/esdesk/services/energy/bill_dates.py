"""The days of a bill as people write them: `01.2025`, `Ocak 2025`, `Oca.25`, `26.12.24 – 25.1.2025`, `1-31.01.2025`."""

import re
from collections.abc import Mapping

from esdesk.audit import fields
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.errors import UserFault
from esdesk.core.operation import Value

DAY = r"(?:\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d(?!\d))|\d{4}-\d{1,2}-\d{1,2})"
_BETWEEN = r"\s*(?:[–—-]|ile)\s*"
_MONTH_WORD = r"(?:[^\W\d_]+)"
SPAN = re.compile(
    rf"{DAY}(?:{_BETWEEN}{DAY})?"
    r"|\d{1,2}(?:[./]\d{1,2})?\s*[–—-]\s*\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d(?!\d))"
    rf"|{_MONTH_WORD}[ .'’/-]*\d{{4}}|\d{{4}}[ /-]*{_MONTH_WORD}|{_MONTH_WORD}[.'’/-]\s*\d\d(?!\d)"
    r"|\d{4}[-/]\d{1,2}(?![\d./-])|\d{1,2}[./]\d{4}(?!\d)|(?:19|20)\d{2}(?![\d.,])"
)  # fmt: skip
"""Days at the beginning of a line."""

_WHOLE = re.compile(rf"(?P<start>{DAY}){_BETWEEN}(?P<end>{DAY})")
_SHORT = re.compile(
    r"(?P<d>\d{1,2})(?:[./](?P<m>\d{1,2}))?\s*[–—-]\s*(?P<end>\d{1,2}[./](?P<n>\d{1,2})[./](?P<y>\d{4}))"
)
_NAMED = re.compile(rf"(?P<m>{_MONTH_WORD})[ .'’/-]*(?P<y>\d{{4}}|\d\d)|(?P<z>\d{{4}})[ /-]*(?P<n>{_MONTH_WORD})")
_TURNED = re.compile(r"(?P<y>\d{4})/(?P<m>\d{1,2})")
_SHORT_YEAR = re.compile(r"(\d{1,2}[./]\d{1,2}[./])(\d\d)(?!\d)")
_TIME = re.compile(r"\s+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$")
_FIRST = re.compile(r"(?P<month>\d{4}-\d{2})-01|0?1[./](?P<m>\d{1,2})[./](?P<y>\d{4})")


def bill_dates(text: str, *, month: bool = False) -> Value:
    """First and last day, as the field stores them.

    Args:
        text: as it was written.
        month: the first of a month alone means all of it, as in a column of months, where Excel keeps such days.

    Raises:
        UserFault: "date-unreadable".
    """
    said = _SHORT_YEAR.sub(r"\g<1>20\g<2>", _TIME.sub("", text.strip()))
    known = fields.field("reading", "dates")
    if known is None or not said:
        raise UserFault("date-unreadable", text=text)
    return known.enter(dict(_members(said, month=month)))


def _members(said: str, *, month: bool) -> Mapping[str, Value]:
    if found := _WHOLE.fullmatch(said):
        return {"from": found["start"], "to": found["end"]}
    if found := _SHORT.fullmatch(said):
        year, month_of_end = int(found["y"]), int(found["n"])
        first = int(found["m"] or month_of_end)
        begins = f"{found['d']}.{first}.{year - (first > month_of_end)}"
        return {"from": begins, "to": found["end"]}
    if found := _NAMED.fullmatch(said):
        term = vocabulary("month").find(found["m"] or found["n"])
        year_said = found["y"] or found["z"]
        year_said = f"20{year_said}" if len(year_said) == 2 else year_said
        return {"from": f"{year_said}-{int(term.code):02}"} if term is not None else {"from": said}
    if found := _TURNED.fullmatch(said):
        return {"from": f"{found['y']}-{int(found['m']):02}"}
    first_day = _FIRST.fullmatch(said) if month else None
    if first_day is not None:
        return {"from": first_day["month"] or f"{first_day['y']}-{int(first_day['m']):02}"}
    return {"from": said}

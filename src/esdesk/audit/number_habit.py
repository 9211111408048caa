"""How the people of a firm write their numbers: `1.200` is no doubt where everything else is written in Turkish.

One number with a comma before its decimals (`3,35`) or with several points (`310.000.000`) is written by the Turkish
rule, one with a point before decimals that are not three (`38.5`) or with several commas by the English one. Where only
the former are found, a single point before three digits separates thousands, and nobody need be asked.
"""

from collections.abc import Iterable, Iterator, Mapping

from esdesk.audit import fields
from esdesk.audit.findings import Finding, Record, Severity
from esdesk.audit.forms import Figure, Form
from esdesk.audit.groups import Group
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.operation import Value

AMBIGUOUS = "check-number-ambiguous"


def without_settled(found: Iterable[Finding], records: Iterable[Record]) -> list[Finding]:
    """The findings but for the points before three digits that the firm's own way of writing settles."""
    kept = list(found)
    settled = [one for one in kept if one.code == AMBIGUOUS and one.severity is Severity.COULD]
    return [one for one in kept if one not in settled] if settled and writes_turkish(records) else kept


def writes_turkish(records: Iterable[Record]) -> bool:
    """Whether any number is written by the Turkish rule, and none by the English one."""
    marks = {_rule(text) for record in records for text in _figures(record)}
    return "tr" in marks and "en" not in marks


def _rule(text: str) -> str:
    """By which rule a number is written; "" where both would do, or it is none."""
    try:
        if parse_number(text).other is not None:
            return ""
    except UserFault:
        return ""
    points, commas = text.count("."), text.count(",")
    if not points + commas:
        return ""
    if points and commas:
        return "tr" if text.rfind(",") > text.rfind(".") else "en"
    return ("tr" if points > 1 else "en") if points else ("tr" if commas == 1 else "en")


def _figures(record: Record) -> Iterator[str]:
    """The numbers of a record, as typed."""
    for one in fields.fields_of(record.entity):
        for _, form, said in parts(one.name, one.form, record.values.get(one.name)):
            if isinstance(form, Figure) and isinstance(said, str):
                yield said


def parts(name: str, form: Form | None, value: Value) -> Iterator[tuple[str, Form | None, Value]]:
    """The members of a group, each with its form; of another field the field itself."""
    if isinstance(form, Group) and isinstance(value, Mapping):
        for member, said in value.items():
            yield member, form.members.get(member), said
    else:
        yield name, form, value

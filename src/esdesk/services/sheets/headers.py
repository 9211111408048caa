"""What the columns of a list hold, told by the words over them: `Yıllık miktar (ton)` is an amount in tonnes a year."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from esdesk.audit import fields
from esdesk.audit.quick_words import key, words
from esdesk.audit.vocabulary import vocabulary
from esdesk.core.paths import resource
from esdesk.core.turkish import fold
from esdesk.core.units import PERIOD_NAMES, Period, is_period_adverb, period, unit

LIST_COLUMNS = ("name", "waste_code", "amount", "unit", "period", "year", "quality", "price", "payer", "process",
                "direction", "kind", "physical_state", "packaging", "fate", "treatment", "receiver",
                "note")  # fmt: skip
"""What a column of a list with a header can hold."""

_NAME_AND_UNIT = re.compile(r"(?P<name>[^(\[]+?)\s*[(\[]\s*(?P<unit>[^)\]]+?)\s*[)\]]\s*")
_BARE = re.compile(r"[-+−≤]?\s*\d[\d.,\s]*")
_ENGLISH = ("ly", "annual")


@dataclass(frozen=True, slots=True)
class Header:
    """The words over a column.

    Attributes:
        column: what it holds, as resources/i18n/columns.toml and the fields of a resource name it; "" where nobody
            knows.
        unit: of its bare figures, `ton/yıl` or `TL/t`; or "".
        period: of its amounts, or "".
        payer: who pays its prices ("giver" or "receiver"), or "".
    """

    column: str
    unit: str = ""
    period: str = ""
    payer: str = ""

    def completed(self, text: str) -> str:
        """A bare figure with the unit that stands over it."""
        return f"{text} {self.unit}" if self.unit and _BARE.fullmatch(text.strip()) else text


def header_of(words: str) -> Header:
    """Reads the words over a column: a period before the name, a unit in brackets behind it."""
    found = _NAME_AND_UNIT.fullmatch(words)
    name, said = (found["name"], found["unit"]) if found else (words, "")
    first, _, rest = name.strip().partition(" ")
    adverb = is_period_adverb(first) and bool(rest)
    column = _column(words) or _column(name) or (_column(rest) if adverb else "")
    known = _is_unit(column, said)
    told = _period(first) if adverb and column == "amount" else ""
    return Header(column, said if known else "", told, _payer(name) if column == "price" else "")


def columns_of(headers: Sequence[str]) -> dict[str, str]:
    """What each header stands for; of two that stand for the same the first counts, unknown ones are left out."""
    found: dict[str, str] = {}
    for header in headers:
        column = header_of(header).column
        if column and column not in found.values():
            found[header] = column
    return found


def is_header(cells: Sequence[str], read: Callable[[Sequence[str]], Mapping[str, str]] = columns_of) -> bool:
    """Whether a row is the header: it names the resources and something else, or most of its cells are names.

    Args:
        cells: of the row.
        read: what each stands for, were it one.
    """
    said = [cell for cell in cells if cell]
    known = read(said)
    several, named, most = len(known) > 1, "name" in known.values(), 2 * len(known) > len(said)
    return len(said) == len(set(said)) and [several, named, most].count(True) > 1


def _column(words: str) -> str:
    known = fields.find("resource", words)
    own = known.name if known is not None and known.form is not None and known.refers_to is None else ""
    return _listed().get(fold(words.replace("_", " ")).strip(), own)


@cache
def _listed() -> Mapping[str, str]:
    """What a column holds, by its folded header."""
    listed = tomllib.loads(resource("resources/i18n/columns.toml").read_text(encoding="utf-8"))
    return {fold(header): column for column, headers in listed.items() for header in headers}


def _is_unit(column: str, said: str) -> bool:
    first = said.partition("/")[0].strip()
    if column == "price":
        return vocabulary("currency").find(first) is not None
    return column == "amount" and unit(first) is not None


def _payer(name: str) -> str:
    """`Bertaraf bedeli` is paid by whom the thing comes from, `satış fiyatı` by whom it goes to."""
    plain = f" {key(name)} "
    said = {payer: any(f" {one} " in plain for one in words("price", payer)) for payer in ("giver", "receiver")}
    return "giver" if said["giver"] or plain.startswith(" bertaraf ") else "receiver" if said["receiver"] else ""


def _period(adverb: str) -> str:
    """`yıllık` as it is written behind a slash, in its language."""
    found = period(adverb) or Period.YEAR
    return PERIOD_NAMES[found][fold(adverb).endswith(_ENGLISH)]

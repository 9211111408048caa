"""What the columns of a sheet of bills hold, told by the words over them: long (a row a bill), wide (a column a fuel).

`Tüketim (kWh)` is an amount; `Doğal gaz (m3)`, `Elektrik tüketimi kWh` and `Elektrik tutarı (TL)` are of their carrier.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.paths import resource
from esdesk.core.turkish import fold
from esdesk.core.units import unit
from esdesk.services.energy.bill_dates import bill_dates

_BRACKETS = re.compile(r"(?P<name>[^(\[]+?)\s*[(\[]\s*(?P<said>[^)\]]+?)\s*[)\]]\s*")
_MOST_WORDS = 3  # that a carrier's name has


@dataclass(frozen=True, slots=True)
class BillHeader:
    """The words over a column.

    Attributes:
        column: what it holds, as resources/i18n/bill_columns.toml names it; "" where nobody knows.
        carrier: whose amounts or costs stand in it, "" where another column says that.
        unit: of its bare figures, a unit or a currency; or "".
    """

    column: str
    carrier: str = ""
    unit: str = ""


def bill_header(words: str) -> BillHeader:
    """Reads the words over a column; a cost with VAT is none that is taken."""
    plain = fold(words.replace("_", " ")).strip()
    if any(one in plain for one in _listed()["with_vat"]):
        return BillHeader("")
    found = _BRACKETS.fullmatch(words.replace("_", " ").strip())
    name, said = (found["name"], found["said"]) if found else (words.replace("_", " ").strip(), "")
    if not said:
        name, said = _unit_behind(name)
    carrier, rest = _carrier(name)
    column = _column(rest) if rest else "amount" if carrier else ""
    if column == "amount" and _is_money(said):
        column = "cost"
    taken = said if (column == "amount" and unit(said)) or (column == "cost" and _is_money(said)) else ""
    return BillHeader(column, carrier if column in ("amount", "cost") else "", taken)


def bill_columns(headers: Sequence[str]) -> dict[str, BillHeader]:
    """What each header stands for; of two that stand for the same the first counts, unknown ones are left out."""
    found: dict[str, BillHeader] = {}
    for header in headers:
        read = bill_header(header)
        if read.column and (read.column, read.carrier) not in {(one.column, one.carrier) for one in found.values()}:
            found[header] = read
    return found


def is_bill_header(cells: Sequence[str]) -> bool:
    """Whether a row is the header of a sheet of bills: it says when, and how much or of what."""
    columns = {one.column for one in bill_columns([cell for cell in cells if cell]).values()}
    return bool(columns & {"dates", "from", "to"}) and bool(columns & {"amount", "cost", "carrier"})


def guessed(rows: Sequence[Sequence[str]]) -> list[str]:
    """What the columns of a block without a header hold, by what stands in them: days, carrier, amount, cost."""
    found: list[str] = []
    for cells in zip(*rows, strict=True):
        said = [cell for cell in cells if cell]
        if said and all(_are_days(cell) for cell in said):
            found.append("to" if "from" in found else "from" if found.count("dates") else "dates")
        elif said and all(vocabulary("carrier").find(cell) for cell in said):
            found.append("carrier")
        elif said and all(unit(cell) for cell in said):
            found.append("unit")
        elif said and all(_is_figure(cell) for cell in said):
            found.append("cost" if "amount" in found else "amount")
        else:
            found.append("")
    return ["from" if one == "dates" and "from" in found else "to" if one == "from" else one for one in found]


def is_sum(text: str) -> bool:
    """Whether a row is the sum or mean of those above."""
    return fold(text).strip(" :") in _listed()["sums"]


def carrier_in(name: str) -> str:
    """The code of the carrier that a name begins with: `Doğal gaz 2025`; "" where it is none's."""
    return _carrier(name.replace("_", " "))[0]


def _unit_behind(name: str) -> tuple[str, str]:
    first, _, last = name.rpartition(" ")
    return (first, last) if first and (unit(last) or _is_money(last)) else (name, "")


def _carrier(name: str) -> tuple[str, str]:
    """A carrier at the beginning of a name, and the rest of it."""
    words = name.split()
    for many in range(min(_MOST_WORDS, len(words)), 0, -1):
        term = vocabulary("carrier").find(" ".join(words[:many]))
        if term is not None:
            return term.code, " ".join(words[many:])
    return "", name


def _column(name: str) -> str:
    plain = fold(name).strip()
    return next((column for column, known in _listed().items() if plain in known), "")


def _is_money(said: str) -> bool:
    return bool(said) and vocabulary("currency").find(said.partition("/")[0].strip()) is not None


def _are_days(cell: str) -> bool:
    try:
        bill_dates(cell)
    except UserFault:
        return False
    return True


def _is_figure(cell: str) -> bool:
    try:
        parse_number(cell.split()[0])
    except UserFault:
        return False
    return True


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    """The folded headers of each column."""
    listed = tomllib.loads(resource("resources/i18n/bill_columns.toml").read_text(encoding="utf-8"))
    return {column: frozenset(fold(one) for one in words) for column, words in listed.items()}

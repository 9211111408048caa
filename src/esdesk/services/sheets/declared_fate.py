"""What a waste declaration says of a waste's fate: the treatment code `R4` in a column of its own, and the receiver."""

import re
from collections.abc import Mapping

from esdesk.audit.vocabulary import vocabulary
from esdesk.core.operation import Value

COLUMNS = ("fate", "treatment", "receiver")
"""Columns of a list that are members of the field `fate`."""

_CODE = re.compile(r"\s*(?P<kind>[RrDd])\s*[-.]?\s*0?(?P<number>\d{1,2})(?!\d).*", re.DOTALL)
_FATES = {"R": "recovered", "D": "disposed"}


def fate_of(said: Mapping[str, str], recorded: Value) -> dict[str, Value]:
    """The members of the fate that a row says; none where it says nothing of it.

    `R4 - Metallerin geri dönüşümü` is the code R4, also in the column of the fate; words in its column may name
    a fate. A code tells the fate, R as recovered and D as disposed of, where neither the row nor the record does.

    Args:
        said: the cells of the row, by what their columns hold.
        recorded: the fate that the resource has already.
    """
    members: dict[str, Value] = {name: said[name] for name in COLUMNS if name in said}
    if "treatment" not in said and _CODE.fullmatch(said.get("fate", "")):  # a code in the column of the fate
        members["treatment"] = members.pop("fate")
    found = _CODE.fullmatch(str(members.get("treatment", "")))
    if found is None:
        term = vocabulary("fate").find(said.get("treatment", ""))
        if term is not None:
            del members["treatment"]
            members.setdefault("fate", term.code)
        return members
    kind = found["kind"].upper()  # ascii
    members["treatment"] = f"{kind}{found['number']}"
    if not (isinstance(recorded, Mapping) and recorded.get("fate")):
        members.setdefault("fate", _FATES[kind])
    return members

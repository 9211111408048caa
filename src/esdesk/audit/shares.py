"""What a resource consists of, from its composition lines: shares of its mass as it is."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from esdesk.audit.findings import Record
from esdesk.core.errors import UserFault
from esdesk.core.numbers import parse_number
from esdesk.core.turkish import fold

_WATER = frozenset(map(fold, ("nem", "nem oranı", "rutubet", "su", "moisture", "moisture content", "water", "H2O")))
_PARTS = {
    "%": "0.01", "kg/t": "0.001", "g/kg": "0.001", "mg/g": "0.001", "g/t": "0.000001", "mg/kg": "0.000001",
    "ppm": "0.000001",
}  # fmt: skip
"""Units of a share, of the whole."""


class Composition:
    """The composition lines of one resource."""

    def __init__(self, lines: Sequence[Record]) -> None:
        groups = [one.values.get("line") for one in lines]
        self._lines = [one for one in groups if isinstance(one, Mapping)]

    @property
    def moisture(self) -> Decimal:
        """The share of water, from 0 to 1; 0 where no line says it."""
        found = next((one for one in self._lines if fold(_text(one, "component")) in _WATER), None)
        share = None if found is None else _share(found)
        return min(max(share or Decimal(0), Decimal(0)), Decimal(1))

    def share(self, substance: str) -> Decimal | None:
        """The share of a substance in the mass as it is, whatever the case and the marks; None where no line says it.

        A share of the dry mass is taken of what is left without the water.
        """
        wanted = fold(substance)
        found = next((one for one in self._lines if fold(_text(one, "component")) == wanted), None)
        share = None if found is None else _share(found)
        if found is None or share is None:
            return None
        return share * (1 - self.moisture) if _text(found, "basis") == "dry" else share

    @property
    def substances(self) -> list[str]:
        """What the lines name, water left out, as typed."""
        return [name for one in self._lines if (name := _text(one, "component")) and fold(name) not in _WATER]


def _share(line: Mapping[str, object]) -> Decimal | None:
    part = _PARTS.get(_text(line, "unit") or "%")
    ends = [one for one in (_figure(line, "min"), _figure(line, "max")) if one is not None]
    central = _figure(line, "typical")
    if central is None and ends:
        central = sum(ends, Decimal(0)) / len(ends)
    return None if part is None or central is None else central * Decimal(part)


def _figure(line: Mapping[str, object], name: str) -> Decimal | None:
    try:
        return parse_number(_text(line, name)).value if _text(line, name) else None
    except UserFault:
        return None


def _text(line: Mapping[str, object], name: str) -> str:
    said = line.get(name)
    return said.strip() if isinstance(said, str) else ""

"""What connects a have and a want."""

from dataclasses import dataclass

from esdesk.catalogue.entries import Synergy


@dataclass(frozen=True, slots=True)
class Link:
    """The connection by meaning, values 0 to 1.

    Attributes:
        sector: how far plants of the want's sector take such a thing; None where the sector is unknown.
        synergy: the known synergy that the connection goes through; None where the two concepts are near by themselves.
        have_concept, want_concept: what the two most likely are.
    """

    value: float
    text: float
    sector: float | None
    synergy: Synergy | None
    have_concept: str | None
    want_concept: str | None

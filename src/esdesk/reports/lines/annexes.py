"""The lines of the annexes: factors with their source, and evidence with its picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FactorLine:
    """A factor of the catalogue that figures of this report rest on.

    Attributes:
        value: with its unit, as the catalogue has it.
    """

    name: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A photo or document that its reader may see.

    Attributes:
        number: how the report calls it: K1, K2.
        name: of the file; `caption` what can be seen on it.
        proves: of what, and which field of it.
        day: when it was taken or received, in print.
        sha256: of the file, 64 hex digits.
        size: in bytes, in print.
        picture: a small JPEG of it; empty where it is no photo or the file is not here.
        is_here: whether the file is in this laptop's file.
    """

    number: str
    name: str
    caption: str
    proves: str
    day: str
    sha256: str
    size: str
    picture: bytes
    is_here: bool
